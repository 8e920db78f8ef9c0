import {
  type IdeaListQuery,
  type IdeaPage,
  type IdeaPlot,
  type IdeaPlotQuery,
  type IdeaRow,
  MOST_PLOTTED,
  type Page,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { holdsToday } from '../../organisations';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Idea } from './idea.entity';
import { seesIdea } from './seen-ideas';

const read = ['id', 'title', 'effort', 'effect', 'actionId', 'removedAt', 'isDemo', 'createdAt'] as const;

type Counted = Record<'votesFor' | 'votesAgainst' | 'joins', number>;

interface Row extends Pick<Idea, (typeof read)[number]>, Counted {
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  themeId: string;
  themeSlug: string;
  nameFr: string;
  nameDe: string;
  nameEn: string;
  organisationId: string | null;
  organisationName: string;
  organisationKind: Organisation['kind'];
  organisationIsDemo: boolean;
}

/** That the organisation of a voice is there and takes part in the group of the idea today: others are not counted. */
export const VOICE_COUNTS =
  'EXISTS (SELECT 1 FROM membership taking JOIN organisation body ON body.id = taking.organisation_id AND body.archived_at IS NULL ' +
  `WHERE taking.organisation_id = voice.organisation_id AND taking.group_id = idea.group_id AND ${holdsToday('taking')})`;

const counting = (which: string): string =>
  `(SELECT COUNT(*) FROM idea_voice voice WHERE voice.idea_id = idea.id AND ${which} AND ${VOICE_COUNTS})`;
const FOR = counting("voice.vote = 'for'");
const AGAINST = counting("voice.vote = 'against'");
const JOINS = counting('voice.joins');
const SUPPORT = `(${FOR} - ${AGAINST})`;

/** Ideas with what a row shows of them; the aliases are `idea`, `workingGroup`, `theme` and `organisation`. */
const selectIdeas = (ctx: Ctx): SelectQueryBuilder<Idea> =>
  ctx.manager
    .createQueryBuilder(Idea, 'idea')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = idea.groupId')
    .innerJoin(Theme, 'theme', 'theme.id = idea.themeId')
    .leftJoin(Organisation, 'organisation', 'organisation.id = idea.organisationId')
    .select(columns('idea', read))
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('theme.id', 'themeId')
    .addSelect('theme.slug', 'themeSlug')
    .addSelect(columns('theme', ['nameFr', 'nameDe', 'nameEn']))
    .addSelect('organisation.id', 'organisationId')
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect(FOR, 'votesFor')
    .addSelect(AGAINST, 'votesAgainst')
    .addSelect(JOINS, 'joins')
    .setParameters({ today: ctx.clock.today() });

/** One page of the ideas that the reader sees; two queries, however many there are. */
export async function listIdeas(ctx: Ctx, query: IdeaListQuery): Promise<IdeaPage> {
  const ideas = selectIdeas(ctx);
  keep(ctx, ideas, query);
  const { effort, effect, actionId } = query;
  if (effort !== undefined) ideas.andWhere('idea.effort = :effort', { effort });
  if (effect !== undefined) ideas.andWhere('idea.effect = :effect', { effect });
  if (actionId) ideas.andWhere('idea.actionId = :actionId', { actionId });
  const { rows, ...page } = await pageRows<Row>(ideas, query, {
    sorts: {
      support: SUPPORT,
      joins: JOINS,
      effort: 'idea.effort',
      effect: 'idea.effect',
      title: 'idea.searchText',
      group: 'workingGroup.searchText',
      createdAt: 'idea.createdAt',
    },
    searchIn: 'idea.searchText',
    tieBreak: 'idea.id',
  });
  return { ...page, items: rows.map(shown) } satisfies Page<IdeaRow>;
}

/** One idea as a row, also where it was taken away. The caller has seen to it that the reader may know of it. */
export async function ideaRowOf(ctx: Ctx, id: string): Promise<IdeaRow> {
  const row = await selectIdeas(ctx).where('idea.id = :id', { id }).getRawOne<Row>();
  if (!row) throw new Error(`Idea ${id} is gone.`);
  return shown(row);
}

/** Ideas by what they take and what they bring, those with most support; two queries. */
export async function plotIdeas(ctx: Ctx, query: IdeaPlotQuery): Promise<IdeaPlot> {
  const RATED = 'idea.effort IS NOT NULL AND idea.effect IS NOT NULL';
  const all = ctx.manager.createQueryBuilder(Idea, 'idea');
  keep(ctx, all, query);
  const counted = await all
    .select('COUNT(*)', 'all')
    .addSelect(`SUM(CASE WHEN ${RATED} THEN 1 ELSE 0 END)`, 'rated')
    .getRawOne<{ all: number; rated: number | null }>();
  const ideas = selectIdeas(ctx);
  keep(ctx, ideas, query);
  const rows = await ideas
    .andWhere(RATED)
    .orderBy(SUPPORT, 'DESC')
    .addOrderBy('idea.id')
    .limit(MOST_PLOTTED)
    .getRawMany<Row>();
  const rated = Number(counted?.rated ?? 0);
  return {
    points: rows.map((row) => ({
      id: row.id,
      title: row.title,
      effort: Number(row.effort),
      effect: Number(row.effect),
      ...standingOf(row),
    })),
    rated,
    unrated: Number(counted?.all ?? 0) - rated,
  };
}

function keep(ctx: Ctx, ideas: SelectQueryBuilder<Idea>, { groupId, themeId, problemId, state }: IdeaPlotQuery): void {
  const seen = seesIdea(ctx.actor);
  ideas.where(seen.sql, seen.parameters);
  if (groupId) ideas.andWhere('idea.groupId = :groupId', { groupId });
  if (themeId) ideas.andWhere('idea.themeId = :themeId', { themeId });
  if (problemId) {
    ideas.andWhere(
      'EXISTS (SELECT 1 FROM idea_problem solving WHERE solving.idea_id = idea.id AND solving.problem_id = :problemId)',
      { problemId },
    );
  }
  if (state?.length === 1) ideas.andWhere(`idea.actionId IS ${state[0] === 'action' ? 'NOT NULL' : 'NULL'}`);
}

const standingOf = ({ votesFor, votesAgainst, joins }: Counted): Counted => ({
  votesFor: Number(votesFor),
  votesAgainst: Number(votesAgainst),
  joins: Number(joins),
});

const ratedOf = (value: number | null): number | null => (value === null ? null : Number(value));

const shown = (row: Row): IdeaRow => ({
  id: row.id,
  title: row.title,
  group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
  theme: { id: row.themeId, slug: row.themeSlug, nameFr: row.nameFr, nameDe: row.nameDe, nameEn: row.nameEn },
  organisation:
    row.organisationId === null
      ? null
      : {
          id: row.organisationId,
          name: row.organisationName,
          kind: row.organisationKind,
          isDemo: Boolean(row.organisationIsDemo),
        },
  effort: ratedOf(row.effort),
  effect: ratedOf(row.effect),
  ...standingOf(row),
  state: row.actionId === null ? 'open' : 'action',
  createdAt: row.createdAt,
  removed: row.removedAt !== null,
  isDemo: Boolean(row.isDemo),
});

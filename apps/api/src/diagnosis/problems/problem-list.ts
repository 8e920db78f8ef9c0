import type { Page, ProblemListQuery, ProblemPage, ProblemRow } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Problem } from './problem.entity';
import { seesProblem } from './seen-problems';

const read = ['id', 'title', 'state', 'effort', 'questionnaireId', 'isDemo', 'createdAt'] as const;

interface Row extends Pick<Problem, (typeof read)[number]> {
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  themeId: string;
  themeSlug: string;
  nameFr: string;
  nameDe: string;
  nameEn: string;
}

/** One page of the problems that the reader sees; two queries, however many there are. */
export async function listProblems(ctx: Ctx, query: ProblemListQuery): Promise<ProblemPage> {
  const seen = seesProblem(ctx.actor);
  const problems = ctx.manager
    .createQueryBuilder(Problem, 'problem')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = problem.groupId')
    .innerJoin(Theme, 'theme', 'theme.id = problem.themeId')
    .select(columns('problem', read))
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('theme.id', 'themeId')
    .addSelect('theme.slug', 'themeSlug')
    .addSelect(columns('theme', ['nameFr', 'nameDe', 'nameEn']))
    .where(seen.sql, seen.parameters);
  if (query.groupId) problems.andWhere('problem.groupId = :groupId', { groupId: query.groupId });
  if (query.themeId) problems.andWhere('problem.themeId = :themeId', { themeId: query.themeId });
  if (query.questionnaireId)
    problems.andWhere('problem.questionnaireId = :questionnaireId', { questionnaireId: query.questionnaireId });
  if (query.state?.length) problems.andWhere('problem.state IN (:...states)', { states: query.state });
  const { rows, ...page } = await pageRows<Row>(problems, query, {
    sorts: {
      title: 'problem.searchText',
      group: 'workingGroup.searchText',
      createdAt: 'problem.createdAt',
    },
    searchIn: 'problem.searchText',
    tieBreak: 'problem.id',
  });
  return { ...page, items: rows.map(shown) } satisfies Page<ProblemRow>;
}

const shown = (row: Row): ProblemRow => ({
  id: row.id,
  title: row.title,
  group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
  theme: { id: row.themeId, slug: row.themeSlug, nameFr: row.nameFr, nameDe: row.nameDe, nameEn: row.nameEn },
  state: row.state,
  effort: row.effort,
  isShown: row.questionnaireId !== null,
  createdAt: row.createdAt,
  removed: false,
  isDemo: Boolean(row.isDemo),
});

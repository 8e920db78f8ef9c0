import * as z from 'zod';
import { synergies } from '../actions/action.rules';
import { day, instant } from '../shared/day';
import { canSchema, groupLabel, organisationLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryInteger, queryList } from '../shared/list';
import { choiceOrNull, count, id, orNull, text, title, version } from '../shared/primitives';

/** An idea that became an action is done with as an idea. */
export const ideaStates = ['open', 'action'] as const;
export type IdeaState = (typeof ideaStates)[number];

export const ideaVotes = ['for', 'against'] as const;
export type IdeaVote = (typeof ideaVotes)[number];

/** Effort and effect, from little to much. */
export const LEAST_RATED = 1;
export const MOST_RATED = 5;
const rated = z.int().min(LEAST_RATED).max(MOST_RATED);
const queryRated = queryInteger.min(LEAST_RATED).max(MOST_RATED);

const fields = {
  themeId: id,
  title,
  description: orNull(text(5000)).default(null),
  /** What it would solve, of the problems that a diagnosis of the group found. */
  problemIds: z.array(id).max(20).default([]),
};

export const ideaCreate = z.object({ groupId: id, ...fields });
export type IdeaCreate = z.output<typeof ideaCreate>;

/** An idea, whole; its group and whose it is never change. */
export const ideaPut = z.object({ version, ...fields });
export type IdeaPut = z.output<typeof ideaPut>;

/** What an idea takes and what it brings; null where nobody has said. */
export const ideaRating = z.object({
  version,
  effort: rated.nullable().default(null),
  effect: rated.nullable().default(null),
});
export type IdeaRating = z.output<typeof ideaRating>;

/** What an organisation says to an idea: one voice, changed as often as it likes. */
export const ideaVoice = z.object({
  vote: choiceOrNull(ideaVotes).default(null),
  /** That it would take part. */
  joins: z.boolean().default(false),
});
export type IdeaVoiceInput = z.output<typeof ideaVoice>;

/** The action that an idea becomes, with the organisations that answer for it. */
export const ideaAction = z.object({
  version,
  title,
  description: orNull(text()).default(null),
  synergy: choiceOrNull(synergies).default(null),
  dueDay: orNull(day).default(null),
  organisationIds: z.array(id).max(50).default([]),
});
export type IdeaAction = z.output<typeof ideaAction>;

const filters = {
  groupId: id.optional(),
  themeId: id.optional(),
  problemId: id.optional(),
  state: queryList(z.enum(ideaStates)),
};

export const ideaListQuery = listQuery(
  ['support', 'joins', 'effort', 'effect', 'title', 'group', 'createdAt'],
  {
    ...filters,
    effort: queryRated.optional(),
    effect: queryRated.optional(),
    /** The one that became this action. */
    actionId: id.optional(),
  },
  '-support',
);
export type IdeaListQuery = z.output<typeof ideaListQuery>;

const standing = { votesFor: count, votesAgainst: count, joins: count };

export const ideaRow = z.object({
  id,
  title: z.string(),
  group: groupLabel,
  theme: themeLabel,
  /** Who put it forward; null where whoever leads the group did. */
  organisation: organisationLabel.nullable(),
  effort: rated.nullable(),
  effect: rated.nullable(),
  /** By organisations that take part in the group today. */
  ...standing,
  state: z.enum(ideaStates),
  createdAt: instant,
  removed: z.boolean(),
  isDemo: z.boolean(),
});
export type IdeaRow = z.output<typeof ideaRow>;

export const ideaPage = pageOf(ideaRow);
export type IdeaPage = z.output<typeof ideaPage>;

/** As many ideas as a plot shows at most: those with most support. */
export const MOST_PLOTTED = 60;

export const ideaPlotQuery = z.object(filters);
export type IdeaPlotQuery = z.output<typeof ideaPlotQuery>;

/** Ideas by what they take and what they bring. */
export const ideaPlot = z.object({
  points: z.array(z.object({ id, title: z.string(), effort: rated, effect: rated, ...standing })),
  /** How many have both, of which at most `MOST_PLOTTED` are points, and how many have not. */
  rated: count,
  unrated: count,
});
export type IdeaPlot = z.output<typeof ideaPlot>;

export const ideaDetail = z.object({
  ...ideaRow.shape,
  description: z.string().nullable(),
  problems: z.array(z.object({ id, title: z.string() })),
  /** What each organisation says; null to whoever reads the counts alone. */
  voices: z
    .array(z.object({ organisation: organisationLabel, vote: z.enum(ideaVotes).nullable(), joins: z.boolean() }))
    .nullable(),
  /** What the reader's own organisation says. */
  own: z.object({ vote: z.enum(ideaVotes).nullable(), joins: z.boolean() }).nullable(),
  action: z.object({ id, title: z.string() }).nullable(),
  version,
  can: canSchema('edit', 'rate', 'speak', 'act', 'remove', 'restore'),
});
export type IdeaDetail = z.output<typeof ideaDetail>;

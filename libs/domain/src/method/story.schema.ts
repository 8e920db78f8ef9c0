import * as z from 'zod';
import { titleInLanguages } from '../diagnosis';
import { day } from '../shared/day';
import { communeLabel, themeLabel } from '../shared/labels';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, pageOf, queryList } from '../shared/list';
import { id } from '../shared/primitives';
import { phases } from '../working-groups/working-group.rules';
import { pilotVerdicts } from './pilot.rules';

/** What the story of a group is made of: each is told on the day it happened. */
export const storyKinds = [
  'step',
  'questionnaire',
  'results',
  'problem',
  'meeting',
  'decision',
  'action',
  'pilot',
  'verdict',
  'campaign',
  'exchange',
  'shared-service',
  'evidence',
] as const;
export type StoryKind = (typeof storyKinds)[number];

/** The newest first, always: a story has one order. */
export const storyQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  kind: queryList(z.enum(storyKinds)),
});
export type StoryQuery = z.output<typeof storyQuery>;

export const storyRow = z.object({
  kind: z.enum(storyKinds),
  id,
  day,
  /** Of a campaign only its year may be known; it then stands at the end of it. */
  yearOnly: z.boolean(),
  /** What it is called: of a step nothing, since its theme says it. */
  title: z.string().nullable(),
  /** What it is called to a reader of each language, where it is kept in several. */
  titles: titleInLanguages.nullable(),
  /** The record whose page tells more: of a decision its meeting, of an exchange its offer, of evidence none. */
  openId: id.nullable(),
  theme: themeLabel.nullable(),
  /** Of a step. */
  from: z.enum(phases).nullable(),
  to: z.enum(phases).nullable(),
  /** Of a verdict. */
  verdict: z.enum(pilotVerdicts).nullable(),
  /** Whose evidence it became. */
  commune: communeLabel.nullable(),
  isDemo: z.boolean(),
});
export type StoryRow = z.output<typeof storyRow>;

export const storyPage = pageOf(storyRow);
export type StoryPage = z.output<typeof storyPage>;

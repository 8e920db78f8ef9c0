import * as z from 'zod';
import { count, word } from '../shared/primitives';

export const searchTypes = [
  'working-group',
  'meeting',
  'action',
  'organisation',
  'contact',
  'practice-sheet',
  'campaign',
  'pilot',
  'idea',
  'shared-service',
  'questionnaire',
  'problem',
  'flow',
] as const;
export type SearchType = (typeof searchTypes)[number];

/** As many as are counted at most: more than anybody would read. */
export const MOST_FOUND = 100;

export const searchQuery = z.object({
  q: word(200).default(''),
  /** To find records of one kind alone. */
  type: z.enum(searchTypes).optional(),
  page: z.coerce.number().int().min(1).max(MOST_FOUND).default(1),
  size: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchQuery = z.output<typeof searchQuery>;

/**
 * Something that was found. `context` says where it belongs, such as the group of a meeting; `key` is what the page's
 * address carries: a slug for groups and practice sheets, an id for the others.
 */
export const searchHit = z.object({
  type: z.enum(searchTypes),
  key: z.string(),
  title: z.string(),
  context: z.string().nullable(),
  /** The day of a meeting, on which an action is due, a campaign or pilot began, by which a shared service is decided, or until which a flow is open. */
  day: z.string().nullable(),
  isDemo: z.boolean(),
});
export type SearchHit = z.output<typeof searchHit>;

/** `total` counts what the reader may find on all pages; `more` says that there is still more, which is not counted. */
export const searchResults = z.object({ items: z.array(searchHit), total: count, more: z.boolean() });
export type SearchResults = z.output<typeof searchResults>;

import type { SearchType } from '@zesumme/domain';

/** A table that the search knows. Each has its folded text in `search_text`. */
export interface Indexed {
  type: SearchType;
  table: string;
  /** What a hit is called, of a row by this name. */
  title: (row: string) => string;
  /** The column by which the newest are found first. */
  moment: string;
  /** Where hits of this kind stand among others that answer as well: the fewer there are of a kind, the sooner it comes. */
  rank: number;
}

const titled = (row: string): string => `${row}.title`;
const named = (row: string): string => `${row}.name`;
const labelled = (row: string): string => `${row}.label`;

export const indexed: readonly Indexed[] = [
  { type: 'working-group', table: 'working_group', title: named, moment: 'created_at', rank: 1 },
  { type: 'organisation', table: 'organisation', title: named, moment: 'created_at', rank: 2 },
  { type: 'practice-sheet', table: 'practice_sheet', title: titled, moment: 'created_at', rank: 3 },
  { type: 'campaign', table: 'campaign', title: titled, moment: 'created_at', rank: 4 },
  {
    type: 'contact',
    table: 'contact',
    title: (row) => `${row}.given_name || ' ' || ${row}.family_name`,
    moment: 'created_at',
    rank: 5,
  },
  { type: 'meeting', table: 'meeting', title: titled, moment: 'starts_at', rank: 6 },
  { type: 'action', table: 'action', title: titled, moment: 'created_at', rank: 6 },
  { type: 'pilot', table: 'pilot', title: titled, moment: 'created_at', rank: 4 },
  { type: 'idea', table: 'idea', title: titled, moment: 'created_at', rank: 5 },
  { type: 'shared-service', table: 'shared_service', title: titled, moment: 'created_at', rank: 4 },
  { type: 'questionnaire', table: 'questionnaire', title: titled, moment: 'created_at', rank: 4 },
  { type: 'problem', table: 'problem', title: titled, moment: 'created_at', rank: 5 },
  { type: 'flow', table: 'flow', title: labelled, moment: 'created_at', rank: 6 },
];

/** What the search knew first; each later kind comes with the migration that adds it. */
export const indexedFirst: readonly Indexed[] = indexed.slice(0, 7);

/** How the search knows a kind of records. @throws Error where it does not */
export function indexedAs(type: SearchType): Indexed {
  const found = indexed.find((each) => each.type === type);
  if (!found) throw new Error(`The search has no index of ${type}.`);
  return found;
}

/**
 * What `fold` writes with other letters and a database leaves as it is: letters that lose no accent, and figures set high or
 * low. It takes care of the others by itself.
 */
export const spelledOut = (sql: string): string =>
  [
    ['œ', 'oe'],
    ['Œ', 'OE'],
    ['æ', 'ae'],
    ['Æ', 'AE'],
    ['ß', 'ss'],
    ['ẞ', 'ss'],
    ['ø', 'o'],
    ['Ø', 'O'],
    ['ł', 'l'],
    ['Ł', 'L'],
    ['đ', 'd'],
    ['Đ', 'D'],
    ['ð', 'd'],
    ['Ð', 'D'],
    ['þ', 'th'],
    ['Þ', 'TH'],
    ['ı', 'i'],
    ['²', '2'],
    ['³', '3'],
    ['₂', '2'],
    ['₃', '3'],
  ].reduce((inner, [letter, letters]) => `replace(${inner}, '${letter}', '${letters}')`, sql);

import { type Page, matchesAllWords } from '@zesumme/domain';

interface Asked {
  page: number;
  size: number;
  sort: string;
  q: string;
}

type Value = string | number | null;

interface How<T> {
  sorts: Record<string, (row: T) => Value>;
  /** The text in which each word of the search has to occur. */
  searchIn: (row: T) => string;
  tieBreak: (row: T) => string;
}

const words = new Intl.Collator('fr');

/** One page of rows that are few by nature, such as the communes of a country: they are read whole, so that names are in the order of a dictionary. */
export function pageInMemory<T>(rows: readonly T[], asked: Asked, { sorts, searchIn, tieBreak }: How<T>): Page<T> {
  const descending = asked.sort.startsWith('-');
  const valueOf = sorts[descending ? asked.sort.slice(1) : asked.sort];
  if (!valueOf) throw new Error(`The list has no sort named ${asked.sort}.`);
  const sign = descending ? -1 : 1;
  const found = rows
    .filter((row) => matchesAllWords(searchIn(row), asked.q))
    .sort((a, b) => compare(valueOf(a), valueOf(b), sign) || sign * words.compare(tieBreak(a), tieBreak(b)));
  const first = (asked.page - 1) * asked.size;
  return { items: found.slice(first, first + asked.size), total: found.length, page: asked.page, size: asked.size };
}

/** An absent value comes last, whichever way the rest is sorted. */
function compare(a: Value, b: Value, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)));
}

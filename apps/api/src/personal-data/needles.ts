import { ERASED, fold } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { likeOf } from './like';
import { othersNamedLike } from './namesakes';
import { thingsNamedLike } from './names-of';
import type { Person } from './person';

/** Shorter names stand for too many other things in a text. */
const SHORTEST_NAME = 5;
const SHORTEST_TELEPHONE = 6;

/** What is looked for in texts, and how a text is written without it. */
export interface Needle {
  /** For the database, which may find more. */
  like: string;
  /** For what records are searched by. */
  foldedLike: string;
  without(text: string): string;
  withoutFolded(text: string): string;
}

/**
 * What may stand on neither side, since the word would be a part of a longer one: of `Anne-Marie Weber`, of
 * `anne.weber@x.example`, of a number with an extension. What is quoted, emphasised or enumerated may.
 */
const EDGES = {
  name: [
    '(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-\u2010\u2011])',
    '(?![\\p{L}\\p{M}\\p{N}])(?![-\u2010\u2011][\\p{L}\\p{N}])',
  ],
  address: ["(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-.'\u2019_+%&@])", '(?![\\p{L}\\p{N}@])(?![-._][\\p{L}\\p{N}])'],
  telephone: ['(?<![\\p{L}\\p{N}])(?<!\\p{N}[-./])', '(?![\\p{L}\\p{N}])(?![-./]\\p{N})'],
} as const;

/** The words one after the other, whatever is between them. */
const sequence = (text: string): string =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');

interface Sought {
  kind: keyof typeof EDGES;
  text: string;
  instead: string;
  /** What others are called in which it stands: it stays there. */
  within: readonly string[];
}

function withoutIt({ kind, text, instead, within }: Sought): (from: string) => string {
  const [before, after] = EDGES[kind];
  const kept = within.map((each) => `${sequence(each)}(?![\\p{L}\\p{N}])|`).join('');
  const pattern = new RegExp(`${kept}(?<it>${before}${sequence(text)}${after})`, 'giu');
  return (from) =>
    from.replace(pattern, (match: string, ...rest: unknown[]) =>
      (rest.at(-1) as { it?: string }).it === undefined ? match : instead,
    );
}

function needleOf(sought: Sought): Needle {
  const { text, instead, within } = sought;
  const folded = fold(text);
  const all = withoutIt({ ...sought, text: folded, instead: fold(instead), within: within.map(fold) });
  return {
    like: likeOf(text.split(/\s+/)),
    foldedLike: `%${folded.replace(/[\\%_]/g, '\\$&')}%`,
    without: withoutIt(sought),
    withoutFolded: (from) => all(from).replace(/\s+/g, ' ').trim(),
  };
}

/** What of a person may stand in a text: names, mail addresses, telephone numbers. */
export async function needlesOf(ctx: Ctx, person: Person): Promise<Needle[]> {
  const { addresses, telephones } = person;
  const names = person.names.filter((name) => name.trim().includes(' ') && name.length >= SHORTEST_NAME);
  const others = [...(await othersNamedLike(ctx, person, names)), ...(await thingsNamedLike(ctx, names))];
  const isOthers = new Set(others.map(fold));
  const within = (name: string): string[] =>
    others.filter((other) => fold(other).includes(fold(name))).sort((a, b) => b.length - a.length);
  return [
    ...addresses.map((text) => needleOf({ kind: 'address', text, instead: '', within: [] })),
    ...telephones
      .filter((telephone) => telephone.length >= SHORTEST_TELEPHONE)
      .map((text) => needleOf({ kind: 'telephone', text, instead: '', within: [] })),
    ...names
      .filter((name) => !isOthers.has(fold(name)))
      .map((text) => needleOf({ kind: 'name', text, instead: ERASED.name, within: within(text) })),
  ];
}

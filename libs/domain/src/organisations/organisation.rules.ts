import { fold } from '../shared/fold';

export const sizeClasses = ['1-9', '10-49', '50-249', '250-999', '1000+'] as const;
/** Number of staff. */
export type SizeClass = (typeof sizeClasses)[number];

export const relationKinds = ['main', 'substitute', 'other'] as const;
/** What a contact is for the organisation. */
export type RelationKind = (typeof relationKinds)[number];

/** From this similarity on, two names are shown as likely the same organisation. */
export const LIKELY = 0.55;

/** Legal forms say nothing about which organisation is meant. */
const legalForms =
  /\b(s\.?\s?a\.?\s?r\.?\s?l|s\.?\s?a|s\.?\s?c\.?\s?a|s\.?\s?e|a\.?\s?s\.?\s?b\.?\s?l|s\.?\s?e\.?\s?n\.?\s?c|gmbh|ag|ltd|luxembourg|lux)\b\.?/g;

/** A name without accents, legal form and punctuation; the name itself, folded, when nothing else would be left. */
export function coreName(name: string): string {
  const folded = fold(name);
  const bare = folded
    .replace(legalForms, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || folded;
}

/** How alike two names are, 0 to 1: Dice coefficient of the pairs of neighbouring letters of their core. */
export function similarity(a: string, b: string): number {
  const left = coreName(a);
  const right = coreName(b);
  if (left === right) return left === '' ? 0 : 1;
  const pairs = pairsOf(left);
  const others = pairsOf(right);
  const all = pairs.length + others.length;
  if (all === 0) return 0;
  let shared = 0;
  for (const pair of pairs) {
    const at = others.indexOf(pair);
    if (at === -1) continue;
    others.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / all;
}

/** The host of a web address without `www.`; null when it is none. */
export function hostOf(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  return new URL(website).hostname.replace(/^www\./, '') || null;
}

interface Known {
  name: string;
  shortName: string | null;
  website: string | null;
}

/** A word that so many organisations share says little about which one is meant. */
const COMMON = 5;

/**
 * Those among the known organisations that are likely the one being typed, most alike first. The same website counts as
 * certain; else the better of name and short name is compared, leaving out words that many organisations share.
 */
export function likelyDuplicates<T extends Known>(
  typed: { name: string; website: string | null },
  known: readonly T[],
  limit = 5,
): { organisation: T; similarity: number }[] {
  const host = hostOf(typed.website);
  const common = commonWords(known);
  return known
    .map((organisation) => ({ organisation, similarity: likeness(typed.name, host, organisation, common) }))
    .filter((each) => each.similarity >= LIKELY)
    .sort((a, b) => b.similarity - a.similarity || a.organisation.name.localeCompare(b.organisation.name))
    .slice(0, limit);
}

function likeness(name: string, host: string | null, known: Known, common: ReadonlySet<string>): number {
  if (host !== null && hostOf(known.website) === host) return 1;
  const byName = similarity(telling(name, common), telling(known.name, common));
  return Math.max(byName, known.shortName === null ? 0 : similarity(name, known.shortName));
}

function commonWords(known: readonly Known[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of known) {
    for (const word of new Set(coreName(name).split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= COMMON).map(([word]) => word));
}

/** The words of a name that tell it from others; all of them when each is common. */
function telling(name: string, common: ReadonlySet<string>): string {
  const words = coreName(name).split(' ');
  const own = words.filter((word) => !common.has(word));
  return (own.length > 0 ? own : words).join(' ');
}

function pairsOf(text: string): string[] {
  const joined = text.replace(/ /g, '');
  return Array.from({ length: Math.max(0, joined.length - 1) }, (_, at) => joined.slice(at, at + 2));
}

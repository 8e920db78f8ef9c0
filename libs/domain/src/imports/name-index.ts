import { coreName } from '../organisations/organisation.rules';

/** From this likeness on, a row is held for the organisation it resembles, until somebody says otherwise. */
export const ALIKE = 0.75;

const pairsOf = (name: string): string[] => {
  const joined = coreName(name).replace(/ /g, '');
  return Array.from({ length: Math.max(0, joined.length - 1) }, (_, at) => joined.slice(at, at + 2));
};

/**
 * Names by the pairs of letters in them: finds the most alike among thousands without comparing with each. The likeness is
 * that of `similarity`, the Dice coefficient of the pairs.
 */
export class NameIndex<T> {
  private readonly entries: { value: T; pairs: readonly string[] }[] = [];
  /** For each pair, numbered by how often it stood in the name so far, the entries that have it. */
  private readonly byPair = new Map<string, number[]>();

  add(name: string, value: T): void {
    const pairs = numbered(pairsOf(name));
    const at = this.entries.push({ value, pairs }) - 1;
    for (const pair of pairs) {
      const there = this.byPair.get(pair);
      if (there) there.push(at);
      else this.byPair.set(pair, [at]);
    }
  }

  /** The entry whose name is most alike, if it is alike enough; of several the first one. */
  closest(name: string, least = ALIKE): T | null {
    const pairs = numbered(pairsOf(name));
    const own = new Set(pairs);
    let best: { at: number; likeness: number } | null = null;
    for (const at of this.candidates(pairs, least)) {
      const others = this.entries[at]?.pairs ?? [];
      if (2 * Math.min(pairs.length, others.length) < least * (pairs.length + others.length)) continue;
      const shared = others.reduce((count, pair) => count + (own.has(pair) ? 1 : 0), 0);
      const likeness = (2 * shared) / (pairs.length + others.length);
      if (likeness < least || likeness < (best?.likeness ?? 0)) continue;
      if (best === null || likeness > best.likeness || at < best.at) best = { at, likeness };
    }
    return best === null ? null : (this.entries[best.at]?.value ?? null);
  }

  /**
   * Whoever is alike enough shares so many pairs that one of the rarest few must be among them: only those are looked up, so
   * that words in every name cost nothing.
   */
  private candidates(pairs: readonly string[], least: number): Set<number> {
    const needed = Math.ceil((pairs.length * least) / (2 - least) - 1e-9);
    const rarest = [...pairs]
      .sort((a, b) => (this.byPair.get(a)?.length ?? 0) - (this.byPair.get(b)?.length ?? 0))
      .slice(0, pairs.length - needed + 1);
    const found = new Set<number>();
    for (const pair of rarest) for (const at of this.byPair.get(pair) ?? []) found.add(at);
    return found;
  }
}

/** Each pair with how often it stood before, so that repeated ones count as often as both have them. */
function numbered(pairs: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return pairs.map((pair) => {
    const times = seen.get(pair) ?? 0;
    seen.set(pair, times + 1);
    return `${pair}${times}`;
  });
}

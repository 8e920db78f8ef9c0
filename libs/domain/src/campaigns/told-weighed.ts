import { FEWEST_SHOWN } from './hidden-counts';

/** People of one unit that gave alike: what each thing that one of them gave weighs in each figure. */
export interface Weighed {
  unit: string;
  /** The team of the unit that they belong to, where teams are told: it knows all about its own people as well. */
  team?: string | null;
  people: number;
  weights: readonly (readonly number[])[];
}

/**
 * Whether figures that weigh what people gave may be told: however they are added up, multiplied and taken off each other, what
 * comes out rests on nobody or on `FEWEST_SHOWN` people or more; and the same for a unit or a team that takes its own people off. That is so
 * where so many groups of people, of whom nobody is in two, each give all that the figures can tell apart: fewer people cannot be
 * in each of them. Where it may be told and this does not show it, it is not told.
 */
export function mayTellWeighed(given: readonly Weighed[]): boolean {
  const units = [...new Set(given.map(({ unit }) => unit))];
  const teams = [...new Set(given.flatMap(({ team }) => team ?? []))];
  return (
    hasEnough(given) &&
    units.every((own) => hasEnough(given.filter(({ unit }) => unit !== own))) &&
    teams.every((own) => hasEnough(given.filter(({ team }) => team !== own)))
  );
}

function hasEnough(given: readonly Weighed[]): boolean {
  const alike = new Map<string, Weighed>();
  for (const { unit, people, weights } of given) {
    const different = [...new Map(weights.map((each) => [each.join(), each])).values()];
    const name = different
      .map((each) => each.join())
      .sort()
      .join(';');
    alike.set(name, { unit, weights: different, people: (alike.get(name)?.people ?? 0) + people });
  }
  const left = [...alike.values()];
  const all = new Span();
  for (const { weights } of left) all.takeIn(weights);
  for (let round = 0; round < FEWEST_SHOWN && all.size > 0; round += 1) {
    const span = new Span();
    // What many gave is taken first, so that what few gave is used up only where nothing else is left.
    left.sort((a, b) => b.people - a.people);
    for (const each of left) {
      if (span.size === all.size) break;
      if (each.people > 0 && span.takeIn(each.weights)) each.people -= 1;
    }
    if (span.size < all.size) return false;
  }
  return true;
}

/** A prime whose square is a whole number that can be kept: weights are counted modulo it, so that nothing is rounded. */
const PRIME = 67_108_859;

/** All that can be put together of some rows of weights. */
class Span {
  private readonly rows: { lead: number; row: number[] }[] = [];

  get size(): number {
    return this.rows.length;
  }

  /** Whether at least one of them was new. */
  takeIn(weights: readonly (readonly number[])[]): boolean {
    return weights.filter((each) => this.add(each)).length > 0;
  }

  private add(weights: readonly number[]): boolean {
    let row = weights.map((weight) => ((weight % PRIME) + PRIME) % PRIME);
    for (const known of this.rows) {
      const times = row[known.lead] ?? 0;
      if (times === 0) continue;
      row = row.map((weight, at) => (weight + (PRIME - times) * (known.row[at] ?? 0)) % PRIME);
    }
    const lead = row.findIndex((weight) => weight !== 0);
    if (lead < 0) return false;
    const inverse = power(row[lead] ?? 1, PRIME - 2);
    this.rows.push({ lead, row: row.map((weight) => (weight * inverse) % PRIME) });
    return true;
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

import type { BreakEvenAssumptions, BreakEvenName } from './break-even.schema';

/** What is compared: grams of CO₂e, or euros. */
export const breakEvenSides = ['footprint', 'price'] as const;
export type BreakEvenSide = (typeof breakEvenSides)[number];

/** From the best to the worst that the assumptions allow; `Infinity` where a reusable cup never pays back. */
export interface Span {
  from: number;
  to: number;
}

type Figures = Record<BreakEvenName, Span | null>;

const namesOf = {
  footprint: { reusable: 'footprintReusable', disposable: 'footprintDisposable', washing: 'footprintWashing' },
  price: { reusable: 'priceReusable', disposable: 'priceDisposable', washing: 'priceWashing' },
} as const;

/** The span that an assumption states: one bound alone is both, none is not known. */
export function statedSpan({ low, high }: { low: number | null; high: number | null }): Span | null {
  const [from, to] = [low ?? high, high ?? low];
  return from === null || to === null ? null : { from, to };
}

/** One case: each figure at one end of its span. */
interface Case {
  reusable: number;
  disposable: number;
  washing: number;
  /** Of the cups, how many have to be bought again until each was used once more. */
  lossPerUse: number;
}

/** What a side needs and nobody stated, in the order of the form. */
function missingFor(figures: Figures, side: BreakEvenSide): BreakEvenName[] {
  const { reusable, disposable, washing } = namesOf[side];
  const loss = figures.loss;
  // Only a loss makes the pace count: a cup that lasts for ever is used up by nobody.
  const pace = loss && loss.to > 0 ? (['cupsPerDay', 'cupsPerPerson', 'daysPerYear'] as const) : [];
  const needed: BreakEvenName[] = [...pace, 'loss', reusable, disposable, washing];
  return needed.filter((name) => figures[name] === null);
}

/** The best and the worst case: what is compared depends on each figure in one direction only, so these bound all others. */
function casesOf(figures: Figures, side: BreakEvenSide): { best: Case; worst: Case } | null {
  if (missingFor(figures, side).length > 0) return null;
  const { reusable, disposable, washing } = namesOf[side];
  const end = (name: BreakEvenName, which: keyof Span): number => figures[name]?.[which] ?? 0;
  const lossPerUse = (which: keyof Span, other: keyof Span): number =>
    end('loss', which) === 0
      ? 0
      : (end('loss', which) / end('daysPerYear', other)) * (end('cupsPerPerson', which) / end('cupsPerDay', other));
  return {
    best: {
      reusable: end(reusable, 'from'),
      disposable: end(disposable, 'to'),
      washing: end(washing, 'from'),
      lossPerUse: lossPerUse('from', 'to'),
    },
    worst: {
      reusable: end(reusable, 'to'),
      disposable: end(disposable, 'from'),
      washing: end(washing, 'to'),
      lossPerUse: lossPerUse('to', 'from'),
    },
  };
}

/** The uses after which one cup has cost as much as the beakers it stood in for. */
function usesIn({ reusable, disposable, washing, lossPerUse }: Case): number {
  const gain = disposable - washing - reusable * lossPerUse;
  if (reusable === 0) return gain >= 0 ? 0 : Infinity;
  // What is left over by binary fractions is no gain.
  return gain > disposable * 1e-12 ? reusable / gain : Infinity;
}

const figuresOf = (assumptions: BreakEvenAssumptions): Figures =>
  Object.fromEntries(Object.entries(assumptions).map(([name, stated]) => [name, statedSpan(stated)])) as Figures;

/** Whole uses or days, up; what is a rounding of binary fractions is none. */
const whole = (value: number): number => (Number.isFinite(value) ? Math.ceil(Number(value.toPrecision(12))) : value);

export interface BreakEvenResult {
  /** What nobody stated and the result needs; empty when there is one. */
  missing: BreakEvenName[];
  /** After how many uses of one cup it has paid back. */
  uses: Span | null;
  /** After how many working days; null unless the pace is known. */
  days: Span | null;
}

/**
 * When a reusable cup has paid back, as a span over everything that is assumed. What one assumption leaves unknown stays
 * unknown: nothing is put in its place.
 */
export function breakEvenOf(assumptions: BreakEvenAssumptions, side: BreakEvenSide): BreakEvenResult {
  const figures = figuresOf(assumptions);
  const cases = casesOf(figures, side);
  if (!cases) return { missing: missingFor(figures, side), uses: null, days: null };
  const [from, to] = [usesIn(cases.best), usesIn(cases.worst)];
  const { cupsPerDay, cupsPerPerson } = figures;
  return {
    missing: [],
    uses: { from: whole(from), to: whole(to) },
    days:
      cupsPerDay && cupsPerPerson
        ? {
            from: whole((from * cupsPerPerson.from) / cupsPerDay.to),
            to: whole((to * cupsPerPerson.to) / cupsPerDay.from),
          }
        : null,
  };
}

export interface BreakEvenCurves {
  /** Uses of one cup. */
  uses: number[];
  /** What as many beakers have cost by then, and what the cup has. */
  disposable: Span[];
  reusable: Span[];
}

/** So many steps along the axis of uses. */
const STEPS = 10;

/**
 * Both curves, from none to about twice as many uses as the break-even takes.
 *
 * @param otherwise the uses to go to when it is never reached
 */
export function breakEvenCurves(
  assumptions: BreakEvenAssumptions,
  side: BreakEvenSide,
  otherwise = 100,
): BreakEvenCurves | null {
  const cases = casesOf(figuresOf(assumptions), side);
  if (!cases) return null;
  const { best, worst } = cases;
  const reached = [usesIn(worst), usesIn(best)].find((uses) => Number.isFinite(uses) && uses > 0);
  const step = Math.max(1, Math.ceil(((reached ?? otherwise / 2) * 2) / STEPS));
  const uses = Array.from({ length: STEPS + 1 }, (_, index) => index * step);
  const cup = ({ reusable, washing, lossPerUse }: Case, times: number): number =>
    reusable * (1 + lossPerUse * times) + washing * times;
  return {
    uses,
    disposable: uses.map((times) => ({ from: worst.disposable * times, to: best.disposable * times })),
    reusable: uses.map((times) => ({ from: cup(best, times), to: cup(worst, times) })),
  };
}

export interface BreakEvenYear {
  /** Beakers that are not needed in a year; null while the people, their cups or the days are not known. */
  beakers: Span | null;
  /** What a year saves, without the first cups; negative where it costs more. */
  saving: Span | null;
}

/** What a whole organisation saves in a year once the first cups are there. */
export function breakEvenYear(assumptions: BreakEvenAssumptions, side: BreakEvenSide): BreakEvenYear {
  const figures = figuresOf(assumptions);
  const { people, cupsPerDay, cupsPerPerson, daysPerYear, loss } = figures;
  if (!people || !cupsPerDay || !daysPerYear) return { beakers: null, saving: null };
  const beakers = {
    from: people.from * cupsPerDay.from * daysPerYear.from,
    to: people.to * cupsPerDay.to * daysPerYear.to,
  };
  const names = namesOf[side];
  const [reusable, disposable, washing] = [figures[names.reusable], figures[names.disposable], figures[names.washing]];
  const isKnown = reusable && disposable && washing && loss && (cupsPerPerson || loss.to === 0);
  if (!isKnown) return { beakers, saving: null };
  const perUse = { from: disposable.from - washing.to, to: disposable.to - washing.from };
  const again = (which: keyof Span): number => loss[which] * (cupsPerPerson?.[which] ?? 0) * reusable[which];
  const uses = [cupsPerDay.from * daysPerYear.from, cupsPerDay.to * daysPerYear.to];
  // A saving for one person may be a cost: then more people, or more cups, make it worse.
  const least = Math.min(...uses.map((times) => times * perUse.from)) - again('to');
  const most = Math.max(...uses.map((times) => times * perUse.to)) - again('from');
  return {
    beakers,
    saving: {
      from: Math.min(people.from * least, people.to * least),
      to: Math.max(people.from * most, people.to * most),
    },
  };
}

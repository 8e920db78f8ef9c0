/** What the map of communes can show. */
export const mapFigures = ['effective', 'planned', 'share', 'coverage', 'reviewed', 'level'] as const;
export type MapFigure = (typeof mapFigures)[number];

/** What is known of a commune; null where it is not known, or the reader may not know it. */
export interface MapKnown {
  effective: number | null;
  planned: number | null;
  /** Effective points of the known points, 0 to 1. */
  share: number | null;
  /** Criteria that evidence proves, of those of the measures that concern the commune, 0 to 1. */
  coverage: number | null;
  /** Days since a measure was last reviewed. */
  reviewed: number | null;
  /** The level of a certificate that has not ended, in percent; 0 without one. */
  level: number | null;
}

/** Values from `from` on, up to but without `to`; the last class has no end. */
export interface MapClass {
  from: number;
  to: number | null;
}

/** So many classes can be told apart by their patterns. */
export const MAP_CLASSES = 5;

const starting = (...from: number[]): MapClass[] => from.map((each, at) => ({ from: each, to: from[at + 1] ?? null }));

/**
 * The classes of a figure, from low to high. Shares and days have fixed ones, so that two maps can be compared; those of
 * points are equal steps up to the highest value that is there; those of certificates are the levels of the programme.
 *
 * @param levels percentages, rising; what is above the last that can be told apart is in its class
 */
export function mapClasses(figure: MapFigure, values: readonly number[], levels: readonly number[]): MapClass[] {
  switch (figure) {
    case 'share':
    case 'coverage':
      return starting(0, 0.2, 0.4, 0.6, 0.8);
    case 'reviewed':
      return starting(0, 91, 183, 366, 731);
    case 'level':
      return starting(0, ...levels.slice(0, MAP_CLASSES - 1));
    default:
      return stepsUpTo(Math.max(0, ...values));
  }
}

/** Which class a value belongs to; null where it is not known. */
export const classOf = (value: number | null, classes: readonly MapClass[]): number | null =>
  value === null
    ? null
    : Math.max(
        0,
        classes.findLastIndex(({ from }) => value >= from),
      );

/** Equal steps of 1, 2 or 5 times a power of ten, a tenth at least. */
function stepsUpTo(highest: number): MapClass[] {
  const least = Math.max(0.1, highest / MAP_CLASSES);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least * (1 - 1e-9)) ?? least;
  return starting(...Array.from({ length: MAP_CLASSES }, (_, at) => Number((at * step).toPrecision(6))));
}

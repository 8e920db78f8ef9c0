/** What a sum was told of: whose figures went into it. The sum is read by the group; whose is how much, by nobody. */
export interface ToldFigure {
  day: string;
  values: Record<string, number>;
  /** Of how many of those who joined it was not known. */
  unknown: number;
}

/** A sum is told of so many organisations at least, and told anew only once so many of them said something else. */
export const FEWEST_TOLD = 3;

/** What is known now, by organisation. */
export interface KnownFigure {
  values: Record<string, number>;
  unknown: number;
}

/**
 * What is told from now on. A sum of fewer than three is not told; and one that differs from the last by fewer than three
 * organisations would tell what one of them said to another who is among them: it stays as it was told until more have changed.
 */
export function toldNext(before: ToldFigure | null, now: KnownFigure, day: string): ToldFigure | null {
  const fresh: ToldFigure = { day, values: { ...now.values }, unknown: now.unknown };
  if (Object.keys(now.values).length < FEWEST_TOLD) return before;
  if (before === null) return fresh;
  const keys = new Set([...Object.keys(before.values), ...Object.keys(now.values)]);
  const changed = [...keys].filter((key) => before.values[key] !== now.values[key]).length;
  return changed >= FEWEST_TOLD ? fresh : before;
}

/** The sum that is told, to the thousandth. */
export const toldSum = ({ values }: ToldFigure): number =>
  Object.values(values).reduce((sum, value) => sum + Math.round(value * 1000), 0) / 1000;

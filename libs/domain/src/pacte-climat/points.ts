/**
 * Points are reckoned in whole thousandths, so that sums are exact: 0.1 + 0.2 is 0.3 here.
 *
 * @returns thousandths, half away from zero; what binary fractions leave over (1.005 × 1000 = 1004.999…) is cut off first
 */
export function toThousandths(points: number): number {
  const shifted = Number((Math.abs(points) * 1000).toPrecision(12));
  return Math.sign(points) * Math.round(shifted) || 0;
}

/** Points from whole thousandths. */
export const fromThousandths = (thousandths: number): number => thousandths / 1000;

/** Points rounded once, to three decimals, half away from zero. */
export const roundPoints = (points: number): number => fromThousandths(toThousandths(points));

/** The sum of points that are rounded already, exact to three decimals. */
export const sumPoints = (points: readonly number[]): number =>
  fromThousandths(points.reduce((sum, each) => sum + toThousandths(each), 0));

/**
 * How many decimals to show so that the parts visibly add up to the whole: one, or three where the shown decimals would
 * contradict each other. Source: "Scoring" of the product's domain.
 */
export function decimalsToShow(parts: readonly number[], whole: number): 1 | 3 {
  const tenths = (points: number): number => Math.sign(points) * Math.round(Math.abs(toThousandths(points)) / 100);
  return parts.reduce((sum, part) => sum + tenths(part), 0) === tenths(whole) ? 1 : 3;
}

/** As many decimals as a table needs in which several sums are shown: three as soon as one of them would contradict itself. */
export const decimalsOfSums = (sums: readonly { parts: readonly number[]; whole: number }[]): 1 | 3 =>
  sums.some(({ parts, whole }) => decimalsToShow(parts, whole) === 3) ? 3 : 1;

export const pilotVerdicts = ['scale', 'change', 'stop'] as const;
/** What becomes of a pilot: it is taken up elsewhere, changed, or stopped. */
export type PilotVerdict = (typeof pilotVerdicts)[number];

/** A pilot without a verdict is open. */
export const pilotStates = ['open', ...pilotVerdicts] as const;
export type PilotState = (typeof pilotStates)[number];

/** What is measured in a pilot. What nobody knows is null. */
export interface MeasuredIndicator {
  baseline: number | null;
  target: number | null;
  values: readonly { day: string; value: number }[];
}

/** How an indicator stands: its latest value, what of the way to the target is done, and whether it is reached. */
export interface IndicatorStanding {
  latest: { day: string; value: number } | null;
  /** From 0, where it began, to 1, the target; below and beyond too. Null where one of the three is not known. */
  way: number | null;
  /** Null where no value or no target is known, or not whether less or more is wanted. */
  reached: boolean | null;
}

/** The values of an indicator from the first day to the last one. */
export const valuesInOrder = <V extends { day: string }>(values: readonly V[]): V[] =>
  [...values].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/**
 * How an indicator stands by its latest value. Whether less or more is wanted follows from the baseline: a target below it is
 * reached from above. Without a baseline, or where both are the same, that is not known.
 */
export function indicatorStanding({ baseline, target, values }: MeasuredIndicator): IndicatorStanding {
  const latest = valuesInOrder(values).at(-1) ?? null;
  if (latest === null || target === null || baseline === null || baseline === target) {
    return { latest, way: null, reached: null };
  }
  const way = (latest.value - baseline) / (target - baseline);
  return { latest, way, reached: target > baseline ? latest.value >= target : latest.value <= target };
}

/** What another group takes up of a scaled pilot by itself: what is measured, and nothing of how it went. */
export function startingPoint<I extends { label: string; unit: string | null; target: number | null }>(pilot: {
  indicators: readonly I[];
}) {
  return {
    indicators: pilot.indicators.map(({ label, unit, target }) => ({
      label,
      unit,
      baseline: null,
      target,
      values: [],
    })),
  };
}

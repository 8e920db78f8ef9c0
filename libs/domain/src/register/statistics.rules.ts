/** How an organisation came to a meeting; `unknown` where it was invited and nobody noted whether it came. */
export const turnouts = ['attended', 'excused', 'absent', 'unknown', 'not-invited'] as const;
export type Turnout = (typeof turnouts)[number];

/** Meetings that the statistics of a group look back on: groups meet about three times a year. */
export const MEETINGS_SHOWN = 12;

type Noted = 'attended' | 'excused' | 'absent' | null;

/** How an organisation came, made of those invited for it: one who came is enough, and an excuse counts before an absence. */
export function turnoutOf(noted: readonly Noted[]): Turnout {
  if (noted.length === 0) return 'not-invited';
  for (const each of ['attended', 'excused', 'absent'] as const) if (noted.includes(each)) return each;
  return 'unknown';
}

/** Whole minutes from one instant to a later one; null where one of them was not noted, or they contradict each other. */
export function minutesUsed(startedAt: string | null, endedAt: string | null): number | null {
  if (startedAt === null || endedAt === null) return null;
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
  return minutes >= 0 ? minutes : null;
}

import { DateTime } from 'luxon';

/** How many of the last days, weeks and months with a backup keep one. */
export interface Keep {
  days: number;
  weeks: number;
  months: number;
}

const spans = { days: 'yyyy-MM-dd', weeks: "kkkk-'W'WW", months: 'yyyy-MM' } as const;

/**
 * Which backups may go: all but the newest of all and the newest of each of the last days, weeks and months that have one.
 *
 * @param days of which there are backups, `YYYY-MM-DD`
 */
export function superfluous(days: readonly string[], keep: Keep): string[] {
  const newestFirst = [...new Set(days)].sort().reverse();
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [span, format] of Object.entries(spans) as [keyof Keep, string][]) {
    const seen = new Set<string>();
    for (const day of newestFirst) {
      const name = DateTime.fromISO(day, { zone: 'utc' }).toFormat(format);
      if (seen.has(name) || seen.size >= keep[span]) continue;
      seen.add(name);
      kept.add(day);
    }
  }
  return newestFirst.filter((day) => !kept.has(day));
}

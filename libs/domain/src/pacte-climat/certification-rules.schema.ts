import * as z from 'zod';
import { day } from '../shared/day';
import { line, orNull } from '../shared/primitives';

const percent = z.number().gt(0).max(100);

/** What a commune is paid for a level: known only where a source says so. */
export const subsidy = z.object({
  /** The level that it goes with. */
  percent,
  /** Null for every year of the programme. */
  year: z.int().min(2000).max(2100).nullable(),
  eurosPerInhabitant: z.number().min(0).max(10_000),
  /** So many inhabitants count at most; null where no such limit is known. */
  mostInhabitants: z.int().min(1).max(10_000_000).nullable(),
  source: line(500),
  day: day.nullable(),
  toConfirm: z.boolean(),
});
export type Subsidy = z.output<typeof subsidy>;

/**
 * How a programme certifies communes: levels in percent of the maximum of its whole catalogue, lowest first, how long a
 * certificate is valid, and what a level is paid. They say nothing about one chapter.
 */
export const certificationRules = z
  .object({
    levels: z
      .array(
        z.object({
          percent,
          /** What else is awarded from this level on, by its name; null for nothing. */
          distinction: orNull(line(200)),
        }),
      )
      .min(1)
      .max(10),
    validityYears: z.int().min(1).max(20),
    /** The first and the last day of the programme; the last is null where it is open. */
    from: day,
    to: day.nullable(),
    source: line(500),
    day: day.nullable(),
    toConfirm: z.boolean(),
    subsidies: z.array(subsidy).max(60),
  })
  .check(({ value: { levels, subsidies, from, to }, issues }) => {
    const refuse = (path: (string | number)[], code: string, params: Record<string, unknown> = {}): void => {
      issues.push({ code: 'custom', path, params: { code, ...params }, input: path });
    };
    levels.forEach(({ percent: level }, at) => {
      const before = levels[at - 1]?.percent;
      if (before !== undefined && level <= before) refuse(['levels', at, 'percent'], 'not-rising', { before });
    });
    if (to !== null && to < from) refuse(['to'], 'ends-before-start', { start: from });
    const known = new Set(levels.map((level) => level.percent));
    const paid = new Set<string>();
    subsidies.forEach(({ percent: level, year }, at) => {
      if (!known.has(level)) refuse(['subsidies', at, 'percent'], 'unknown-level');
      const key = `${level} ${year}`;
      if (paid.has(key)) refuse(['subsidies', at, 'year'], 'duplicate');
      paid.add(key);
    });
  });
export type CertificationRules = z.output<typeof certificationRules>;

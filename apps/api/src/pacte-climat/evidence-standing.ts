import { ENDING_DAYS, type EvidenceStanding, addDays } from '@zesumme/domain';
import { HAS_FILE } from './evidence-parts';

/**
 * The same rule as `standingOf`, for a whole list: conditions on `evidence`, with the parameters `today` and `soon`.
 *
 * @param today the day on which the pieces are looked at
 */
export function standingSql(today: string): {
  sql: Record<EvidenceStanding, string>;
  parameters: Record<string, string>;
} {
  const lacks = `(evidence.kind = 'file' AND NOT ${HAS_FILE})`;
  const ended = '(evidence.validUntil IS NOT NULL AND evidence.validUntil < :today)';
  const begins = '(evidence.validFrom IS NOT NULL AND evidence.validFrom > :today)';
  const proves = `NOT ${ended} AND NOT ${lacks} AND NOT ${begins}`;
  return {
    sql: {
      valid: proves,
      ending: `${proves} AND evidence.validUntil <= :soon`,
      stale: ended,
      upcoming: `NOT ${ended} AND NOT ${lacks} AND ${begins}`,
      incomplete: `NOT ${ended} AND ${lacks}`,
    },
    parameters: { today, soon: addDays(today, ENDING_DAYS) },
  };
}

import type { JudgedBy } from './certification';
import type { CertificationRules } from './certification-rules.schema';

/** A version of a catalogue by which audits of a commune may have been judged. */
export interface JudgingVersion extends JudgedBy {
  rules: CertificationRules | null;
  validFrom: string | null;
  validUntil: string | null;
  /** Whether the commune assessed itself by it, or has an audit that was judged by it; otherwise it is another of its programme, or of an earlier programme. */
  stood: boolean;
  /** The day on which the commune moved to it; null where it stood by it from the start, or nobody knows since when. */
  since: string | null;
}

/** Whether both the version and its programme hold on that day; a bound that is not known excludes nothing. */
function holdsOn({ rules, validFrom, validUntil }: JudgingVersion, day: string): boolean {
  const has = (from: string | null | undefined, until: string | null | undefined): boolean =>
    (from ?? day) <= day && (until ?? day) >= day;
  return has(rules?.from, rules?.to) && has(validFrom, validUntil);
}

/**
 * By which of them an audit of that day may have been judged, the likeliest first: that by which the commune stood on that
 * day, then the others by which it stood at some time. Those by which it never stood are asked only where none of these
 * holds on the day, and only if they say of certificates that they held then.
 *
 * @param versions the latest period first; a version to which the commune came back is there once for each
 */
export function versionsOn<T extends JudgingVersion>(versions: readonly T[], day: string): T[] {
  const holding = versions.filter((each) => holdsOn(each, day));
  const stood = holding.filter((each) => each.stood);
  const begun = stood.filter(({ since }) => since === null || since <= day);
  const fitting = stood.length > 0 ? [...begun, ...stood] : holding.filter(({ rules }) => rules !== null);
  return fitting.filter(({ id }, at) => fitting.findIndex((each) => each.id === id) === at);
}

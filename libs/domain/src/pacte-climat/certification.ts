import { addDays, daysBetween } from '../shared/calendar';
import type { CertificationRules } from './certification-rules.schema';

/**
 * Levels and validity are data of the programme's catalogue (`CertificationRules`), with their source; null where nobody
 * knows them. They are awarded after an audit of the whole catalogue and never computed from chapter 6.
 */
type Rules = CertificationRules | null;

/** The highest level that an audit result reaches, in percent; null below the lowest, or where no levels are known. */
export function certificationLevel(rules: Rules, auditPercent: number): number | null {
  return rules?.levels.findLast(({ percent }) => auditPercent >= percent)?.percent ?? null;
}

/** What else an audit result is awarded, by its name; null for nothing. */
export function certificationDistinction(rules: Rules, auditPercent: number): string | null {
  return rules?.levels.findLast(({ percent }) => auditPercent >= percent)?.distinction ?? null;
}

/** The same day some years later; 29 February becomes 28 February. */
const yearsLater = (day: string, years: number): string => {
  const same = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return new Date(Date.parse(same)).toISOString().startsWith(same) ? same : `${same.slice(0, 8)}28`;
};

/** The last day of a certificate that an audit of this day brings. */
export const certificateEnds = ({ validityYears }: CertificationRules, auditDay: string): string =>
  yearsLater(auditDay, validityYears);

/** The certificate that an audit result brings; null for none, and where nobody knows the levels. */
export function certificateOf(
  rules: Rules,
  { day, percent }: { day: string; percent: number },
): { level: number; endsOn: string; distinction: string | null } | null {
  const level = certificationLevel(rules, percent);
  if (rules === null || level === null) return null;
  return { level, endsOn: certificateEnds(rules, day), distinction: certificationDistinction(rules, percent) };
}

/** `unknown`: there was an audit, and nobody knows which levels the programme awards. */
export const certificateStates = ['none', 'valid', 'ending', 'ended', 'unknown'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** So many days before a certificate ends it is time to prepare the next audit. */
export const PREPARE_DAYS = 365;

/** A version of the catalogue of a programme, as an audit names it. */
export interface JudgedBy {
  id: string;
  programme: string;
  label: string;
}

/** Where a commune stands with its certificate on a day. */
export interface CertificateStanding {
  state: CertificateState;
  /** In percent; null without a certificate. */
  level: number | null;
  endsOn: string | null;
  /** Below zero once it has ended; null without a certificate. */
  daysLeft: number | null;
  /** By which the certificate was awarded, whatever the commune follows today; null without a certificate. */
  catalogue: JudgedBy | null;
}

/** The result of an audit, with what the catalogue by which it was judged says of certificates. */
export interface JudgedAudit {
  day: string;
  percent: number;
  rules: Rules;
  catalogue: JudgedBy | null;
}

/**
 * The standing that the latest audit gives. An audit below the lowest level brings no certificate, and leaves the one before
 * as it is. Each is judged by its own rules: a certificate stays what it was, and of the programme that awarded it, when the
 * commune moves to another catalogue.
 */
export function certificateOn(audits: readonly JudgedAudit[], today: string): CertificateStanding {
  const done = audits.filter(({ day }) => day <= today);
  const awarded = done.filter(({ percent, rules }) => certificationLevel(rules, percent) !== null);
  const latest = awarded.reduce<(typeof awarded)[number] | null>(
    (found, each) => (found === null || each.day > found.day ? each : found),
    null,
  );
  const certificate = latest && certificateOf(latest.rules, latest);
  if (!certificate) {
    const isUnknown = done.some(({ rules }) => rules === null);
    return { state: isUnknown ? 'unknown' : 'none', level: null, endsOn: null, daysLeft: null, catalogue: null };
  }
  const { level, endsOn } = certificate;
  const daysLeft = daysBetween(today, endsOn);
  const state = daysLeft < 0 ? 'ended' : daysLeft <= PREPARE_DAYS ? 'ending' : 'valid';
  return { state, level, endsOn, daysLeft, catalogue: latest.catalogue };
}

/**
 * What a renewal needs, each so many days before the certificate ends. No source prescribes this order or these days: they
 * are the product's own proposal, and are shown as such.
 */
export const renewalSteps = [
  { step: 'review', daysBefore: 365 },
  { step: 'evidence', daysBefore: 270 },
  { step: 'request', daysBefore: 180 },
  { step: 'dossier', daysBefore: 90 },
  { step: 'end', daysBefore: 0 },
] as const;
export type RenewalStep = (typeof renewalSteps)[number]['step'];

/** The days of a renewal, reckoned backwards from the last day of the certificate. */
export const renewalPlan = (endsOn: string): { step: RenewalStep; day: string }[] =>
  renewalSteps.map(({ step, daysBefore }) => ({ step, day: addDays(endsOn, -daysBefore) }));

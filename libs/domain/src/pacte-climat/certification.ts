import { addDays, daysBetween } from '../shared/calendar';

/**
 * Certification of the Pacte Climat 2.0. The levels are percentages of the whole catalogue, awarded after an audit: they
 * say nothing about chapter 6 and are never computed from it.
 *
 * Source: Loi du 25 juin 2021 portant création d'un pacte climat 2.0 avec les communes (Mémorial A482); pacteclimat.lu.
 */
export const CERTIFICATION = {
  levelsPercent: [40, 50, 65, 75],
  /** From this level on also a distinction of the European Energy Award. */
  europeanEnergyAwardPercent: 75,
  validityYears: 3,
  measuresInCatalogue: 64,
  chapters: 6,
  from: '2021-01-01',
  to: '2030-12-31',
  source: 'Loi du 25 juin 2021 portant création d’un pacte climat 2.0 avec les communes (Mémorial A482)',
} as const;

/** The highest level that an audit result reaches, or null below the lowest. */
export function certificationLevel(auditPercent: number): number | null {
  return CERTIFICATION.levelsPercent.findLast((level) => auditPercent >= level) ?? null;
}

/** The same day some years later; 29 February becomes 28 February. */
const yearsLater = (day: string, years: number): string => {
  const same = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return new Date(Date.parse(same)).toISOString().startsWith(same) ? same : `${same.slice(0, 8)}28`;
};

/** The last day of a certificate that an audit of this day brings. */
export const certificateEnds = (auditDay: string): string => yearsLater(auditDay, CERTIFICATION.validityYears);

export const certificateStates = ['none', 'valid', 'ending', 'ended'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** So many days before a certificate ends it is time to prepare the next audit. */
export const PREPARE_DAYS = 365;

/** Where a commune stands with its certificate on a day. */
export interface CertificateStanding {
  state: CertificateState;
  /** In percent; null without a certificate. */
  level: number | null;
  endsOn: string | null;
  /** Below zero once it has ended; null without a certificate. */
  daysLeft: number | null;
}

/**
 * The standing that the latest audit gives. An audit below the lowest level brings no certificate, and leaves the one before
 * as it is.
 */
export function certificateOn(audits: readonly { day: string; percent: number }[], today: string): CertificateStanding {
  const awarded = audits.filter(({ day, percent }) => day <= today && certificationLevel(percent) !== null);
  const latest = awarded.reduce<(typeof awarded)[number] | null>(
    (found, each) => (found === null || each.day > found.day ? each : found),
    null,
  );
  if (latest === null) return { state: 'none', level: null, endsOn: null, daysLeft: null };
  const endsOn = certificateEnds(latest.day);
  const daysLeft = daysBetween(today, endsOn);
  const state = daysLeft < 0 ? 'ended' : daysLeft <= PREPARE_DAYS ? 'ending' : 'valid';
  return { state, level: certificationLevel(latest.percent), endsOn, daysLeft };
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

/** How a campaign stands on a day; never stored. `unknown` where nothing says it. */
export const campaignStates = ['to-come', 'running', 'over', 'unknown'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** What a figure says: so many were counted, at least so many, or a share in percent. */
export const figureKinds = ['counted', 'at-least', 'share'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A campaign is of these years; a day outside them is a mistyped one. */
export const FIRST_CAMPAIGN_YEAR = 1990;
export const LAST_CAMPAIGN_YEAR = 2100;

/** When a campaign was or will be. The year is that of its first day, or all that is known of it. */
export interface CampaignPeriod {
  startDay: string | null;
  endDay: string | null;
  year: number | null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The period with its year, which the days say where it is not given. */
export function withYear<T extends CampaignPeriod>(period: T): T {
  const { startDay, endDay, year } = period;
  return { ...period, year: startDay ? yearOf(startDay) : (year ?? (endDay ? yearOf(endDay) : null)) };
}

/**
 * How a campaign stands. Its last day still belongs to it. One that began in an earlier year without a known end may have ended
 * long ago.
 *
 * @param today the day it is in Luxembourg
 */
export function campaignState({ startDay, endDay, year }: CampaignPeriod, today: string): CampaignState {
  const present = yearOf(today);
  if (endDay !== null && endDay < today) return 'over';
  if (startDay !== null) {
    if (startDay > today) return 'to-come';
    return endDay !== null || yearOf(startDay) === present ? 'running' : 'unknown';
  }
  if (year !== null && year > present) return 'to-come';
  return endDay === null && year !== null && year < present ? 'over' : 'unknown';
}

/** The day that its figures are of: its last one, or the last of its year where only that is known; null where neither is. */
export const dayOfCampaign = ({ endDay, year }: CampaignPeriod): string | null =>
  endDay ?? (year === null ? null : `${year}-12-31`);

/**
 * Whether nothing keeps its figures from being evidence yet: it is known to have begun, or nothing at all is known of when it was.
 *
 * @param state how it stands on the day that is asked about
 */
export function hasBegun(period: CampaignPeriod, state: CampaignState): boolean {
  if (period.startDay !== null) return state !== 'to-come';
  return state === 'over' || dayOfCampaign(period) === null;
}

/** The day of a piece of evidence that a figure of it becomes: that of the figures, and as long as it runs the present one. */
export function evidenceDayOfCampaign(period: CampaignPeriod, today: string): string | null {
  const day = dayOfCampaign(period);
  return day !== null && day > today ? today : day;
}

/** The label of a figure where the title of what it proves does not say it: a value alone says nothing. Null where it does. */
export const labelBeside = (title: string, { label }: { label: string }): string | null =>
  title.includes(label) ? null : label;

/** The years in which an organisation can say that it took part: those that the campaign is known to have touched so far. */
export function yearsOfCampaign(period: CampaignPeriod, today: string): number[] {
  const { startDay, endDay, year } = period;
  const state = campaignState(period, today);
  const first = year ?? (endDay === null ? null : yearOf(endDay));
  if (first === null || state === 'to-come' || (state === 'unknown' && startDay === null)) return [];
  const last = state === 'over' ? yearOf(endDay ?? `${first}-12-31`) : state === 'running' ? yearOf(today) : first;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

import type { CampaignDayInput, CampaignTrip } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';
import type { KeptTrip } from './this-device';

/** The legs of a trip in words, such as "Vélo 2 km + Train 18,5 km", or "Voiture 12 km à trois". */
export const legsInWords = (i18n: I18n, { legs }: CampaignTrip): string =>
  legs.map((leg) => legInWords(i18n, leg)).join(' + ');

/** One in a car is what is meant where nobody says how many: only more of them are known to have been said. */
function legInWords(i18n: I18n, { mode, km, occupants }: CampaignTrip['legs'][number]): string {
  const leg = `${i18n.t(`campaignCounting.mode.${mode}`)} ${i18n.quantity(km)} km`;
  return occupants > 1 ? i18n.t('campaignCounting.entry.legShared', { leg, count: occupants }) : leg;
}

/** The trip that is kept, in words. */
export const tripInWords = (i18n: I18n, trip: KeptTrip): string =>
  trip.withReturn
    ? i18n.t('campaignCounting.entry.tripThere', { legs: legsInWords(i18n, trip) })
    : legsInWords(i18n, trip);

/** A day as it was entered, in words. */
export const dayInWords = (i18n: I18n, { telework, trips }: Pick<CampaignDayInput, 'telework' | 'trips'>): string =>
  telework ? i18n.t('campaignCounting.mode.telework') : trips.map((trip) => legsInWords(i18n, trip)).join(' · ');

/** The trips of a day on which somebody went as usual: the way back in the other order. */
export const tripsOf = ({ legs, withReturn }: KeptTrip): CampaignTrip[] =>
  withReturn ? [{ legs }, { legs: [...legs].reverse() }] : [{ legs }];

const DAY = 86_400_000;

/** The days of a campaign that have passed and are not entered, the latest first. */
export function openDays(startDay: string, endDay: string, today: string, entered: readonly string[]): string[] {
  const days: string[] = [];
  const last = today < endDay ? today : endDay;
  for (let at = Date.parse(last); at >= Date.parse(startDay); at -= DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (!entered.includes(day)) days.push(day);
  }
  return days;
}

import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { CampaignDayInput, CampaignOwn } from '@zesumme/domain';
import { Ask, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../../platform/acting';
import { AfterForm } from './after-form';
import { EntriesData } from './entries-data';
import { OwnTeam } from './own-team';
import { type KeptTrip, ThisDevice } from './this-device';
import { TripForm } from './trip-form';
import { TripSheetSection } from './trip-sheet';
import { dayInWords, openDays, tripInWords, tripsOf } from './trip-words';

/** So many ways of an earlier day are offered for other days. */
const MOST_LIKE = 3;

/** One's own trips: today with one tap, other days together, and what came of it. */
@Component({
  selector: 'z-own-trips',
  imports: [AfterForm, Icon, OwnTeam, TripForm, TripSheetSection],
  templateUrl: './own-trips.html',
  styleUrl: './own-trips.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnTrips {
  readonly code = input.required<string>();
  readonly campaign = input.required<CampaignOwn>();
  readonly changed = output<CampaignOwn>();
  /** Nothing of it is on this device any more. */
  readonly left = output();
  private readonly data = inject(EntriesData);
  private readonly say = inject(Say);
  private readonly ask = inject(Ask);
  private readonly device = inject(ThisDevice);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly trip = this.device.trip;
  protected readonly isOpen = computed(() => this.campaign().state === 'open');
  private readonly entered = computed(() => this.campaign().days.map(({ day }) => day));
  protected readonly isToday = computed(() => {
    const { today, startDay, endDay } = this.campaign();
    return startDay <= today && today <= endDay;
  });
  protected readonly hasToday = computed(() => this.entered().includes(this.campaign().today));
  protected readonly otherDays = computed(() => {
    const { startDay, endDay, today } = this.campaign();
    return openDays(startDay, endDay, today, [...this.entered(), today]);
  });
  private readonly ticked = signal<readonly string[]>([]);
  protected readonly chosen = computed(() => this.ticked().filter((day) => this.otherDays().includes(day)));
  protected readonly tapped = computed(() => {
    const trip = this.trip();
    return trip ? this.t('campaignCounting.entry.oneTap', { trip: tripInWords(this.i18n, trip) }) : '';
  });
  /** Earlier days that other days may have been like, the latest first: each way once, and not the trip that is kept. */
  protected readonly likes = computed(() => {
    const trip = this.trip();
    const known = new Set(trip ? [this.words({ telework: false, trips: tripsOf(trip) })] : []);
    const gone = this.campaign().days.filter(({ trips }) => trips.length > 0);
    const others = gone.filter((day) => !known.has(this.words(day)) && known.add(this.words(day)));
    return others.slice(0, MOST_LIKE).map(({ day, trips }) => ({
      ...{ day, trips },
      text: this.t('campaignCounting.entry.likeDay', {
        day: this.i18n.day(day),
        trip: this.words({ telework: false, trips }),
      }),
    }));
  });
  protected readonly state = computed(() => {
    const { state, startDay, lastEntryDay } = this.campaign();
    const day = state === 'to-come' ? startDay : lastEntryDay;
    return this.t(`campaignCounting.state.${state}`, { day: this.i18n.day(day) });
  });
  protected readonly own = computed(() => {
    const { days, km, grossKg } = this.campaign().figures;
    const told = { days, km: this.i18n.quantity(km), gross: this.i18n.number(grossKg, 1) };
    return this.t('campaignCounting.entry.figuresSentence', told);
  });
  protected readonly leftOut = computed(() => {
    const km = this.campaign().figures.kmWithoutFactor;
    return km > 0 ? this.t('campaignCounting.results.leftOut', { km }) : '';
  });
  protected readonly all = computed(() => {
    const { all, nextClosing } = this.campaign();
    const { participants, figures, closedDay } = all;
    if (participants === null || figures === null || closedDay === null) {
      const next = nextClosing ? this.i18n.day(nextClosing) : 'none';
      return this.t('campaignCounting.entry.allNone', { next });
    }
    return this.t('campaignCounting.entry.allSentence', {
      people: participants,
      km: this.i18n.quantity(figures.km),
      gross: figures.grossKg === null ? 'none' : this.i18n.number(figures.grossKg, 1),
      additional: figures.additionalKg === null ? 'none' : this.i18n.number(figures.additionalKg, 1),
      day: this.i18n.day(closedDay),
    });
  });

  protected readonly words = (day: Pick<CampaignDayInput, 'telework' | 'trips'>): string => dayInWords(this.i18n, day);

  protected tick(day: string, isOn: boolean): void {
    this.ticked.update((days) => [...days.filter((each) => each !== day), ...(isOn ? [day] : [])]);
  }

  protected keep(trip: KeptTrip): void {
    this.device.keepTrip(trip);
    void this.say.done(this.t('campaignCounting.entry.tripKept'));
  }

  protected enterTrip(days: readonly string[]): Promise<void> {
    const trip = this.trip();
    return trip ? this.enter(days.map((day) => ({ day, telework: false, trips: tripsOf(trip) }))) : Promise.resolve();
  }

  /** As on an earlier day. */
  protected enterLike(trips: CampaignDayInput['trips'], days: readonly string[]): Promise<void> {
    return this.enter(days.map((day) => ({ day, telework: false, trips })));
  }

  protected enterTelework(days: readonly string[]): Promise<void> {
    return this.enter(days.map((day) => ({ day, telework: true, trips: [] })));
  }

  protected async remove(day: CampaignOwn['days'][number]): Promise<void> {
    const { isCounted: _, ...before } = day;
    if (!(await this.send([{ day: day.day, telework: false, trips: [] }]))) return;
    void this.say.done(this.t('campaignCounting.entry.removed'), () => void this.send([before]));
  }

  protected async leave(): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('campaignCounting.entry.leave'),
      text: this.t('campaignCounting.entry.leaveAsk'),
      act: this.t('campaignCounting.entry.leave'),
      danger: true,
    });
    if (!isSure || !(await this.acting.run(() => this.data.leave(this.code()).then(() => true)))) return;
    this.left.emit();
    void this.say.done(this.t('campaignCounting.entry.left'));
  }

  private async enter(days: CampaignDayInput[]): Promise<void> {
    if (!(await this.send(days))) return;
    this.ticked.set([]);
    void this.say.done(this.t('campaignCounting.entry.saved', { count: days.length }));
  }

  private async send(days: CampaignDayInput[]): Promise<boolean> {
    const now = await this.acting.run(() => this.data.putDays(this.code(), days));
    if (now) this.changed.emit(now);
    return now !== undefined;
  }
}

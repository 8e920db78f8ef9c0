import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { HOME_ZONE, clockChange, luxembourgDay, zonesToChoose } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import { startWith, switchMap } from 'rxjs';
import { read } from '../platform/list-state';
import { AgendaData } from './agenda-data';
import { type MeetingForm, spanOf } from './meeting-form-model';
import { holidayName } from './wording';

/** The years whose public holidays the API knows. */
const [FIRST_YEAR, LAST_YEAR] = [2019, 2100];

/** When and where, with what is odd about the day or the hour said at once: past, a public holiday, a change of clocks. */
@Component({
  selector: 'z-meeting-when-fields',
  imports: [Control, Field, ReactiveFormsModule],
  templateUrl: './meeting-when-fields.html',
  // Beside a field, as high as its control.
  styles: '@media (min-width: 600px) { .beside { margin-top: 26px; } }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingWhenFields {
  readonly form = input.required<MeetingForm>();
  /** The zone of the meeting that is edited. */
  readonly ownZone = input<string>();
  private readonly data = inject(AgendaData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly typed = toSignal(
    toObservable(this.form).pipe(switchMap((form) => form.valueChanges.pipe(startWith(null)))),
  );
  private readonly raw = computed(() => {
    this.typed();
    return this.form().getRawValue();
  });
  protected readonly severalDays = computed(() => this.raw().severalDays);
  private readonly day = computed(() => this.raw().startsLocal.day);
  private readonly holidays = read(
    () => knownYear(this.day()),
    (year) => this.data.holidays(year),
  );
  /** The day with its weekday, and what is odd about it. */
  protected readonly startDay = computed(() => {
    const day = this.day();
    if (!day) return '';
    const holiday = this.holidays.value()?.find((each) => each.day === day);
    return [
      this.i18n.day(day, 'full'),
      ...(holiday ? [this.t('agenda.form.holiday', { name: holidayName(this.i18n, holiday) })] : []),
      ...(day < luxembourgDay(new Date()) ? [this.t('agenda.form.past')] : []),
    ].join(' · ');
  });
  protected readonly startClock = computed(() => this.clock(spanOf(this.raw()).startsLocal));
  protected readonly endClock = computed(() => this.clock(spanOf(this.raw()).endsLocal));
  protected readonly timeZones = computed(() => zonesToChoose(this.ownZone() ?? HOME_ZONE));

  private clock(wall: string): string {
    const change = wall ? clockChange(wall, this.raw().timeZone) : null;
    return change ? this.t(`agenda.form.${change}`) : '';
  }
}

/** The year of a day, unless it is still being typed. */
function knownYear(day: string): number | undefined {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { GroupReminders, MeetingReminders } from '@zesumme/domain';
import { Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../acting';
import { read } from '../list-state';
import { RemindersData } from './reminders-data';

type Plan = GroupReminders & Partial<MeetingReminders>;

/** The days that are offered, beside those that hold already. */
const usual = [14, 7, 3, 2, 1];
let made = 0;

/** When those invited are reminded, and the means to say it otherwise: `<z-reminders subject="meeting" … />`. */
@Component({
  selector: 'z-reminders',
  imports: [Failure, Icon, Skeleton],
  templateUrl: './reminders.html',
  styles: 'fieldset { display: grid; gap: var(--z-2); } .form { display: grid; gap: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Reminders {
  readonly subject = input.required<'meeting' | 'group'>();
  readonly subjectId = input.required<string>();
  readonly canEdit = input(false);
  /** What the plan depends on beside itself, such as when the meeting is: another value reads it again. */
  readonly round = input<unknown>();
  private readonly data = inject(RemindersData);
  private readonly say = inject(Say);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly headingId = `reminders-${(made += 1)}`;
  protected readonly stored = read(
    () => ({ of: this.subject(), id: this.subjectId(), round: this.round() }),
    ({ of, id }) => this.data.get({ of, id }),
  );
  protected readonly plan = linkedSignal<Plan | undefined>(() => this.stored.value());
  protected readonly isEditing = signal(false);
  protected readonly likeOthers = signal(false);
  protected readonly chosen = signal<readonly number[]>([]);
  /** What was chosen stays; the next attempt is made on top of what somebody else saved. */
  protected readonly acting = acting({ stale: (current) => this.plan.set(current as Plan) });
  protected readonly offered = computed(() =>
    [...new Set([...usual, ...(this.plan()?.days ?? [])])].sort((a, b) => b - a),
  );
  protected readonly sentence = computed(() => {
    const days = this.plan()?.days ?? [];
    return days.length === 0
      ? this.t('meetings.reminders.none')
      : this.t('meetings.reminders.sentence', { days: this.daysInWords(days) });
  });

  hasUnsavedChanges(): boolean {
    return this.isEditing() && JSON.stringify(this.wanted()) !== JSON.stringify(this.held());
  }

  protected daysInWords(days: readonly number[]): string {
    return days.length === 0
      ? this.t('meetings.reminders.noDays')
      : this.i18n.list(days.map((each) => this.t('meetings.reminders.days', { days: each })));
  }

  protected edit(): void {
    const plan = this.plan();
    this.likeOthers.set(this.subject() === 'meeting' && plan?.own === null);
    this.chosen.set(plan?.days ?? []);
    this.isEditing.set(true);
  }

  /** @param days null for what holds otherwise */
  protected choose(days: number | null, isChosen: boolean): void {
    if (days === null) this.likeOthers.set(isChosen);
    else this.chosen.update((chosen) => (isChosen ? [...chosen, days] : chosen.filter((each) => each !== days)));
  }

  protected async save(): Promise<void> {
    const subject = { of: this.subject(), id: this.subjectId() };
    const body = { days: this.wanted(), version: this.plan()?.version ?? null };
    if (this.acting.isBusy()) return;
    const plan = await this.acting.run(() => this.data.set(subject, body));
    if (!plan) return;
    this.plan.set(plan);
    this.leave();
    await this.say.done(this.t('meetings.reminders.saved'));
  }

  protected leave(): void {
    this.isEditing.set(false);
    // The button that had the focus is gone.
    this.heading()?.nativeElement.focus();
  }

  private wanted(): number[] | null {
    return this.likeOthers() ? null : [...this.chosen()].sort((a, b) => b - a);
  }

  private held(): readonly number[] | null {
    return this.subject() === 'meeting' ? (this.plan()?.own ?? null) : (this.plan()?.days ?? []);
  }
}

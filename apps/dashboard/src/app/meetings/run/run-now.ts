import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { timeLeft, usedSecondsOf } from '@zesumme/domain';
import { I18n, Icon, Markdown } from '@zesumme/ui';
import { durationInWords } from '../wording';
import { RunDesk } from './run-desk';
import { outlineOf, stopwatch } from './run-times';

/** From how many minutes on the time that is left is said to those who do not see it; then only when it changes its kind. */
const SOON = 5;
/** Seconds. */
const DAY = 24 * 60 * 60;

/** The item under way, large, with its time and the meeting's; in words as well as in colour. */
@Component({
  selector: 'z-run-now',
  imports: [Icon, Markdown],
  templateUrl: './run-now.html',
  styleUrl: './run-now.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunNow {
  protected readonly desk = inject(RunDesk);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** What is said aloud, seldom. */
  protected readonly said = signal('');

  protected readonly number = computed(() => {
    const run = this.desk.run();
    return run ? run.agenda.findIndex(({ id }) => id === run.currentItemId) + 1 : 0;
  });
  protected readonly left = computed(() => {
    const run = this.desk.run();
    return run ? timeLeft(run.agenda, run, new Date(this.desk.clock.now()).toISOString()) : null;
  });
  protected readonly watch = computed(() => {
    const seconds = this.left()?.item ?? 0;
    return `${seconds < 0 ? '+' : ''}${stopwatch(seconds)}`;
  });
  protected readonly isOver = computed(() => (this.left()?.item ?? 0) < 0);
  protected readonly used = computed(() => {
    const run = this.desk.run();
    const current = this.desk.current();
    if (!run || !current) return 0;
    return usedSecondsOf(current, run, new Date(this.desk.clock.now()).toISOString()) / 60;
  });
  protected readonly usedShare = computed(() => {
    const minutes = this.desk.current()?.minutes ?? 1;
    return Math.min(100, (this.used() / minutes) * 100);
  });
  protected readonly usedMinutes = computed(() => Math.floor(this.used()));
  /** Until when, in one sentence. */
  protected readonly meetingLeft = computed(() => {
    const run = this.desk.run();
    const seconds = this.left()?.meeting;
    // A meeting that is begun on another day, to try it out, ends in days.
    if (!run || seconds === undefined || Math.abs(seconds) > DAY) return '';
    const minutes = Math.abs(seconds < 0 ? Math.floor(seconds / 60) : Math.ceil(seconds / 60));
    const duration = durationInWords(this.i18n, minutes);
    return this.t(seconds < 0 ? 'run.meetingOver' : 'run.meetingLeft', { duration });
  });
  protected readonly isMeetingOver = computed(() => (this.left()?.meeting ?? 0) < 0);
  protected readonly willRunOver = computed(() => {
    const run = this.desk.run();
    return run ? outlineOf(run, this.desk.clock.now()).over : 0;
  });

  constructor() {
    const kind = computed(() => {
      const seconds = this.left()?.item;
      const { title = '', minutes = 0 } = this.desk.current() ?? {};
      if (seconds === null || seconds === undefined) return '';
      if (seconds < 0) return this.t('run.said.over', { title });
      return seconds <= SOON * 60 && minutes > SOON ? this.t('run.said.soon', { title, minutes: SOON }) : '';
    });
    effect(() => this.said.set(kind()));
  }

  protected toggleUnresolved(): void {
    const current = this.desk.current();
    if (current) void this.desk.mark(current.id, !current.isUnresolved);
  }
}

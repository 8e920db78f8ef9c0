import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Ask, DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { PageTitle } from '../../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../../platform/unsaved-changes';
import { dayInWords } from '../wording';
import { RunDesk } from './run-desk';
import { RunKeys } from './run-keys';
import { RunNotes } from './run-notes';
import { RunNow } from './run-now';
import { RunOutcomes } from './run-outcomes';
import { RunOutline } from './run-outline';
import { RunRoom } from './run-room';
import { clockIn } from './run-times';

/** From two hours before the start on, a meeting is begun without being asked. */
const EARLY = 2 * 60 * 60 * 1_000;

/**
 * A meeting while it is held: what is under way and how long still, what comes, who is there, and what is noted. On a phone in
 * the hand, on a laptop, and large on a projector.
 */
@Component({
  selector: 'z-run-page',
  imports: [DemoMark, Failure, Icon, RouterLink, RunKeys, RunNotes, RunNow, RunOutcomes, RunOutline, RunRoom, Skeleton],
  templateUrl: './run-page.html',
  styleUrl: './run-page.css',
  providers: [RunDesk],
  host: { '(window:beforeunload)': 'warn(this, $event)', '[class.projected]': 'isProjected()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  /** `projector` for the large page that the room sees. */
  readonly view = input<string>();
  private readonly router = inject(Router);
  private readonly ask = inject(Ask);
  private readonly title = inject(PageTitle);
  private readonly notes = viewChild(RunNotes);
  private readonly room = viewChild(RunRoom);
  private readonly outcomes = viewChild(RunOutcomes);
  protected readonly warn = warnBeforeUnload;
  protected readonly desk = inject(RunDesk);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly isProjected = computed(() => this.view() === 'projector');
  protected readonly time = computed(() => {
    const run = this.desk.run();
    return run ? clockIn(run.timeZone)(new Date(this.desk.clock.now()).toISOString()) : '';
  });
  protected readonly state = computed(() => {
    const run = this.desk.run();
    if (run?.state === 'in-progress') return run.pausedAt ? 'paused' : 'running';
    return run?.state === 'open' ? 'open' : 'over';
  });

  constructor() {
    effect(() => this.desk.id.set(this.id()));
    effect(() => {
      const run = this.desk.run();
      if (run) this.title.set(run.title);
    });
  }

  hasUnsavedChanges(): boolean {
    return (
      this.desk.isUnsent() ||
      (this.room()?.hasUnsavedChanges() ?? false) ||
      (this.notes()?.hasUnsavedChanges() ?? false) ||
      (this.outcomes()?.isWriting() ?? false)
    );
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  protected project(): void {
    void this.router.navigate([], { queryParams: { view: this.isProjected() ? null : 'projector' } });
  }

  /** Nobody begins a meeting days ahead on purpose, and it cannot be taken back. */
  protected async start(): Promise<void> {
    const run = this.desk.run();
    if (!run) return;
    const isEarly = Date.parse(run.startsAt) - this.desk.clock.now() > EARLY;
    const sure =
      !isEarly ||
      (await this.ask.confirm({
        title: this.t('meetings.move.beginTitle'),
        text: this.t('meetings.move.beginText', { day: dayInWords(this.i18n, run.startsLocal) }),
        act: this.t('meetings.move.begin'),
      }));
    if (sure) await this.desk.step({ step: 'start' });
  }

  /** The agenda and the invitations do not change any more then: it is asked before. */
  protected async end(): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.t('meetings.move.endTitle'),
      text: this.t('meetings.move.endText'),
      act: this.t('meetings.move.end'),
    });
    if (!sure) return;
    await this.notes()?.saveAll();
    await this.desk.step({ step: 'end' });
  }

  protected async pause(): Promise<void> {
    await this.desk.step({ step: this.desk.run()?.pausedAt ? 'resume' : 'pause' });
  }

  protected onKey(key: string): void {
    const run = this.desk.run();
    if (!run?.can.record && key !== 'b') return;
    if (key === 'n' && run?.can.run) void this.desk.take(this.desk.next()?.id ?? null);
    if (key === 'p' && run?.can.run) void this.pause();
    if (key === 'b') this.project();
    if (key === '0') this.notes()?.focus();
    if (key === '1') this.outcomes()?.write('information');
    if (key === '2') this.outcomes()?.write('decision');
    if (key === '3') this.outcomes()?.write('follow-up');
  }
}

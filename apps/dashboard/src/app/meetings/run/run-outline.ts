import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, Icon } from '@zesumme/ui';
import { RunDesk } from './run-desk';
import { type OutlineItem, outlineOf } from './run-times';

/** The agenda beside it: when each item was taken up and how long it took, when the others are due, and when it all ends. */
@Component({
  selector: 'z-run-outline',
  imports: [Icon],
  templateUrl: './run-outline.html',
  styleUrl: './run-outline.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunOutline {
  protected readonly desk = inject(RunDesk);
  protected readonly t = inject(I18n).t;
  protected readonly outline = computed(() => {
    const run = this.desk.run();
    return run ? outlineOf(run, this.desk.clock.now()) : null;
  });

  protected took({ state, usedMinutes, minutes, presenter }: OutlineItem): string {
    if (state === 'past' || usedMinutes > 0) return this.t('run.took', { used: usedMinutes, minutes });
    const planned = this.t('meetings.duration.minutes', { minutes });
    return presenter ? `${planned}, ${presenter}` : planned;
  }

  /** Items in a row with the same section stand under one heading. */
  protected sectionOf(items: readonly OutlineItem[], at: number): string | null {
    const section = items[at]?.section ?? null;
    return section !== null && section !== items[at - 1]?.section ? section : null;
  }
}

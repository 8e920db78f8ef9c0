import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { MeetingState } from '@zesumme/domain';
import { I18n, Icon, type IconName } from '@zesumme/ui';

const icons: Record<MeetingState, IconName> = {
  draft: 'pencil-simple',
  open: 'envelope-simple',
  'in-progress': 'play',
  ended: 'note-pencil',
  closed: 'check',
  cancelled: 'x',
};

/** How far a meeting has come: an icon and its word. */
@Component({
  selector: 'z-meeting-state',
  imports: [Icon],
  template: `<span class="nw" [class.m]="isOver()"><z-icon [name]="icon()" size="s" /> {{ t(label()) }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingStateMark {
  readonly state = input.required<MeetingState>();
  protected readonly t = inject(I18n).t;
  protected readonly icon = computed(() => icons[this.state()]);
  protected readonly label = computed(() => `meetings.state.${this.state()}` as const);
  protected readonly isOver = computed(() => this.state() === 'cancelled' || this.state() === 'closed');
}

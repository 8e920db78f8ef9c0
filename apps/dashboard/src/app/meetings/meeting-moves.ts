import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingDetail, MeetingState } from '@zesumme/domain';
import { Ask, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { MeetingsData } from './meetings-data';

/** What can be done next with the meeting: the one act that leads on, and beside it to edit and to cancel. */
@Component({
  selector: 'z-meeting-moves',
  imports: [Icon, RouterLink],
  template: `<div class="acts">
      @switch (next()) {
        @case ('open') {
          <button type="button" class="b p" (click)="open()">{{ t('meetings.move.open') }}</button>
        }
        @case ('ended') {
          <button type="button" class="b" (click)="end()">{{ t('meetings.move.end') }}</button>
        }
        @case ('closed') {
          <a class="b" routerLink="." fragment="minutes">{{ t('meetings.move.toMinutes') }}</a>
        }
      }
      @if (meeting().can.openRun) {
        <a class="b" [class.p]="meeting().state === 'in-progress'" [routerLink]="['/meetings', meeting().id, 'run']"
          ><z-icon name="play" size="s" />{{ t('run.enter') }}</a
        >
      }
      @if (meeting().can.edit || meeting().can.editAgenda) {
        <a class="b" [routerLink]="['/meetings', meeting().id, 'edit']"
          ><z-icon name="pencil-simple" size="s" />{{ t('common.act.edit') }}</a
        >
      }
      @if (meeting().can.createAction) {
        <a class="b t" routerLink="/meetings/new" [queryParams]="{ from: meeting().id }">{{
          t('agenda.page.duplicate')
        }}</a>
      }
      @if (meeting().moves.includes('cancelled')) {
        <button type="button" class="b t d" (click)="cancel()">{{ t('meetings.move.cancel') }}</button>
      }
    </div>
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingMoves {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.changed.emit(current as MeetingDetail) });
  protected readonly next = computed(() => this.meeting().moves.find((to) => to !== 'cancelled'));

  /** Mail leaves at once, so that it is asked before. */
  protected async open(): Promise<void> {
    const { invited } = this.meeting();
    const sure = await this.ask.confirm({
      title: this.t('meetings.move.openTitle'),
      text: this.t('meetings.move.openText', { count: invited.total }),
      act: this.t('meetings.move.open'),
    });
    if (sure) await this.move('open');
  }

  protected async end(): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.t('meetings.move.endTitle'),
      text: this.t('meetings.move.endText'),
      act: this.t('meetings.move.end'),
    });
    if (sure) await this.move('ended');
  }

  protected async cancel(): Promise<void> {
    const { state, invited } = this.meeting();
    const count = state === 'draft' ? 0 : invited.total;
    const sure = await this.ask.confirm({
      title: this.t('meetings.move.cancelTitle'),
      text: this.t('meetings.move.cancelText', { count }),
      act: this.t('meetings.move.cancel'),
      leave: this.t('meetings.move.keep'),
      danger: true,
    });
    if (sure) await this.move('cancelled');
  }

  protected async move(to: MeetingState): Promise<void> {
    const { id, version } = this.meeting();
    const moved = await this.acting.run(() => this.data.move(id, version, to));
    if (!moved) return;
    this.changed.emit(moved);
    await this.say.done(this.t(`meetings.move.done.${to}`));
  }
}

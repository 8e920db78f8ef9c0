import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { MeetingDetail } from '@zesumme/domain';
import { Ask, Control, Field, I18n, Markdown, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { MeetingsData } from './meetings-data';

/** The minutes: written while the meeting is over and not closed; sending them closes it. */
@Component({
  selector: 'z-meeting-minutes',
  imports: [Control, Field, Markdown],
  template: `@if (meeting().can.writeMinutes) {
      <p class="say s m">{{ t('meetings.minutes.hint') }}</p>
      @if (isPreview()) {
        <div class="preview">
          @if (text()) {
            <z-markdown [text]="text()" />
          } @else {
            <p class="m">{{ t('meetings.minutes.none') }}</p>
          }
        </div>
      } @else {
        <z-field [label]="t('meetings.minutes.label')" [hint]="t('meetings.minutes.markdown')" fieldId="minutes-text">
          <textarea
            zControl
            rows="14"
            maxlength="20000"
            [value]="text()"
            (input)="text.set($any($event.target).value)"
          ></textarea>
        </z-field>
      }
      @if (acting.problem(); as problem) {
        <p class="s late" role="alert">{{ problem }}</p>
      }
      <div class="acts bar">
        <button type="button" class="b" (click)="save()">{{ t('meetings.minutes.save') }}</button>
        <button type="button" class="b p" (click)="send()">{{ t('meetings.minutes.send') }}</button>
        <button type="button" class="b t" [attr.aria-pressed]="isPreview()" (click)="isPreview.set(!isPreview())">
          {{ t(isPreview() ? 'meetings.minutes.write' : 'meetings.minutes.preview') }}
        </button>
        <span class="s m" role="status">{{ isDirty() ? t('meetings.minutes.unsaved') : '' }}</span>
      </div>
    } @else if (meeting().minutes) {
      @if (meeting().minutesSentAt; as sentAt) {
        <p class="say s m">{{ t('meetings.minutes.sentOn', { day: i18n.day(sentAt) }) }}</p>
      }
      <z-markdown [text]="meeting().minutes ?? ''" />
    } @else {
      <p class="m">{{ t('meetings.minutes.later') }}</p>
    }`,
  styles:
    '.bar { margin-top: var(--z-3); } .preview { border-left: 2px solid var(--z-line); padding-left: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingMinutes {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.takeOverVersion(current as MeetingDetail) });
  protected readonly isPreview = signal(false);
  private readonly stored = computed(() => this.meeting().minutes ?? '');
  /** What was typed stays when something else of the meeting changes. */
  protected readonly text = linkedSignal<string, string>({
    source: this.stored,
    computation: (stored, before) => (before && before.value !== before.source ? before.value : stored),
  });
  readonly isDirty = computed(() => this.text() !== this.stored());

  protected async save(): Promise<void> {
    if (await this.store()) await this.say.done(this.t('common.state.saved'));
  }

  /** Sending cannot be taken back: it is asked before. */
  protected async send(): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.t('meetings.minutes.sendTitle'),
      text: this.t('meetings.minutes.sendText', { count: this.meeting().invitations.length }),
      act: this.t('meetings.minutes.send'),
    });
    if (!sure) return;
    const stored = this.isDirty() ? await this.store() : this.meeting();
    if (!stored) return;
    const closed = await this.acting.run(() => this.data.move(stored.id, stored.version, 'closed'));
    if (!closed) return;
    this.changed.emit(closed);
    await this.say.done(this.t('meetings.move.done.closed'));
  }

  private async store(): Promise<MeetingDetail | undefined> {
    const { id, version } = this.meeting();
    const text = this.text();
    const meeting = await this.acting.run(() => this.data.writeMinutes(id, version, text));
    // The API trims: what is stored is what shows from now on.
    if (meeting) {
      this.text.set(meeting.minutes ?? '');
      this.changed.emit(meeting);
    }
    return meeting;
  }

  /** Somebody saved in between: what was typed stays, on top of what is stored now. */
  private takeOverVersion(current: MeetingDetail): void {
    const typed = this.text();
    this.changed.emit(current);
    this.text.set(typed);
  }
}

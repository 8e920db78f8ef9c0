import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { MeetingDetail, MinutesDetail } from '@zesumme/domain';
import { Ask, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../../platform/acting';
import { read } from '../../platform/list-state';
import { MinutesApproval } from './minutes-approval';
import { MinutesCorrecting } from './minutes-correcting';
import { MinutesData, documentUrl } from './minutes-data';
import { MinutesEditing } from './minutes-editing';
import { MinutesReading } from './minutes-reading';
import { MinutesSending } from './minutes-sending';

/** The minutes on the page of their meeting: written while it is over and not closed, then read, approved and corrected. */
@Component({
  selector: 'z-minutes-section',
  imports: [
    Failure,
    Icon,
    MinutesApproval,
    MinutesCorrecting,
    MinutesEditing,
    MinutesReading,
    MinutesSending,
    Skeleton,
  ],
  templateUrl: './minutes-section.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesSection {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MinutesData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly editing = viewChild(MinutesEditing);
  private readonly correcting = viewChild(MinutesCorrecting);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly id = computed(() => this.meeting().id);
  private readonly state = computed(() => this.meeting().state);
  protected readonly stored = read(
    () => ({ id: this.id(), state: this.state() }),
    ({ id }) => this.data.get(id),
  );
  /** What was read, or what the last act answered. */
  protected readonly now = linkedSignal<MinutesDetail | undefined>(() => this.stored.value());
  protected readonly isPreview = signal(false);
  /** Whether what was asked for did not happen, since a text did not get through. */
  protected readonly isUnsent = signal(false);
  protected readonly acting = acting({ stale: (current) => this.changed.emit(current as MeetingDetail) });
  protected readonly pdf = computed(() => documentUrl(this.id(), 'minutes.pdf'));
  protected readonly docx = computed(() => documentUrl(this.id(), 'minutes.docx'));

  hasUnsavedChanges(): boolean {
    return (this.editing()?.isDirty() ?? false) || (this.correcting()?.isDirty() ?? false);
  }

  /** What was typed gets through first, so that the preview shows it. */
  protected async toggle(): Promise<void> {
    if (!this.isPreview()) {
      if (!(await this.saved())) return;
      const minutes = await this.acting.run(() => this.data.get(this.id()));
      if (!minutes) return;
      this.now.set(minutes);
    }
    this.isPreview.update((isPreview) => !isPreview);
  }

  /** Sending cannot be taken back: it is asked before, and says to whom. */
  protected async send(): Promise<void> {
    if (!(await this.saved())) return;
    const sure = await this.ask.confirm({
      title: this.t('meetings.minutes.sendTitle'),
      text: this.t('meetings.minutes.sendText', { count: this.now()?.recipients?.people.length ?? 0 }),
      act: this.t('meetings.minutes.send'),
    });
    if (!sure) return;
    const { id, version } = this.meeting();
    const closed = await this.acting.run(() => this.data.close(id, version));
    if (!closed) return;
    this.isPreview.set(false);
    this.changed.emit(closed);
    await this.say.done(this.t('meetings.move.done.closed'));
  }

  private async saved(): Promise<boolean> {
    this.isUnsent.set(false);
    const saved = (await this.editing()?.saveAll()) ?? true;
    this.isUnsent.set(!saved);
    return saved;
  }

  /** The version of the minutes is that of the meeting. */
  protected take(minutes: MinutesDetail): void {
    this.now.set(minutes);
    this.changed.emit({ ...this.meeting(), version: minutes.version });
  }
}

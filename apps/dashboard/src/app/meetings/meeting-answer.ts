import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Answer, type MeetingDetail, jointAnswer } from '@zesumme/domain';
import { Control, Field, I18n, Icon, type IconName } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { MeetingsData } from './meetings-data';

type Given = Exclude<Answer, 'needs-action'>;

/** "Viendrez-vous ?": three answers that weigh the same, one tap each. A reason can be added, and never has to be. */
@Component({
  selector: 'z-meeting-answer',
  imports: [Control, Field, Icon],
  templateUrl: './meeting-answer.html',
  styles: '.note-form { display: grid; gap: var(--z-2); justify-items: start; } .note-form z-field { width: 100%; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingAnswer {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly isSaved = signal(false);
  protected readonly choices: readonly { answer: Given; icon: IconName }[] = [
    { answer: 'accepted', icon: 'check-bold' },
    { answer: 'tentative', icon: 'question' },
    { answer: 'declined', icon: 'x-bold' },
  ];
  /** What was tapped shows at once; what is stored takes its place when it arrives. */
  private readonly tapped = signal<Given | null>(null);
  private readonly stored = computed(() => jointAnswer(this.meeting().ownInvitations.map(({ answer }) => answer)));
  protected readonly given = computed<Answer>(() => this.tapped() ?? this.stored());
  protected readonly storedNote = computed(
    () => this.meeting().ownInvitations.find(({ answerNote }) => answerNote)?.answerNote ?? '',
  );

  protected async answer(answer: Given): Promise<void> {
    await this.send(answer, answer === 'accepted' ? null : this.storedNote() || null);
  }

  protected async sendNote(note: string): Promise<void> {
    const given = this.given();
    if (given !== 'needs-action') await this.send(given, note.trim() || null);
  }

  private async send(answer: Given, note: string | null): Promise<void> {
    this.tapped.set(answer);
    this.isSaved.set(false);
    const meeting = await this.acting.run(() => this.data.answer(this.meeting().id, answer, note));
    if (meeting) {
      this.changed.emit(meeting);
      this.isSaved.set(true);
    }
    this.tapped.set(null);
  }
}

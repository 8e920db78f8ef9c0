import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type InvitationDetail, type MeetingDetail, givenAnswers } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Kind, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { MeetingInvite } from './meeting-invite';
import { MeetingsData } from './meetings-data';

/** Who is invited and what each answered; an answer given on the telephone can be noted. */
@Component({
  selector: 'z-meeting-people',
  imports: [DemoMark, Icon, Kind, MeetingInvite],
  templateUrl: './meeting-people.html',
  styleUrl: './meeting-people.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPeople {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting();
  protected readonly answers = givenAnswers;
  protected readonly isInviting = signal(false);

  protected readonly nameOf = ({ contact, organisation }: InvitationDetail): string =>
    contact?.name ?? organisation.name;

  /** Whether somebody came, once that is noted; before, what they answered. */
  protected readonly said = ({ answer, attendance }: InvitationDetail): string =>
    this.t(attendance ? `meetings.attendance.${attendance}` : `meetings.answer.${answer}`);

  protected async note(invitation: InvitationDetail, answer: (typeof givenAnswers)[number]): Promise<void> {
    const { id } = this.meeting();
    this.take(await this.acting.run(() => this.data.answer(id, answer, invitation.answerNote, invitation.id)));
  }

  /** Whoever is taken out of an open meeting is written to, and can be invited again. */
  protected async withdraw(invitation: InvitationDetail): Promise<void> {
    const { id } = this.meeting();
    const without = await this.acting.run(() => this.data.withdraw(id, invitation.id));
    if (!without) return;
    this.changed.emit(without);
    const { contact, organisation } = invitation;
    const whom = contact ? { contactIds: [contact.id] } : { organisationIds: [organisation.id] };
    await this.say.done(this.t('meetings.people.withdrawn', { name: this.nameOf(invitation) }), () => {
      void this.acting.run(() => this.data.invite(id, whom)).then((meeting) => this.take(meeting));
    });
  }

  protected async inviteGroup(): Promise<void> {
    const { id, invitations } = this.meeting();
    const meeting = await this.acting.run(() => this.data.invite(id, { wholeGroup: true }));
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('meetings.people.invited', { count: meeting.invitations.length - invitations.length }));
  }

  protected invited(meeting: MeetingDetail): void {
    this.isInviting.set(false);
    this.changed.emit(meeting);
  }

  private take(meeting: MeetingDetail | undefined): void {
    if (meeting) this.changed.emit(meeting);
  }
}

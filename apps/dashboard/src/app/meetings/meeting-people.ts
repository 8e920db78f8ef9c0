import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import {
  type InvitationDetail,
  type MeetingDetail,
  type MeetingInvite as MeetingInviteInput,
  givenAnswers,
} from '@zesumme/domain';
import { Control, DemoMark, Failure, Field, I18n, Icon, Kind, Pager, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { invitedPages } from './invited-pages';
import { type InvitedAs, invitedAs, partOf } from './invited-as';
import { MeetingInvite } from './meeting-invite';
import { MeetingMailing } from './meeting-mailing';
import { MeetingsData } from './meetings-data';
import { nameOf } from './wording';

/** Who is invited and what each answered; an answer given on the telephone can be noted. */
@Component({
  selector: 'z-meeting-people',
  imports: [Control, DemoMark, ExportMenu, Failure, Field, Icon, Kind, MeetingInvite, MeetingMailing, Pager],
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
  protected readonly parts = invitedAs;
  protected readonly partOf = partOf;
  protected readonly isInviting = signal(false);

  protected readonly nameOf = nameOf;
  protected readonly pages = invitedPages(this.meeting);

  protected readonly guestFacts = ({ organisation, email }: NonNullable<InvitationDetail['guest']>): string =>
    [organisation, email].filter(Boolean).join(' · ');

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
    const whom = { ...whomOf(invitation), required: invitation.required, host: invitation.host };
    await this.say.done(this.t('meetings.people.withdrawn', { name: nameOf(invitation) }), () => {
      void this.acting.run(() => this.data.invite(id, whom)).then((meeting) => this.take(meeting));
    });
  }

  /** Says anew as whom somebody is invited: with the others, if they like, or as one of the hosts. */
  protected async inviteAs({ id: invitationId }: InvitationDetail, part: InvitedAs): Promise<void> {
    const as = { required: part !== 'optional', host: part === 'host' };
    this.take(await this.acting.run(() => this.data.updateInvitation(this.meeting().id, invitationId, as)));
  }

  protected async inviteGroup(): Promise<void> {
    const { id, invited } = this.meeting();
    const meeting = await this.acting.run(() => this.data.invite(id, { wholeGroup: true }));
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('meetings.people.invited', { count: meeting.invited.total - invited.total }));
  }

  private take(meeting: MeetingDetail | undefined): void {
    if (meeting) this.changed.emit(meeting);
  }
}

/** Whom to invite to have this invitation again. */
function whomOf({ contact, organisation, guest }: InvitationDetail): Partial<MeetingInviteInput> {
  if (contact) return { contactIds: [contact.id] };
  if (organisation) return { organisationIds: [organisation.id] };
  return guest?.email ? { guests: [{ ...guest, email: guest.email, locale: 'fr' }] } : {};
}

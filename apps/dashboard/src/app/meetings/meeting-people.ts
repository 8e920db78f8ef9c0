import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import {
  type InvitationDetail,
  type MeetingDetail,
  type MeetingInvite as MeetingInviteInput,
  givenAnswers,
} from '@zesumme/domain';
import { Ask, DemoMark, I18n, Icon, Kind, Pager, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { Menu } from '../platform/menu';
import { askBeforeLoss } from '../platform/unsaved-changes';
import { invitedPages } from './invited-pages';
import { InvitedSearch } from './invited-search';
import { type InvitedAs, invitedAs, partOf } from './invited-as';
import { MeetingInvite } from './meeting-invite';
import { MeetingMailing } from './meeting-mailing';
import { MeetingsData } from './meetings-data';
import { nameOf } from './wording';

/** Who is invited and what each answered; an answer given on the telephone can be noted. */
@Component({
  selector: 'z-meeting-people',
  imports: [DemoMark, ExportMenu, Icon, InvitedSearch, Kind, MeetingInvite, MeetingMailing, Menu, Pager],
  templateUrl: './meeting-people.html',
  styleUrl: './meeting-people.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPeople {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly invite = viewChild<MeetingInvite>('invite');
  private readonly data = inject(MeetingsData);
  private readonly say = inject(Say);
  private readonly ask = inject(Ask);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly answers = givenAnswers;
  protected readonly parts = invitedAs;
  protected readonly partOf = partOf;
  protected readonly isInviting = signal(false);

  protected readonly nameOf = nameOf;
  /** Whether it is an organisation as a whole, whose people have a link each. */
  protected readonly wholeOf = ({ contact, guest }: InvitationDetail): 'yes' | 'no' =>
    contact || guest ? 'no' : 'yes';
  protected readonly pages = invitedPages(this.meeting);

  /** Where a guest comes from, and at which address they are written to in which language. */
  protected readonly guestFacts = ({ organisation, email, locale }: NonNullable<InvitationDetail['guest']>): string =>
    [organisation, email, email && this.t('meetings.people.mailsIn', { locale })].filter(Boolean).join(' · ');

  /** Whether somebody came, once that is noted; before, what they answered. */
  protected readonly said = ({ answer, attendance }: InvitationDetail): string =>
    this.t(attendance ? `meetings.attendance.${attendance}` : `meetings.answer.${answer}`);

  hasUnsavedChanges(): boolean {
    return this.invite()?.hasUnsavedChanges() ?? false;
  }

  /** Closing it throws away what stands in it. */
  protected async toggleInviting(): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.isInviting.update((isInviting) => !isInviting);
  }

  protected async note(invitation: InvitationDetail, select: HTMLSelectElement): Promise<void> {
    const { id } = this.meeting();
    const answer = select.value as (typeof givenAnswers)[number];
    const meeting = await this.acting.run(() => this.data.answer(id, answer, invitation.answerNote, invitation.id));
    // What was refused does not stay shown as if it were stored.
    if (meeting) this.changed.emit(meeting);
    else select.value = invitation.answer === 'needs-action' ? '' : invitation.answer;
  }

  /** Whoever is taken out of an open meeting is written to, and can be invited again. */
  protected async withdraw(invitation: InvitationDetail): Promise<void> {
    const { id } = this.meeting();
    const without = await this.acting.run(() => this.data.withdraw(id, invitation.id));
    if (!without) return;
    this.changed.emit(without);
    const whom = whomOf(invitation);
    const again = (): void => {
      const { required, host } = invitation;
      void this.acting
        .run(() => this.data.invite(id, { ...whom, required, host }))
        .then((meeting) => meeting && this.changed.emit(meeting));
    };
    const said = this.t('meetings.people.withdrawn', { name: nameOf(invitation) });
    await this.say.done(said, whom ? again : undefined);
  }

  /** What was sent may be in wrong hands: it opens nothing from now on, and the invitation stays. */
  protected async endLink(invitation: InvitationDetail): Promise<void> {
    const [name, whole] = [nameOf(invitation), this.wholeOf(invitation)];
    const sure = await this.ask.confirm({
      title: this.t('meetings.people.link.endTitle', { name, whole }),
      text: this.t('meetings.people.link.endText', { whole }),
      act: this.t('meetings.people.link.endAct'),
      danger: true,
    });
    if (!sure) return;
    const meeting = await this.acting.run(() => this.data.endLink(this.meeting().id, invitation.id));
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('meetings.people.link.ended', { name, whole }));
  }

  protected async sendLink(invitation: InvitationDetail): Promise<void> {
    const name = nameOf(invitation);
    const sure = await this.ask.confirm({
      title: this.t('meetings.people.link.sendTitle', { name }),
      text: this.t('meetings.people.link.sendText'),
      act: this.t('meetings.people.link.send'),
    });
    if (!sure) return;
    const meeting = await this.acting.run(() => this.data.sendLink(this.meeting().id, invitation.id));
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('meetings.people.link.sent', { name }));
  }

  /** Says anew as whom somebody is invited: with the others, if they like, or as one of the hosts. */
  protected async inviteAs(invitation: InvitationDetail, select: HTMLSelectElement): Promise<void> {
    const part = select.value as InvitedAs;
    const as = { required: part !== 'optional', host: part === 'host' };
    const meeting = await this.acting.run(() => this.data.updateInvitation(this.meeting().id, invitation.id, as));
    if (meeting) this.changed.emit(meeting);
    else select.value = partOf(invitation);
  }

  protected async inviteGroup(): Promise<void> {
    const { id, invited } = this.meeting();
    const meeting = await this.acting.run(() => this.data.invite(id, { wholeGroup: true }));
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('meetings.people.invited', { count: meeting.invited.total - invited.total }));
  }
}

/** Whom to invite to have this invitation again; nobody where there is no address to invite. */
function whomOf({ contact, organisation, guest }: InvitationDetail): Partial<MeetingInviteInput> | null {
  if (contact) return { contactIds: [contact.id] };
  if (organisation) return { organisationIds: [organisation.id] };
  return guest?.email ? { guests: [{ ...guest, email: guest.email }] } : null;
}

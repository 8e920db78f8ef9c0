import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MeetingDetail, canChange, planAgenda } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Rich, StatusMark } from '@zesumme/ui';
import { Evidence } from '../platform/evidence/evidence';
import { Files } from '../platform/files/files';
import { Reminders } from '../platform/reminders/reminders';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingAttendance } from './meeting-attendance';
import { MeetingComers } from './meeting-comers';
import { MeetingDecisions } from './meeting-decisions';
import { MeetingFacts } from './meeting-facts';
import { MeetingHistory } from './meeting-history';
import { MeetingMoves } from './meeting-moves';
import { MeetingOffers } from './meeting-offers';
import { MeetingPeople } from './meeting-people';
import { MeetingProposals } from './meeting-proposals';
import { MeetingStateMark } from './meeting-state';
import { documentUrl } from './minutes/minutes-data';
import { MinutesSection } from './minutes/minutes-section';
import { MinutesToApprove } from './minutes/minutes-to-approve';
import { TemplateKeep } from './template-keep';
import { durationInWords } from './wording';

/** The page of those who prepare a meeting, hold it and write its minutes. */
@Component({
  selector: 'z-meeting-for-manager',
  imports: [
    DemoMark,
    Evidence,
    Files,
    Icon,
    MeetingAgenda,
    MeetingAttendance,
    MeetingComers,
    MeetingDecisions,
    MeetingFacts,
    MeetingHistory,
    MeetingMoves,
    MeetingOffers,
    MeetingPeople,
    MeetingProposals,
    MeetingStateMark,
    MinutesSection,
    MinutesToApprove,
    Reminders,
    Rich,
    RouterLink,
    StatusMark,
    TemplateKeep,
  ],
  templateUrl: './meeting-for-manager.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingForManager {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly minutes = viewChild(MinutesSection);
  private readonly agenda = viewChild(MeetingAgenda);
  private readonly files = viewChild(Files);
  private readonly proposals = viewChild(MeetingProposals);
  private readonly template = viewChild(TemplateKeep);
  private readonly people = viewChild(MeetingPeople);
  private readonly attendance = viewChild(MeetingAttendance);
  private readonly reminders = viewChild(Reminders);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  /** Where the meeting stands, in one sentence. */
  protected readonly lede = computed(() => {
    const { state, tally } = this.meeting();
    const count = tally?.organisations;
    return this.i18n.parts(`meetings.lede.${state}`, {
      invited: count?.invited ?? 0,
      accepted: count?.accepted ?? 0,
      silent: count?.needsAction ?? 0,
      attended: count?.attended ?? 0,
    });
  });

  protected readonly agendaTime = computed(() => {
    const { agenda } = this.meeting();
    if (agenda.length === 0) return '';
    return durationInWords(this.i18n, planAgenda(this.meeting(), agenda).total);
  });
  /** Minutes have their place once they can be written. */
  protected readonly hasMinutes = computed(() => ['ended', 'closed'].includes(this.meeting().state));
  protected readonly agendaPdf = computed(() => documentUrl(this.meeting().id, 'agenda.pdf'));
  /** Who came counts from the beginning on, and not who had meant to. */
  protected readonly isOver = computed(() => ['in-progress', 'ended', 'closed'].includes(this.meeting().state));
  protected readonly takesAttendance = computed(() => canChange(this.meeting().state, 'attendance'));

  hasUnsavedChanges(): boolean {
    return (
      (this.minutes()?.hasUnsavedChanges() ?? false) ||
      (this.agenda()?.hasUnsavedChanges() ?? false) ||
      (this.files()?.hasUnsavedChanges() ?? false) ||
      (this.proposals()?.hasUnsavedChanges() ?? false) ||
      (this.template()?.hasUnsavedChanges() ?? false) ||
      (this.people()?.hasUnsavedChanges() ?? false) ||
      (this.attendance()?.hasUnsavedChanges() ?? false) ||
      (this.reminders()?.hasUnsavedChanges() ?? false)
    );
  }
}

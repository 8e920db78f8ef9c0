import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MeetingDetail, jointAnswer, planAgenda } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Kind } from '@zesumme/ui';
import { Evidence } from '../platform/evidence/evidence';
import { Files } from '../platform/files/files';
import { Session } from '../platform/session';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingAnswer } from './meeting-answer';
import { MeetingComers } from './meeting-comers';
import { MeetingDecisions } from './meeting-decisions';
import { MeetingFacts } from './meeting-facts';
import { MeetingPromised } from './meeting-promised';
import { MeetingProposals } from './meeting-proposals';
import { documentUrl } from './minutes/minutes-data';
import { MinutesSection } from './minutes/minutes-section';
import { dayInWords, durationInWords } from './wording';

/** The page of somebody who comes three times a year, on a phone: when, where, "do you come?", what is asked of us. */
@Component({
  selector: 'z-meeting-for-reader',
  imports: [
    DemoMark,
    Evidence,
    Files,
    Icon,
    Kind,
    MeetingAgenda,
    MeetingAnswer,
    MeetingComers,
    MeetingDecisions,
    MeetingFacts,
    MeetingPromised,
    MeetingProposals,
    MinutesSection,
    RouterLink,
  ],
  templateUrl: './meeting-for-reader.html',
  styles: '.ask, .state, .said { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingForReader {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly proposals = viewChild(MeetingProposals);
  private readonly agenda = viewChild(MeetingAgenda);
  private readonly files = viewChild(Files);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** The organisation that the reader is invited for. */
  protected readonly own = computed(() => this.meeting().ownInvitations[0]?.organisation ?? null);
  protected readonly headline = computed(() =>
    this.t(`meetings.headline.${this.meeting().kind}`, { day: dayInWords(this.i18n, this.meeting().startsLocal) }),
  );
  protected readonly ownAnswer = computed(() => {
    const { ownInvitations } = this.meeting();
    return ownInvitations.length > 0 ? jointAnswer(ownInvitations.map(({ answer }) => answer)) : null;
  });
  /** Who came counts from the beginning on, and not who had meant to. */
  protected readonly isOver = computed(() => ['in-progress', 'ended', 'closed'].includes(this.meeting().state));
  protected readonly agendaPdf = computed(() => documentUrl(this.meeting().id, 'agenda.pdf'));
  protected readonly agendaSentence = computed(() => {
    const { agenda } = this.meeting();
    if (agenda.length === 0) return '';
    const decisions = agenda.filter(({ kind }) => kind === 'decision').length;
    const { total } = planAgenda(this.meeting(), agenda);
    return this.t('meetings.agenda.sentence', {
      count: agenda.length,
      decisions,
      duration: durationInWords(this.i18n, total),
    });
  });

  hasUnsavedChanges(): boolean {
    return [this.proposals(), this.agenda(), this.files()].some((part) => part?.hasUnsavedChanges());
  }
}

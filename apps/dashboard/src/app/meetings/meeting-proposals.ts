import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import {
  type MeetingDetail,
  type ProposalCreate,
  type ProposalRow,
  luxembourgDay,
  proposalCreate,
} from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Markdown, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { SubjectForm } from '../platform/subject-form';
import { MeetingsData } from './meetings-data';
import { ProposalDecline } from './proposal-decline';
import { ProposalsData } from './proposals-data';

const PAGE = 20;

/** Items that are proposed for the agenda: by the reader, or by anybody for whoever runs the meeting and decides. */
@Component({
  selector: 'z-meeting-proposals',
  imports: [DemoMark, Failure, Icon, Markdown, Pager, ProposalDecline, Skeleton, SubjectForm],
  templateUrl: './meeting-proposals.html',
  styles: `
    .acts,
    .word {
      margin-top: var(--z-2);
    }
    .word {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingProposals {
  readonly meeting = input.required<MeetingDetail>();
  /** Whether the reader runs the meeting, and so reads who proposed what. */
  readonly runs = input(false);
  /** An item came onto the agenda. */
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(ProposalsData);
  private readonly meetings = inject(MeetingsData);
  private readonly say = inject(Say);
  private readonly form = viewChild(SubjectForm);
  private readonly decline = viewChild(ProposalDecline);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly size = PAGE;
  protected readonly pageNumber = signal(1);
  protected readonly acting = acting({ stale: () => this.items.reload() });
  protected readonly items = read(
    () => (this.meeting().can.readProposals ? { id: this.meeting().id, page: this.pageNumber() } : undefined),
    ({ id, page }) => this.data.list(id, { page, size: PAGE }),
  );
  /** The proposal that is being declined, `new` while one is written. */
  protected readonly opened = openRow(this.items, () => this.hasUnsavedChanges());
  /** Where none are asked for, there is only to be read what was proposed before. */
  protected readonly isShown = computed(() => {
    const { can, proposeByDay, state } = this.meeting();
    if (!can.readProposals) return false;
    return (this.items.value()?.total ?? 0) > 0 || (proposeByDay !== null && ['draft', 'open'].includes(state));
  });
  protected readonly isOver = computed(() => {
    const { proposeByDay } = this.meeting();
    return proposeByDay !== null && proposeByDay < luxembourgDay(new Date());
  });

  /** Whether something was typed that is not sent. */
  hasUnsavedChanges(): boolean {
    return (this.form()?.hasUnsavedChanges() ?? false) || (this.decline()?.hasUnsavedChanges() ?? false);
  }

  protected facts({ kind, minutes, state }: ProposalRow): string {
    const length = this.t('meetings.duration.minutes', { minutes });
    return `${this.t(`agenda.proposals.state.${state}`)} · ${this.t(`meetings.itemKind.${kind}`)}, ${length}`;
  }

  protected by({ authorLabel: author, organisation }: ProposalRow): string {
    if (!organisation) return this.t('agenda.proposals.byAuthor', { author });
    return this.t('agenda.proposals.by', { author, organisation: organisation.name });
  }

  protected readonly propose = async (proposal: ProposalCreate): Promise<void> => {
    const { title } = await this.data.propose(this.meeting().id, proposalCreate.parse(proposal));
    this.opened.close();
    this.items.reload();
    void this.say.done(this.t('agenda.proposals.sent', { title }));
  };

  protected declined({ title }: ProposalRow): void {
    this.opened.close();
    this.items.reload();
    void this.say.done(this.t('agenda.proposals.declined', { title }));
  }

  /** What is taken back can be proposed again. */
  protected async withdraw({ id, title }: ProposalRow): Promise<void> {
    if (this.acting.isBusy()) return;
    const isDone = await this.acting.run(() => this.data.withdraw(id));
    this.items.reload();
    if (!isDone) return;
    await this.say.done(this.t('agenda.proposals.withdrawn', { title }), () => void this.restore(id));
  }

  private async restore(id: string): Promise<void> {
    await this.acting.run(() => this.data.restore(id));
    this.items.reload();
  }

  protected async accept({ id, title, version }: ProposalRow): Promise<void> {
    if (this.acting.isBusy()) return;
    const meeting = await this.acting.run(async () => {
      await this.data.decide(id, { version, decision: 'accepted', word: null });
      return this.meetings.get(this.meeting().id);
    });
    this.items.reload();
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('agenda.proposals.accepted', { title }));
  }
}

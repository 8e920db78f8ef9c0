import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OutcomeDetail, OutcomeKind } from '@zesumme/domain';
import { I18n, Icon, type IconName, Say, StatusMark } from '@zesumme/ui';
import { inWords } from '../../platform/acting';
import { askBeforeLoss } from '../../platform/unsaved-changes';
import type { PendingOutcome } from './pending-outcomes';
import { RunDesk } from './run-desk';
import { RunOutcomeForm } from './run-outcome-form';

const icons: Record<OutcomeKind, IconName> = {
  information: 'info',
  decision: 'gavel',
  'follow-up': 'check-square',
};

/** What the meeting gives: what is noted of the item, and the form that notes more. */
@Component({
  selector: 'z-run-outcomes',
  imports: [Icon, RouterLink, RunOutcomeForm, StatusMark],
  templateUrl: './run-outcomes.html',
  styleUrl: './run-outcomes.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunOutcomes {
  readonly isProjected = input(false);
  private readonly say = inject(Say);
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly newForm = viewChild<RunOutcomeForm>('newForm');
  private readonly forms = viewChildren(RunOutcomeForm);
  protected readonly desk = inject(RunDesk);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly icons = icons;
  /** Whether there is a form here: the large page that the room sees has none. */
  protected readonly canWrite = computed(() => (this.desk.run()?.can.record ?? false) && !this.isProjected());
  protected readonly editing = signal<string | null>(null);
  protected readonly showsAll = signal(false);
  /** Of the item that is looked at; of all of them when asked, or when none is under way. */
  protected readonly shown = computed(() => {
    const itemId = this.desk.shown()?.id;
    const all = this.desk.outcomes();
    return this.showsAll() || !itemId ? all : all.filter(({ agendaItemId }) => agendaItemId === itemId);
  });
  protected readonly others = computed(() => this.desk.outcomes().length - this.shown().length);

  /** Whether something was typed that is not noted yet. */
  isWriting(): boolean {
    return this.forms().some((form) => form.isDirty());
  }

  write(kind: OutcomeKind): void {
    this.newForm()?.write(kind);
  }

  protected itemOf({ agendaItemId }: OutcomeDetail): string {
    return this.desk.run()?.agenda.find(({ id }) => id === agendaItemId)?.title ?? '';
  }

  protected votesOf({ tally }: OutcomeDetail): string {
    return tally ? this.t('run.vote.counts', { ...tally }) : '';
  }

  protected whyOf({ problem }: PendingOutcome): string {
    return problem ? inWords(this.i18n, problem) : this.t('run.notes.waits');
  }

  /** What was refused goes back into the form, unless something is being typed there that is not to be lost. */
  protected async correct({ body }: PendingOutcome): Promise<void> {
    const form = this.newForm();
    if (!form || (form.isDirty() && !(await this.askBeforeLoss()))) return;
    form.correct(body);
    this.desk.pending.drop(body.id);
  }

  /** Taken away at once, and back with one tap. */
  protected async remove(outcome: OutcomeDetail): Promise<void> {
    const removed = await this.desk.remove(outcome.id);
    if (!removed) return;
    const [responsible] = removed.responsibles;
    await this.say.done(this.t('run.outcome.removed'), () =>
      this.desk.pending.add({
        id: removed.id,
        kind: removed.kind,
        text: removed.text,
        agendaItemId: removed.agendaItemId,
        responsibleOrganisationId: responsible?.organisation.id ?? null,
        contactId: responsible?.contact?.id ?? null,
        dueDay: removed.dueDay,
        votes: removed.votes.map(({ organisation, vote }) => ({ organisationId: organisation.id, vote })),
        actionId: removed.action?.id ?? null,
      }),
    );
  }
}

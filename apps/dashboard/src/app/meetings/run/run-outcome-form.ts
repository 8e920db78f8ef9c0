import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  LONGEST_FOLLOW_UP,
  type OutcomeCreate,
  type OutcomeDetail,
  type OutcomeKind,
  type VoteChoice,
  outcomeCreate,
  outcomeKinds,
  voteChoices,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { Drafts } from '../../platform/drafts';
import { EditForms } from '../../platform/edit-form';
import { RunDesk } from './run-desk';

type Raw = {
  kind: OutcomeKind;
  text: string;
  responsibleOrganisationId: string;
  contactId: string;
  dueDay: string;
  withVotes: boolean;
  votes: Record<string, VoteChoice>;
  /** Of an outcome that was refused: the item that it belongs to, and the action; the item that is looked at when empty. */
  agendaItemId: string | null;
  actionId: string;
};

/** What is kept on this device: what was typed, and the version of the outcome that it was typed on top of. */
type Draft = Raw & { version: number };

const empty: Raw = {
  kind: 'information',
  text: '',
  responsibleOrganisationId: '',
  contactId: '',
  dueDay: '',
  withVotes: false,
  votes: {},
  agendaItemId: '',
  actionId: '',
};

/** What the meeting gives, typed while people talk: a new outcome, or one that is corrected. */
@Component({
  selector: 'z-run-outcome-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  templateUrl: './run-outcome-form.html',
  styleUrl: './run-outcome-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunOutcomeForm {
  /** The outcome to correct; a new one without it. */
  readonly outcome = input<OutcomeDetail>();
  /** The item that a new one belongs to. */
  readonly itemId = input<string | null>(null);
  readonly done = output<void>();
  private readonly drafts = inject(Drafts);
  private readonly textField = viewChild<ElementRef<HTMLTextAreaElement>>('textField');
  protected readonly desk = inject(RunDesk);
  protected readonly t = inject(I18n).t;
  protected readonly kinds = outcomeKinds;
  protected readonly choices = voteChoices;
  protected readonly longest = LONGEST_FOLLOW_UP;
  protected readonly form = inject(NonNullableFormBuilder).group(empty);
  private readonly changes = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });
  protected readonly raw = computed(() => {
    this.changes();
    return this.form.getRawValue();
  });
  protected readonly isRestored = () => this.wasRestored;
  private wasRestored = false;
  /** The version that the reader began with: whatever came in since is no reason to overwrite it. */
  private version = 0;
  private readonly outcomeId = computed(() => this.outcome()?.id);
  protected readonly prefix = computed(() => `outcome-${this.outcome()?.id ?? 'new'}-`);

  /** Those who vote: the organisations of which somebody is there, and those that have voted. */
  protected readonly voters = computed(() => {
    const voted = Object.keys(this.raw().votes);
    const there = this.desk.organisationsThere();
    return this.desk
      .organisations()
      .filter(({ organisation: { id }, isInvited }) => isInvited && (there.has(id) || voted.includes(id)));
  });
  protected readonly contacts = computed(() => {
    const { responsibleOrganisationId } = this.raw();
    const organisation = this.desk
      .organisations()
      .find(({ organisation }) => organisation.id === responsibleOrganisationId);
    return organisation?.contacts ?? [];
  });

  protected readonly edit = inject(EditForms).of(this.form, {
    schema: outcomeCreate,
    value: () => this.body(),
    idOf: (path) => this.prefix() + path,
    save: async (body) => {
      const outcome = this.outcome();
      if (outcome) {
        const { kind: _kind, id: _id, actionId: _actionId, ...fields } = body;
        const stored = await this.desk.change(outcome.id, { ...fields, version: this.versionToSend() });
        if (!this.edit.taken()) return this.goOnFrom(stored);
      } else this.desk.pending.add(body);
      this.edit.reset();
      this.form.patchValue({ kind: body.kind });
      this.form.markAsPristine();
      this.drafts.drop(this.draft());
      this.wasRestored = false;
      this.done.emit();
    },
  });

  constructor() {
    effect(() => {
      this.outcomeId();
      untracked(() => {
        this.desk.readOrganisations();
        this.begin(this.outcome());
      });
    });
    this.form.valueChanges.subscribe(() => {
      if (this.form.dirty) this.keep();
    });
  }

  isDirty(): boolean {
    return this.form.dirty && this.raw().text.trim() !== '';
  }

  /** Takes the focus to the text of an outcome of this kind. */
  write(kind: OutcomeKind): void {
    this.form.controls.kind.setValue(kind);
    this.textField()?.nativeElement.focus();
  }

  /** Takes an outcome that the server refused back into the form, with what it said. */
  correct(body: OutcomeCreate): void {
    const votes = Object.fromEntries(body.votes.map(({ organisationId, vote }) => [organisationId, vote]));
    this.form.reset({
      kind: body.kind,
      text: body.text,
      responsibleOrganisationId: body.responsibleOrganisationId ?? '',
      contactId: body.contactId ?? '',
      dueDay: body.dueDay ?? '',
      withVotes: body.votes.length > 0,
      votes,
      agendaItemId: body.agendaItemId,
      actionId: body.actionId ?? '',
    });
    this.form.markAsDirty();
    this.keep();
    this.textField()?.nativeElement.focus();
  }

  protected vote(organisationId: string, vote: VoteChoice): void {
    this.form.markAsDirty();
    this.form.controls.votes.setValue({ ...this.raw().votes, [organisationId]: vote });
  }

  /** Most agree: the rest is one tap each. */
  protected allFor(): void {
    const votes = Object.fromEntries(this.voters().map(({ organisation }) => [organisation.id, 'for' as const]));
    this.form.markAsDirty();
    this.form.controls.votes.setValue(votes);
  }

  protected cancel(): void {
    this.drafts.drop(this.draft());
    this.form.markAsPristine();
    this.done.emit();
  }

  private body() {
    const raw = this.form.getRawValue();
    const { kind, text, responsibleOrganisationId, contactId, dueDay, withVotes, votes } = raw;
    const isFollowUp = kind === 'follow-up';
    const isCarriedOut = kind !== 'information';
    const given = Object.entries(votes).map(([organisationId, vote]) => ({ organisationId, vote }));
    return {
      kind,
      text,
      agendaItemId: raw.agendaItemId === '' ? (this.outcome()?.agendaItemId ?? this.itemId()) : raw.agendaItemId,
      responsibleOrganisationId: (isCarriedOut && responsibleOrganisationId) || null,
      contactId: (isFollowUp && responsibleOrganisationId && contactId) || null,
      dueDay: (isCarriedOut && dueDay) || null,
      votes: kind === 'decision' && withVotes ? given : [],
      actionId: (isFollowUp && raw.actionId) || null,
    };
  }

  private begin(outcome: OutcomeDetail | undefined): void {
    const kept = this.drafts.find<Draft>(this.draft());
    const [responsible] = outcome?.responsibles ?? [];
    const stored: Raw = outcome
      ? {
          ...empty,
          kind: outcome.kind,
          text: outcome.text,
          responsibleOrganisationId: responsible?.organisation.id ?? '',
          contactId: responsible?.contact?.id ?? '',
          dueDay: outcome.dueDay ?? '',
          withVotes: outcome.votes.length > 0,
          votes: Object.fromEntries(outcome.votes.map(({ organisation, vote }) => [organisation.id, vote])),
        }
      : empty;
    const { version = outcome?.version ?? 0, ...left } = kept ?? {};
    this.version = version;
    this.form.reset({ ...stored, ...left });
    this.wasRestored = kept !== null && kept.text.trim() !== '';
    if (this.wasRestored) this.form.markAsDirty();
  }

  /** What was changed while it was on its way stays, and is built on what is stored by now. */
  private goOnFrom(stored: OutcomeDetail | undefined): void {
    this.version = stored?.version ?? this.version;
    this.keep();
  }

  private keep(): void {
    const draft: Draft = { ...this.form.getRawValue(), version: this.version };
    this.drafts.keep(this.draft(), draft);
  }

  private versionToSend(): number {
    return (this.edit.stale() as OutcomeDetail | null)?.version ?? this.version;
  }

  private draft(): string {
    return `meeting.${this.desk.id() ?? ''}.outcome.${this.outcome()?.id ?? 'new'}`;
  }
}

import { ChangeDetectionStrategy, Component, afterNextRender, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type ProposalRow, proposalDecision } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { ProposalsData } from './proposals-data';

/** Somebody else has decided, or whoever proposed it has taken it back. */
const overtakenBy = ['stale', 'proposal-withdrawn'];

/** The word with which a proposed item is declined. */
@Component({
  selector: 'z-proposal-decline',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t('agenda.proposals.declineWord')"
      [hint]="t('agenda.proposals.declineHint')"
      [control]="form.controls.word"
      [fieldId]="fieldId()"
    >
      <textarea zControl formControlName="word" rows="2" maxlength="500"></textarea>
    </z-field>
    <p class="acts">
      <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('agenda.proposals.sendDecline') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </p>
  </form>`,
  styles: 'form { margin-block: var(--z-3); } z-field { margin-top: var(--z-2); } .acts { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalDecline {
  readonly proposal = input.required<ProposalRow>();
  readonly declined = output<ProposalRow>();
  /** There is nothing left to decide. */
  readonly overtaken = output<void>();
  readonly left = output<void>();
  private readonly data = inject(ProposalsData);
  protected readonly t = inject(I18n).t;
  protected readonly form = new FormGroup({ word: new FormControl('', { nonNullable: true }) });
  protected readonly fieldId = (): string => `word-${this.proposal().id}`;
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: proposalDecision,
    value: () => ({ ...this.form.getRawValue(), decision: 'declined', version: this.proposal().version }),
    idOf: () => this.fieldId(),
    save: async (body) => {
      try {
        const row = await this.data.decide(this.proposal().id, body);
        this.form.markAsPristine();
        this.declined.emit(row);
      } catch (error) {
        if (error instanceof Problem && overtakenBy.includes(error.code)) this.overtaken.emit();
        throw error;
      }
    },
  });

  constructor() {
    // The button that opened the form is gone.
    afterNextRender(() => document.getElementById(this.fieldId())?.focus());
  }

  /** Whether something was typed that is not sent. */
  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

import { ChangeDetectionStrategy, Component, afterNextRender, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type AgendaItemKind, type ProposalRow, agendaItemKinds, proposalCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { ProposalsData } from './proposals-data';

/** An item that the reader proposes for the agenda of a meeting. */
@Component({
  selector: 'z-proposal-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('agenda.proposals.itemTitle')"
        [control]="form.controls.title"
        fieldId="proposal.title"
      >
        <input zControl formControlName="title" maxlength="200" />
      </z-field>
      <z-field [label]="t('agenda.proposals.itemKind')" [control]="form.controls.kind" fieldId="proposal.kind">
        <select zControl formControlName="kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ kindName(kind) }}</option>
          }
        </select>
      </z-field>
      <z-field [label]="t('agenda.proposals.itemMinutes')" [control]="form.controls.minutes" fieldId="proposal.minutes">
        <input zControl type="number" formControlName="minutes" min="1" max="600" inputmode="numeric" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('agenda.proposals.itemNote')"
        [hint]="t('agenda.proposals.noteHint')"
        [optional]="true"
        [control]="form.controls.note"
        fieldId="proposal.note"
      >
        <textarea zControl formControlName="note" rows="3" maxlength="5000"></textarea>
      </z-field>
    </div>
    <p class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('agenda.proposals.send') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </p>
  </form>`,
  styles: 'form { margin: var(--z-3) 0; } .acts { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalForm {
  readonly meetingId = input.required<string>();
  readonly proposed = output<ProposalRow>();
  readonly left = output<void>();
  private readonly data = inject(ProposalsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = agendaItemKinds;
  protected readonly form = new FormGroup({
    title: new FormControl('', { nonNullable: true }),
    kind: new FormControl<AgendaItemKind>('discussion', { nonNullable: true }),
    minutes: new FormControl<number | null>(15),
    note: new FormControl('', { nonNullable: true }),
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: proposalCreate,
    save: async (value) => {
      const row = await this.data.propose(this.meetingId(), value);
      this.form.markAsPristine();
      this.proposed.emit(row);
    },
    idOf: (path) => `proposal.${path}`,
  });

  constructor() {
    // The button that opened the form is gone.
    afterNextRender(() => document.getElementById('proposal.title')?.focus());
  }

  /** Whether something was typed that is not sent. */
  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected kindName(kind: AgendaItemKind): string {
    return this.t(`meetings.itemKind.${kind}`);
  }
}

import { ChangeDetectionStrategy, Component, afterNextRender, computed, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type AgendaTemplateRow, agendaTemplateUpdate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { TemplatesData } from './templates-data';

/**
 * Names a template anew. It stands in the form of a meeting, and no form stands in a form: so Enter and the button say
 * when it is sent.
 */
@Component({
  selector: 'z-template-rename',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<div class="rename" [formGroup]="form">
    <z-error-summary [items]="edit.errors()" />
    @if (edit.stale()) {
      <p class="s">{{ t('agenda.templates.staleName', { name: template().name }) }}</p>
    }
    <z-field [label]="t('agenda.templates.name')" [control]="form.controls.name" [fieldId]="fieldId()">
      <input
        zControl
        formControlName="name"
        maxlength="200"
        (keydown.enter)="$event.preventDefault(); edit.submit()"
        (keydown.escape)="left.emit()"
      />
    </z-field>
    <p class="acts">
      <button type="button" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null" (click)="edit.submit()">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </p>
  </div>`,
  styles: `
    .rename {
      max-width: 560px;
      margin-block: var(--z-2);
    }
    .acts {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TemplateRename {
  readonly template = input.required<AgendaTemplateRow>();
  readonly renamed = output<AgendaTemplateRow>();
  /** Somebody else has renamed it or taken it out meanwhile. */
  readonly overtaken = output<void>();
  readonly left = output<void>();
  private readonly data = inject(TemplatesData);
  protected readonly t = inject(I18n).t;
  protected readonly form = new FormGroup({ name: new FormControl('', { nonNullable: true }) });
  protected readonly fieldId = computed(() => `template-${this.template().id}`);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: agendaTemplateUpdate,
    value: () => ({ ...this.form.getRawValue(), version: this.template().version }),
    idOf: () => this.fieldId(),
    save: async (body) => {
      try {
        const row = await this.data.rename(this.template().id, body);
        this.form.markAsPristine();
        this.renamed.emit(row);
      } catch (error) {
        if (error instanceof Problem && (error.code === 'stale' || error.status === 404)) this.overtaken.emit();
        throw error;
      }
    },
  });

  constructor() {
    // The button that opened it is gone.
    afterNextRender(() => {
      this.form.setValue({ name: this.template().name });
      document.getElementById(this.fieldId())?.focus();
    });
  }

  /** Whether something was typed that is not saved. */
  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

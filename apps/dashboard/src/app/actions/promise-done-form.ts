import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ActionDetail, type ActionRow, actionReport } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { ActionsData } from './actions-data';

/** "Done", with a word, right where the promise stands. */
@Component({
  selector: 'z-promise-done-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-field
      [label]="t('actions.promised.word')"
      [hint]="t('actions.promised.wordHint')"
      [control]="form.controls.text"
      [fieldId]="fieldId()"
    >
      <textarea zControl formControlName="text" rows="3" maxlength="5000" #word></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('actions.promised.send') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      margin-block: var(--z-3);
      max-width: 560px;
    }
    .acts {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PromiseDoneForm {
  readonly action = input.required<ActionRow>();
  readonly done = output<ActionDetail>();
  readonly left = output<void>();
  private readonly data = inject(ActionsData);
  protected readonly t = inject(I18n).t;
  /** The version that the report builds on; it is read when the report is sent, and again when somebody was faster. */
  private readonly version = signal<number | null>(null);
  private readonly word = viewChild.required<ElementRef<HTMLTextAreaElement>>('word');
  protected readonly form = inject(NonNullableFormBuilder).group({ text: this.t('actions.promised.doneWord') });
  protected readonly fieldId = (): string => `done-${this.action().id}`;
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: actionReport,
    value: () => ({ ...this.form.getRawValue(), version: this.version() ?? 1, status: 'done' }),
    idOf: () => this.fieldId(),
    save: async (value) => {
      const { id } = this.action();
      try {
        const version = this.version() ?? (await this.data.get(id)).version;
        this.done.emit(await this.data.report(id, { ...value, version }));
      } catch (error) {
        // What was typed stays; the next attempt is made on top of what somebody else saved.
        if (error instanceof Problem && error.code === 'stale')
          this.version.set((error.current as ActionDetail).version);
        throw error;
      }
    },
  });

  constructor() {
    // The button that opened the form is gone.
    afterNextRender(() => this.word().nativeElement.select());
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

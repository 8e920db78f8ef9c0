import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type MinutesDetail, minutesCorrectionInput } from '@zesumme/domain';
import { Ask, Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { Problem } from '../../platform/problem';
import { MinutesData } from './minutes-data';

/** Adds a dated correction below minutes that were sent; whoever got them is told. */
@Component({
  selector: 'z-minutes-correcting',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<details [open]="edit.hasUnsavedChanges">
    <summary>{{ t('minutes.page.correct') }}</summary>
    <form [formGroup]="form" (ngSubmit)="send()" novalidate>
      <z-error-summary [items]="edit.errors()" />
      <z-field
        [label]="t('minutes.page.correction')"
        [hint]="t('minutes.page.correctionHint')"
        [control]="form.controls.text"
        fieldId="correction-text"
      >
        <textarea zControl formControlName="text" rows="4" maxlength="20000"></textarea>
      </z-field>
      <button type="submit" class="b" [disabled]="edit.isSaving()">{{ t('minutes.page.addCorrection') }}</button>
    </form>
  </details>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesCorrecting {
  readonly id = input.required<string>();
  readonly minutes = input.required<MinutesDetail>();
  readonly changed = output<MinutesDetail>();
  private readonly data = inject(MinutesData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ text: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: minutesCorrectionInput,
    value: () => ({ ...this.form.getRawValue(), version: this.minutes().version }),
    save: ({ text }) => this.add(text),
    idOf: () => 'correction-text',
  });

  isDirty(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  /** It is mailed at once and stays: it is asked before. */
  protected async send(): Promise<void> {
    const isFilled = this.form.controls.text.value.trim() !== '';
    const sure =
      !isFilled ||
      (await this.ask.confirm({
        title: this.t('minutes.page.correctTitle'),
        text: this.t('minutes.page.correctText', { count: this.minutes().recipients?.people.length ?? 0 }),
        act: this.t('minutes.page.addCorrection'),
      }));
    if (sure) await this.edit.submit();
  }

  private async add(text: string): Promise<void> {
    try {
      this.changed.emit(await this.data.correct(this.id(), this.minutes().version, text));
    } catch (error) {
      // What somebody else added meanwhile is shown; what was typed stays, for another try.
      if (error instanceof Problem && error.code === 'stale') this.changed.emit(error.current as MinutesDetail);
      throw error;
    }
    this.edit.reset();
    await this.say.done(this.t('minutes.page.corrected'));
  }
}

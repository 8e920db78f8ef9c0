import { ChangeDetectionStrategy, Component, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type IntroductionRow, type MatchRow, introductionCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { IntroductionsData } from './introductions-data';

/** Proposes the introduction of a match to both sides. */
@Component({
  selector: 'z-introduce-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('flows.match.introduce')"
  >
    <z-error-summary [items]="edit.errors()" />
    <p>{{ t('flows.match.introduceSay') }}</p>
    <z-field [label]="t('flows.match.group')" [control]="form.controls.groupId" [fieldId]="id('groupId')">
      <select zControl formControlName="groupId">
        @for (group of match().groups; track group.id) {
          <option [value]="group.id">{{ group.name }}</option>
        }
      </select>
    </z-field>
    <z-field
      [label]="t('flows.match.introduceWord')"
      [optional]="true"
      [control]="form.controls.word"
      [fieldId]="id('word')"
    >
      <input zControl formControlName="word" maxlength="400" />
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('flows.match.introduce') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: 'form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 560px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntroduceForm {
  readonly match = input.required<MatchRow>();
  readonly introduced = output<IntroductionRow>();
  readonly left = output<void>();
  private readonly data = inject(IntroductionsData);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ groupId: '', word: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: introductionCreate,
    value: () => ({ ...this.form.getRawValue(), offerId: this.match().offer.id, needId: this.match().need.id }),
    idOf: (path) => this.id(path),
    save: async (body) => {
      const row = await this.data.create(body);
      this.form.markAsPristine();
      this.introduced.emit(row);
    },
  });

  constructor() {
    effect(() => {
      const [first] = this.match().groups;
      const { groupId } = this.form.controls;
      if (first && !groupId.value) groupId.setValue(first.id);
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly id = (path: string): string => `introduce-${this.match().id}-${path}`;
}

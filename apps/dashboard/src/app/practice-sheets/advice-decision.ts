import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type AdviceRequestRow, adviceIntroduction, adviceRefusal } from '@zesumme/domain';
import { type Choice, Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { AdviceData } from './advice-data';
import { SheetsData } from './sheets-data';

export type Decision = 'introduce' | 'decline';

/** Whom the broker brings together, or why it does not. */
@Component({
  selector: 'z-advice-decision',
  imports: [Control, ErrorSummary, Field, Picker, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="submit()" novalidate>
    <z-error-summary [items]="edit().errors()" />
    @if (decision() === 'introduce') {
      <z-field
        [label]="t('advice.contact', { name: request().organisation.name })"
        [control]="form.controls.contactId"
        [fieldId]="prefix() + 'contactId'"
      >
        <select zControl formControlName="contactId">
          <option value="">{{ t('advice.choose') }}</option>
          @for (contact of own.value(); track contact.id) {
            <option [value]="contact.id">{{ contact.givenName }} {{ contact.familyName }}</option>
          }
        </select>
      </z-field>
      <z-picker
        [label]="t('advice.otherOrganisation')"
        [control]="form.controls.otherOrganisationId"
        [fieldId]="prefix() + 'otherOrganisationId'"
        [search]="find"
        [chosen]="chosen()"
        (changed)="choose($event)"
      />
      @if (chosen()[0]; as other) {
        <z-field
          [label]="t('advice.contact', { name: other.label })"
          [control]="form.controls.otherContactId"
          [fieldId]="prefix() + 'otherContactId'"
        >
          <select zControl formControlName="otherContactId">
            <option value="">{{ t('advice.choose') }}</option>
            @for (contact of others.value(); track contact.id) {
              <option [value]="contact.id">{{ contact.givenName }} {{ contact.familyName }}</option>
            }
          </select>
        </z-field>
      }
    }
    <z-field
      [label]="t(decision() === 'introduce' ? 'advice.word' : 'advice.declineWord')"
      [optional]="decision() === 'introduce'"
      [control]="form.controls.word"
      [fieldId]="prefix() + 'word'"
    >
      <textarea zControl rows="2" maxlength="400" formControlName="word"></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit().isSaving() ? true : null">
        {{ t(decision() === 'introduce' ? 'advice.introduce' : 'advice.decline') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: var(--z-3);
      margin-block: var(--z-3);
      max-width: 560px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdviceDecision {
  readonly request = input.required<AdviceRequestRow>();
  readonly decision = input.required<Decision>();
  readonly decided = output<AdviceRequestRow>();
  readonly left = output<void>();
  private readonly data = inject(AdviceData);
  private readonly sheets = inject(SheetsData);
  protected readonly t = inject(I18n).t;
  protected readonly chosen = signal<readonly Choice[]>([]);
  protected readonly prefix = (): string => `advice-${this.request().id}-`;
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.sheets.findOrganisations(text);
  protected readonly form = inject(NonNullableFormBuilder).group({
    contactId: '',
    otherOrganisationId: '',
    otherContactId: '',
    word: '',
  });
  protected readonly own = read(
    () => (this.decision() === 'introduce' ? this.request().organisation.id : undefined),
    (id) => this.data.contacts(id),
  );
  protected readonly others = read(
    () => (this.decision() === 'introduce' ? this.chosen()[0]?.id : undefined),
    (id) => this.data.contacts(id),
  );
  private readonly forms = inject(EditForms);
  private readonly introducing = this.forms.of(this.form, {
    schema: adviceIntroduction,
    value: () => ({ ...this.form.getRawValue(), version: this.request().version }),
    idOf: (path) => this.prefix() + path,
    save: (body) => this.decide(() => this.data.introduce(this.request().id, body)),
  });
  private readonly declining = this.forms.of(this.form, {
    schema: adviceRefusal,
    value: () => ({ word: this.form.controls.word.value, version: this.request().version }),
    idOf: (path) => this.prefix() + path,
    save: (body) => this.decide(() => this.data.decline(this.request().id, body)),
  });
  protected readonly edit = computed(() => (this.decision() === 'introduce' ? this.introducing : this.declining));

  constructor() {
    effect(() => {
      const { contact, otherOrganisation } = this.request();
      if (this.form.dirty) return;
      this.form.patchValue({ contactId: contact?.id ?? '', otherOrganisationId: otherOrganisation?.id ?? '' });
      this.chosen.set(otherOrganisation ? [{ id: otherOrganisation.id, label: otherOrganisation.name }] : []);
    });
    // A list of choices that arrives later does not know yet what is chosen.
    effect(() => {
      if (this.own.value()) this.form.controls.contactId.setValue(this.form.controls.contactId.value);
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.form.dirty && !this.edit().isSaving();
  }

  protected submit(): void {
    void this.edit().submit();
  }

  protected choose(choices: readonly Choice[]): void {
    this.chosen.set(choices);
    this.form.patchValue({ otherOrganisationId: choices[0]?.id ?? '', otherContactId: '' });
    this.form.markAsDirty();
  }

  private async decide(act: () => Promise<AdviceRequestRow>): Promise<void> {
    try {
      const row = await act();
      this.form.markAsPristine();
      this.decided.emit(row);
    } catch (error) {
      // Somebody else decided meanwhile: the list shows what.
      if (error instanceof Problem && error.code === 'stale') this.decided.emit(error.current as AdviceRequestRow);
      else throw error;
    }
  }
}

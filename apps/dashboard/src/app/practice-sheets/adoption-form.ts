import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type PracticeAdoptionRow, luxembourgDay, practiceAdoptionCreate } from '@zesumme/domain';
import { type Choice, Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { SheetsData } from './sheets-data';

/** "We did it": to say it, or to correct what was said. */
@Component({
  selector: 'z-adoption-form',
  imports: [Control, ErrorSummary, Field, Picker, ReactiveFormsModule, StaleNote],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="label()">
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" />
    @if (!adoption() && chooses()) {
      <z-picker
        [label]="t('practiceAdoptions.organisation')"
        [control]="form.controls.organisationId"
        [fieldId]="prefix() + 'organisationId'"
        [search]="find"
        [chosen]="chosen()"
        (changed)="choose($event)"
      />
    }
    <div class="two">
      <z-field [label]="t('practiceAdoptions.onDay')" [control]="form.controls.onDay" [fieldId]="prefix() + 'onDay'">
        <input zControl type="date" formControlName="onDay" [max]="today" />
      </z-field>
      <z-field
        [label]="t('practiceAdoptions.cost')"
        [optional]="true"
        [hint]="t('practiceAdoptions.costHint')"
        [control]="form.controls.cost"
        [fieldId]="prefix() + 'cost'"
      >
        <input zControl type="number" min="0" step="any" inputmode="decimal" formControlName="cost" />
      </z-field>
    </div>
    <z-field
      [label]="t('practiceAdoptions.result')"
      [optional]="true"
      [control]="form.controls.result"
      [fieldId]="prefix() + 'result'"
    >
      <textarea zControl rows="3" maxlength="2000" formControlName="result"></textarea>
    </z-field>
    <label class="chk"
      ><input type="checkbox" formControlName="offersAdvice" />{{ t('practiceAdoptions.offersAdviceAsk') }}</label
    >
    <label class="chk"
      ><input type="checkbox" formControlName="published" />{{ t('practiceAdoptions.publishedAsk') }}</label
    >
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ adoption() ? t('common.act.save') : t('practiceAdoptions.add') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: var(--z-3);
      margin-block: var(--z-3) var(--z-4);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
      gap: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdoptionForm {
  readonly sheetId = input.required<string>();
  /** What is corrected; nothing for a new one. */
  readonly adoption = input<PracticeAdoptionRow>();
  readonly saved = output<PracticeAdoptionRow>();
  readonly left = output<void>();
  private readonly data = inject(SheetsData);
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly today = luxembourgDay(new Date());
  /** A contact speaks for its own organisation; whoever leads groups says for which one. */
  protected readonly chooses = computed(() => this.session.role() !== 'contact');
  protected readonly chosen = signal<readonly Choice[]>([]);
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findOrganisations(text);
  private readonly version = signal(0);
  private readonly adoptionId = computed(() => this.adoption()?.id);
  protected readonly form = inject(NonNullableFormBuilder).group({
    organisationId: this.session.account()?.organisationId ?? '',
    onDay: this.today,
    cost: null as number | null,
    result: '',
    offersAdvice: false,
    published: false,
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: practiceAdoptionCreate,
    idOf: (path) => this.prefix() + path,
    save: async ({ organisationId, ...fields }) => {
      const adoption = this.adoption();
      const row = adoption
        ? await this.update(adoption.id, fields)
        : await this.data.adopt(this.sheetId(), { organisationId, ...fields });
      this.form.markAsPristine();
      this.saved.emit(row);
    },
  });

  constructor() {
    effect(() => {
      this.adoptionId();
      untracked(() => this.fill(this.adoption()));
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly prefix = (): string => (this.adoption() ? 'adoption-edit-' : 'adoption-');
  protected readonly label = (): string =>
    this.t(this.adoption() ? 'practiceAdoptions.editTitle' : 'practiceAdoptions.weDidIt');

  protected choose(choices: readonly Choice[]): void {
    this.chosen.set(choices);
    this.form.controls.organisationId.setValue(choices[0]?.id ?? '');
    this.form.markAsDirty();
  }

  private fill(adoption: PracticeAdoptionRow | undefined): void {
    if (!adoption) return;
    const { version, organisation, onDay, cost, result, offersAdvice, published } = adoption;
    this.version.set(version);
    this.form.reset({ organisationId: organisation.id, onDay, cost, result: result ?? '', offersAdvice, published });
  }

  private async update(
    id: string,
    fields: Omit<Parameters<SheetsData['updateAdoption']>[1], 'version'>,
  ): Promise<PracticeAdoptionRow> {
    try {
      return await this.data.updateAdoption(id, { version: this.version(), ...fields });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale')
        this.version.set((error.current as PracticeAdoptionRow).version);
      throw error;
    }
  }
}

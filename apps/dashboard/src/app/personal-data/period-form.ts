import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type PeriodChange, type PeriodRow, periodChange } from '@zesumme/domain';
import { Ask, Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { PersonalDataData } from './personal-data-data';

/** For how long a kind is kept. What a shorter period would end at once is said, and asked about. */
@Component({
  selector: 'z-period-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form class="form sect" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <h2 #heading tabindex="-1">{{ t('personalData.admin.changeOf', { kind: name() }) }}</h2>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('personalData.admin.inMonths')"
        [hint]="t('personalData.admin.bounds', { least: period().least, most: period().most, usual: period().usual })"
        [control]="form.controls.months"
        fieldId="months"
      >
        <input
          zControl
          type="number"
          inputmode="numeric"
          formControlName="months"
          [min]="period().least"
          [max]="period().most"
        />
      </z-field>
    </div>
    <div class="savebar">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodForm {
  readonly period = input.required<PeriodRow>();
  readonly saved = output<void>();
  readonly left = output<void>();
  private readonly ask = inject(Ask);
  private readonly data = inject(PersonalDataData);
  protected readonly t = inject(I18n).t;
  private readonly version = signal<number | null>(null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly form = inject(NonNullableFormBuilder).group({ months: 0 });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: periodChange,
    value: () => ({ ...this.form.getRawValue(), version: this.version() }),
    save: (value) => this.store(value),
  });
  protected readonly name = (): string => this.t(`personalData.kind.${this.period().kind}.name`);

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      const { months, version } = this.period();
      untracked(() => {
        this.version.set(version);
        this.form.reset({ months });
      });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private async store(value: PeriodChange): Promise<void> {
    if (!(await this.isMeant(value.months))) return;
    try {
      await this.data.setPeriod(this.period().kind, value);
      this.form.markAsPristine();
      this.saved.emit();
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.version.set((error.current as PeriodRow).version);
      throw error;
    }
  }

  /** What a shorter period ends is gone for good. */
  private async isMeant(months: number): Promise<boolean> {
    if (months >= this.period().months) return true;
    const { due } = await this.data.periodEffect(this.period().kind, months);
    if (due === 0) return true;
    return this.ask.confirm({
      title: this.t('personalData.admin.askShorter', { kind: this.name(), months }),
      text: this.t('personalData.admin.askShorterText', { due }),
      act: this.t('personalData.admin.shorten'),
      danger: true,
    });
  }
}

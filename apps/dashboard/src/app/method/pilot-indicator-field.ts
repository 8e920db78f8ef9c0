import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { luxembourgDay } from '@zesumme/domain';
import { Control, Field, I18n, Icon } from '@zesumme/ui';
import type { IndicatorGroup } from './pilot-form-model';

/** What is measured in a pilot: its name and unit, where it begins, what is aimed at, and the values. */
@Component({
  selector: 'z-pilot-indicator-field',
  imports: [Control, Field, Icon, ReactiveFormsModule],
  template: `<div [formGroup]="group()">
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('pilots.form.label')"
        [control]="group().controls.label"
        [fieldId]="path() + '.label'"
      >
        <input zControl formControlName="label" maxlength="200" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('pilots.form.unit')"
        [optional]="true"
        [control]="group().controls.unit"
        [fieldId]="path() + '.unit'"
      >
        <input zControl formControlName="unit" maxlength="60" />
      </z-field>
      @for (figure of figures; track figure) {
        <z-field
          [label]="t(labelOf(figure))"
          [optional]="true"
          [hint]="t('pilots.form.unknownHint')"
          [control]="group().controls[figure]"
          [fieldId]="path() + '.' + figure"
        >
          <input zControl type="number" step="any" inputmode="decimal" [formControlName]="figure" />
        </z-field>
      }
    </div>
    <div formArrayName="values">
      @for (value of group().controls.values.controls; track value; let index = $index) {
        <div class="value" [formGroupName]="index">
          <z-field
            [label]="t('pilots.indicator.day')"
            [control]="value.controls.day"
            [fieldId]="path() + '.values.' + index + '.day'"
          >
            <input zControl type="date" formControlName="day" [max]="today" />
          </z-field>
          <z-field
            [label]="t('pilots.indicator.value')"
            [control]="value.controls.value"
            [fieldId]="path() + '.values.' + index + '.value'"
          >
            <input zControl type="number" step="any" inputmode="decimal" formControlName="value" />
          </z-field>
          <z-field
            [label]="t('pilots.indicator.source')"
            [optional]="true"
            [control]="value.controls.source"
            [fieldId]="path() + '.values.' + index + '.source'"
          >
            <input zControl formControlName="source" maxlength="300" />
          </z-field>
          <button type="button" class="b t i" (click)="removed.emit(index)">
            <z-icon name="trash" /><span class="sr">{{
              t('pilots.form.removeValue', { value: index + 1, number: number() })
            }}</span>
          </button>
        </div>
      }
    </div>
    <button type="button" class="b sm" (click)="added.emit()">
      <z-icon name="plus" size="s" />{{ t('pilots.form.addValue') }}
    </button>
  </div>`,
  styles: `
    .value {
      display: grid;
      grid-template-columns: 1fr 1fr 2fr auto;
      gap: var(--z-3);
      align-items: end;
      margin-block: var(--z-2);
    }
    @media (max-width: 767px) {
      .value {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PilotIndicatorField {
  readonly group = input.required<IndicatorGroup>();
  /** Where the group stands in the form, such as `indicators.0`. */
  readonly path = input.required<string>();
  /** As it is counted for the reader, from 1 on. */
  readonly number = input.required<number>();
  readonly added = output<void>();
  /** The place of the value that is taken away. */
  readonly removed = output<number>();
  protected readonly t = inject(I18n).t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly figures = ['baseline', 'target'] as const;
  protected readonly labelOf = (figure: 'baseline' | 'target') => `pilots.form.${figure}` as const;
}

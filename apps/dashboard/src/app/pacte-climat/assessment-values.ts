import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { type FormArray, type FormControl, type FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Control, Field, I18n, Icon } from '@zesumme/ui';

export type ValueGroup = FormGroup<{
  year: FormControl<number | null>;
  value: FormControl<number | null>;
  source: FormControl<string>;
}>;

/** The values of a measure's indicator by year, each with the source that says so. */
@Component({
  selector: 'z-assessment-values',
  imports: [Control, Field, Icon, ReactiveFormsModule],
  template: `@for (group of groups().controls; track group; let index = $index) {
      <div class="value" [formGroup]="group">
        <z-field
          [label]="t('pacteClimat.values.year')"
          [control]="group.controls.year"
          [fieldId]="'indicatorValues.' + index + '.year'"
        >
          <input zControl type="number" inputmode="numeric" min="1990" max="2100" formControlName="year" />
        </z-field>
        <z-field
          [label]="t('pacteClimat.values.value')"
          [control]="group.controls.value"
          [fieldId]="'indicatorValues.' + index + '.value'"
        >
          <input zControl type="number" inputmode="decimal" step="any" formControlName="value" />
        </z-field>
        <z-field
          class="source"
          [label]="t('pacteClimat.values.source')"
          [optional]="true"
          [control]="group.controls.source"
          [fieldId]="'indicatorValues.' + index + '.source'"
        >
          <input zControl formControlName="source" maxlength="300" />
        </z-field>
        <button type="button" class="b t i" (click)="removed.emit(index)">
          <z-icon name="trash" /><span class="sr">{{ t('pacteClimat.values.remove', { number: index + 1 }) }}</span>
        </button>
      </div>
    }
    <button type="button" class="b sm" id="add-value" (click)="added.emit()">
      <z-icon name="plus" size="s" />{{ t('pacteClimat.values.add') }}
    </button>`,
  styles: `
    .value {
      display: grid;
      grid-template-columns: 1fr 1fr auto;
      gap: var(--z-3);
      align-items: end;
      margin-bottom: var(--z-4);
    }
    .source {
      grid-column: 1 / 3;
      grid-row: 2;
    }
    .value button {
      grid-column: 3;
    }
    @media (min-width: 700px) {
      .value {
        grid-template-columns: 100px 120px minmax(0, 1fr) auto;
      }
      .source {
        grid-column: 3;
        grid-row: 1;
      }
      .value button {
        grid-column: 4;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssessmentValues {
  readonly groups = input.required<FormArray<ValueGroup>>();
  readonly added = output<void>();
  readonly removed = output<number>();
  protected readonly t = inject(I18n).t;
}

import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import type { BreakEvenName } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import type { AssumptionsGroup } from './break-even-model';

/** Assumptions, each from its lowest to its highest, with where it comes from. */
@Component({
  selector: 'z-break-even-fields',
  imports: [Control, Field, ReactiveFormsModule],
  template: `@for (name of names(); track name) {
    <div class="assumption" role="group" [attr.aria-label]="t(key(name))" [formGroup]="group().controls[name]">
      <strong class="s">{{ t(key(name)) }}</strong>
      <div class="bounds">
        <z-field
          [label]="t('breakEven.low')"
          [control]="group().controls[name].controls.low"
          [fieldId]="id(name, 'low')"
        >
          <input zControl type="number" min="0" step="any" inputmode="decimal" formControlName="low" />
        </z-field>
        <z-field
          [label]="t('breakEven.high')"
          [optional]="true"
          [control]="group().controls[name].controls.high"
          [fieldId]="id(name, 'high')"
        >
          <input zControl type="number" min="0" step="any" inputmode="decimal" formControlName="high" />
        </z-field>
        @if (sources()) {
          <z-field
            class="source"
            [label]="t('breakEven.source')"
            [optional]="true"
            [control]="group().controls[name].controls.source"
            [fieldId]="id(name, 'source')"
          >
            <input zControl formControlName="source" maxlength="500" />
          </z-field>
        }
      </div>
      @if (!sources()) {
        <p class="xs m">{{ says()(name) }}</p>
      }
    </div>
  }`,
  styles: `
    .assumption {
      display: grid;
      gap: var(--z-1);
      margin-bottom: var(--z-4);
    }
    .bounds {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 130px), 1fr));
      gap: var(--z-2) var(--z-3);
      align-items: end;
    }
    .source {
      grid-column: span 2;
    }
    @media (max-width: 599px) {
      .source {
        grid-column: auto;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BreakEvenFields {
  readonly group = input.required<AssumptionsGroup>();
  readonly names = input.required<readonly BreakEvenName[]>();
  /** Where the group stands in the form, such as `breakEven.assumptions`. */
  readonly path = input.required<string>();
  /** Whether the sources are typed here; else they are only told. */
  readonly sources = input(false);
  /** Where a figure comes from, in words. */
  readonly says = input<(name: BreakEvenName) => string>(() => '');
  protected readonly t = inject(I18n).t;
  protected readonly key = (name: BreakEvenName) => `breakEven.assumption.${name}` as const;
  protected readonly id = (name: BreakEvenName, what: string): string => `${this.path()}.${name}.${what}`;
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormArray, type FormControl, type FormGroup, ReactiveFormsModule } from '@angular/forms';
import {
  type Criterion,
  type CriterionState,
  type SharesBy,
  criterionStates,
  otherThanStated,
  sharesOfCriteria,
} from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import type { CriterionTyped } from './assessment-form';
import { Words } from './words';

export type CriterionGroup = FormGroup<{
  criterionId: FormControl<string>;
  state: FormControl<CriterionState>;
  share: FormControl<number | null>;
}>;

/** The criteria of a measure, each with what the commune says of it, and what they make together. */
@Component({
  selector: 'z-assessment-criteria',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<ul class="plain">
      @for (group of groups().controls; track group.controls.criterionId.value; let index = $index) {
        <li [formGroup]="group">
          <p [id]="'criterion-' + index">
            {{ textOf(group.controls.criterionId.value) }}
            @if (weightOf(group.controls.criterionId.value); as weight) {
              <span class="m nw"> · {{ weight }}</span>
            }
          </p>
          <div class="two" role="group" [attr.aria-labelledby]="'criterion-' + index">
            <z-field
              [label]="t('pacteClimat.criteria.state')"
              [control]="group.controls.state"
              [fieldId]="'criteria.' + index + '.state'"
            >
              <select zControl formControlName="state">
                @for (state of states; track state) {
                  <option [value]="state">{{ t(stateKey(state)) }}</option>
                }
              </select>
            </z-field>
            @if (by() === 'criteria') {
              <z-field
                [label]="t('pacteClimat.criteria.share')"
                [hint]="hints()[index]"
                [control]="group.controls.share"
                [fieldId]="'criteria.' + index + '.share'"
              >
                <input
                  zControl
                  type="number"
                  inputmode="decimal"
                  min="0"
                  max="100"
                  step="any"
                  formControlName="share"
                />
              </z-field>
              @if (canTake()[index]) {
                <button
                  type="button"
                  class="b t take"
                  [attr.aria-describedby]="'criterion-' + index"
                  (click)="take(group)"
                >
                  {{ t('pacteClimat.criteria.takeWeight') }}
                </button>
              }
            }
          </div>
        </li>
      }
    </ul>
    @if (by() === 'criteria') {
      <p class="s" role="status">{{ sum() }}</p>
    }`,
  styles: `
    li {
      padding: var(--z-3) 0;
      border-top: 1px solid var(--z-line);
    }
    li p {
      margin: 0 0 var(--z-2);
      max-width: 75ch;
    }
    .take {
      justify-self: start;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
      gap: var(--z-3);
      align-items: end;
    }
    ul {
      margin-top: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssessmentCriteria {
  readonly groups = input.required<FormArray<CriterionGroup>>();
  readonly criteria = input.required<readonly Criterion[]>();
  readonly by = input.required<SharesBy>();
  /** What is typed now: a form array is no signal. */
  readonly typed = input.required<readonly CriterionTyped[]>();
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly states = criterionStates;
  protected readonly stateKey = (state: CriterionState) => `pacteClimat.criteria.${state}` as const;

  private readonly byId = computed(() => new Map(this.criteria().map((each) => [each.id, each])));
  /** Where the catalogue weights a criterion that counts, and something else is typed, its weight can be taken over. */
  protected readonly canTake = computed(() =>
    this.typed().map(({ criterionId, state, share }) => {
      const weight = this.byId().get(criterionId)?.weight ?? null;
      return state !== 'open' && weight !== null && share !== weight;
    }),
  );
  protected readonly hints = computed(() =>
    this.typed().map(({ criterionId, share }) => {
      const stated = share === null ? null : share / 100;
      const other = otherThanStated(this.byId().get(criterionId) ?? {}, stated);
      return other === null ? '' : this.t('pacteClimat.criteria.otherWeight', { weight: this.i18n.share(other) });
    }),
  );

  protected readonly sum = computed(() => {
    const fractions = this.typed().map((each) => ({ ...each, share: each.share === null ? null : each.share / 100 }));
    const { effectiveShare, plannedShare, withoutShare } = sharesOfCriteria(fractions);
    const said = (share: number | null): string => (share === null ? '–' : this.i18n.share(share));
    const made = this.t('pacteClimat.criteria.sum', { effective: said(effectiveShare), planned: said(plannedShare) });
    return withoutShare === 0
      ? made
      : `${made} ${this.t('pacteClimat.criteria.withoutShare', { count: withoutShare })}`;
  });

  protected textOf(criterionId: string): string {
    const found = this.byId().get(criterionId);
    return found ? this.words.text(found) : '';
  }

  protected weightOf(criterionId: string): string {
    return this.words.weight(this.byId().get(criterionId) ?? {});
  }

  /** Takes the weight of the catalogue as the share that the commune states; the button goes, and the focus to the field. */
  protected take({ controls: { criterionId, share } }: CriterionGroup): void {
    const weight = this.byId().get(criterionId.value)?.weight ?? null;
    if (weight === null) return;
    share.setValue(weight);
    share.markAsDirty();
    const at = this.groups().controls.findIndex(({ controls }) => controls.share === share);
    document.getElementById(`criteria.${at}.share`)?.focus();
  }
}

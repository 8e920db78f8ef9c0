import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type ExchangePhase,
  type IntroductionRow,
  exchangePhases,
  introductionFigures,
  introductionStep,
  phaseMove,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { IntroductionsData } from './introductions-data';

const FORM = 'form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 560px; }';

/** Where an exchange goes next. */
@Component({
  selector: 'z-step-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('flows.introduction.move')"
  >
    <z-error-summary [items]="edit.errors()" />
    <z-field [label]="t('flows.introduction.phaseLabel')" [control]="form.controls.phase" [fieldId]="id('phase')">
      <select zControl formControlName="phase">
        @for (phase of phases(); track phase) {
          <option [value]="phase">{{ t(phaseKey(phase)) }}</option>
        }
      </select>
    </z-field>
    <z-field
      [label]="t('flows.introduction.reason')"
      [optional]="true"
      [hint]="t('flows.introduction.reasonHint')"
      [control]="form.controls.reason"
      [fieldId]="id('reason')"
    >
      <input zControl formControlName="reason" maxlength="400" />
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('flows.introduction.move') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: FORM,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepForm {
  readonly introduction = input.required<IntroductionRow>();
  readonly saved = output<IntroductionRow>();
  readonly left = output<void>();
  private readonly data = inject(IntroductionsData);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ phase: 'abandoned' as ExchangePhase, reason: '' });
  /** Those that the exchange can go to from here; the next one first. */
  protected readonly phases = computed(() => {
    const { phase, offer, need } = this.introduction();
    const answers = { offerAnswer: offer.answer, needAnswer: need.answer };
    const moves = exchangePhases.map((to) => ({ to, move: phaseMove(phase, to, answers) }));
    const rank = { on: 0, back: 1, abandon: 2 };
    return moves
      .flatMap(({ to, move }) => (move ? [{ to, rank: rank[move] }] : []))
      .sort((a, b) => a.rank - b.rank)
      .map(({ to }) => to);
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: introductionStep,
    value: () => ({ ...this.form.getRawValue(), version: this.introduction().version }),
    idOf: (path) => this.id(path),
    save: async (body) => {
      const row = await this.data.move(this.introduction().id, body);
      this.form.markAsPristine();
      this.saved.emit(row);
    },
  });

  constructor() {
    effect(() => {
      const [next] = this.phases();
      if (next && !this.form.dirty) this.form.controls.phase.setValue(next);
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly phaseKey = (phase: ExchangePhase) => `flows.phase.${phase}` as const;
  protected readonly id = (path: string): string => `step-${this.introduction().id}-${path}`;
}

const numberOf = (typed: number | null): number | null => (typed === null || `${typed}` === '' ? null : Number(typed));

/** What an exchange brought, with what shows it. */
@Component({
  selector: 'z-figures-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('flows.introduction.figures')"
  >
    <z-error-summary [items]="edit.errors()" />
    <p class="s m">{{ t('flows.introduction.figuresSay') }}</p>
    @for (name of names; track name) {
      <z-field [label]="t(nameKey(name))" [optional]="true" [control]="form.controls[name]" [fieldId]="id(name)">
        <input zControl type="number" step="any" inputmode="decimal" [formControlName]="name" />
      </z-field>
    }
    <z-field
      [label]="t('flows.introduction.evidence')"
      [hint]="t('flows.introduction.evidenceHint')"
      [control]="form.controls.evidence"
      [fieldId]="id('evidence')"
    >
      <input zControl formControlName="evidence" maxlength="400" />
    </z-field>
    <z-field
      [label]="t('flows.introduction.evidenceUrl')"
      [optional]="true"
      [control]="form.controls.evidenceUrl"
      [fieldId]="id('evidenceUrl')"
    >
      <input zControl type="url" formControlName="evidenceUrl" maxlength="2000" />
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: FORM,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresForm {
  readonly introduction = input.required<IntroductionRow>();
  readonly saved = output<IntroductionRow>();
  readonly left = output<void>();
  private readonly data = inject(IntroductionsData);
  protected readonly t = inject(I18n).t;
  protected readonly names = ['tonnes', 'kgCo2e', 'euros'] as const;
  protected readonly nameKey = (name: (typeof this.names)[number]) => `flows.introduction.${name}` as const;
  protected readonly form = inject(NonNullableFormBuilder).group({
    tonnes: null as number | null,
    kgCo2e: null as number | null,
    euros: null as number | null,
    evidence: '',
    evidenceUrl: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: introductionFigures,
    value: () => {
      const { tonnes, kgCo2e, euros, ...rest } = this.form.getRawValue();
      const figures = { tonnes: numberOf(tonnes), kgCo2e: numberOf(kgCo2e), euros: numberOf(euros) };
      return { ...rest, ...figures, version: this.introduction().version };
    },
    idOf: (path) => this.id(path),
    save: async (body) => {
      const row = await this.data.state(this.introduction().id, body);
      this.form.markAsPristine();
      this.saved.emit(row);
    },
  });

  constructor() {
    effect(() => {
      const { tonnes, kgCo2e, euros, evidence, evidenceUrl } = this.introduction();
      if (this.form.dirty) return;
      this.form.reset({ tonnes, kgCo2e, euros, evidence: evidence ?? '', evidenceUrl: evidenceUrl ?? '' });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly id = (path: string): string => `figures-${this.introduction().id}-${path}`;
}

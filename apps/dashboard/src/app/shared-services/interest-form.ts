import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type InterestAnswer,
  type ServiceInterest,
  type SharedServiceDetail,
  interestAnswers,
  interestPut,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { typedNumber, unitWords } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** What an organisation says of a shared service: three buttons, and three figures for whoever knows them. */
@Component({
  selector: 'z-interest-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('sharedServices.interest.answer', { name: interest().organisation.name })"
  >
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="stale()" [typed]="raw()" />
    <div class="three" role="group" [attr.aria-label]="t('sharedServices.interest.said')">
      @for (answer of answers; track answer) {
        <button
          type="button"
          class="b"
          [class.p]="interest().answer === answer"
          [attr.aria-pressed]="interest().answer === answer"
          [attr.aria-disabled]="edit.isSaving() ? true : null"
          (click)="say(answer)"
        >
          {{ t(answerKey(answer)) }}
        </button>
      }
    </div>
    <div class="figures">
      <z-field
        [label]="t('sharedServices.interest.volume', { unit: unit() })"
        [optional]="true"
        [hint]="t('sharedServices.interest.volumeHint')"
        [control]="form.controls.volume"
        [fieldId]="id('volume')"
      >
        <input zControl type="number" min="0" step="any" inputmode="decimal" formControlName="volume" />
      </z-field>
      <z-field
        [label]="t('sharedServices.interest.heads')"
        [optional]="true"
        [control]="form.controls.heads"
        [fieldId]="id('heads')"
      >
        <input zControl type="number" min="0" step="1" inputmode="numeric" formControlName="heads" />
      </z-field>
      <z-field
        [label]="t('sharedServices.interest.cost')"
        [optional]="true"
        [hint]="t('sharedServices.interest.costHint')"
        [control]="form.controls.yearlyCost"
        [fieldId]="id('yearlyCost')"
      >
        <input zControl type="number" min="0" step="0.01" inputmode="decimal" formControlName="yearlyCost" />
      </z-field>
    </div>
    <p class="s m">{{ t('sharedServices.interest.privacy') }}</p>
    @if (interest().answer) {
      <div class="acts">
        <button type="submit" class="b sm" [attr.aria-disabled]="edit.isSaving() ? true : null">
          {{ t('sharedServices.interest.save') }}
        </button>
      </div>
    }
  </form>`,
  styles: `
    form {
      display: grid;
      gap: var(--z-3);
    }
    .figures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--z-3) var(--z-4);
      align-items: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterestForm {
  readonly service = input.required<SharedServiceDetail>();
  readonly interest = input.required<ServiceInterest>();
  /** Whether the reader answers in the name of another organisation. */
  readonly forOther = input(false);
  readonly saved = output<SharedServiceDetail>();
  private readonly data = inject(SharedServicesData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly answers = interestAnswers;
  protected readonly unit = computed(() => unitWords(this.i18n, this.service()));
  protected readonly form = inject(NonNullableFormBuilder).group({
    answer: 'interested' as InterestAnswer,
    volume: null as number | null,
    heads: null as number | null,
    yearlyCost: null as number | null,
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: interestPut,
    value: () => {
      const { answer, volume, heads, yearlyCost } = this.form.getRawValue();
      const { organisation, version } = this.current();
      return {
        version,
        organisationId: this.forOther() ? organisation.id : null,
        answer,
        volume: typedNumber(volume),
        heads: typedNumber(heads),
        yearlyCost: typedNumber(yearlyCost),
      };
    },
    idOf: (path) => this.id(path),
    save: async (body) => {
      const service = await this.data.answer(this.service().id, body);
      this.edit.taken();
      this.saved.emit(service);
    },
  });
  protected readonly stale = computed(() => this.inStale());

  constructor() {
    effect(() => {
      const { answer, volume, heads, yearlyCost } = this.interest();
      if (!this.form.dirty) this.form.reset({ answer: answer ?? 'interested', volume, heads, yearlyCost });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly answerKey = (answer: InterestAnswer) => `sharedServices.answer.${answer}` as const;
  protected readonly id = (path: string): string => `interest-${this.interest().organisation.id}-${path}`;

  protected say(answer: InterestAnswer): void {
    this.form.controls.answer.setValue(answer);
    void this.edit.submit();
  }

  /** What is stored of this organisation: as read, or as somebody else left it meanwhile. */
  private current(): ServiceInterest {
    return this.inStale() ?? this.interest();
  }

  private inStale(): ServiceInterest | null {
    const stale = this.edit.stale() as SharedServiceDetail | null;
    const { id } = this.interest().organisation;
    return stale?.interests?.find(({ organisation }) => organisation.id === id) ?? null;
  }
}

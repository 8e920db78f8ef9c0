import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ServiceOffer, type SharedServiceDetail, serviceOfferCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { typedNumber } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** What a supplier asks, entered or edited. */
@Component({
  selector: 'z-offer-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="name()">
    <h3>{{ name() }}</h3>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="stale()" [typed]="raw()" />
    @if (offer()?.chosen) {
      <p class="note">{{ t('sharedServices.offers.editHint') }}</p>
    }
    <div class="fcols">
      <z-field
        class="whole"
        [label]="t('sharedServices.offers.supplier')"
        [control]="form.controls.supplier"
        fieldId="offer-supplier"
      >
        <input zControl formControlName="supplier" maxlength="200" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('sharedServices.offers.fixed')"
        [control]="form.controls.fixed"
        fieldId="offer-fixed"
      >
        <input zControl type="number" min="0" step="0.01" inputmode="decimal" formControlName="fixed" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('sharedServices.offers.unitPrice')"
        [hint]="t('sharedServices.offers.unitPriceHint')"
        [control]="form.controls.unitPrice"
        fieldId="offer-unitPrice"
      >
        <input zControl type="number" min="0" step="any" inputmode="decimal" formControlName="unitPrice" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('sharedServices.offers.validUntil')"
        [optional]="true"
        [control]="form.controls.validUntil"
        fieldId="offer-validUntil"
      >
        <input zControl type="date" formControlName="validUntil" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('sharedServices.offers.url')"
        [optional]="true"
        [control]="form.controls.url"
        fieldId="offer-url"
      >
        <input zControl type="url" formControlName="url" maxlength="2000" />
      </z-field>
      <z-field
        class="whole"
        [label]="t('sharedServices.offers.conditions')"
        [optional]="true"
        [control]="form.controls.conditions"
        fieldId="offer-conditions"
      >
        <textarea zControl formControlName="conditions" rows="2" maxlength="2000"></textarea>
      </z-field>
      <z-field
        class="whole"
        [label]="t('sharedServices.offers.notes')"
        [optional]="true"
        [control]="form.controls.notes"
        fieldId="offer-notes"
      >
        <textarea zControl formControlName="notes" rows="2" maxlength="2000"></textarea>
      </z-field>
    </div>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles:
    'form { display: grid; gap: var(--z-3); margin-top: var(--z-4); max-width: 960px; } .whole { grid-column: 1 / -1; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferForm {
  readonly serviceId = input.required<string>();
  /** The one that is edited; none for a new one. */
  readonly offer = input<ServiceOffer | null>(null);
  readonly saved = output<SharedServiceDetail>();
  readonly left = output<void>();
  private readonly data = inject(SharedServicesData);
  protected readonly t = inject(I18n).t;
  protected readonly name = computed(() => {
    const offer = this.offer();
    return offer
      ? this.t('sharedServices.offers.edit', { supplier: offer.supplier })
      : this.t('sharedServices.offers.add');
  });
  protected readonly form = inject(NonNullableFormBuilder).group({
    supplier: '',
    fixed: 0 as number | null,
    unitPrice: 0 as number | null,
    validUntil: '',
    notes: '',
    conditions: '',
    url: '',
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: serviceOfferCreate,
    value: () => {
      const { fixed, unitPrice, ...rest } = this.form.getRawValue();
      return { ...rest, fixed: typedNumber(fixed) ?? 0, unitPrice: typedNumber(unitPrice) ?? 0 };
    },
    idOf: (path) => `offer-${path}`,
    save: async (value) => {
      const offer = this.stale() ?? this.offer();
      const service = offer
        ? await this.data.putOffer(this.serviceId(), offer.id, { ...value, version: offer.version })
        : await this.data.addOffer(this.serviceId(), value);
      this.form.markAsPristine();
      this.saved.emit(service);
    },
  });
  /** The offer as somebody else left it meanwhile. */
  protected readonly stale = computed(() => {
    const service = this.edit.stale() as SharedServiceDetail | null;
    return service?.offers?.find(({ id }) => id === this.offer()?.id) ?? null;
  });

  constructor() {
    effect(() => {
      const offer = this.offer();
      if (!offer || this.form.dirty) return;
      const { supplier, fixed, unitPrice, validUntil, notes, conditions, url } = offer;
      this.form.reset({
        ...{ supplier, fixed, unitPrice, validUntil: validUntil ?? '' },
        ...{ notes: notes ?? '', conditions: conditions ?? '', url: url ?? '' },
      });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

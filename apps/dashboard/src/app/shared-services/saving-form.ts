import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ServiceSaving, type SharedServiceDetail, luxembourgDay, serviceSavingCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { typedNumber } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** What a shared service brought one organisation over some time. */
@Component({
  selector: 'z-saving-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  templateUrl: './saving-form.html',
  styles:
    'form { display: grid; gap: var(--z-3); margin-top: var(--z-4); max-width: 960px; } .whole { grid-column: 1 / -1; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavingForm {
  readonly service = input.required<SharedServiceDetail>();
  /** The one that is edited; none for a new one. */
  readonly saving = input<ServiceSaving | null>(null);
  readonly saved = output<SharedServiceDetail>();
  readonly left = output<void>();
  private readonly data = inject(SharedServicesData);
  protected readonly t = inject(I18n).t;
  protected readonly today = luxembourgDay(new Date());
  /** Whoever leads the group says for which of those who agreed. */
  protected readonly choosesOrganisation = computed(
    () => this.saving() === null && this.service().can.measureForOthers,
  );
  protected readonly form = inject(NonNullableFormBuilder).group({
    organisationId: '',
    fromDay: '',
    toDay: '',
    costBefore: null as number | null,
    costAfter: null as number | null,
    volume: null as number | null,
    kgCo2e: null as number | null,
    source: '',
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: serviceSavingCreate,
    value: () => {
      const { costBefore, costAfter, volume, kgCo2e, ...rest } = this.form.getRawValue();
      return {
        ...rest,
        costBefore: typedNumber(costBefore),
        costAfter: typedNumber(costAfter),
        volume: typedNumber(volume),
        kgCo2e: typedNumber(kgCo2e),
      };
    },
    idOf: (path) => `saving-${path}`,
    save: async ({ organisationId, ...value }) => {
      const saving = this.stale() ?? this.saving();
      const { id } = this.service();
      const service = saving
        ? await this.data.putSaving(id, saving.id, { ...value, version: saving.version })
        : await this.data.addSaving(id, { ...value, organisationId });
      this.form.markAsPristine();
      this.saved.emit(service);
    },
  });
  /** The saving as somebody else left it meanwhile. */
  protected readonly stale = computed(() => {
    const service = this.edit.stale() as SharedServiceDetail | null;
    return service?.savings?.find(({ id }) => id === this.saving()?.id) ?? null;
  });

  constructor() {
    effect(() => {
      const saving = this.saving();
      if (!saving || this.form.dirty) return;
      const { fromDay, toDay, costBefore, costAfter, volume, kgCo2e, source } = saving;
      this.form.reset({
        ...{ organisationId: saving.organisation.id, fromDay, toDay, costBefore, costAfter, volume, kgCo2e },
        source: source ?? '',
      });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type Confidentiality,
  type FlowCreate,
  type FlowDetail,
  type FlowDirection,
  type FlowKind,
  type FlowPeriod,
  type FlowUnit,
  confidentialities,
  flowCreate,
  flowDirections,
  flowKinds,
  flowPeriods,
  flowUnits,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { FlowPointField } from './flow-point-field';
import { FlowsData } from './flows-data';

type Chosen = 'organisationId' | 'wasteCode' | 'naceCode' | 'zoneId' | 'communeCode';
const nothing: readonly Choice[] = [];

/** A flow as typed: a few fields first, the rest for whoever wants to say more. */
@Component({
  selector: 'z-flow-form',
  imports: [
    Control,
    ErrorSummary,
    Failure,
    Field,
    FlowPointField,
    Icon,
    Picker,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './flow-form.html',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowFormPage implements HasUnsavedChanges {
  /** Absent for a new flow. */
  readonly id = input<string>();
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly data = inject(FlowsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warn = warnBeforeUnload;
  protected readonly directions = flowDirections;
  protected readonly kinds = flowKinds;
  protected readonly units = flowUnits;
  protected readonly periods = flowPeriods;
  protected readonly confidentialities = confidentialities;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** A contact enters for its own organisation; whoever leads groups says for which one. */
  protected readonly choosesOrganisation = computed(() => !this.id() && this.session.role() !== 'contact');
  protected readonly chosen = signal<Record<Chosen, readonly Choice[]>>({
    organisationId: nothing,
    wasteCode: nothing,
    naceCode: nothing,
    zoneId: nothing,
    communeCode: nothing,
  });
  protected readonly form = this.builder.group({
    organisationId: '',
    direction: 'offer' as FlowDirection,
    kind: 'material' as FlowKind,
    label: '',
    description: '',
    contaminants: '',
    wasteCode: '',
    naceCode: '',
    quantity: null as number | null,
    unit: '' as FlowUnit | '',
    per: 'year' as FlowPeriod,
    fromDay: '',
    toDay: '',
    siteId: '',
    zoneId: '',
    communeCode: '',
    lon: null as number | null,
    lat: null as number | null,
    confidentiality: 'zone' as Confidentiality,
    expiresOn: '',
  });
  protected readonly communeCodes = computed(() => {
    const site = this.places.value()?.sites.find(({ id }) => id === this.typed().siteId);
    const code = site ? site.commune?.code : this.chosen().communeCode[0]?.id;
    return code ? [code] : [];
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly isMaterial = computed(() => this.typed().kind === 'material');
  protected readonly isElsewhere = computed(() => !this.typed().siteId);
  private readonly organisationId = computed(() => {
    if (this.id()) return this.found.value()?.organisation?.id;
    return this.choosesOrganisation() ? this.chosen().organisationId[0]?.id : null;
  });
  protected readonly places = read(
    () => {
      const id = this.organisationId();
      return id === undefined ? undefined : { id };
    },
    ({ id }) => this.data.places(id),
  );
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: flowCreate,
    value: () => this.toSend(),
    save: (value) => this.save(value),
  });
  protected readonly leaveTo = computed(() => (this.id() ? `/flows/${this.id()}` : '/flows'));

  constructor() {
    effect(() => {
      const flow = this.found.value();
      if (flow && !this.form.dirty) this.fill(flow);
    });
    // Most organisations have one site: nobody has to choose it.
    effect(() => {
      const [site] = this.places.value()?.sites ?? [];
      const { siteId, zoneId, communeCode } = this.form.controls;
      if (!this.id() && site && !siteId.value && !zoneId.value && !communeCode.value) siteId.setValue(site.id);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected choose(field: Chosen, choices: readonly Choice[]): void {
    this.chosen.update((before) => ({ ...before, [field]: choices }));
    this.form.controls[field].setValue(choices[0]?.id ?? '');
    this.form.markAsDirty();
    if (field === 'organisationId') this.form.controls.siteId.setValue('');
  }

  private toSend(): unknown {
    const value = this.form.getRawValue();
    const { quantity, fromDay, toDay, expiresOn, siteId } = value;
    return {
      ...value,
      quantity: quantity === null || `${quantity}` === '' ? null : Number(quantity),
      wasteCode: value.kind === 'material' ? value.wasteCode : null,
      fromDay: fromDay || null,
      toDay: toDay || null,
      expiresOn: expiresOn || null,
      ...(siteId ? { zoneId: null, communeCode: null } : {}),
    };
  }

  private fill(flow: FlowDetail): void {
    const { wasteCode, zone, commune, site, naceCode, sector } = flow;
    this.chosen.set({
      organisationId: nothing,
      wasteCode: wasteCode ? [this.data.wasteChoice(wasteCode)] : nothing,
      naceCode: naceCode ? [{ id: naceCode, label: sector?.nameFr ?? naceCode }] : nothing,
      zoneId: zone && !site ? [{ id: zone.id, label: zone.name }] : nothing,
      communeCode: commune && !site ? [{ id: commune.code, label: commune.name }] : nothing,
    });
    this.form.reset({
      organisationId: '',
      direction: flow.direction,
      kind: flow.kind,
      label: flow.label,
      description: flow.description ?? '',
      contaminants: flow.contaminants ?? '',
      wasteCode: wasteCode?.code ?? '',
      naceCode: naceCode ?? '',
      quantity: flow.quantity,
      unit: flow.unit ?? '',
      per: flow.per,
      fromDay: flow.fromDay ?? '',
      toDay: flow.toDay ?? '',
      siteId: site?.id ?? '',
      zoneId: site ? '' : (zone?.id ?? ''),
      communeCode: site ? '' : (commune?.code ?? ''),
      lon: flow.point?.lon ?? null,
      lat: flow.point?.lat ?? null,
      confidentiality: flow.confidentiality,
      expiresOn: flow.expiresOn,
    });
  }

  private async save(value: FlowCreate): Promise<void> {
    const stored = (this.edit.stale() as FlowDetail | null) ?? this.found.value();
    const { organisationId: _, ...own } = value;
    const flow = stored
      ? await this.data.put(stored.id, { ...own, version: stored.version })
      : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/flows', flow.id]);
    await this.say.done(this.t('common.state.saved'));
  }
}

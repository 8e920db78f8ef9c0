import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type OrganisationCreate,
  type OrganisationDetail,
  type OrganisationKind,
  type SizeClass,
  organisationCreate,
  organisationKinds,
  sizeClasses,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { LikelyDuplicates } from './likely-duplicates';
import { OrganisationsData } from './organisations-data';
import { Sectors } from './sectors';
import { SiteFields, siteGroup, siteInput } from './site-fields';

/** An organisation as typed: all of it by the broker, its own details by itself. */
@Component({
  selector: 'z-organisation-form',
  imports: [
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    LikelyDuplicates,
    Picker,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    SiteFields,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './organisation-form.html',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationFormPage {
  /** Absent for a new organisation. */
  readonly id = input<string>();
  private readonly router = inject(Router);
  private readonly sectors = inject(Sectors);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly data = inject(OrganisationsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = (field: string, value: string): string | null =>
    field === 'kind' ? this.i18n.find(`common.kind.${value}`) : null;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly kinds = organisationKinds;
  protected readonly sizes = sizeClasses;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly editsAll = computed(() => this.found.value()?.can.editAll ?? true);
  protected readonly sector = signal<readonly Choice[]>([]);
  protected readonly commune = signal<readonly Choice[]>([]);
  protected readonly form = this.builder.group({
    kind: 'company' as OrganisationKind,
    name: '',
    shortName: '',
    naceCode: '',
    sizeClass: '' as SizeClass | '',
    website: '',
    communeCode: '',
    note: '',
    sourceUrl: '',
    sites: this.builder.array([siteGroup(this.builder)]),
  });
  protected readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: organisationCreate,
    value: () => ({ ...this.form.getRawValue(), sites: this.form.getRawValue().sites.map(siteInput) }),
    save: (value) => this.save(value),
  });
  protected readonly leaveTo = computed(() => (this.id() ? `/organisations/${this.id()}` : '/organisations'));

  constructor() {
    this.form.controls.sites.clear();
    effect(() => {
      const organisation = this.found.value();
      if (organisation && !this.form.dirty) this.fill(organisation);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  /** What is typed, where it is not what is stored: only that can be a duplicate by mistake. */
  protected changed(field: 'name' | 'website'): string {
    const typed = this.typed()[field] ?? '';
    return typed === (this.found.value()?.[field] ?? '') ? '' : typed;
  }

  protected choose(field: 'naceCode' | 'communeCode', chosen: readonly Choice[]): void {
    (field === 'naceCode' ? this.sector : this.commune).set(chosen);
    this.form.controls[field].setValue(chosen[0]?.id ?? '');
    this.form.markAsDirty();
  }

  protected addSite(): void {
    this.form.controls.sites.push(siteGroup(this.builder));
    this.form.markAsDirty();
  }

  protected removeSite(index: number): void {
    this.form.controls.sites.removeAt(index);
    this.form.markAsDirty();
  }

  private fill(organisation: OrganisationDetail): void {
    const { sector, commune, sites } = organisation;
    this.sector.set(sector ? [{ id: sector.code, label: this.sectors.nameOf(sector) }] : []);
    this.commune.set(commune ? [{ id: commune.code, label: commune.name }] : []);
    this.form.controls.sites.clear();
    for (const site of sites) this.form.controls.sites.push(siteGroup(this.builder, site));
    this.form.reset({
      kind: organisation.kind,
      name: organisation.name,
      shortName: organisation.shortName ?? '',
      naceCode: sector?.code ?? '',
      sizeClass: organisation.sizeClass ?? '',
      website: organisation.website ?? '',
      communeCode: commune?.code ?? '',
      note: organisation.note ?? '',
      sourceUrl: organisation.sourceUrl ?? '',
      sites: this.form.controls.sites.getRawValue(),
    });
  }

  private async save(value: OrganisationCreate): Promise<void> {
    const stored = (this.edit.stale() as OrganisationDetail | null) ?? this.found.value();
    const organisation = stored
      ? await this.data.update(stored.id, { ...this.own(value), version: stored.version })
      : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/organisations', organisation.id]);
    await this.say.done(this.t('common.state.saved'));
  }

  /** An organisation sends what it may change about itself, and nothing that it does not see. */
  private own(value: OrganisationCreate): Partial<OrganisationCreate> {
    if (this.editsAll()) return value;
    const { kind: _, name: __, note: ___, sourceUrl: ____, ...own } = value;
    return own;
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type ZoneCreate, type ZoneDetail, zoneCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Skeleton, StaleNote, issueOn } from '@zesumme/ui';
import { CommuneMap, type Place } from '@zesumme/ui/map';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { outlineAsText, outlineFromText } from './outline-text';
import { placesOf } from './places';
import { TerritoryData } from './territory-data';

const empty = {
  name: '',
  communeCodes: [] as string[],
  lon: null as number | null,
  lat: null as number | null,
  outline: '',
  note: '',
  sourceUrl: '',
};

/** A zone as typed: its name, its communes, and where it lies, by clicks on the map or by coordinates. */
@Component({
  selector: 'z-zone-form',
  imports: [
    CommuneMap,
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    Picker,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './zone-form.html',
  styles: `
    .where {
      display: grid;
      gap: var(--z-3);
      align-content: start;
      justify-items: start;
    }
    .where > :is(.fcols, z-field) {
      width: 100%;
    }
  `,
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ZoneFormPage {
  /** Absent for a new zone. */
  readonly id = input<string>();
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly data = inject(TerritoryData);
  protected readonly t = this.i18n.t;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.zone(id),
  );
  protected readonly communes = signal<readonly Choice[]>([]);
  /** What a click on the map sets. */
  protected readonly clickSets = signal<'point' | 'corner'>('point');
  protected readonly form = inject(NonNullableFormBuilder).group({ ...empty, communeCodes: [empty.communeCodes] });
  private readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: zoneCreate,
    value: () => this.typed(),
    save: (value) => this.save(value),
  });
  protected readonly communeCodes = computed(() => this.communes().map(({ id }) => id));
  protected readonly places = computed((): Place[] => {
    const { name, lon, lat, outline } = { ...empty, ...this.value() };
    const corners = outlineFromText(outline)?.filter((corner) => corner.every(Number.isFinite)) ?? null;
    return placesOf(
      [{ id: 'typed', name: name || this.t('territory.zoneForm.what'), lon, lat, outline: corners }],
      false,
    );
  });
  protected readonly communesError = signal<string | null>(null);
  protected readonly leaveTo = computed(() => (this.id() ? `/zones/${this.id()}` : '/zones'));

  constructor() {
    effect(() => {
      const zone = this.found.value();
      if (zone && !this.form.dirty) this.fill(zone);
    });
    this.form.controls.communeCodes.events.subscribe(() => {
      const issue = issueOn(this.form.controls.communeCodes);
      this.communesError.set(issue && this.i18n.find(`errors.field.${issue.code}`, issue.params));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected choose(communes: readonly Choice[]): void {
    this.communes.set(communes);
    this.form.controls.communeCodes.setValue(communes.map(({ id }) => id));
    this.form.markAsDirty();
  }

  protected pick({ lon, lat }: { lon: number; lat: number }): void {
    const { outline } = this.form.controls;
    if (this.clickSets() === 'point') this.form.patchValue({ lon, lat });
    else outline.setValue([outline.value.trim(), `${lon} ${lat}`].filter(Boolean).join('\n'));
    this.form.markAsDirty();
  }

  protected clearPoint(): void {
    this.form.patchValue({ lon: null, lat: null });
    this.form.markAsDirty();
  }

  protected undoCorner(): void {
    const { outline } = this.form.controls;
    outline.setValue(outline.value.trim().split('\n').slice(0, -1).join('\n'));
    this.form.markAsDirty();
  }

  protected clearOutline(): void {
    this.form.controls.outline.setValue('');
    this.form.markAsDirty();
  }

  /** The stored zone, in the words of the form, where somebody saved it in between. */
  protected stored(): unknown {
    const zone = this.edit.stale() as ZoneDetail | null;
    return zone && { ...zone, outline: outlineAsText(zone.outline) };
  }

  private typed() {
    const { outline, ...value } = this.form.getRawValue();
    return { ...value, outline: outlineFromText(outline) };
  }

  private fill({ communes, outline, name, lon, lat, note, sourceUrl }: ZoneDetail): void {
    this.communes.set(communes.map((commune) => ({ id: commune.code, label: commune.name })));
    this.form.reset({
      name,
      lon,
      lat,
      communeCodes: communes.map(({ code }) => code),
      outline: outlineAsText(outline),
      note: note ?? '',
      sourceUrl: sourceUrl ?? '',
    });
  }

  private async save(value: ZoneCreate): Promise<void> {
    const stored = (this.edit.stale() as ZoneDetail | null) ?? this.found.value();
    const zone = stored
      ? await this.data.updateZone(stored.id, { ...value, version: stored.version })
      : await this.data.createZone(value);
    this.form.markAsPristine();
    await this.router.navigate(['/zones', zone.id]);
  }
}

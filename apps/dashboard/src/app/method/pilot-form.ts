import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type PilotCreate, type PilotDetail, luxembourgDay, pilotCreate, pilotVerdicts } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { type IndicatorGroup, fillPilot, pilotForm, takeOverMeasures } from './pilot-form-model';
import { PilotIndicatorField } from './pilot-indicator-field';
import { PilotsData } from './pilots-data';

/** A new pilot, or one that is edited, measured and judged. */
@Component({
  selector: 'z-pilot-form',
  imports: [
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    PilotIndicatorField,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './pilot-form.html',
  styles: `
    .whole {
      grid-column: 1 / -1;
    }
    .entry {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--z-3);
      align-items: start;
      margin-bottom: var(--z-4);
      padding-bottom: var(--z-4);
      border-bottom: 1px solid var(--z-line);
    }
    @media (max-width: 767px) {
      .entry {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PilotFormPage implements HasUnsavedChanges {
  /** The pilot that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group that a new pilot is for, when it is known. */
  readonly groupId = input<string>();
  private readonly data = inject(PilotsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly verdicts = pilotVerdicts;
  private readonly model = pilotForm();
  protected readonly form = this.model.form;
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** What was read, or what somebody saved in between. */
  protected readonly pilot = linkedSignal<PilotDetail | undefined>(() => this.stored.value());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  private readonly led = read(
    () => (this.id() ? undefined : this.session.role()),
    (role) => this.data.groups(role === 'project-manager'),
  );
  protected readonly groups = computed(() => this.led.value() ?? []);
  /** The group that the pilot is of, with its themes and who takes part in it. */
  private readonly chosenId = computed(() => this.raw().groupId || undefined);
  protected readonly group = read(
    () => this.chosenId(),
    (id) => this.data.group(id),
  );
  protected readonly themes = computed(() => {
    const own = this.group.value()?.themes.map(({ theme }) => theme) ?? [];
    const stored = this.pilot()?.theme;
    const all = stored && !own.some(({ id }) => id === stored.id) ? [...own, stored] : own;
    return all.map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  /** Those that take part in the group, and those that are named as a place already. */
  protected readonly organisations = computed(() => {
    const taking = this.group.value()?.participants ?? [];
    const named = this.pilot()?.sites.flatMap(({ organisation }) => organisation ?? []) ?? [];
    return [...new Map([...taking, ...named].map(({ id, name }) => [id, { id, name }])).values()];
  });
  protected readonly leaveTo = computed(() => (this.id() ? ['/pilots', this.id() ?? ''] : ['/pilots']));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: pilotCreate,
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const pilot = this.stored.value();
      if (pilot) untracked(() => fillPilot(this.model, pilot));
    });
    effect(() => {
      const groups = this.led.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      if (!this.id() && asked && !this.form.dirty) untracked(() => this.form.controls.groupId.reset(asked));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected addSite(): void {
    this.form.controls.sites.push(this.model.site());
    this.form.markAsDirty();
  }

  protected addIndicator(): void {
    this.form.controls.indicators.push(this.model.indicator());
    this.form.markAsDirty();
  }

  protected removeAt(list: 'sites' | 'indicators', index: number): void {
    if (list === 'indicators') return this.removeIndicator(index);
    this.form.controls[list].removeAt(index);
    this.form.markAsDirty();
  }

  /** With all that was measured, which comes back with it. */
  private removeIndicator(index: number): void {
    const { indicators } = this.form.controls;
    const removed = indicators.at(index);
    indicators.removeAt(index);
    this.form.markAsDirty();
    const text = this.t('pilots.form.indicatorRemoved', { number: index + 1 });
    void this.say.done(text, () => indicators.insert(Math.min(index, indicators.length), removed));
  }

  protected addValue({ controls }: IndicatorGroup): void {
    controls.values.push(this.model.value());
    this.form.markAsDirty();
  }

  protected removeValue({ controls }: IndicatorGroup, index: number): void {
    controls.values.removeAt(index);
    this.form.markAsDirty();
  }

  private async save(value: PilotCreate): Promise<void> {
    const stored = this.pilot();
    const pilot = stored ? await this.put(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/pilots', pilot.id]);
    void this.say.done(this.t(stored ? 'pilots.form.saved' : 'pilots.form.created'));
  }

  private async put(stored: PilotDetail, { groupId: _, ...value }: PilotCreate): Promise<PilotDetail> {
    try {
      return await this.data.put(stored.id, { version: stored.version, ...value });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') {
        const now = error.current as PilotDetail;
        takeOverMeasures(this.model, stored, now);
        this.pilot.set(now);
      }
      throw error;
    }
  }
}

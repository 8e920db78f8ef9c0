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
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type CostRule,
  type ServiceKind,
  type ServicePeriod,
  type ServiceUnit,
  type SharedServiceCreate,
  type SharedServiceDetail,
  costRules,
  periodsInYear,
  serviceKinds,
  servicePeriods,
  serviceUnits,
  sharedServiceCreate,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { typedNumber } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** A need that is stated, or a shared service that is edited. */
@Component({
  selector: 'z-service-form',
  imports: [Control, ErrorSummary, Failure, Field, ReactiveFormsModule, RouterLink, SaveBar, Skeleton, StaleNote],
  templateUrl: './service-form.html',
  styles: '.whole { grid-column: 1 / -1; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceFormPage implements HasUnsavedChanges {
  /** The service that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group that a new one is for, when it is known. */
  readonly groupId = input<string>();
  private readonly data = inject(SharedServicesData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = serviceKinds;
  protected readonly units = serviceUnits;
  protected readonly periods = servicePeriods;
  protected readonly rules = costRules;
  protected readonly form = inject(NonNullableFormBuilder).group({
    groupId: '',
    zoneId: '',
    themeId: '',
    kind: 'waste-collection' as ServiceKind,
    title: '',
    need: '',
    unit: 't' as ServiceUnit,
    per: 'month' as ServicePeriod,
    timesPerYear: periodsInYear.month as number | null,
    decideBy: '',
    rule: 'equal' as CostRule,
    floor: null as number | null,
  });
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** What was read, or what somebody saved in between. */
  protected readonly service = linkedSignal<SharedServiceDetail | undefined>(() => this.stored.value());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly isContact = computed(() => ['contact', 'commune-user'].includes(this.session.role()));
  private readonly own = read(
    () => (this.id() ? undefined : this.session.role()),
    (role) => this.data.groups(role !== 'administrator'),
  );
  protected readonly groups = computed(() => this.own.value() ?? []);
  protected readonly zones = read(
    () => this.session.role(),
    () => this.data.zones(),
  );
  private readonly allThemes = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  protected readonly themes = computed(() =>
    (this.allThemes.value() ?? []).map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) })),
  );
  protected readonly leaveTo = computed(() => {
    const id = this.id();
    return id ? ['/shared-services', id] : ['/shared-services'];
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: sharedServiceCreate,
    value: () => {
      const value = this.form.getRawValue();
      return { ...value, timesPerYear: typedNumber(value.timesPerYear), floor: typedNumber(value.floor) };
    },
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const service = this.stored.value();
      if (service && !this.form.dirty) untracked(() => this.fill(service));
    });
    effect(() => {
      const groups = this.own.value();
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

  /** Another period comes so often a year; whoever counts otherwise says so afterwards. */
  protected count(): void {
    this.form.controls.timesPerYear.setValue(periodsInYear[this.form.controls.per.value]);
  }

  private fill(service: SharedServiceDetail): void {
    this.form.reset({
      groupId: service.group.id,
      zoneId: service.zone?.id ?? '',
      themeId: service.theme?.id ?? '',
      kind: service.kind,
      title: service.title,
      need: service.need,
      unit: service.unit,
      per: service.per,
      timesPerYear: service.timesPerYear,
      decideBy: service.decideBy ?? '',
      rule: service.rule,
      floor: service.floor,
    });
  }

  private async save(value: SharedServiceCreate): Promise<void> {
    const stored = this.service();
    const service = stored ? await this.put(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/shared-services', service.id]);
    void this.say.done(this.t(stored ? 'sharedServices.form.saved' : 'sharedServices.form.created'));
  }

  private async put(
    stored: SharedServiceDetail,
    { groupId: _, ...value }: SharedServiceCreate,
  ): Promise<SharedServiceDetail> {
    try {
      return await this.data.put(stored.id, { version: stored.version, ...value });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.service.set(error.current as SharedServiceDetail);
      throw error;
    }
  }
}

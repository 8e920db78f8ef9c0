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
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type CampaignTotals,
  type CampaignTotalsPut,
  type TravelMode,
  campaignTotalsPut,
  isVehicle,
  travelModes,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { CountingData } from './counting-data';

/** What the people of an organisation gave to a campaign, all together. */
@Component({
  selector: 'z-totals-form',
  imports: [Control, ErrorSummary, Failure, Field, Icon, ReactiveFormsModule, RouterLink, SaveBar, Skeleton],
  templateUrl: './totals-form.html',
  styles: '.add { margin-top: var(--z-4); }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TotalsFormPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  readonly organisationId = input.required<string>();
  /** The team whose people they are of; nothing for those of none. */
  readonly teamId = input<string>();
  private readonly data = inject(CountingData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly modes = travelModes;
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({
    participants: this.build.control<number | null>(null),
    days: this.build.control<number | null>(null),
    rows: this.build.array([this.rowOf()]),
  });
  private readonly of = computed(() => ({
    id: this.id(),
    organisationId: this.organisationId(),
    teamId: this.teamId(),
  }));
  protected readonly leaveTo = computed(() =>
    this.teamId() ? ['/campaigns', this.id(), 'teams', this.organisationId()] : ['/campaigns', this.id()],
  );
  protected readonly stored = read(
    () => this.of(),
    (of) => this.data.totals(of),
  );
  protected readonly totals = linkedSignal<CampaignTotals | undefined>(() => this.stored.value());
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignTotalsPut,
    value: () => ({ ...this.form.getRawValue(), version: this.totals()?.version ?? 1 }),
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const totals = this.stored.value();
      if (totals) untracked(() => this.fill(totals));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected nameOf({ organisation, team }: CampaignTotals): string {
    return [organisation.name, ...(team ? [team.name] : [])].join(' – ');
  }

  protected readonly modeKey = (mode: TravelMode) => `campaignCounting.mode.${mode}` as const;
  protected readonly isShared = (mode: TravelMode | ''): boolean => mode !== '' && isVehicle(mode);

  protected rowOf(typed?: CampaignTotals['rows'][number]) {
    return this.build.group({
      mode: this.build.control<TravelMode | ''>(typed?.mode ?? ''),
      occupants: typed?.occupants ?? 1,
      km: this.build.control<number | null>(typed?.km ?? null),
      people: this.build.control<number | null>(typed?.people ?? null),
      usualMode: this.build.control<TravelMode | ''>(typed?.usualMode ?? ''),
    });
  }

  protected add(): void {
    this.form.controls.rows.push(this.rowOf());
    this.form.markAsDirty();
  }

  protected removeAt(at: number): void {
    this.form.controls.rows.removeAt(at);
    this.form.markAsDirty();
  }

  private fill({ participants, days, rows, can }: CampaignTotals): void {
    const list = this.form.controls.rows;
    list.clear({ emitEvent: false });
    for (const row of rows) list.push(this.rowOf(row), { emitEvent: false });
    if (rows.length === 0) list.push(this.rowOf(), { emitEvent: false });
    this.form.reset({ participants, days, rows: list.getRawValue() });
    if (!can.edit) this.form.disable();
  }

  private async save(value: CampaignTotalsPut): Promise<void> {
    try {
      await this.data.putTotals(this.of(), value);
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.totals.set(error.current as CampaignTotals);
      throw error;
    }
    this.form.markAsPristine();
    await this.router.navigate(this.leaveTo());
    void this.say.done(this.t('campaignCounting.totals.saved'));
  }
}

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
  type CampaignCounting,
  type CampaignCountingPut,
  type FactorSetId,
  LATE_DAYS,
  campaignCountingPut,
  factorSet,
  factorSetIds,
  modesWithoutFactor,
} from '@zesumme/domain';
import { Ask, Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { CampaignsData } from './campaigns-data';
import { CountingData } from './counting-data';

/** What a campaign is counted with, and how each organisation takes part. */
@Component({
  selector: 'z-counting-form',
  imports: [Control, ErrorSummary, Failure, Field, ReactiveFormsModule, RouterLink, SaveBar, Skeleton],
  templateUrl: './counting-form.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountingFormPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  private readonly campaigns = inject(CampaignsData);
  private readonly data = inject(CountingData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly ask = inject(Ask);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly form = inject(NonNullableFormBuilder).group({
    factorSetId: '' as FactorSetId | '',
    isOpen: false,
    lateDays: LATE_DAYS,
    byTotals: [[] as string[]],
  });
  protected readonly sets = factorSetIds.map((id) => factorSet(id));
  protected readonly stored = read(
    () => this.id(),
    async (id) => ({ campaign: await this.campaigns.get(id), counting: await this.data.counting(id) }),
  );
  protected readonly counting = linkedSignal<CampaignCounting | undefined>(() => this.stored.value()?.counting);
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly without = computed(() => {
    const id = this.typed()?.factorSetId || this.counting()?.factorSet?.id;
    return id ? modesWithoutFactor(factorSet(id)).map((mode) => this.t(`campaignCounting.mode.${mode}`)) : [];
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignCountingPut,
    value: () => ({ ...this.form.getRawValue(), version: this.counting()?.version ?? 1 }),
    pathOf: (path) => path.replace(/^byTotals\..*$/, 'byTotals'),
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const stored = this.stored.value();
      if (stored) untracked(() => this.fill(stored.counting));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected setName({ source, year, perimeter }: (typeof this.sets)[number]): string {
    const words = this.t(`campaignCounting.perimeter.${perimeter}`);
    return this.t('campaignCounting.factorSet', { source, year: year ?? 0, perimeter: words });
  }

  protected toggle(id: string, isOn: boolean): void {
    const { byTotals } = this.form.controls;
    byTotals.setValue([...byTotals.value.filter((each) => each !== id), ...(isOn ? [id] : [])]);
    this.form.markAsDirty();
  }

  protected async renew(): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('campaignCounting.setUp.renew'),
      text: this.t('campaignCounting.setUp.renewAsk'),
      act: this.t('campaignCounting.setUp.renew'),
      danger: true,
    });
    const now = isSure && (await this.acting.run(() => this.data.renewLinks(this.id())));
    if (!now) return;
    this.counting.set(now);
    void this.say.done(this.t('campaignCounting.setUp.renewed'));
  }

  private fill({ factorSet: set, isOpen, lateDays, ways, isFixed }: CampaignCounting): void {
    const byTotals = ways.filter((way) => way.byTotals).map(({ organisation }) => organisation.id);
    this.form.reset({ factorSetId: set?.id ?? '', isOpen, lateDays, byTotals });
    for (const name of ['factorSetId', 'lateDays'] as const) {
      if (isFixed) this.form.controls[name].disable();
    }
  }

  private async save(value: CampaignCountingPut): Promise<void> {
    try {
      await this.data.put(this.id(), value);
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.counting.set(error.current as CampaignCounting);
      throw error;
    }
    this.form.markAsPristine();
    await this.router.navigate(['/campaigns', this.id()]);
    void this.say.done(this.t('campaignCounting.setUp.saved'));
  }
}

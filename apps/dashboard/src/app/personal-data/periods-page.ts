import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { type DataKind, type PeriodRow, dataKindFacts, dataKinds } from '@zesumme/domain';
import { Failure, I18n, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { type HasUnsavedChanges, askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { DataTabs } from './data-tabs';
import { PeriodForm } from './period-form';
import { PersonalDataData } from './personal-data-data';

/** For how long each kind is kept, what is due now and next, and the periods to be chosen. */
@Component({
  selector: 'z-periods-page',
  imports: [DataTabs, Failure, PeriodForm, Skeleton],
  templateUrl: './periods-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodsPage implements HasUnsavedChanges {
  private readonly data = inject(PersonalDataData);
  private readonly say = inject(Say);
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly form = viewChild(PeriodForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly chosen = signal<PeriodRow | null>(null);
  protected readonly fixed = dataKinds.filter((kind) => dataKindFacts(kind).period === null);
  protected readonly periods = read(
    () => true,
    () => this.data.periods(),
  );
  protected readonly nameOf = ({ kind }: { kind: DataKind }) => `personalData.kind.${kind}.name` as const;
  protected readonly keptOf = ({ kind }: { kind: DataKind }) => `personalData.kind.${kind}.kept` as const;

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  /** Another one is opened only once what was typed for the one before may be lost. */
  protected async open(period: PeriodRow): Promise<void> {
    if (!this.hasUnsavedChanges() || (await this.askBeforeLoss())) this.chosen.set(period);
  }

  /** The form is gone, and the focus with it. */
  protected close(): void {
    this.chosen.set(null);
    this.heading().nativeElement.focus();
  }

  protected saved(): void {
    this.close();
    this.periods.reload();
    void this.say.done(this.t('personalData.admin.periodSaved'));
  }
}

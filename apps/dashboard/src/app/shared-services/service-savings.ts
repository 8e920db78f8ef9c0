import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { ServiceSaving, SharedServiceDetail } from '@zesumme/domain';
import { Ask, I18n, Icon, Rich, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { SavingForm } from './saving-form';
import { asOfWords } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** What a shared service saved: the sum, and what it is made of as far as the reader may know. */
@Component({
  selector: 'z-service-savings',
  imports: [Icon, Rich, SavingForm],
  templateUrl: './service-savings.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceSavings {
  readonly service = input.required<SharedServiceDetail>();
  readonly saved = output<SharedServiceDetail>();
  private readonly data = inject(SharedServicesData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly form = viewChild(SavingForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.saved.emit(current as SharedServiceDetail) });
  /** The id of the saving that is edited, `new` for a new one. */
  protected readonly opened = signal<string | null>(null);
  /** One at a time; a list, so that another one has a form of its own. */
  protected readonly edited = computed(() => {
    const opened = this.opened();
    if (opened === null) return [];
    return [{ key: opened, saving: this.service().savings.find(({ id }) => id === opened) ?? null }];
  });
  protected readonly canMeasure = computed(() => {
    const { measure, measureForOthers } = this.service().can;
    return measure || measureForOthers;
  });
  /** The sums, each with the day as of which it is told. */
  protected readonly totals = computed(() => {
    const { euros, kgCo2e } = this.service().saved;
    const lines = [];
    if (euros) {
      const { known, unknown } = euros;
      const parts = this.i18n.parts('sharedServices.savings.total', {
        ...{ known, unknown, value: this.i18n.euros(euros.sum) },
      });
      lines.push({ parts, asOf: asOfWords(this.i18n, euros) });
    }
    if (kgCo2e && kgCo2e.known > 0) {
      const parts = this.i18n.parts('sharedServices.savings.totalKg', {
        ...{ known: kgCo2e.known, value: this.i18n.quantity(kgCo2e.sum) },
      });
      lines.push({ parts, asOf: asOfWords(this.i18n, kgCo2e) });
    }
    return lines;
  });

  get hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected readonly money = (euros: number | null): string =>
    euros === null ? this.t('sharedServices.savings.unknown') : this.i18n.euros(euros);

  protected period({ fromDay, toDay }: ServiceSaving): string {
    const [from, to] = [this.i18n.day(fromDay, 'medium'), this.i18n.day(toDay, 'medium')];
    return this.t('sharedServices.savings.periodOf', { from, to });
  }

  protected difference({ costBefore, costAfter }: ServiceSaving): string {
    if (costBefore === null || costAfter === null) return this.money(null);
    return this.i18n.euros((Math.round(costBefore * 100) - Math.round(costAfter * 100)) / 100);
  }

  protected done(service: SharedServiceDetail): void {
    this.opened.set(null);
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.savings.savedDone'));
  }

  protected async remove({ id }: ServiceSaving): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('sharedServices.savings.removeAsk'),
      act: this.t('common.act.remove'),
      danger: true,
    });
    if (!isSure) return;
    const service = await this.acting.run(() => this.data.removeSaving(this.service().id, id));
    if (!service) return;
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.savings.removed'));
  }
}

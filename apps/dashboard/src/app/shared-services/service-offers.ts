import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import type { ServiceOffer, SharedServiceDetail } from '@zesumme/domain';
import { Ask, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { FoldedFiles } from '../platform/files/folded-files';
import { OfferForm } from './offer-form';
import { priceWords } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** What suppliers ask, compared; for whoever leads the group with the ways to enter, change and put one. */
@Component({
  selector: 'z-service-offers',
  imports: [FoldedFiles, Icon, OfferForm],
  templateUrl: './service-offers.html',
  styles: `
    td .text,
    th .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .acts .b {
      min-width: 0;
    }
    tr:has(+ .docs),
    tr:has(+ .docs) > * {
      border-bottom: 0;
    }
    .docs td {
      padding-top: 0;
      height: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceOffers {
  readonly service = input.required<SharedServiceDetail>();
  readonly saved = output<SharedServiceDetail>();
  private readonly data = inject(SharedServicesData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly form = viewChild(OfferForm);
  private readonly files = viewChildren(FoldedFiles);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.saved.emit(current as SharedServiceDetail) });
  /** The id of the offer that is edited, `new` for a new one. */
  protected readonly opened = signal<string | null>(null);
  /** One at a time; a list, so that another one has a form of its own. */
  protected readonly edited = computed(() => {
    const opened = this.opened();
    if (opened === null) return [];
    return [{ key: opened, offer: this.service().offers.find(({ id }) => id === opened) ?? null }];
  });
  /** The one sentence above the table. */
  protected readonly sentence = computed(() => {
    const [best] = this.service().offers.filter(({ expired, total }) => !expired && total !== null);
    if (!best || best.total === null) return this.t('sharedServices.offers.noTotal');
    const words = this.t('sharedServices.offers.best', {
      supplier: best.supplier,
      total: this.i18n.euros(best.total),
    });
    const isPartial = (this.service().volume?.unknown ?? 0) > 0;
    return isPartial ? `${words} ${this.t('sharedServices.offers.partial')}` : words;
  });
  /** Whether the reader's own share is shown, or those of all in a span. */
  protected readonly showsOwn = computed(() => this.service().own !== null);
  protected readonly showsSpan = computed(() => this.service().waiting !== null);

  get hasUnsavedChanges(): boolean {
    return (this.form()?.hasUnsavedChanges ?? false) || this.files().some((each) => each.hasUnsavedChanges());
  }

  /** How many documents there are now. */
  protected async again(): Promise<void> {
    const service = await this.acting.run(() => this.data.get(this.service().id));
    if (service) this.saved.emit(service);
  }

  protected readonly price = (offer: ServiceOffer): string => priceWords(this.i18n, offer);
  protected readonly money = (euros: number | null): string =>
    euros === null ? this.t('sharedServices.offers.unknown') : this.i18n.euros(euros);

  protected span({ shares, refused }: ServiceOffer): string {
    if (refused !== null) return this.t(`sharedServices.sharing.refused.${refused}`);
    if (!shares) return this.t('sharedServices.offers.unknown');
    const [least, most] = [this.i18n.euros(shares.least), this.i18n.euros(shares.most)];
    return least === most ? least : this.t('sharedServices.offers.sharesOf', { least, most });
  }

  protected done(service: SharedServiceDetail): void {
    this.opened.set(null);
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.offers.saved'));
  }

  protected async choose({ id }: ServiceOffer): Promise<void> {
    const service = await this.acting.run(() => this.data.chooseOffer(this.service().id, id));
    if (!service) return;
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.offers.put'));
  }

  protected async remove({ id, supplier }: ServiceOffer): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('sharedServices.offers.removeAsk', { supplier }),
      act: this.t('common.act.remove'),
      danger: true,
    });
    if (!isSure) return;
    const service = await this.acting.run(() => this.data.removeOffer(this.service().id, id));
    if (!service) return;
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.offers.removed'));
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type ServiceAcceptance,
  type ServiceSharing as Sharing,
  type SharedServiceDetail,
  yearlyCents,
} from '@zesumme/domain';
import { Control, Field, I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { volumeWords } from './service-words';
import { SharedServicesData } from './shared-services-data';

type Share = Sharing['shares'][number];

/** Who pays how much of the offer that was put, what it is made of, and the answer of one's own organisation. */
@Component({
  selector: 'z-service-sharing',
  imports: [Control, Field, ReactiveFormsModule],
  templateUrl: './service-sharing.html',
  styles:
    'form { display: grid; gap: var(--z-3); margin-top: var(--z-4); max-width: 640px; } dl + p, p + table { margin-top: var(--z-3); } tfoot th, tfoot td { font-weight: var(--z-bold); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceSharing {
  readonly service = input.required<SharedServiceDetail>();
  readonly sharing = input.required<Sharing>();
  readonly saved = output<SharedServiceDetail>();
  private readonly data = inject(SharedServicesData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.saved.emit(current as SharedServiceDetail) });
  protected readonly form = inject(NonNullableFormBuilder).group({ word: '' });
  protected readonly sentence = computed(() => {
    const { agreedDay, supplier } = this.sharing();
    return agreedDay === null
      ? this.t('sharedServices.sharing.put', { supplier })
      : this.t('sharedServices.sharing.agreed', { day: this.i18n.day(agreedDay, 'medium') });
  });
  protected readonly rule = computed(() => {
    const { rule, floor } = this.sharing();
    return this.t('sharedServices.sharing.ruleSentence', {
      rule,
      hasFloor: floor === null ? 'no' : 'yes',
      floor: floor === null ? '' : this.i18n.euros(floor),
    });
  });
  /** What the total is made of, line by line. */
  protected readonly receipt = computed(() => {
    const { fixed, unitPrice, volume, timesPerYear } = this.sharing();
    const lines: { term: string; euros: string }[] = [];
    if (fixed > 0 || unitPrice === 0)
      lines.push({ term: this.t('sharedServices.sharing.receiptFixed'), euros: this.i18n.euros(fixed) });
    if (unitPrice > 0)
      lines.push({
        term: this.t('sharedServices.sharing.receiptUnit', {
          price: this.i18n.euros(unitPrice, 4),
          volume: volume === null ? this.unknown : volumeWords(this.i18n, this.service(), volume),
          times: timesPerYear,
        }),
        euros:
          volume === null
            ? this.unknown
            : this.i18n.euros((yearlyCents({ fixedCents: 0, unitPrice }, volume, timesPerYear) ?? 0) / 100),
      });
    return lines;
  });
  /** What is left for the rule once the floors are paid; empty where none lifts anybody. */
  protected readonly rest = computed(() => {
    const { rest, total, shares } = this.sharing();
    const lifted = shares.filter(({ atFloor }) => atFloor).length;
    if (rest === null || total === null || lifted === 0) return '';
    const [left, all] = [this.i18n.euros(rest.euros), this.i18n.euros(total)];
    return this.t('sharedServices.sharing.restSentence', { count: lifted, rest: left, total: all });
  });
  protected readonly sum = computed(() => {
    const cents = this.sharing().shares.reduce((all, { euros }) => all + Math.round(euros * 100), 0);
    return this.i18n.euros(cents / 100);
  });
  protected readonly ownShare = computed(() => {
    const id = this.service().own?.id;
    return this.sharing().shares.find(({ organisation }) => organisation.id === id) ?? null;
  });

  private get unknown(): string {
    return this.t('sharedServices.offers.unknown');
  }

  get hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  /** What a share is made of, as far as the reader may know. */
  protected basis({ volume, heads, atFloor }: Share): string {
    const { rule, rest } = this.sharing();
    if (atFloor) return this.t('sharedServices.sharing.floor');
    const total = rest === null ? this.unknown : this.i18n.euros(rest.euros);
    const weight = rest?.weight ?? 0;
    if (rule === 'equal') return this.t('sharedServices.sharing.basisEqual', { total, count: weight });
    const value = rule === 'volume' ? volume : heads;
    if (value === null)
      return this.t(`sharedServices.sharing.${rule === 'volume' ? 'basisHidden' : 'basisHeadsHidden'}`);
    const all = rule === 'volume' ? volumeWords(this.i18n, this.service(), weight) : this.i18n.number(weight);
    return this.t('sharedServices.sharing.basisOf', { value: this.i18n.quantity(value), all, total });
  }

  protected answerOf({ acceptance }: Share): string {
    return this.t(`sharedServices.sharing.${acceptance ?? 'waits'}`);
  }

  protected async send(answer: ServiceAcceptance): Promise<void> {
    const share = this.ownShare();
    if (!share) return;
    const { word } = this.form.controls;
    const sent = word.value;
    const body = { offerId: this.sharing().offerId, share: share.euros, answer, word: sent.trim() || null };
    const service = await this.acting.run(() => this.data.accept(this.service().id, body));
    if (!service) return;
    // What is typed while it is on its way stays.
    if (word.value === sent) this.form.reset();
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.accept.done'));
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PooledFigure, SharedServiceDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Kind, Rich, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { InterestForm } from './interest-form';
import { InterestTable } from './interest-table';
import { ServiceEvidence } from './service-evidence';
import { ServiceMove } from './service-move';
import { ServiceOffers } from './service-offers';
import { ServiceSavings } from './service-savings';
import { ServiceSharing } from './service-sharing';
import { asOfWords, ruleWords, unitWords, volumeWords } from './service-words';
import { SharedServicesData } from './shared-services-data';

/** One shared service: what is needed, who joined, what it costs, who pays how much, and what it saved. */
@Component({
  selector: 'z-service-page',
  imports: [
    DemoMark,
    Failure,
    Icon,
    InterestForm,
    InterestTable,
    Kind,
    Rich,
    RouterLink,
    ServiceEvidence,
    ServiceMove,
    ServiceOffers,
    ServiceSavings,
    ServiceSharing,
    Skeleton,
  ],
  templateUrl: './service-page.html',
  styles:
    '.text { white-space: pre-line; max-width: 68ch; overflow-wrap: anywhere; } .lede + .note { margin-top: var(--z-4); }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServicePage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  private readonly data = inject(SharedServicesData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly title = inject(PageTitle);
  private readonly interestForm = viewChild(InterestForm);
  private readonly interestTable = viewChild(InterestTable);
  private readonly offers = viewChild(ServiceOffers);
  private readonly sharing = viewChild(ServiceSharing);
  private readonly move = viewChild(ServiceMove);
  private readonly savings = viewChild(ServiceSavings);
  private readonly evidence = viewChild(ServiceEvidence);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  protected readonly now = linkedSignal<SharedServiceDetail | undefined>(() => this.stored.value());
  protected readonly service = computed(() => {
    const service = this.now();
    return service?.id === this.id() ? service : undefined;
  });
  /** What the reader's own organisation said, where it may say something. */
  protected readonly own = computed(() => {
    const service = this.service();
    if (!service?.can.answer) return null;
    return service.interests.find(({ organisation }) => organisation.id === service.own?.id) ?? null;
  });
  protected readonly facts = computed(() => {
    const service = this.service();
    return service ? this.factsOf(service) : [];
  });
  /** What they need and pay together, each with the day as of which it is told; or why it is not told. */
  protected readonly pooled = computed(() => {
    const service = this.service();
    if (!service || service.phase === 'need') return [];
    const { volume, cost } = service;
    const line = (key: 'volume' | 'cost', figure: PooledFigure, value: string) => ({
      parts: this.i18n.parts(`sharedServices.pooled.${key}`, { value, known: figure.known, unknown: figure.unknown }),
      asOf: asOfWords(this.i18n, figure),
    });
    const plain = (text: string) => ({ parts: [{ text, strong: false }], asOf: '' });
    const lines = [];
    if (volume === null) lines.push(plain(this.t('sharedServices.pooled.hiddenVolume')));
    else if (volume.known === 0) lines.push(plain(this.t('sharedServices.pooled.none')));
    else lines.push(line('volume', volume, volumeWords(this.i18n, service, volume.sum)));
    if (cost === null) lines.push(plain(this.t('sharedServices.pooled.hiddenCost')));
    else if (cost.known > 0) lines.push(line('cost', cost, this.i18n.euros(cost.sum)));
    return lines;
  });
  protected readonly showsSavings = computed(() => {
    const phase = this.service()?.phase;
    return phase === 'running' || phase === 'ended';
  });

  constructor() {
    effect(() => {
      const service = this.service();
      if (service) this.title.set(service.title);
    });
  }

  hasUnsavedChanges(): boolean {
    return [
      this.interestForm(),
      this.interestTable(),
      this.offers(),
      this.sharing(),
      this.move(),
      this.savings(),
      this.evidence(),
    ].some((part) => part?.hasUnsavedChanges ?? false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected answered(service: SharedServiceDetail): void {
    this.now.set(service);
    void this.say.done(this.t('sharedServices.interest.saved'));
  }

  protected step({ phase, at }: SharedServiceDetail['steps'][number]): string {
    const day = this.i18n.instant(at);
    return this.t('sharedServices.step', { phase: this.t(`sharedServices.phase.${phase}`), day });
  }

  private factsOf(service: SharedServiceDetail): { term: string; text: string }[] {
    const { t, i18n } = this;
    const { decideBy, statedBy, lead, zone, theme, timesPerYear } = service;
    const rows: { term: string; text: string | null }[] = [
      { term: t('sharedServices.decideBy'), text: decideBy ? i18n.day(decideBy, 'full') : t('sharedServices.noDay') },
      {
        term: t('sharedServices.unitLabel'),
        text: `${unitWords(i18n, service)} (${t('sharedServices.timesPerYear', { count: timesPerYear })})`,
      },
      { term: t('sharedServices.ruleLabel'), text: ruleWords(i18n, service) },
      { term: t('sharedServices.statedBy'), text: statedBy?.name ?? t('sharedServices.byManager') },
      { term: t('sharedServices.lead'), text: lead },
      { term: t('sharedServices.zone'), text: zone?.name ?? null },
      { term: t('sharedServices.theme'), text: theme && themeName(i18n, theme) },
    ];
    return rows.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
  }
}

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
import type { FlowDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import type { HasUnsavedChanges } from '../platform/unsaved-changes';
import { FlowPool } from './flow-pool';
import { isTranslated, placeWords, quantityWords, wasteWords } from './flow-words';
import { FlowsData } from './flows-data';
import { HazardNote } from './hazard-note';
import { MatchList } from './match-list';

/** One flow as the reader may see it; for whoever leads a group there, with what goes with it. */
@Component({
  selector: 'z-flow-page',
  imports: [DemoMark, Failure, FlowPool, HazardNote, Icon, MatchList, RouterLink, Skeleton],
  templateUrl: './flow-page.html',
  styles: `
    .told > div {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-1) var(--z-3);
      padding: 6px 0;
      border-top: 1px solid var(--z-line);
    }
    .told > div:first-child {
      border: 0;
    }
    .told dt {
      flex: 0 0 9em;
      color: var(--z-muted);
      font-size: var(--z-text-s);
    }
    .told dd {
      min-width: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  private readonly data = inject(FlowsData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly title = inject(PageTitle);
  private readonly matches = viewChild(MatchList);
  private readonly pool = viewChild(FlowPool);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  private readonly now = linkedSignal<FlowDetail | undefined>(() => this.stored.value());
  protected readonly flow = computed(() => {
    const flow = this.now();
    return flow?.id === this.id() ? flow : undefined;
  });
  protected readonly facts = computed(() => {
    const flow = this.flow();
    return flow ? this.factsOf(flow) : [];
  });

  constructor() {
    effect(() => {
      const flow = this.flow();
      if (flow) this.title.set(flow.label);
    });
  }

  hasUnsavedChanges(): boolean {
    return [this.matches(), this.pool()].some((part) => part?.hasUnsavedChanges);
  }

  protected async renew({ id, version }: FlowDetail): Promise<void> {
    const flow = await this.acting.run(() => this.data.renew(id, version));
    if (!flow) return;
    this.now.set(flow);
    await this.say.done(this.t('flows.page.renewed', { day: this.i18n.day(flow.expiresOn, 'medium') }));
  }

  protected async withdraw({ id }: FlowDetail): Promise<void> {
    const flow = await this.acting.run(() => this.data.withdraw(id));
    if (!flow) return;
    this.now.set(flow);
    await this.say.done(this.t('flows.page.withdrawn'), () => void this.restore(flow));
  }

  protected async restore({ id }: FlowDetail): Promise<void> {
    const flow = await this.acting.run(() => this.data.restore(id));
    if (!flow) return;
    this.now.set(flow);
    await this.say.done(this.t('flows.page.restored'));
  }

  private factsOf(flow: FlowDetail): { term: string; text: string; hint?: string }[] {
    const { t, i18n } = this;
    const { wasteCode, sector, fromDay, toDay } = flow;
    const days = [
      fromDay && t('flows.page.from', { day: i18n.day(fromDay, 'medium') }),
      toDay && t('flows.page.to', { day: i18n.day(toDay, 'medium') }),
    ].filter(Boolean);
    const owner = flow.isOwn ? t('flows.own') : (flow.organisation?.name ?? t('flows.nobody'));
    const source =
      wasteCode && isTranslated(i18n, wasteCode) ? t('flows.translated', { title: wasteCode.titleEn }) : '';
    const rows: { term: string; text: string | null; hint?: string }[] = [
      { term: t('flows.page.organisation'), text: owner },
      { term: t('flows.kindLabel'), text: t(`flows.kind.${flow.kind}`) },
      { term: t('flows.waste'), text: wasteCode && wasteWords(i18n, wasteCode), hint: source },
      { term: t('flows.quantity'), text: quantityWords(i18n, flow) },
      { term: t('flows.place'), text: [flow.site?.label, placeWords(flow)].filter(Boolean).join(' · ') },
      { term: t('flows.page.sector'), text: sector && this.sectorName(sector) },
      { term: t('flows.page.window'), text: days.length > 0 ? days.join(', ') : t('flows.page.any') },
      { term: t('flows.form.description'), text: flow.description },
      { term: t('flows.form.contaminants'), text: flow.contaminants },
      { term: t('flows.confidentialityLabel'), text: t(`flows.confidentiality.${flow.confidentiality}`) },
      { term: t('flows.standingLabel'), text: this.standing(flow) },
    ];
    return rows.flatMap(({ text, ...row }) => (text ? [{ ...row, text }] : []));
  }

  private standing({ standing, expiresOn }: FlowDetail): string {
    return `${this.t(`flows.standing.${standing}`)}, ${this.t('flows.until', { day: this.i18n.day(expiresOn, 'medium') })}`;
  }

  private sectorName({ nameFr, nameDe, nameEn }: NonNullable<FlowDetail['sector']>): string {
    return { fr: nameFr, de: nameDe, en: nameEn }[this.i18n.locale()];
  }
}

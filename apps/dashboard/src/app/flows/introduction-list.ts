import { ChangeDetectionStrategy, Component, computed, inject, viewChild, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type IntroductionRow, exchangePhases } from '@zesumme/domain';
import { ActiveFilters, Control, DemoMark, Empty, Failure, Field, I18n, Pager, Rich, Skeleton } from '@zesumme/ui';
import { ExportMenu } from '../platform/export-menu';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { zoneName } from '../platform/zone-name';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { IntroductionItem } from './introduction-item';
import { IntroductionsData } from './introductions-data';
import { PoolHead } from './pool-head';

const filterNames = ['phase', 'implemented', 'waiting', 'flowId', 'poolId', 'zoneId'] as const;

/** Introductions: those that the reader runs, or those of the reader's own organisation. */
@Component({
  selector: 'z-introduction-list',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    IntroductionItem,
    Pager,
    PoolHead,
    Rich,
    RouterLink,
    Skeleton,
  ],
  template: `<ol class="crumbs">
      <li>
        <a routerLink="/flows">{{ t('flows.title') }}</a>
      </li>
    </ol>
    <div class="head">
      <h1>
        {{ t('flows.introduction.title') }}
        @if (session.isDemonstration()) {
          <z-demo />
        }
      </h1>
      <div class="acts"><z-export-menu path="/api/introductions/export" [query]="state.query()" /></div>
    </div>
    <p class="lede">{{ t('flows.introduction.lede') }} <z-rich [parts]="waiting()" /></p>
    @if (totals(); as line) {
      <p class="s m">{{ line }}</p>
    }
    <form class="filters" [attr.aria-label]="t('common.list.filters')" (submit)="$event.preventDefault()">
      <z-field [label]="t('flows.introduction.phaseLabel')">
        <select zControl (change)="state.set({ phase: $any($event.target).value })">
          <option value="" [selected]="!state.filters().phase">{{ t('flows.introduction.allPhases') }}</option>
          @for (phase of phases; track phase) {
            <option [value]="phase" [selected]="state.filters().phase === phase">{{ t(phaseKey(phase)) }}</option>
          }
        </select>
      </z-field>
    </form>
    @if (introductions.value(); as page) {
      <z-active-filters [filters]="activeFilters()" (removed)="state.remove($event)">{{
        t('flows.introduction.count', { count: page.total })
      }}</z-active-filters>
    }
    @if (introductions.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="introductions.reload()" />
    } @else if (introductions.value(); as page) {
      @if (page.items.length === 0) {
        <z-empty
          [title]="t('flows.introduction.empty')"
          [hint]="t('flows.introduction.emptyHint')"
          [filtered]="state.isFiltered()"
          (cleared)="state.clear()"
        />
      } @else {
        @if (state.filters().poolId; as poolId) {
          <z-pool-head [poolId]="poolId" [introductions]="page.items" (changed)="introductions.reload()" />
        }
        <ul class="rows">
          @for (row of page.items; track row.id) {
            <li>
              <z-introduction-item
                class="grow"
                [introduction]="row"
                [othersWait]="othersWait(row)"
                [leadsToPool]="!state.filters().poolId"
                (changed)="introductions.reload()"
              />
            </li>
          }
        </ul>
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="state.goTo($event)" />
      }
    } @else {
      <z-skeleton />
    }`,
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntroductionListPage implements HasUnsavedChanges {
  private readonly data = inject(IntroductionsData);
  private readonly i18n = inject(I18n);
  private readonly items = viewChildren(IntroductionItem);
  private readonly pool = viewChild(PoolHead);
  protected readonly warn = warnBeforeUnload;
  protected readonly session = inject(Session);
  protected readonly t = this.i18n.t;
  protected readonly phases = exchangePhases;
  protected readonly phaseKey = (phase: (typeof exchangePhases)[number]) => `flows.phase.${phase}` as const;
  protected readonly state = listState({ sort: '-changedAt', filters: filterNames });
  private readonly zone = zoneName(() => this.state.filters().zoneId);
  protected readonly introductions = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly waiting = computed(() => {
    const page = this.introductions.value();
    if (!page || !this.session.may('introduction.answer')) return [];
    return this.i18n.parts('flows.introduction.waiting', { count: page.waiting });
  });
  protected readonly totals = computed(() => {
    const page = this.introductions.value();
    if (!page) return '';
    const { counted, leftOut, ...figures } = page.totals;
    const told = (value: number | null): string => (value === null ? '–' : this.i18n.quantity(value));
    const sum = this.t('flows.introduction.totals', {
      counted,
      tonnes: told(figures.tonnes),
      kgCo2e: told(figures.kgCo2e),
      euros: told(figures.euros),
    });
    return [sum, this.t('flows.introduction.leftOut', { count: leftOut })].filter(Boolean).join(' ');
  });
  protected readonly activeFilters = computed(() => {
    const { phase, implemented, waiting, flowId, poolId, zoneId } = this.state.filters();
    const count = this.introductions.value()?.waiting ?? 0;
    return [
      { name: 'phase', label: this.i18n.find(`flows.phase.${phase}`) ?? '' },
      { name: 'waiting', label: waiting && this.t('flows.introduction.count', { count }) },
      { name: 'implemented', label: implemented && this.t('flows.introduction.implemented') },
      { name: 'flowId', label: flowId && this.t('flows.one') },
      { name: 'poolId', label: poolId && this.t('flows.pool.title') },
      { name: 'zoneId', label: zoneId && this.t('territory.zone.inZone', { zone: this.zone() }) },
    ].filter(({ label }) => label !== '');
  });

  /** Whether others of the same pool wait for the reader's side: then one answer can be for all. */
  protected othersWait({ id, poolId }: IntroductionRow): boolean {
    if (poolId === null) return false;
    const items = this.introductions.value()?.items ?? [];
    return items.some((other) => other.id !== id && other.poolId === poolId && other.can.answer);
  }

  hasUnsavedChanges(): boolean {
    return [this.pool(), ...this.items()].some((part) => part?.hasUnsavedChanges);
  }
}

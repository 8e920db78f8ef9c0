import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type NeighbourRow, type SolvedKind, solvedKinds } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Kind,
  Pager,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { TerritoryData } from './territory-data';

const distances = [2, 5, 10, 20, 50];
const pages: Record<SolvedKind, string> = { practice: '/practice-sheets', pilot: '/pilots', action: '/actions' };

/** What others nearby have already solved, the nearest first. */
@Component({
  selector: 'z-neighbour-list',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Kind,
    ListChoice,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './neighbour-list.html',
  // Links that stand one below the other are far enough apart for a finger. Source: WCAG 2.2, 2.5.8.
  styles:
    'th a { display: inline-block; padding-block: var(--z-1); overflow-wrap: anywhere; } .word { font-weight: 420; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeighbourListPage {
  private readonly data = inject(TerritoryData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly kinds = solvedKinds;
  protected readonly distances = distances;
  protected readonly state = listState({ sort: 'distance', filters: ['nearZoneId', 'maxKm', 'kind'] });
  protected readonly solved = read(
    () => this.state.query(),
    (query) => this.data.neighbours(query),
  );
  protected readonly zones = read(
    () => true,
    async () => (await this.data.zones({ size: 100 })).items,
  );
  protected readonly lede = computed(() => {
    const total = this.solved.value()?.total;
    return total === undefined ? [] : this.i18n.parts('territory.neighbours.lede', { total });
  });
  protected readonly from = computed(() => {
    const from = this.solved.value()?.from;
    if (!from) return '';
    return from.length === 0
      ? this.t('territory.neighbours.noFrom')
      : this.t('territory.neighbours.from', { zones: this.i18n.list(from.map(({ name }) => name)) });
  });
  protected readonly activeFilters = computed(() => {
    const { nearZoneId, maxKm, kind } = this.state.filters();
    const zone = this.zones.value()?.find(({ id }) => id === nearZoneId)?.name;
    return [
      { name: 'q', label: this.state.q() },
      { name: 'nearZoneId', label: nearZoneId && (zone ?? this.t('territory.neighbours.near')) },
      { name: 'maxKm', label: maxKm && this.t('territory.neighbours.km', { km: Number(maxKm) }) },
      { name: 'kind', label: this.i18n.find(`territory.neighbours.kind.${kind}`) ?? '' },
    ].filter(({ label }) => label !== '');
  });

  protected readonly pageOf = ({ kind, key }: NeighbourRow): string[] => [pages[kind], key];

  protected readonly away = ({ km }: NeighbourRow): string => {
    if (km === null) return this.t('territory.neighbours.unknown');
    return km === 0
      ? this.t('territory.neighbours.sameZone')
      : this.t('territory.neighbours.away', { km: this.i18n.number(km, 1) });
  };
}

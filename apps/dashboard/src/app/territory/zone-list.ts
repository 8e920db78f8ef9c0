import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Pager,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { CommuneMap } from '@zesumme/ui/map';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { placesOf } from './places';
import { TerritoryData } from './territory-data';

const filterNames = ['communeCode', 'archived'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** Activity zones on the map of the communes, and the same in a table. */
@Component({
  selector: 'z-zone-list',
  imports: [
    ActiveFilters,
    CommuneMap,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './zone-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ZoneListPage {
  private readonly data = inject(TerritoryData);
  protected readonly router = inject(Router);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly ariaSort = ariaSort;
  protected readonly state = listState({ sort: 'name', filters: filterNames });
  protected readonly zones = read(
    () => this.state.query(),
    (query) => this.data.zones(query),
  );
  /** All current zones, whatever the filters say: the sentence above the list. */
  protected readonly all = read(
    () => this.session.role(),
    () => this.data.zones({ size: 1 }),
  );
  protected readonly communes = read(
    () => true,
    () => this.data.allCommunes(),
  );
  protected readonly lede = computed(() => {
    const total = this.all.value()?.total;
    return total === undefined ? [] : this.i18n.parts('territory.zone.lede', { count: total });
  });
  protected readonly places = computed(() => placesOf(this.zones.value()?.items ?? []));
  protected readonly highlighted = computed(() =>
    (this.zones.value()?.items ?? []).flatMap(({ communes }) => communes.map(({ code }) => code)),
  );
  protected readonly notOnMap = computed(() => (this.zones.value()?.items.length ?? 0) - this.places().length);

  protected readonly activeFilters = computed(() => {
    const { communeCode, archived } = this.state.filters();
    const commune = this.communes.value()?.find(({ code }) => code === communeCode);
    return [
      { name: 'q', label: this.state.q() },
      { name: 'communeCode', label: communeCode && (commune?.name ?? communeCode) },
      { name: 'archived', label: archived && this.t('territory.zone.archivedOnly') },
    ].filter(({ label }) => label !== '');
  });

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<Name, null>>);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ZoneFigureName, ZoneRow } from '@zesumme/domain';
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
import { listBehind, toldFigures } from './zone-figures';
import { TerritoryData } from './territory-data';

const filterNames = ['communeCode', 'archived'] as const;
type Name = (typeof filterNames)[number] | 'q';
type OnMap = ZoneFigureName | 'groups' | 'organisations';

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
  /** Those of which the reader may open the list. */
  protected readonly figures = computed(() => toldFigures((permission) => this.session.may(permission)));
  protected readonly behind = listBehind;
  /** The figures that the map can show. */
  protected readonly onMap = computed(() => ['groups', 'organisations', ...this.figures()] as const);
  protected readonly chosen = signal<OnMap>('groups');
  protected readonly places = computed(() =>
    placesOf(
      (this.zones.value()?.items ?? []).map((zone) => ({ ...zone, name: `${zone.name} (${this.valueOf(zone)})` })),
    ),
  );
  protected readonly mapSay = computed(() => {
    const shown = new Set(this.places().map(({ id }) => id));
    const zones = (this.zones.value()?.items ?? []).filter(({ id }) => shown.has(id));
    const most = this.mostOf(zones);
    return this.t('territory.zone.mapSay', {
      count: zones.length,
      figure: this.named(this.chosen()),
      most: most?.name ?? 'none',
      value: most ? this.valueOf(most) : 0,
    });
  });
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

  protected readonly named = (figure: OnMap): string =>
    figure === 'groups' || figure === 'organisations'
      ? this.t(`territory.zone.${figure}`)
      : this.t(`territory.zone.figures.${figure}`);

  /** The one with the most, where one alone has it. */
  private mostOf(zones: readonly ZoneRow[]): ZoneRow | null {
    const most = Math.max(0, ...zones.map((zone) => this.valueOf(zone)));
    const first = zones.filter((zone) => this.valueOf(zone) === most);
    return most > 0 && zones.length > 1 && first.length === 1 ? (first[0] ?? null) : null;
  }

  private valueOf({ groups, organisations, figures }: ZoneRow): number {
    const figure = this.chosen();
    if (figure === 'groups') return groups.length;
    return figure === 'organisations' ? organisations : (figures[figure] ?? 0);
  }

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<Name, null>>);
  }
}

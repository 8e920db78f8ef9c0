import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { flowDirections, flowKinds, flowStandings } from '@zesumme/domain';
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
  type Place,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { CommuneMap } from '@zesumme/ui/map';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { distanceWords, placeWords, quantityWords, wasteWords } from './flow-words';
import { FlowsData } from './flows-data';
import { IntroductionsData } from './introductions-data';

const filterNames = ['direction', 'kind', 'standing', 'own', 'nearZoneId', 'maxKm'] as const;
const distances = [2, 5, 10, 20, 50];

/** The flows that the reader may see: the own ones by name, those of others without. */
@Component({
  selector: 'z-flow-list',
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
    ListChoice,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './flow-list.html',
  // Links that stand one below the other are far enough apart for a finger. Source: WCAG 2.2, 2.5.8.
  styles: 'th a { display: inline-block; padding-block: var(--z-1); overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowListPage {
  private readonly data = inject(FlowsData);
  private readonly introductions = inject(IntroductionsData);
  protected readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly directions = flowDirections;
  protected readonly kinds = flowKinds;
  protected readonly standings = flowStandings;
  protected readonly distances = distances;
  protected readonly state = listState({ sort: '-createdAt', filters: filterNames });
  protected readonly flows = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly zones = read(
    () => this.session.role(),
    () => this.data.zones(),
  );
  /** What waits for the reader's answer. */
  private readonly asked = read(
    () => (this.session.may('introduction.answer') ? this.session.role() : undefined),
    () => this.introductions.list({ size: 1, waiting: 'true' }),
  );
  protected readonly waiting = computed(() => {
    const count = this.asked.value()?.waiting ?? 0;
    return count === 0 ? [] : this.i18n.parts('flows.introduction.waiting', { count });
  });
  protected readonly isContact = computed(() => this.session.role() === 'contact');
  protected readonly activeFilters = computed(() => {
    const { direction, kind, standing, own, nearZoneId, maxKm } = this.state.filters();
    const zone = this.zones.value()?.find(({ id }) => id === nearZoneId)?.name;
    return [
      { name: 'q', label: this.state.q() },
      { name: 'direction', label: this.i18n.find(`flows.direction.${direction}`) ?? '' },
      { name: 'kind', label: this.i18n.find(`flows.kind.${kind}`) ?? '' },
      { name: 'standing', label: this.i18n.find(`flows.standing.${standing}`) ?? '' },
      { name: 'own', label: own === '' ? '' : this.t(own === 'true' ? 'flows.ownYes' : 'flows.ownNo') },
      { name: 'nearZoneId', label: nearZoneId && (zone ?? this.t('flows.near')) },
      { name: 'maxKm', label: maxKm && this.t('flows.km', { km: Number(maxKm) }) },
    ].filter(({ label }) => label !== '');
  });
  /** The middles of zones and communes, each once, with how many flows of the page are there. */
  protected readonly places = computed<Place[]>(() => {
    const found = new Map<string, Place & { count: number }>();
    for (const flow of this.flows.value()?.items ?? []) {
      const { zone, commune, lon, lat } = flow;
      const id = zone?.id ?? commune?.code;
      if (!id || lon === null || lat === null) continue;
      const before = found.get(id);
      if (before) before.count += 1;
      else found.set(id, { id, label: zone?.name ?? commune?.name ?? '', lon, lat, count: 1 });
    }
    return [...found.values()].map(({ count, label, ...place }) => ({ ...place, label: `${label} (${count})` }));
  });

  /** What the map shows, and how many flows of the page it cannot. */
  protected readonly mapSay = computed(() => {
    const items = this.flows.value()?.items ?? [];
    const placed = items.filter(({ zone, commune, lon, lat }) => (zone ?? commune) && lon !== null && lat !== null);
    return this.t('flows.map.say', {
      count: placed.length,
      places: this.places().length,
      without: items.length - placed.length,
    });
  });

  protected readonly quantity = (row: Parameters<typeof quantityWords>[1]): string => quantityWords(this.i18n, row);
  protected readonly waste = (code: Parameters<typeof wasteWords>[1]): string => wasteWords(this.i18n, code);
  protected readonly distance = (km: number | null): string => distanceWords(this.i18n, km);
  protected readonly place = placeWords;

  /** With a zone to measure from, the nearest come first. */
  protected measureFrom(nearZoneId: string): void {
    this.state.set({ nearZoneId, maxKm: null, sort: nearZoneId ? 'distance' : null });
  }
}

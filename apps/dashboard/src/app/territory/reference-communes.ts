import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { CommuneRow } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { ReferenceHead } from './reference-head';
import { TerritoryData } from './territory-data';

/** The communes as they are loaded. */
@Component({
  selector: 'z-reference-communes',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    ListSearch,
    Pager,
    ReferenceHead,
    Skeleton,
    SortButton,
  ],
  templateUrl: './reference-communes.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferenceCommunesPage {
  private readonly data = inject(TerritoryData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly state = listState({ sort: 'name', filters: ['canton'] });
  protected readonly communes = read(
    () => this.state.query(),
    (query) => this.data.communes(query),
  );
  private readonly all = read(
    () => true,
    () => this.data.allCommunes(),
  );
  protected readonly cantons = computed(() =>
    [...new Set((this.all.value() ?? []).flatMap(({ canton }) => canton ?? []))].sort((a, b) =>
      a.localeCompare(b, this.i18n.locale()),
    ),
  );
  /** The day of the population figures, which the head of their column says; nothing when they are of several days. */
  protected readonly populationOn = computed(() => {
    const days = new Set((this.communes.value()?.items ?? []).flatMap(({ populationOn }) => populationOn ?? []));
    return days.size === 1 ? [...days][0] : undefined;
  });
  protected readonly activeFilters = computed(() =>
    [
      { name: 'q', label: this.state.q() },
      { name: 'canton', label: this.state.filters().canton },
    ].filter(({ label }) => label !== ''),
  );

  /** What merged into it, as one sentence; nothing for a commune that stayed as it was. */
  protected formedFrom({ formedFrom }: CommuneRow): string {
    const [first] = formedFrom;
    if (!first) return '';
    const names = this.i18n.list(formedFrom.map(({ name }) => name));
    return this.t('territory.merges.formedFrom', { day: this.i18n.day(first.mergedOn), names });
  }

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<'q' | 'canton', null>>);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicCommuneRow } from '@zesumme/domain';
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
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { OpenDataData } from './open-data-data';

/** The communes that publish their chapter 6. */
@Component({
  selector: 'z-public-communes-page',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Kind,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './public-communes-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicCommunesPage {
  private readonly data = inject(OpenDataData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly state = listState({ sort: 'name', filters: ['canton'] });
  protected readonly communes = read(
    () => this.state.query(),
    (query) => this.data.communes(query),
  );
  /** Those to choose from; one that is chosen stands among them from the start. */
  protected readonly cantons = computed(() => {
    const { canton } = this.state.filters();
    const known = new Set([...(this.communes.value()?.cantons ?? []), ...(canton ? [canton] : [])]);
    return [...known].sort((one, other) => one.localeCompare(other, this.i18n.locale()));
  });
  /** Whether they stand by several programmes. */
  protected readonly isMixed = computed(() => (this.communes.value()?.programmes ?? []).length > 1);
  protected readonly activeFilters = computed(() => {
    const { canton } = this.state.filters();
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(canton ? [{ name: 'canton', label: `${this.t('pacteClimat.list.canton')} – ${canton}` }] : []),
    ];
  });
  /** Effective of possible known points; what is not known is said to be so. */
  protected pointsOf({ effective, possible }: NonNullable<PublicCommuneRow['points']>): string {
    const told = { effective: this.i18n.points(effective), possible: this.i18n.points(possible) };
    return this.t(effective === null ? 'openData.list.pointsUnknown' : 'openData.list.pointsOf', told);
  }
  protected readonly partsOf = (shown: readonly Parameters<typeof this.partKey>[0][]): string =>
    this.i18n.list(shown.map((part) => this.t(this.partKey(part))));
  private readonly partKey = (part: keyof typeof partKeys) => partKeys[part];
}

const partKeys = {
  introduction: 'openData.short.introduction',
  totals: 'openData.short.totals',
  measures: 'openData.short.measures',
  actions: 'openData.short.actions',
  indicators: 'openData.short.indicators',
  evidence: 'openData.short.evidence',
  certification: 'openData.short.certification',
  contact: 'openData.short.contact',
} as const;

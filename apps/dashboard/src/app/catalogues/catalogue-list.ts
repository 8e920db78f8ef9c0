import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CatalogueRowShown, catalogueStates } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
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
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { CataloguesData } from './catalogues-data';

const filterNames = ['state'] as const;

/** Every version of every catalogue, the latest first. */
@Component({
  selector: 'z-catalogue-list',
  imports: [
    ActiveFilters,
    Control,
    Empty,
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
  templateUrl: './catalogue-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CatalogueListPage {
  private readonly data = inject(CataloguesData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly states = catalogueStates;
  protected readonly stateKey = (state: CatalogueRowShown['state']) => `catalogues.state.${state}` as const;
  protected readonly state = listState({ sort: '-publishedAt', filters: filterNames });
  protected readonly catalogues = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly activeFilters = computed(() => {
    const state = this.i18n.find(`catalogues.state.${this.state.filters().state}`);
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(state ? [{ name: 'state', label: state }] : []),
    ];
  });

  protected publishedOn({ publishedAt }: CatalogueRowShown): string {
    return publishedAt === null ? this.t('catalogues.nothing') : this.i18n.day(publishedAt);
  }
}

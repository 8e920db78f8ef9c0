import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonRow } from '@zesumme/domain';
import { ActiveFilters, DemoMark, Empty, Failure, I18n, Pager, Skeleton, SortButton, ariaSort } from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { DataTabs } from './data-tabs';
import { PersonalDataData } from './personal-data-data';

/** Everybody about whom something is held, for administrators who answer a request. */
@Component({
  selector: 'z-people-page',
  imports: [ActiveFilters, DataTabs, DemoMark, Empty, Failure, ListSearch, Pager, RouterLink, Skeleton, SortButton],
  templateUrl: './people-page.html',
  styles: `
    .any {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly data = inject(PersonalDataData);
  protected readonly t = inject(I18n).t;
  protected readonly ariaSort = ariaSort;
  protected readonly state = listState({ sort: 'name', filters: [] });
  protected readonly people = read(
    () => this.state.query(),
    (query) => this.data.people(query),
  );
  protected readonly activeFilters = computed(() => (this.state.q() ? [{ name: 'q', label: this.state.q() }] : []));
  protected readonly kindOf = ({ kind }: PersonRow) => `personalData.admin.kinds.${kind}` as const;
}

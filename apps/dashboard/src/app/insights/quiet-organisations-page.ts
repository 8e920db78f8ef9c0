import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { organisationKinds } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Kind,
  Pager,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { ExportMenu } from '../platform/export-menu';
import { listState, read } from '../platform/list-state';
import { QuietData } from './quiet-data';
import { QuietTabs } from './quiet-tabs';

const filterNames = ['groupId', 'kind', 'show', 'withoutMainContact'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** Organisations of which nothing has been heard for several meetings, with the parts that say so and the way to call them. */
@Component({
  selector: 'z-quiet-organisations-page',
  imports: [
    ExportMenu,
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Icon,
    Kind,
    ListChoice,
    ListSearch,
    Pager,
    QuietTabs,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './quiet-organisations-page.html',
  styles: `
    .under {
      display: inline-block;
      min-height: 24px;
    }
    .parts {
      margin: 0;
    }
    .parts div {
      min-height: 24px;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--z-2);
    }
    .parts dd {
      margin: 0;
    }
    .rule {
      max-width: 75ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuietOrganisationsPage {
  private readonly data = inject(QuietData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly kinds = organisationKinds;
  protected readonly state = listState({ sort: 'lastSignDay', filters: filterNames });
  /** Without a choice the list is about those gone quiet. */
  protected readonly query = computed(() => {
    const { show = 'quiet', ...rest } = this.state.query();
    return show === 'all' ? rest : { ...rest, quiet: show === 'quiet' };
  });
  protected readonly organisations = read(
    () => this.query(),
    (query) => this.data.organisations(query),
  );
  private readonly quiet = read(
    () => true,
    () => this.data.organisations({ quiet: true, size: 1 }),
  );
  protected readonly groups = read(
    () => true,
    () => this.data.groupNames(),
  );
  protected readonly lede = computed(() => {
    const total = this.quiet.value()?.total;
    return total === undefined ? [] : this.i18n.parts('people.quiet.lede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const words: Record<Name, string> = {
      q: this.state.q(),
      groupId:
        on.groupId && (this.groups.value()?.find(({ id }) => id === on.groupId)?.name ?? this.t('people.quiet.group')),
      kind: this.i18n.find(`common.kind.${on.kind}`) ?? '',
      show: on.show && this.t(on.show === 'all' ? 'people.quiet.all' : 'people.quiet.heardOnly'),
      withoutMainContact: on.withoutMainContact && this.t('people.quiet.noContact'),
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });
}

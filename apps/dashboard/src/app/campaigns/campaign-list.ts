import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { campaignStates } from '@zesumme/domain';
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
import { periodWords } from '../platform/campaigns/figure-words';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { zoneName } from '../platform/zone-name';
import { CampaignsData } from './campaigns-data';

const filterNames = ['groupId', 'zoneId', 'state', 'year', 'themeId'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** The campaigns that the reader sees. */
@Component({
  selector: 'z-campaign-list',
  imports: [
    ActiveFilters,
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
  templateUrl: './campaign-list.html',
  // Links that stand one below the other are far enough apart for a finger. Source: WCAG 2.2, 2.5.8.
  styles: '.each a { display: inline-block; padding-block: var(--z-1); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignListPage {
  private readonly data = inject(CampaignsData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly states = campaignStates;
  protected readonly themeName = themeName;
  protected readonly state = listState({ sort: '-period', filters: filterNames });
  private readonly zone = zoneName(() => this.state.filters().zoneId);
  protected readonly campaigns = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  /** How many there are whatever the filters, and of which years. */
  protected readonly all = read(
    () => this.session.role(),
    () => this.data.list({ size: 1 }),
  );
  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'contact' || role === 'commune-user'),
  );
  protected readonly themes = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  protected readonly lede = computed(() => {
    const total = this.all.value()?.total;
    return total === undefined ? [] : this.i18n.parts('campaigns.lede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === on.groupId)?.name;
    const theme = this.themes.value()?.find(({ id }) => id === on.themeId);
    const words: Record<Name, string> = {
      q: this.state.q(),
      groupId: on.groupId && (group ?? this.t('campaigns.groups')),
      zoneId: on.zoneId && this.t('territory.zone.ofGroups', { zone: this.zone() }),
      state: this.i18n.find(`campaigns.state.${on.state}`) ?? '',
      year: on.year,
      themeId: on.themeId && (theme ? themeName(this.i18n, theme) : this.t('campaigns.theme')),
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });

  protected readonly period = (row: Parameters<typeof periodWords>[1]): string => periodWords(this.i18n, row);
}

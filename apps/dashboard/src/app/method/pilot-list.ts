import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pilotStates } from '@zesumme/domain';
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
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { MethodTabs } from '../platform/method/method-tabs';
import { pilotPeriod } from '../platform/method/pilot-words';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { zoneName } from '../platform/zone-name';
import { PilotsData } from './pilots-data';

const filterNames = ['groupId', 'zoneId', 'themeId', 'verdict'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** The pilots that the reader sees. */
@Component({
  selector: 'z-pilot-list',
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
    MethodTabs,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './pilot-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PilotListPage {
  private readonly data = inject(PilotsData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly verdicts = pilotStates;
  protected readonly themeName = themeName;
  protected readonly period = pilotPeriod;
  protected readonly state = listState({ sort: '-period', filters: filterNames });
  private readonly zone = zoneName(() => this.state.filters().zoneId);
  protected readonly pilots = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  /** How many there are whatever the filters. */
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
  protected readonly themeChoices = computed(() =>
    (this.themes.value() ?? []).map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) })),
  );
  protected readonly lede = computed(() => {
    const total = this.all.value()?.total;
    return total === undefined ? [] : this.i18n.parts('pilots.lede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === on.groupId)?.name;
    const theme = this.themeChoices().find(({ id }) => id === on.themeId)?.name;
    const words: Record<Name, string> = {
      q: this.state.q(),
      groupId: on.groupId && (group ?? this.t('pilots.group')),
      zoneId: on.zoneId && this.t('territory.zone.ofGroups', { zone: this.zone() }),
      themeId: on.themeId && (theme ?? this.t('pilots.theme')),
      verdict: this.i18n.find(`pilots.verdict.${on.verdict}`) ?? '',
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });
}

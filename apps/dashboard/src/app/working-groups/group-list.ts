import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type WorkingGroupRow, groupStates, phases } from '@zesumme/domain';
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
  PhaseMark,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { GroupsData } from './groups-data';
import { sinceInWords } from './wording';

const filterNames = ['zoneId', 'themeId', 'phase', 'state', 'leadAccountId', 'own', 'archived'] as const;
type FilterName = (typeof filterNames)[number];

/** Working groups that the reader may know of. */
@Component({
  selector: 'z-group-list',
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
    PhaseMark,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './group-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupListPage {
  private readonly data = inject(GroupsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly state = listState({ sort: 'name', filters: filterNames });
  protected readonly ariaSort = ariaSort;
  protected readonly phases = phases;
  protected readonly states = groupStates;
  protected readonly isInside = computed(() => !['visitor', 'adviser'].includes(this.session.role()));

  protected readonly groups = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  /** All that the reader may know of, whatever the filters say: for the sentence above the list. */
  protected readonly total = read(
    () => this.session.role(),
    async () => (await this.data.list({ size: 1 })).total,
  );
  protected readonly zones = read(
    () => this.session.role(),
    () => this.data.zones(),
  );
  protected readonly themes = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  protected readonly leads = read(
    () => (this.session.may('working-group.create') ? this.session.role() : undefined),
    () => this.data.possibleLeads(),
  );

  protected readonly activeFilters = computed(() => {
    const { zoneId, themeId, phase, state, leadAccountId, own, archived } = this.state.filters();
    const zone = this.zones.value()?.find(({ id }) => id === zoneId);
    const theme = this.themes.value()?.find(({ id }) => id === themeId);
    const lead = this.leads.value()?.find(({ id }) => id === leadAccountId);
    return [
      this.state.q() && { name: 'q', label: this.state.q() },
      zoneId && { name: 'zoneId', label: zone?.name ?? this.t('workingGroups.list.zone') },
      themeId && { name: 'themeId', label: theme ? themeName(this.i18n, theme) : this.t('workingGroups.list.theme') },
      phase && { name: 'phase', label: this.t(`common.phase.${phase as (typeof phases)[number]}`) },
      state && { name: 'state', label: this.t(`workingGroups.state.${state as WorkingGroupRow['state']}`) },
      leadAccountId && { name: 'leadAccountId', label: lead?.displayName ?? this.t('workingGroups.list.lead') },
      own && { name: 'own', label: this.t('workingGroups.list.own') },
      archived && { name: 'archived', label: this.t('workingGroups.list.archived') },
    ].filter((each) => typeof each === 'object');
  });
  /** Whether a filter behind "more" is on, so that they are shown. */
  protected readonly isMoreOn = computed(() => {
    const { state, leadAccountId, archived } = this.state.filters();
    return Boolean(state || leadAccountId || archived);
  });

  protected readonly since = (row: WorkingGroupRow): string => sinceInWords(this.i18n, row);
  protected readonly companies = (row: WorkingGroupRow): number => row.statedCompanies ?? row.counts.members;
  protected readonly isCountInvented = ({ isDemo, statedCompanies, counts }: WorkingGroupRow): boolean =>
    !isDemo && statedCompanies === null && counts.demoMembers > 0;
  protected readonly about = (row: WorkingGroupRow): string =>
    [...row.themes.map(({ theme }) => themeName(this.i18n, theme))].join(', ');
  protected readonly themeName = themeName;
  /** Inside a real group what was invented is marked by itself. */
  protected readonly isPhaseInvented = (row: WorkingGroupRow): boolean =>
    !row.isDemo && row.themes.some(({ isDemo }) => isDemo);

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<FilterName | 'q', null>>);
  }

  protected check(name: FilterName, target: EventTarget | null): void {
    this.state.set({ [name]: (target as HTMLInputElement).checked ? 'true' : null } as Partial<
      Record<FilterName, string | null>
    >);
  }
}

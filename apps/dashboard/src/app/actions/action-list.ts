import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionRow, type ActionStatus, type Synergy, actionStatuses, synergies } from '@zesumme/domain';
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
  StatusMark,
  SynergyMark,
  ariaSort,
} from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { ActionsData } from './actions-data';

const filterNames = [
  'groupId',
  'synergy',
  'status',
  'late',
  'own',
  'themeId',
  'organisationId',
  // Set by the figures of chapter 6 that lead here.
  'contactId',
  'communeCode',
  'chapter6',
  'unassigned',
] as const;
type FilterName = (typeof filterNames)[number];

/** Without a choice the list is about what is still to be done. */
const UNFINISHED = 'unfinished';
/** Every status but abandoned: what progress counts. */
const COUNTED = 'counted';

/** Actions that the reader may know of. */
@Component({
  selector: 'z-action-list',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    Kind,
    ListChoice,
    ListSearch,
    Pager,
    Picker,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
    StatusMark,
    SynergyMark,
  ],
  templateUrl: './action-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionListPage {
  private readonly data = inject(ActionsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly state = listState({
    // The public is not told of due days, nor of an order that follows them.
    sort: this.session.role() === 'visitor' ? 'title' : 'dueDay',
    filters: filterNames,
  });
  protected readonly ariaSort = ariaSort;
  protected readonly themeName = themeName;
  protected readonly synergies = [...synergies, 'none'] as const;
  protected readonly statuses = actionStatuses;
  /** Whoever reads titles and statuses alone has nothing more to filter by. */
  protected readonly isInside = computed(() => this.session.role() !== 'visitor');
  protected readonly hasOwn = computed(() =>
    ['contact', 'project-manager', 'commune-user'].includes(this.session.role()),
  );

  protected readonly status = computed(() => this.state.filters().status || UNFINISHED);
  protected readonly query = computed(() => {
    const { status, ...rest } = this.state.query();
    if (status === 'all') return rest;
    if (status === COUNTED) return { ...rest, status: actionStatuses.filter((each) => each !== 'abandoned') };
    return status === undefined ? { ...rest, unfinished: true } : { ...rest, status };
  });
  protected readonly actions = read(
    () => this.query(),
    (query) => this.data.list(query),
  );
  protected readonly groups = read(
    () => this.session.role(),
    () => this.data.groups(false),
  );
  protected readonly themes = read(
    () => (this.isInside() ? this.session.role() : undefined),
    () => this.data.themes(),
  );
  /** The organisation of the filter: its name is known once it was chosen here. */
  protected readonly organisation = signal<readonly Choice[]>([]);
  protected readonly findOrganisations = (text: string): Promise<readonly Choice[]> =>
    this.data.findOrganisations(text);

  protected readonly lede = computed(() => {
    const summary = this.actions.value()?.summary;
    if (!summary) return [];
    const { late, ...counts } = summary;
    return late === null
      ? this.i18n.parts('actions.list.ledePublic', counts)
      : this.i18n.parts('actions.list.lede', { ...counts, late });
  });
  protected readonly order = computed(() =>
    this.t(`actions.list.sortedBy.${this.state.sort().replace('-', '') as 'dueDay'}`),
  );

  protected readonly isFiltered = computed(() => {
    const { status, ...others } = this.state.filters();
    return this.state.q() !== '' || Object.values(others).some(Boolean) || (status !== '' && status !== 'all');
  });
  /** Whether a filter behind "more" is on, so that they are shown. */
  protected readonly isMoreOn = computed(() =>
    Boolean(this.state.filters().themeId || this.state.filters().organisationId),
  );

  protected readonly activeFilters = computed(() => {
    const { groupId, synergy, late, own, themeId, organisationId, contactId, communeCode, chapter6, unassigned } =
      this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === groupId);
    const theme = this.themes.value()?.find(({ id }) => id === themeId);
    // Whoever came by a link did not choose here: the names stand in the rows.
    const rows = this.actions.value()?.items ?? [];
    const organisation =
      this.organisation().find(({ id }) => id === organisationId)?.label ??
      rows.flatMap(({ responsibles }) => responsibles).find(({ id }) => id === organisationId)?.name;
    const commune = rows.flatMap(({ communes }) => communes).find(({ code }) => code === communeCode)?.name;
    return [
      this.status() !== 'all' && { name: 'status', label: this.statusLabel() },
      this.state.q() && { name: 'q', label: this.state.q() },
      groupId && { name: 'groupId', label: group?.name ?? this.t('actions.list.group') },
      synergy && { name: 'synergy', label: this.t(`common.synergy.${synergy as Synergy | 'none'}`) },
      late && {
        name: 'late',
        label: this.t(late === 'true' ? 'actions.list.late' : 'pictures.responsibles.notLate'),
      },
      own && { name: 'own', label: this.t('actions.list.own') },
      themeId && { name: 'themeId', label: theme ? themeName(this.i18n, theme) : this.t('actions.list.theme') },
      organisationId && { name: 'organisationId', label: organisation ?? this.t('actions.list.organisation') },
      contactId && {
        name: 'contactId',
        label:
          contactId === 'none'
            ? this.t('pictures.responsibles.nobodyNamed')
            : (this.actions.value()?.contact?.name ?? this.t('pictures.responsibles.oneContact')),
      },
      communeCode && { name: 'communeCode', label: commune ?? `${this.t('pictures.matrix.commune')} ${communeCode}` },
      chapter6 && { name: 'chapter6', label: this.t('pictures.responsibles.chapter6') },
      unassigned && { name: 'unassigned', label: this.t('pictures.responsibles.unassigned') },
    ].filter((each) => typeof each === 'object');
  });

  protected readonly due = (row: ActionRow): string => (row.dueDay ? this.i18n.day(row.dueDay, 'medium') : '');

  protected remove(name: string): void {
    if (name === 'organisationId') this.organisation.set([]);
    this.state.set({ [name]: name === 'status' ? 'all' : null } as Partial<Record<FilterName | 'q', string | null>>);
  }

  protected clear(): void {
    this.organisation.set([]);
    this.state.clear();
  }

  protected check(name: FilterName, target: EventTarget | null): void {
    this.state.set({ [name]: (target as HTMLInputElement).checked ? 'true' : null } as Partial<
      Record<FilterName, string | null>
    >);
  }

  private statusLabel(): string {
    const status = this.status();
    if (status === COUNTED) return this.t('pictures.responsibles.notAbandoned');
    return status === UNFINISHED
      ? this.t('actions.list.unfinished')
      : this.t(`common.status.${status as ActionStatus}`);
  }
}

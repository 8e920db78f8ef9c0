import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MeetingRow, clockOf, dayOf, meetingKinds, meetingStates } from '@zesumme/domain';
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
import { Session } from '../platform/session';
import { MeetingStateMark } from './meeting-state';
import { MeetingsData } from './meetings-data';
import { dayInWords } from './wording';

const filterNames = ['groupId', 'organisationId', 'kind', 'state', 'period', 'mine'] as const;
type FilterName = (typeof filterNames)[number];

/** Meetings, those to come first. */
@Component({
  selector: 'z-meeting-list',
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
    MeetingStateMark,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './meeting-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingListPage {
  private readonly data = inject(MeetingsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly state = listState({ sort: 'startsAt', filters: filterNames });
  /** Who keeps many meetings filters them; who comes three times a year needs to see the next one. */
  protected readonly isManager = computed(() => this.session.may('meeting.create'));
  protected readonly ariaSort = ariaSort;
  protected readonly kinds = meetingKinds;
  protected readonly states = meetingStates;
  protected readonly periods = ['upcoming', 'past', 'all'] as const;
  protected readonly clockOf = clockOf;

  /** Without a choice the list is about what is to come. */
  protected readonly query = computed(() => {
    const { period = 'upcoming', ...rest } = this.state.query();
    return period === 'all' ? rest : { ...rest, period };
  });
  protected readonly meetings = read(
    () => this.query(),
    (query) => this.data.list(query),
  );
  /** What is to come, whatever the filters say: the sentence above the list. */
  protected readonly toCome = read(
    () => this.session.role(),
    () => this.data.list({ period: 'upcoming', state: ['open', 'in-progress'], size: 1 }),
  );
  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role !== 'visitor' && role !== 'administrator' && role !== 'adviser'),
  );

  protected readonly lede = computed(() => {
    const page = this.toCome.value();
    if (!page) return [];
    const [next] = page.items;
    if (!next) return this.i18n.parts('meetings.list.ledeNone');
    return this.i18n.parts('meetings.list.lede', {
      count: page.total,
      day: dayInWords(this.i18n, next.startsLocal),
      group: next.group.name,
    });
  });

  /** Whether more is filtered than by period, so that an empty list is the filters' doing. */
  protected readonly isFiltered = computed(() => {
    const { period: _, ...others } = this.state.filters();
    return this.state.q() !== '' || Object.values(others).some(Boolean);
  });

  protected readonly activeFilters = computed(() => {
    const { groupId, organisationId, kind, state, mine } = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === groupId);
    return [
      this.state.q() && { name: 'q', label: this.state.q() },
      groupId && { name: 'groupId', label: group?.name ?? this.t('meetings.group') },
      organisationId && { name: 'organisationId', label: this.t('organisations.organisation') },
      kind && { name: 'kind', label: this.t(`meetings.kind.${kind as MeetingRow['kind']}`) },
      state && { name: 'state', label: this.t(`meetings.state.${state as MeetingRow['state']}`) },
      mine && { name: 'mine', label: this.t('meetings.list.mine') },
    ].filter((each) => typeof each === 'object');
  });

  protected readonly day = (row: MeetingRow): string => this.i18n.day(dayOf(row.startsLocal), 'medium');
  protected readonly where = (row: MeetingRow): string =>
    [row.place, row.isOnline ? this.t('meetings.online') : ''].filter(Boolean).join(' · ');

  /** What is past is read from its end. */
  protected showPeriod(period: string): void {
    const isPast = period === 'past' || period === 'all';
    this.state.set({ period: period === 'upcoming' ? null : period, sort: isPast ? '-startsAt' : null });
  }

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<FilterName | 'q', null>>);
  }

  /** Answers in a few words: the reader's own where they are invited, else how many organisations come or came. */
  protected answers(row: MeetingRow): string {
    if (row.ownAnswer) return this.t(`meetings.answer.${row.ownAnswer}`);
    if (!row.tally || row.tally.organisations.invited === 0) return '';
    const { invited, accepted, attended } = row.tally.organisations;
    const held = row.state === 'ended' || row.state === 'closed' || row.state === 'in-progress';
    return held && attended > 0
      ? this.t('meetings.list.attended', { attended, invited })
      : this.t('meetings.list.coming', { accepted, invited });
  }

  protected readonly awaitsAnswer = (row: MeetingRow): boolean =>
    row.ownAnswer === 'needs-action' && row.state === 'open';
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionStatus, type CountingAction, actionStatuses, gainStates } from '@zesumme/domain';
import {
  ActiveFilters,
  DemoMark,
  Empty,
  Failure,
  I18n,
  Icon,
  Kind,
  Pager,
  Skeleton,
  SortButton,
  StatusMark,
  ariaSort,
} from '@zesumme/ui';
import { CountingData } from '../platform/counting-data';
import { reckoned } from '../platform/counting-words';
import { exactPoints } from '../platform/exact-points';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { measureTitle } from '../platform/names';
import { CommunesWays } from './communes-ways';

/** Abandoned actions count nowhere. */
const statuses = actionStatuses.filter((status) => status !== 'abandoned');

/** Which action of which group counts where: each with a commune, a measure, the share that is stated, and the points. */
@Component({
  selector: 'z-counting-page',
  imports: [
    ActiveFilters,
    CommunesWays,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Icon,
    Kind,
    ListChoice,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
    StatusMark,
  ],
  templateUrl: './counting-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountingActionsPage {
  private readonly data = inject(CountingData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly state = listState({
    sort: '-gain',
    filters: ['groupId', 'communeCode', 'measureId', 'status', 'state'],
  });
  protected readonly counting = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly ariaSort = (by: string) => ariaSort(by, this.state.sort());
  protected readonly titleOf = ({ measure }: CountingAction): string => measureTitle(this.i18n, measure);
  /** So exact that the rows visibly add up. */
  protected readonly exact = (points: number | null): string => exactPoints(this.i18n, points);
  protected readonly reckoned = (row: CountingAction): string => reckoned(this.i18n, row);
  protected readonly wordOf = ({ state }: CountingAction) => `counting.state.${state}` as const;
  protected readonly groups = computed(() => this.counting.value()?.choices.groups ?? []);
  protected readonly communes = computed(() =>
    (this.counting.value()?.choices.communes ?? []).map(({ code, name }) => ({ id: code, name })),
  );
  /** Whether measures of several programmes are counted, which may be called the same. */
  protected readonly isMixed = computed(
    () => new Set(this.counting.value()?.choices.measures.map(({ programme }) => programme)).size > 1,
  );
  protected readonly measures = computed(() =>
    (this.counting.value()?.choices.measures ?? []).map((measure) => ({
      id: measure.id,
      name: [measureTitle(this.i18n, measure), ...(this.isMixed() ? [measure.programme] : [])].join(' · '),
    })),
  );
  protected readonly statuses = computed(() =>
    statuses.map((status: ActionStatus) => ({ id: status, name: this.t(`common.status.${status}`) })),
  );
  protected readonly states = computed(() =>
    gainStates.map((state) => ({
      id: state,
      name: this.t(`counting.state.${state}`),
    })),
  );
  protected readonly sentence = computed(() => {
    const page = this.counting.value();
    if (!page) return '';
    const { open, done, unknown } = page.sums;
    return this.t('counting.sentence', { open: this.exact(open), done: this.exact(done), unknown });
  });
  protected readonly activeFilters = computed(() => {
    const filters = this.state.filters();
    const chip = (name: keyof typeof filters, label: string, choices: readonly { id: string; name: string }[]) =>
      filters[name]
        ? [{ name, label: `${label} – ${choices.find(({ id }) => id === filters[name])?.name ?? filters[name]}` }]
        : [];
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...chip('groupId', this.t('counting.group'), this.groups()),
      ...chip('communeCode', this.t('counting.commune'), this.communes()),
      ...chip('measureId', this.t('counting.measure'), this.measures()),
      ...chip('status', this.t('counting.status'), this.statuses()),
      ...chip('state', this.t('counting.points'), this.states()),
    ];
  });

  protected print(): void {
    window.print();
  }
}

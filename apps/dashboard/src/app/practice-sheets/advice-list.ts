import { ChangeDetectionStrategy, Component, computed, inject, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { adviceKinds, adviceStates } from '@zesumme/domain';
import { ActiveFilters, Control, DemoMark, Empty, Failure, Field, I18n, Pager, Rich, Skeleton } from '@zesumme/ui';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { keepOpen } from '../platform/open-row';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { AdviceData } from './advice-data';
import { AdviceItem } from './advice-item';

const sorts = ['-createdAt', 'createdAt', 'organisation', 'sheet'] as const;
type Sort = (typeof sorts)[number];
const sortNames = {
  '-createdAt': 'newest',
  createdAt: 'oldest',
  organisation: 'organisation',
  sheet: 'sheet',
} as const;

/** Requests for advice: those that wait for the reader's answer, or those of the reader's own organisation. */
@Component({
  selector: 'z-advice-list',
  imports: [
    ActiveFilters,
    AdviceItem,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './advice-list.html',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdviceListPage implements HasUnsavedChanges {
  private readonly rows = viewChildren(AdviceItem);
  private readonly data = inject(AdviceData);
  private readonly i18n = inject(I18n);
  protected readonly warn = warnBeforeUnload;
  protected readonly session = inject(Session);
  protected readonly t = this.i18n.t;
  protected readonly kinds = adviceKinds;
  protected readonly states = adviceStates;
  protected readonly sorts = sorts;
  protected readonly sortKey = (sort: Sort) => `advice.sort.${sortNames[sort]}` as const;
  protected readonly state = listState({ sort: '-createdAt', filters: ['kind', 'state'] });
  protected readonly requests = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly shown = keepOpen(this.requests, () =>
    this.rows()
      .filter((row) => row.isOpen())
      .map((row) => row.request().id),
  );
  private readonly waiting = read(
    () => (this.session.may('advice-request.decide') ? this.session.role() : undefined),
    () => this.data.list({ state: 'open', size: 1 }),
  );
  protected readonly lede = computed(() => {
    if (!this.session.may('advice-request.decide')) return this.i18n.parts('advice.lede');
    const count = this.waiting.value()?.total;
    return count === undefined ? [] : this.i18n.parts('advice.ledeManager', { count });
  });
  protected readonly activeFilters = computed(() => {
    const { kind, state } = this.state.filters();
    return [
      { name: 'q', label: this.state.q() },
      { name: 'kind', label: this.i18n.find(`advice.kind.${kind}`) ?? '' },
      { name: 'state', label: this.i18n.find(`advice.state.${state}`) ?? '' },
    ].filter(({ label }) => label !== '');
  });

  hasUnsavedChanges(): boolean {
    return this.rows().some((row) => row.hasUnsavedChanges());
  }

  protected reload(): void {
    this.requests.reload();
    this.waiting.reload();
  }
}

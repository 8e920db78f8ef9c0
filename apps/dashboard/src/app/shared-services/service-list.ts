import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { serviceKinds, servicePhases } from '@zesumme/domain';
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
import { SharedServicesData } from './shared-services-data';

const filterNames = ['groupId', 'kind', 'phase', 'waiting'] as const;

/** The shared services that the reader may know of. */
@Component({
  selector: 'z-service-list',
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
  templateUrl: './service-list.html',
  styles: 'th a { display: inline-block; padding-block: var(--z-1); overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceListPage {
  private readonly data = inject(SharedServicesData);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly kinds = serviceKinds;
  protected readonly phases = servicePhases;
  protected readonly state = listState({ sort: '-changedAt', filters: filterNames });
  protected readonly services = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  /** How many there are whatever the filters. */
  private readonly all = read(
    () => this.session.role(),
    () => this.data.list({ size: 1 }),
  );
  /** Whether the reader answers for an organisation. */
  protected readonly answers = computed(() => ['contact', 'commune-user'].includes(this.session.role()));
  /** How many wait for an answer of the reader's own organisation. */
  private readonly asked = read(
    () => (this.answers() ? this.session.role() : undefined),
    () => this.data.list({ size: 1, waiting: 'true' }),
  );
  protected readonly waiting = computed(() => {
    const count = this.asked.value()?.total ?? 0;
    return count === 0 ? [] : this.i18n.parts('sharedServices.waitingNote', { count });
  });
  protected readonly groups = read(
    () => this.session.role(),
    () => this.data.groups(this.answers()),
  );
  protected readonly lede = computed(() => {
    const total = this.all.value()?.total;
    return total === undefined ? [] : this.i18n.parts('sharedServices.lede', { total });
  });
  protected readonly activeFilters = computed(() => {
    const { groupId, kind, phase, waiting } = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === groupId)?.name;
    const waits = this.i18n.find(`sharedServices.waitingChoice.${waiting}`) ?? '';
    return [
      { name: 'q', label: this.state.q() },
      { name: 'groupId', label: groupId && (group ?? this.t('sharedServices.group')) },
      { name: 'kind', label: this.i18n.find(`sharedServices.kind.${kind}`) ?? '' },
      { name: 'phase', label: this.i18n.find(`sharedServices.phase.${phase}`) ?? '' },
      { name: 'waiting', label: waits && `${this.t('sharedServices.waiting')} – ${waits}` },
    ].filter(({ label }) => label !== '');
  });
}

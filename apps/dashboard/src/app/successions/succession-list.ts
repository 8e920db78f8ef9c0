import { ChangeDetectionStrategy, Component, computed, inject, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { successionKinds, successionPolicy, successionStates } from '@zesumme/domain';
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
} from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { ExportMenu } from '../platform/export-menu';
import { listState, read } from '../platform/list-state';
import { keepOpen } from '../platform/open-row';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { SuccessionItem } from '../platform/successions/succession-item';
import { SuccessionsData } from '../platform/successions/successions-data';

type Name = 'q' | 'kind' | 'state' | 'organisationId';

/** What contacts propose about who comes after them, and what became of it. */
@Component({
  selector: 'z-succession-list',
  imports: [
    ExportMenu,
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Icon,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SuccessionItem,
  ],
  templateUrl: './succession-list.html',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuccessionListPage {
  private readonly rows = viewChildren(SuccessionItem);
  protected readonly warn = warnBeforeUnload;
  private readonly data = inject(SuccessionsData);
  private readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  protected readonly t = this.i18n.t;
  protected readonly kinds = successionKinds;
  protected readonly states = successionStates;
  protected readonly state = listState({ sort: '-createdAt', filters: ['kind', 'state', 'organisationId'] });
  protected readonly decides = computed(() => this.session.may('succession.decide'));
  protected readonly proposes = computed(() => successionPolicy.propose(this.session.actor()).allowed);
  protected readonly successions = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly shown = keepOpen(this.successions, () =>
    this.rows()
      .filter((row) => row.isOpen())
      .map((row) => row.succession().id),
  );
  private readonly waiting = read(
    () => (this.decides() ? this.session.role() : undefined),
    () => this.data.list({ state: 'proposed', size: 1 }),
  );
  protected readonly lede = computed(() => {
    if (!this.decides()) return this.i18n.parts('successions.lede');
    const total = this.waiting.value()?.total;
    return total === undefined ? [] : this.i18n.parts('successions.ledeManager', { total });
  });
  protected readonly activeFilters = computed(() => {
    const { kind, state, organisationId } = this.state.filters();
    const organisation = this.successions.value()?.items[0]?.organisation.name;
    const words: Record<Name, string> = {
      q: this.state.q(),
      kind: this.i18n.find(`successions.kind.${kind}`) ?? '',
      state: this.i18n.find(`successions.state.${state}`) ?? '',
      organisationId: organisationId && (organisation ?? this.t('people.quiet.organisation')),
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });

  hasUnsavedChanges(): boolean {
    return this.rows().some((row) => row.hasUnsavedChanges());
  }

  protected reload(): void {
    this.successions.reload();
    this.waiting.reload();
  }
}

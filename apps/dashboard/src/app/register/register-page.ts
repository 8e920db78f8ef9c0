import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RegisterRow, luxembourgDay, registerKinds, registerStates } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Kind,
  Pager,
  Rich,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { RegisterData } from './register-data';
import { RegisterState } from './register-state';

const filterNames = ['groupId', 'kind', 'state', 'organisationId', 'meetingId', 'inTime', 'dueFrom', 'dueTo'] as const;
type FilterName = (typeof filterNames)[number] | 'q';

/** Decisions and actions of all meetings and groups that the reader is inside of, until they are done. */
@Component({
  selector: 'z-register-page',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Kind,
    ListChoice,
    ListSearch,
    Pager,
    Picker,
    RegisterState,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './register-page.html',
  // Two links, one below the other: each has to be hit by a thumb.
  styles: '.from, .from .s { line-height: 1.625rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterListPage {
  private readonly data = inject(RegisterData);
  private readonly say = inject(Say);
  protected readonly acting = acting();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly ariaSort = ariaSort;
  protected readonly kinds = registerKinds;
  protected readonly states = registerStates;
  protected readonly state = listState({ sort: '-day', filters: filterNames });
  protected readonly entries = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'contact' || role === 'commune-user'),
  );
  private readonly organisationId = computed(() => this.state.filters().organisationId);
  private readonly organisationName = read(
    () => this.organisationId() || undefined,
    async (id) => ({ id, name: await this.data.organisationName(id) }),
  );
  protected readonly organisation = signal<readonly Choice[]>([]);
  protected readonly findOrganisations = (text: string): Promise<readonly Choice[]> =>
    this.data.findOrganisations(text);

  /** Whose ledger it is, once the name is known. */
  protected readonly ledgerOf = computed(() => {
    const found = this.organisationName.value();
    return found && found.id === this.organisationId() ? found.name : '';
  });
  protected readonly lede = computed(() => {
    const summary = this.entries.value()?.summary;
    if (!summary) return [];
    return this.i18n.parts('register.lede', { ...summary, total: summary.decisions + summary.actions });
  });
  protected readonly isMoreOn = computed(() => {
    const { organisationId, inTime, dueFrom, dueTo } = this.state.filters();
    return Boolean(organisationId || inTime || dueFrom || dueTo);
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const words: Record<FilterName, string> = {
      q: this.state.q(),
      groupId:
        on.groupId && (this.groups.value()?.find(({ id }) => id === on.groupId)?.name ?? this.t('register.group')),
      kind: this.i18n.find(`register.kind.${on.kind}`) ?? '',
      state: this.i18n.find(`register.stateFilter.${on.state}`) ?? '',
      organisationId: on.organisationId && (this.ledgerOf() || this.t('register.organisation')),
      meetingId: on.meetingId && (this.meetingTitle() || this.t('register.meeting')),
      inTime: on.inTime && this.t(on.inTime === 'true' ? 'register.inTime' : 'register.afterTime'),
      dueFrom: on.dueFrom && `${this.t('register.dueFrom')} ${this.i18n.day(on.dueFrom, 'medium')}`,
      dueTo: on.dueTo && `${this.t('register.dueTo')} ${this.i18n.day(on.dueTo, 'medium')}`,
    };
    return (Object.keys(words) as FilterName[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });
  private readonly meetingTitle = computed(() => {
    const { meetingId } = this.state.filters();
    return this.entries.value()?.items.find(({ meeting }) => meeting?.id === meetingId)?.meeting?.title ?? '';
  });

  constructor() {
    // The address may name an organisation that nobody has chosen here: the picker shows it, too.
    effect(() => {
      const id = this.organisationId();
      const name = this.ledgerOf();
      this.organisation.set(id && name ? [{ id, label: name }] : []);
    });
  }

  /** A decision is read where it was taken; an action has a page of its own. */
  protected readonly linkOf = ({ id, kind, meeting }: RegisterRow): string[] | null =>
    kind === 'action' ? ['/actions', id] : meeting && ['/meetings', meeting.id];

  /** Today, as a day in Luxembourg; it can be taken back. What a colleague said meanwhile is read anew. */
  protected async carryOut(row: RegisterRow, undo = false): Promise<void> {
    const doneDay = row.state === 'done' ? null : luxembourgDay(new Date());
    const version = await this.acting.run(() => this.data.carryOut(row, undo ? row.doneDay : doneDay));
    this.entries.reload();
    if (version === undefined || undo) return;
    const before = { ...row, version };
    void this.say.done(
      this.t(doneDay ? 'register.carriedOut' : 'register.reopened'),
      () => void this.carryOut(before, true),
    );
  }

  protected readonly dayText = (day: string): string => this.i18n.day(day, 'medium');
}

import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type MembershipRow,
  type MembershipUpdate,
  type WorkingGroupDetail,
  addDays,
  luxembourgDay,
  membershipRoles,
} from '@zesumme/domain';
import {
  ActiveFilters,
  Ask,
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
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { GroupsData } from './groups-data';
import { MembershipForm } from './membership-form';

const filterNames = ['role', 'show'] as const;

/** Who takes part in a group, from when until when; whoever leads it adds organisations and ends memberships. */
@Component({
  selector: 'z-members-page',
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
    ListSearch,
    MembershipForm,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './members-page.html',
  styles: '.two { flex-wrap: nowrap; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembersPage {
  readonly slug = input.required<string>();
  private readonly data = inject(GroupsData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly title = inject(PageTitle);
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly membershipForm = viewChild(MembershipForm);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly ariaSort = ariaSort;
  protected readonly roles = membershipRoles;
  protected readonly others = ['former', 'all'] as const;
  protected readonly state = listState({ sort: 'organisation', filters: filterNames, size: 50 });
  /** What the form is open for: a new membership, or a stored one. */
  protected readonly opened = signal<'new' | MembershipRow | null>(null);

  protected readonly group = read(
    () => this.slug(),
    (slug) => this.data.get(slug),
  );
  /** Without a choice the list is about those who take part today. */
  protected readonly query = computed(() => {
    const { show = 'current', ...rest } = this.state.query();
    return show === 'all' ? rest : { ...rest, current: show === 'current' };
  });
  protected readonly memberships = read(
    () => {
      const id = this.group.value()?.id;
      return id ? { id, query: this.query() } : undefined;
    },
    ({ id, query }) => this.data.memberships(id, query),
  );
  protected readonly count = computed(() => this.real(this.group.value()).length);
  protected readonly activeFilters = computed(() => {
    const { role, show } = this.state.filters();
    return [
      this.state.q() && { name: 'q', label: this.state.q() },
      role && { name: 'role', label: this.t(`workingGroups.role.${role as MembershipRow['role']}`) },
      show && { name: 'show', label: this.t(`workingGroups.members.${show as 'former' | 'all'}`) },
    ].filter((each) => typeof each === 'object');
  });

  constructor() {
    effect(() => {
      const group = this.group.value();
      if (group) this.title.set(this.t('workingGroups.members.title', { group: group.name }));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.membershipForm()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  /** In a real group fictitious members are shown with their mark, and counted nowhere. */
  private real(group: WorkingGroupDetail | undefined): WorkingGroupDetail['participants'] {
    return (group?.participants ?? []).filter(({ isDemo }) => group?.isDemo || !isDemo);
  }

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<(typeof filterNames)[number] | 'q', null>>);
  }

  protected period({ fromDay, toDay }: MembershipRow): string {
    const from = fromDay && this.i18n.day(fromDay, 'medium');
    const to = toDay && this.i18n.day(toDay, 'medium');
    if (from && to) return this.t('workingGroups.members.between', { from, to });
    if (to) return this.t('workingGroups.members.until', { to });
    return from ? this.t('workingGroups.members.since', { from }) : this.t('workingGroups.members.always');
  }

  protected readonly names = (row: MembershipRow): string => this.i18n.list(row.contacts.map(({ name }) => name));

  protected came({ attendance }: MembershipRow): string {
    if (!attendance || attendance.invited === 0) return '–';
    return this.t('workingGroups.companies.times', attendance);
  }

  /** Another one is opened only once what was typed for the one before may be lost. */
  protected async open(which: 'new' | MembershipRow): Promise<void> {
    if (!this.hasUnsavedChanges() || (await this.askBeforeLoss())) this.opened.set(which);
  }

  /** The form is gone, and the focus with it. */
  protected close(): void {
    this.opened.set(null);
    this.heading()?.nativeElement.focus();
  }

  protected stored(row: MembershipRow, isNew: boolean): void {
    this.close();
    this.reload();
    const key = isNew ? 'workingGroups.members.added' : 'workingGroups.members.saved';
    void this.say.done(this.t(key, { organisation: row.organisation.name }));
  }

  /** Yesterday is the last day, so that access ends at once and not at midnight. */
  protected async end(row: MembershipRow): Promise<void> {
    const organisation = row.organisation.name;
    const sure = await this.ask.confirm({
      title: this.t('workingGroups.members.endQuestion', { organisation }),
      text: this.t('workingGroups.members.endText'),
      act: this.t('workingGroups.members.end'),
      danger: true,
    });
    if (!sure) return;
    const toDay = addDays(luxembourgDay(new Date()), -1);
    // Somebody who was entered today and ended today never took part.
    const fromDay = row.fromDay !== null && row.fromDay > toDay ? { fromDay: toDay } : {};
    const ended = await this.change(row, { version: row.version, toDay, ...fromDay });
    if (!ended) return;
    const undo = { version: ended.version, toDay: row.toDay, fromDay: row.fromDay };
    void this.say.done(this.t('workingGroups.members.ended', { organisation }), () => void this.change(ended, undo));
  }

  private async change({ id }: MembershipRow, body: MembershipUpdate): Promise<MembershipRow | undefined> {
    const changed = await this.acting.run(() => this.data.changeMembership(id, body));
    this.reload();
    return changed;
  }

  private reload(): void {
    this.group.reload();
    this.memberships.reload();
  }
}

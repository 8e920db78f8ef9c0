import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OrganisationDetail, logKinds, luxembourgDay, participationPolicy } from '@zesumme/domain';
import { Ask, DemoMark, Failure, I18n, Icon, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { PendingSuccessions } from '../platform/successions/pending-successions';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { OrganisationContacts } from './organisation-contacts';
import { OrganisationFacts } from './organisation-facts';
import { OrganisationHistory } from './organisation-history';
import { OrganisationLog } from './organisation-log';
import { OrganisationParticipation } from './organisation-participation';
import { OrganisationsData } from './organisations-data';

/** One organisation: what it is, its contacts, where it takes part and what it carries. */
@Component({
  selector: 'z-organisation-page',
  imports: [
    DemoMark,
    Failure,
    Icon,
    OrganisationContacts,
    OrganisationFacts,
    OrganisationHistory,
    OrganisationLog,
    OrganisationParticipation,
    PendingSuccessions,
    Rich,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './organisation-page.html',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationPage {
  readonly id = input.required<string>();
  /** From the address: the kind of the line that somebody comes to write into the log. */
  readonly log = input<string>();
  private readonly data = inject(OrganisationsData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly session = inject(Session);
  private readonly successions = viewChild(PendingSuccessions);
  private readonly organisationLog = viewChild(OrganisationLog);
  protected readonly keepsLog = computed(() => this.session.may('log.list'));
  protected readonly seesParticipation = computed(
    () => participationPolicy.read(this.session.actor(), { id: this.id() }).allowed,
  );
  protected readonly seesSuccessions = computed(() => this.session.may('succession.list'));
  protected readonly logKind = computed(() => logKinds.find((kind) => kind === this.log()));
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly organisation = linkedSignal(() => this.found.value());
  protected readonly today = luxembourgDay(new Date());
  protected readonly lede = computed(() => {
    const { memberships = [], unfinishedActions = 0 } = this.organisation() ?? {};
    const groups = memberships.filter(({ current }) => current).length;
    return this.i18n.parts('organisations.page.lede', { groups, actions: unfinishedActions });
  });
  protected readonly attendance = computed(() => {
    const attendance = this.organisation()?.attendance;
    if (!attendance) return '';
    return attendance.invited === 0
      ? this.t('organisations.page.noAttendance')
      : this.t('organisations.page.attendance', attendance);
  });

  constructor() {
    effect(() => {
      const organisation = this.organisation();
      if (organisation) this.pageTitle.set(organisation.name);
    });
  }

  hasUnsavedChanges(): boolean {
    return (this.organisationLog()?.hasUnsavedChanges ?? false) || (this.successions()?.hasUnsavedChanges() ?? false);
  }

  /** From when or until when it takes part in a group, as far as that is known. */
  protected spanOf({ fromDay, toDay, current }: OrganisationDetail['memberships'][number]): string {
    if (toDay && !current && toDay < this.today) {
      return this.t('organisations.page.former', { day: this.i18n.day(toDay) });
    }
    if (!fromDay) return '';
    return this.t(current ? 'organisations.page.since' : 'organisations.page.upcoming', {
      day: this.i18n.day(fromDay),
    });
  }

  protected async archive(): Promise<void> {
    const decided = await this.ask.confirm({
      title: this.t('organisations.page.archiveTitle', { name: this.organisation()?.name ?? '' }),
      text: this.t('organisations.page.archiveText'),
      act: this.t('common.act.archive'),
    });
    if (!decided) return;
    const organisation = await this.acting.run(() => this.data.archive(this.id()));
    if (!organisation) return;
    this.organisation.set(organisation);
    await this.say.done(this.t('common.state.archived'), () => void this.restore());
  }

  protected async restore(): Promise<void> {
    const organisation = await this.acting.run(() => this.data.restore(this.id()));
    if (!organisation) return;
    this.organisation.set(organisation);
    await this.say.done(this.t('common.state.restored'));
  }
}

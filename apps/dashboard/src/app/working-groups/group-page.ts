import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoMark, Failure, I18n, Icon, Kind, Markdown, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { LatestAnnouncements } from '../platform/announcements/latest-announcements';
import { GroupCampaigns } from '../platform/campaigns/group-campaigns';
import { Files } from '../platform/files/files';
import { read } from '../platform/list-state';
import { GroupIdeas } from '../platform/method/group-ideas';
import { GroupDiagnosis } from '../platform/diagnosis/group-diagnosis';
import { GroupPilots } from '../platform/method/group-pilots';
import { OnThisPage } from '../platform/on-this-page';
import { PageTitle } from '../platform/page-title';
import { Reminders } from '../platform/reminders/reminders';
import { GroupServices } from '../platform/shared-services/group-services';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { GroupActions } from './group-actions';
import { GroupBacklog } from './group-backlog';
import { GroupChapter6 } from './group-chapter-6';
import { GroupCompanies } from './group-companies';
import { GroupCourse } from './group-course';
import { GroupHistory } from './group-history';
import { GroupMeetings } from './group-meetings';
import { GroupStory } from './group-story';
import { GroupTimeline } from './group-timeline';
import { GroupsData } from './groups-data';
import { ledeOf } from './wording';

/** One group: who works together on what, how far they have come, and what comes next. */
@Component({
  selector: 'z-group-page',
  imports: [
    DemoMark,
    Failure,
    Files,
    GroupActions,
    GroupBacklog,
    GroupCampaigns,
    GroupChapter6,
    GroupCompanies,
    GroupCourse,
    GroupHistory,
    GroupMeetings,
    GroupIdeas,
    GroupDiagnosis,
    GroupPilots,
    GroupServices,
    GroupStory,
    GroupTimeline,
    Icon,
    Kind,
    LatestAnnouncements,
    Markdown,
    OnThisPage,
    Reminders,
    Rich,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './group-page.html',
  styles: `
    .where {
      margin-top: 0;
    }
    .where dt {
      flex: 0 0 7.5em;
      color: var(--z-muted);
    }
    .hint {
      margin: var(--z-4) 0 var(--z-2);
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupPage {
  readonly slug = input.required<string>();
  private readonly data = inject(GroupsData);
  private readonly say = inject(Say);
  private readonly title = inject(PageTitle);
  private readonly backlog = viewChild(GroupBacklog);
  private readonly reminders = viewChild(Reminders);
  private readonly files = viewChild(Files);
  private readonly course = viewChild(GroupCourse);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  /** Read again for another reader: who signs in or out sees more or less of it. */
  protected readonly stored = read(
    () => ({ slug: this.slug(), role: this.session.role() }),
    ({ slug }) => this.data.get(slug),
  );
  protected readonly group = computed(() => {
    const group = this.stored.value();
    return group && [group.slug, group.id].includes(this.slug()) ? group : undefined;
  });

  private readonly id = computed(() => this.group()?.id ?? '');
  protected readonly about = computed(() => ({ groupId: this.id() }));
  protected readonly lede = computed(() => {
    const group = this.group();
    return group ? ledeOf(this.i18n, group) : [];
  });
  /** A commune that does not take part in the group knows of none of its shared services. */
  protected readonly knowsServices = computed(() => {
    const group = this.group();
    if (!group?.can.readInner || !this.session.may('shared-service.list')) return false;
    return this.session.role() !== 'commune-user' || Boolean(this.session.account()?.groupIds.includes(group.id));
  });
  protected readonly partners = computed(() => this.participants('partner'));
  protected readonly communes = computed(() => this.participants('commune'));

  constructor() {
    effect(() => {
      const group = this.group();
      if (group) this.title.set(group.name);
    });
  }

  hasUnsavedChanges(): boolean {
    return [this.backlog(), this.course(), this.reminders(), this.files()].some((part) => part?.hasUnsavedChanges());
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  /** Archiving can be taken back, so that it is not asked about. */
  protected async archive(): Promise<void> {
    const { id } = this.group() ?? {};
    if (!id || !(await this.acting.run(() => this.data.archive(id)))) return;
    this.stored.reload();
    void this.say.done(this.t('workingGroups.page.archived'), () => void this.restore());
  }

  protected async restore(): Promise<void> {
    const { id } = this.group() ?? {};
    if (!id || !(await this.acting.run(() => this.data.restore(id)))) return;
    this.stored.reload();
    void this.say.done(this.t('workingGroups.page.restored'));
  }

  private participants(role: 'partner' | 'commune') {
    return (this.group()?.participants ?? []).filter((each) => each.role === role);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ProjectManagerHome, daysBetween } from '@zesumme/domain';
import { DemoMark, I18n, Kind, Rich } from '@zesumme/ui';
import { Chart } from '@zesumme/ui/chart';
import { PendingSuccessions } from '../platform/successions/pending-successions';
import type { HasUnsavedChanges } from '../platform/unsaved-changes';
import { actionSeries, synergyOrder } from './action-series';
import { Chapter6Rows } from './chapter-6-rows';
import { GroupTable } from './group-table';
import { HomeHead } from './home-head';
import { MeetingRows } from './meeting-rows';
import { TodoList } from './todo-list';

/** How many are shown here; the page of those gone quiet shows them all. */
const QUIET_SHOWN = 6;

/** What a project manager opens every morning: what to do first, what comes next, how the groups stand. */
@Component({
  selector: 'z-project-manager-home',
  imports: [
    Chapter6Rows,
    Chart,
    DemoMark,
    GroupTable,
    HomeHead,
    Kind,
    MeetingRows,
    PendingSuccessions,
    Rich,
    RouterLink,
    TodoList,
  ],
  templateUrl: './project-manager-home.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectManagerHomePage implements HasUnsavedChanges {
  readonly home = input.required<ProjectManagerHome>();
  readonly today = input.required<string>();
  private readonly successions = viewChild(PendingSuccessions);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  protected readonly next = computed(() => this.home().nextMeetings.at(0));
  protected readonly nextParts = computed(() => {
    const next = this.next();
    if (!next) return this.i18n.parts('insights.pm.ledeNoNext');
    const when = this.i18n.daysAway(daysBetween(this.today(), next.startsLocal.slice(0, 10)));
    return this.i18n.parts('insights.pm.ledeNext', { group: next.group.name, when });
  });
  protected readonly lateCount = computed(
    () => this.home().todo.find(({ kind }) => kind === 'actions-late')?.count ?? 0,
  );
  protected readonly lateParts = computed(() =>
    this.i18n.parts('insights.pm.ledeLate', { count: this.lateCount(), quiet: this.quietCount() }),
  );

  protected readonly actionLabels = computed(() =>
    synergyOrder.map((synergy) => this.t(`common.synergy.${synergy ?? 'none'}` as const)),
  );
  protected readonly actionSeries = computed(() =>
    actionSeries(this.home().actions, (status) => this.t(`common.status.${status}` as const)),
  );
  protected readonly actionsSentence = computed(() => {
    const total = this.home().actions.reduce((sum, { count }) => sum + count, 0);
    const done = this.home()
      .actions.filter(({ status }) => status === 'done')
      .reduce((sum, { count }) => sum + count, 0);
    return this.t('insights.pm.actionsSentence', { total, done, late: this.lateCount() });
  });

  protected readonly chosenGroup = signal<string | null>(null);
  protected readonly courses = computed(() => this.home().attendance.filter(({ meetings }) => meetings.length > 0));
  protected readonly course = computed(() => {
    const [longest] = [...this.courses()].sort((one, other) => other.meetings.length - one.meetings.length);
    return this.courses().find(({ group }) => group.id === this.chosenGroup()) ?? longest;
  });
  protected readonly attendanceLabels = computed(() =>
    (this.course()?.meetings ?? []).map(({ day }) => this.i18n.day(day, 'monthYear')),
  );
  protected readonly attendanceSeries = computed(() => {
    const meetings = this.course()?.meetings ?? [];
    return [
      {
        name: this.t('insights.pm.attended'),
        fill: 'effective' as const,
        values: meetings.map(({ attended }) => attended),
      },
      {
        name: this.t('insights.pm.away'),
        fill: 'remaining' as const,
        values: meetings.map(({ attended, invited }) => invited - attended),
      },
    ];
  });
  protected readonly attendanceSentence = computed(() => {
    const last = this.course()?.meetings.at(-1);
    return last ? this.t('insights.pm.attendanceSentence', { ...last, day: this.i18n.day(last.day) }) : '';
  });
  protected readonly attendanceIsDemo = computed(() => this.course()?.meetings.some(({ isDemo }) => isDemo) ?? false);

  protected readonly chapter6Sentence = computed(() => {
    const rows = this.home().chapter6;
    const assessed = rows.filter(({ total }) => total.assessed > 0).length;
    return this.t('insights.pm.chapter6Sentence', { assessed, open: rows.length - assessed });
  });

  /** An organisation may have gone quiet in several groups. */
  private readonly quietCount = computed(
    () => new Set(this.home().quiet.map(({ organisation }) => organisation.id)).size,
  );
  protected readonly quietShown = computed(() => this.home().quiet.slice(0, QUIET_SHOWN));
  protected readonly quietDetail = ({
    group,
    lastSignDay,
    silentMeetings,
  }: ProjectManagerHome['quiet'][number]): string =>
    this.t('insights.pm.quietDetail', {
      group: group.name,
      last: lastSignDay ? this.i18n.day(lastSignDay) : 'none',
      silent: silentMeetings,
    });

  hasUnsavedChanges(): boolean {
    return this.successions()?.hasUnsavedChanges() ?? false;
  }
}

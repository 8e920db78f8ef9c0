import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionRow, type MeetingRow, type WorkingGroupDetail, dayOf, luxembourgDay } from '@zesumme/domain';
import { DemoMark, I18n, StatusMark } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { GroupsData } from './groups-data';
import { stretchOf } from './timeline';

const MOST = 100;
const WIDTH = 960;
const HEIGHT = 128;

interface Mark {
  id: string;
  day: string;
  title: string;
  path: readonly string[];
  isDemo: boolean;
  /** How it is drawn: done, going on, still to come. */
  fill: 'e' | 'p_' | 'r';
  status: ActionRow['status'] | null;
}

/** Meetings and due days of the group on one line of time: a picture, and the same as a table. */
@Component({
  selector: 'z-group-timeline',
  imports: [DemoMark, RouterLink, StatusMark],
  templateUrl: './group-timeline.html',
  styleUrl: './group-timeline.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupTimeline {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  private readonly today = luxembourgDay(new Date());
  private readonly read = read(
    () => this.group().id,
    async (id) => ({
      meetings: (await this.data.meetings(id, { size: MOST, sort: '-startsAt' })).items,
      actions: (await this.data.actions(id, { size: MOST, sort: '-dueDay' })).items,
    }),
  );

  private readonly all = computed(() => {
    const { meetings = [], actions = [] } = this.read.value() ?? {};
    return {
      meetings: meetings.filter(({ state }) => state !== 'cancelled').map((row) => this.meetingMark(row)),
      actions: actions.flatMap((row) => this.actionMark(row)),
    };
  });
  private readonly stretch = computed(() => {
    const { meetings, actions } = this.all();
    return stretchOf(
      [...meetings, ...actions].map(({ day }) => day),
      this.today,
    );
  });

  protected readonly meetings = computed(() => this.placed(this.all().meetings));
  protected readonly actions = computed(() => this.placed(this.all().actions));
  /** The same as a table, the latest first. */
  protected readonly rows = computed(() =>
    [...this.meetings(), ...this.actions()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
  );
  protected readonly now = computed(() => this.stretch().at(this.today) * WIDTH);
  protected readonly quarters = computed(() =>
    this.stretch().quarters.map(({ day, isYear }) => ({
      x: this.stretch().at(day) * WIDTH,
      isYear,
      label: isYear ? day.slice(0, 4) : this.i18n.day(day, 'month'),
    })),
  );
  protected readonly sentence = computed(() =>
    this.t('workingGroups.timeline.sentence', {
      past: this.meetings().filter(({ fill }) => fill === 'e').length,
      coming: this.meetings().filter(({ fill }) => fill !== 'e').length,
      actions: this.actions().length,
      from: this.i18n.day(this.stretch().from, 'monthOfYear'),
      to: this.i18n.day(this.stretch().to, 'monthOfYear'),
    }),
  );
  protected readonly isShown = computed(() => this.rows().length > 0);

  private placed(marks: Mark[]): (Mark & { x: number })[] {
    const { from, to, at } = this.stretch();
    return marks.filter(({ day }) => day >= from && day < to).map((mark) => ({ ...mark, x: at(mark.day) * WIDTH }));
  }

  private meetingMark({ id, title, startsLocal, isDemo }: MeetingRow): Mark {
    const day = dayOf(startsLocal);
    const fill = day < this.today ? 'e' : 'r';
    return { id, day, title, path: ['/meetings', id], isDemo, fill, status: null };
  }

  /** Done on its day, else at its due day; what has neither has no place on the line. */
  private actionMark({ id, title, status, dueDay, doneDay, isDemo }: ActionRow): Mark[] {
    const day = doneDay ?? dueDay;
    if (day === null || status === 'abandoned') return [];
    const fill = status === 'done' ? 'e' : status === 'under-way' ? 'p_' : 'r';
    return [{ id, day, title, path: ['/actions', id], isDemo, fill, status }];
  }
}

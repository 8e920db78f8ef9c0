import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CarriedOut } from '@zesumme/domain';
import { DemoMark, Empty, Failure, I18n, Icon, Rich, Skeleton } from '@zesumme/ui';
import { Chart } from '@zesumme/ui/chart';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { AttendanceMap } from './attendance-map';
import { GroupsData } from './groups-data';

/** What each figure of what was carried out is made of, as filters of the register. */
const columns = {
  done: { state: 'done' },
  inTime: { inTime: 'true' },
  afterTime: { inTime: 'false' },
  late: { state: 'late' },
  open: { state: 'open' },
} as const;
type Column = keyof typeof columns;

/** How the meetings of a group went: who came, the time they took, and what became of what they decided. */
@Component({
  selector: 'z-group-statistics-page',
  imports: [AttendanceMap, Chart, DemoMark, Empty, Failure, Icon, Rich, RouterLink, Skeleton],
  templateUrl: './group-statistics-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupStatisticsPage {
  readonly slug = input.required<string>();
  private readonly data = inject(GroupsData);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly columns = Object.keys(columns) as Column[];
  protected readonly statistics = read(
    () => this.slug(),
    (slug) => this.data.statistics(slug),
  );
  protected readonly labels = computed(() =>
    (this.statistics.value()?.meetings ?? []).map(({ day }) => this.i18n.day(day, 'medium')),
  );
  protected readonly series = computed(() => {
    const meetings = this.statistics.value()?.meetings ?? [];
    return [
      {
        name: this.t('statistics.planned'),
        fill: 'planned' as const,
        values: meetings.map(({ plannedMinutes }) => plannedMinutes),
      },
      {
        name: this.t('statistics.used'),
        fill: 'effective' as const,
        values: meetings.map(({ usedMinutes }) => usedMinutes),
      },
    ];
  });
  protected readonly timeSentence = computed(() => {
    const measured = (this.statistics.value()?.meetings ?? []).filter(({ usedMinutes }) => usedMinutes !== null);
    const sum = (minutes: (number | null)[]): string =>
      this.t('statistics.minutes', { minutes: minutes.reduce<number>((total, each) => total + (each ?? 0), 0) });
    return this.t('statistics.timeSay', {
      measured: measured.length,
      used: sum(measured.map(({ usedMinutes }) => usedMinutes)),
      planned: sum(measured.map(({ plannedMinutes }) => plannedMinutes)),
    });
  });
  protected readonly carriedOutSentence = computed(() => {
    const rows = this.statistics.value()?.carriedOut ?? [];
    const inTime = rows.reduce((total, row) => total + row.inTime, 0);
    const dated = rows.reduce((total, row) => total + row.inTime + row.afterTime, 0);
    return this.t('statistics.carriedOutSay', { dated, inTime });
  });

  constructor() {
    effect(() => {
      const { group } = this.statistics.value() ?? {};
      if (group) this.pageTitle.set(this.t('statistics.ofGroup', { group: group.name }));
    });
  }

  protected filtersOf(groupId: string, { kind }: CarriedOut, column: Column): Record<string, string> {
    return { groupId, kind, ...columns[column] };
  }
}

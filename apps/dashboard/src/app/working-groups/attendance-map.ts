import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AttendanceOf, type HeldMeeting, type Turnout, turnouts } from '@zesumme/domain';
import { DemoMark, I18n } from '@zesumme/ui';

/**
 * Who came to which meeting: a heat map that is its own table, each cell with its word. Whoever sees counts alone gets
 * them by meeting.
 */
@Component({
  selector: 'z-attendance-map',
  imports: [DemoMark, RouterLink],
  template: `<p class="say">
      {{ sentence() }}
      @if (attendance()) {
        {{ t('statistics.regular', { count: regular() }) }}
      }
    </p>
    @if (attendance(); as rows) {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t('statistics.attendanceCaption')">
        <table class="heat">
          <caption class="sr">
            {{
              t('statistics.attendanceCaption')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('statistics.organisation') }}</th>
              @for (meeting of meetings(); track meeting.id) {
                <th scope="col" class="day">
                  <a [routerLink]="['/meetings', meeting.id]" [title]="meeting.title">{{ shortDay(meeting) }}</a>
                </th>
              }
              <th scope="col" class="num">{{ t('statistics.total') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows; track row.organisation.id) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/organisations', row.organisation.id]">{{ row.organisation.name }}</a>
                  @if (row.organisation.isDemo && !allDemo()) {
                    <z-demo />
                  }
                </th>
                @for (presence of row.presences; track $index) {
                  <td [class]="'p ' + presence">
                    <span aria-hidden="true">{{ signs[presence] }}</span><span class="sr">{{
                      t(words[presence])
                    }}</span>
                  </td>
                }
                <td class="num nw">{{ totalOf(row) }}</td>
              </tr>
            }
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{{ t('statistics.came') }}</th>
              @for (meeting of meetings(); track meeting.id) {
                <td class="day">{{ meeting.attended }}/{{ meeting.invited }}</td>
              }
              <td></td>
            </tr>
          </tfoot>
        </table>
      </div>
      <ul class="legend s" [attr.aria-label]="t('statistics.key')">
        @for (presence of shown; track presence) {
          <li>
            <span [class]="'p ' + presence" aria-hidden="true">{{ signs[presence] }}</span> {{ t(words[presence]) }}
          </li>
        }
      </ul>
    } @else {
      <table class="stack" role="table">
        <caption class="sr">
          {{
            t('statistics.countsCaption')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{{ t('statistics.meeting') }}</th>
            <th role="columnheader" scope="col" class="num">{{ t('statistics.came') }}</th>
            <th role="columnheader" scope="col" class="num">{{ t('statistics.invited') }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (meeting of meetings(); track meeting.id) {
            <tr role="row">
              <th role="rowheader" scope="row">
                <a [routerLink]="['/meetings', meeting.id]">{{ meeting.title }}</a><br /><span class="s m">{{
                  i18n.day(meeting.day)
                }}</span>
              </th>
              <td role="cell" class="num" [attr.data-l]="t('statistics.came')">{{ meeting.attended }}</td>
              <td role="cell" class="num" [attr.data-l]="t('statistics.invited')">{{ meeting.invited }}</td>
            </tr>
          }
        </tbody>
      </table>
    }`,
  styleUrl: './attendance-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttendanceMap {
  readonly meetings = input.required<readonly HeldMeeting[]>();
  readonly attendance = input.required<readonly AttendanceOf[] | null>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly shown = turnouts;
  /** A sign beside the colour, for whoever sees none. */
  protected readonly signs: Record<Turnout, string> = {
    attended: '●',
    excused: '◐',
    absent: '○',
    unknown: '?',
    'not-invited': '',
  };
  protected readonly words = {
    attended: 'statistics.presence.attended',
    excused: 'statistics.presence.excused',
    absent: 'statistics.presence.absent',
    unknown: 'statistics.presence.unknown',
    'not-invited': 'statistics.presence.not-invited',
  } as const satisfies Record<Turnout, string>;
  protected readonly sentence = computed(() => {
    const meetings = this.meetings();
    const [attended, invited] = [sum(meetings, 'attended'), sum(meetings, 'invited')];
    const share = this.i18n.share(invited === 0 ? 0 : attended / invited);
    return this.t('statistics.attendanceSay', { meetings: meetings.length, attended, invited, share });
  });
  /** How many came each time they were invited, at least once. */
  protected readonly regular = computed(
    () =>
      (this.attendance() ?? []).filter((row) => {
        const invited = row.presences.filter((presence) => presence !== 'not-invited');
        return invited.length > 0 && invited.every((presence) => presence === 'attended');
      }).length,
  );
  protected readonly allDemo = computed(() =>
    (this.attendance() ?? []).every(({ organisation }) => organisation.isDemo),
  );

  protected readonly shortDay = ({ day }: HeldMeeting): string => this.i18n.day(day, 'monthYear');

  protected totalOf({ presences: each }: AttendanceOf): string {
    const invited = each.filter((presence) => presence !== 'not-invited').length;
    const attended = each.filter((presence) => presence === 'attended').length;
    return this.t('statistics.of', { attended, invited });
  }
}

const sum = (meetings: readonly HeldMeeting[], name: 'attended' | 'invited'): number =>
  meetings.reduce((total, meeting) => total + meeting[name], 0);

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MeetingRow, type WorkingGroupDetail, clockOf, dayOf } from '@zesumme/domain';
import { DateBlock, DemoMark, Failure, I18n, Icon, Skeleton, Units } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { GroupsData } from './groups-data';

const COMING = 3;
const HELD = 3;

/** The next meetings and the last ones, each with who comes or came. */
@Component({
  selector: 'z-group-meetings',
  imports: [DateBlock, DemoMark, Failure, Icon, RouterLink, Skeleton, Units],
  template: `<section class="sect" aria-labelledby="meetings">
    <header>
      <h2 id="meetings">{{ t('workingGroups.meetings.title') }}</h2>
      @if (count(); as count) {
        <a class="s" routerLink="/meetings" [queryParams]="{ groupId: group().id, period: 'all' }">{{
          t('workingGroups.meetings.all', { count })
        }}</a>
      }
    </header>
    @if (meetings.error(); as error) {
      <z-failure [error]="error" (retried)="meetings.reload()" />
    } @else if (meetings.value(); as rows) {
      <ul class="rows">
        @for (row of rows; track row.id) {
          <li>
            <z-date [day]="dayOf(row)" [past]="isPast(row)" />
            <div class="grow">
              <a [routerLink]="['/meetings', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && !group().isDemo) {
                <z-demo />
              }
              <br /><span class="s m">{{ about(row) }}</span>
              @if (row.tally?.organisations; as tally) {
                @if (isPast(row)) {
                  @if (tally.attended > 0) {
                    <br /><span class="s m">{{
                      t('workingGroups.meetings.came', { yes: tally.attended, total: tally.invited })
                    }}</span>
                  }
                } @else if (tally.invited > 0 && row.state === 'open') {
                  <br /><span class="s"
                    ><z-units
                      [yes]="tally.accepted"
                      [maybe]="tally.tentative"
                      [no]="tally.declined"
                      [silent]="tally.needsAction"
                      [label]="
                        t('workingGroups.meetings.tally', {
                          yes: tally.accepted,
                          maybe: tally.tentative,
                          no: tally.declined,
                          silent: tally.needsAction,
                        })
                      "
                    />
                    {{ t('workingGroups.meetings.coming', { yes: tally.accepted, total: tally.invited }) }}</span
                  >
                }
              }
            </div>
          </li>
        } @empty {
          <li class="m">
            {{ t(group().part === 'inner' ? 'workingGroups.meetings.none' : 'workingGroups.meetings.nonePublic') }}
          </li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="4" />
    }
    @if (group().can.createMeeting) {
      <a class="b sm" routerLink="/meetings/new" [queryParams]="{ groupId: group().id }"
        ><z-icon name="plus" size="s" />{{ t('workingGroups.page.newMeeting') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupMeetings {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly meetings = read(
    () => this.group().id,
    async (id) => {
      const [coming, held] = await Promise.all([
        this.data.meetings(id, { period: 'upcoming', size: COMING, sort: 'startsAt' }),
        this.data.meetings(id, { period: 'past', size: HELD, sort: '-startsAt' }),
      ]);
      return [...coming.items, ...held.items];
    },
  );
  protected readonly count = computed(() => {
    const { upcoming, past } = this.group().meetings ?? { upcoming: 0, past: 0 };
    return upcoming + past;
  });
  private readonly now = new Date().toISOString();

  protected readonly dayOf = (row: MeetingRow): string => dayOf(row.startsLocal);
  protected readonly isPast = (row: MeetingRow): boolean => row.endsAt < this.now;

  /** "Jeudi, 14:00 – 16:00. Cinq points.", and what is unusual about its state. */
  protected about(row: MeetingRow): string {
    const weekday = this.i18n.day(dayOf(row.startsLocal), 'weekday');
    const hours = `${clockOf(row.startsLocal)} – ${clockOf(row.endsLocal)}`;
    const items = this.t('workingGroups.meetings.items', { count: row.agendaItems });
    const unusual =
      row.state === 'draft' || row.state === 'cancelled' ? [this.t(`workingGroups.meetings.${row.state}`)] : [];
    return [`${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${hours}`, items, ...unusual].join(' · ');
  }
}

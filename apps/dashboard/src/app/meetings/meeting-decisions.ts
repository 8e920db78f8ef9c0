import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingDetail, RegisterRow } from '@zesumme/domain';
import { Failure, I18n } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { MeetingsData } from './meetings-data';

const HELD = ['in-progress', 'ended', 'closed'];

/** What the meeting decided and what has become of it, with the way to the register; nothing where nothing was decided. */
@Component({
  selector: 'z-meeting-decisions',
  imports: [Failure, RouterLink],
  template: `@if (decisions.error(); as error) {
      <z-failure [error]="error" (retried)="decisions.reload()" />
    } @else if (decisions.value()?.items; as rows) {
      @if (rows.length > 0) {
        <section class="sect" aria-labelledby="decisions">
          <header>
            <h2 id="decisions">{{ t('register.decisions') }}</h2>
            <a class="s" routerLink="/register" [queryParams]="{ meetingId: meeting().id }">{{ t('register.see') }}</a>
          </header>
          <ul class="rows">
            @for (row of rows; track row.id) {
              <li>
                <div class="grow">
                  {{ row.text }}
                  <br /><span class="s m">
                    @if (row.agendaItem; as item) {
                      {{ t('register.item', { item: item.title }) }} ·
                    }
                    @for (responsible of row.responsibles; track responsible.id) {
                      {{ responsible.name }} ·
                    }
                    @if (row.state === 'late') {
                      <span class="late">{{ t('register.daysLate', { days: row.daysLate }) }}</span>
                    } @else if (row.state === 'done' && row.doneDay) {
                      {{ t('register.doneOn', { day: i18n.day(row.doneDay) }) }}
                    } @else if (row.dueDay) {
                      {{ t('meetings.promised.due', { day: i18n.day(row.dueDay) }) }}
                    } @else {
                      {{ stateOf(row) }}
                    }
                  </span>
                </div>
              </li>
            }
          </ul>
        </section>
      }
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingDecisions {
  readonly meeting = input.required<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** Asked for again when the meeting has moved on: others read decisions once the minutes are sent. */
  private readonly asked = computed(() => {
    const { id, state, version } = this.meeting();
    return HELD.includes(state) && this.session.may('register.read') ? { id, version } : undefined;
  });
  protected readonly decisions = read(
    () => this.asked(),
    ({ id }) => this.data.decisions(id),
  );
  protected readonly stateOf = ({ state }: RegisterRow): string => this.t(`register.state.${state}`);
}

import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingRow } from '@zesumme/domain';
import { DateBlock, DemoMark, I18n, Units } from '@zesumme/ui';

/** Meetings as the home pages list them: day, title, hour, who comes. */
@Component({
  selector: 'z-meeting-rows',
  imports: [DateBlock, DemoMark, RouterLink, Units],
  template: `<ul class="rows">
    @for (meeting of meetings(); track meeting.id) {
      <li>
        <z-date [day]="meeting.startsLocal" />
        <div class="grow">
          <a [routerLink]="['/meetings', meeting.id]"
            ><strong>{{ meeting.title }}</strong></a
          >
          @if (meeting.isDemo) {
            <z-demo />
          }
          <br /><span class="s m"
            >{{ meeting.group.name }}. {{ i18n.day(meeting.startsLocal, 'weekday') }}, {{ hours(meeting) }}</span
          >
          @if (meeting.state === 'draft') {
            <br /><span class="s">{{ i18n.t('insights.pm.draft') }}</span>
          } @else if (meeting.tally; as tally) {
            <br /><span class="s"
              ><z-units
                [yes]="tally.organisations.accepted"
                [maybe]="tally.organisations.tentative"
                [no]="tally.organisations.declined"
                [silent]="tally.organisations.needsAction"
                [label]="
                  i18n.t('insights.pm.comingLabel', {
                    yes: tally.organisations.accepted,
                    maybe: tally.organisations.tentative,
                    no: tally.organisations.declined,
                    silent: tally.organisations.needsAction,
                  })
                "
              />
              {{
                i18n.t('insights.pm.coming', {
                  yes: tally.organisations.accepted,
                  invited: tally.organisations.invited,
                })
              }}</span
            >
          }
        </div>
      </li>
    }
  </ul>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingRows {
  readonly meetings = input.required<readonly MeetingRow[]>();
  protected readonly i18n = inject(I18n);
  protected readonly hours = ({ startsLocal, endsLocal }: MeetingRow): string =>
    `${startsLocal.slice(11)} – ${endsLocal.slice(11)}`;
}

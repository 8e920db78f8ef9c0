import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { HOME_ZONE, type MeetingDetail, clockOf, dayOf } from '@zesumme/domain';
import { DemoMark, I18n, Icon } from '@zesumme/ui';
import { dayInWords } from './wording';

/** When and where a meeting is. */
@Component({
  selector: 'z-meeting-facts',
  imports: [DemoMark, Icon],
  template: `<div class="facts">
    <div>
      <z-icon name="clock" />
      <div>
        <span class="sr">{{ t('meetings.when') }}</span>
        @if (withDay()) {
          {{ day() }},
        }
        <strong>{{ hours() }}</strong>
        @if (meeting().isDemo) {
          <z-demo />
        }
        @if (otherZone(); as zone) {
          <br /><span class="s m">{{ t('meetings.inZone', { zone }) }}</span>
        }
        @if (file(); as href) {
          <br /><a class="s" [href]="href" download="zesumme.ics">{{ t('calendarFeeds.file') }}</a>
        }
      </div>
    </div>
    @if (meeting().place; as place) {
      <div>
        <z-icon name="map-pin" />
        <div>
          <span class="sr">{{ t('meetings.where') }}</span>
          {{ place }}
          @if (meeting().isDemo) {
            <z-demo />
          }
          @if (meeting().placeAddress; as address) {
            <br /><span class="s m">{{ address }}</span>
          }
        </div>
      </div>
    }
    @if (meeting().isOnline) {
      <div>
        <z-icon name="link" />
        <div>
          <span class="sr">{{ t('meetings.onlineLabel') }}</span>
          @if (meeting().onlineUrl; as url) {
            <a [href]="url" target="_blank" rel="noopener noreferrer">{{ t('meetings.join') }}</a>
          } @else {
            {{ t('meetings.onlineForInvited') }}
          }
        </div>
      </div>
    }
    @if (meeting().quorum; as quorum) {
      <div>
        <z-icon name="users-three" />
        <div>
          {{ t('meetings.quorum', { quorum }) }}
          @if (meeting().isQuorumReached !== null) {
            <br /><span class="s m">{{
              t(meeting().isQuorumReached ? 'meetings.quorumReached' : 'meetings.quorumMissed')
            }}</span>
          }
        </div>
      </div>
    }
    <ng-content />
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFacts {
  readonly meeting = input.required<MeetingDetail>();
  /** Whether the day is told here; the page's title may tell it already. */
  readonly withDay = input(true);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly day = computed(() => dayInWords(this.i18n, this.meeting().startsLocal));
  protected readonly hours = computed(() => {
    const { startsLocal, endsLocal } = this.meeting();
    const sameDay = dayOf(startsLocal) === dayOf(endsLocal);
    const end = sameDay ? clockOf(endsLocal) : `${dayInWords(this.i18n, endsLocal)}, ${clockOf(endsLocal)}`;
    return `${clockOf(startsLocal)} – ${end}`;
  });
  /** Of a public meeting, for whoever is not written to about it. */
  protected readonly file = computed(() => {
    const { id, state, ...meeting } = this.meeting();
    return meeting.public && state === 'open' ? `/calendars/meetings/${id}.ics` : '';
  });
  protected readonly otherZone = computed(() => {
    const { timeZone } = this.meeting();
    return timeZone === HOME_ZONE ? '' : timeZone;
  });
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { HOME_ZONE, type MeetingDetail, clockOf, dayOf } from '@zesumme/domain';
import { DemoMark, I18n, Icon } from '@zesumme/ui';
import { dayInWords } from './wording';

/** When and where a meeting is. */
@Component({
  selector: 'z-meeting-facts',
  imports: [DemoMark, Icon],
  template: `<dl class="facts">
    <div>
      <dt>
        <z-icon name="clock" /><span class="sr">{{ t('meetings.when') }}</span>
      </dt>
      <dd>
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
      </dd>
    </div>
    @if (meeting().place; as place) {
      <div>
        <dt>
          <z-icon name="map-pin" /><span class="sr">{{ t('meetings.where') }}</span>
        </dt>
        <dd>
          {{ place }}
          @if (meeting().isDemo) {
            <z-demo />
          }
        </dd>
      </div>
    }
    @if (meeting().isOnline) {
      <div>
        <dt>
          <z-icon name="link" /><span class="sr">{{ t('meetings.onlineLabel') }}</span>
        </dt>
        <dd>
          @if (meeting().onlineUrl; as url) {
            <a [href]="url" target="_blank" rel="noopener noreferrer">{{ t('meetings.join') }}</a>
          } @else {
            {{ t('meetings.onlineForInvited') }}
          }
        </dd>
      </div>
    }
    <ng-content />
  </dl>`,
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
  protected readonly otherZone = computed(() => {
    const { timeZone } = this.meeting();
    return timeZone === HOME_ZONE ? '' : timeZone;
  });
}

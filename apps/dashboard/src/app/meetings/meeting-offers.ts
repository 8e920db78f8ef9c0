import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { MeetingDetail } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { AgendaData } from './agenda-data';
import { AgendaOffersList } from './agenda-offers';
import type { Offer } from './offers';

/** What is offered for the agenda of a meeting: one tap puts it there. */
@Component({
  selector: 'z-meeting-offers',
  imports: [AgendaOffersList],
  template: `@if (offers.value(); as offered) {
      <z-agenda-offers [offers]="offered" [disabled]="acting.isBusy()" (added)="add($event)" />
    }
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingOffers {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(AgendaData);
  private readonly say = inject(Say);
  private readonly t = inject(I18n).t;
  /** Rises with every act, since what was taken is not offered any more. */
  private readonly round = signal(0);
  protected readonly acting = acting({ stale: (current) => this.changed.emit(current as MeetingDetail) });
  protected readonly offers = read(
    () => ({ groupId: this.meeting().group.id, round: this.round() }),
    ({ groupId }) => this.data.offers(groupId),
  );

  protected async add({ kind, id, title }: Offer): Promise<void> {
    const { id: meetingId, version } = this.meeting();
    const source = { unresolved: 'originItemId', late: 'actionId', backlog: 'backlogItemId' }[kind];
    const meeting = await this.acting.run(() => this.data.add(meetingId, { version, [source]: id }));
    this.round.update((round) => round + 1);
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('agenda.offers.added', { title }));
  }
}

import { Injectable } from '@nestjs/common';
import {
  type MeetingDetail,
  type MeetingMinutes,
  type MeetingMove,
  type MeetingState,
  meetingPolicy,
  problemsOfMove,
  raisesSequence,
} from '@zesumme/domain';
import { proposeEvidence } from '../pacte-climat';
import type { Ctx } from '../platform/database';
import { conflict, invalidField, stale } from '../platform/errors';
import { MeetingNews } from './calendar/news';
import { meetingDetail } from './meeting-detail';
import { Meeting } from './meeting.entity';
import { tellMinutes } from './minutes/minutes-notice';
import { withMinutes } from './minutes/written';
import { refusePast } from './odd-days';
import { keepRunTimes } from './run/course';
import { takeLateActions } from './preparation/take-late-actions';
import { findMeeting } from './stored-meeting';

/** Which field of the page stands in the way of a move. */
const fieldOf = { 'place-missing': 'place', 'minutes-missing': 'minutes' } as const;

/** The course of a meeting, from draft to the minutes that are sent. */
@Injectable()
export class MeetingStatesService {
  constructor(private readonly news: MeetingNews) {}

  /**
   * Moves the meeting on: opening invites, closing sends the minutes and proposes evidence, cancelling calls off what was announced.
   *
   * @throws DomainError 403, 404, 409 `stale` or `move-not-possible`, 422 on what is missing
   */
  async move(ctx: Ctx, id: string, { version, to }: MeetingMove): Promise<MeetingDetail> {
    const stored = await findMeeting(ctx, id);
    const { meeting, ref } = stored;
    ctx.allow(meetingPolicy.create(ctx.actor, ref));
    if (meeting.version !== version) throw stale(await meetingDetail(ctx, id));
    if (to === 'open') await takeLateActions(ctx, stored);
    await this.enter(ctx, meeting, to);
    return meetingDetail(ctx, id);
  }

  /**
   * The same for whoever has seen to the version and the permission.
   *
   * @throws DomainError 409 `move-not-possible`, 422 on what is missing
   */
  async enter(ctx: Ctx, meeting: Meeting, to: MeetingState): Promise<void> {
    const { id } = meeting;
    const hasMinutes = (await withMinutes(ctx, [id])).has(id);
    const [problem] = problemsOfMove({ ...meeting, hasMinutes }, to);
    if (problem === 'move-not-possible') throw conflict('move-not-possible', { from: meeting.state, to });
    if (problem) throw invalidField(fieldOf[problem], problem);
    // Nobody is invited to what is over.
    if (to === 'open') refusePast(ctx, meeting);
    const minutesSentAt = to === 'closed' ? ctx.clock.instant() : meeting.minutesSentAt;
    await ctx.manager.update(
      Meeting,
      { id },
      {
        state: to,
        minutesSentAt,
        isUnannounced: meeting.state === 'draft' && to === 'cancelled',
        sequence: meeting.sequence + (raisesSequence(meeting, { ...meeting, state: to }) ? 1 : 0),
        version: meeting.version + 1,
      },
    );
    await keepRunTimes(ctx, meeting, to);
    const eventId = await ctx.record({
      kind: 'meeting.moved',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: { state: meeting.state },
      after: { state: to },
      isDemo: meeting.isDemo,
    });
    if (to === 'closed') {
      await tellMinutes(ctx, eventId, 'meeting-minutes', id);
      await proposeEvidence(ctx, meeting);
    }
    if (to === 'open' || to === 'cancelled') await this.news.tell(ctx, eventId, id);
  }

  /** Keeps the minutes while they are written; they are sent by closing. @throws DomainError 403, 404, 409 `stale` */
  async writeMinutes(ctx: Ctx, id: string, { version, minutes }: MeetingMinutes): Promise<MeetingDetail> {
    const { meeting, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.writeMinutes(ctx.actor, ref));
    if (meeting.version !== version) throw stale(await meetingDetail(ctx, id));
    await ctx.manager.update(Meeting, { id }, { minutes, version: version + 1 });
    await ctx.record({
      kind: 'meeting.minutes-written',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: { minutes: meeting.minutes },
      after: { minutes },
      // Until they are sent, only whoever writes them reads them; and minutes name people.
      personal: ['minutes'],
      isDemo: meeting.isDemo,
    });
    return meetingDetail(ctx, id);
  }
}

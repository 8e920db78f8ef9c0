import { Injectable } from '@nestjs/common';
import {
  type MinutesApproval,
  type MinutesCorrectionInput,
  type MinutesDetail,
  canApproveAt,
  canOf,
  dayOf,
  meetingPolicy,
} from '@zesumme/domain';
import { In, MoreThan } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { invalidField, stale } from '../../platform/errors';
import { Meeting } from '../meeting.entity';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { minutesOf } from './minutes-content';
import { MinutesCorrection } from './minutes-correction.entity';
import { tellMinutes } from './minutes-notice';
import { readerOf } from './minutes-reader';
import { namedRecipients } from './recipients';

const MOST_MEETINGS = 20;

/** Minutes as they are read, approved and corrected; they are sent by closing the meeting. */
@Injectable()
export class MinutesService {
  /** Until they are sent, for managers alone. @throws DomainError 403, 404 */
  async get(ctx: Ctx, id: string): Promise<MinutesDetail> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.readMinutes(ctx.actor, stored.ref));
    return detailOf(ctx, stored);
  }

  /**
   * Notes at which later meeting of the group they were approved, or takes that back.
   *
   * @throws DomainError 403, 404, 409 `stale`, 422
   */
  async approve(ctx: Ctx, id: string, { version, meetingId }: MinutesApproval): Promise<MinutesDetail> {
    const stored = await findMeeting(ctx, id);
    const { meeting } = stored;
    ctx.allow(meetingPolicy.approveMinutes(ctx.actor, stored.ref));
    if (meeting.version !== version) throw stale(await detailOf(ctx, stored));
    const at = meetingId === null ? null : await ctx.manager.findOneBy(Meeting, { id: meetingId });
    if (meetingId !== null && !(at && canApproveAt(meeting, at))) throw invalidField('meetingId', 'invalid-choice');
    const minutesApprovedOn = at && dayOf(at.startsLocal);
    await ctx.manager.update(
      Meeting,
      { id },
      { minutesApprovedOn, approvedInMeetingId: at && at.id, version: version + 1 },
    );
    await ctx.record({
      kind: at ? 'meeting.minutes-approved' : 'meeting.minutes-unapproved',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: { approvedOn: meeting.minutesApprovedOn },
      after: { approvedOn: minutesApprovedOn },
      isDemo: meeting.isDemo,
    });
    return this.get(ctx, id);
  }

  /**
   * Adds a correction with today's date below minutes that were sent, and tells those invited.
   *
   * @throws DomainError 403, 404, 409 `stale`
   */
  async correct(ctx: Ctx, id: string, { version, text }: MinutesCorrectionInput): Promise<MinutesDetail> {
    const stored = await findMeeting(ctx, id);
    const { meeting } = stored;
    ctx.allow(meetingPolicy.correctMinutes(ctx.actor, stored.ref));
    if (meeting.version !== version) throw stale(await detailOf(ctx, stored));
    await ctx.insert(MinutesCorrection, [
      {
        id: newId(),
        meetingId: id,
        day: ctx.clock.today(),
        text,
        createdBy: ctx.actor.kind === 'account' ? ctx.actor.displayName : ctx.actor.kind,
        createdAt: ctx.clock.instant(),
      },
    ]);
    await ctx.manager.update(Meeting, { id }, { version: version + 1 });
    const eventId = await ctx.record({
      kind: 'meeting.minutes-corrected',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      after: { text },
      personal: ['text'],
      isDemo: meeting.isDemo,
    });
    await tellMinutes(ctx, eventId, 'meeting-minutes-corrected', id);
    return this.get(ctx, id);
  }
}

async function detailOf(ctx: Ctx, stored: StoredMeeting): Promise<MinutesDetail> {
  const { actor } = ctx;
  const { meeting, ref } = stored;
  const can = canOf({
    write: meetingPolicy.writeMinutes(actor, ref),
    send: meetingPolicy.writeMinutes(actor, ref),
    approve: meetingPolicy.approveMinutes(actor, ref),
    correct: meetingPolicy.correctMinutes(actor, ref),
  });
  return {
    ...(await minutesOf(ctx, stored, readerOf(actor, stored))),
    recipients: can.send || can.correct ? await namedRecipients(ctx, meeting.id) : null,
    approvableAt: can.approve ? await laterMeetings(ctx, meeting) : [],
    can,
  };
}

/** Later meetings of the group at which the minutes can be approved, the next one first. */
async function laterMeetings(ctx: Ctx, meeting: Meeting): Promise<MinutesDetail['approvableAt']> {
  const later = await ctx.manager.find(Meeting, {
    where: {
      groupId: meeting.groupId,
      startsAt: MoreThan(meeting.startsAt),
      state: In(['in-progress', 'ended', 'closed']),
    },
    select: { id: true, title: true, startsLocal: true },
    order: { startsAt: 'ASC', id: 'ASC' },
    take: MOST_MEETINGS,
  });
  return later.map(({ id, title, startsLocal }) => ({ id, title, startsLocal }));
}

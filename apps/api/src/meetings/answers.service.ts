import { Injectable } from '@nestjs/common';
import {
  type AnswerGiven,
  type Attendance,
  type MeetingAnswer,
  type MeetingAttendance,
  type MeetingDetail,
  isExpected,
  isOwnInvitation,
  meetingPolicy,
  tallyOf,
} from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { forbidden, invalidField, notFound, stale } from '../platform/errors';
import { type Answerable, findAnswerable } from './answerable';
import { Invitation } from './invitation.entity';
import { invitationDetails, nameOf } from './invited';
import { keepAnswer } from './keep-answer';
import { meetingDetail } from './meeting-detail';
import { Meeting } from './meeting.entity';
import { findMeeting } from './stored-meeting';

/** Who says they come, and who came. */
@Injectable()
export class AnswersService {
  /**
   * Takes an answer to the reader's own invitation; or with an invitation's id, one that was given to whoever runs the
   * meeting. It needs no version: the last answer counts, and answers must not get into each other's way. Whoever needs the
   * whole meeting reads it: most are shown something else next.
   *
   * @throws DomainError 403, 404
   */
  async answer(ctx: Ctx, id: string, { answer, note, invitationId }: MeetingAnswer): Promise<AnswerGiven> {
    const { meeting, invitations, ref } = await findAnswerable(ctx, id, invitationId);
    const answered = invitationId ? named(invitations, invitationId) : own(ctx, invitations);
    ctx.allow(meetingPolicy.answer(ctx.actor, ref, answered));
    return keepAnswer(ctx, meeting, answered, { answer, note }, answered.names);
  }

  /** Notes who was there. @throws DomainError 403, 404, 409 `stale`, 422 on an entry of another meeting */
  async recordAttendance(
    ctx: Ctx,
    id: string,
    { version, entries, asAccepted }: MeetingAttendance,
  ): Promise<MeetingDetail> {
    const { meeting, invitations, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.recordAttendance(ctx.actor, ref));
    if (meeting.version !== version) throw stale(await meetingDetail(ctx, id));
    const expected = asAccepted ? invitations.filter(isExpected) : [];
    const given = new Map<string, Attendance | null>(expected.map((each) => [each.id, 'attended']));
    if (given.size + entries.length === 0) return meetingDetail(ctx, id);
    entries.forEach(({ invitationId, attendance }, at) => {
      const known = invitations.some((invitation) => invitation.id === invitationId);
      if (!known) throw invalidField(`entries.${at}.invitationId`, 'unknown-invitation');
      given.set(invitationId, attendance);
    });
    for (const attendance of new Set(given.values())) {
      const ids = [...given].filter(([, each]) => each === attendance).map(([invitationId]) => invitationId);
      await ctx.manager.update(Invitation, { id: In(ids) }, { attendance });
    }
    await ctx.manager.update(Meeting, { id }, { version: version + 1 });
    const after = invitations.map((each) => ({
      ...each,
      attendance: given.has(each.id) ? (given.get(each.id) ?? null) : each.attendance,
    }));
    await ctx.record({
      kind: 'meeting.attendance-recorded',
      subject: { type: 'meeting', id },
      groupId: meeting.groupId,
      before: countsOf(invitations),
      after: { ...countsOf(after), people: await peopleOf(ctx, id, given) },
      personal: ['people'],
      isDemo: meeting.isDemo,
    });
    return meetingDetail(ctx, id);
  }
}

function named(invitations: readonly Answerable[], invitationId: string): Answerable {
  const found = invitations.find(({ id }) => id === invitationId);
  if (!found) throw notFound('invitation');
  return found;
}

/** The reader's invitation: the one made to them by name, before the one made to their organisation. */
function own({ actor }: Ctx, invitations: readonly Answerable[]): Answerable {
  const [first] = invitations
    .filter((invitation) => isOwnInvitation(actor, invitation))
    .sort((a, b) => Number(a.contactId === null) - Number(b.contactId === null));
  if (!first) throw forbidden('not-invited');
  return first;
}

/** Organisations that came, were excused or stayed away, as the history tells it without naming anybody. */
function countsOf(invitations: Invitation[]): { attended: number; excused: number; absent: number } {
  const { attended, excused, absent } = tallyOf(invitations).organisations;
  return { attended, excused, absent };
}

async function peopleOf(ctx: Ctx, id: string, given: Map<string, Attendance | null>): Promise<object[]> {
  const details = await invitationDetails(ctx, id, { ids: [...given.keys()] });
  return details.map((invitation) => ({ name: nameOf(invitation), attendance: invitation.attendance }));
}

import { Injectable } from '@nestjs/common';
import {
  type AttendanceTap,
  type InvitationListQuery,
  type MeetingRoom,
  MOST_INVITED,
  type RoomChange,
  type RoomOrganisations,
  type WalkIn,
  meetingPolicy,
  tallyOf,
} from '@zesumme/domain';
import { type Ctx, newId } from '../../platform/database';
import { conflict, invalidField, notFound, stale } from '../../platform/errors';
import { Invitation } from '../invitation.entity';
import { newInvitation } from '../invitations.service';
import { invitationDetails, nameOf } from '../invited';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { meetingRoom, roomChange, roomOrganisations } from './room';

/** Who is there, by a tap each. */
@Injectable()
export class RoomService {
  /** @throws DomainError 403, 404 */
  async get(ctx: Ctx, id: string, query: InvitationListQuery): Promise<MeetingRoom> {
    return meetingRoom(ctx, await this.opened(ctx, id), query);
  }

  /** @throws DomainError 403, 404 */
  async organisations(ctx: Ctx, id: string): Promise<RoomOrganisations> {
    return roomOrganisations(ctx, await this.opened(ctx, id));
  }

  /**
   * Notes whether one of those invited is there. Two people may note at once: only who saw something else of this very
   * invitation than is stored is told of it, and the same tap made twice is made once.
   *
   * @throws DomainError 403, 404, 409 `stale` with the invitation as it is
   */
  async tap(ctx: Ctx, id: string, invitationId: string, { attendance, was }: AttendanceTap): Promise<RoomChange> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.recordAttendance(ctx.actor, stored.ref));
    const invitation = stored.invitations.find((each) => each.id === invitationId);
    if (!invitation) throw notFound('invitation');
    if (invitation.attendance === attendance) return roomChange(ctx, stored, invitationId);
    if (invitation.attendance !== was) throw stale(await roomChange(ctx, stored, invitationId));
    await ctx.manager.update(Invitation, { id: invitationId }, { attendance, version: invitation.version + 1 });
    return this.recorded(ctx, stored, invitationId);
  }

  /**
   * Takes somebody in who came without being invited: a guest, perhaps in the place of somebody who is.
   *
   * @throws DomainError 403, 404, 422 on an invitation of another meeting, an address that is invited, or a full room
   */
  async walkIn(ctx: Ctx, id: string, { insteadOf, ...given }: WalkIn): Promise<RoomChange> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.recordAttendance(ctx.actor, stored.ref));
    const { invitations } = stored;
    if (given.id) {
      if (invitations.some((each) => each.id === given.id)) return roomChange(ctx, stored, given.id);
      if (await ctx.manager.existsBy(Invitation, { id: given.id })) throw conflict('duplicate');
    }
    if (insteadOf && !invitations.some((each) => each.id === insteadOf))
      throw invalidField('insteadOf', 'unknown-invitation');
    if (given.email && invitations.some(({ guestEmail }) => guestEmail === given.email))
      throw invalidField('email', 'duplicate');
    if (invitations.length >= MOST_INVITED) throw invalidField('', 'too-many', { maximum: MOST_INVITED });
    const guest = {
      name: given.name,
      email: given.email ?? '',
      organisation: given.organisation,
      locale: 'fr' as const,
    };
    const made = newInvitation(id, { organisationId: null, contactId: null, guest }, { required: false, host: false });
    const row: Invitation = {
      ...made,
      id: given.id ?? newId(),
      guestEmail: given.email,
      delegatedFromId: insteadOf,
      attendance: 'attended',
    };
    await ctx.insert(Invitation, [row]);
    return this.recorded(ctx, stored, row.id);
  }

  private async opened(ctx: Ctx, id: string): Promise<StoredMeeting> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.openRun(ctx.actor, stored.ref));
    return stored;
  }

  /** Writes down that it is now noted who is there, and tells how it looks. */
  private async recorded(ctx: Ctx, before: StoredMeeting, invitationId: string): Promise<RoomChange> {
    const { meeting } = before;
    const after = await findMeeting(ctx, meeting.id);
    const named = await invitationDetails(ctx, meeting.id, { ids: [invitationId] });
    await ctx.record({
      kind: 'meeting.attendance-recorded',
      subject: { type: 'meeting', id: meeting.id },
      groupId: meeting.groupId,
      before: countsOf(before),
      after: {
        ...countsOf(after),
        people: named.map((each) => ({ name: nameOf(each), attendance: each.attendance })),
      },
      personal: ['people'],
      isDemo: meeting.isDemo,
    });
    return roomChange(ctx, after, invitationId);
  }
}

function countsOf({ invitations }: StoredMeeting): { attended: number; excused: number; absent: number } {
  const { attended, excused, absent } = tallyOf(invitations).organisations;
  return { attended, excused, absent };
}

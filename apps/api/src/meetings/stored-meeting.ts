import { type Actor, type MeetingRef, meetingPolicy } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, SameQuery, columns, entityFrom, everyColumn, jsonRows, jsonRowsSql } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { grouped } from '../platform/grouped';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Invitation } from './invitation.entity';
import { Meeting } from './meeting.entity';

/** A meeting as it is stored, with what decides who sees and does what. */
export interface StoredMeeting {
  meeting: Meeting;
  group: WorkingGroup;
  invitations: Invitation[];
  ref: MeetingRef;
}

/** Whether those invited have been told of it and may still come: changes to who is invited are told to them then. */
export const isAnnounced = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'open' || state === 'in-progress';

/** Only a group that is published and not archived shows anything to the public. */
const isPublished = ({ publishedAt, archivedAt }: WorkingGroup): boolean => publishedAt !== null && archivedAt === null;

/** @throws DomainError 404 when there is none, or the reader may not know of it */
export async function findMeeting(ctx: Ctx, id: string, actor: Actor = ctx.actor): Promise<StoredMeeting> {
  const row = await BY_ID.row(ctx, { id });
  if (!row) throw notFound('meeting');
  const found = storedOf(
    entityFrom(ctx, Meeting, 'meeting', row),
    entityFrom(ctx, WorkingGroup, 'workingGroup', row),
    jsonRows<unknown[]>(row.invited).map(invitationFrom),
  );
  allowOrHide(meetingPolicy.read(actor, found.ref), 'meeting');
  return found;
}

/** Those of the meetings that there are and of which the reader may know; three queries, however many they are. */
export async function findMeetings(ctx: Ctx, ids: readonly string[]): Promise<StoredMeeting[]> {
  if (ids.length === 0) return [];
  const meetings = await ctx.manager.findBy(Meeting, { id: In([...ids]) });
  const groupIds = [...new Set(meetings.map(({ groupId }) => groupId))];
  const groups = new Map(
    (await ctx.manager.findBy(WorkingGroup, { id: In(groupIds) })).map((group) => [group.id, group]),
  );
  const invitations = grouped(await invitationsOf(ctx, ids), ({ meetingId }) => meetingId);
  return meetings.flatMap((meeting) => {
    const group = groups.get(meeting.groupId);
    const found = group && storedOf(meeting, group, invitations.get(meeting.id) ?? []);
    return found && meetingPolicy.read(ctx.actor, found.ref).allowed ? [found] : [];
  });
}

/** A meeting with what decides who sees and does what, of rows that are known. */
export const storedOf = (meeting: Meeting, group: WorkingGroup, invitations: Invitation[]): StoredMeeting => ({
  meeting,
  group,
  invitations,
  ref: {
    groupId: group.id,
    groupPublished: isPublished(group),
    state: meeting.state,
    public: meeting.isPublic,
    unannounced: meeting.isUnannounced,
    invitations,
  },
});

const stored = [
  ...(['id', 'meetingId', 'organisationId', 'contactId', 'delegatedFromId'] as const),
  ...(['guestName', 'guestEmail', 'guestOrganisation', 'guestLocale'] as const),
  ...(['isHost', 'required', 'answer', 'answeredAt', 'answerNote', 'attendance', 'version'] as const),
];

/** A meeting with its group and those invited, in one row. */
const BY_ID = new SameQuery<Record<string, unknown> & { invited: string }>((unit) =>
  unit.manager
    .createQueryBuilder(Meeting, 'meeting')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select(everyColumn(unit, Meeting, 'meeting'))
    .addSelect(everyColumn(unit, WorkingGroup, 'workingGroup'))
    .addSelect(
      (query) =>
        query
          .select(
            jsonRowsSql(
              unit,
              stored.map((property) => `invitation.${property}`),
              'invitation.id',
            ),
          )
          .from(Invitation, 'invitation')
          .where('invitation.meetingId = meeting.id'),
      'invited',
    )
    .where('meeting.id = :id'),
);

function invitationFrom(values: readonly unknown[]): Invitation {
  const row = Object.fromEntries(stored.map((property, at) => [property, values[at]])) as unknown as Invitation;
  return { ...row, isHost: Boolean(row.isHost), required: Boolean(row.required) };
}

/** The rows as they are: to make entities of two thousand takes ten times as long, and every page of a meeting needs them. */
async function invitationsOf(ctx: Ctx, meetingIds: readonly string[]): Promise<Invitation[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .select(columns('invitation', stored))
    .where('invitation.meetingId IN (:...meetingIds)', { meetingIds })
    .getRawMany<Invitation>();
  return rows.map((row) => ({ ...row, isHost: Boolean(row.isHost), required: Boolean(row.required) }));
}

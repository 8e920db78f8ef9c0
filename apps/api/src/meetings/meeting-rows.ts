import {
  type Actor,
  type MeetingRef,
  type MeetingRow,
  answerDetail,
  isOwnInvitation,
  jointAnswer,
  tallyOf,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { AgendaItem } from './agenda-item.entity';
import { Invitation } from './invitation.entity';
import { Meeting } from './meeting.entity';

/** A row as it is read, before what the reader may not see is taken out. */
export type RawMeetingRow = Omit<Meeting, 'searchText' | 'minutes' | 'version' | 'createdAt'> & {
  slug: string;
  groupName: string;
  groupIsDemo: boolean;
  publishedAt: string | null;
  archivedAt: string | null;
  agendaItems: number;
};

const counted = ['id', 'meetingId', 'organisationId', 'contactId', 'answer', 'attendance', 'delegatedFromId'] as const;
type Invited = Pick<Invitation, (typeof counted)[number]>;

const shown = [
  'id',
  'groupId',
  'kind',
  'title',
  'startsLocal',
  'endsLocal',
  'timeZone',
  'startsAt',
  'endsAt',
  'place',
  'onlineUrl',
  'state',
  'isPublic',
  'answerByDay',
  'isDemo',
];

/** What a list of meetings selects; `meeting` joined with its group as `workingGroup`. */
export function selectMeetings(ctx: Ctx): SelectQueryBuilder<Meeting> {
  return ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select(columns('meeting', shown))
    .addSelect(columns('workingGroup', ['slug', 'publishedAt', 'archivedAt']))
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect(
      (items) => items.select('COUNT(*)').from(AgendaItem, 'item').where('item.meetingId = meeting.id'),
      'agendaItems',
    );
}

/** The rows as the reader may see them; one query for the invitations, however many rows there are. */
export async function meetingRows(ctx: Ctx, rows: RawMeetingRow[]): Promise<MeetingRow[]> {
  const invitations = await invitationsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => rowFor(ctx.actor, row, invitations.get(row.id) ?? []));
}

function rowFor(actor: Actor, row: RawMeetingRow, invitations: Invited[]): MeetingRow {
  const ref: MeetingRef = {
    groupId: row.groupId,
    groupPublished: row.publishedAt !== null && row.archivedAt === null,
    state: row.state,
    public: Boolean(row.isPublic),
    invitations,
  };
  const own = invitations.filter((invitation) => isOwnInvitation(actor, invitation));
  return {
    id: row.id,
    group: { id: row.groupId, slug: row.slug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    kind: row.kind,
    title: row.title,
    startsLocal: row.startsLocal,
    endsLocal: row.endsLocal,
    timeZone: row.timeZone,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    isOnline: row.onlineUrl !== null,
    state: row.state,
    public: ref.public,
    answerByDay: row.answerByDay,
    agendaItems: Number(row.agendaItems),
    tally: answerDetail(actor, ref) === 'none' ? null : tallyOf(invitations),
    ownAnswer: own.length > 0 ? jointAnswer(own.map(({ answer }) => answer)) : null,
    isDemo: Boolean(row.isDemo),
  };
}

async function invitationsOf(ctx: Ctx, meetingIds: string[]): Promise<Map<string, Invited[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .select(columns('invitation', counted))
    .where('invitation.meetingId IN (:...meetingIds)', { meetingIds })
    .getRawMany<Invited>();
  return grouped(rows, ({ meetingId }) => meetingId);
}

import {
  type Actor,
  type AnswerDetail,
  type MeetingListQuery,
  type MeetingRef,
  type MeetingRow,
  answerDetail,
  isOwnInvitation,
  jointAnswer,
  tallyOf,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, jsonRows, jsonRowsSql } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { AgendaItem } from './agenda-item.entity';
import { Invitation } from './invitation.entity';
import { Meeting } from './meeting.entity';
import { agendaLinesOf, participantsByName, participantsByOrganisation } from './meeting-parts';

/** A row as it is read, before what the reader may not see is taken out. */
export type RawMeetingRow = Omit<Meeting, 'searchText' | 'minutes' | 'version' | 'createdAt'> & {
  slug: string;
  groupName: string;
  groupIsDemo: boolean;
  publishedAt: string | null;
  archivedAt: string | null;
  agendaItems: number;
};

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

/** The rows as the reader may see them; a fixed number of queries, however many rows there are. */
export async function meetingRows(
  ctx: Ctx,
  rows: RawMeetingRow[],
  include: MeetingListQuery['include'] = [],
): Promise<MeetingRow[]> {
  const ids = rows.map(({ id }) => id);
  const invitations = await invitationsOf(ctx, ids);
  const seen = rows.map((row) => seenBy(ctx.actor, row, invitations.get(row.id) ?? []));
  const agendas = include.includes('agenda') ? await agendaLinesOf(ctx, ids) : null;
  const participants = include.includes('participants') ? await participantsOf(ctx, seen) : null;
  return seen.map((each) => ({
    ...rowFor(ctx.actor, each),
    ...(agendas ? { agenda: agendas.get(each.row.id) ?? [] } : {}),
    ...(participants ? { participants: participants(each) } : {}),
  }));
}

/** A meeting with who is invited to it, and how much of that the reader may have. */
interface Seen {
  row: RawMeetingRow;
  invitations: Invited[];
  detail: AnswerDetail;
}

function seenBy(actor: Actor, row: RawMeetingRow, invitations: Invited[]): Seen {
  const ref: MeetingRef = {
    groupId: row.groupId,
    groupPublished: row.publishedAt !== null && row.archivedAt === null,
    state: row.state,
    public: Boolean(row.isPublic),
    invitations,
  };
  return { row, invitations, detail: answerDetail(actor, ref) };
}

async function participantsOf(
  ctx: Ctx,
  seen: readonly Seen[],
): Promise<(each: Seen) => NonNullable<MeetingRow['participants']>> {
  const idsOf = (wanted: AnswerDetail): string[] =>
    seen.flatMap(({ row, detail }) => (detail === wanted ? [row.id] : []));
  const named = await participantsByName(ctx, idsOf('by-name'));
  const invited = await participantsByOrganisation(ctx, idsOf('by-organisation'));
  return ({ row, detail, invitations }) => {
    if (detail === 'by-name') return named.get(row.id) ?? [];
    return detail === 'by-organisation' ? invited(invitations) : [];
  };
}

function rowFor(actor: Actor, { row, invitations, detail }: Seen): MeetingRow {
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
    public: Boolean(row.isPublic),
    answerByDay: row.answerByDay,
    agendaItems: Number(row.agendaItems),
    tally: detail === 'none' ? null : tallyOf(invitations),
    ownAnswer: own.length > 0 ? jointAnswer(own.map(({ answer }) => answer)) : null,
    isDemo: Boolean(row.isDemo),
  };
}

async function invitationsOf(ctx: Ctx, meetingIds: string[]): Promise<Map<string, Invited[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .select('invitation.meetingId', 'meetingId')
    .addSelect(
      jsonRowsSql(
        ctx,
        counted.map((property) => `invitation.${property}`),
        'invitation.id',
      ),
      'invited',
    )
    .where('invitation.meetingId IN (:...meetingIds)', { meetingIds })
    .groupBy('invitation.meetingId')
    .getRawMany<{ meetingId: string; invited: string }>();
  return new Map(rows.map(({ meetingId, invited }) => [meetingId, jsonRows<StoredInvited>(invited).map(invitedOf)]));
}

const counted = ['id', 'organisationId', 'contactId', 'answer', 'attendance', 'delegatedFromId'] as const;
type Invited = Pick<Invitation, (typeof counted)[number]>;
type StoredInvited = [string, string | null, string | null, Invited['answer'], Invited['attendance'], string | null];

const invitedOf = ([id, organisationId, contactId, answer, attendance, delegatedFromId]: StoredInvited): Invited => ({
  ...{ id, organisationId, contactId, answer, attendance, delegatedFromId },
});

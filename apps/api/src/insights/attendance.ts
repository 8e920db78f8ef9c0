import type { AttendanceCourse } from '@zesumme/domain';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery, columns, jsonRows, jsonRowsSql } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { grouped } from './grouped';

/** How far back attendance is looked at: groups meet about three times a year. */
const MEETINGS_A_GROUP = 9;

interface PastInvitation {
  meetingId: string;
  groupId: string;
  slug: string;
  groupName: string;
  groupIsDemo: boolean;
  startsLocal: string;
  isDemo: boolean;
  organisationId: string;
  attended: number;
}

/** How many organisations came to the past meetings of these groups; two queries. */
export async function attendanceIn(ctx: Ctx, groupIds: string[]): Promise<AttendanceCourse[]> {
  if (groupIds.length === 0) return [];
  const byGroup = grouped(await pastInvitations(ctx, groupIds), ({ groupId }) => groupId);
  const courses = [...byGroup.values()].map((rows): AttendanceCourse => {
    const meetings = [...grouped(rows, ({ meetingId }) => meetingId).values()].slice(-MEETINGS_A_GROUP);
    return { group: groupOf(rows), meetings: meetings.map(pointOf) };
  });
  return courses.sort((one, other) => one.group.name.localeCompare(other.group.name));
}

/** One row for each organisation invited to each of the last meetings, the oldest meeting first. */
async function pastInvitations(ctx: Ctx, groupIds: string[]): Promise<PastInvitation[]> {
  const groups = await LAST.rows(ctx, { groupIds });
  const meetingIds = groups.flatMap(({ ids }) => jsonRows<[string]>(ids).map(([id]) => id));
  return meetingIds.length === 0 ? [] : PAST.rows(ctx, { meetingIds });
}

/** Of each group the last ones alone: what lies further back does not make the page slower. */
const LAST = new SameQuery<{ ids: string | [string][] | null }>(
  (unit) =>
    `SELECT (SELECT ${jsonRowsSql(unit, ['last.id'], 'last.id')}
        FROM (SELECT held.id FROM meeting held
          WHERE held.group_id = "workingGroup".id AND held.state IN ('ended', 'closed')
            AND EXISTS (SELECT 1 FROM invitation invited WHERE invited.meeting_id = held.id AND invited.organisation_id IS NOT NULL)
          ORDER BY held.starts_at DESC, held.id DESC LIMIT ${MEETINGS_A_GROUP}) last) AS ids
      FROM working_group "workingGroup" WHERE "workingGroup".id IN (:...groupIds)`,
);

const PAST = new SameQuery<PastInvitation>(({ manager }) =>
  manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Meeting, 'meeting', 'meeting.id = invitation.meetingId')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
    .innerJoin(Organisation, 'organisation', `organisation.id = ${COMES_FOR}`)
    .select(columns('meeting', ['groupId', 'startsLocal', 'isDemo']))
    .addSelect('meeting.id', 'meetingId')
    .addSelect('workingGroup.slug', 'slug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('organisation.id', 'organisationId')
    .addSelect("MAX(CASE WHEN invitation.attendance = 'attended' THEN 1 ELSE 0 END)", 'attended')
    .where('invitation.meetingId IN (:...meetingIds)')
    .groupBy('meeting.id')
    .addGroupBy('workingGroup.id')
    .addGroupBy('organisation.id')
    .orderBy('meeting.startsAt', 'ASC'),
);

function pointOf(rows: PastInvitation[]): AttendanceCourse['meetings'][number] {
  const [{ meetingId, startsLocal, isDemo }] = rows as [PastInvitation];
  return {
    meetingId,
    day: startsLocal.slice(0, 10),
    invited: rows.length,
    attended: rows.filter(({ attended }) => Number(attended) === 1).length,
    isDemo: Boolean(isDemo),
  };
}

function groupOf(rows: PastInvitation[]): AttendanceCourse['group'] {
  const [{ groupId: id, slug, groupName: name, groupIsDemo }] = rows as [PastInvitation];
  return { id, slug, name, isDemo: Boolean(groupIsDemo) };
}

import type { AttendanceCourse } from '@zesumme/domain';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
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

/** How many organisations came to the past meetings of these groups; one query. */
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
  const query = ctx.manager.createQueryBuilder(Invitation, 'invitation');
  // Of each group the last ones alone: what lies further back does not make the page slower.
  const last = query
    .subQuery()
    .select('held.id')
    .from(Meeting, 'held')
    .where('held.groupId = workingGroup.id AND held.state IN (:...states)')
    .andWhere((held) => {
      const invited = held.subQuery().select('1').from(Invitation, 'invited');
      return `EXISTS ${invited.where('invited.meetingId = held.id AND invited.organisationId IS NOT NULL').getQuery()}`;
    })
    .orderBy('held.startsAt', 'DESC')
    .addOrderBy('held.id', 'DESC')
    .limit(MEETINGS_A_GROUP);
  return query
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
    .where('workingGroup.id IN (:...groupIds)', { groupIds })
    .andWhere(`meeting.id IN ${last.getQuery()}`)
    .setParameters({ states: ['ended', 'closed'] })
    .groupBy('meeting.id')
    .addGroupBy('workingGroup.id')
    .addGroupBy('organisation.id')
    .orderBy('meeting.startsAt', 'ASC')
    .getRawMany<PastInvitation>();
}

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

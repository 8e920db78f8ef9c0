import { type AttendanceCourse, type QuietOrganisation, absenceOf, isQuiet } from '@zesumme/domain';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';

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
  organisationName: string;
  kind: Organisation['kind'];
  organisationIsDemo: boolean;
  attended: number;
}

/** Who came to the past meetings of these groups, and who has stayed away; read in two queries. */
export async function attendanceIn(
  ctx: Ctx,
  groupIds: string[],
): Promise<{ courses: AttendanceCourse[]; quiet: QuietOrganisation[] }> {
  if (groupIds.length === 0) return { courses: [], quiet: [] };
  const byGroup = grouped(await pastInvitations(ctx, groupIds), ({ groupId }) => groupId);
  const courses: AttendanceCourse[] = [];
  const absent: Omit<QuietOrganisation, 'withoutMainContact'>[] = [];
  for (const rows of byGroup.values()) {
    const meetings = [...grouped(rows, ({ meetingId }) => meetingId).values()].slice(-MEETINGS_A_GROUP);
    courses.push({ group: groupOf(rows), meetings: meetings.map(pointOf) });
    absent.push(...absencesIn(meetings.flat()));
  }
  const reachable = await withMainContact(
    ctx,
    absent.map(({ organisation }) => organisation.id),
  );
  const quiet = absent
    .map((row) => ({ ...row, withoutMainContact: !reachable.has(row.organisation.id) }))
    .sort((one, other) => (one.lastPresentDay ?? '').localeCompare(other.lastPresentDay ?? ''));
  return { courses: courses.sort((one, other) => one.group.name.localeCompare(other.group.name)), quiet };
}

/** One row for each organisation invited to each past meeting, the oldest meeting first. */
async function pastInvitations(ctx: Ctx, groupIds: string[]): Promise<PastInvitation[]> {
  return ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Meeting, 'meeting', 'meeting.id = invitation.meetingId')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select(columns('meeting', ['groupId', 'startsLocal', 'isDemo']))
    .addSelect('meeting.id', 'meetingId')
    .addSelect('workingGroup.slug', 'slug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('organisation.id', 'organisationId')
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'kind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect("MAX(CASE WHEN invitation.attendance = 'attended' THEN 1 ELSE 0 END)", 'attended')
    .where('meeting.groupId IN (:...groupIds)', { groupIds })
    .andWhere('meeting.state IN (:...states)', { states: ['ended', 'closed'] })
    .groupBy('meeting.id')
    .addGroupBy('workingGroup.id')
    .addGroupBy('organisation.id')
    .orderBy('meeting.startsAt', 'ASC')
    .getRawMany<PastInvitation>();
}

function absencesIn(rows: PastInvitation[]): Omit<QuietOrganisation, 'withoutMainContact'>[] {
  return [...grouped(rows, ({ organisationId }) => organisationId).values()].flatMap((own) => {
    const absence = absenceOf(
      own.map(({ startsLocal, attended }) => ({ day: startsLocal.slice(0, 10), attended: Number(attended) === 1 })),
    );
    if (!isQuiet(absence)) return [];
    const [{ organisationId: id, organisationName: name, kind, organisationIsDemo }] = own as [PastInvitation];
    const organisation = { id, name, kind, isDemo: Boolean(organisationIsDemo) };
    return [{ organisation, group: groupOf(own), ...absence, isDemo: own.some(({ isDemo }) => Boolean(isDemo)) }];
  });
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

async function withMainContact(ctx: Ctx, organisationIds: string[]): Promise<Set<string>> {
  if (organisationIds.length === 0) return new Set();
  const rows = await ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .select('DISTINCT relation.organisationId', 'id')
    .where('relation.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere("relation.kind = 'main' AND (relation.toDay IS NULL OR relation.toDay >= :today)", {
      today: ctx.clock.today(),
    })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

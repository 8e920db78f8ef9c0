import {
  type AttendanceOf,
  type CarriedOut,
  type GroupStatistics,
  type HeldMeeting,
  MEETINGS_SHOWN,
  type OrganisationLabel,
  byName,
  minutesBetween,
  minutesUsed,
  turnoutOf,
  registerKinds,
  workingGroupPolicy,
} from '@zesumme/domain';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { findGroup } from '../working-groups';
import { selectEntries } from './register-entries';

type Held = Pick<Meeting, 'id' | 'title' | 'startsLocal' | 'endsLocal' | 'startedAt' | 'endedAt' | 'isDemo'>;

interface Invited extends OrganisationLabel {
  meetingId: string;
  attendance: Invitation['attendance'];
}

/**
 * How a group's meetings went, and what became of what they decided; four queries, however many meetings there were.
 *
 * @param key the group's id or slug
 * @throws DomainError 404, and 403 for whoever knows of its public part alone
 */
export async function groupStatistics(ctx: Ctx, key: string): Promise<GroupStatistics> {
  const { group, ref } = await findGroup(ctx, key);
  ctx.allow(workingGroupPolicy.readInner(ctx.actor, ref));
  const held = (await lastHeld(ctx, group.id)).reverse();
  const invited = await invitedTo(
    ctx,
    held.map(({ id }) => id),
  );
  const seesOrganisations = workingGroupPolicy.readAttendance(ctx.actor, ref).allowed;
  return {
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    meetings: held.map((meeting) => heldMeeting(meeting, invited)),
    attendance: seesOrganisations ? attendanceIn(held, invited) : null,
    carriedOut: await carriedOutIn(ctx, group.id),
  };
}

function lastHeld(ctx: Ctx, groupId: string): Promise<Held[]> {
  return ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .select(columns('meeting', ['id', 'title', 'startsLocal', 'endsLocal', 'startedAt', 'endedAt', 'isDemo']))
    .where('meeting.groupId = :groupId', { groupId })
    .andWhere("meeting.state IN ('ended', 'closed')")
    .orderBy('meeting.startsAt', 'DESC')
    .addOrderBy('meeting.id', 'DESC')
    .limit(MEETINGS_SHOWN)
    .getRawMany<Held>();
}

/** Guests come for no organisation of the group, and are not counted here unless one of them sends them. */
async function invitedTo(ctx: Ctx, meetingIds: string[]): Promise<Invited[]> {
  if (meetingIds.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
    .innerJoin(Organisation, 'organisation', `organisation.id = ${COMES_FOR}`)
    .select(columns('invitation', ['meetingId', 'attendance']))
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('invitation.meetingId IN (:...meetingIds)', { meetingIds })
    .getRawMany<Invited>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}

function heldMeeting(meeting: Held, invited: Invited[]): HeldMeeting {
  const here = grouped(
    invited.filter(({ meetingId }) => meetingId === meeting.id),
    ({ id }) => id,
  );
  const presences = [...here.values()].map((each) => turnoutOf(each.map(({ attendance }) => attendance)));
  return {
    id: meeting.id,
    title: meeting.title,
    day: meeting.startsLocal.slice(0, 10),
    plannedMinutes: Math.max(0, minutesBetween(meeting.startsLocal, meeting.endsLocal)),
    usedMinutes: minutesUsed(meeting.startedAt, meeting.endedAt),
    invited: here.size,
    attended: presences.filter((presence) => presence === 'attended').length,
    isDemo: Boolean(meeting.isDemo),
  };
}

function attendanceIn(held: Held[], invited: Invited[]): AttendanceOf[] {
  const byOrganisation = [...grouped(invited, ({ id }) => id).values()];
  return byOrganisation
    .map((each): AttendanceOf => {
      const [{ id, name, kind, isDemo }] = each as [Invited];
      return {
        organisation: { id, name, kind, isDemo },
        presences: held.map((meeting) =>
          turnoutOf(each.filter(({ meetingId }) => meetingId === meeting.id).map(({ attendance }) => attendance)),
        ),
      };
    })
    .sort((one, other) => byName(one.organisation, other.organisation));
}

/** Counted over what the reader finds in the register under the same filters. */
async function carriedOutIn(ctx: Ctx, groupId: string): Promise<CarriedOut[]> {
  const count = (condition: string): string => `COUNT(CASE WHEN ${condition} THEN 1 END)`;
  const rows = await selectEntries(ctx)
    .select('entry.kind', 'kind')
    .addSelect(count("entry.state = 'done'"), 'done')
    .addSelect(count("entry.state = 'done' AND entry.done_day <= entry.due_day"), 'inTime')
    .addSelect(count("entry.state = 'done' AND entry.done_day > entry.due_day"), 'afterTime')
    .addSelect(count("entry.state = 'late'"), 'late')
    .addSelect(count("entry.state = 'open'"), 'open')
    .where('entry.group_id = :groupId', { groupId })
    .groupBy('entry.kind')
    .getRawMany<Record<keyof CarriedOut, string>>();
  return registerKinds.map((kind): CarriedOut => {
    const found = rows.find((row) => row.kind === kind);
    const number = (name: Exclude<keyof CarriedOut, 'kind'>): number => Number(found?.[name] ?? 0);
    return {
      kind,
      done: number('done'),
      inTime: number('inTime'),
      afterTime: number('afterTime'),
      late: number('late'),
      open: number('open'),
    };
  });
}

import {
  type ActionBrief,
  type MeetingRow,
  type QuietGroup,
  type TodoItem,
  daysBetween,
  isRole,
  luxembourgDay,
} from '@zesumme/domain';
import { questionnairesPastDay } from '../diagnosis';
import { exchangesToLead } from '../flows';
import { unfinishedMeetings, withMinutes } from '../meetings';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { BacklogItem } from '../meetings/preparation/backlog-item.entity';
import type { Ctx } from '../platform/database';
import { adviceWaiting } from '../practice-sheets';
import { needsStated } from '../shared-services';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { nextMeetings } from './lists';

/** From this many days before a meeting, what it still lacks is something to do. */
const SOON = 30;
const MOST = 50;

/** A group that has been without a meeting for too long. */
type Silent = Pick<QuietGroup, 'group' | 'daysWithoutMeeting' | 'lastMeeting'>;
type Todo = Omit<TodoItem, 'group' | 'organisation'> & Partial<TodoItem>;

/** What a project manager has to do first, the most urgent first; eleven queries. */
export async function todoOf(ctx: Ctx, groups: Silent[], late: ActionBrief[], lateCount: number): Promise<TodoItem[]> {
  const upcoming = await nextMeetings(ctx, MOST);
  const past = await unfinishedMeetings(ctx, isRole(ctx.actor, 'project-manager') ? ctx.actor.leadGroupIds : [], MOST);
  const agendas = await incompleteAgendas(
    ctx,
    upcoming.map(({ id }) => id),
  );
  const proposals = await proposalsWaiting(
    ctx,
    upcoming.map(({ id }) => id),
  );
  const minutes = await withMinutes(
    ctx,
    past.map(({ id }) => id),
  );
  const approvals = await meetingsToApproveAt(ctx, upcoming);
  const advice = await adviceWaiting(ctx);
  const needs = await needsStated(ctx);
  const exchanges = await exchangesToLead(ctx);
  const pastDay = await questionnairesPastDay(ctx);
  const found = [
    ...upcoming.flatMap((meeting) => [
      ...toApprove(ctx, meeting, approvals.has(meeting.id)),
      ...beforeMeeting(ctx, meeting, agendas.get(meeting.id) ?? 0),
      ...toAnswer(ctx, meeting, proposals.get(meeting.id) ?? 0),
    ]),
    ...past.flatMap((meeting) => afterMeeting(ctx, meeting, minutes.has(meeting.id))),
    ...lateActions(ctx, late, lateCount),
    ...toAdvise(ctx, advice),
    ...waitingSince(ctx, 'needs-stated', 'need-list', needs),
    ...waitingSince(ctx, 'exchanges-to-lead', 'introduction-list', exchanges),
    ...pastDay.map((each) => toClose(ctx, each)),
    ...groups.map(withoutMeeting),
  ];
  return found
    .map((todo) => ({ group: null, organisation: null, ...todo }))
    .sort((one, other) => urgency(other) - urgency(one));
}

function beforeMeeting(ctx: Ctx, meeting: MeetingRow, incomplete: number): Todo[] {
  const day = meeting.startsLocal.slice(0, 10);
  const days = -daysBetween(ctx.clock.today(), day);
  if (-days > SOON && meeting.state !== 'draft') return [];
  const about = { group: meeting.group, day, days, target: targetOf(meeting), isDemo: meeting.isDemo };
  const silent = meeting.tally?.organisations.needsAction ?? 0;
  return [
    ...(meeting.state === 'draft' ? [{ ...about, kind: 'draft-to-open' as const, count: 1 }] : []),
    ...(incomplete > 0 || meeting.agendaItems === 0
      ? [{ ...about, kind: 'agenda-incomplete' as const, count: incomplete }]
      : []),
    ...(meeting.state === 'open' && silent > 0 ? [{ ...about, kind: 'answers-missing' as const, count: silent }] : []),
  ];
}

/** The minutes of the group's last meeting are approved at the next one. */
function toApprove(ctx: Ctx, meeting: MeetingRow, isDue: boolean): Todo[] {
  const day = meeting.startsLocal.slice(0, 10);
  const days = -daysBetween(ctx.clock.today(), day);
  if (!isDue || -days > SOON) return [];
  const about = { group: meeting.group, day, days, target: targetOf(meeting), isDemo: meeting.isDemo };
  return [{ ...about, kind: 'minutes-to-approve', count: 1 }];
}

/** However far ahead the meeting is: whoever proposed something waits for the answer. */
function toAnswer(ctx: Ctx, meeting: MeetingRow, count: number): Todo[] {
  if (count === 0) return [];
  const day = meeting.startsLocal.slice(0, 10);
  const days = -daysBetween(ctx.clock.today(), day);
  const about = { group: meeting.group, day, days, target: targetOf(meeting), isDemo: meeting.isDemo };
  return [{ ...about, kind: 'proposals-waiting', count }];
}

function afterMeeting(ctx: Ctx, meeting: MeetingRow, hasMinutes: boolean): Todo[] {
  const day = meeting.startsLocal.slice(0, 10);
  const about = {
    group: meeting.group,
    day,
    days: daysBetween(day, ctx.clock.today()),
    target: targetOf(meeting),
    isDemo: meeting.isDemo,
  };
  const tally = meeting.tally?.organisations;
  const noted = tally ? tally.attended + tally.excused + tally.absent : 0;
  return [
    ...(tally && tally.invited > 0 && noted === 0
      ? [{ ...about, kind: 'attendance-missing' as const, count: tally.invited }]
      : []),
    { ...about, kind: hasMinutes ? ('minutes-to-send' as const) : ('minutes-missing' as const), count: 1 },
  ];
}

function lateActions(ctx: Ctx, late: ActionBrief[], count: number): Todo[] {
  const [oldest] = late;
  if (!oldest?.dueDay) return [];
  return [
    {
      kind: 'actions-late',
      count,
      days: daysBetween(oldest.dueDay, ctx.clock.today()),
      day: oldest.dueDay,
      target: { type: 'action-list', id: null, slug: null },
      isDemo: late.every(({ isDemo }) => isDemo),
    },
  ];
}

/** Whoever asks for advice on a practice, or offers it, waits for the broker. */
function toAdvise(ctx: Ctx, { count, since, isDemo }: Awaited<ReturnType<typeof adviceWaiting>>): Todo[] {
  if (since === null) return [];
  const day = luxembourgDay(new Date(since));
  const target = { type: 'advice-list' as const, id: null, slug: null };
  return [{ kind: 'advice-waiting', count, days: daysBetween(day, ctx.clock.today()), day, target, isDemo }];
}

/** Companies wait: until the group is asked about the need that they stated, or until somebody leads on those who know each other now. */
function waitingSince(
  ctx: Ctx,
  kind: 'needs-stated' | 'exchanges-to-lead',
  type: TodoItem['target']['type'],
  { count, since, isDemo }: Awaited<ReturnType<typeof needsStated>>,
): Todo[] {
  if (since === null) return [];
  const day = luxembourgDay(new Date(since));
  const target = { type, id: null, slug: null };
  return [{ kind, count, days: daysBetween(day, ctx.clock.today()), day, target, isDemo }];
}

/** Nobody answers any more, and nobody reads what was answered. */
const toClose = (
  ctx: Ctx,
  { questionnaireId: id, untilDay: day, group }: Awaited<ReturnType<typeof questionnairesPastDay>>[number],
): Todo => ({
  kind: 'questionnaire-to-close',
  group,
  ...{ count: 1, days: daysBetween(day, ctx.clock.today()), day },
  target: { type: 'questionnaire', id, slug: null },
  isDemo: group.isDemo,
});

const withoutMeeting = ({ group, daysWithoutMeeting, lastMeeting }: Silent): Todo => ({
  kind: 'group-without-next-meeting',
  group,
  count: 1,
  days: daysWithoutMeeting,
  day: lastMeeting?.day ?? null,
  target: { type: 'working-group', id: group.id, slug: group.slug },
  isDemo: group.isDemo,
});

const targetOf = ({ id }: MeetingRow): TodoItem['target'] => ({ type: 'meeting', id, slug: null });

/** The longer something has waited, and the sooner it is due, the further up; meetings that are not planned come last. */
const urgency = ({ days, kind }: TodoItem): number =>
  days === null || kind === 'group-without-next-meeting' ? -1_000 : days + (kind === 'draft-to-open' ? -100 : 0);

/** How many points of each agenda have nobody to present them. */
async function incompleteAgendas(ctx: Ctx, meetingIds: string[]): Promise<Map<string, number>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select('item.meetingId', 'meetingId')
    .addSelect('COUNT(*)', 'count')
    .where('item.meetingId IN (:...meetingIds)', { meetingIds })
    .andWhere('item.presenter IS NULL')
    .groupBy('item.meetingId')
    .getRawMany<{ meetingId: string; count: number }>();
  return new Map(rows.map(({ meetingId, count }) => [meetingId, Number(count)]));
}

/** How many items that were proposed for each meeting wait for an answer. */
async function proposalsWaiting(ctx: Ctx, meetingIds: string[]): Promise<Map<string, number>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(BacklogItem, 'proposal')
    .select('proposal.meetingId', 'meetingId')
    .addSelect('COUNT(*)', 'count')
    .where('proposal.meetingId IN (:...meetingIds)', { meetingIds })
    .andWhere('proposal.state = :proposed AND proposal.removedAt IS NULL', { proposed: 'proposed' })
    .groupBy('proposal.meetingId')
    .getRawMany<{ meetingId: string; count: number }>();
  return new Map(rows.map(({ meetingId, count }) => [meetingId, Number(count)]));
}

/** Of each group the next meeting, where the minutes of its last one were sent and wait for approval. */
async function meetingsToApproveAt(ctx: Ctx, upcoming: MeetingRow[]): Promise<Set<string>> {
  const next = new Map<string, MeetingRow>();
  for (const meeting of upcoming) if (!next.has(meeting.group.id)) next.set(meeting.group.id, meeting);
  if (next.size === 0) return new Set();
  const groups = ctx.manager.createQueryBuilder(WorkingGroup, 'workingGroup');
  const last = groups
    .subQuery()
    .select('held.id')
    .from(Meeting, 'held')
    .where("held.groupId = workingGroup.id AND held.state = 'closed'")
    .orderBy('held.startsAt', 'DESC')
    .addOrderBy('held.id', 'DESC')
    .limit(1);
  const rows = await groups
    .innerJoin(Meeting, 'meeting', `meeting.id = ${last.getQuery()}`)
    .select('meeting.groupId', 'groupId')
    .where('workingGroup.id IN (:...groupIds) AND meeting.minutesApprovedOn IS NULL', { groupIds: [...next.keys()] })
    .getRawMany<{ groupId: string }>();
  return new Set(rows.flatMap(({ groupId }) => next.get(groupId)?.id ?? []));
}

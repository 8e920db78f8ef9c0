import { Injectable } from '@nestjs/common';
import {
  type GroupReminders,
  type MeetingReminders,
  type ReminderPlanSet,
  meetingPolicy,
  reminderDaysOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { notFound, stale } from '../../platform/errors';
import { groupRefOf } from '../../working-groups';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import type { Meeting } from '../meeting.entity';
import { findMeeting } from '../stored-meeting';
import { ReminderPlan } from './reminder-plan.entity';
import { ReminderSent } from './reminder-sent.entity';
import { dueAt } from './reminder-times';

type SubjectType = ReminderPlan['subjectType'];

/** How many days before a meeting people are reminded of it. */
@Injectable()
export class ReminderPlansService {
  /** How those invited to a meeting are reminded, and when. @throws DomainError 403, 404 */
  async ofMeeting(ctx: Ctx, id: string): Promise<MeetingReminders> {
    const { meeting, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.create(ctx.actor, ref));
    const [own, group] = [await planOf(ctx, 'meeting', id), await planOf(ctx, 'group', meeting.groupId)];
    const days = reminderDaysOf(own?.days ?? null, group?.days ?? null);
    return {
      days: [...days],
      own: own?.days ?? null,
      version: own?.version ?? null,
      otherwise: [...reminderDaysOf(null, group?.days ?? null)],
      reminders: await remindersOf(ctx, meeting, days),
    };
  }

  /** How those invited to the meetings of a group are reminded, where a meeting says nothing else. @throws DomainError 403, 404 */
  async ofGroup(ctx: Ctx, groupId: string): Promise<GroupReminders> {
    ctx.allow(workingGroupPolicy.edit(ctx.actor, groupRefOf(await groupOf(ctx, groupId))));
    const own = await planOf(ctx, 'group', groupId);
    return {
      days: [...reminderDaysOf(null, own?.days ?? null)],
      own: own?.days ?? null,
      version: own?.version ?? null,
    };
  }

  /** Gives a meeting a plan of its own, or takes it away again. @throws DomainError 403, 404, 409 `stale` */
  async setOfMeeting(ctx: Ctx, id: string, set: ReminderPlanSet): Promise<MeetingReminders> {
    const { meeting, ref } = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.edit(ctx.actor, ref));
    const { groupId, isDemo } = meeting;
    await store(ctx, 'meeting', id, set, { groupId, isDemo }, () => this.ofMeeting(ctx, id));
    return this.ofMeeting(ctx, id);
  }

  /** Gives a group a plan of its own, or takes it away again. @throws DomainError 403, 404, 409 `stale` */
  async setOfGroup(ctx: Ctx, groupId: string, set: ReminderPlanSet): Promise<GroupReminders> {
    const group = await groupOf(ctx, groupId);
    ctx.allow(workingGroupPolicy.edit(ctx.actor, groupRefOf(group)));
    await store(ctx, 'group', groupId, set, { groupId, isDemo: group.isDemo }, () => this.ofGroup(ctx, groupId));
    return this.ofGroup(ctx, groupId);
  }
}

const planOf = (ctx: Ctx, subjectType: SubjectType, subjectId: string): Promise<ReminderPlan | null> =>
  ctx.manager.findOneBy(ReminderPlan, { subjectType, subjectId });

async function groupOf(ctx: Ctx, id: string): Promise<WorkingGroup> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id });
  if (!group) throw notFound('working-group');
  return group;
}

/** What is planned and what has left; a reminder that nobody got in time is told as missed. */
async function remindersOf(
  ctx: Ctx,
  { id: meetingId, startsAt, state }: Meeting,
  days: readonly number[],
): Promise<MeetingReminders['reminders']> {
  const sent = await ctx.manager.findBy(ReminderSent, { meetingId, startsAt });
  const now = ctx.clock.now();
  return days.flatMap((each) => {
    const at = dueAt(startsAt, each);
    const isQueued = sent.some((one) => one.days === each);
    const isAhead = at > now;
    if (isAhead && state !== 'draft' && state !== 'open') return [];
    return { days: each, at: at.toISOString(), state: isAhead ? 'planned' : isQueued ? 'sent' : 'missed' };
  });
}

async function store(
  ctx: Ctx,
  subjectType: SubjectType,
  subjectId: string,
  { days, version }: ReminderPlanSet,
  about: { groupId: string; isDemo: boolean },
  current: () => Promise<unknown>,
): Promise<void> {
  const stored = await planOf(ctx, subjectType, subjectId);
  if ((stored?.version ?? null) !== version) throw stale((await current()) as object);
  const key = { subjectType, subjectId };
  if (days === null) await ctx.manager.delete(ReminderPlan, key);
  else if (stored) await ctx.manager.update(ReminderPlan, key, { days, version: stored.version + 1 });
  else await ctx.insert(ReminderPlan, [{ ...key, days, version: 1 }]);
  const subject = subjectType === 'meeting' ? 'meeting' : 'working-group';
  await ctx.record({
    kind: `${subject}.reminders-set`,
    subject: { type: subject, id: subjectId },
    groupId: about.groupId,
    before: { days: stored?.days ?? null },
    after: { days },
    isDemo: about.isDemo,
  });
}

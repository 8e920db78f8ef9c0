import { reminderDaysOf } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../../platform/database';
import type { Meeting } from '../meeting.entity';
import { ReminderPlan } from './reminder-plan.entity';

/** How many days before each of the meetings people are reminded; in one query, however many there are. */
export async function reminderDays(
  ctx: Ctx,
  meetings: readonly Pick<Meeting, 'id' | 'groupId'>[],
): Promise<Map<string, readonly number[]>> {
  if (meetings.length === 0) return new Map();
  const plans = await ctx.manager.findBy(ReminderPlan, [
    { subjectType: 'meeting', subjectId: In(meetings.map(({ id }) => id)) },
    { subjectType: 'group', subjectId: In([...new Set(meetings.map(({ groupId }) => groupId))]) },
  ]);
  const daysFor = (subjectType: ReminderPlan['subjectType'], subjectId: string): number[] | null =>
    plans.find((plan) => plan.subjectType === subjectType && plan.subjectId === subjectId)?.days ?? null;
  return new Map(
    meetings.map(({ id, groupId }) => [id, reminderDaysOf(daysFor('meeting', id), daysFor('group', groupId))]),
  );
}

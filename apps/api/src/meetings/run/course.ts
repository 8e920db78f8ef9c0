import { type MeetingState, secondsSince } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { AgendaItem } from '../agenda-item.entity';
import { Meeting } from '../meeting.entity';

type Running = Pick<Meeting, 'id' | 'currentItemId' | 'runningSince'>;

/** Notes when a meeting really began and ended; with it ends the item under way. */
export async function keepRunTimes(ctx: Ctx, meeting: Meeting, to: MeetingState): Promise<void> {
  const now = ctx.clock.instant();
  if (to === 'in-progress') await ctx.manager.update(Meeting, { id: meeting.id }, { startedAt: now });
  if (to !== 'ended') return;
  if (meeting.currentItemId) await leave(ctx, meeting, { endedAt: now });
  await ctx.manager.update(
    Meeting,
    { id: meeting.id },
    { endedAt: now, currentItemId: null, runningSince: null, pausedAt: null },
  );
}

/** Adds up for how long the item under way was dealt with, and writes down what else is to be said of it. */
export async function leave(
  ctx: Ctx,
  { currentItemId, runningSince }: Running,
  also: Partial<Pick<AgendaItem, 'endedAt' | 'isUnresolved'>> = {},
): Promise<void> {
  const item = currentItemId && (await ctx.manager.findOneBy(AgendaItem, { id: currentItemId }));
  if (!item) return;
  const spell = runningSince ? secondsSince(runningSince, ctx.clock.instant()) : 0;
  await ctx.manager.update(AgendaItem, { id: item.id }, { ...also, usedSeconds: item.usedSeconds + spell });
}

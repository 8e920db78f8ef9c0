import { addDays } from '@zesumme/domain';
import { Event } from '../../platform/audit/event.entity';
import type { Ctx } from '../../platform/database';

/** Days that an administrator has to look at the periods, after the first start of a version that keeps them. */
const DAYS = 14;
const ANNOUNCED = 'retention.announced';

/** The day from which on data end by themselves, as long as it lies ahead; null before it is announced, and from then on. */
export async function firstRoundOn(ctx: Ctx): Promise<string | null> {
  const announced = await ctx.manager.findOneBy(Event, { kind: ANNOUNCED });
  const day = announced && addDays(announced.at.slice(0, 10), DAYS);
  return day && day > ctx.clock.today() ? day : null;
}

/** Whether the first round is over: it only announces the others, so that nothing ends before somebody could look. */
export async function mayEnd(ctx: Ctx): Promise<boolean> {
  if (await ctx.manager.existsBy(Event, { kind: ANNOUNCED })) return (await firstRoundOn(ctx)) === null;
  await ctx.record({ kind: ANNOUNCED, subject: { type: 'retention', id: 'retention' } });
  return false;
}

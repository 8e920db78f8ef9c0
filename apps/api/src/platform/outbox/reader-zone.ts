import { HOME_ZONE } from '@zesumme/domain';
import type { Ctx } from '../database';
import { ReaderZone } from './reader-zone.entity';

/** The time zone in which somebody reads their mails. */
export async function readerZone(ctx: Ctx, recipientKey: string): Promise<string> {
  return (await ctx.manager.findOneBy(ReaderZone, { recipientKey }))?.timeZone ?? HOME_ZONE;
}

/** Notes in which time zone somebody reads their mails from now on. */
export async function keepReaderZone(ctx: Ctx, recipientKey: string, timeZone: string): Promise<void> {
  const row = { recipientKey, timeZone, changedAt: ctx.clock.instant() };
  await ctx.manager.upsert(ReaderZone, [row], ['recipientKey']);
}

import { LATE_DAYS, isFixed } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { CampaignCounting } from './campaign-counting.entity';

/** How a campaign is counted; one of which nothing was chosen yet is not. */
export async function countingRow(ctx: Ctx, campaignId: string): Promise<CampaignCounting> {
  const stored = await ctx.manager.findOneBy(CampaignCounting, { campaignId });
  return (
    stored ?? {
      ...{ campaignId, factorSetId: null, isOpen: false, openSince: null, lateDays: LATE_DAYS, byTotals: [] },
      ...{ linkVersion: 1, step: 0, closedDay: null, afterDay: null, version: 1 },
    }
  );
}

/** From which day on a campaign takes entries: its first one, or today where that has passed; null where it has none. */
export const openingDay = (startDay: string | null, today: string): string | null =>
  startDay !== null && startDay < today ? today : startDay;

/** Moves the day of the first entries with the period of the campaign, until it has come. */
export async function moveOpening(ctx: Ctx, campaignId: string, startDay: string | null): Promise<void> {
  const { isOpen, openSince } = await countingRow(ctx, campaignId);
  const today = ctx.clock.today();
  if (!isOpen || isFixed(openSince, today)) return;
  await ctx.manager.update(CampaignCounting, { campaignId }, { openSince: openingDay(startDay, today) });
}

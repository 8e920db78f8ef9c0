import { LATE_DAYS } from '@zesumme/domain';
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

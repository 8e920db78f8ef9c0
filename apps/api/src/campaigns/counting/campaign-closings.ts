import { Injectable } from '@nestjs/common';
import { addDays, askedAfter, dueClosing, factorSet, nextClosing } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { HOUR, Periodic } from '../../platform/instances';
import { Campaign } from '../campaign.entity';
import { CampaignCounting } from './campaign-counting.entity';
import { closeAfter } from './close-after';
import { closeStep } from './close-step';

const system = { kind: 'system' } as const;

/** Closes the steps of campaigns that are due: what was entered in them is told from then on. */
@Injectable()
export class CampaignClosings extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super(HOUR);
  }

  /** One round: each campaign in a unit of its own. */
  async work(): Promise<void> {
    const today = this.clock.today();
    for (const campaignId of await this.unitOfWork.read(system, (ctx) => due(ctx, today))) {
      try {
        await this.unitOfWork.write(system, (ctx) => close(ctx, campaignId, today), { isLong: true });
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}

async function due(ctx: Ctx, today: string): Promise<string[]> {
  const rows = await ctx.manager.findBy(CampaignCounting, { openSince: Not(IsNull()), factorSetId: Not(IsNull()) });
  const campaigns = await ctx.manager
    .createQueryBuilder(Campaign, 'campaign')
    .innerJoin(CampaignCounting, 'counting', 'counting.campaignId = campaign.id AND counting.openSince IS NOT NULL')
    .where('campaign.removedAt IS NULL')
    .getMany();
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  return rows.flatMap((row) => {
    const campaign = byId.get(row.campaignId);
    const isDue =
      campaign &&
      (dueClosing(campaign, row.lateDays, row.closedDay, today) !== null || dueAfter(campaign, row, today) !== null);
    return isDue ? [row.campaignId] : [];
  });
}

/** The day on which it is told how people come half a year later, once it has come and what they gave before was told. */
function dueAfter({ startDay, endDay }: Campaign, row: CampaignCounting, today: string): string | null {
  if (endDay === null || row.afterDay !== null) return null;
  if (nextClosing({ startDay, endDay }, row.lateDays, row.closedDay) !== null) return null;
  const day = addDays(askedAfter(endDay).until, 1);
  return day <= today ? day : null;
}

/** Closes what is due of one campaign; nothing where another process was faster. */
async function close(ctx: Ctx, campaignId: string, today: string): Promise<void> {
  const campaign = await ctx.manager.findOneByOrFail(Campaign, { id: campaignId });
  const row = await ctx.manager.findOneByOrFail(CampaignCounting, { campaignId });
  const { factorSetId, lateDays, closedDay, step, version } = row;
  const after = dueAfter(campaign, row, today);
  if (after !== null) {
    const { affected } = await ctx.manager.update(
      CampaignCounting,
      { campaignId, step, version },
      { step: step + 1, afterDay: after },
    );
    if (affected !== 0) await closeAfter(ctx, { campaignId, step: step + 1, closedDay: after });
    return;
  }
  const day = dueClosing(campaign, lateDays, closedDay, today);
  if (day === null || factorSetId === null) return;
  const { affected } = await ctx.manager.update(
    CampaignCounting,
    { campaignId, step, version },
    { step: step + 1, closedDay: day },
  );
  if (affected === 0) return;
  const isFinal = nextClosing(campaign, lateDays, day) === null;
  await closeStep(ctx, { campaignId, step: step + 1, closedDay: day, set: factorSet(factorSetId), isFinal });
  ctx.touch({ type: 'campaign', id: campaignId });
}

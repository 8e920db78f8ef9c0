import { type CampaignPeriod, type FigureKind, campaignPolicy, mayBeShown, yearsOfCampaign } from '@zesumme/domain';
import { type FindOperator, In, IsNull, Not } from 'typeorm';
import { CampaignFigure } from '../campaigns/campaign-figure.entity';
import { CampaignGroup } from '../campaigns/campaign-group.entity';
import { CampaignOrganisation } from '../campaigns/campaign-organisation.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { CAMPAIGN_CONCERNS } from '../pacte-climat';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';

export interface BriefFigure {
  label: string;
  value: number;
  unit: string | null;
  kind: FigureKind;
  toConfirm: boolean;
}

export interface BriefCampaign extends CampaignPeriod {
  title: string;
  /** Those that are shown: a few people might be known to somebody. */
  figures: BriefFigure[];
}

/** The campaigns that touched the year on the commune's territory and of which the reader may know, the latest first; four queries. */
export async function campaignsIn(ctx: Ctx, code: string, year: number): Promise<BriefCampaign[]> {
  const today = ctx.clock.today();
  const all = await ctx.manager
    .createQueryBuilder(Campaign, 'campaign')
    .select(columns('campaign', ['id', 'groupId', 'title', 'startDay', 'endDay', 'year']))
    .where('campaign.removedAt IS NULL')
    .andWhere(CAMPAIGN_CONCERNS, { code, today })
    .orderBy('campaign.title')
    .addOrderBy('campaign.id')
    .getRawMany<Pick<Campaign, 'id' | 'groupId' | 'title' | 'startDay' | 'endDay' | 'year'>>();
  const touched = all.filter((campaign) => yearsOfCampaign(campaign, today).includes(year));
  if (touched.length === 0) return [];
  const campaignId = In(touched.map(({ id }) => id));
  const shared = grouped(await ctx.manager.findBy(CampaignGroup, { campaignId }), (each) => each.campaignId);
  const order = { position: 'ASC', id: 'ASC' } as const;
  const figures = await ctx.manager.find(CampaignFigure, { where: { campaignId }, order });
  const byCampaign = grouped(figures, (each) => each.campaignId);
  const participants = await participantsOf(ctx, campaignId);
  const lastDay = ({ endDay, startDay }: CampaignPeriod): string => endDay ?? startDay ?? '';
  return touched
    .filter(({ id, groupId }) => {
      const groupIds = (shared.get(id) ?? []).map((each) => each.groupId);
      return campaignPolicy.read(ctx.actor, { groupId, groupIds }).allowed;
    })
    .sort((a, b) => lastDay(b).localeCompare(lastDay(a)))
    .map(({ id, title, startDay, endDay, year: own }) => ({
      title,
      startDay,
      endDay,
      year: own,
      figures: (byCampaign.get(id) ?? [])
        .map(({ label, value, unit, kind, toConfirm }) => ({ label, value: Number(value), unit, kind, toConfirm }))
        .filter((figure) => mayBeShown(figure, participants.get(id) ?? null)),
    }));
}

/** How many took part in each campaign, where its organisations say so. */
async function participantsOf(ctx: Ctx, campaignId: FindOperator<string>): Promise<Map<string, number>> {
  const counts = await ctx.manager.find(CampaignOrganisation, {
    select: { campaignId: true, organisationId: true, participants: true },
    where: { campaignId, participants: Not(IsNull()) },
  });
  const totals = new Map<string, number>();
  for (const each of counts) totals.set(each.campaignId, (totals.get(each.campaignId) ?? 0) + (each.participants ?? 0));
  return totals;
}

import { type CampaignPeriod, yearsOfCampaign } from '@zesumme/domain';
import { CampaignOrganisation } from '../campaigns/campaign-organisation.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { type Ctx, columns } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** A campaign that the organisation took part in, and the years that it is known to have touched so far. */
export interface CampaignTaken extends CampaignPeriod {
  title: string;
  groupName: string;
  isDemo: boolean;
  years: number[];
}

/** The campaigns that the organisation took part in, the earliest first; one query. */
export async function campaignsTaken(ctx: Ctx, organisationId: string): Promise<CampaignTaken[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Campaign, 'campaign')
    .innerJoin(CampaignOrganisation, 'taking', 'taking.campaignId = campaign.id')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = campaign.groupId')
    .select(columns('campaign', ['title', 'startDay', 'endDay', 'year', 'isDemo']))
    .addSelect('workingGroup.name', 'groupName')
    .where('taking.organisationId = :organisationId AND campaign.removedAt IS NULL', { organisationId })
    .orderBy('campaign.year')
    .addOrderBy('campaign.startDay')
    .addOrderBy('campaign.id')
    .getRawMany<Omit<CampaignTaken, 'years'>>();
  const today = ctx.clock.today();
  return rows.map((row) => ({ ...row, years: yearsOfCampaign(row, today) }));
}

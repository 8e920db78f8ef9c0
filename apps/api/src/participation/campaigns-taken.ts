import { type CampaignPeriod, workingGroupPolicy, yearsOfCampaign } from '@zesumme/domain';
import { CampaignOrganisation } from '../campaigns/campaign-organisation.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { type Ctx, columns } from '../platform/database';
import { groupRefOf } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** A campaign that the organisation took part in, and the years that it is known to have touched so far. */
export interface CampaignTaken extends CampaignPeriod {
  title: string;
  /** Null where the reader may not know of the group that leads it. */
  groupName: string | null;
  isDemo: boolean;
  years: number[];
}

interface Row extends Omit<CampaignTaken, 'years'> {
  groupId: string;
  publishedAt: string | null;
  archivedAt: string | null;
}

/** The campaigns that the organisation took part in, the earliest first; one query. */
export async function campaignsTaken(ctx: Ctx, organisationId: string): Promise<CampaignTaken[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Campaign, 'campaign')
    .innerJoin(CampaignOrganisation, 'taking', 'taking.campaignId = campaign.id')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = campaign.groupId')
    .select(columns('campaign', ['title', 'startDay', 'endDay', 'year', 'isDemo']))
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect(columns('workingGroup', ['publishedAt', 'archivedAt']))
    .where('taking.organisationId = :organisationId AND campaign.removedAt IS NULL', { organisationId })
    .orderBy('campaign.year')
    .addOrderBy('campaign.startDay')
    .addOrderBy('campaign.id')
    .getRawMany<Row>();
  const today = ctx.clock.today();
  return rows.map(({ groupId: id, groupName, publishedAt, archivedAt, ...row }) => ({
    ...row,
    groupName: workingGroupPolicy.read(ctx.actor, groupRefOf({ id, publishedAt, archivedAt })).allowed
      ? groupName
      : null,
    years: yearsOfCampaign(row, today),
  }));
}

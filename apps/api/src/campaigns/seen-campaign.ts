import { type Actor, type CampaignRef, campaignPolicy, hasAll, isRole } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Condition, type Ctx, EVERYTHING, NOTHING, allOf, plain } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { ownGroupIds } from '../working-groups';
import { CampaignGroup } from './campaign-group.entity';
import { Campaign } from './campaign.entity';

/** A stored campaign with what decides about it. */
export interface SeenCampaign {
  campaign: Campaign;
  ref: CampaignRef;
}

/** The stored campaign that the reader may know of; what was taken away is not there. @throws DomainError 404 */
export async function findCampaign(ctx: Ctx, id: string): Promise<SeenCampaign> {
  const seen = await findKept(ctx, id);
  if (seen.campaign.removedAt !== null) throw notFound('campaign');
  return seen;
}

/** The same, also where it was taken away. @throws DomainError 404 */
export async function findKept(ctx: Ctx, id: string): Promise<SeenCampaign> {
  const campaign = await ctx.manager.findOneBy(Campaign, { id });
  if (!campaign) throw notFound('campaign');
  const groups = await ctx.manager.findBy(CampaignGroup, { campaignId: id });
  const ref = { groupId: campaign.groupId, groupIds: groups.map(({ groupId }) => groupId) };
  allowOrHide(campaignPolicy.read(ctx.actor, ref), 'campaign');
  return { campaign, ref };
}

/** The same rule as `campaignPolicy.read`, for a whole list; what was taken away is not in it. The alias is `campaign`. */
export function keepSeen({ actor }: Ctx, campaigns: SelectQueryBuilder<Campaign>): void {
  const seen = seesCampaign(actor);
  campaigns.andWhere(seen.sql, seen.parameters);
}

/** Which campaigns the reader sees, as a condition for a query; the alias is `campaign`. */
export const seesCampaign = (actor: Actor): Condition =>
  allOf(plain('campaign.removed_at IS NULL'), ofOwnGroups(actor));

function ofOwnGroups(actor: Actor): Condition {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return EVERYTHING;
  const ids = ownGroupIds(actor);
  return ids.length === 0 ? NOTHING : { sql: `${OF_GROUP} IN (:...ownIds))`, parameters: { ownIds: ids } };
}

/** The beginning of a condition on the groups of a campaign. */
export const OF_GROUP =
  'EXISTS (SELECT 1 FROM campaign_group shared WHERE shared.campaign_id = campaign.id AND shared.group_id';

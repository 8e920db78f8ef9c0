import {
  type CampaignTotals as TotalsShown,
  type CampaignTotalsPut,
  campaignPolicy,
  entryState,
} from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { allowOrHide, conflict, notFound, stale } from '../../platform/errors';
import { CampaignOrganisation } from '../campaign-organisation.entity';
import { type SeenCampaign, findCampaign } from '../seen-campaign';
import type { CampaignCounting } from './campaign-counting.entity';
import { CampaignTotals } from './campaign-totals.entity';
import { countingRow } from './counting-row';

/** An organisation of a campaign, for whom the reader speaks. */
export interface Spoken extends SeenCampaign {
  organisation: Organisation;
  counting: CampaignCounting;
}

/** @throws DomainError 404, also where the reader does not speak for the organisation */
export async function findSpoken(ctx: Ctx, id: string, organisationId: string): Promise<Spoken> {
  const seen = await findCampaign(ctx, id);
  allowOrHide(campaignPolicy.speakFor(ctx.actor, seen.ref, organisationId), 'campaign');
  const taking = await ctx.manager.findOneBy(CampaignOrganisation, { campaignId: id, organisationId });
  const organisation = taking && (await ctx.manager.findOneBy(Organisation, { id: organisationId }));
  if (!organisation) throw notFound('organisation');
  return { ...seen, organisation, counting: await countingRow(ctx, id) };
}

/** What an organisation entered for its people, for itself alone. @throws DomainError 404 */
export const readTotals = async (ctx: Ctx, id: string, organisationId: string): Promise<TotalsShown> =>
  told(ctx, await findEntered(ctx, id, organisationId));

async function findEntered(ctx: Ctx, id: string, organisationId: string): Promise<Spoken> {
  const spoken = await findSpoken(ctx, id, organisationId);
  allowOrHide(campaignPolicy.enterTotals(ctx.actor, organisationId), 'campaign-totals');
  if (!spoken.counting.byTotals.includes(organisationId)) throw notFound('campaign-totals');
  return spoken;
}

async function told(ctx: Ctx, { campaign, organisation, counting }: Spoken): Promise<TotalsShown> {
  const { id, name, kind, isDemo } = organisation;
  const stored = await ctx.manager.findOneBy(CampaignTotals, { campaignId: campaign.id, organisationId: id });
  const state = entryState(campaign, counting, ctx.clock.today());
  const isCounted = stored !== null && stored.step !== null;
  return {
    organisation: { id, name, kind, isDemo },
    participants: stored?.participants ?? null,
    days: stored?.days ?? null,
    rows: stored?.rows ?? [],
    isCounted,
    state,
    version: stored?.version ?? 1,
    // Whoever reads them speaks for the organisation.
    can: { edit: state === 'open' && !isCounted },
  };
}

/**
 * Keeps the totals of an organisation; they can be corrected until the last step is closed.
 *
 * @throws DomainError 404, 409 `campaign-not-open`, `stale`
 */
export async function putTotals(
  ctx: Ctx,
  id: string,
  organisationId: string,
  { version, ...input }: CampaignTotalsPut,
): Promise<TotalsShown> {
  const spoken = await findEntered(ctx, id, organisationId);
  const { campaign, counting } = spoken;
  if (entryState(campaign, counting, ctx.clock.today()) !== 'open') throw conflict('campaign-not-open');
  const stored = await ctx.manager.findOneBy(CampaignTotals, { campaignId: id, organisationId });
  if (version !== (stored?.version ?? 1)) throw stale(await told(ctx, spoken));
  if (stored) {
    const where = { campaignId: id, organisationId, version, step: IsNull() };
    const { affected } = await ctx.manager.update(CampaignTotals, where, { ...input, version: version + 1 });
    if (affected === 0) throw stale(await told(ctx, spoken));
  } else {
    await ctx.insert(CampaignTotals, [{ campaignId: id, organisationId, ...input, step: null, version: 2 }]);
  }
  // That they were entered, and not what: it may be of few people.
  const { groupId, isDemo } = campaign;
  const subject = { type: 'campaign', id };
  await ctx.record({ kind: 'campaign.totals-entered', subject, groupId, after: { organisationId }, isDemo });
  return told(ctx, spoken);
}

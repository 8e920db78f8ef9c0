import {
  type CampaignTotals as TotalsShown,
  type CampaignTotalsPut,
  campaignPolicy,
  entryState,
} from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { allowOrHide, conflict, invalidField, notFound, stale } from '../../platform/errors';
import { CampaignOrganisation } from '../campaign-organisation.entity';
import { type SeenCampaign, findCampaign } from '../seen-campaign';
import type { CampaignCounting } from './campaign-counting.entity';
import { CampaignTeamTotals } from './campaign-team-totals.entity';
import { CampaignTeam } from './campaign-team.entity';
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

/** Of whom totals are: of an organisation, or of one of its teams. */
export interface OfTotals {
  id: string;
  organisationId: string;
  teamId?: string;
}

interface Entered extends Spoken {
  team: CampaignTeam | null;
}

type Stored = Pick<CampaignTotals, 'participants' | 'days' | 'rows' | 'step' | 'version'>;

/** What an organisation entered for its people, or for those of a team, for itself alone. @throws DomainError 404 */
export const readTotals = async (ctx: Ctx, of: OfTotals): Promise<TotalsShown> => told(ctx, await findEntered(ctx, of));

async function findEntered(ctx: Ctx, { id, organisationId, teamId }: OfTotals): Promise<Entered> {
  const spoken = await findSpoken(ctx, id, organisationId);
  allowOrHide(campaignPolicy.enterTotals(ctx.actor, organisationId), 'campaign-totals');
  if (!spoken.counting.byTotals.includes(organisationId)) throw notFound('campaign-totals');
  if (teamId === undefined) return { ...spoken, team: null };
  const kept = { id: teamId, campaignId: id, organisationId, removedAt: IsNull() };
  const team = await ctx.manager.findOneBy(CampaignTeam, kept);
  if (!team) throw notFound('campaign-team');
  return { ...spoken, team };
}

const storedOf = (ctx: Ctx, { campaign, organisation, team }: Entered): Promise<Stored | null> =>
  team
    ? ctx.manager.findOneBy(CampaignTeamTotals, { teamId: team.id })
    : ctx.manager.findOneBy(CampaignTotals, { campaignId: campaign.id, organisationId: organisation.id });

async function told(ctx: Ctx, entered: Entered): Promise<TotalsShown> {
  const { campaign, organisation, counting, team } = entered;
  const { id, name, kind, isDemo } = organisation;
  const stored = await storedOf(ctx, entered);
  const state = entryState(campaign, counting, ctx.clock.today());
  const isCounted = stored !== null && stored.step !== null;
  const kept = { campaignId: campaign.id, organisationId: id, removedAt: IsNull() };
  return {
    organisation: { id, name, kind, isDemo },
    team: team && { id: team.id, name: team.name },
    hasTeams: await ctx.manager.existsBy(CampaignTeam, kept),
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
 * Keeps the totals of an organisation, or of a team of it; they can be corrected until the last step is closed.
 *
 * @throws DomainError 404, 409 `campaign-not-open`, `stale`, 422 where a team is smaller
 */
export async function putTotals(
  ctx: Ctx,
  of: OfTotals,
  { version, ...input }: CampaignTotalsPut,
): Promise<TotalsShown> {
  const entered = await findEntered(ctx, of);
  const { campaign, organisation, counting, team } = entered;
  if (entryState(campaign, counting, ctx.clock.today()) !== 'open') throw conflict('campaign-not-open');
  if (team && input.participants > team.headCount) {
    throw invalidField('participants', 'too-big', { maximum: team.headCount });
  }
  const stored = await storedOf(ctx, entered);
  if (version !== (stored?.version ?? 1)) throw stale(await told(ctx, entered));
  const where = { campaignId: campaign.id, version, step: IsNull() };
  const next = { ...input, version: version + 1 };
  if (!stored) {
    const row = { campaignId: campaign.id, ...input, step: null, version: 2 };
    if (team) await ctx.insert(CampaignTeamTotals, [{ ...row, teamId: team.id }]);
    else await ctx.insert(CampaignTotals, [{ ...row, organisationId: organisation.id }]);
  } else {
    const { affected } = team
      ? await ctx.manager.update(CampaignTeamTotals, { ...where, teamId: team.id }, next)
      : await ctx.manager.update(CampaignTotals, { ...where, organisationId: organisation.id }, next);
    if (affected === 0) throw stale(await told(ctx, entered));
  }
  // That they were entered, and not what: it may be of few people.
  const { groupId, isDemo } = campaign;
  const subject = { type: 'campaign', id: campaign.id };
  const after = { organisationId: organisation.id };
  await ctx.record({ kind: 'campaign.totals-entered', subject, groupId, after, isDemo });
  return told(ctx, entered);
}

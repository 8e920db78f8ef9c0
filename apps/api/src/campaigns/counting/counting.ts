import {
  type CampaignCounting as CountingShown,
  type CampaignCountingPut,
  type FactorSetId,
  type FactorSetLabel,
  campaignPolicy,
  canOf,
  closingToCome,
  entryState,
  factorSet,
  isFixed,
  lastEntryDay,
  modesWithoutFactor,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { invalidField, stale } from '../../platform/errors';
import { takingOf } from '../campaign-parts';
import type { Campaign } from '../campaign.entity';
import { type SeenCampaign, findCampaign } from '../seen-campaign';
import { CampaignCounting } from './campaign-counting.entity';
import { CampaignResult } from './campaign-result.entity';
import { CampaignTeam } from './campaign-team.entity';
import { countingRow, openingDay } from './counting-row';
import { type TeamCodes, renewTeamCodes } from './teams';

/** The address of an organisation's page. */
export type AddressOf = (campaignId: string, organisationId: string, version: number) => string;

/** What is told of a set of factors. */
export function factorSetTold(id: FactorSetId | null): FactorSetLabel | null {
  if (id === null) return null;
  const { factors: _, ...told } = factorSet(id);
  return { ...told, modesWithoutFactor: modesWithoutFactor(factorSet(id)) };
}

/** How a campaign is counted, with how each organisation takes part that the reader may speak for. @throws DomainError 404 */
export const readCounting = async (ctx: Ctx, id: string, addressOf: AddressOf): Promise<CountingShown> =>
  told(ctx, await findCampaign(ctx, id), addressOf);

async function told(ctx: Ctx, { campaign, ref }: SeenCampaign, addressOf: AddressOf): Promise<CountingShown> {
  const { id, startDay, endDay } = campaign;
  const row = await countingRow(ctx, id);
  const taking = (await takingOf(ctx, [id]))(id);
  const spoken = taking.filter(({ organisation }) => campaignPolicy.speakFor(ctx.actor, ref, organisation.id).allowed);
  const today = ctx.clock.today();
  const state = entryState(campaign, row, today);
  const serves = state === 'to-come' || state === 'open';
  const alone = await toldAlone(ctx, id);
  const withTeams = new Set(
    (await ctx.manager.findBy(CampaignTeam, { campaignId: id })).map(({ organisationId }) => organisationId),
  );
  const enters = (organisationId: string) => campaignPolicy.enterTotals(ctx.actor, organisationId).allowed;
  return {
    factorSet: factorSetTold(row.factorSetId),
    isOpen: row.isOpen,
    state,
    lateDays: row.lateDays,
    lastEntryDay: endDay && lastEntryDay(endDay, row.lateDays),
    nextClosing: row.isOpen ? closingToCome({ startDay, endDay }, row, today) : null,
    isFixed: isFixed(row.openSince, today),
    ways: spoken.map(({ organisation }) => {
      const byTotals = row.byTotals.includes(organisation.id);
      return {
        organisation,
        byTotals,
        address: byTotals || !serves ? null : addressOf(id, organisation.id, row.linkVersion),
        can: {
          totals: byTotals && row.isOpen && enters(organisation.id),
          certify: alone.has(organisation.id),
          // None are made any more once entries are over.
          teams: state !== 'over' || withTeams.has(organisation.id),
        },
      };
    }),
    version: row.version,
    can: canOf({ edit: campaignPolicy.edit(ctx.actor, ref) }),
  };
}

/** The organisations of which something is told by itself. */
async function toldAlone(ctx: Ctx, campaignId: string): Promise<Set<string>> {
  const rows = await ctx.manager.findBy(CampaignResult, { campaignId, view: 'given-by-organisation' });
  return new Set(rows.flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
}

/**
 * Chooses how a campaign is counted. From the first day of entries on, what they are counted by stays: whether anybody has
 * entered anything yet is not told by it.
 *
 * @throws DomainError 404, 403, 409 `stale`, 422
 */
export async function putCounting(
  ctx: Ctx,
  id: string,
  input: CampaignCountingPut,
  addressOf: AddressOf,
): Promise<CountingShown> {
  const seen = await findCampaign(ctx, id);
  const { campaign, ref } = seen;
  ctx.allow(campaignPolicy.edit(ctx.actor, ref));
  const row = await countingRow(ctx, id);
  if (row.version !== input.version) throw stale(await told(ctx, seen, addressOf));
  await expectFit(ctx, campaign, row, input);
  const { factorSetId, isOpen, lateDays } = input;
  const byTotals = [...input.byTotals].sort();
  const next = {
    ...row,
    ...{ factorSetId, isOpen, lateDays, byTotals },
    openSince: openSince(campaign, row, input, ctx.clock.today()),
    version: row.version + 1,
  };
  await ctx.overwrite(CampaignCounting, [next], ['campaignId']);
  const facts = (of: CampaignCounting) => ({
    factorSetId: of.factorSetId,
    isOpen: of.isOpen,
    lateDays: of.lateDays,
    byTotals: of.byTotals,
  });
  await record(ctx, campaign, facts(row), facts(next));
  return told(ctx, seen, addressOf);
}

/** Makes all addresses and codes of teams anew: those that were spread before open nothing any more. @throws DomainError 404, 403 */
export async function renewLinks(
  ctx: Ctx,
  id: string,
  addressOf: AddressOf,
  teamCodes: TeamCodes,
): Promise<CountingShown> {
  const seen = await findCampaign(ctx, id);
  ctx.allow(campaignPolicy.edit(ctx.actor, seen.ref));
  const row = await countingRow(ctx, id);
  const next = { ...row, linkVersion: (row.linkVersion % 65_535) + 1, version: row.version + 1 };
  await ctx.overwrite(CampaignCounting, [next], ['campaignId']);
  await renewTeamCodes(ctx, { campaignId: id, linkVersion: next.linkVersion }, teamCodes);
  await record(ctx, seen.campaign, { linkVersion: row.linkVersion }, { linkVersion: next.linkVersion });
  return told(ctx, seen, addressOf);
}

const record = (
  ctx: Ctx,
  { id, groupId, isDemo }: Campaign,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<string> =>
  ctx.record({ kind: 'campaign.counting-edited', subject: { type: 'campaign', id }, groupId, before, after, isDemo });

/** The day from which on entries can be made; one that has passed stays. */
function openSince(
  { startDay }: Campaign,
  row: CampaignCounting,
  { isOpen }: CampaignCountingPut,
  today: string,
): string | null {
  if (isFixed(row.openSince, today)) return row.openSince;
  return isOpen ? openingDay(startDay, today) : null;
}

/** @throws DomainError 422 */
async function expectFit(
  ctx: Ctx,
  campaign: Campaign,
  row: CampaignCounting,
  input: CampaignCountingPut,
): Promise<void> {
  const { startDay, endDay } = campaign;
  if (input.isOpen && (startDay === null || endDay === null)) throw invalidField('isOpen', 'campaign-without-period');
  const taking = (await takingOf(ctx, [campaign.id]))(campaign.id);
  const isOf = (organisationId: string): boolean =>
    taking.some(({ organisation }) => organisation.id === organisationId);
  if (input.isOpen && taking.length === 0) throw invalidField('isOpen', 'campaign-without-organisations');
  input.byTotals.forEach((organisationId, at) => {
    if (!isOf(organisationId)) throw invalidField(`byTotals.${at}`, 'unknown-organisation');
  });
  if (!isFixed(row.openSince, ctx.clock.today())) return;
  if (input.factorSetId !== row.factorSetId) throw invalidField('factorSetId', 'entries-began');
  if (input.lateDays !== row.lateDays) throw invalidField('lateDays', 'entries-began');
  const changed = [...input.byTotals].sort().join() !== [...row.byTotals].sort().join();
  if (changed) throw invalidField('byTotals', 'entries-began');
}

import {
  type CampaignTeamCreate,
  type CampaignTeamLabel,
  type CampaignTeamPage,
  type CampaignTeamPut,
  type CampaignTeamQuery,
  type CampaignTeamRow,
  MOST_TEAMS,
  campaignPolicy,
  codeInGroups,
  entryState,
  fold,
} from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { type Ctx, newId, pageInMemory } from '../../platform/database';
import { conflict, invalidField, notFound, stale } from '../../platform/errors';
import { CampaignOrganisation } from '../campaign-organisation.entity';
import { type Spoken, findSpoken } from './totals';
import { CampaignTeam } from './campaign-team.entity';

/** How codes of teams are made, with the secret of the server. */
export interface TeamCodes {
  codeOf: (team: { id: string; linkVersion: number }) => string;
  hashOf: (code: string) => string;
  addressOf: (code: string) => string;
}

/** Of which campaign and organisation. */
export interface OfOrganisation {
  id: string;
  organisationId: string;
}

/** The teams of an organisation that take people in, for whoever chooses theirs. One query. */
export async function teamsToChoose(
  ctx: Ctx,
  campaignId: string,
  organisationId: string,
): Promise<CampaignTeamLabel[]> {
  const teams = await ctx.manager.findBy(CampaignTeam, { campaignId, organisationId, removedAt: IsNull() });
  return teams.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** One page of the teams of an organisation, with their codes. @throws DomainError 404 */
export async function listTeams(
  ctx: Ctx,
  { id, organisationId }: OfOrganisation,
  query: CampaignTeamQuery,
  codes: TeamCodes,
): Promise<CampaignTeamPage> {
  const spoken = await findSpoken(ctx, id, organisationId);
  const all = await ctx.manager.findBy(CampaignTeam, { campaignId: id, organisationId });
  const kept = all.filter(({ removedAt }) => removedAt === null);
  const asked = query.removed === true ? all.filter(({ removedAt }) => removedAt !== null) : kept;
  const page = pageInMemory(asked, query, {
    sorts: { name: ({ name }) => name, headCount: ({ headCount }) => headCount },
    searchIn: ({ name }) => fold(name),
    tieBreak: ({ name, id: own }) => `${name} ${own}`,
  });
  const { name, kind, isDemo } = spoken.organisation;
  const byTotals = spoken.counting.byTotals.includes(organisationId);
  return {
    ...page,
    items: page.items.map((team) => told(ctx, spoken, team, codes)),
    campaign: { title: spoken.campaign.title, isDemo: spoken.campaign.isDemo },
    organisation: { id: organisationId, name, kind, isDemo },
    staff: await staffOf(ctx, { id, organisationId }),
    heads: headsOf(kept),
    byTotals,
    can: {
      edit: mayBeChanged(ctx, spoken),
      totals: byTotals && campaignPolicy.enterTotals(ctx.actor, organisationId).allowed,
    },
  };
}

function told(ctx: Ctx, { campaign, counting, organisation }: Spoken, team: CampaignTeam, codes: TeamCodes) {
  const state = entryState(campaign, counting, ctx.clock.today());
  const takesIn = state === 'to-come' || state === 'open';
  const isOpen = takesIn && team.removedAt === null && !counting.byTotals.includes(organisation.id);
  const code = isOpen ? codes.codeOf({ id: team.id, linkVersion: counting.linkVersion }) : null;
  const { id, name, headCount, version } = team;
  return {
    ...{ id, name, headCount, removed: team.removedAt !== null, version },
    code: code && codeInGroups(code),
    address: code && codes.addressOf(code),
  } satisfies CampaignTeamRow;
}

const headsOf = (teams: readonly CampaignTeam[]): number => teams.reduce((sum, { headCount }) => sum + headCount, 0);

const staffOf = async (ctx: Ctx, { id, organisationId }: OfOrganisation): Promise<number | null> =>
  (await ctx.manager.findOneBy(CampaignOrganisation, { campaignId: id, organisationId }))?.staff ?? null;

/** Until the last day of entries; by the day, so that it does not tell whether anybody has entered anything. */
const mayBeChanged = (ctx: Ctx, { campaign, counting }: Spoken): boolean =>
  entryState(campaign, counting, ctx.clock.today()) !== 'over';

/** @throws DomainError 404, 409 `campaign-entries-over`, 422 */
export async function createTeam(
  ctx: Ctx,
  of: OfOrganisation,
  { name, headCount }: CampaignTeamCreate,
  codes: TeamCodes,
): Promise<CampaignTeamRow> {
  const spoken = await findChanged(ctx, of);
  await expectFit(ctx, of, { id: null, name, headCount });
  const id = newId();
  const team: CampaignTeam = {
    ...{ id, campaignId: of.id, organisationId: of.organisationId, name, headCount, removedAt: null, version: 1 },
    codeHash: codes.hashOf(codes.codeOf({ id, linkVersion: spoken.counting.linkVersion })),
  };
  await ctx.insert(CampaignTeam, [team]);
  await record(ctx, 'campaign.team-made', spoken);
  return told(ctx, spoken, team, codes);
}

/** Another name or head count; who is in it stays. @throws DomainError 404, 409 `stale`, `campaign-entries-over`, 422 */
export async function putTeam(
  ctx: Ctx,
  of: OfOrganisation & { teamId: string },
  { version, name, headCount }: CampaignTeamPut,
  codes: TeamCodes,
): Promise<CampaignTeamRow> {
  const spoken = await findChanged(ctx, of);
  const team = await findTeam(ctx, of);
  if (team.removedAt !== null) throw notFound('campaign-team');
  if (version !== team.version) throw stale(told(ctx, spoken, team, codes));
  await expectFit(ctx, of, { id: team.id, name, headCount });
  const changed = { name, headCount, version: version + 1 };
  const { affected } = await ctx.manager.update(CampaignTeam, { id: team.id, version, removedAt: IsNull() }, changed);
  if (affected === 0) throw stale(told(ctx, spoken, await findTeam(ctx, of), codes));
  await record(ctx, 'campaign.team-edited', spoken);
  return told(ctx, spoken, { ...team, ...changed }, codes);
}

/**
 * Takes a team away, or puts it back. What was counted of it stays under its name; who waits to be counted is of no team meanwhile.
 *
 * @throws DomainError 404, 409 `campaign-entries-over`, 422 where its name was given to another meanwhile
 */
export async function setTeamRemoved(
  ctx: Ctx,
  of: OfOrganisation & { teamId: string },
  isRemoved: boolean,
  codes: TeamCodes,
): Promise<CampaignTeamRow> {
  const spoken = await findChanged(ctx, of);
  const team = await findTeam(ctx, of);
  if (isRemoved === (team.removedAt !== null)) return told(ctx, spoken, team, codes);
  if (!isRemoved) await expectFit(ctx, of, team);
  const changed = { removedAt: isRemoved ? ctx.clock.instant() : null, version: team.version + 1 };
  await ctx.manager.update(CampaignTeam, { id: team.id }, changed);
  await record(ctx, isRemoved ? 'campaign.team-removed' : 'campaign.team-restored', spoken);
  return told(ctx, spoken, { ...team, ...changed }, codes);
}

/** The codes of all teams of a campaign, after its links were made anew. */
export async function renewTeamCodes(
  ctx: Ctx,
  { campaignId, linkVersion }: { campaignId: string; linkVersion: number },
  codes: TeamCodes,
): Promise<void> {
  const teams = await ctx.manager.findBy(CampaignTeam, { campaignId });
  const renewed = teams.map((team) => ({
    ...team,
    codeHash: codes.hashOf(codes.codeOf({ id: team.id, linkVersion })),
  }));
  await ctx.overwrite(CampaignTeam, renewed, ['id']);
}

async function findChanged(ctx: Ctx, { id, organisationId }: OfOrganisation): Promise<Spoken> {
  const spoken = await findSpoken(ctx, id, organisationId);
  if (!mayBeChanged(ctx, spoken)) throw conflict('campaign-entries-over');
  return spoken;
}

async function findTeam(ctx: Ctx, of: OfOrganisation & { teamId: string }): Promise<CampaignTeam> {
  const { id: campaignId, organisationId, teamId: id } = of;
  const team = await ctx.manager.findOneBy(CampaignTeam, { id, campaignId, organisationId });
  if (!team) throw notFound('campaign-team');
  return team;
}

/** One name for each team, and no more heads in all than staff. @throws DomainError 422 */
async function expectFit(
  ctx: Ctx,
  of: OfOrganisation,
  { id, name, headCount }: { id: string | null; name: string; headCount: number },
): Promise<void> {
  const kept = await ctx.manager.findBy(CampaignTeam, {
    ...{ campaignId: of.id, organisationId: of.organisationId, removedAt: IsNull() },
  });
  const others = kept.filter((each) => each.id !== id);
  if (others.length >= MOST_TEAMS) throw conflict('campaign-too-many-teams', { maximum: MOST_TEAMS });
  if (others.some((each) => fold(each.name) === fold(name))) throw invalidField('name', 'team-name-taken');
  const staff = await staffOf(ctx, of);
  const left = staff === null ? null : staff - headsOf(others);
  if (staff !== null && left !== null && headCount > left) {
    throw invalidField('headCount', 'more-heads-than-staff', { staff, heads: headsOf(others) });
  }
}

/** That it was done, and not of which team: of a small one it could tell who belongs to it. */
const record = (ctx: Ctx, kind: string, { campaign, organisation }: Spoken): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'campaign', id: campaign.id },
    groupId: campaign.groupId,
    after: { organisationId: organisation.id },
    isDemo: campaign.isDemo,
  });

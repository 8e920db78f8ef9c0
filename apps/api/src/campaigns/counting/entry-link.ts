import { type CampaignInvitation, type EntryState, entryState, lastEntryDay } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { DomainError, conflict } from '../../platform/errors';
import { CampaignOrganisation } from '../campaign-organisation.entity';
import { Campaign } from '../campaign.entity';
import type { CampaignCounting } from './campaign-counting.entity';
import { CampaignTeam } from './campaign-team.entity';
import { countingRow } from './counting-row';
import type { OrganisationLink } from './organisation-link';
import { teamsToChoose } from './teams';

/** What people take part by: the address of their organisation, or the code of their team. */
export type EntryLink = OrganisationLink | { teamCodeHash: string };

/** What a link or a code opened. */
export interface Opened {
  campaign: Campaign;
  counting: CampaignCounting;
  organisation: Organisation;
}

/** Why a link opens nothing. */
export const linkUnknown = (): DomainError => new DomainError('campaign-link-unknown', 404);

/** What an organisation's link opens, or the code of one of its teams. @throws DomainError 404 `campaign-link-unknown` */
export async function openLink(ctx: Ctx, link: EntryLink): Promise<Opened & { team: CampaignTeam | null }> {
  const isOfTeam = 'teamCodeHash' in link;
  const team = isOfTeam
    ? await ctx.manager.findOneBy(CampaignTeam, { codeHash: link.teamCodeHash, removedAt: IsNull() })
    : null;
  const of = isOfTeam ? team : link;
  if (!of) throw linkUnknown();
  const { campaignId, organisationId } = of;
  const opened = await open(ctx, campaignId, organisationId);
  const taking = await ctx.manager.existsBy(CampaignOrganisation, { campaignId, organisationId });
  if (!opened || !taking || opened.campaign.removedAt !== null || !opened.counting.isOpen) throw linkUnknown();
  // The code of a team is another as soon as the links are made anew.
  const isOld = !isOfTeam && opened.counting.linkVersion !== link.version;
  if (isOld || opened.counting.byTotals.includes(organisationId)) throw linkUnknown();
  return { ...opened, team };
}

/** A campaign and an organisation of it; null where one of them is not there any more. */
export async function open(ctx: Ctx, campaignId: string, organisationId: string): Promise<Opened | null> {
  const campaign = await ctx.manager.findOneBy(Campaign, { id: campaignId });
  const organisation = await ctx.manager.findOneBy(Organisation, { id: organisationId });
  return campaign && organisation && { campaign, organisation, counting: await countingRow(ctx, campaignId) };
}

/** What somebody takes part in, before and after they joined. @throws DomainError 404 */
export async function toldOfOpened(
  ctx: Ctx,
  { campaign, counting, organisation, team }: Opened & { team: CampaignTeam | null },
): Promise<CampaignInvitation> {
  const { title, startDay, endDay, isDemo } = campaign;
  // Entries are not opened without a period, and it stays while there are any.
  if (startDay === null || endDay === null) throw linkUnknown();
  return {
    ...{ title, organisation: organisation.name, startDay, endDay, isDemo },
    teams: await teamsToChoose(ctx, campaign.id, organisation.id),
    team: team && { id: team.id, name: team.name },
    lastEntryDay: lastEntryDay(endDay, counting.lateDays),
    state: stateOf(ctx, { campaign, counting }),
  };
}

/** A campaign that was taken away takes nothing any more; what was entered can still be read and taken back. */
const stateOf = (ctx: Ctx, { campaign, counting }: Pick<Opened, 'campaign' | 'counting'>): EntryState =>
  campaign.removedAt === null ? entryState(campaign, counting, ctx.clock.today()) : 'off';

/** @throws DomainError 409 `campaign-not-open` */
export function expectOpen(ctx: Ctx, opened: Opened): void {
  if (stateOf(ctx, opened) !== 'open') throw conflict('campaign-not-open');
}

import {
  type CampaignDetail,
  type CampaignFigure as FigureShown,
  type CampaignOrganisationPage,
  type CampaignOrganisationQuery,
  campaignPolicy,
  campaignState,
  canOf,
  evidencePolicy,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { pageInMemory } from '../platform/database';
import { Theme } from '../territory/theme.entity';
import { CampaignFigure } from './campaign-figure.entity';
import { groupsOf, takingInNumbers, takingOf } from './campaign-parts';
import { type SeenCampaign, findCampaign } from './seen-campaign';

/** The campaign's page. @throws DomainError 404 */
export const campaignDetail = async (ctx: Ctx, id: string): Promise<CampaignDetail> =>
  detailOf(ctx, await findCampaign(ctx, id));

/** The same of one that was found already, also where it was taken away. */
export async function detailOf(ctx: Ctx, { campaign, ref }: SeenCampaign): Promise<CampaignDetail> {
  const { id, themeId } = campaign;
  const groups = await groupsOf(ctx, [campaign]);
  const taking = await takingOf(ctx, [id]);
  const figures = await figuresOf(ctx, id);
  const theme = themeId === null ? null : await ctx.manager.findOneByOrFail(Theme, { id: themeId });
  const state = campaignState(campaign, ctx.clock.today());
  const edit = campaignPolicy.edit(ctx.actor, ref);
  return {
    id,
    title: campaign.title,
    state,
    startDay: campaign.startDay,
    endDay: campaign.endDay,
    year: campaign.year,
    theme: theme && {
      id: theme.id,
      slug: theme.slug,
      nameFr: theme.nameFr,
      nameDe: theme.nameDe,
      nameEn: theme.nameEn,
    },
    groups: groups(id),
    groupId: edit.allowed ? campaign.groupId : null,
    description: campaign.description,
    goals: campaign.goals,
    sourceTitle: campaign.sourceTitle,
    sourceUrl: campaign.sourceUrl,
    taking: takingInNumbers(taking(id)),
    figures,
    removed: campaign.removedAt !== null,
    isDemo: campaign.isDemo,
    createdAt: campaign.createdAt,
    version: campaign.version,
    can: {
      ...canOf({
        edit,
        remove: edit,
        propose: evidencePolicy.proposeFigure(ctx.actor, { ...campaign, state }),
      }),
      ...(campaign.removedAt === null ? {} : { edit: false, remove: false, propose: false }),
    },
  };
}

/** The figures as they were typed, in their order. */
export async function figuresOf(ctx: Ctx, campaignId: string): Promise<FigureShown[]> {
  const rows = await ctx.manager.find(CampaignFigure, { where: { campaignId }, order: { position: 'ASC', id: 'ASC' } });
  return rows.map(({ campaignId: _, position: __, ...figure }) => figure);
}

/** One page of the organisations that took part. @throws DomainError 404 */
export async function listTaking(
  ctx: Ctx,
  id: string,
  query: CampaignOrganisationQuery,
): Promise<CampaignOrganisationPage> {
  await findCampaign(ctx, id);
  const taking = (await takingOf(ctx, [id]))(id);
  const page = pageInMemory(taking, query, {
    // By what is shown: an order by a hidden count would tell it.
    sorts: {
      name: ({ organisation }) => organisation.name,
      staff: ({ staff }) => staff,
      participants: ({ participants }) => participants,
    },
    searchIn: ({ searchText }) => searchText,
    tieBreak: ({ organisation }) => `${organisation.name} ${organisation.id}`,
  });
  return { ...page, items: page.items.map(({ searchText: _, ...row }) => row) };
}

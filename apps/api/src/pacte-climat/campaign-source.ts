import {
  type EvidenceFigure,
  type FigureChoicePage,
  type FigureChoiceQuery,
  campaignPolicy,
  campaignState,
  evidenceDayOfCampaign,
  evidencePolicy,
  hasBegun,
  isRole,
  searchTextOf,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { CampaignFigure } from '../campaigns/campaign-figure.entity';
import { CampaignGroup } from '../campaigns/campaign-group.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { communesConcerned, isConcerned } from './communes-concerned';
import { findReadable } from './readable-communes';

/** A figure with its campaign, as it becomes evidence. */
export interface FigureSource {
  campaign: Campaign;
  figure: CampaignFigure;
  groupIds: string[];
  /** What of it is kept with the piece. */
  kept: EvidenceFigure;
  /** The day that it is of; null where nobody knows it. */
  day: string | null;
  title: string;
}

/** As many as the column takes. */
const titleOf = (campaign: string, label: string): string => [...`${campaign} – ${label}`].slice(0, 200).join('');

/** The figure with its campaign; null where one of them is not there or was taken away. */
export async function figureSource(ctx: Ctx, figureId: string): Promise<FigureSource | null> {
  const figure = await ctx.manager.findOneBy(CampaignFigure, { id: figureId });
  const campaign = figure && (await ctx.manager.findOneBy(Campaign, { id: figure.campaignId, removedAt: IsNull() }));
  if (!campaign) return null;
  const groups = await ctx.manager.findBy(CampaignGroup, { campaignId: campaign.id });
  return {
    campaign,
    figure,
    groupIds: groups.map(({ groupId }) => groupId),
    kept: keptOf(campaign, figure),
    day: evidenceDayOfCampaign(campaign, ctx.clock.today()),
    title: titleOf(campaign.title, figure.label),
  };
}

/** A figure as a piece of evidence keeps it. */
export const keptOf = (
  campaign: Pick<Campaign, 'title' | 'startDay' | 'endDay' | 'year'>,
  figure: Omit<CampaignFigure, 'id' | 'campaignId' | 'position'>,
): EvidenceFigure => ({
  label: figure.label,
  value: figure.value,
  unit: figure.unit,
  kind: figure.kind,
  sourceTitle: figure.sourceTitle,
  sourceUrl: figure.sourceUrl,
  publishedDay: figure.publishedDay,
  toConfirm: Boolean(figure.toConfirm),
  campaign: campaign.title,
  startDay: campaign.startDay,
  endDay: campaign.endDay,
  year: campaign.year,
});

/** Whether the figure may be evidence for the commune, by this reader: of a campaign that has begun and that concerns it. */
export async function mayShow(ctx: Ctx, code: string, source: FigureSource): Promise<boolean> {
  const { campaign, groupIds } = source;
  const state = campaignState(campaign, ctx.clock.today());
  if (!hasBegun(campaign, state)) return false;
  if (!campaignPolicy.read(ctx.actor, { groupId: campaign.groupId, groupIds }).allowed) return false;
  if (isRole(ctx.actor, 'project-manager')) ctx.allow(evidencePolicy.proposeFigure(ctx.actor, { ...campaign, state }));
  const day = source.day ?? ctx.clock.today();
  for (const groupId of groupIds) if (await isConcerned(ctx, groupId, day, code)) return true;
  return false;
}

/** The communes that the campaign concerns and that let project managers read their chapter 6. */
export async function communesOfCampaign(ctx: Ctx, { groupIds, day }: FigureSource): Promise<string[]> {
  const codes = new Set<string>();
  for (const groupId of groupIds) {
    for (const code of await communesConcerned(ctx, groupId, day ?? ctx.clock.today())) codes.add(code);
  }
  return [...codes].sort();
}

/**
 * One page of the figures that may become evidence for the commune: of the campaigns of groups on its territory that have begun,
 * those of the reader's own groups for a project manager.
 *
 * @throws DomainError 404, 403
 */
export async function listFigures(ctx: Ctx, code: string, query: FigureChoiceQuery): Promise<FigureChoicePage> {
  const { ref } = await findReadable(ctx, code);
  ctx.allow(evidencePolicy.add(ctx.actor, ref));
  const figures = await figuresOn(ctx, code);
  const page = pageInMemory(figures, query, {
    sorts: { campaign: ({ campaign, position }) => `${campaign.title} ${String(position).padStart(3, '0')}` },
    searchIn: ({ campaign, label }) => searchTextOf(campaign.title, label),
    tieBreak: ({ id }) => id,
  });
  return { ...page, items: page.items.map(({ position: _, ...figure }) => figure) };
}

interface Row extends Omit<CampaignFigure, 'campaignId'> {
  campaignId: string;
  groupId: string;
  title: string;
  startDay: string | null;
  endDay: string | null;
  year: number | null;
}

/**
 * The same rule as `isConcerned`, for all campaigns at once: the zone of one of their groups, or the commune in one of them on the
 * day of the figures, or today where that is still to come.
 */
export const CAMPAIGN_CONCERNS = `(EXISTS (
  SELECT 1 FROM campaign_group shared JOIN working_group worked ON worked.id = shared.group_id
  JOIN zone_commune touched ON touched.zone_id = worked.zone_id
  WHERE shared.campaign_id = campaign.id AND touched.commune_code = :code
) OR EXISTS (
  SELECT 1 FROM campaign_group shared JOIN membership m ON m.group_id = shared.group_id
  JOIN organisation o ON o.id = m.organisation_id
  CROSS JOIN (SELECT CAST(:today AS VARCHAR(10)) AS day) present
  WHERE shared.campaign_id = campaign.id AND o.kind = 'commune' AND o.commune_code = :code
  AND (m.from_day IS NULL
    OR m.from_day <= present.day
      AND m.from_day <= COALESCE(campaign.end_day, CAST(campaign.year AS VARCHAR(4)) || '-12-31', present.day))
  AND (m.to_day IS NULL
    OR m.to_day >= present.day
    OR m.to_day >= COALESCE(campaign.end_day, CAST(campaign.year AS VARCHAR(4)) || '-12-31', present.day))
))`;

async function figuresOn(ctx: Ctx, code: string) {
  const today = ctx.clock.today();
  const rows = await ctx.manager
    .createQueryBuilder(CampaignFigure, 'figure')
    .innerJoin(Campaign, 'campaign', 'campaign.id = figure.campaignId AND campaign.removedAt IS NULL')
    .select(
      columns('figure', [
        ...['id', 'campaignId', 'position', 'label', 'value', 'unit', 'kind'],
        ...['sourceTitle', 'sourceUrl', 'publishedDay', 'toConfirm'],
      ]),
    )
    .addSelect(columns('campaign', ['groupId', 'title', 'startDay', 'endDay', 'year']))
    .where(CAMPAIGN_CONCERNS, { code, today })
    .getRawMany<Row>();
  const campaignIds = [...new Set(rows.map(({ campaignId }) => campaignId))];
  const shared = await ctx.manager.findBy(CampaignGroup, { campaignId: In(campaignIds) });
  return rows
    .filter((row) => isOffered(ctx, row, shared))
    .map(({ campaignId, groupId: _, title, startDay, endDay, year, ...figure }) => ({
      ...figure,
      value: Number(figure.value),
      toConfirm: Boolean(figure.toConfirm),
      campaign: { id: campaignId, title, startDay, endDay, year },
      day: evidenceDayOfCampaign({ startDay, endDay, year }, today),
    }));
}

function isOffered(ctx: Ctx, row: Row, shared: readonly CampaignGroup[]): boolean {
  const groupIds = shared.filter(({ campaignId }) => campaignId === row.campaignId).map(({ groupId }) => groupId);
  if (!campaignPolicy.read(ctx.actor, { groupId: row.groupId, groupIds }).allowed) return false;
  const state = campaignState(row, ctx.clock.today());
  if (!hasBegun(row, state)) return false;
  return !isRole(ctx.actor, 'project-manager') || evidencePolicy.proposeFigure(ctx.actor, { ...row, state }).allowed;
}

import { type Actor, type EvidenceFigure, type EvidenceRow, campaignPolicy, isRole } from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { CampaignFigure } from '../campaigns/campaign-figure.entity';
import type { Ctx } from '../platform/database';
import { keptOf } from './campaign-source';
import type { Evidence } from './evidence.entity';

/** What is selected of the campaign behind a piece, and of its figure as it is now. */
export interface CampaignBehind {
  campaignId: string | null;
  figure: string | null;
  campaignGroupId: string | null;
  campaignTitle: string | null;
  campaignStart: string | null;
  campaignEnd: string | null;
  campaignYear: number | null;
  campaignRemovedAt: string | null;
  ofOwnGroup: number;
  figureLabel: string;
  figureValue: number;
  figureUnit: string | null;
  figureKind: CampaignFigure['kind'];
  figureSourceTitle: string | null;
  figureSourceUrl: string | null;
  figurePublishedDay: string | null;
  figureToConfirm: boolean | number;
}

/** Selects it; the aliases are `campaign` and `given`, the figure. */
export function selectCampaign({ actor }: Ctx, evidence: SelectQueryBuilder<Evidence>): SelectQueryBuilder<Evidence> {
  const ids = groupsOnTerritory(actor);
  const own =
    ids.length === 0
      ? '0'
      : '(SELECT COUNT(*) FROM campaign_group shared WHERE shared.campaign_id = campaign.id AND shared.group_id IN (:...sharedIds))';
  return evidence
    .addSelect('campaign.groupId', 'campaignGroupId')
    .addSelect('campaign.title', 'campaignTitle')
    .addSelect('campaign.startDay', 'campaignStart')
    .addSelect('campaign.endDay', 'campaignEnd')
    .addSelect('campaign.year', 'campaignYear')
    .addSelect('campaign.removedAt', 'campaignRemovedAt')
    .addSelect(own, 'ofOwnGroup')
    .addSelect('given.label', 'figureLabel')
    .addSelect('given.value', 'figureValue')
    .addSelect('given.unit', 'figureUnit')
    .addSelect('given.kind', 'figureKind')
    .addSelect('given.sourceTitle', 'figureSourceTitle')
    .addSelect('given.sourceUrl', 'figureSourceUrl')
    .addSelect('given.publishedDay', 'figurePublishedDay')
    .addSelect('given.toConfirm', 'figureToConfirm')
    .setParameters(ids.length === 0 ? {} : { sharedIds: ids });
}

/** The figure as it became evidence, with the way to its campaign for whoever may open it. */
export function campaignShown({ actor }: Ctx, row: CampaignBehind): EvidenceRow['campaign'] {
  if (row.campaignId === null || row.figure === null) return null;
  const figure = JSON.parse(row.figure) as EvidenceFigure;
  const ref = {
    groupId: row.campaignGroupId ?? '',
    groupIds: Number(row.ofOwnGroup) > 0 ? groupsOnTerritory(actor) : [],
  };
  const opens = row.campaignRemovedAt === null && campaignPolicy.read(actor, ref).allowed;
  return {
    id: opens ? row.campaignId : null,
    title: figure.campaign,
    figure,
    changed: JSON.stringify(nowOf(row)) !== JSON.stringify(figure),
  };
}

const nowOf = (row: CampaignBehind): EvidenceFigure =>
  keptOf(
    {
      title: row.campaignTitle ?? '',
      startDay: row.campaignStart,
      endDay: row.campaignEnd,
      year: row.campaignYear,
    },
    {
      label: row.figureLabel,
      value: Number(row.figureValue),
      unit: row.figureUnit,
      kind: row.figureKind,
      sourceTitle: row.figureSourceTitle,
      sourceUrl: row.figureSourceUrl,
      publishedDay: row.figurePublishedDay,
      toConfirm: Boolean(row.figureToConfirm),
    },
  );

/** The groups through which a commune reads campaigns; whoever manages reads all of them, and advisers none. */
const groupsOnTerritory = (actor: Actor): string[] =>
  isRole(actor, 'commune-user') ? [...new Set([...actor.territoryGroupIds, ...actor.groupIds])] : [];

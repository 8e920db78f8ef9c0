import {
  type Actor,
  type EvidenceFigure,
  type EvidenceRow,
  campaignPolicy,
  hasAll,
  isRole,
  workingGroupPolicy,
} from '@zesumme/domain';
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

/** What of the group behind a piece decides who may know of it. */
interface GroupBehind {
  publishedAt: string | null;
  archivedAt: string | null;
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
    changed: row.campaignRemovedAt !== null || JSON.stringify(nowOf(row)) !== JSON.stringify(figure),
  };
}

/**
 * Whether the reader may know of the group that leads the campaign: one whom another of its groups concerns may not. What comes
 * from a meeting or an action names its group to everybody who reads the evidence.
 */
export function tellsGroup(
  { actor }: Ctx,
  { campaignGroupId: id, publishedAt, archivedAt }: Pick<CampaignBehind, 'campaignGroupId'> & GroupBehind,
): boolean {
  if (id === null) return true;
  return workingGroupPolicy.read(actor, { id, published: publishedAt !== null, archived: archivedAt !== null }).allowed;
}

/** The same rule for a search, as a condition on `campaign` and `workingGroup`; sets what it needs. */
export function keepGroupSeen({ actor }: Ctx, evidence: SelectQueryBuilder<Evidence>): string {
  if (hasAll(actor) || isRole(actor, 'project-manager')) return '1 = 1';
  const ids = groupsOnTerritory(actor);
  if (ids.length > 0) evidence.setParameters({ knownGroupIds: ids });
  const own = ids.length > 0 ? ' OR workingGroup.id IN (:...knownGroupIds)' : '';
  return `(campaign.id IS NULL OR (workingGroup.publishedAt IS NOT NULL AND workingGroup.archivedAt IS NULL)${own})`;
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

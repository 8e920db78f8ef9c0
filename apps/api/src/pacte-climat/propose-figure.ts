import { campaignPolicy, campaignState, evidencePolicy, searchTextOf } from '@zesumme/domain';
import { Campaign } from '../campaigns/campaign.entity';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { type FigureSource, communesOfCampaign, figureSource } from './campaign-source';
import { tellProposal } from './evidence-mail';
import { EvidenceMeasure } from './evidence-measure.entity';
import { Evidence } from './evidence.entity';
import { cataloguesOf, provenByMeetings, startWith } from './read-catalogue';

/**
 * Proposes a figure of a campaign as evidence to every commune that the campaign concerns and that agreed, for the measures
 * that its catalogue says meetings and campaigns prove. What was proposed before stays as it is, so that it can be called again.
 *
 * @returns how many pieces are new
 * @throws DomainError 404, 403
 */
export async function proposeFigure(ctx: Ctx, campaignId: string, figureId: string): Promise<number> {
  const source = await figureSource(ctx, figureId);
  if (!source || source.campaign.id !== campaignId) throw notFound('campaign');
  const { campaign, groupIds } = source;
  allowOrHide(campaignPolicy.read(ctx.actor, { groupId: campaign.groupId, groupIds }), 'campaign');
  const state = campaignState(campaign, ctx.clock.today());
  ctx.allow(evidencePolicy.proposeFigure(ctx.actor, { ...campaign, state }));
  const communeCodes = await communesOfCampaign(ctx, source);
  if (communeCodes.length === 0) return 0;
  const rows = await newRows(ctx, source, communeCodes);
  await startWith(ctx, [...new Set(rows.map(({ piece }) => piece.communeCode))]);
  await ctx.insert(
    Evidence,
    rows.map(({ piece }) => piece),
  );
  await ctx.insert(
    EvidenceMeasure,
    rows.map(({ measureId, piece: { id, communeCode } }) => ({
      evidenceId: id,
      measureId,
      communeCode,
      sourceId: figureId,
    })),
  );
  for (const { piece } of rows) await recordAndTell(ctx, campaign, piece);
  return rows.length;
}

async function newRows(ctx: Ctx, source: FigureSource, communeCodes: string[]) {
  const before = await proposedBefore(ctx, source.figure.id);
  const ofMeetings = await provenByMeetings(ctx);
  const versions = await cataloguesOf(ctx, communeCodes);
  return communeCodes.flatMap((communeCode) =>
    ofMeetings(versions.get(communeCode) ?? '')
      .filter((measureId) => !before.has(`${communeCode}:${measureId}`))
      .map((measureId) => ({ measureId, piece: pieceOf(ctx, source, communeCode) })),
  );
}

/** What the commune answered is not proposed to it again; what was taken away before any answer is, as the figure is by now. */
async function proposedBefore(ctx: Ctx, figureId: string): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(EvidenceMeasure, 'proving')
    .innerJoin(Evidence, 'evidence', 'evidence.id = proving.evidenceId')
    .select('proving.communeCode', 'communeCode')
    .addSelect('proving.measureId', 'measureId')
    .where('evidence.campaignFigureId = :figureId', { figureId })
    .andWhere("(evidence.removedAt IS NULL OR evidence.state <> 'proposed')")
    .getRawMany<Pick<EvidenceMeasure, 'communeCode' | 'measureId'>>();
  return new Set(rows.map(({ communeCode, measureId }) => `${communeCode}:${measureId}`));
}

function pieceOf(ctx: Ctx, { campaign, figure, kept, day, title }: FigureSource, communeCode: string): Evidence {
  const { actor } = ctx;
  return {
    id: newId(),
    communeCode,
    kind: 'campaign',
    title,
    meetingId: null,
    actionId: null,
    practiceSheetId: null,
    campaignId: campaign.id,
    campaignFigureId: figure.id,
    figure: kept,
    url: null,
    day: day ?? ctx.clock.today(),
    validFrom: null,
    validUntil: null,
    note: null,
    counts: null,
    isProposal: true,
    addedBy: actor.kind === 'account' ? actor.displayName : null,
    addedByAccountId: actor.kind === 'account' ? actor.accountId : null,
    state: 'proposed',
    word: null,
    decidedBy: null,
    decidedAt: null,
    removedAt: null,
    searchText: searchTextOf(title),
    isDemo: campaign.isDemo,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
}

async function recordAndTell(ctx: Ctx, { groupId }: Pick<Campaign, 'groupId'>, piece: Evidence): Promise<void> {
  const eventId = await ctx.record({
    kind: 'evidence.proposed',
    subject: { type: 'evidence', id: piece.id },
    groupId,
    communeCode: piece.communeCode,
    isDemo: piece.isDemo,
  });
  await tellProposal(ctx, eventId, piece);
}

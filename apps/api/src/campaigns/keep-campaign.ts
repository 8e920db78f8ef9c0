import {
  type CampaignCreate,
  type CampaignDetail,
  type CampaignOrganisationInput,
  type CampaignPut,
  campaignPolicy,
  isFixed,
  searchTextOf,
  withYear,
  workingGroupPolicy,
} from '@zesumme/domain';
import { In, IsNull, Not } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { EvidenceMeasure } from '../pacte-climat/evidence-measure.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, conflict, invalidField, stale } from '../platform/errors';
import { Theme } from '../territory/theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { campaignDetail, detailOf, figuresOf } from './campaign-detail';
import { CampaignFigure } from './campaign-figure.entity';
import { CampaignGroup } from './campaign-group.entity';
import { CampaignOrganisation } from './campaign-organisation.entity';
import { Campaign } from './campaign.entity';
import { countingRow, moveOpening } from './counting/counting-row';
import { type SeenCampaign, findCampaign, findKept } from './seen-campaign';

/** Evidence that was neither refused nor taken away. */
const STANDS = { removedAt: IsNull(), state: Not('refused' as const) };

/** @throws DomainError 403, 422 */
export async function createCampaign(ctx: Ctx, input: CampaignCreate): Promise<CampaignDetail> {
  const group = await groupIn(ctx, input.groupId);
  ctx.allow(campaignPolicy.create(ctx.actor, input));
  if (group.archivedAt !== null) throw invalidField('groupId', 'archived-group');
  await expectKnown(ctx, input, null);
  const campaign: Campaign = {
    ...fieldsOf(input),
    id: newId(),
    isDemo: group.isDemo,
    removedAt: null,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
  await ctx.insert(Campaign, [campaign]);
  await setLists(ctx, campaign.id, input);
  await record(ctx, 'campaign.created', campaign, undefined, told(input));
  return campaignDetail(ctx, campaign.id);
}

/** Keeps a campaign as it is given, whole. @throws DomainError 404, 403, 409 `stale`, `figure-proves`, 422 */
export async function putCampaign(ctx: Ctx, id: string, input: CampaignPut): Promise<CampaignDetail> {
  const seen = await findCampaign(ctx, id);
  ctx.allow(campaignPolicy.edit(ctx.actor, seen.ref));
  if (input.version !== seen.campaign.version) throw stale(await campaignDetail(ctx, id));
  await expectKnown(ctx, input, seen);
  await expectFixedStays(ctx, input, seen);
  const before = await storedAs(ctx, seen);
  const { affected } = await ctx.manager.update(
    Campaign,
    { id, version: input.version, removedAt: IsNull() },
    { ...fieldsOf(input), version: input.version + 1 },
  );
  if (affected === 0) throw stale(await campaignDetail(ctx, id));
  await moveOpening(ctx, id, input.startDay);
  await setLists(ctx, id, input);
  await record(ctx, 'campaign.edited', seen.campaign, before, told(input));
  return campaignDetail(ctx, id);
}

/** Once entries began they are of the campaign's days, and of people of its organisations. @throws DomainError 422 `entries-began` */
async function expectFixedStays(ctx: Ctx, input: CampaignPut, { campaign }: SeenCampaign): Promise<void> {
  const { openSince } = await countingRow(ctx, campaign.id);
  if (!isFixed(openSince, ctx.clock.today())) return;
  if (input.startDay !== campaign.startDay) throw invalidField('startDay', 'entries-began');
  if (input.endDay !== campaign.endDay) throw invalidField('endDay', 'entries-began');
  const before = await ctx.manager.findBy(CampaignOrganisation, { campaignId: campaign.id });
  const stays = new Set(input.organisations.map(({ organisationId }) => organisationId));
  if (before.some(({ organisationId }) => !stays.has(organisationId))) {
    throw invalidField('organisations', 'entries-began');
  }
}

/** Takes a campaign away; it can be put back. @throws DomainError 404, 403, 409 `campaign-proves` */
export async function removeCampaign(ctx: Ctx, id: string): Promise<CampaignDetail> {
  const { campaign, ref } = await findKept(ctx, id);
  ctx.allow(campaignPolicy.edit(ctx.actor, ref));
  if (campaign.removedAt === null) {
    // How many communes rest on it is not said: the actor may not read the evidence of each.
    if (await ctx.manager.existsBy(Evidence, { campaignId: id, ...STANDS })) throw conflict('campaign-proves');
    await setRemoved(ctx, campaign, ctx.clock.instant());
  }
  return detailOf(ctx, await findKept(ctx, id));
}

/** Puts a campaign back. @throws DomainError 404, 403 */
export async function restoreCampaign(ctx: Ctx, id: string): Promise<CampaignDetail> {
  const { campaign, ref } = await findKept(ctx, id);
  ctx.allow(campaignPolicy.edit(ctx.actor, ref));
  if (campaign.removedAt !== null) await setRemoved(ctx, campaign, null);
  return campaignDetail(ctx, id);
}

async function setRemoved(ctx: Ctx, campaign: Campaign, removedAt: string | null): Promise<void> {
  await ctx.manager.update(Campaign, { id: campaign.id }, { removedAt, version: campaign.version + 1 });
  await record(ctx, removedAt === null ? 'campaign.restored' : 'campaign.removed', campaign);
}

function fieldsOf(input: CampaignCreate) {
  const { groupId, title, description, themeId, startDay, endDay, goals, sourceTitle, sourceUrl } = input;
  return {
    groupId,
    title,
    description,
    themeId,
    startDay,
    endDay,
    year: withYear(input).year,
    goals,
    sourceTitle,
    sourceUrl,
    searchText: searchTextOf(title, description, goals),
  };
}

/** The group that a campaign is to be of. What the reader may not know of is told to be no choice. */
async function groupIn(ctx: Ctx, id: string): Promise<WorkingGroup> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id });
  if (!group) throw invalidField('groupId', 'unknown-group');
  const ref = { id, published: group.publishedAt !== null, archived: group.archivedAt !== null };
  allowOrHide(workingGroupPolicy.read(ctx.actor, ref), 'working-group');
  return group;
}

/**
 * @param stored what was there before: what a campaign already refers to may stay
 * @throws DomainError 422 on the field whose record does not exist, is archived, or is another's; 409 `figure-proves`
 */
async function expectKnown(ctx: Ctx, input: CampaignCreate, stored: SeenCampaign | null): Promise<void> {
  await expectGroups(ctx, input, stored);
  if (input.themeId !== null && input.themeId !== stored?.campaign.themeId) {
    const theme = await ctx.manager.findOneBy(Theme, { id: input.themeId });
    if (!theme || theme.archivedAt !== null) throw invalidField('themeId', 'invalid-choice');
  }
  await expectOrganisations(ctx, input, stored?.campaign.id ?? null);
  await expectFigures(ctx, input, stored?.campaign.id ?? null);
}

async function expectGroups(
  ctx: Ctx,
  { groupId, groupIds }: CampaignCreate,
  stored: SeenCampaign | null,
): Promise<void> {
  const isNew = (id: string): boolean => !stored?.ref.groupIds.includes(id);
  if (stored && groupId !== stored.ref.groupId) {
    const group = await groupIn(ctx, groupId);
    // Whoever gives the lead away has to have it in the other group as well.
    if (!campaignPolicy.edit(ctx.actor, { groupId }).allowed) throw invalidField('groupId', 'group-not-yours');
    if (group.archivedAt !== null) throw invalidField('groupId', 'archived-group');
  }
  const groups = groupIds.length > 0 ? await ctx.manager.findBy(WorkingGroup, { id: In(groupIds) }) : [];
  groupIds.forEach((id, at) => {
    if (!isNew(id)) return;
    const group = groups.find((each) => each.id === id);
    if (!group) throw invalidField(`groupIds.${at}`, 'unknown-group');
    if (!campaignPolicy.addGroup(ctx.actor, id).allowed) throw invalidField(`groupIds.${at}`, 'group-not-yours');
    if (group.archivedAt !== null) throw invalidField(`groupIds.${at}`, 'archived-group');
  });
}

async function expectOrganisations(
  ctx: Ctx,
  { organisations }: CampaignCreate,
  campaignId: string | null,
): Promise<void> {
  const ids = organisations.map(({ organisationId }) => organisationId);
  const known = ids.length > 0 ? await ctx.manager.findBy(Organisation, { id: In(ids) }) : [];
  const before = campaignId === null ? [] : await ctx.manager.findBy(CampaignOrganisation, { campaignId });
  organisations.forEach(({ organisationId }, at) => {
    const organisation = known.find(({ id }) => id === organisationId);
    const stays = before.some((each) => each.organisationId === organisationId);
    if (!organisation || (organisation.archivedAt !== null && !stays)) {
      throw invalidField(`organisations.${at}.organisationId`, 'unknown-organisation');
    }
  });
}

async function expectFigures(ctx: Ctx, { figures }: CampaignCreate, campaignId: string | null): Promise<void> {
  const before = campaignId === null ? [] : await ctx.manager.findBy(CampaignFigure, { campaignId });
  const strange = figures.findIndex(({ id }) => id !== null && !before.some((each) => each.id === id));
  if (strange >= 0) throw invalidField(`figures.${strange}.id`, 'unknown-figure');
  const gone = before.filter(({ id }) => !figures.some((each) => each.id === id));
  if (gone.length === 0) return;
  const proving = await ctx.manager.findOneBy(Evidence, { campaignFigureId: In(gone.map(({ id }) => id)), ...STANDS });
  const figure = proving && gone.find(({ id }) => id === proving.campaignFigureId);
  if (figure) throw conflict('figure-proves', { label: figure.label });
}

/** Replaces the groups and the organisations, and the figures by their ids: one that stays keeps its own. */
async function setLists(ctx: Ctx, campaignId: string, input: CampaignCreate): Promise<void> {
  await ctx.manager.delete(CampaignGroup, { campaignId });
  await ctx.insert(
    CampaignGroup,
    [input.groupId, ...input.groupIds].map((groupId) => ({ campaignId, groupId })),
  );
  const before = await ctx.manager.findBy(CampaignOrganisation, { campaignId });
  await ctx.manager.delete(CampaignOrganisation, { campaignId });
  await ctx.insert(
    CampaignOrganisation,
    input.organisations.map((each) => ({ campaignId, ...countsOf(each, before) })),
  );
  const rows = input.figures.map((figure, position) => ({ ...figure, id: figure.id ?? newId(), campaignId, position }));
  await unbindGone(
    ctx,
    campaignId,
    rows.map(({ id }) => id),
  );
  await ctx.manager.delete(CampaignFigure, { campaignId, id: Not(In(rows.map(({ id }) => id))) });
  await ctx.overwrite(CampaignFigure, rows, ['id']);
}

/** The counts of an organisation: as they were typed, or as they are stored where nobody sees them. */
function countsOf(
  { organisationId, staff, participants, keeps }: CampaignOrganisationInput,
  before: readonly CampaignOrganisation[],
): Omit<CampaignOrganisation, 'campaignId'> {
  const stored = before.find((each) => each.organisationId === organisationId);
  return {
    organisationId,
    staff: keeps.includes('staff') ? (stored?.staff ?? null) : staff,
    participants: keeps.includes('participants') ? (stored?.participants ?? null) : participants,
  };
}

/** What was refused or taken away keeps the figure as it was then, and holds none that is taken away from its campaign. */
async function unbindGone(ctx: Ctx, campaignId: string, kept: string[]): Promise<void> {
  const gone = await ctx.manager.find(Evidence, {
    select: { id: true },
    where: { campaignId, campaignFigureId: Not(In(kept)) },
  });
  const evidenceIds = gone.map(({ id }) => id);
  await ctx.manager.update(EvidenceMeasure, { evidenceId: In(evidenceIds) }, { sourceId: null });
  await ctx.manager.update(Evidence, { id: In(evidenceIds) }, { campaignFigureId: null });
}

/**
 * A campaign as the history compares it. How many people of which organisation took part is not for everybody who reads it, and
 * neither is the value of a figure: how it changed with an organisation added tells the count of that one.
 */
const told = (input: CampaignCreate) => ({
  title: input.title,
  description: input.description,
  themeId: input.themeId,
  groupIds: [input.groupId, ...input.groupIds].sort(),
  startDay: input.startDay,
  endDay: input.endDay,
  year: withYear(input).year,
  goals: input.goals,
  sourceTitle: input.sourceTitle,
  sourceUrl: input.sourceUrl,
  organisations: input.organisations.map(({ organisationId }) => organisationId).sort(),
  figures: input.figures.map(({ label }) => label),
});

async function storedAs(ctx: Ctx, { campaign, ref }: SeenCampaign): Promise<ReturnType<typeof told>> {
  const organisations = await ctx.manager.findBy(CampaignOrganisation, { campaignId: campaign.id });
  const figures = await figuresOf(ctx, campaign.id);
  return told({
    ...campaign,
    groupIds: ref.groupIds.filter((id) => id !== campaign.groupId),
    organisations: organisations.map((each) => ({ ...each, keeps: [] })),
    figures,
  });
}

const record = (
  ctx: Ctx,
  kind: string,
  { id, groupId, isDemo }: Pick<Campaign, 'id' | 'groupId' | 'isDemo'>,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'campaign', id },
    groupId,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    isDemo,
  });

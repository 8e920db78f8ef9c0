import {
  type PilotCopy,
  type PilotCreate,
  type PilotDetail,
  type PilotPut,
  pilotPolicy,
  searchTextOf,
  startingPoint,
  valuesInOrder,
  workingGroupPolicy,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, conflict, invalidField, stale } from '../../platform/errors';
import { groupRefOf } from '../../working-groups';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { detailOfPilot, pilotDetail } from './pilot-detail';
import { Pilot } from './pilot.entity';
import { PilotSite } from './pilot-site.entity';
import { findKeptPilot, findPilot } from './seen-pilots';

type Given = Omit<PilotPut, 'version'>;

/** @throws DomainError 403, 404, 422 */
export async function createPilot(ctx: Ctx, { groupId, ...input }: PilotCreate): Promise<PilotDetail> {
  const group = await groupFor(ctx, groupId);
  const pilot = await insertPilot(ctx, group, input, null);
  await record(ctx, 'pilot.created', pilot, undefined, told(input));
  return pilotDetail(ctx, pilot.id);
}

/**
 * Begins a pilot in another group with what a scaled one tried: nothing of how it went comes along, and both know of each other.
 * Title and hypothesis are as the writer says them to the other group. The history of the pilot's own group tells that it was taken up.
 *
 * @throws DomainError 403, 404, 409 `pilot-not-scaled`, 422
 */
export async function copyPilot(ctx: Ctx, id: string, input: PilotCopy): Promise<PilotDetail> {
  const { pilot: source } = await findPilot(ctx, id);
  const group = await groupFor(ctx, input.groupId);
  if (source.verdict !== 'scale') throw conflict('pilot-not-scaled');
  if (group.id === source.groupId) throw invalidField('groupId', 'same-group');
  const fresh: Given = {
    ...startingPoint(source),
    title: input.title,
    hypothesis: input.hypothesis,
    themeId: input.themeId ?? source.themeId,
    fromDay: null,
    toDay: null,
    sites: [],
    verdict: null,
    verdictDay: null,
    learned: null,
  };
  const pilot = await insertPilot(ctx, group, fresh, source.id);
  await record(ctx, 'pilot.copied', pilot, undefined, told(fresh));
  await record(ctx, 'pilot.taken-up', source);
  return pilotDetail(ctx, pilot.id);
}

/** Keeps a pilot as it is given, whole. @throws DomainError 404, 403, 409 `stale`, 422 */
export async function putPilot(ctx: Ctx, id: string, { version, ...input }: PilotPut): Promise<PilotDetail> {
  const seen = await findPilot(ctx, id);
  const { pilot } = seen;
  ctx.allow(pilotPolicy.edit(ctx.actor, seen.ref));
  if (version !== pilot.version) throw stale(await detailOfPilot(ctx, seen));
  const sites = await ctx.manager.find(PilotSite, { where: { pilotId: id }, order: { position: 'ASC' } });
  await expectFit(ctx, pilot.groupId, input, { themeId: pilot.themeId, sites });
  const { affected } = await ctx.manager.update(Pilot, { id, version }, { ...fieldsOf(input), version: version + 1 });
  if (affected === 0) throw stale(await pilotDetail(ctx, id));
  await setSites(ctx, id, input.sites);
  const kind = input.verdict !== null && input.verdict !== pilot.verdict ? 'pilot.judged' : 'pilot.edited';
  await record(ctx, kind, pilot, told({ ...pilot, sites }), told(input));
  return pilotDetail(ctx, id);
}

/** Takes a pilot away; it can be put back. @throws DomainError 404, 403, 409 `stale` */
export const removePilot = (ctx: Ctx, id: string): Promise<PilotDetail> => setRemoved(ctx, id, ctx.clock.instant());

/** Puts a pilot back. @throws DomainError 404, 403, 409 `stale` */
export const restorePilot = (ctx: Ctx, id: string): Promise<PilotDetail> => setRemoved(ctx, id, null);

async function setRemoved(ctx: Ctx, id: string, removedAt: string | null): Promise<PilotDetail> {
  const { pilot, ref } = await findKeptPilot(ctx, id);
  ctx.allow(pilotPolicy.edit(ctx.actor, ref));
  if ((pilot.removedAt === null) !== (removedAt === null)) {
    const { version } = pilot;
    const { affected } = await ctx.manager.update(Pilot, { id, version }, { removedAt, version: version + 1 });
    if (affected === 0) throw stale(await detailOfPilot(ctx, await findKeptPilot(ctx, id)));
    await record(ctx, removedAt === null ? 'pilot.restored' : 'pilot.removed', pilot);
  }
  return detailOfPilot(ctx, await findKeptPilot(ctx, id));
}

/** The group that a pilot is to be of. What the reader may not know of is no choice. */
async function groupFor(ctx: Ctx, id: string): Promise<WorkingGroup> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id });
  if (!group) throw invalidField('groupId', 'unknown-group');
  allowOrHide(workingGroupPolicy.read(ctx.actor, groupRefOf(group)), 'working-group');
  ctx.allow(pilotPolicy.create(ctx.actor, { groupId: id, groupArchived: group.archivedAt !== null }));
  return group;
}

async function insertPilot(ctx: Ctx, group: WorkingGroup, input: Given, fromPilotId: string | null): Promise<Pilot> {
  await expectFit(ctx, group.id, input, null);
  const pilot: Pilot = {
    ...fieldsOf(input),
    id: newId(),
    groupId: group.id,
    fromPilotId,
    removedAt: null,
    isDemo: group.isDemo,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
  await ctx.insert(Pilot, [pilot]);
  await setSites(ctx, pilot.id, input.sites);
  return pilot;
}

function fieldsOf(input: Given) {
  const { themeId, title, hypothesis, fromDay, toDay, verdict, verdictDay, learned } = input;
  return {
    ...{ themeId, title, hypothesis, fromDay, toDay, verdict, verdictDay, learned },
    indicators: input.indicators.map((each) => ({ ...each, values: valuesInOrder(each.values) })),
    searchText: searchTextOf(title, hypothesis, learned, ...input.indicators.map(({ label }) => label)),
  };
}

/**
 * @param stored what was there before may stay
 * @throws DomainError 422 on a theme that the group does not work on, an organisation that does not take part, or a day to come
 */
async function expectFit(
  ctx: Ctx,
  groupId: string,
  input: Given,
  stored: { themeId: string; sites: readonly PilotSite[] } | null,
): Promise<void> {
  const { themeId } = input;
  if (themeId !== stored?.themeId && !(await ctx.manager.existsBy(GroupTheme, { groupId, themeId })))
    throw invalidField('themeId', 'theme-not-of-group');
  const today = ctx.clock.today();
  if (input.verdictDay !== null && input.verdictDay > today) throw invalidField('verdictDay', 'not-come-yet');
  input.indicators.forEach(({ values }, at) => {
    const late = values.findIndex(({ day }) => day > today);
    if (late >= 0) throw invalidField(`indicators.${at}.values.${late}.day`, 'not-come-yet');
  });
  const isNew = (id: string): boolean => !stored?.sites.some(({ organisationId }) => organisationId === id);
  const ids = input.sites.flatMap(({ organisationId }) => organisationId ?? []).filter(isNew);
  if (ids.length === 0) return;
  // Whoever had left the group before it began was not part of it.
  const since = input.fromDay ?? today;
  const members = (await ctx.manager.findBy(Membership, { groupId, organisationId: In(ids) })).filter(
    ({ toDay }) => toDay === null || toDay >= since,
  );
  const strange = input.sites.findIndex(
    ({ organisationId: id }) => id !== null && ids.includes(id) && !members.some((each) => each.organisationId === id),
  );
  if (strange >= 0) throw invalidField(`sites.${strange}.organisationId`, 'not-of-group');
}

async function setSites(ctx: Ctx, pilotId: string, sites: Given['sites']): Promise<void> {
  await ctx.manager.delete(PilotSite, { pilotId });
  await ctx.insert(
    PilotSite,
    sites.map((site, position) => ({ ...site, id: newId(), pilotId, position })),
  );
}

/** A pilot as the history compares it. */
const told = ({ sites, indicators, ...input }: Omit<Given, 'sites'> & { sites: readonly object[] }) => ({
  title: input.title,
  hypothesis: input.hypothesis,
  themeId: input.themeId,
  fromDay: input.fromDay,
  toDay: input.toDay,
  pilotVerdict: input.verdict,
  verdictDay: input.verdictDay,
  learned: input.learned,
  pilotSites: sites.length,
  indicators: indicators.map(({ label, values }) => `${label}: ${values.length}`),
});

const record = (
  ctx: Ctx,
  kind: string,
  { id, groupId, isDemo }: Pilot,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'pilot', id },
    groupId,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    // Free text may name somebody, and can be erased.
    personal: ['title', 'hypothesis', 'learned'],
    isDemo,
  });

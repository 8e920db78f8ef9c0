import { type Actor, type FlowRef, flowPolicy, hasAll, isOpenFlow, isRole } from '@zesumme/domain';
import { groupIdsOf } from '../organisations';
import { Organisation } from '../organisations/organisation.entity';
import { type Condition, type Ctx, EVERYTHING, NOTHING, allOf, anyOf, columns, plain } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Flow } from './flow.entity';

/** What of a stored flow decides about it. */
export type StoredRef = Pick<Flow, 'organisationId' | 'zoneId' | 'confidentiality' | 'expiresOn' | 'withdrawnAt'>;

const OF_LED_GROUP =
  '(EXISTS (SELECT 1 FROM membership led WHERE led.organisation_id = flow.organisation_id AND led.group_id IN (:...ledIds) ' +
  'AND (led.from_day IS NULL OR led.from_day <= :today) AND (led.to_day IS NULL OR led.to_day >= :today)) ' +
  'OR EXISTS (SELECT 1 FROM working_group around WHERE around.zone_id = flow.zone_id AND around.id IN (:...ledIds)))';

/** Not of its sites: a company enters those itself, and could make itself a neighbour of anybody. */
export const ZONES_OF_OWN_GROUPS =
  'SELECT place.zone_id FROM working_group place WHERE place.id IN (:...ownGroupIds) AND place.zone_id IS NOT NULL';

/** That a flow is open today, in SQL; the alias is `flow`. */
export const isOpenSql = (today: string): Condition => ({
  sql: '(flow.withdrawn_at IS NULL AND flow.expires_on >= :today)',
  parameters: { today },
});

/** That a flow is open today to others too: those of an archived organisation are not. The alias is `flow`. */
export const isOpenToOthersSql = (today: string): Condition =>
  allOf(
    isOpenSql(today),
    plain(
      'NOT EXISTS (SELECT 1 FROM organisation gone WHERE gone.id = flow.organisation_id AND gone.archived_at IS NOT NULL)',
    ),
  );

/** The same rule as `flowPolicy.readName`, for a whole list; the alias is `flow`. */
export function namesFlow({ actor, clock }: Ctx): Condition {
  if (hasAll(actor)) return EVERYTHING;
  if (isRole(actor, 'contact') && actor.organisationId !== null) return ownFlow(actor.organisationId);
  if (!isRole(actor, 'project-manager') || actor.leadGroupIds.length === 0) return NOTHING;
  return { sql: OF_LED_GROUP, parameters: { ledIds: actor.leadGroupIds, today: clock.today() } };
}

/** The same rule as `flowPolicy.read`, for a whole list; the alias is `flow`. */
export function seesFlow(ctx: Ctx): Condition {
  const { actor } = ctx;
  const named = namesFlow(ctx);
  if (named === EVERYTHING || (!isRole(actor, 'contact') && !isRole(actor, 'project-manager'))) return named;
  const shown = anyOf(plain("flow.confidentiality = 'public'"), ofOwnZone(actor));
  return anyOf(named, allOf(isOpenToOthersSql(ctx.clock.today()), shown));
}

/** The flows of the reader's own organisation; none for whoever speaks for no company. */
export const ownFlows = (actor: Actor): Condition =>
  isRole(actor, 'contact') && actor.organisationId !== null ? ownFlow(actor.organisationId) : NOTHING;

const ownFlow = (ownOrganisationId: string): Condition => ({
  sql: 'flow.organisation_id = :ownOrganisationId',
  parameters: { ownOrganisationId },
});

function ofOwnZone(actor: Actor): Condition {
  if (!isRole(actor, 'contact') || actor.groupIds.length === 0) return NOTHING;
  return {
    sql: `(flow.confidentiality = 'zone' AND flow.zone_id IN (${ZONES_OF_OWN_GROUPS}))`,
    parameters: { ownGroupIds: actor.groupIds },
  };
}

/** What decides about each of the flows, in four queries however many there are. */
export async function refsOf(ctx: Ctx, flows: readonly StoredRef[]): Promise<(flow: StoredRef) => FlowRef> {
  const ofOrganisations = await groupIdsOf(
    ctx,
    flows.map(({ organisationId }) => organisationId),
  );
  const ofZones = await groupsOfZones(
    ctx,
    flows.flatMap(({ zoneId }) => zoneId ?? []),
  );
  const ownZones = await ownZoneIds(ctx);
  const archived = await archivedOf(
    ctx,
    flows.map(({ organisationId }) => organisationId),
  );
  const today = ctx.clock.today();
  return (flow) => ({
    organisationId: flow.organisationId,
    confidentiality: flow.confidentiality,
    groupIds: [
      ...(ofOrganisations.get(flow.organisationId) ?? []),
      ...(flow.zoneId === null ? [] : (ofZones.get(flow.zoneId) ?? [])),
    ],
    inOwnZone: flow.zoneId !== null && ownZones.has(flow.zoneId),
    open: isOpenFlow(flow, today) && !archived.has(flow.organisationId),
  });
}

async function groupsOfZones(ctx: Ctx, zoneIds: string[]): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  if (zoneIds.length === 0) return groups;
  const rows = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'around')
    .select(columns('around', ['id', 'zoneId']))
    .where('around.zoneId IN (:...zoneIds)', { zoneIds: [...new Set(zoneIds)] })
    .getRawMany<{ id: string; zoneId: string }>();
  for (const { id, zoneId } of rows) groups.set(zoneId, [...(groups.get(zoneId) ?? []), id]);
  return groups;
}

async function archivedOf(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select('organisation.id', 'id')
    .where('organisation.id IN (:...ids) AND organisation.archivedAt IS NOT NULL', { ids: [...new Set(ids)] })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

async function ownZoneIds(ctx: Ctx): Promise<Set<string>> {
  const { actor } = ctx;
  if (!isRole(actor, 'contact') || actor.groupIds.length === 0) return new Set();
  const groups = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'place')
    .select('place.zoneId', 'zoneId')
    .where('place.id IN (:...ids) AND place.zoneId IS NOT NULL', { ids: actor.groupIds })
    .getRawMany<{ zoneId: string }>();
  return new Set(groups.map(({ zoneId }) => zoneId));
}

/** A stored flow with what decides about it. */
export interface SeenFlow {
  flow: Flow;
  ref: FlowRef;
}

/** The stored flow that the reader may know of. @throws DomainError 404 */
export async function findFlow(ctx: Ctx, id: string): Promise<SeenFlow> {
  const flow = await ctx.manager.findOneBy(Flow, { id });
  if (!flow) throw notFound('flow');
  const ref = (await refsOf(ctx, [flow]))(flow);
  allowOrHide(flowPolicy.read(ctx.actor, ref), 'flow');
  return { flow, ref };
}

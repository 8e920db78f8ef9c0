import { Injectable } from '@nestjs/common';
import {
  type FlowCounts,
  type FlowCreate,
  type FlowDetail,
  type FlowListQuery,
  type FlowPage,
  type FlowPlaces,
  type FlowPlacesQuery,
  type FlowPut,
  flowPolicy,
  flowStanding,
  openUntil,
} from '@zesumme/domain';
import { groupIdsOf, sitesOf } from '../organisations';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { forbidden, invalidField, notFound, stale } from '../platform/errors';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';
import { countFlows } from './flow-counts';
import { detailOf, flowDetail } from './flow-detail';
import { fieldsOf } from './flow-input';
import { listFlows } from './flow-list';
import { Flow } from './flow.entity';
import { askAgain, endIntroductions } from './introductions/when-flow-changes';
import { matchFlow } from './matching/match-flow';
import { type SeenFlow, findFlow } from './seen-flows';

/** What organisations have and need. */
@Injectable()
export class FlowsService {
  list(ctx: Ctx, query: FlowListQuery): Promise<FlowPage> {
    return listFlows(ctx, query);
  }

  /** @throws DomainError 404 */
  get(ctx: Ctx, id: string): Promise<FlowDetail> {
    return flowDetail(ctx, id);
  }

  /** How many there are on a commune's territory, and no more. @throws DomainError 404 */
  async counts(ctx: Ctx, communeCode: string): Promise<FlowCounts> {
    const commune = await ctx.manager.findOneBy(Commune, { code: communeCode });
    if (!commune || !flowPolicy.count(ctx.actor, communeCode).allowed) throw notFound('commune');
    return countFlows(ctx, communeCode);
  }

  /** Where a flow of the organisation can be, for its form. @throws DomainError 403, 404 */
  async places(ctx: Ctx, query: FlowPlacesQuery): Promise<FlowPlaces> {
    const organisation = await organisationOf(ctx, query.organisationId ?? null, 'organisationId');
    const sector = organisation.naceCode ? await ctx.manager.findOneBy(Nace, { code: organisation.naceCode }) : null;
    const { id, name, kind, isDemo } = organisation;
    return {
      organisation: { id, name, kind, isDemo },
      sector: sector && { code: sector.code, nameFr: sector.nameFr, nameDe: sector.nameDe, nameEn: sector.nameEn },
      sites: (await sitesOf(ctx, id)).map(({ id: siteId, label, zone, commune }) => ({
        id: siteId,
        label,
        zone,
        commune,
      })),
    };
  }

  /** @throws DomainError 403, 422 */
  async create(ctx: Ctx, { organisationId, ...input }: FlowCreate): Promise<FlowDetail> {
    const organisation = await organisationOf(ctx, organisationId, 'organisationId');
    const flow: Flow = {
      ...(await fieldsOf(ctx, organisation.id, input, null)),
      id: newId(),
      organisationId: organisation.id,
      toldEndDay: null,
      withdrawnAt: null,
      isDemo: organisation.isDemo,
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(Flow, [flow]);
    await matchFlow(ctx, flow.id);
    await record(ctx, 'flow.created', flow, undefined, told(flow));
    return flowDetail(ctx, flow.id);
  }

  /** Keeps a flow as it is given, whole; what it is stays while it is in an introduction. @throws DomainError 404, 403, 409 `stale`, 422 */
  async put(ctx: Ctx, id: string, { version, ...input }: FlowPut): Promise<FlowDetail> {
    const { flow } = await this.editable(ctx, id, version);
    const after: Flow = { ...flow, ...(await fieldsOf(ctx, flow.organisationId, input, flow)) };
    await askAgain(ctx, flow, after);
    await this.keep(ctx, flow, after, 'flow.edited');
    return flowDetail(ctx, id);
  }

  /** Says that it still holds: it is open as long again as a new one. @throws DomainError 404, 403, 409 `stale` */
  async renew(ctx: Ctx, id: string, version: number): Promise<FlowDetail> {
    const { flow } = await this.editable(ctx, id, version);
    const until = openUntil(ctx.clock.today());
    const expiresOn = flow.expiresOn > until ? flow.expiresOn : until;
    await this.keep(ctx, flow, { ...flow, expiresOn }, 'flow.renewed');
    return flowDetail(ctx, id);
  }

  /** Takes a flow back, and with it what both sides were asked over it; it can be put again. @throws DomainError 404, 403 */
  async withdraw(ctx: Ctx, id: string): Promise<FlowDetail> {
    const { flow, ref } = await findFlow(ctx, id);
    ctx.allow(flowPolicy.edit(ctx.actor, ref, { withdrawn: flow.withdrawnAt !== null }));
    await this.keep(ctx, flow, { ...flow, withdrawnAt: ctx.clock.instant() }, 'flow.withdrawn');
    await endIntroductions(ctx, id);
    return detailOf(ctx, await findFlow(ctx, id));
  }

  /** Puts a flow again; where its time is over, for as long as a new one. @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<FlowDetail> {
    const { flow, ref } = await findFlow(ctx, id);
    ctx.allow(flowPolicy.restore(ctx.actor, ref, { withdrawn: flow.withdrawnAt !== null }));
    const today = ctx.clock.today();
    const isOver = flowStanding({ ...flow, withdrawnAt: null }, today) === 'expired';
    const expiresOn = isOver ? openUntil(today) : flow.expiresOn;
    await this.keep(ctx, flow, { ...flow, withdrawnAt: null, expiresOn }, 'flow.restored');
    return flowDetail(ctx, id);
  }

  private async editable(ctx: Ctx, id: string, version: number): Promise<SeenFlow> {
    const seen = await findFlow(ctx, id);
    ctx.allow(flowPolicy.edit(ctx.actor, seen.ref, { withdrawn: seen.flow.withdrawnAt !== null }));
    if (version !== seen.flow.version) throw stale(await flowDetail(ctx, id));
    return seen;
  }

  private async keep(ctx: Ctx, before: Flow, after: Flow, kind: string): Promise<void> {
    const { id, version } = before;
    const { affected } = await ctx.manager.update(Flow, { id, version }, { ...after, version: version + 1 });
    if (affected === 0) throw stale(await flowDetail(ctx, id));
    await matchFlow(ctx, id);
    await record(ctx, kind, after, told(before), told(after));
  }
}

/** The organisation that a flow is to be of: the named one, else the reader's own. @throws DomainError 403, 422 */
async function organisationOf(ctx: Ctx, named: string | null, field: string): Promise<Organisation> {
  const { actor } = ctx;
  const id = named ?? (actor.kind === 'account' ? actor.organisationId : null);
  if (id === null) throw invalidField(field, 'required');
  const organisation = await ctx.manager.findOneBy(Organisation, { id });
  if (!organisation || organisation.archivedAt !== null) throw invalidField(field, 'unknown-organisation');
  const groups = await groupIdsOf(ctx, [id]);
  const decision = flowPolicy.create(actor, { id, groupIds: groups.get(id) ?? [] });
  if (!decision.allowed) throw forbidden(decision.reason);
  return organisation;
}

/** A flow as the history compares it. */
function told({
  id: _,
  organisationId: __,
  isDemo: ___,
  searchText: ____,
  version: _____,
  createdAt: ______,
  ...rest
}: Flow) {
  return rest;
}

const record = (
  ctx: Ctx,
  kind: string,
  { id, isDemo }: Flow,
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'flow', id },
    ...(before ? { before } : {}),
    after,
    personal: ['label', 'description', 'contaminants'],
    isDemo,
  });

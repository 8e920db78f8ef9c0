import { type FlowDetail, canOf, flowPolicy } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { Site } from '../organisations/site.entity';
import type { Ctx } from '../platform/database';
import { Nace } from '../territory/nace.entity';
import type { Flow } from './flow.entity';
import { type StoredFlow, selectFlows, shownFlow } from './flow-rows';
import { type SeenFlow, findFlow } from './seen-flows';

/** How many letters of a NACE code say the division: the most that is told to whoever may not know the organisation. */
const DIVISION = 2;

/** So many organisations of a division, besides the reader's own, have to be at a place before it is told of a flow there. */
const FEWEST_OF_SECTOR = 3;

/** One flow as the reader may see it. @throws DomainError 404 */
export const flowDetail = async (ctx: Ctx, id: string): Promise<FlowDetail> => detailOf(ctx, await findFlow(ctx, id));

/** The same for one that was found already. */
export async function detailOf(ctx: Ctx, { flow, ref }: SeenFlow): Promise<FlowDetail> {
  const { actor } = ctx;
  const stored = await selectFlows(ctx).where('flow.id = :id', { id: flow.id }).getRawOne<StoredFlow>();
  if (!stored) throw new Error(`Flow ${flow.id} is gone.`);
  const isNamed = flowPolicy.readName(actor, ref).allowed;
  const code = stored.naceCode ?? stored.organisationNace;
  const told = code === null || isNamed ? code : await divisionOf(ctx, flow, code);
  const sector = told === null ? null : await ctx.manager.findOneBy(Nace, { code: told });
  const site = isNamed && flow.siteId !== null ? await ctx.manager.findOneBy(Site, { id: flow.siteId }) : null;
  const standing = { withdrawn: flow.withdrawnAt !== null };
  return {
    ...shownFlow(ctx, stored, ref, { from: null, isKnown: false }),
    description: flow.description,
    contaminants: flow.contaminants,
    sector: sector && { code: sector.code, nameFr: sector.nameFr, nameDe: sector.nameDe, nameEn: sector.nameEn },
    naceCode: isNamed ? flow.naceCode : null,
    site: site && { id: site.id, label: site.label },
    point: isNamed && flow.lon !== null && flow.lat !== null ? { lon: flow.lon, lat: flow.lat } : null,
    version: flow.version,
    can: canOf({
      edit: flowPolicy.edit(actor, ref, standing),
      withdraw: flowPolicy.edit(actor, ref, standing),
      restore: flowPolicy.restore(actor, ref, standing),
      renew: flowPolicy.edit(actor, ref, standing),
      readMatches: flowPolicy.readMatches(actor, ref),
    }),
  };
}

/** The division of a code; null where so few organisations of it are in the zone, or the commune, that it would name one. */
async function divisionOf(ctx: Ctx, { zoneId, communeCode }: Flow, code: string): Promise<string | null> {
  const { actor } = ctx;
  const division = code.slice(0, DIVISION);
  const alike = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .where('organisation.archivedAt IS NULL AND organisation.naceCode LIKE :codes', { codes: `${division}%` })
    .andWhere('organisation.id <> :ownId', { ownId: (actor.kind === 'account' ? actor.organisationId : null) ?? '' })
    .andWhere(
      'EXISTS (SELECT 1 FROM site place WHERE place.organisation_id = organisation.id AND ' +
        `${zoneId === null ? 'place.commune_code' : 'place.zone_id'} = :place)`,
      { place: zoneId ?? communeCode ?? '' },
    )
    .getCount();
  return alike >= FEWEST_OF_SECTOR ? division : null;
}

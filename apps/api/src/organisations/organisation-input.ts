import { type OrganisationUpdate, ownDetailFields } from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { forbidden, invalidField } from '../platform/errors';
import { refuseUnknownCommunes } from '../reference';
import { Nace } from '../territory/nace.entity';
import { Zone } from '../territory/zone.entity';
import type { Organisation } from './organisation.entity';
import { Site } from './site.entity';

type Given = Omit<OrganisationUpdate, 'version'>;
type SiteInput = NonNullable<Given['sites']>[number];

/** @throws DomainError 403 when a field is changed that an organisation may not change about itself */
export function refuseForeignFields(stored: Organisation, given: Given): void {
  const own: readonly string[] = ownDetailFields;
  const changed = (Object.keys(given) as (keyof Given)[]).filter(
    (field) =>
      !own.includes(field) && field !== 'sites' && given[field] !== undefined && given[field] !== stored[field],
  );
  if (changed.length > 0) throw forbidden('role');
}

/** @throws DomainError 422 on the field whose record does not exist, or is archived and was not there before */
export async function refuseUnknown(
  ctx: Ctx,
  given: Given,
  stored: Organisation | null = null,
  storedSites: readonly Site[] = [],
): Promise<void> {
  const { naceCode, communeCode, sites = [] } = given;
  if (naceCode && !(await ctx.manager.existsBy(Nace, { code: naceCode }))) {
    throw invalidField('naceCode', 'invalid-choice');
  }
  const named = sites.map(({ communeCode: code }, index) => ({ field: `sites.${index}.communeCode`, code }));
  await refuseUnknownCommunes(
    ctx,
    [{ field: 'communeCode', code: communeCode }, ...named],
    [...(stored ? [stored.communeCode] : []), ...storedSites.map((site) => site.communeCode)],
  );
  const kept = new Set(storedSites.map(({ zoneId }) => zoneId));
  const zones = await knownZones(
    ctx,
    sites.map(({ zoneId }) => zoneId),
  );
  sites.forEach((site, index) => {
    const zone = site.zoneId ? zones.get(site.zoneId) : null;
    const isUsable = zone === null || (zone && (zone.archivedAt === null || kept.has(zone.id)));
    if (!isUsable) throw invalidField(`sites.${index}.zoneId`, 'invalid-choice');
  });
}

async function knownZones(ctx: Ctx, asked: (string | null)[]): Promise<Map<string, Pick<Zone, 'id' | 'archivedAt'>>> {
  const ids = asked.filter(Boolean);
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Zone, 'zone')
    .select('zone.id', 'id')
    .addSelect('zone.archivedAt', 'archivedAt')
    .where('zone.id IN (:...ids)', { ids })
    .getRawMany<Pick<Zone, 'id' | 'archivedAt'>>();
  return new Map(rows.map((zone) => [zone.id, zone]));
}

/** The stored sites of an organisation, in their order. */
export const storedSites = (ctx: Ctx, organisationId: string): Promise<Site[]> =>
  ctx.manager.find(Site, { where: { organisationId }, order: { position: 'ASC' } });

/** Replaces the sites; one that is given with its id keeps it. */
export async function setSites(
  ctx: Ctx,
  organisationId: string,
  stored: readonly Site[],
  given: readonly SiteInput[],
): Promise<void> {
  const free = new Set(stored.map(({ id }) => id));
  const rows = given.map((site, position) => {
    const id = site.id && free.delete(site.id) ? site.id : newId();
    return { ...site, id, organisationId, position };
  });
  await ctx.manager.delete(Site, { organisationId });
  await ctx.insert(Site, rows);
}

/** Sites as the history tells of them. */
export const toldSites = (sites: readonly Pick<Site, 'label' | 'address' | 'zoneId' | 'communeCode'>[]) =>
  sites.map(({ label, address, zoneId, communeCode }) => ({ label, address, zoneId, communeCode }));

import { type FlowCreate, LONGEST_OPEN_DAYS, addDays, conceptsIn, openUntil, searchTextOf } from '@zesumme/domain';
import { Site } from '../organisations/site.entity';
import type { Ctx } from '../platform/database';
import { invalidField } from '../platform/errors';
import { refuseUnknownCommunes } from '../reference';
import { Nace } from '../territory/nace.entity';
import { Zone } from '../territory/zone.entity';
import type { Flow } from './flow.entity';
import { WasteCode } from './waste-code.entity';

type Input = Omit<FlowCreate, 'organisationId'>;
type Fields = Omit<Flow, 'id' | 'organisationId' | 'toldEndDay' | 'withdrawnAt' | 'isDemo' | 'version' | 'createdAt'>;

/**
 * What was typed as it is stored: zone and commune are those of the site where one is named, and an end is set where none was.
 *
 * @param stored the flow as it was: what it refers to already may stay
 * @throws DomainError 422 on the field whose record does not exist or does not fit
 */
export async function fieldsOf(ctx: Ctx, organisationId: string, input: Input, stored: Flow | null): Promise<Fields> {
  const today = ctx.clock.today();
  const waste = await wasteOf(ctx, input);
  if (input.naceCode !== null && !(await ctx.manager.existsBy(Nace, { code: input.naceCode }))) {
    throw invalidField('naceCode', 'invalid-choice');
  }
  const place = await placeOf(ctx, organisationId, input, stored);
  const expiresOn = input.expiresOn ?? stored?.expiresOn ?? openUntil(today);
  if (expiresOn !== stored?.expiresOn && (expiresOn < today || expiresOn > addDays(today, LONGEST_OPEN_DAYS))) {
    throw invalidField('expiresOn', 'invalid-choice');
  }
  const { direction, kind, label, description, contaminants, naceCode, quantity, per, fromDay, toDay, lon, lat } =
    input;
  return {
    ...{ direction, kind, label, description, contaminants, naceCode, quantity, per, fromDay, toDay, lon, lat },
    ...place,
    wasteCode: waste?.code ?? null,
    // A unit without a quantity says nothing.
    unit: quantity === null ? null : input.unit,
    confidentiality: input.confidentiality,
    expiresOn,
    searchText: searchTextOf(
      ...[label, description, contaminants, waste?.titleFr, waste?.titleDe, waste?.titleEn],
      // So that it is found by the words of the other two languages.
      ...conceptsIn([label, description].join(' ')).flatMap(({ phrases }) => phrases),
    ),
  };
}

async function wasteOf(ctx: Ctx, { wasteCode, kind }: Input): Promise<WasteCode | null> {
  // The list of waste knows materials alone.
  if (wasteCode === null || kind !== 'material') return null;
  const waste = await ctx.manager.findOneBy(WasteCode, { code: wasteCode });
  if (!waste) throw invalidField('wasteCode', 'invalid-choice');
  return waste;
}

type Placed = Pick<Flow, 'siteId' | 'zoneId' | 'communeCode'>;

async function placeOf(ctx: Ctx, organisationId: string, input: Input, stored: Flow | null): Promise<Placed> {
  const { siteId, zoneId, communeCode } = input;
  if (siteId !== null) {
    const site = await ctx.manager.findOneBy(Site, { id: siteId, organisationId });
    if (!site) throw invalidField('siteId', 'invalid-choice');
    return { siteId, zoneId: site.zoneId, communeCode: site.communeCode };
  }
  if (zoneId !== null && zoneId !== stored?.zoneId) {
    const zone = await ctx.manager.findOneBy(Zone, { id: zoneId });
    if (!zone || zone.archivedAt !== null) throw invalidField('zoneId', 'invalid-choice');
  }
  if (communeCode !== null) {
    const kept = stored?.communeCode ? [stored.communeCode] : undefined;
    await refuseUnknownCommunes(ctx, [{ field: 'communeCode', code: communeCode }], kept);
  }
  return { siteId: null, zoneId, communeCode };
}

import { IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import type { Ctx } from '../../platform/database';
import { Commune } from '../../territory/commune.entity';
import { ZoneCommune } from '../../territory/zone-commune.entity';

/**
 * When a newer file says that communes merged, places go over to the one that came of them: zones and addresses, and with
 * the address of its administration the accounts of its users. What a commune said of its chapter 6 stays its own.
 *
 * @param shipped the communes as the file has them
 */
export async function moveToSuccessors(ctx: Ctx, shipped: readonly Commune[]): Promise<void> {
  const stillInBeing = new Set(
    (await ctx.manager.find(Commune, { where: { mergedIntoCode: IsNull() }, select: { code: true } })).map(
      ({ code }) => code,
    ),
  );
  for (const { code, mergedIntoCode } of shipped) {
    if (mergedIntoCode === null || !stillInBeing.has(code)) continue;
    await moveZones(ctx, code, mergedIntoCode);
    for (const placed of [Organisation, Site]) {
      await ctx.manager.update(placed, { communeCode: code }, { communeCode: mergedIntoCode });
    }
  }
}

/** A zone that lay on both lies on the successor once. */
async function moveZones(ctx: Ctx, from: string, to: string): Promise<void> {
  const there = new Set((await ctx.manager.findBy(ZoneCommune, { communeCode: to })).map(({ zoneId }) => zoneId));
  const moving = await ctx.manager.findBy(ZoneCommune, { communeCode: from });
  await ctx.manager.delete(ZoneCommune, { communeCode: from });
  await ctx.insert(
    ZoneCommune,
    moving.flatMap(({ zoneId }) => (there.has(zoneId) ? [] : [{ zoneId, communeCode: to }])),
  );
}

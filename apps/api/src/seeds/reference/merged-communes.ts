import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import type { Ctx } from '../../platform/database';
import { Commune } from '../../territory/commune.entity';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { synchronise } from '../rows';

/**
 * Makes the communes what the shipped ones are. When these say that communes merged which were in being until now, they keep
 * their code, and places go over to the one that came of them: zones and addresses, and with the address of its
 * administration the accounts of its users. What a commune said of its chapter 6 stays its own.
 */
export async function loadCommunes(ctx: Ctx, shipped: readonly Commune[]): Promise<void> {
  const stored = await ctx.manager.findBy(Commune, { isDemo: false });
  const merging: { from: string; to: string }[] = [];
  const communes = shipped.map((commune) => {
    const { name, mergedIntoCode } = commune;
    if (mergedIntoCode === null) return commune;
    const known = stored.find((each) => each.name === name && [null, mergedIntoCode].includes(each.mergedIntoCode));
    if (!known) return commune;
    if (known.mergedIntoCode === null) merging.push({ from: known.code, to: mergedIntoCode });
    return { ...commune, code: known.code };
  });
  await synchronise(ctx, Commune, 'code', communes);
  for (const { from, to } of merging) {
    await moveZones(ctx, from, to);
    for (const placed of [Organisation, Site]) {
      await ctx.manager.update(placed, { communeCode: from }, { communeCode: to });
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

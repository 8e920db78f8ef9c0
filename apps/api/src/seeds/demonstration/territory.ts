import { searchTextOf } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { Commune } from '../../territory/commune.entity';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { Zone } from '../../territory/zone.entity';
import { french } from '../french';
import { zoneId } from '../published';
import { insertAll } from '../rows';

/** Communes that exist nowhere: their codes cannot be mistaken for a real one, and no map shows them. */
export const fictitiousCommunes = [
  { code: 'D001', name: 'Beispill' },
  { code: 'D002', name: 'Uewerbeispill' },
  { code: 'D003', name: 'Nidderbeispill' },
] as const;

const zoneName = "Zone d'activités Beispill";

/** The fictitious communes, and an activity zone that lies on two of them. */
export async function loadTerritory(ctx: Ctx): Promise<void> {
  await insertAll(
    ctx,
    Commune,
    fictitiousCommunes.map(({ code, name }): Commune => ({
      code,
      name,
      canton: null,
      areaKm2: null,
      population: null,
      populationOn: null,
      lon: null,
      lat: null,
      mergedIntoCode: null,
      mergedOn: null,
      isDemo: true,
    })),
  );
  const zone: Zone = {
    id: zoneId('zone-beispill'),
    name: french(zoneName),
    lon: null,
    lat: null,
    outline: null,
    note: french("Une zone inventée : elle n'est sur aucune carte."),
    sourceUrl: null,
    isDemo: true,
    archivedAt: null,
    searchText: searchTextOf(zoneName),
    version: 1,
  };
  await insertAll(ctx, Zone, [zone]);
  await insertAll(
    ctx,
    ZoneCommune,
    ['D001', 'D002'].map((communeCode): ZoneCommune => ({ zoneId: zone.id, communeCode })),
  );
}

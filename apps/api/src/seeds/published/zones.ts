import { searchTextOf } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { Zone } from '../../territory/zone.entity';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { PACTE_CLIMAT_PAGE } from './source';

export const zoneId = (key: string): string => seedId('zone', key);

/** The commune of Luxembourg. */
const LUXEMBOURG = '0304';

const note =
  "Le point est placé à la main et n'indique que l'endroit : aucune donnée publique ne délimite les zones d'activités.";

const zones = [
  { key: 'cloche-d-or', name: "Cloche d'Or", lon: 6.117, lat: 49.578 },
  { key: 'kirchberg', name: 'Kirchberg', lon: 6.155, lat: 49.629 },
];

/** The two activity zones in which the source names a working group. */
export async function loadZones(ctx: Ctx): Promise<void> {
  await insertAll(
    ctx,
    Zone,
    zones.map(({ key, name, lon, lat }): Zone => ({
      id: zoneId(key),
      name: french(name),
      lon,
      lat,
      outline: null,
      note: french(note),
      sourceUrl: PACTE_CLIMAT_PAGE,
      isDemo: false,
      archivedAt: null,
      searchText: searchTextOf(name),
      version: 1,
    })),
  );
  await insertAll(
    ctx,
    ZoneCommune,
    zones.map(({ key }): ZoneCommune => ({ zoneId: zoneId(key), communeCode: LUXEMBOURG })),
  );
}

import type { Commune } from '../../territory/commune.entity';
import file from './data/lu-communes.json';

/** The 100 communes, under the names of the land registry, which are those of the boundaries. */
export const communes: readonly Commune[] = file.communes.map((commune) => ({
  code: commune.lau2,
  name: commune.name_act,
  canton: commune.canton,
  areaKm2: commune.area_km2,
  population: commune.population_2024,
  populationOn: '2024-01-01',
  lon: commune.lon,
  lat: commune.lat,
  isDemo: false,
}));

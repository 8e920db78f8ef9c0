import type { Commune } from '../../territory/commune.entity';
import merged from './data/commune-successions.json';
import file from './data/lu-communes.json';

/** The 100 communes, under the names of the land registry, which are those of the boundaries. */
const inBeing: readonly Commune[] = file.communes.map((commune) => ({
  code: commune.lau2,
  name: commune.name_act,
  canton: commune.canton,
  areaKm2: commune.area_km2,
  population: commune.population_2024,
  populationOn: '2024-01-01',
  lon: commune.lon,
  lat: commune.lat,
  mergedIntoCode: null,
  mergedOn: null,
  isDemo: false,
}));

/** Those that merged since the Pacte Climat 2.0 began. Sources: Mémorial A115 and A117 of 2023. */
const former: readonly Commune[] = merged.successions.flatMap(({ successorLau2, from, on }) =>
  from.map((name, index) => ({
    code: `${successorLau2}-${index + 1}`,
    name,
    canton: inBeing.find(({ code }) => code === successorLau2)?.canton ?? null,
    areaKm2: null,
    population: null,
    populationOn: null,
    lon: null,
    lat: null,
    mergedIntoCode: successorLau2,
    mergedOn: on,
    isDemo: false,
  })),
);

export const communes: readonly Commune[] = [...inBeing, ...former];

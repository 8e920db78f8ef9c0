import type { TravelMode } from './travel-modes';

/** What a factor covers: driving (with its fuel or electricity), or the making of the vehicle as well. */
export const perimeters = ['use', 'use-and-construction'] as const;
export type Perimeter = (typeof perimeters)[number];

/** The sets that a campaign can be counted with. One campaign, one set: they are never mixed. */
export const factorSetIds = ['ademe-use', 'ademe-use-and-construction', 'desnz-2025'] as const;
export type FactorSetId = (typeof factorSetIds)[number];

/** Emission factors of one publisher, year and perimeter. */
export interface FactorSet {
  id: FactorSetId;
  source: string;
  sourceUrl: string;
  /** Of which year the source says its factors are; null where it does not say. */
  year: number | null;
  perimeter: Perimeter;
  /**
   * Hundred-thousandths of a kilogram CO₂e per kilometre, of a person, or of the vehicle for cars: whole numbers, so that sums do not
   * depend on their order. Null where the source gives none.
   */
  factors: Record<TravelMode, number | null>;
}

const ademe = {
  source: 'ADEME, Impact CO2',
  sourceUrl: 'https://impactco2.fr/outils/transport',
  year: null,
};

const sets: Record<FactorSetId, FactorSet> = {
  'ademe-use': {
    ...ademe,
    id: 'ademe-use',
    perimeter: 'use',
    factors: {
      walk: null,
      bike: 0,
      'e-bike': 220,
      bus: 11_350,
      coach: 3310,
      tram: 380,
      train: 2290,
      'electric-car': 1210,
      car: 11_060,
    },
  },
  'ademe-use-and-construction': {
    ...ademe,
    id: 'ademe-use-and-construction',
    perimeter: 'use-and-construction',
    factors: {
      walk: null,
      bike: 20,
      'e-bike': 1100,
      bus: 12_240,
      coach: 3760,
      tram: 430,
      train: 2770,
      'electric-car': 6740,
      car: 14_230,
    },
  },
  'desnz-2025': {
    id: 'desnz-2025',
    source: 'DESNZ, UK Government GHG conversion factors for company reporting 2025',
    sourceUrl: 'https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting',
    year: 2025,
    perimeter: 'use',
    factors: {
      walk: null,
      bike: null,
      'e-bike': null,
      bus: 10_385,
      coach: 2776,
      tram: 2860,
      train: 3546,
      'electric-car': 4047,
      car: 16_725,
    },
  },
};

/** The factors of a set, with where they come from. */
export const factorSet = (id: FactorSetId): FactorSet => sets[id];

/** The modes of which a set knows no factor: their kilometres are counted, and left out of every CO₂e figure. */
export const modesWithoutFactor = ({ factors }: FactorSet): TravelMode[] =>
  (Object.keys(factors) as TravelMode[]).filter((mode) => factors[mode] === null);

import type { CostRule, InterestAnswer, ServiceKind, ServicePeriod, ServicePhase, ServiceUnit } from '@zesumme/domain';

/** What one fictitious company said; interested unless it says otherwise. */
export interface InventedInterest {
  of: string;
  answer?: InterestAnswer;
  volume?: number;
  heads?: number;
  cost?: number;
  /** Whether it has accepted its share already. */
  accepts?: boolean;
}

export interface Invented {
  key: string;
  group: 'cloche-d-or' | 'zone-beispill';
  theme: string;
  kind: ServiceKind;
  title: string;
  need: string;
  unit: ServiceUnit;
  per: ServicePeriod;
  timesPerYear: number;
  decideIn?: number;
  rule: CostRule;
  floor?: number;
  statedBy?: string;
  /** Each phase with the day on which it was reached, counted from today. */
  steps: readonly (readonly [ServicePhase, number])[];
  interests: readonly InventedInterest[];
  offers: readonly {
    supplier: string;
    fixed: number;
    unitPrice: number;
    validFor?: number;
    conditions?: string;
    chosen?: boolean;
  }[];
  savings: readonly {
    of: string;
    from: number;
    to: number;
    before: number;
    after: number;
    kgCo2e?: number;
    source?: string;
  }[];
}

const INVOICES = 'Factures et mix du fournisseur (inventés)';
const half = { from: -190, to: -10 };

/** Invented services of fictitious companies: plausible, and nothing more. */
export const invented: readonly Invented[] = [
  {
    key: 'biodechets',
    group: 'cloche-d-or',
    theme: 'waste',
    kind: 'waste-collection',
    title: 'Une seule collecte de biodéchets',
    need: 'Un passage par semaine pour toutes les cantines du boulevard, avec des bacs lavés sur place.\nCamion électrique souhaité.',
    ...{ unit: 't', per: 'month', timesPerYear: 12, decideIn: 19, rule: 'volume', floor: 300, statedBy: 'sante' },
    steps: [
      ['need', -64],
      ['interest', -57],
      ['offers', -15],
    ],
    interests: [
      { of: 'assurances', volume: 1.2, heads: 640, cost: 4200 },
      { of: 'sante', volume: 2.6, heads: 900, cost: 6900, accepts: true },
      { of: 'telecom', volume: 0.8, heads: 410, cost: 2950, accepts: true },
      { of: 'energie', volume: 0.1, heads: 120 },
      { of: 'audit', answer: 'not-for-us' },
    ],
    offers: [
      {
        ...{ supplier: 'Tournées Beispill', fixed: 2400, unitPrice: 145, validFor: 60, chosen: true },
        conditions: 'Contrat de deux ans, lavage compris.',
      },
      { supplier: 'Bennes Beispill', fixed: 0, unitPrice: 212.5, validFor: 45 },
      { supplier: 'Compost Beispill', fixed: 1800, unitPrice: 130, validFor: -3, conditions: 'Sans lavage.' },
    ],
    savings: [],
  },
  {
    key: 'navette',
    group: 'cloche-d-or',
    theme: 'mobility',
    kind: 'shuttle',
    title: 'Une navette du soir vers la gare',
    need: 'Toutes les vingt minutes de 18 h à 21 h, du lundi au vendredi, pour qui travaille tard.',
    ...{ unit: 'trip', per: 'day', timesPerYear: 220, decideIn: 33, rule: 'heads' },
    steps: [
      ['need', -22],
      ['interest', -18],
    ],
    interests: [
      { of: 'audit', volume: 40, heads: 780 },
      { of: 'conseil', volume: 25, heads: 520 },
      { of: 'media', answer: 'not-yet' },
    ],
    offers: [],
    savings: [],
  },
  {
    key: 'colis',
    group: 'cloche-d-or',
    theme: 'mobility',
    kind: 'parcel-point',
    title: 'Un point colis pour le quartier',
    need: 'Les livreurs passent dix fois par jour chez chacun. Un seul lieu de retrait suffirait.',
    ...{ unit: 'parcel', per: 'day', timesPerYear: 220, rule: 'volume', statedBy: 'assurances' },
    steps: [['need', -6]],
    interests: [],
    offers: [],
    savings: [],
  },
  {
    key: 'electricite',
    group: 'zone-beispill',
    theme: 'energy',
    kind: 'energy-purchase',
    title: 'Acheter l’électricité ensemble',
    need: 'Un contrat pour les ateliers de la zone, avec une part locale.',
    ...{ unit: 'mwh', per: 'year', timesPerYear: 1, rule: 'volume' },
    steps: [
      ['need', -330],
      ['interest', -320],
      ['offers', -280],
      ['agreed', -240],
      ['running', -200],
    ],
    interests: [
      { of: 'bois', volume: 310, cost: 71_300 },
      { of: 'meubles', volume: 120, cost: 28_200 },
      { of: 'imprimerie', volume: 95, cost: 22_900 },
      { of: 'metal', volume: 540, cost: 119_000 },
      { of: 'brasserie', answer: 'not-for-us' },
    ],
    offers: [
      { supplier: 'Stroum Beispill', fixed: 1500, unitPrice: 198.4, chosen: true, conditions: 'Prix fixe trois ans.' },
      { supplier: 'Courant Beispill', fixed: 0, unitPrice: 209.9 },
    ],
    savings: [
      { of: 'bois', ...half, before: 35_400, after: 31_150.2, kgCo2e: 4100, source: INVOICES },
      { of: 'meubles', ...half, before: 14_050, after: 12_310.75, kgCo2e: 1600, source: INVOICES },
      { of: 'imprimerie', ...half, before: 11_380, after: 9_870.1 },
      { of: 'metal', ...half, before: 59_200, after: 53_880, kgCo2e: 7200, source: INVOICES },
    ],
  },
];

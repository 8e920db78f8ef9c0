import type {
  CampaignCounting,
  CampaignFigure,
  CampaignOwn,
  CampaignResults,
  CampaignTeamResultPage,
} from '@zesumme/domain';

/** A campaign of which nobody chose how it is counted. */
export const notCounted: CampaignCounting = {
  factorSet: null,
  isOpen: false,
  state: 'off',
  lateDays: 14,
  lastEntryDay: null,
  nextClosing: null,
  isFixed: false,
  ways: [],
  version: 1,
  can: { edit: false },
};

export const noResults: CampaignResults = {
  factorSet: null,
  closedDay: null,
  nextDay: null,
  participants: null,
  total: null,
  rows: [],
  before: [],
  during: [],
  after: [],
};

/** A campaign of which nothing is told of teams. */
export const noTeams: CampaignTeamResultPage = { items: [], total: 0, page: 1, size: 10, organisations: [] };

export const ademe: NonNullable<CampaignResults['factorSet']> = {
  id: 'ademe-use',
  source: 'ADEME, Impact CO2',
  sourceUrl: 'https://impactco2.fr/outils/transport',
  year: null,
  perimeter: 'use',
  modesWithoutFactor: ['walk'],
};

export const someFigures: NonNullable<CampaignResults['total']> = {
  days: 13,
  km: 180,
  greenKm: 180,
  kmWithoutFactor: 0,
  kmWithoutUsual: 0,
  grossKg: 19.528,
  additionalKg: 19.528,
};

/** What somebody sees of their own campaign, in its second week. */
export const ownCampaign: CampaignOwn = {
  title: 'À vélo <b>',
  organisation: 'Alpha',
  teams: [],
  team: null,
  startDay: '2026-11-19',
  endDay: '2026-11-27',
  lastEntryDay: '2026-12-04',
  state: 'open',
  isDemo: false,
  today: '2026-11-23',
  usual: { mode: 'car', occupants: 1 },
  usualIsFixed: false,
  nextClosing: '2026-11-26',
  days: [],
  figures: { days: 0, km: 0, greenKm: 0, kmWithoutFactor: 0, kmWithoutUsual: 0, grossKg: 0, additionalKg: 0 },
  factorSet: ademe,
  after: { from: '2027-05-29', until: '2027-07-13', isOpen: false, mode: null },
  all: { participants: null, figures: null, closedDay: null },
};

/** A figure that was typed with its source. */
export const statedFigure: CampaignFigure = {
  id: '00000000-0000-4000-8000-00000000000c',
  label: 'Utilisateurs',
  value: 320,
  unit: 'utilisateurs',
  kind: 'at-least',
  sourceTitle: 'Page <b>',
  sourceUrl: 'https://ims.example/',
  publishedDay: null,
  toConfirm: true,
};

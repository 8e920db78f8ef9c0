import {
  type Confidentiality,
  type FlowKind,
  type FlowPeriod,
  type FlowUnit,
  addDays,
  conceptsIn,
  searchTextOf,
} from '@zesumme/domain';
import { matchAll } from '../../flows';
import { Flow } from '../../flows/flow.entity';
import { FlowIntroduction } from '../../flows/introductions/flow-introduction.entity';
import { IntroductionStep } from '../../flows/introductions/introduction-step.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId, organisationId, zoneId } from '../published';
import { wasteCodes } from '../reference/waste-codes';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { mainContact } from './organisations';

interface Invented {
  key: string;
  organisation: string;
  direction: 'offer' | 'need';
  kind?: FlowKind;
  label: string;
  description?: string;
  contaminants?: string;
  waste?: string;
  amount?: readonly [quantity: number, unit: FlowUnit, per: FlowPeriod];
  zone: 'zone-beispill' | 'cloche-d-or' | 'kirchberg';
  /** The fictitious commune of a flow of the fictitious zone; no real commune is counted for. */
  commune?: 'D001' | 'D002';
  confidentiality?: Confidentiality;
  /** Days from today on which it was entered, and on which it ends. */
  since: number;
  until?: number;
}

/** Invented flows of the fictitious companies: plausible for what each of them does, and nothing more. */
const invented: readonly Invented[] = [
  {
    ...{
      key: 'sciure',
      organisation: 'bois',
      direction: 'offer',
      label: 'Sciure et copeaux de hêtre, secs',
      waste: '030105',
    },
    ...{
      amount: [12, 't', 'year'],
      zone: 'zone-beispill',
      commune: 'D001',
      since: -90,
      description: 'En big bags, sous abri.',
    },
  },
  {
    ...{
      key: 'litiere',
      organisation: 'recyclage',
      direction: 'need',
      label: 'Sägemehl als Bindemittel',
      waste: '030105',
    },
    ...{ amount: [400, 'kg', 'month'], zone: 'zone-beispill', commune: 'D002', since: -40 },
  },
  {
    ...{
      key: 'palettes',
      organisation: 'imprimerie',
      direction: 'offer',
      label: 'Palettes en bois usagées',
      waste: '150103',
    },
    ...{
      amount: [25, 'piece', 'month'],
      zone: 'zone-beispill',
      commune: 'D001',
      since: -120,
      confidentiality: 'public',
    },
  },
  {
    ...{
      key: 'vieux-bois',
      organisation: 'meubles',
      direction: 'need',
      label: 'Bois de palettes pour mobilier',
      waste: '150103',
    },
    ...{
      amount: [400, 'piece', 'year'],
      zone: 'zone-beispill',
      commune: 'D001',
      since: -110,
      contaminants: 'Sans traitement.',
    },
  },
  {
    ...{
      key: 'palettes-logistik',
      organisation: 'electricite',
      direction: 'offer',
      label: 'Holzpaletten, gemischt',
      waste: '150103',
    },
    ...{ amount: [10, 'piece', 'month'], zone: 'zone-beispill', commune: 'D002', since: -60 },
  },
  {
    ...{ key: 'pain', organisation: 'boulangerie', direction: 'offer', label: 'Pain invendu du jour', waste: '020601' },
    ...{ amount: [110, 'kg', 'week'], zone: 'zone-beispill', commune: 'D001', since: -260, until: 100 },
  },
  {
    ...{
      key: 'pain-biere',
      organisation: 'brasserie',
      direction: 'need',
      label: 'Pain rassis pour brasser',
      waste: '020601',
    },
    ...{ amount: [6, 't', 'year'], zone: 'zone-beispill', commune: 'D001', since: -250, until: 100 },
  },
  {
    ...{ key: 'dreches', organisation: 'brasserie', direction: 'offer', label: 'Drêches fraîches', waste: '020704' },
    ...{
      amount: [3, 't', 'week'],
      zone: 'zone-beispill',
      commune: 'D001',
      since: -30,
      until: 14,
      confidentiality: 'public',
    },
  },
  {
    ...{ key: 'coupe', organisation: 'metal', direction: 'offer', label: 'Émulsions de coupe usées', waste: '120109' },
    ...{ amount: [900, 'l', 'year'], zone: 'zone-beispill', commune: 'D002', since: -50, confidentiality: 'ims' },
  },
  {
    ...{
      key: 'coupe-besoin',
      organisation: 'recyclage',
      direction: 'need',
      label: 'Kühlschmierstoffe, Sammlung',
      waste: '120109',
    },
    ...{ amount: [5, 'm3', 'year'], zone: 'zone-beispill', commune: 'D002', since: -45 },
  },
  {
    ...{
      key: 'cables',
      organisation: 'electricite',
      direction: 'offer',
      label: 'Chutes de câbles en cuivre',
      waste: '170411',
    },
    ...{ amount: [80, 'kg', 'month'], zone: 'zone-beispill', commune: 'D002', since: -35 },
  },
  {
    ...{
      key: 'bureaux',
      organisation: 'assurances',
      direction: 'offer',
      label: 'Bureaux et chaises en bon état',
      waste: '200307',
    },
    ...{
      amount: [60, 'piece', 'once'],
      zone: 'cloche-d-or',
      since: -25,
      description: 'Démontés, au sous-sol, accès par la rampe.',
    },
  },
  {
    ...{
      key: 'mobilier',
      organisation: 'telecom',
      direction: 'need',
      label: 'Büromöbel für ein neues Stockwerk',
      waste: '200307',
    },
    ...{ amount: [80, 'piece', 'once'], zone: 'cloche-d-or', since: -20 },
  },
  {
    ...{
      key: 'marc',
      organisation: 'assurances',
      direction: 'offer',
      label: 'Marc de café de la cantine',
      waste: '200108',
    },
    ...{ amount: [35, 'kg', 'week'], zone: 'cloche-d-or', since: -15 },
  },
  {
    ...{ key: 'marc-conseil', organisation: 'conseil', direction: 'offer', label: 'Kaffeesatz', waste: '200108' },
    ...{ amount: [20, 'kg', 'week'], zone: 'cloche-d-or', since: -12 },
  },
  {
    ...{
      key: 'marc-besoin',
      organisation: 'energie',
      direction: 'need',
      label: 'Marc de café pour la chaudière d’essai',
      waste: '200108',
    },
    ...{ amount: [3, 't', 'year'], zone: 'cloche-d-or', since: -10 },
  },
  {
    ...{
      key: 'chaleur',
      organisation: 'donnees',
      direction: 'offer',
      kind: 'energy',
      label: 'Chaleur fatale des serveurs',
    },
    ...{ amount: [300, 'mwh', 'year'], zone: 'kirchberg', since: -70, confidentiality: 'public' },
  },
  {
    ...{
      key: 'chaleur-besoin',
      organisation: 'hotel',
      direction: 'need',
      kind: 'energy',
      label: 'Abwärme für Warmwasser',
    },
    ...{ amount: [120, 'mwh', 'year'], zone: 'kirchberg', since: -65 },
  },
];

/** How long a flow stays open that does not say it. */
const OPEN = 150;

const flowId = (key: string): string => seedId('flow', key);

interface Exchange {
  offer: string;
  need: string;
  group: string;
  /** Days from today of each step. */
  steps: readonly (readonly [phase: FlowIntroduction['phase'], day: number])[];
  word?: string;
  brought?: Partial<Pick<FlowIntroduction, 'tonnes' | 'kgCo2e' | 'euros' | 'evidence'>>;
}

/** One that brought something, one that is talked about, and one that waits for both answers. */
const exchanges: readonly Exchange[] = [
  {
    ...{ offer: 'pain', need: 'pain-biere', group: 'zone-beispill', word: 'Une bière au pain, comme ailleurs ?' },
    steps: [
      ['idea', -240],
      ['discussion', -232],
      ['negotiation', -205],
      ['implementation', -160],
    ],
    brought: { tonnes: 2.4, euros: 650, evidence: 'Bons de livraison de six mois (inventés)' },
  },
  {
    ...{ offer: 'palettes', need: 'vieux-bois', group: 'zone-beispill' },
    steps: [
      ['idea', -60],
      ['discussion', -48],
    ],
  },
  {
    ...{ offer: 'bureaux', need: 'mobilier', group: 'cloche-d-or', word: 'À deux rues l’un de l’autre.' },
    steps: [['idea', -6]],
  },
];

/** What fictitious companies have and need, what goes together, and whom the project manager brought together. */
export async function loadFlows(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Flow,
    invented.map((each) => flowOf(calendar, each)),
  );
  await insertAll(
    ctx,
    FlowIntroduction,
    exchanges.map((each) => introductionOf(calendar, each)),
  );
  await insertAll(
    ctx,
    IntroductionStep,
    exchanges.flatMap((each) => stepsOf(calendar, each)),
  );
  await matchAll(ctx);
}

function flowOf(calendar: Calendar, flow: Invented): Flow {
  const {
    key,
    organisation,
    direction,
    kind = 'material',
    label,
    description,
    contaminants,
    waste,
    amount,
    zone,
  } = flow;
  const code = wasteCodes.find((each) => each.code === waste);
  if (waste && !code) throw new Error(`The waste list has no code ${waste}.`);
  const words = conceptsIn([label, description].join(' ')).flatMap(({ phrases }) => phrases);
  return {
    id: flowId(key),
    organisationId: organisationId(organisation),
    ...{ direction, kind, label: french(label) },
    description: description ? french(description) : null,
    contaminants: contaminants ? french(contaminants) : null,
    wasteCode: waste ?? null,
    naceCode: null,
    quantity: amount?.[0] ?? null,
    unit: amount?.[1] ?? null,
    per: amount?.[2] ?? 'year',
    ...{ fromDay: null, toDay: null, siteId: null, lon: null, lat: null },
    zoneId: zoneId(zone),
    communeCode: flow.commune ?? null,
    confidentiality: flow.confidentiality ?? 'zone',
    expiresOn: addDays(calendar.today, flow.until ?? OPEN),
    toldEndDay: null,
    withdrawnAt: null,
    isDemo: true,
    searchText: searchTextOf(label, description, contaminants, code?.titleFr, code?.titleDe, code?.titleEn, ...words),
    version: 1,
    createdAt: calendar.instant(calendar.day(flow.since), '10:00'),
  };
}

const introductionId = ({ offer, need }: Exchange): string => seedId('introduction', `${offer}-${need}`);

function flowNamed(key: string): Invented {
  const found = invented.find((each) => each.key === key);
  if (!found) throw new Error(`The demonstration has no flow "${key}".`);
  return found;
}

function introductionOf(calendar: Calendar, exchange: Exchange): FlowIntroduction {
  const { offer, need, group, steps, word, brought = {} } = exchange;
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error('An exchange begins with an idea.');
  const answer = last[0] === 'idea' ? null : 'accepted';
  const [from, to] = [flowNamed(offer).organisation, flowNamed(need).organisation];
  const contactOf = (organisation: string): string | null =>
    answer === null ? null : (mainContact(organisation, 0)?.id ?? null);
  return {
    id: introductionId(exchange),
    poolId: null,
    ...{ offerId: flowId(offer), needId: flowId(need), groupId: groupId(group), phase: last[0] },
    ...{ offerOrganisationId: organisationId(from), needOrganisationId: organisationId(to) },
    ...{ offerAnswer: answer, needAnswer: answer, offerContactId: contactOf(from), needContactId: contactOf(to) },
    ...{ offerReason: null, needReason: null, word: word ? french(word) : null },
    tonnes: brought.tonnes ?? null,
    kgCo2e: brought.kgCo2e ?? null,
    euros: brought.euros ?? null,
    evidence: brought.evidence ? french(brought.evidence) : null,
    ...{ evidenceUrl: null, actionId: null, proposedBy: 'Claire Beispill', isDemo: true, version: steps.length },
    createdAt: calendar.instant(calendar.day(first[1]), '11:00'),
    changedAt: calendar.instant(calendar.day(last[1]), '11:00'),
  };
}

const stepsOf = (calendar: Calendar, exchange: Exchange): IntroductionStep[] =>
  exchange.steps.map(([phase, day], position) => ({
    id: seedId('introduction-step', `${exchange.offer}-${exchange.need}-${position}`),
    introductionId: introductionId(exchange),
    ...{ position, phase, reason: null },
    at: calendar.instant(calendar.day(day), '11:00'),
  }));

import { searchTextOf } from '@zesumme/domain';
import { ItemConcern } from '../../meetings/item-concern.entity';
import { AgendaTemplate } from '../../meetings/preparation/agenda-template.entity';
import { BacklogItem } from '../../meetings/preparation/backlog-item.entity';
import type { Ctx } from '../../platform/database';
import { french, frenchOrNull } from '../french';
import { groupId, organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import { PROJECT_MANAGER, accountId } from './accounts';
import type { Calendar } from './calendar';
import { agendaItemId, meetingId } from './meetings';
import { contactId } from './organisations';

interface Noted {
  key: string;
  group: string;
  /** Days from today. */
  on: number;
  title: string;
  kind: BacklogItem['kind'];
  minutes: number;
  note?: string;
}

const MEETING = 'cloche-d-or-10';
const MEMBER = { email: 'anne@assurances.example', name: 'Anne Beispill', organisation: 'assurances' };

/** What the project manager keeps for a later agenda. */
const waiting: readonly Noted[] = [
  {
    key: 'velos-de-service',
    group: 'cloche-d-or',
    on: -33,
    title: 'Vélos de service : un seul contrat pour la zone ?',
    kind: 'discussion',
    minutes: 20,
    note: "Trois entreprises louent chacune les leurs. Demander d'abord les prix.",
  },
  {
    key: 'chiffres-stationnement',
    group: 'cloche-d-or',
    on: -12,
    title: 'Chiffres du stationnement, un an après',
    kind: 'information',
    minutes: 10,
  },
  {
    key: 'offres-cartons',
    group: 'zone-beispill',
    on: -8,
    title: 'Cartons : comparer les offres reçues',
    kind: 'decision',
    minutes: 25,
  },
];

/** What a member would like to have on the next agenda. */
const proposed: Noted = {
  key: 'horaires-creche',
  group: 'cloche-d-or',
  on: -2,
  title: 'Horaires de la crèche pendant les chantiers',
  kind: 'discussion',
  minutes: 15,
  note: "Les parents de quatre entreprises n'arrivent plus à l'heure.",
};

type Line = readonly [minutes: number, kind: BacklogItem['kind'], title: string];

/** Agendas that the project manager begins with, whichever group it is. */
const templates: readonly { key: string; name: string; lines: readonly Line[] }[] = [
  {
    key: 'reunion-ordinaire',
    name: 'Réunion ordinaire du groupe',
    lines: [
      [10, 'decision', 'Accueil et approbation du procès-verbal'],
      [20, 'information', 'Suivi des décisions et des actions'],
      [45, 'discussion', 'Thème de la réunion'],
      [20, 'discussion', 'Nouvelles des membres et des partenaires publics'],
      [10, 'decision', 'Suites à donner et prochaine date'],
    ],
  },
  {
    key: 'atelier-solutions',
    name: 'Atelier : choisir des solutions',
    lines: [
      [10, 'information', "Accueil et but de l'atelier"],
      [15, 'information', "Ce que dit l'état des lieux"],
      [40, 'discussion', 'Recherche de solutions en petits groupes'],
      [30, 'discussion', 'Mise en commun'],
      [20, 'decision', 'Solutions retenues, et qui les porte'],
      [5, 'decision', 'Prochaine date'],
    ],
  },
];

/** The items of the next agenda, by their place, that organisations have marked as theirs. */
const concerned: readonly [item: number, organisation: string][] = [
  [1, 'energie'],
  [2, 'telecom'],
  [3, 'audit'],
  [3, 'sante'],
];

/** What prepares the next meetings of the demonstration: backlogs, a proposal, templates, and what concerns whom. */
export async function loadPreparation(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(ctx, BacklogItem, [
    ...waiting.map((each) => backlogRow(calendar, each)),
    {
      ...backlogRow(calendar, proposed),
      meetingId: meetingId(MEETING),
      state: 'proposed',
      accountId: accountId(MEMBER.email),
      contactId: contactId(MEMBER.email),
      organisationId: organisationId(MEMBER.organisation),
      authorLabel: MEMBER.name,
    },
  ]);
  await insertAll(
    ctx,
    AgendaTemplate,
    templates.map((each) => templateRow(calendar, each)),
  );
  const concerns = concerned.map(([item, organisation]) => ({
    agendaItemId: agendaItemId(MEETING, item),
    organisationId: organisationId(organisation),
  }));
  await insertAll(ctx, ItemConcern, concerns);
}

function templateRow(calendar: Calendar, { key, name, lines }: (typeof templates)[number]): AgendaTemplate {
  return {
    id: seedId('agenda-template', key),
    name: french(name),
    items: lines.map(([minutes, kind, title]) => ({
      ...{ title: french(title), kind, minutes },
      ...{ section: null, presenter: null, note: null },
    })),
    accountId: accountId(PROJECT_MANAGER),
    authorLabel: 'Claire Beispill',
    removedAt: null,
    searchText: searchTextOf(name),
    version: 1,
    createdAt: calendar.instant(calendar.day(-200), '15:05'),
  };
}

function backlogRow(calendar: Calendar, { key, group, on, title, kind, minutes, note }: Noted): BacklogItem {
  return {
    id: seedId('backlog-item', key),
    groupId: groupId(group),
    meetingId: null,
    title: french(title),
    kind,
    minutes,
    presenter: null,
    note: frenchOrNull(note),
    state: 'waiting',
    decisionNote: null,
    decidedAt: null,
    accountId: accountId(PROJECT_MANAGER),
    contactId: null,
    organisationId: null,
    authorLabel: 'Claire Beispill',
    removedAt: null,
    searchText: searchTextOf(title),
    isDemo: true,
    version: 1,
    createdAt: calendar.instant(calendar.day(on), '11:20'),
  };
}

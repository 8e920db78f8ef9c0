import { searchTextOf } from '@zesumme/domain';
import { ItemConcern } from '../../meetings/item-concern.entity';
import { BacklogItem } from '../../meetings/preparation/backlog-item.entity';
import type { Ctx } from '../../platform/database';
import { french, frenchOrNull } from '../french';
import { groupId, organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import { PROJECT_MANAGER, accountId } from './accounts';
import type { Calendar } from './calendar';
import { agendaItemId, meetingId } from './meetings';

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

/** The items of the next agenda, by their place, that organisations have marked as theirs. */
const concerned: readonly [item: number, organisation: string][] = [
  [1, 'energie'],
  [2, 'telecom'],
  [3, 'audit'],
  [3, 'sante'],
];

/** What prepares the next meetings of the demonstration: backlogs, a proposal that waits, and what concerns whom. */
export async function loadPreparation(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(ctx, BacklogItem, [
    ...waiting.map((each) => backlogRow(calendar, each)),
    {
      ...backlogRow(calendar, proposed),
      meetingId: meetingId(MEETING),
      state: 'proposed',
      accountId: accountId(MEMBER.email),
      organisationId: organisationId(MEMBER.organisation),
      authorLabel: MEMBER.name,
    },
  ]);
  const concerns = concerned.map(([item, organisation]) => ({
    agendaItemId: agendaItemId(MEETING, item),
    organisationId: organisationId(organisation),
  }));
  await insertAll(ctx, ItemConcern, concerns);
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
    organisationId: null,
    authorLabel: 'Claire Beispill',
    removedAt: null,
    searchText: searchTextOf(title),
    isDemo: true,
    version: 1,
    createdAt: calendar.instant(calendar.day(on), '11:20'),
  };
}

import { actionSearchText } from '@zesumme/domain';
import { ActionCommune } from '../../actions/action-commune.entity';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { ActionUpdate } from '../../actions/action-update.entity';
import { Action } from '../../actions/action.entity';
import { Event } from '../../platform/audit/event.entity';
import type { Circle } from './groups';
import { type Made, shareOf } from './made';
import type { Held } from './meetings';
import { acts, news, subjects } from './words';

/** Of twenty actions, so many stand how. */
const STATUSES: readonly Action['status'][] = [
  ...Array<'done'>(12).fill('done'),
  ...Array<'under-way'>(3).fill('under-way'),
  ...Array<'planned'>(2).fill('planned'),
  'idea',
  ...Array<'abandoned'>(2).fill('abandoned'),
];
const SYNERGIES = ['joint-activity', 'shared-service', 'flow-exchange', null] as const;
const DESCRIPTION =
  'À faire avec les voisins, et à présenter au groupe avec ce que cela a coûté et ce que cela a rapporté.';

/** The actions of a group, each with who carries it and its news. */
export async function makeActions(made: Made, circle: Circle, held: readonly Held[], at: number): Promise<void> {
  const { sizes, bulk, random } = made;
  const count = shareOf(sizes.actions, sizes.groups, at);
  const updates = shareOf(sizes.updates, sizes.groups, at);
  const actions = Array.from({ length: count }, () => actionRow(made, circle, held));
  await bulk.insert(Action, actions);
  await bulk.insert(
    ActionResponsible,
    actions.flatMap(({ id }) => responsibleRows(made, circle, id)),
  );
  await bulk.insert(
    ActionCommune,
    actions.flatMap(({ id }) => communeRows(made, circle, id)),
  );
  const told = actions.flatMap((action, number) => updateRows(made, circle, action, shareOf(updates, count, number)));
  await bulk.insert(ActionUpdate, told);
  await bulk.insert(
    Event,
    actions.map(({ id, title, createdAt }): Event => ({
      id: random.id(),
      at: createdAt,
      actorAccountId: circle.lead.id,
      actorHolderId: null,
      actorLabel: circle.lead.name,
      kind: 'action.created',
      subjectType: 'action',
      subjectId: id,
      groupId: circle.id,
      communeCode: null,
      data: { changes: [{ field: 'title', before: null, after: title }], personal: [] },
      isDemo: false,
    })),
  );
}

/** One in forty that are not finished is late. */
function actionRow({ random, calendar }: Made, circle: Circle, held: readonly Held[]): Action {
  const status = random.pick(STATUSES);
  const isOver = status === 'done' || status === 'abandoned';
  const due = isOver || random.happens(0.1) ? -random.between(1, 1_500) : random.between(1, 400);
  const dueDay = calendar.day(due);
  const made = calendar.before(due < 0 ? dueDay : calendar.today, random.between(30, 200));
  const bornIn = held.length > 0 && random.happens(0.5) ? random.pick(held) : null;
  const title = `${random.pick(acts)} ${random.pick(subjects)}`;
  const description = random.happens(0.6) ? DESCRIPTION : null;
  return {
    id: random.id(),
    groupId: circle.id,
    title,
    description,
    synergy: random.pick(SYNERGIES),
    status,
    themeId: random.happens(0.8) ? random.pick(circle.themeIds) : null,
    startDay: made,
    dueDay,
    progress: status === 'done' ? 100 : status === 'under-way' ? random.between(1, 9) * 10 : 0,
    doneDay: status === 'done' ? dueDay : null,
    meetingId: bornIn?.id ?? null,
    agendaItemId: bornIn && bornIn.itemIds.length > 0 ? random.pick(bornIn.itemIds) : null,
    isDemo: false,
    searchText: actionSearchText(title, description),
    version: 1,
    createdAt: calendar.instant(made, '16:30'),
  };
}

const responsibleRows = ({ random }: Made, { members }: Circle, actionId: string): ActionResponsible[] =>
  random.some(members, random.between(1, 2)).map((party) => ({
    id: random.id(),
    actionId,
    organisationId: party.id,
    contactId: random.happens(0.7) ? party.main.id : null,
  }));

/** One in five counts for a commune that takes part. */
function communeRows({ random }: Made, { members }: Circle, actionId: string): ActionCommune[] {
  if (!random.happens(0.2)) return [];
  const codes = members.flatMap(({ communeCode }) => communeCode ?? []);
  return random.some(codes, 1).map((communeCode) => ({ actionId, communeCode, share: null }));
}

const updateRows = ({ random, calendar }: Made, { lead }: Circle, action: Action, count: number): ActionUpdate[] =>
  Array.from({ length: count }, (_, number) => ({
    id: random.id(),
    actionId: action.id,
    at: calendar.instant(calendar.before(action.dueDay ?? calendar.today, 7 * (count - number)), '15:10'),
    accountId: lead.id,
    contactId: null,
    authorLabel: lead.name,
    text: random.pick(news),
    linkUrl: null,
    isDemo: false,
  }));

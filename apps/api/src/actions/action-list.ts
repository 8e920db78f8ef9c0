import {
  type ActionListQuery,
  type ActionPage,
  type ActionRow,
  type ActionSummary,
  type ContactLabel,
  type Page,
  TITLE_END,
  isRole,
  unfinishedStatuses,
  wordsOf,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { type Ctx, pageRows, rowsOfPage } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Action } from './action.entity';
import { type StoredActionRow, actionRows, selectActions } from './action-rows';
import { readsNames, seesAction, seesWholeAction } from './whole-action';

type Actions = SelectQueryBuilder<Action>;

/** What counts in chapter 6: it is linked to a measure and to a commune. */
const COUNTS =
  'EXISTS (SELECT 1 FROM action_measure serving WHERE serving.action_id = action.id) AND ' +
  'EXISTS (SELECT 1 FROM action_commune naming WHERE naming.action_id = action.id)';
const ANSWERED = 'EXISTS (SELECT 1 FROM action_responsible carrying WHERE carrying.action_id = action.id)';

/** One page of the actions that the reader may know of, and how all of them stand, for which every one is counted. */
export async function wholeList(ctx: Ctx, query: ActionListQuery): Promise<ActionPage> {
  const page = await listActions(ctx, query);
  return { ...page, summary: await summaryOf(ctx), contact: await contactOf(ctx, query.contactId, page.total) };
}

/** One page of the actions that the reader may know of. */
export async function listActions(ctx: Ctx, query: ActionListQuery): Promise<Page<ActionRow>> {
  const { rows, ...page } = await pageRows<StoredActionRow>(asked(ctx, query), query, how(ctx));
  return { ...page, items: await actionRows(ctx, rows) };
}

/** The page alone: how many there are is not counted. */
export async function firstActions(ctx: Ctx, query: ActionListQuery): Promise<ActionRow[]> {
  return actionRows(ctx, await rowsOfPage<StoredActionRow, Action>(asked(ctx, query), query, how(ctx)));
}

const how = (ctx: Ctx) => ({ sorts: sorts(ctx), tieBreak: 'action.id' });

function asked(ctx: Ctx, query: ActionListQuery): Actions {
  const actions = selectActions(ctx);
  keepSeen(ctx, actions);
  filter(ctx, actions, query);
  searchFor(ctx, actions, query.q);
  return actions;
}

function keepSeen(ctx: Ctx, actions: Actions): void {
  const seen = seesAction(ctx.actor);
  actions.andWhere(seen.sql, seen.parameters);
}

/** What only the whole action tells can be asked of whole actions alone: a filter must not tell what the row hides. */
function filter(ctx: Ctx, actions: Actions, query: ActionListQuery): void {
  if (query.groupId) actions.andWhere('action.groupId = :groupId', { groupId: query.groupId });
  if (query.status) actions.andWhere('action.status IN (:...statuses)', { statuses: query.status });
  if (query.unfinished !== undefined) {
    // Left to itself, SQLite would go through everybody's actions of these states, rather than through those of the commune.
    const status = query.communeCode ? "(action.status || '')" : 'action.status';
    actions.andWhere(`${status} ${query.unfinished ? 'IN' : 'NOT IN'} (:...unfinished)`, {
      unfinished: unfinishedStatuses,
    });
  }
  const before = actions.expressionMap.wheres.length;
  filterWhole(ctx, actions, query);
  if (actions.expressionMap.wheres.length > before) actions.andWhere(seesWholeAction(ctx.actor, 'action').sql);
}

function filterWhole(ctx: Ctx, actions: Actions, query: ActionListQuery): void {
  if (query.synergy) keepSynergies(actions, query.synergy);
  if (query.late !== undefined) {
    const late = 'action.dueDay IS NOT NULL AND action.dueDay < :today AND action.status IN (:...open)';
    actions.andWhere(query.late ? late : `NOT (${late})`, { today: ctx.clock.today(), open: unfinishedStatuses });
  }
  if (query.themeId) actions.andWhere('action.themeId = :themeId', { themeId: query.themeId });
  if (query.meetingId) actions.andWhere('action.meetingId = :meetingId', { meetingId: query.meetingId });
  if (query.dueFrom) actions.andWhere('action.dueDay >= :dueFrom', { dueFrom: query.dueFrom });
  if (query.dueTo) actions.andWhere('action.dueDay <= :dueTo', { dueTo: query.dueTo });
  if (query.organisationId || query.contactId) keepAnswering(ctx, actions, query);
  if (query.communeCode) keepNaming(actions, query.communeCode);
  if (query.measureId) {
    actions.andWhere(
      'EXISTS (SELECT 1 FROM action_measure serving WHERE serving.action_id = action.id AND serving.measure_id = :measureId)',
      { measureId: query.measureId },
    );
  }
  if (query.chapter6 !== undefined) {
    if (query.chapter6) keepCounting(actions);
    else actions.andWhere(`NOT (${COUNTS})`);
  }
  if (query.unassigned !== undefined) actions.andWhere(`${query.unassigned ? 'NOT ' : ''}${ANSWERED}`);
  if (query.own) keepOwn(ctx, actions);
}

function keepSynergies(actions: Actions, synergies: NonNullable<ActionListQuery['synergy']>): void {
  const kinds = synergies.filter((synergy) => synergy !== 'none');
  const parts = [
    ...(kinds.length > 0 ? ['action.synergy IN (:...kinds)'] : []),
    ...(synergies.includes('none') ? ['action.synergy IS NULL'] : []),
  ];
  actions.andWhere(`(${parts.join(' OR ')})`, { kinds });
}

const keepResponsible = (actions: Actions, organisationId: string): Actions =>
  actions.andWhere(
    // From the organisation to its actions: SQLite went through all of them again for every action.
    'action.id IN (SELECT carrying.action_id FROM action_responsible carrying WHERE carrying.organisation_id = :organisationId)',
    { organisationId },
  );

/** Whoever does not read names is not told them by a filter either. */
function keepAnswering({ actor }: Ctx, actions: Actions, { organisationId, contactId }: ActionListQuery): void {
  if (contactId === undefined) {
    if (organisationId) keepResponsible(actions, organisationId);
    return;
  }
  if (!readsNames(actor)) {
    actions.andWhere('1 = 0');
    return;
  }
  const carrying = [
    'carrying.action_id = action.id',
    contactId === 'none' ? 'carrying.contact_id IS NULL' : 'carrying.contact_id = :contactId',
    ...(organisationId ? ['carrying.organisation_id = :organisationId'] : []),
  ];
  actions.andWhere(`EXISTS (SELECT 1 FROM action_responsible carrying WHERE ${carrying.join(' AND ')})`, {
    contactId,
    organisationId,
  });
}

/** The name of the contact that is asked for; only of one that answers for something that the reader sees as a whole. */
async function contactOf({ actor, manager }: Ctx, id: string | undefined, total: number): Promise<ContactLabel | null> {
  if (id === undefined || id === 'none' || total === 0 || !readsNames(actor)) return null;
  const contact = await manager.findOneBy(Contact, { id });
  return contact && { id, name: `${contact.givenName} ${contact.familyName}` };
}

/** Keeps the actions that count in chapter 6. */
export const keepCounting = (actions: Actions): Actions => actions.andWhere(COUNTS);

/** Keeps the actions that name the commune. */
export const keepNaming = (actions: Actions, communeCode: string): Actions =>
  actions.andWhere(
    'action.id IN (SELECT naming.action_id FROM action_commune naming WHERE naming.commune_code = :communeCode)',
    { communeCode },
  );

/** The reader's own: of the groups they lead, asked of their organisation, or naming their commune. */
function keepOwn({ actor }: Ctx, actions: Actions): void {
  if (isRole(actor, 'project-manager') && actor.leadGroupIds.length > 0) {
    actions.andWhere('action.groupId IN (:...ledIds)', { ledIds: actor.leadGroupIds });
  } else if (isRole(actor, 'contact') && actor.organisationId) keepResponsible(actions, actor.organisationId);
  else if (isRole(actor, 'commune-user') && actor.communeCode) keepNaming(actions, actor.communeCode);
  else actions.andWhere('1 = 0');
}

/** Title, description and responsible organisations are searched where they are shown, the title alone elsewhere. */
function searchFor(ctx: Ctx, actions: Actions, text: string): void {
  const whole = seesWholeAction(ctx.actor, 'action').sql;
  wordsOf(text).forEach((word, number) => {
    const escaped = word.replace(/[\\%_]/g, (character) => `\\${character}`);
    const like = (name: string): string => `LIKE :${name}${number} ESCAPE '\\'`;
    actions.andWhere(
      `(action.searchText ${like('title')} OR (${whole} AND (action.searchText ${like('word')} OR EXISTS (` +
        'SELECT 1 FROM action_responsible carried JOIN organisation carrier ON carrier.id = carried.organisation_id ' +
        `WHERE carried.action_id = action.id AND carrier.search_text ${like('word')}))))`,
      { [`title${number}`]: `%${escaped}%${TITLE_END}%`, [`word${number}`]: `%${escaped}%` },
    );
  });
}

/** An order by what a row hides would tell it: such rows stand at the end. */
function sorts(ctx: Ctx): Record<string, string> {
  const whole = seesWholeAction(ctx.actor, 'action').sql;
  const shown = (column: string): string => (whole === '1 = 1' ? column : `(CASE WHEN ${whole} THEN ${column} END)`);
  const status = ['idea', 'planned', 'under-way', 'done', 'abandoned']
    .map((each, rank) => `WHEN '${each}' THEN ${rank}`)
    .join(' ');
  return {
    title: 'action.searchText',
    group: 'workingGroup.searchText',
    status: `(CASE action.status ${status} END)`,
    dueDay: shown('action.dueDay'),
    // What is still to be done, then what is not; in each by the day, and without one last.
    openFirst:
      "(CASE WHEN action.status IN ('idea', 'planned', 'under-way') THEN '0' ELSE '1' END " +
      `|| COALESCE(${shown('action.dueDay')}, '9999-12-31'))`,
    synergy: shown('action.synergy'),
    progress: shown('action.progress'),
    createdAt: shown('action.createdAt'),
  };
}

async function summaryOf(ctx: Ctx): Promise<ActionSummary> {
  const whole = seesWholeAction(ctx.actor, 'action');
  const actions = ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .select('COUNT(*)', 'total')
    .addSelect('COUNT(DISTINCT action.groupId)', 'groups')
    .addSelect("COUNT(CASE WHEN action.status = 'done' THEN 1 END)", 'done')
    .addSelect(
      `COUNT(CASE WHEN action.dueDay < :today AND action.status IN (:...unfinished) AND ${whole.sql} THEN 1 END)`,
      'late',
    )
    .setParameters({ today: ctx.clock.today(), unfinished: unfinishedStatuses });
  keepSeen(ctx, actions);
  const counted = await actions.getRawOne<Record<keyof ActionSummary, number>>();
  const number = (name: keyof ActionSummary): number => Number(counted?.[name] ?? 0);
  const late = whole.sql === '1 = 0' ? null : number('late');
  return { total: number('total'), groups: number('groups'), late, done: number('done') };
}

import {
  type ActionBrief,
  type OrganisationLabel,
  actionPart,
  byUrgency,
  daysLate,
  isRole,
  takesPart,
  unfinishedStatuses,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery, columns, jsonRows, jsonRowsSql } from '../platform/database';
import type { StoredMeeting } from './stored-meeting';

type ActionRow = Pick<Action, 'id' | 'title' | 'synergy' | 'status' | 'progress' | 'dueDay' | 'doneDay' | 'isDemo'>;

const shown = ['id', 'title', 'synergy', 'status', 'progress', 'dueDay', 'doneDay', 'isDemo'];

/** Actions born in the meeting that the reader may read in full; those who see their titles only find them in the list. */
export async function bornIn(ctx: Ctx, stored: StoredMeeting, born: StoredActions): Promise<ActionBrief[]> {
  const { ref } = stored;
  const rows = jsonRows<unknown[]>(born).map(
    (cells) => Object.fromEntries(shown.map((property, at) => [property, cells[at]])) as unknown as ActionRow,
  );
  if (rows.length === 0) return [];
  const communes = await communesOf(ctx, rows);
  const readable = rows.filter(({ id }) => {
    const action = { ...ref, communeCodes: communes.get(id) ?? [], responsibleOrganisationIds: [] };
    return actionPart(ctx.actor, action) === 'full';
  });
  return briefs(ctx, stored, readable);
}

/**
 * What the reader's organisation has promised to the group: what is open, late ones first, and what it did since a day.
 *
 * @param since the day of the previous meeting; null when there was none
 */
export async function promisedBy(ctx: Ctx, stored: StoredMeeting, since: string | null): Promise<ActionBrief[]> {
  const { actor } = ctx;
  if (!isRole(actor, 'contact') || !actor.organisationId || !takesPart(actor, stored.group.id)) return [];
  return promisedOf(ctx, stored, actor.organisationId, since);
}

/** The same of an organisation, for whoever may know it. */
export async function promisedOf(
  ctx: Ctx,
  stored: Pick<StoredMeeting, 'meeting' | 'group'>,
  organisationId: string,
  since: string | null,
): Promise<ActionBrief[]> {
  const rows = await PROMISED.rows(ctx, {
    groupId: stored.group.id,
    organisationId,
    meetingId: stored.meeting.id,
    unfinished: unfinishedStatuses,
    since: since ?? '9999-12-31',
  });
  return (await briefs(ctx, stored, rows)).sort(byUrgency);
}

const actionsWhere = (...conditions: string[]) =>
  new SameQuery<ActionRow>(({ manager }) =>
    manager
      .createQueryBuilder(Action, 'action')
      .select(columns('action', shown))
      .where(conditions.join(' AND '))
      .orderBy('action.createdAt'),
  );

/** What `bornSql` puts into one text. */
export type StoredActions = string | unknown[][] | null;

/** SQL that puts the actions born in the meeting `:meetingId` into one text, the first one first. */
export const bornSql = (unit: Pick<Ctx, 'manager'>): string => BORN.text(unit);

const BORN = new SameQuery<{ born: StoredActions }>((unit) => {
  const read = shown.map((property) => `action.${property}`);
  return unit.manager
    .createQueryBuilder(Action, 'action')
    .select(jsonRowsSql(unit, read, 'action.createdAt, action.id'), 'born')
    .where('action.meetingId = :meetingId');
});

const PROMISED = actionsWhere(
  'action.id IN (SELECT own.action_id FROM action_responsible own WHERE own.organisation_id = :organisationId)',
  // Joined to nothing, so that no index is taken: an organisation answers for less than a group does.
  "action.groupId || '' = :groupId",
  '(action.meetingId IS NULL OR action.meetingId <> :meetingId)',
  "(action.status IN (:...unfinished) OR (action.status = 'done' AND action.doneDay >= :since))",
);

async function briefs(ctx: Ctx, { group }: Pick<StoredMeeting, 'group'>, rows: ActionRow[]): Promise<ActionBrief[]> {
  const responsibles = await responsiblesOf(ctx, rows);
  const today = ctx.clock.today();
  return rows.map((row) => ({
    ...row,
    isDemo: Boolean(row.isDemo),
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    daysLate: daysLate(row, today),
    responsibles: responsibles.get(row.id) ?? [],
  }));
}

async function communesOf(ctx: Ctx, rows: ActionRow[]): Promise<Map<string, string[]>> {
  const named = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .select(columns('named', ['actionId', 'communeCode']))
    .where('named.actionId IN (:...ids)', { ids: rows.map(({ id }) => id) })
    .getRawMany<{ actionId: string; communeCode: string }>();
  const codes = new Map<string, string[]>();
  for (const { actionId, communeCode } of named) codes.set(actionId, [...(codes.get(actionId) ?? []), communeCode]);
  return codes;
}

async function responsiblesOf(ctx: Ctx, rows: ActionRow[]): Promise<Map<string, OrganisationLabel[]>> {
  const byAction = new Map<string, OrganisationLabel[]>();
  if (rows.length === 0) return byAction;
  const named = await ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .select('responsible.actionId', 'actionId')
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('responsible.actionId IN (:...ids)', { ids: rows.map(({ id }) => id) })
    .orderBy('organisation.name')
    .getRawMany<OrganisationLabel & { actionId: string }>();
  for (const { actionId, ...organisation } of named) {
    const others = byAction.get(actionId) ?? [];
    if (others.some(({ id }) => id === organisation.id)) continue;
    byAction.set(actionId, [...others, { ...organisation, isDemo: Boolean(organisation.isDemo) }]);
  }
  return byAction;
}

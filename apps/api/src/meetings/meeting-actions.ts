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
import type { SelectQueryBuilder } from 'typeorm';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import type { StoredMeeting } from './stored-meeting';

type ActionRow = Pick<Action, 'id' | 'title' | 'synergy' | 'status' | 'progress' | 'dueDay' | 'doneDay' | 'isDemo'>;

const shown = ['id', 'title', 'synergy', 'status', 'progress', 'dueDay', 'doneDay', 'isDemo'];

/** Actions born in the meeting that the reader may read in full; those who see their titles only find them in the list. */
export async function bornIn(ctx: Ctx, stored: StoredMeeting): Promise<ActionBrief[]> {
  const { meeting, ref } = stored;
  const rows = await actions(ctx)
    .where('action.meetingId = :meetingId', { meetingId: meeting.id })
    .getRawMany<ActionRow>();
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
  const query = actions(ctx);
  const own = query
    .subQuery()
    .select('1')
    .from(ActionResponsible, 'own')
    .where('own.actionId = action.id')
    .andWhere('own.organisationId = :organisationId');
  const rows = await query
    .where('action.groupId = :groupId', { groupId: stored.group.id })
    .andWhere(`EXISTS ${own.getQuery()}`, { organisationId })
    .andWhere('(action.meetingId IS NULL OR action.meetingId <> :meetingId)', { meetingId: stored.meeting.id })
    .andWhere('(action.status IN (:...unfinished) OR (action.status = :done AND action.doneDay >= :since))', {
      unfinished: unfinishedStatuses,
      done: 'done',
      since: since ?? '9999-12-31',
    })
    .getRawMany<ActionRow>();
  return (await briefs(ctx, stored, rows)).sort(byUrgency);
}

function actions(ctx: Ctx): SelectQueryBuilder<Action> {
  return ctx.manager.createQueryBuilder(Action, 'action').select(columns('action', shown)).orderBy('action.createdAt');
}

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

import type { AgendaItemInput } from '@zesumme/domain';
import { In, IsNull, Not } from 'typeorm';
import { Action } from '../actions/action.entity';
import { publishedMeasures } from '../pacte-climat';
import { type Ctx, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import type { StoredItem } from './agenda';
import { AgendaItem } from './agenda-item.entity';
import { Outcome } from './outcome.entity';
import { agendaSources } from './preparation/agenda-sources';
import { leaveOut } from './preparation/late-items';

/**
 * Puts the given agenda in place of the stored one, in a number of statements that does not depend on its length. An item
 * that is kept keeps its id, so that actions born in it still point to it, and where it came from. A late action that is
 * taken off does not come back by itself.
 *
 * @throws DomainError 422 on the id of an item that is not of this meeting, or is named twice; on an action that is not of
 * the group, a measure that no published version has, on what is not offered any more, and when an item with notes or outcomes is left out
 */
export async function replaceAgenda(
  ctx: Ctx,
  meeting: { id: string; groupId: string },
  stored: StoredItem[],
  items: AgendaItemInput[],
): Promise<void> {
  if (stored.length === 0) return ctx.insert(AgendaItem, await firstAgenda(ctx, meeting, items));
  const known = new Map(stored.map((item) => [item.id, item]));
  const removed = new Set(known.keys());
  items.forEach(({ id }, position) => {
    // Taken out of the known ones as it comes: a second item with the same id is as unknown as one of another meeting.
    if (id && !removed.delete(id)) throw invalidField(`agenda.${position}.id`, 'unknown-agenda-item');
  });
  await refuseUnknownSubjects(ctx, meeting.groupId, stored, items);
  await refuseUnknownSources(ctx, meeting.groupId, items);
  await refuseNoted(ctx, meeting.id, stored, removed);
  if (removed.size > 0) await ctx.manager.delete(AgendaItem, { id: In([...removed]) });
  const left = new Set(items.map(({ actionId }) => actionId));
  await leaveOut(
    ctx,
    meeting.id,
    stored.flatMap(({ actionId }) => (actionId === null || left.has(actionId) ? [] : actionId)),
  );
  if (items.length === 0) return;
  const rows = items.map((item, position) => {
    const { originItemId, backlogItemId } = (item.id && known.get(item.id)) || item;
    return { ...item, originItemId, backlogItemId, id: item.id ?? newId(), meetingId: meeting.id, position };
  });
  await ctx.manager.upsert(AgendaItem, rows, ['id']);
}

/**
 * The agenda of a meeting that has none yet, still to be written.
 *
 * @throws DomainError 422 as `replaceAgenda` does
 */
export async function firstAgenda(
  ctx: Ctx,
  meeting: { id: string; groupId: string },
  items: AgendaItemInput[],
): Promise<AgendaItem[]> {
  items.forEach(({ id }, position) => {
    if (id) throw invalidField(`agenda.${position}.id`, 'unknown-agenda-item');
  });
  await refuseUnknownSubjects(ctx, meeting.groupId, [], items);
  await refuseUnknownSources(ctx, meeting.groupId, items);
  return items.map((item, position) => newItem(meeting.id, item, position));
}

/** Each column by its name: to spread the item over what it has later on took more memory than all else of a meeting that is made. */
const newItem = (meetingId: string, item: AgendaItemInput, position: number): AgendaItem => ({
  id: newId(),
  meetingId,
  position,
  section: item.section,
  title: item.title,
  kind: item.kind,
  minutes: item.minutes,
  presenter: item.presenter,
  note: item.note,
  links: item.links,
  actionId: item.actionId,
  measureId: item.measureId,
  originItemId: item.originItemId,
  backlogItemId: item.backlogItemId,
  // What an item has only once the meeting is under way.
  isUnresolved: false,
  startedAt: null,
  endedAt: null,
  usedSeconds: 0,
  record: null,
  recordVersion: 1,
});

/** What was noted of an item while people talked would go with it, unseen by whoever edits the agenda: it has to stay. */
async function refuseNoted(ctx: Ctx, meetingId: string, stored: StoredItem[], removed: Set<string>): Promise<void> {
  if (removed.size === 0) return;
  const items = await ctx.manager.find(AgendaItem, {
    where: { meetingId, record: Not(IsNull()) },
    select: { id: true },
  });
  const outcomes = await ctx.manager.find(Outcome, {
    where: { meetingId, agendaItemId: Not(IsNull()) },
    select: { id: true, agendaItemId: true },
  });
  const noted = new Set([...items.map(({ id }) => id), ...outcomes.map(({ agendaItemId }) => agendaItemId)]);
  const lost = stored.find(({ id }) => removed.has(id) && noted.has(id));
  if (lost) throw invalidField('agenda', 'item-noted', { title: lost.title });
}

/** What stood on the agenda before may stay, whatever has become of it. */
async function refuseUnknownSubjects(
  ctx: Ctx,
  groupId: string,
  stored: StoredItem[],
  items: AgendaItemInput[],
): Promise<void> {
  const before = new Set(stored.flatMap(({ actionId, measureId }) => [actionId, measureId]));
  const fresh = (ids: (string | null)[]): string[] =>
    [...new Set(ids)].flatMap((id) => (before.has(id) ? [] : (id ?? [])));
  const actionIds = fresh(items.map(({ actionId }) => actionId));
  const measureIds = fresh(items.map(({ measureId }) => measureId));
  const actions = actionIds.length > 0 ? await ctx.manager.findBy(Action, { id: In(actionIds), groupId }) : [];
  const measures = await publishedMeasures(ctx, measureIds);
  const known = new Set([...before, ...actions.map(({ id }) => id), ...measures]);
  items.forEach(({ actionId, measureId }, position) => {
    if (actionId !== null && !known.has(actionId)) throw invalidField(`agenda.${position}.actionId`, 'unknown-action');
    if (measureId !== null && !known.has(measureId)) {
      throw invalidField(`agenda.${position}.measureId`, 'unknown-measure');
    }
  });
}

/** A new item takes up only what still waits to be taken up, and once. */
async function refuseUnknownSources(ctx: Ctx, groupId: string, items: AgendaItemInput[]): Promise<void> {
  const fresh = items.filter(({ id }) => id === undefined);
  const originIds = fresh.flatMap(({ originItemId }) => originItemId ?? []);
  const backlogIds = fresh.flatMap(({ backlogItemId }) => backlogItemId ?? []);
  const sources = await agendaSources(ctx, groupId, originIds, backlogIds);
  items.forEach(({ id, originItemId, backlogItemId }, position) => {
    if (id !== undefined) return;
    // Each source is used up by the first item that names it.
    if (originItemId !== null && !sources.originIds.delete(originItemId)) {
      throw invalidField(`agenda.${position}.originItemId`, 'taken-up');
    }
    if (backlogItemId !== null && !sources.backlogIds.delete(backlogItemId)) {
      throw invalidField(`agenda.${position}.backlogItemId`, 'taken-up');
    }
  });
}

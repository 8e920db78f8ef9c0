import { type AgendaItem as AgendaItemDetail, type AgendaItemInput, type MeasureLabel } from '@zesumme/domain';
import { In } from 'typeorm';
import { seenTitles } from '../actions';
import { Action } from '../actions/action.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { type Ctx, columns, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import { AgendaItem } from './agenda-item.entity';

const shown = [
  'id',
  'section',
  'title',
  'kind',
  'minutes',
  'presenter',
  'note',
  'links',
  'actionId',
  'measureId',
  'isUnresolved',
] as const;

/** An item as it is stored, before what it is about is looked up. */
export type StoredItem = Pick<AgendaItem, (typeof shown)[number]>;

/** The stored agenda of a meeting, in order. */
export function storedAgenda(ctx: Ctx, meetingId: string): Promise<StoredItem[]> {
  return ctx.manager.find(AgendaItem, {
    where: { meetingId },
    select: Object.fromEntries(shown.map((property) => [property, true])),
    order: { position: 'ASC', id: 'ASC' },
  });
}

/** The agenda of a meeting, in order, as the reader may see it; at most four queries however long it is. */
export async function agendaOf(ctx: Ctx, meetingId: string): Promise<AgendaItemDetail[]> {
  const items = await storedAgenda(ctx, meetingId);
  const actions = await seenTitles(
    ctx,
    items.flatMap(({ actionId }) => actionId ?? []),
  );
  const measures = await measuresBy(
    ctx,
    items.flatMap(({ measureId }) => measureId ?? []),
  );
  return items.map(({ actionId, measureId, links, isUnresolved, ...item }) => {
    const title = actionId === null ? undefined : actions.get(actionId);
    return {
      ...item,
      links: links ?? [],
      isUnresolved: Boolean(isUnresolved),
      action: actionId !== null && title !== undefined ? { id: actionId, title } : null,
      measure: (measureId !== null && measures.get(measureId)) || null,
    };
  });
}

async function measuresBy(ctx: Ctx, ids: string[]): Promise<Map<string, MeasureLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .where('measure.id IN (:...ids)', { ids })
    .getRawMany<MeasureLabel>();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Puts the given agenda in place of the stored one, in a number of statements that does not depend on its length. An item
 * that is kept keeps its id, so that actions born in it still point to it.
 *
 * @throws DomainError 422 on the id of an item that is not of this meeting, or is named twice; on an action that is not of
 * the group, and on a measure that does not exist
 */
export async function replaceAgenda(
  ctx: Ctx,
  meeting: { id: string; groupId: string },
  stored: StoredItem[],
  items: AgendaItemInput[],
): Promise<void> {
  const known = new Set(stored.map(({ id }) => id));
  items.forEach(({ id }, position) => {
    // Taken out of the known ones as it comes: a second item with the same id is as unknown as one of another meeting.
    if (id && !known.delete(id)) throw invalidField(`agenda.${position}.id`, 'unknown-agenda-item');
  });
  await refuseUnknownSubjects(ctx, meeting.groupId, stored, items);
  if (known.size > 0) await ctx.manager.delete(AgendaItem, { id: In([...known]) });
  if (items.length === 0) return;
  const rows = items.map((item, position) => ({ ...item, id: item.id ?? newId(), meetingId: meeting.id, position }));
  await ctx.manager.upsert(AgendaItem, rows, ['id']);
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
  const measures = measureIds.length > 0 ? await ctx.manager.findBy(Measure, { id: In(measureIds) }) : [];
  const known = new Set([...before, ...[...actions, ...measures].map(({ id }) => id)]);
  items.forEach(({ actionId, measureId }, position) => {
    if (actionId !== null && !known.has(actionId)) throw invalidField(`agenda.${position}.actionId`, 'unknown-action');
    if (measureId !== null && !known.has(measureId)) {
      throw invalidField(`agenda.${position}.measureId`, 'unknown-measure');
    }
  });
}

/** The agenda as the history tells it: what people see, and not the identifiers. */
export const toldAgenda = (items: (AgendaItemInput | StoredItem)[]): object[] =>
  items.map(({ section, title, kind, minutes, presenter }) => ({
    ...(section ? { section } : {}),
    title,
    kind,
    minutes,
    presenter,
  }));

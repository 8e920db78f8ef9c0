import type { AgendaItem as AgendaItemDetail, AgendaItemInput } from '@zesumme/domain';
import { In } from 'typeorm';
import { type Ctx, columns, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import { AgendaItem } from './agenda-item.entity';

const shown = ['id', 'title', 'kind', 'minutes', 'presenter', 'note'];

/** The agenda of a meeting, in order. */
export function agendaOf(ctx: Ctx, meetingId: string): Promise<AgendaItemDetail[]> {
  return ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select(columns('item', shown))
    .where('item.meetingId = :meetingId', { meetingId })
    .orderBy('item.position')
    .getRawMany<AgendaItemDetail>();
}

/**
 * Puts the given agenda in place of the stored one, in three statements however long it is. An item that is kept keeps its
 * id, so that actions born in it still point to it.
 *
 * @throws DomainError 422 on the id of an item that is not of this meeting, or is named twice
 */
export async function replaceAgenda(
  ctx: Ctx,
  meetingId: string,
  stored: AgendaItemDetail[],
  items: AgendaItemInput[],
): Promise<void> {
  const known = new Set(stored.map(({ id }) => id));
  items.forEach(({ id }, position) => {
    // Taken out of the known ones as it comes: a second item with the same id is as unknown as one of another meeting.
    if (id && !known.delete(id)) throw invalidField(`agenda.${position}.id`, 'unknown-agenda-item');
  });
  if (known.size > 0) await ctx.manager.delete(AgendaItem, { id: In([...known]) });
  if (items.length === 0) return;
  const rows = items.map((item, position) => ({ ...item, id: item.id ?? newId(), meetingId, position }));
  await ctx.manager.upsert(AgendaItem, rows, ['id']);
}

/** The agenda as the history tells it: what people see, and not the identifiers. */
export const toldAgenda = (items: AgendaItemInput[]): object[] =>
  items.map(({ title, kind, minutes, presenter }) => ({ title, kind, minutes, presenter }));

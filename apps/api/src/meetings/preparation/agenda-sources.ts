import type { Ctx } from '../../platform/database';
import { AgendaItem } from '../agenda-item.entity';
import { Meeting } from '../meeting.entity';
import { IS_TAKEN, IS_TAKEN_UP } from './agenda-offers';
import { BacklogItem } from './backlog-item.entity';

/** Which of these items of earlier meetings, and of the backlog, a new item of the group's agendas can be made of. */
export async function agendaSources(
  ctx: Ctx,
  groupId: string,
  originIds: string[],
  backlogIds: string[],
): Promise<{ originIds: Set<string>; backlogIds: Set<string> }> {
  return { originIds: await openItems(ctx, groupId, originIds), backlogIds: await waiting(ctx, groupId, backlogIds) };
}

async function openItems(ctx: Ctx, groupId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .innerJoin(Meeting, 'meeting', 'meeting.id = item.meetingId')
    .select('item.id', 'id')
    .where('item.id IN (:...ids) AND meeting.groupId = :groupId', { ids, groupId })
    .andWhere(`NOT ${IS_TAKEN_UP}`)
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

async function waiting(ctx: Ctx, groupId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.manager
    .createQueryBuilder(BacklogItem, 'waiting')
    .select('waiting.id', 'id')
    .where('waiting.id IN (:...ids) AND waiting.groupId = :groupId', { ids, groupId })
    .andWhere('waiting.state IN (:...states)', { states: ['waiting', 'accepted'] })
    .andWhere(`waiting.removedAt IS NULL AND NOT ${IS_TAKEN}`)
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

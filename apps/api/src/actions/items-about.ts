import { type ActionDetail, meetingPolicy } from '@zesumme/domain';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns } from '../platform/database';
import type { SeenAction } from './seen-action';

const MOST = 50;

type Row = Pick<Meeting, 'state' | 'isPublic' | 'title' | 'startsLocal'> & {
  itemId: string;
  itemTitle: string;
  meetingId: string;
};

/** The agenda items that are about the action, the latest meeting first, in meetings that the reader may read. */
export async function itemsAbout(ctx: Ctx, { action, ref }: SeenAction): Promise<ActionDetail['agendaItems']> {
  const rows = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .innerJoin(Meeting, 'meeting', 'meeting.id = item.meetingId')
    .select(columns('meeting', ['state', 'isPublic', 'title', 'startsLocal']))
    .addSelect(['item.id AS "itemId"', 'item.title AS "itemTitle"', 'meeting.id AS "meetingId"'])
    .where('item.actionId = :actionId AND meeting.state <> :cancelled', { actionId: action.id, cancelled: 'cancelled' })
    .orderBy('meeting.startsAt', 'DESC')
    .addOrderBy('item.position')
    .addOrderBy('item.id')
    .limit(MOST)
    .getRawMany<Row>();
  const { groupId, groupPublished } = ref;
  return rows.flatMap(({ itemId, itemTitle, meetingId, title, startsLocal, state, isPublic }) => {
    const meeting = { groupId, groupPublished, state, public: Boolean(isPublic), invitations: [] };
    if (!meetingPolicy.read(ctx.actor, meeting).allowed) return [];
    return [{ id: itemId, title: itemTitle, meeting: { id: meetingId, title, startsLocal } }];
  });
}

import type { Ctx } from '../../platform/database';
import { AgendaItem } from '../agenda-item.entity';
import { Meeting } from '../meeting.entity';
import { Outcome } from '../outcome.entity';

/** Those of the meetings of which there is something to send: a text, a note of an item, or an outcome. One query. */
export async function withMinutes(ctx: Ctx, meetingIds: string[]): Promise<Set<string>> {
  if (meetingIds.length === 0) return new Set();
  const query = ctx.manager.createQueryBuilder(Meeting, 'meeting').select('meeting.id', 'id');
  const noted = query
    .subQuery()
    .select('1')
    .from(AgendaItem, 'item')
    .where('item.meetingId = meeting.id AND item.record IS NOT NULL');
  const cameOut = query.subQuery().select('1').from(Outcome, 'outcome').where('outcome.meetingId = meeting.id');
  const rows = await query
    .where('meeting.id IN (:...meetingIds)', { meetingIds })
    .andWhere(`(meeting.minutes IS NOT NULL OR EXISTS ${noted.getQuery()} OR EXISTS ${cameOut.getQuery()})`)
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

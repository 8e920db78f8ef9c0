import type { MeetingRow } from '@zesumme/domain';
import { type Ctx, SameQuery, jsonRows, jsonRowsSql } from '../platform/database';
import { type RawMeetingRow, meetingRows, selectMeetings } from './meeting-rows';

type Cells = [startsAt: string, id: string];

/**
 * The meetings of these groups that lie behind and are neither closed nor called off, the oldest first. Whoever asks sees all of
 * them. Of each group the first ones alone are looked at, however many there are.
 */
export async function unfinishedMeetings(ctx: Ctx, groupIds: string[], size: number): Promise<MeetingRow[]> {
  if (groupIds.length === 0) return [];
  const groups = await OLDEST.rows(ctx, { groupIds, now: ctx.clock.instant(), size });
  const ids = groups
    .flatMap(({ oldest }) => jsonRows<Cells>(oldest).map((cells) => cells.join(' ')))
    .sort()
    .slice(0, size)
    .map((cells) => cells.slice(cells.indexOf(' ') + 1));
  if (ids.length === 0) return [];
  const rows = await selectMeetings(ctx)
    .where('meeting.id IN (:...ids)', { ids })
    .orderBy('meeting.startsAt')
    .addOrderBy('meeting.id')
    .getRawMany<RawMeetingRow>();
  return meetingRows(ctx, rows);
}

/** The states are spelled out as in the index that knows these meetings alone; by the bare end SQLite would go by all that ended. */
const OLDEST = new SameQuery<{ oldest: string | Cells[] | null }>(
  (unit) =>
    `SELECT (SELECT ${jsonRowsSql(unit, ['waiting.starts_at', 'waiting.id'], 'waiting.starts_at, waiting.id')}
        FROM (SELECT past.id, past.starts_at FROM meeting past
          WHERE past.group_id = held.id AND past.state IN ('open', 'in-progress', 'ended') AND past.ends_at || '' <= :now
          ORDER BY past.starts_at, past.id LIMIT :size) waiting) AS oldest
      FROM working_group held WHERE held.id IN (:...groupIds)`,
);

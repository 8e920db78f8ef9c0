import { type BacklogListQuery, type BacklogRow, type Page, canOf, meetingPolicy } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { Meeting } from '../meeting.entity';
import { BacklogItem } from './backlog-item.entity';

const shown = [
  'id',
  'groupId',
  'title',
  'kind',
  'minutes',
  'presenter',
  'note',
  'authorLabel',
  'createdAt',
  'isDemo',
  'version',
] as const;

type StoredRow = Pick<BacklogItem, (typeof shown)[number]> & {
  takenId: string | null;
  takenTitle: string | null;
  takenStartsLocal: string | null;
};

/** The meeting that took an item up, in SQL: the last one where several were cancelled before. */
const TAKING = `(SELECT MAX(taking.id) FROM agenda_item taken INNER JOIN meeting taking ON taking.id = taken.meeting_id
  WHERE taken.backlog_item_id = waiting.id AND taking.state <> 'cancelled')`;

const selectBacklog = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(BacklogItem, 'waiting')
    .leftJoin(Meeting, 'meeting', `meeting.id = ${TAKING}`)
    .select(columns('waiting', shown))
    .addSelect([
      'meeting.id AS "takenId"',
      'meeting.title AS "takenTitle"',
      'meeting.startsLocal AS "takenStartsLocal"',
    ])
    .where('waiting.removedAt IS NULL AND waiting.state = :waitingState', { waitingState: 'waiting' });

/** One page of a group's backlog, in two queries. */
export async function listBacklog(ctx: Ctx, groupId: string, query: BacklogListQuery): Promise<Page<BacklogRow>> {
  const backlog = selectBacklog(ctx).andWhere('waiting.groupId = :groupId', { groupId });
  if (query.taken !== undefined) backlog.andWhere(`${TAKING} IS ${query.taken ? 'NOT ' : ''}NULL`);
  const { rows, ...page } = await pageRows<StoredRow>(backlog, query, {
    sorts: { createdAt: 'waiting.createdAt', title: 'waiting.searchText', minutes: 'waiting.minutes' },
    searchIn: 'waiting.searchText',
    tieBreak: 'waiting.id',
  });
  return { ...page, items: rows.map((row) => rowFor(ctx, row)) };
}

/** One item of a backlog as a row. */
export async function backlogRow(ctx: Ctx, id: string): Promise<BacklogRow> {
  const row = await selectBacklog(ctx).andWhere('waiting.id = :id', { id }).getRawOne<StoredRow>();
  if (!row) throw new Error(`Backlog item ${id} is gone.`);
  return rowFor(ctx, row);
}

function rowFor(ctx: Ctx, { groupId, takenId, takenTitle, takenStartsLocal, isDemo, ...row }: StoredRow): BacklogRow {
  const runs = meetingPolicy.create(ctx.actor, { groupId });
  return {
    ...row,
    isDemo: Boolean(isDemo),
    takenBy: takenId === null ? null : { id: takenId, title: takenTitle ?? '', startsLocal: takenStartsLocal ?? '' },
    can: canOf({ edit: runs, remove: runs }),
  };
}

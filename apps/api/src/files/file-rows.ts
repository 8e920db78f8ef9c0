import {
  type AgendaFiles,
  type FileListQuery,
  type FilePage,
  type FileRow,
  type FileTarget,
  canOf,
  filePolicy,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../platform/database';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { FileContent } from './file-content.entity';
import { FileOwner } from './file-owner.entity';
import { type StoredParent, findReadableParent } from './file-parent';
import { roomOf } from './room';
import { shownTo } from './shown-pictures';

const shown = [
  'id',
  'name',
  'kind',
  'mediaType',
  'size',
  'url',
  'addedAt',
  'addedByLabel',
  'addedByAccountId',
  'removedAt',
  'isDemo',
] as const;

type Raw = Pick<FileOwner, (typeof shown)[number]> & { hasPreview: boolean | null };

const sorts = { addedAt: 'owner.addedAt', name: 'owner.searchText', size: 'owner.size' };

/** What is allowed at most, in bytes. */
export interface Limits {
  largest: number;
  quota: number;
}

/**
 * One page of the files of a record. Those that were removed are for whoever may take them back.
 *
 * @throws DomainError 404, 403
 */
export async function listFiles(ctx: Ctx, { removed, ...query }: FileListQuery, limits: Limits): Promise<FilePage> {
  const stored = await findReadableParent(ctx, query);
  const may = filePolicy.add(ctx.actor, stored.parent);
  if (removed) ctx.allow(may);
  const { rows, ...page } = await pageRows<Raw>(
    select(ctx, stored.target)
      .andWhere(`owner.removedAt IS ${removed ? 'NOT NULL' : 'NULL'}`)
      .andWhere(shownTo(ctx).sql),
    query,
    { sorts, searchIn: 'owner.searchText', tieBreak: 'owner.id' },
  );
  return {
    ...page,
    items: rows.map((row) => rowOf(ctx, stored, row)),
    can: canOf({ add: may }),
    largest: limits.largest,
    room: may.allowed ? { used: await roomOf(ctx, stored), whole: limits.quota } : null,
  };
}

/**
 * How many files there are with the items of an agenda, in one query for them all.
 *
 * @throws DomainError 404
 */
export async function countAgendaFiles(ctx: Ctx, meetingId: string): Promise<AgendaFiles> {
  const { parent } = await findReadableParent(ctx, { subject: 'meeting', subjectId: meetingId });
  const rows = await ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .innerJoin(AgendaItem, 'item', 'item.id = owner.subjectId')
    .select('owner.subjectId', 'itemId')
    .addSelect('COUNT(*)', 'files')
    .where(`owner.subjectType = 'agenda-item' AND owner.removedAt IS NULL`)
    .andWhere('item.meetingId = :meetingId', { meetingId })
    .andWhere(shownTo(ctx).sql)
    .groupBy('owner.subjectId')
    .orderBy('owner.subjectId')
    .getRawMany<{ itemId: string; files: number | string }>();
  return {
    items: rows.map(({ itemId, files }) => ({ itemId, files: Number(files) })),
    can: canOf({ add: filePolicy.add(ctx.actor, parent) }),
  };
}

/** One file of a record, as its reader sees it. */
export async function fileRowOf(ctx: Ctx, stored: StoredParent, id: string): Promise<FileRow> {
  const row = await select(ctx, stored.target).andWhere('owner.id = :id', { id }).getRawOne<Raw>();
  if (!row) throw new Error('A file that was just written is not there.');
  return rowOf(ctx, stored, row);
}

/** The files of records for a reader whom something else lets read them, such as a link in a mail: newest first. */
export async function filesBeside(ctx: Ctx, targets: readonly FileTarget[], most: number): Promise<FileSeen[]> {
  const subjectIds = targets.map(({ subjectId }) => subjectId);
  const subjects = [...new Set(targets.map(({ subject }) => subject))];
  if (targets.length === 0) return [];
  const rows = await selectAll(ctx)
    // An identifier is that of one record of one kind.
    .where('owner.subjectType IN (:...subjects) AND owner.subjectId IN (:...subjectIds)', { subjects, subjectIds })
    .andWhere('owner.removedAt IS NULL')
    .orderBy('owner.addedAt', 'DESC')
    .addOrderBy('owner.id')
    .limit(most)
    .getRawMany<Raw>();
  return rows.map(({ id, name, kind, size, url }) => ({ id, name, kind, size, url }));
}

/** The little that is said of a file where another page mentions it. */
export type FileSeen = Pick<FileRow, 'id' | 'name' | 'kind' | 'size' | 'url'>;

const selectAll = (ctx: Ctx): SelectQueryBuilder<FileOwner> =>
  ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .leftJoin(FileContent, 'content', 'content.hash = owner.contentHash')
    .select(columns('owner', shown))
    .addSelect('content.hasPreview', 'hasPreview');

function select(ctx: Ctx, { subject, subjectId }: FileTarget): SelectQueryBuilder<FileOwner> {
  return selectAll(ctx).where('owner.subjectType = :subject AND owner.subjectId = :subjectId', { subject, subjectId });
}

function rowOf({ actor }: Ctx, { parent }: StoredParent, raw: Raw): FileRow {
  const { addedByLabel, addedByAccountId, ...row } = raw;
  return {
    ...row,
    hasPreview: Boolean(row.hasPreview),
    isDemo: Boolean(row.isDemo),
    addedBy: filePolicy.readWho(actor, parent).allowed ? addedByLabel : null,
    can: canOf({ remove: filePolicy.remove(actor, parent, { addedByAccountId }) }),
  };
}

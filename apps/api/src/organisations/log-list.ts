import { type LogEntryRow, type LogListQuery, type Page, logPolicy } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../platform/database';
import { Contact } from './contact.entity';
import { LogEntry } from './log-entry.entity';

interface StoredEntry extends Pick<
  LogEntry,
  | 'id'
  | 'kind'
  | 'day'
  | 'text'
  | 'authorLabel'
  | 'accountId'
  | 'createdAt'
  | 'removedAt'
  | 'isDemo'
  | 'version'
  | 'contactId'
> {
  givenName: string;
  familyName: string;
}

const read = [
  'id',
  'kind',
  'day',
  'text',
  'authorLabel',
  'accountId',
  'createdAt',
  'removedAt',
  'isDemo',
  'version',
  'contactId',
] as const;

const selectEntries = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(LogEntry, 'entry')
    .leftJoin(Contact, 'contact', 'contact.id = entry.contactId')
    .select(columns('entry', read))
    .addSelect(columns('contact', ['givenName', 'familyName']));

/** One page of what was noted of an organisation; what was taken back is not there. */
export async function listLog(ctx: Ctx, organisationId: string, query: LogListQuery): Promise<Page<LogEntryRow>> {
  const entries = selectEntries(ctx).where('entry.organisationId = :organisationId AND entry.removedAt IS NULL', {
    organisationId,
  });
  if (query.kind) entries.andWhere('entry.kind IN (:...kinds)', { kinds: query.kind });
  if (query.contactId) entries.andWhere('entry.contactId = :contactId', { contactId: query.contactId });
  if (query.from) entries.andWhere('entry.day >= :from', { from: query.from });
  if (query.to) entries.andWhere('entry.day <= :to', { to: query.to });
  if (query.mine !== undefined) {
    const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : '';
    const own = 'entry.accountId = :accountId';
    entries.andWhere(query.mine ? own : `(entry.accountId IS NULL OR NOT ${own})`, { accountId });
  }
  const { rows, ...page } = await pageRows<StoredEntry>(entries, query, {
    // Of one day, what was noted last comes last.
    sorts: { day: '(entry.day || entry.createdAt)', kind: 'entry.kind' },
    searchIn: 'entry.searchText',
    tieBreak: 'entry.id',
  });
  return { ...page, items: rows.map((row) => shown(ctx, row)) };
}

/** One entry as a row. */
export async function logEntryRow(ctx: Ctx, id: string): Promise<LogEntryRow> {
  const row = await selectEntries(ctx).where('entry.id = :id', { id }).getRawOne<StoredEntry>();
  if (!row) throw new Error(`Log entry ${id} is gone.`);
  return shown(ctx, row);
}

const shown = ({ actor }: Ctx, row: StoredEntry): LogEntryRow => ({
  id: row.id,
  kind: row.kind,
  day: row.day,
  text: row.text,
  contact: row.contactId === null ? null : { id: row.contactId, name: `${row.givenName} ${row.familyName}` },
  authorLabel: row.authorLabel,
  createdAt: row.createdAt,
  removed: row.removedAt !== null,
  isDemo: Boolean(row.isDemo),
  version: row.version,
  can: { edit: logPolicy.edit(actor, row).allowed },
});

import { Injectable } from '@nestjs/common';
import {
  type LogEntryCreate,
  type LogEntryRow,
  type LogEntryUpdate,
  type LogListQuery,
  type Page,
  logPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { ContactRelation } from './contact-relation.entity';
import { LogEntry } from './log-entry.entity';
import { listLog, logEntryRow } from './log-list';
import { findOrganisation } from './organisation-detail';

/** What was said names people: it goes to the erasable side row of the history. */
const personal = ['text', 'contactId'];

/** The log of calls, mails and visits with an organisation, one line each. */
@Injectable()
export class LogService {
  /** @throws DomainError 404, 403 */
  async list(ctx: Ctx, organisationId: string, query: LogListQuery): Promise<Page<LogEntryRow>> {
    const { organisation } = await findOrganisation(ctx, organisationId);
    ctx.allow(logPolicy.read(ctx.actor));
    return listLog(ctx, organisation.id, query);
  }

  /** @throws DomainError 404, 403, 422 */
  async create(ctx: Ctx, organisationId: string, input: LogEntryCreate): Promise<LogEntryRow> {
    const { organisation, ref } = await findOrganisation(ctx, organisationId);
    ctx.allow(logPolicy.write(ctx.actor, ref));
    const fields = { ...input, day: input.day ?? ctx.clock.today() };
    await this.refuseUnfit(ctx, organisation.id, fields);
    const author = authorOf(ctx);
    const entry: LogEntry = {
      ...fields,
      ...author,
      id: newId(),
      organisationId: organisation.id,
      removedAt: null,
      searchText: searchTextOf(fields.text, author.authorLabel),
      isDemo: organisation.isDemo,
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(LogEntry, [entry]);
    await this.record(ctx, 'log-entry.created', entry, undefined, fields);
    return logEntryRow(ctx, entry.id);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, ...fields }: LogEntryUpdate): Promise<LogEntryRow> {
    const entry = await this.find(ctx, id);
    ctx.allow(logPolicy.edit(ctx.actor, entry));
    if (version !== entry.version) throw stale(await logEntryRow(ctx, id));
    await this.refuseUnfit(ctx, entry.organisationId, fields, entry);
    const { text, authorLabel } = { ...entry, ...fields };
    await ctx.manager.update(
      LogEntry,
      { id },
      { ...fields, searchText: searchTextOf(text, authorLabel), version: version + 1 },
    );
    await this.record(ctx, 'log-entry.edited', entry, { ...entry }, fields);
    return logEntryRow(ctx, id);
  }

  /** Takes an entry back; it can be put back. @throws DomainError 404, 403 */
  async remove(ctx: Ctx, id: string): Promise<LogEntryRow> {
    const entry = await this.find(ctx, id);
    ctx.allow(logPolicy.edit(ctx.actor, entry));
    return this.setRemoved(ctx, entry, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<LogEntryRow> {
    const entry = await this.find(ctx, id);
    ctx.allow(logPolicy.edit(ctx.actor, entry));
    return this.setRemoved(ctx, entry, null);
  }

  private async setRemoved(ctx: Ctx, entry: LogEntry, removedAt: string | null): Promise<LogEntryRow> {
    await ctx.manager.update(LogEntry, { id: entry.id }, { removedAt, version: entry.version + 1 });
    await this.record(ctx, removedAt ? 'log-entry.removed' : 'log-entry.restored', entry);
    return logEntryRow(ctx, entry.id);
  }

  /** @throws DomainError 404 */
  private async find(ctx: Ctx, id: string): Promise<LogEntry> {
    const entry = await ctx.manager.findOneBy(LogEntry, { id });
    if (!entry || !logPolicy.read(ctx.actor).allowed) throw notFound('log-entry');
    return entry;
  }

  /** What happened lies behind us, and with somebody who speaks or spoke for the organisation. */
  private async refuseUnfit(
    ctx: Ctx,
    organisationId: string,
    { day, contactId }: { day?: string; contactId?: string | null },
    stored?: LogEntry,
  ): Promise<void> {
    if (day && day > ctx.clock.today()) throw invalidField('day', 'in-future');
    if (!contactId || contactId === stored?.contactId) return;
    const known = await ctx.manager.existsBy(ContactRelation, { contactId, organisationId });
    if (!known) throw invalidField('contactId', 'unknown-contact');
  }

  private record(
    ctx: Ctx,
    kind: string,
    { id, isDemo }: LogEntry,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({ kind, subject: { type: 'log-entry', id }, before, after, personal, isDemo });
  }
}

const authorOf = ({ actor }: Ctx): Pick<LogEntry, 'accountId' | 'authorLabel'> =>
  actor.kind === 'account'
    ? { accountId: actor.accountId, authorLabel: actor.displayName }
    : { accountId: null, authorLabel: 'Zesumme' };

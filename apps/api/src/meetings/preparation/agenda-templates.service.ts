import { Injectable } from '@nestjs/common';
import {
  type AgendaTemplateCreate,
  type AgendaTemplateListQuery,
  type AgendaTemplateRow,
  type AgendaTemplateUpdate,
  type Page,
  agendaTemplatePolicy,
  canOf,
  meetingPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { In, IsNull, Not } from 'typeorm';
import { type Ctx, newId, pageRows } from '../../platform/database';
import { conflict, invalidField, notFound, stale } from '../../platform/errors';
import { storedAgenda } from '../agenda';
import { findMeeting } from '../stored-meeting';
import { AgendaTemplate } from './agenda-template.entity';

/** Agendas that are kept to begin others with. */
@Injectable()
export class AgendaTemplatesService {
  /** One page of all templates, in three queries. */
  async list(ctx: Ctx, query: AgendaTemplateListQuery): Promise<Page<AgendaTemplateRow>> {
    const templates = ctx.manager
      .createQueryBuilder(AgendaTemplate, 'template')
      .select('template.id', 'id')
      .where('template.removedAt IS NULL');
    const { rows, ...page } = await pageRows<{ id: string }>(templates, query, {
      sorts: { name: 'template.searchText', createdAt: 'template.createdAt' },
      searchIn: 'template.searchText',
      tieBreak: 'template.id',
    });
    const stored = await ctx.manager.findBy(AgendaTemplate, { id: In(rows.map(({ id }) => id)) });
    const byId = new Map(stored.map((template) => [template.id, template]));
    return { ...page, items: rows.flatMap(({ id }) => byId.get(id) ?? []).map((template) => rowFor(ctx, template)) };
  }

  /**
   * Keeps the agenda of a meeting; what is about an action of its group stays behind.
   *
   * @throws DomainError 403, 404, 422 on a name that is taken, and on a meeting without agenda
   */
  async create(ctx: Ctx, { name, meetingId }: AgendaTemplateCreate): Promise<AgendaTemplateRow> {
    const { ref } = await findMeeting(ctx, meetingId);
    ctx.allow(meetingPolicy.create(ctx.actor, ref));
    const agenda = await storedAgenda(ctx, meetingId);
    const items = agenda
      .filter(({ actionId }) => actionId === null)
      .map(({ section, title, kind, minutes, presenter, note }) => ({
        ...{ section, title, kind, minutes, presenter, note },
      }));
    if (items.length === 0) throw invalidField('meetingId', 'agenda-empty');
    const searchText = searchTextOf(name);
    await refuseTaken(ctx, searchText);
    const { actor } = ctx;
    const template: AgendaTemplate = {
      id: newId(),
      name,
      items,
      accountId: actor.kind === 'account' ? actor.accountId : null,
      authorLabel: actor.kind === 'account' ? actor.displayName : 'Zesumme',
      removedAt: null,
      searchText,
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(AgendaTemplate, [template]);
    await this.record(ctx, 'agenda-template.kept', template);
    return rowFor(ctx, template);
  }

  /** Names a template anew. @throws DomainError 403, 404, 409 `stale`, 422 on a name that is taken */
  async rename(ctx: Ctx, id: string, { version, name }: AgendaTemplateUpdate): Promise<AgendaTemplateRow> {
    const template = await this.find(ctx, id, false);
    if (template.version !== version) throw stale(rowFor(ctx, template));
    const searchText = searchTextOf(name);
    await refuseTaken(ctx, searchText, id);
    const change = { name, searchText, version: version + 1 };
    await ctx.manager.update(AgendaTemplate, { id }, change);
    await this.record(ctx, 'agenda-template.renamed', { ...template, name }, template);
    return rowFor(ctx, { ...template, ...change });
  }

  /** Takes a template out; it can be brought back. @throws DomainError 403, 404 */
  async remove(ctx: Ctx, id: string): Promise<{ id: string }> {
    const template = await this.find(ctx, id, false);
    const change = { removedAt: ctx.clock.instant(), version: template.version + 1 };
    await ctx.manager.update(AgendaTemplate, { id }, change);
    await this.record(ctx, 'agenda-template.removed', template);
    return { id };
  }

  /** @throws DomainError 403, 404, 409 `template-name-taken` when another has its name meanwhile */
  async restore(ctx: Ctx, id: string): Promise<AgendaTemplateRow> {
    const template = await this.find(ctx, id, true);
    if (await isTaken(ctx, template.searchText)) throw conflict('template-name-taken', { name: template.name });
    const change = { removedAt: null, version: template.version + 1 };
    await ctx.manager.update(AgendaTemplate, { id }, change);
    await this.record(ctx, 'agenda-template.restored', template);
    return rowFor(ctx, { ...template, ...change });
  }

  private async find(ctx: Ctx, id: string, removed: boolean): Promise<AgendaTemplate> {
    const template = await ctx.manager.findOneBy(AgendaTemplate, { id });
    if (!template || (template.removedAt !== null) !== removed) throw notFound('agenda-template');
    ctx.allow(agendaTemplatePolicy.edit(ctx.actor, template));
    return template;
  }

  private async record(ctx: Ctx, kind: string, { id, name }: AgendaTemplate, before?: AgendaTemplate): Promise<void> {
    const told = { ...(before ? { before: { name: before.name } } : {}), after: { name } };
    await ctx.record({ kind, subject: { type: 'agenda-template', id }, ...told, isDemo: false });
  }
}

/** @throws DomainError 422 when another template has the name */
async function refuseTaken(ctx: Ctx, searchText: string, id?: string): Promise<void> {
  if (await isTaken(ctx, searchText, id)) throw invalidField('name', 'name-taken');
}

/** Whether a template has the name, other than the one that is told. */
function isTaken(ctx: Ctx, searchText: string, id?: string): Promise<boolean> {
  const others = id === undefined ? {} : { id: Not(id) };
  return ctx.manager.existsBy(AgendaTemplate, { ...others, searchText, removedAt: IsNull() });
}

function rowFor(ctx: Ctx, template: AgendaTemplate): AgendaTemplateRow {
  const { id, name, authorLabel, createdAt, items, version } = template;
  const mayEdit = agendaTemplatePolicy.edit(ctx.actor, template);
  const can = canOf({ rename: mayEdit, remove: mayEdit });
  return { id, name, authorLabel, createdAt, items, version, can };
}

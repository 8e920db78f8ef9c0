import { Injectable } from '@nestjs/common';
import {
  type BacklogCreate,
  type BacklogListQuery,
  type BacklogRow,
  type BacklogUpdate,
  type Page,
  meetingPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { type Ctx, newId } from '../../platform/database';
import { notFound, stale } from '../../platform/errors';
import { findGroup } from '../../working-groups';
import { BacklogItem } from './backlog-item.entity';
import { backlogRow, listBacklog } from './backlog-rows';

/** The subjects that a group keeps for later meetings. Project managers read them, whoever leads the group changes them. */
@Injectable()
export class BacklogService {
  /** One page of a group's backlog. @throws DomainError 404 */
  async list(ctx: Ctx, groupKey: string, query: BacklogListQuery): Promise<Page<BacklogRow>> {
    const { group } = await findGroup(ctx, groupKey);
    return listBacklog(ctx, group.id, query);
  }

  /** @throws DomainError 403, 404 */
  async create(ctx: Ctx, groupKey: string, input: BacklogCreate): Promise<BacklogRow> {
    const { group } = await findGroup(ctx, groupKey);
    ctx.allow(meetingPolicy.create(ctx.actor, { groupId: group.id }));
    const id = newId();
    const { actor } = ctx;
    await ctx.insert(BacklogItem, [
      {
        ...input,
        id,
        groupId: group.id,
        meetingId: null,
        state: 'waiting',
        decisionNote: null,
        decidedAt: null,
        accountId: actor.kind === 'account' ? actor.accountId : null,
        contactId: null,
        organisationId: null,
        authorLabel: actor.kind === 'account' ? actor.displayName : 'Zesumme',
        removedAt: null,
        searchText: searchTextOf(input.title, input.presenter),
        isDemo: group.isDemo,
        version: 1,
        createdAt: ctx.clock.instant(),
      },
    ]);
    await this.record(ctx, 'backlog.added', { id, groupId: group.id, isDemo: group.isDemo }, { after: input });
    return backlogRow(ctx, id);
  }

  /** @throws DomainError 403, 404, 409 `stale` */
  async update(ctx: Ctx, id: string, { version, ...given }: BacklogUpdate): Promise<BacklogRow> {
    const stored = await this.find(ctx, id, false);
    if (stored.version !== version) throw stale(await backlogRow(ctx, id));
    const { title, kind, minutes, presenter, note } = stored;
    const before = { title, kind, minutes, presenter, note };
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after = { ...before, ...present };
    await ctx.manager.update(
      BacklogItem,
      { id },
      { ...after, searchText: searchTextOf(after.title, after.presenter), version: version + 1 },
    );
    await this.record(ctx, 'backlog.edited', stored, { before, after });
    return backlogRow(ctx, id);
  }

  /** Takes an item out; it can be brought back. @throws DomainError 403, 404 */
  async remove(ctx: Ctx, id: string): Promise<{ id: string }> {
    const stored = await this.find(ctx, id, false);
    await ctx.manager.update(BacklogItem, { id }, { removedAt: ctx.clock.instant(), version: stored.version + 1 });
    await this.record(ctx, 'backlog.removed', stored, { before: { title: stored.title } });
    return { id };
  }

  /** @throws DomainError 403, 404 */
  async restore(ctx: Ctx, id: string): Promise<BacklogRow> {
    const stored = await this.find(ctx, id, true);
    await ctx.manager.update(BacklogItem, { id }, { removedAt: null, version: stored.version + 1 });
    await this.record(ctx, 'backlog.restored', stored, { after: { title: stored.title } });
    return backlogRow(ctx, id);
  }

  private async find(ctx: Ctx, id: string, removed: boolean): Promise<BacklogItem> {
    const stored = await ctx.manager.findOneBy(BacklogItem, { id, state: 'waiting' });
    if (!stored || (stored.removedAt !== null) !== removed) throw notFound('backlog-item');
    ctx.allow(meetingPolicy.create(ctx.actor, { groupId: stored.groupId }));
    return stored;
  }

  private async record(
    ctx: Ctx,
    kind: string,
    { id, groupId, isDemo }: Pick<BacklogItem, 'id' | 'groupId' | 'isDemo'>,
    told: { before?: Record<string, unknown>; after?: Record<string, unknown> },
  ): Promise<void> {
    // Only whoever leads the group reads of it in the group's history.
    await ctx.record({ kind, subject: { type: 'backlog-item', id }, groupId, ...told, isDemo });
  }
}

import { Injectable } from '@nestjs/common';
import {
  type AccountLabel,
  type HistoryPage,
  type HistoryQuery,
  type Page,
  type WorkingGroupCreate,
  type WorkingGroupDetail,
  type WorkingGroupListQuery,
  type WorkingGroupRow,
  type WorkingGroupUpdate,
  searchTextOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { type Ctx, columns, newId } from '../platform/database';
import { stale } from '../platform/errors';
import { GroupLink } from './group-link.entity';
import { GroupTheme } from './group-theme.entity';
import { groupDetail } from './group-detail';
import { groupHistory } from './group-history';
import { freeSlug, leadOfNew, refuseTakenSlug, refuseUnknown, setLinks, setThemes } from './group-input';
import { listGroups } from './group-list';
import { findGroup } from './seen-groups';
import { WorkingGroup } from './working-group.entity';

/** Working groups: read by everybody as far as they are published, kept by the project manager who leads them. */
@Injectable()
export class WorkingGroupsService {
  list(ctx: Ctx, query: WorkingGroupListQuery): Promise<Page<WorkingGroupRow>> {
    return listGroups(ctx, query);
  }

  /** @param key id or slug. @throws DomainError 404 */
  get(ctx: Ctx, key: string): Promise<WorkingGroupDetail> {
    return groupDetail(ctx, key);
  }

  /** Those who can lead a group. */
  async possibleLeads(ctx: Ctx): Promise<AccountLabel[]> {
    ctx.allow(workingGroupPolicy.create(ctx.actor));
    return ctx.manager
      .createQueryBuilder(Account, 'account')
      .select(columns('account', ['id', 'displayName']))
      .where("account.role = 'project-manager' AND account.state = 'active'")
      .orderBy('account.searchText')
      .getRawMany<AccountLabel>();
  }

  /** @throws DomainError 403, 422 */
  async create(
    ctx: Ctx,
    { themes, links, published, slug, ...fields }: WorkingGroupCreate,
  ): Promise<WorkingGroupDetail> {
    ctx.allow(workingGroupPolicy.create(ctx.actor));
    if (slug) await refuseTakenSlug(ctx, slug);
    await refuseUnknown(ctx, { ...fields, themes });
    const now = ctx.clock.instant();
    const group: WorkingGroup = {
      ...fields,
      id: newId(),
      slug: slug ?? (await freeSlug(ctx, fields.name)),
      leadAccountId: leadOfNew(ctx, fields.leadAccountId),
      publishedAt: published ? now : null,
      isDemo: false,
      archivedAt: null,
      searchText: searchTextOf(fields.name, fields.purpose),
      version: 1,
      createdAt: now,
    };
    await ctx.insert(WorkingGroup, [group]);
    await setThemes(ctx, group, themes);
    await setLinks(ctx, group.id, links);
    await this.record(ctx, 'working-group.created', group, undefined, {
      ...fields,
      slug: group.slug,
      published,
      themes,
      links,
    });
    return groupDetail(ctx, group.id);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, input: WorkingGroupUpdate): Promise<WorkingGroupDetail> {
    const { group, ref } = await findGroup(ctx, id);
    ctx.allow(workingGroupPolicy.edit(ctx.actor, ref));
    const { version, themes, links, published, ...fields } = input;
    if (version !== group.version) throw stale(await groupDetail(ctx, group.id));
    const before = await this.lists(ctx, group.id);
    if (fields.slug && fields.slug !== group.slug) await refuseTakenSlug(ctx, fields.slug);
    await refuseUnknown(ctx, { ...fields, themes }, { group, themes: before.stored });
    const after = { ...group, ...fields, publishedAt: publishedAt(ctx, group, published) };
    await ctx.manager.update(
      WorkingGroup,
      { id: group.id },
      { ...after, searchText: searchTextOf(after.name, after.purpose), version: version + 1 },
    );
    if (themes) await setThemes(ctx, group, themes);
    if (links) await setLinks(ctx, group.id, links);
    const { stored: _, ...listsBefore } = before;
    const { stored: __, ...listsAfter } = themes || links ? await this.lists(ctx, group.id) : before;
    await this.record(ctx, 'working-group.edited', group, { ...group, ...listsBefore }, { ...after, ...listsAfter });
    return groupDetail(ctx, group.id);
  }

  /** Puts the group away; it can be taken back. @throws DomainError 404, 403 */
  async archive(ctx: Ctx, id: string): Promise<WorkingGroupDetail> {
    const { group, ref } = await findGroup(ctx, id);
    ctx.allow(workingGroupPolicy.archive(ctx.actor, ref));
    return this.setArchived(ctx, group, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<WorkingGroupDetail> {
    const { group, ref } = await findGroup(ctx, id);
    ctx.allow(workingGroupPolicy.restore(ctx.actor, ref));
    return this.setArchived(ctx, group, null);
  }

  /** @throws DomainError 404, 403 */
  async history(ctx: Ctx, id: string, query: HistoryQuery): Promise<HistoryPage> {
    const { ref } = await findGroup(ctx, id);
    ctx.allow(workingGroupPolicy.readHistory(ctx.actor, ref));
    return groupHistory(ctx, ref, query);
  }

  private async setArchived(ctx: Ctx, group: WorkingGroup, archivedAt: string | null): Promise<WorkingGroupDetail> {
    await ctx.manager.update(WorkingGroup, { id: group.id }, { archivedAt, version: group.version + 1 });
    await this.record(ctx, archivedAt ? 'working-group.archived' : 'working-group.restored', group);
    return groupDetail(ctx, group.id);
  }

  /** Themes and links as they are typed, to compare before and after. */
  private async lists(ctx: Ctx, groupId: string) {
    const stored = await ctx.manager.find(GroupTheme, { where: { groupId }, order: { themeId: 'ASC' } });
    const links = await ctx.manager.find(GroupLink, { where: { groupId }, order: { position: 'ASC' } });
    return {
      stored,
      themes: stored.map(({ themeId, phase, sinceDay }) => ({ themeId, phase, sinceDay })),
      links: links.map(({ label, url }) => ({ label, url })),
    };
  }

  private record(
    ctx: Ctx,
    kind: string,
    group: WorkingGroup,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({
      kind,
      subject: { type: 'working-group', id: group.id },
      groupId: group.id,
      before,
      after,
      isDemo: group.isDemo,
    });
  }
}

/** When the group was published: the first time stays while it is published. */
function publishedAt(ctx: Ctx, group: WorkingGroup, published: boolean | undefined): string | null {
  if (published === undefined) return group.publishedAt;
  return published ? (group.publishedAt ?? ctx.clock.instant()) : null;
}

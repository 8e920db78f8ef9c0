import { Injectable } from '@nestjs/common';
import {
  type AnnouncementCreate,
  type AnnouncementListQuery,
  type AnnouncementRef,
  type AnnouncementRemoved,
  type AnnouncementRow,
  type AnnouncementUpdate,
  type Audience,
  type AudienceQuery,
  type Page,
  type ReachListQuery,
  type ReachRow,
  announcementPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, invalidField, notFound, stale } from '../platform/errors';
import { AnnouncementGroup } from './announcement-group.entity';
import { listReach } from './announcement-reach';
import { announcementRef, announcementRow, listAnnouncements } from './announcement-rows';
import { Announcement } from './announcement.entity';
import { audienceToday, groupsFor } from './audience';

/** Announcements: written as drafts; what was sent is never changed, but corrected by a new one that says so. */
@Injectable()
export class AnnouncementsService {
  list(ctx: Ctx, query: AnnouncementListQuery): Promise<Page<AnnouncementRow>> {
    return listAnnouncements(ctx, query);
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<AnnouncementRow> {
    await this.find(ctx, id);
    return announcementRow(ctx, id);
  }

  /** Whom it would reach, before it is sent. @throws DomainError 403, 422 */
  async audience(ctx: Ctx, { groupId, themeId, draftId }: AudienceQuery): Promise<Audience> {
    if ([groupId, themeId, draftId].filter(Boolean).length !== 1) throw invalidField('groupId', 'nothing-chosen');
    if (draftId === undefined) {
      return audienceToday(ctx, await groupsFor(ctx, { groupId: groupId ?? null, themeId: themeId ?? null }));
    }
    const { announcement, ref } = await this.find(ctx, draftId);
    ctx.allow(announcementPolicy.send(ctx.actor, ref));
    // A correction goes to the groups that the corrected one went to, a first version to those of today.
    if (announcement.correctsId === null) return audienceToday(ctx, await groupsFor(ctx, announcement));
    return audienceToday(ctx, (await announcementRow(ctx, draftId)).groups);
  }

  /** @throws DomainError 403, 422 */
  async create(ctx: Ctx, input: AnnouncementCreate): Promise<AnnouncementRow> {
    const groups = await groupsFor(ctx, input);
    const announcement = await this.insert(ctx, input, groups, null);
    return announcementRow(ctx, announcement.id);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, ...fields }: AnnouncementUpdate): Promise<AnnouncementRow> {
    const { announcement, ref } = await this.find(ctx, id);
    ctx.allow(announcementPolicy.edit(ctx.actor, ref));
    if (version !== announcement.version) throw stale(await announcementRow(ctx, id));
    const { groupId, themeId } = announcement;
    // A correction goes to whom the corrected one went.
    const audience = announcement.correctsId === null ? fields : { groupId, themeId };
    if (audience.groupId !== groupId || audience.themeId !== themeId) {
      const groups = await groupsFor(ctx, audience);
      await this.setGroups(ctx, id, groups);
    }
    const after = { ...fields, ...audience };
    await ctx.manager.update(
      Announcement,
      { id },
      { ...after, searchText: searchTextOf(after.title, after.text), version: version + 1 },
    );
    await this.record(ctx, 'announcement.edited', announcement, { ...announcement }, after);
    return announcementRow(ctx, id);
  }

  /** Throws a draft away. @throws DomainError 404, 403 */
  async remove(ctx: Ctx, id: string): Promise<AnnouncementRemoved> {
    const { announcement, ref } = await this.find(ctx, id);
    ctx.allow(announcementPolicy.remove(ctx.actor, ref));
    await ctx.manager.delete(Announcement, { id });
    await this.record(ctx, 'announcement.removed', announcement);
    return { id };
  }

  /** A draft of a new version of what was sent; the same one until it is sent itself. @throws DomainError 404, 403 */
  async correct(ctx: Ctx, id: string): Promise<AnnouncementRow> {
    const { announcement, ref } = await this.find(ctx, id);
    ctx.allow(announcementPolicy.correct(ctx.actor, ref));
    const begun = await ctx.manager.findOneBy(Announcement, { correctsId: id, state: 'draft' });
    if (begun) return announcementRow(ctx, begun.id);
    const groups = ref.groupIds.map((groupId) => ({ id: groupId }));
    const correction = await this.insert(ctx, announcement, groups, announcement);
    return announcementRow(ctx, correction.id);
  }

  /** @throws DomainError 404, 403 */
  async reach(ctx: Ctx, id: string, query: ReachListQuery): Promise<Page<ReachRow>> {
    const { ref } = await this.find(ctx, id);
    ctx.allow(announcementPolicy.readReach(ctx.actor, ref));
    return listReach(ctx, id, query);
  }

  /** The stored announcement that the reader may know of. @throws DomainError 404 */
  async find(ctx: Ctx, id: string): Promise<{ announcement: Announcement; ref: AnnouncementRef }> {
    const announcement = await ctx.manager.findOneBy(Announcement, { id });
    if (!announcement) throw notFound('announcement');
    const ref = await announcementRef(ctx, announcement);
    allowOrHide(announcementPolicy.read(ctx.actor, ref), 'announcement');
    return { announcement, ref };
  }

  record(
    ctx: Ctx,
    kind: string,
    { id, groupId, isDemo }: Pick<Announcement, 'id' | 'groupId' | 'isDemo'>,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({ kind, subject: { type: 'announcement', id }, groupId, before, after, isDemo });
  }

  private async insert(
    ctx: Ctx,
    { groupId, themeId, title, text }: Pick<Announcement, 'groupId' | 'themeId' | 'title' | 'text'>,
    groups: { id: string; isDemo?: boolean }[],
    corrected: Announcement | null,
  ): Promise<Announcement> {
    const { actor } = ctx;
    const announcement: Announcement = {
      groupId,
      themeId,
      title,
      text,
      id: newId(),
      state: 'draft',
      accountId: actor.kind === 'account' ? actor.accountId : null,
      authorLabel: actor.kind === 'account' ? actor.displayName : 'Zesumme',
      sentAt: null,
      sentEventId: null,
      retractedAt: null,
      correctsId: corrected?.id ?? null,
      searchText: searchTextOf(title, text),
      isDemo: corrected?.isDemo ?? groups.every(({ isDemo }) => isDemo),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(Announcement, [announcement]);
    await this.setGroups(ctx, announcement.id, groups);
    await this.record(ctx, 'announcement.created', announcement, undefined, { title, text });
    return announcement;
  }

  private async setGroups(ctx: Ctx, announcementId: string, groups: { id: string }[]): Promise<void> {
    await ctx.manager.delete(AnnouncementGroup, { announcementId });
    await ctx.insert(
      AnnouncementGroup,
      groups.map(({ id: groupId }) => ({ announcementId, groupId })),
    );
  }
}

import { Injectable } from '@nestjs/common';
import {
  type CalendarFeedCreate,
  type CalendarFeedList,
  type CalendarFeedMade,
  type CalendarFeedRow,
  MOST_FEEDS,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { hashToken, newToken } from '../../identity';
import { Config } from '../../platform/config';
import { type Ctx, columns, newId } from '../../platform/database';
import { forbidden, invalidField, notFound } from '../../platform/errors';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { CalendarFeed } from '../calendar-feed.entity';
import { seesGroup } from './feed-content';

/** How many contacts one statement names. */
const AT_ONCE = 500;

type FeedRow = Omit<CalendarFeedRow, 'group'> & {
  groupId: string | null;
  slug: string;
  name: string;
  isDemo: boolean;
};

/** Whose a calendar is: an account's, or a contact's who came by a personal link. */
export type FeedOwner = { accountId: string; contactId: null } | { accountId: null; contactId: string };

export const feedOwner = (contactId: string): FeedOwner => ({ accountId: null, contactId });

/** The calendars that somebody subscribes to: each with a secret address of its own, which can be taken back. */
@Injectable()
export class CalendarFeedsService {
  constructor(private readonly config: Config) {}

  /** The reader's own, newest first. @throws DomainError 403 without an account */
  async list(ctx: Ctx): Promise<CalendarFeedList> {
    return { items: await this.listOf(ctx, ownAccount(ctx)) };
  }

  /**
   * Makes a calendar, and tells its address this once: only its hash is kept.
   *
   * @throws DomainError 403, 422 on an unknown group, or on too many
   */
  async create(ctx: Ctx, { kind, groupId }: CalendarFeedCreate): Promise<CalendarFeedMade> {
    const owner = ownAccount(ctx);
    if (groupId !== null) await requireGroup(ctx, groupId);
    return this.make(ctx, owner, { kind, groupId });
  }

  /** Takes a calendar back: its address is dead at once. @throws DomainError 403, 404 */
  async remove(ctx: Ctx, id: string): Promise<CalendarFeedList> {
    await this.takeBack(ctx, ownAccount(ctx), id);
    return this.list(ctx);
  }

  /** Those of one owner, newest first. Who asks, the caller has found out; so with all that follow. */
  listOf(ctx: Ctx, owner: FeedOwner): Promise<CalendarFeedRow[]> {
    return feedsOf(ctx, owner);
  }

  /** @throws DomainError 422 on too many */
  async make(ctx: Ctx, owner: FeedOwner, of: Pick<CalendarFeed, 'kind' | 'groupId'>): Promise<CalendarFeedMade> {
    const own = await feedsOf(ctx, owner);
    if (own.length >= MOST_FEEDS) throw invalidField('', 'too-many', { maximum: MOST_FEEDS });
    const [token, id] = [newToken(), newId()];
    const createdAt = ctx.clock.instant();
    await ctx.insert(CalendarFeed, [{ id, tokenHash: hashToken(token), ...of, ...owner, createdAt, lastUsedAt: null }]);
    const made = (await feedsOf(ctx, owner)).find((each) => each.id === id);
    if (!made) throw new Error('A calendar that was just made is not there.');
    return { feed: made, url: `${this.config.publicUrl}/calendars/${token}.ics` };
  }

  /** @throws DomainError 404 */
  async takeBack(ctx: Ctx, owner: FeedOwner, id: string): Promise<void> {
    const { affected } = await ctx.manager.delete(CalendarFeed, { id, ...owned(owner) });
    if (!affected) throw notFound('calendar');
  }

  /** Ends all that were made by the links of these contacts. */
  async endOf(ctx: Ctx, contactIds: readonly string[]): Promise<void> {
    for (let from = 0; from < contactIds.length; from += AT_ONCE)
      await ctx.manager.delete(CalendarFeed, { contactId: In(contactIds.slice(from, from + AT_ONCE)) });
  }
}

function ownAccount({ actor }: Ctx): FeedOwner {
  if (actor.kind !== 'account') throw forbidden('sign-in');
  return { accountId: actor.accountId, contactId: null };
}

const owned = ({ accountId, contactId }: FeedOwner): { accountId: string } | { contactId: string } =>
  accountId === null ? { contactId } : { accountId };

async function requireGroup(ctx: Ctx, id: string): Promise<void> {
  if (!(await seesGroup(ctx, ctx.actor, id))) throw invalidField('groupId', 'unknown-group');
}

async function feedsOf(ctx: Ctx, owner: FeedOwner): Promise<CalendarFeedRow[]> {
  const rows = await ctx.manager
    .createQueryBuilder(CalendarFeed, 'feed')
    .leftJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = feed.groupId')
    .select(columns('feed', ['id', 'kind', 'groupId', 'createdAt', 'lastUsedAt']))
    .addSelect(columns('workingGroup', ['slug', 'name', 'isDemo']))
    .where(owned(owner))
    .orderBy('feed.createdAt', 'DESC')
    .addOrderBy('feed.id')
    .getRawMany<FeedRow>();
  return rows.map(({ groupId, slug, name, isDemo, ...row }) => ({
    ...row,
    group: groupId === null ? null : { id: groupId, slug, name, isDemo: Boolean(isDemo) },
  }));
}

import { Injectable } from '@nestjs/common';
import {
  type CalendarFeedCreate,
  type CalendarFeedList,
  type CalendarFeedMade,
  type CalendarFeedRow,
  MOST_FEEDS,
} from '@zesumme/domain';
import { hashToken, newToken } from '../../identity';
import { Config } from '../../platform/config';
import { type Ctx, columns, newId } from '../../platform/database';
import { forbidden, invalidField, notFound } from '../../platform/errors';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { CalendarFeed } from '../calendar-feed.entity';
import { seesGroup } from './feed-content';

type FeedRow = Omit<CalendarFeedRow, 'group'> & {
  groupId: string | null;
  slug: string;
  name: string;
  isDemo: boolean;
};

/** The calendars that somebody subscribes to: each with a secret address of its own, which can be taken back. */
@Injectable()
export class CalendarFeedsService {
  constructor(private readonly config: Config) {}

  /** The reader's own, newest first. @throws DomainError 403 without an account */
  async list(ctx: Ctx): Promise<CalendarFeedList> {
    return { items: await feedsOf(ctx, ownAccount(ctx)) };
  }

  /**
   * Makes a calendar, and tells its address this once: only its hash is kept.
   *
   * @throws DomainError 403, 422 on an unknown group, or on too many
   */
  async create(ctx: Ctx, { kind, groupId }: CalendarFeedCreate): Promise<CalendarFeedMade> {
    const accountId = ownAccount(ctx);
    if (groupId !== null) await requireGroup(ctx, groupId);
    const own = await feedsOf(ctx, accountId);
    if (own.length >= MOST_FEEDS) throw invalidField('', 'too-many', { maximum: MOST_FEEDS });
    const [token, id] = [newToken(), newId()];
    const createdAt = ctx.clock.instant();
    const feed = { id, tokenHash: hashToken(token), kind, groupId, accountId, contactId: null, createdAt };
    await ctx.insert(CalendarFeed, [{ ...feed, lastUsedAt: null }]);
    const made = (await feedsOf(ctx, accountId)).find((each) => each.id === id);
    if (!made) throw new Error('A calendar that was just made is not there.');
    return { feed: made, url: `${this.config.publicUrl}/calendars/${token}.ics` };
  }

  /** Takes a calendar back: its address is dead at once. @throws DomainError 403, 404 */
  async remove(ctx: Ctx, id: string): Promise<CalendarFeedList> {
    const { affected } = await ctx.manager.delete(CalendarFeed, { id, accountId: ownAccount(ctx) });
    if (!affected) throw notFound('calendar');
    return this.list(ctx);
  }
}

function ownAccount({ actor }: Ctx): string {
  if (actor.kind !== 'account') throw forbidden('sign-in');
  return actor.accountId;
}

async function requireGroup(ctx: Ctx, id: string): Promise<void> {
  if (!(await seesGroup(ctx, ctx.actor, id))) throw invalidField('groupId', 'unknown-group');
}

async function feedsOf(ctx: Ctx, accountId: string): Promise<CalendarFeedRow[]> {
  const rows = await ctx.manager
    .createQueryBuilder(CalendarFeed, 'feed')
    .leftJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = feed.groupId')
    .select(columns('feed', ['id', 'kind', 'groupId', 'createdAt', 'lastUsedAt']))
    .addSelect(columns('workingGroup', ['slug', 'name', 'isDemo']))
    .where('feed.accountId = :accountId', { accountId })
    .orderBy('feed.createdAt', 'DESC')
    .addOrderBy('feed.id')
    .getRawMany<FeedRow>();
  return rows.map(({ groupId, slug, name, isDemo, ...row }) => ({
    ...row,
    group: groupId === null ? null : { id: groupId, slug, name, isDemo: Boolean(isDemo) },
  }));
}

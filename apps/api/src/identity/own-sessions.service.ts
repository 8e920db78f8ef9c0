import { Injectable } from '@nestjs/common';
import { type AccountActor, type OwnSessions, accountPolicy } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import { Account } from './account.entity';
import { Session } from './session.entity';
import { endAllSessions, liveSessions } from './sessions';
import { hashToken } from './tokens';

/** Sessions one by one, and those of others for an administrator. */
@Injectable()
export class OwnSessionsService {
  /**
   * Where whoever asks is signed in, the one used last first.
   *
   * @param token that of the session that asks
   */
  async list(ctx: Ctx, token: string | undefined): Promise<OwnSessions> {
    const { accountId } = ctx.actor as AccountActor;
    const current = token && hashToken(token);
    const live = await liveSessions(ctx, accountId);
    return { items: live.map(({ id, createdAt, seenAt }) => ({ id, createdAt, seenAt, isCurrent: id === current })) };
  }

  /** Ends one of them. @throws DomainError 404 when it is another's or over */
  async end(ctx: Ctx, id: string): Promise<void> {
    const { accountId } = ctx.actor as AccountActor;
    const { affected } = await ctx.manager.delete(Session, { id, accountId });
    if (!affected) throw notFound('session');
    await ctx.record({ kind: 'account.session-ended', subject: { type: 'account', id: accountId } });
  }

  /** Ends every session of an account, which stays open. @throws DomainError 403, 404 */
  async endThoseOf(ctx: Ctx, accountId: string): Promise<void> {
    const account = await ctx.manager.findOneBy(Account, { id: accountId });
    if (!account) throw notFound('account');
    ctx.allow(accountPolicy.edit(ctx.actor, account));
    await endAllSessions(ctx, accountId);
    await ctx.record({ kind: 'account.sessions-ended', subject: { type: 'account', id: accountId } });
  }
}

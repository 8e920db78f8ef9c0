import { type Ctx, SameQuery, entityFrom, everyColumn } from '../platform/database';
import { Account } from './account.entity';
import { type Standing, standing } from './actor';
import { Session } from './session.entity';
import { hashToken, newToken } from './tokens';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** People come three times a year or every morning: a session that is not used ends after a week, and any after a month. */
export const IDLE_LIMIT = 7 * DAY;
export const ABSOLUTE_LIMIT = 30 * DAY;
/** How stale `seen_at` may be: a read writes this at most so often. */
export const TOUCH_EVERY = HOUR;

export const SESSION_COOKIE = 'zesumme_session';

/**
 * Starts a session.
 *
 * @returns the token for the cookie; the database keeps its hash only
 */
export async function startSession(ctx: Ctx, accountId: string): Promise<string> {
  const token = newToken();
  const now = ctx.clock.instant();
  await ctx.manager.insert(Session, {
    id: hashToken(token),
    accountId,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(ctx.clock.now().getTime() + ABSOLUTE_LIMIT).toISOString(),
  });
  return token;
}

/** Ends one session. */
export const endSession = (ctx: Ctx, token: string): Promise<unknown> =>
  ctx.manager.delete(Session, { id: hashToken(token) });

/** Ends every session of an account: at "sign out everywhere", and when its password, role or state changes. */
export const endAllSessions = (ctx: Ctx, accountId: string): Promise<unknown> =>
  ctx.manager.delete(Session, { accountId });

export interface LiveSession {
  id: string;
  seenAt: string;
  expiresAt: string;
  account: Account;
  standing: Standing;
}

/** The sessions of these tokens with their accounts, by the token, without those of which either has ended. One query. */
export async function findSessions(ctx: Ctx, tokens: readonly string[]): Promise<Map<string, LiveSession>> {
  const tokenOf = new Map(tokens.map((token) => [hashToken(token), token]));
  const rows = await BY_ID.rows(ctx, { ids: [...tokenOf.keys()], today: ctx.clock.today() });
  return new Map(
    rows.flatMap((row) => {
      const { id, seenAt, expiresAt } = entityFrom(ctx, Session, 'session', row);
      const account = entityFrom(ctx, Account, 'account', row);
      const isIn = account.state === 'active' && isLive({ seenAt, expiresAt }, ctx.clock.now());
      return isIn ? [[tokenOf.get(id) ?? '', { id, seenAt, expiresAt, account, standing: row }] as const] : [];
    }),
  );
}

const BY_ID = new SameQuery<Record<string, unknown> & Standing>((unit) => {
  const query = unit.manager
    .createQueryBuilder(Session, 'session')
    .innerJoin(Account, 'account', 'account.id = session.accountId')
    .select(everyColumn(unit, Session, 'session'))
    .addSelect(everyColumn(unit, Account, 'account'));
  for (const [sql, as] of standing(unit, 'account')) query.addSelect(sql, as);
  return query.where('session.id IN (:...ids)');
});

/** Whether a session has neither ended nor been left unused for too long. */
export const isLive = ({ seenAt, expiresAt }: Pick<Session, 'seenAt' | 'expiresAt'>, now: Date): boolean =>
  expiresAt > now.toISOString() &&
  // One that lasts longer than any was begun by a clock that was wrong.
  Date.parse(expiresAt) <= now.getTime() + ABSOLUTE_LIMIT + DAY &&
  now.getTime() - Date.parse(seenAt) <= IDLE_LIMIT;

/** So many are told, those used last; nobody has as many browsers. */
const MOST = 100;

/** Where somebody is signed in, the one used last first. */
export async function liveSessions(ctx: Ctx, accountId: string): Promise<Session[]> {
  const order = { seenAt: 'DESC', id: 'ASC' } as const;
  const found = await ctx.manager.find(Session, { where: { accountId }, order, take: MOST });
  return found.filter((session) => isLive(session, ctx.clock.now()));
}

/** Notes that a session is in use, at most once an hour. */
export const touchSession = (ctx: Ctx, id: string): Promise<unknown> =>
  ctx.manager.update(Session, { id }, { seenAt: ctx.clock.instant() });

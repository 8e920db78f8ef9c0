import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';
import { DomainError } from '../platform/errors';
import { type CookieKind, dropCookie, keepCookie, keptCookie } from '../platform/http';
import type { Entered, Visit } from './second-factor/entrance';
import { ABSOLUTE_LIMIT, SESSION_COOKIE } from './sessions';

/** Who has shown a password and has a step before them. */
export const WAITING_COOKIE = 'zesumme_sign_in';

/** Out of reach of scripts, not sent from other sites. */
const session: CookieKind = { name: SESSION_COOKIE, path: '/', sameSite: 'lax', maxAge: ABSOLUTE_LIMIT / 1_000 };
/** Sent where the next step is taken, and nowhere else; it ends with the browser, and on the server long before. */
const waiting: CookieKind = { name: WAITING_COOKIE, path: '/api/session', sameSite: 'strict' };

type Asked = Pick<FastifyRequest, 'cookies'>;

/** Gives the browser its session. */
export const setSessionCookie = (reply: FastifyReply, token: string, config: Config): void =>
  keepCookie(reply, config, session, token);

/** Takes the session out of the browser. */
export const clearSessionCookie = (reply: FastifyReply, config: Config): void => dropCookie(reply, config, session);

/** The session that the browser has. */
export const sessionIn = (request: Asked, config: Config): string | undefined => keptCookie(request, config, session);

/** What somebody comes in from. */
export const visitOf = (request: Asked & Pick<FastifyRequest, 'id'>, config: Config): Visit => ({
  former: sessionIn(request, config),
  requestId: String(request.id),
});

/** Gives the browser what waits for the next step. */
export const setWaitingCookie = (reply: FastifyReply, token: string, config: Config): void =>
  keepCookie(reply, config, waiting, token);

/** Takes it out again. */
export const clearWaitingCookie = (reply: FastifyReply, config: Config): void => dropCookie(reply, config, waiting);

/** What waits for the next step in this browser. */
export const waitingIn = (request: Asked, config: Config): string | undefined => keptCookie(request, config, waiting);

/**
 * Lets in whoever has shown all that is asked for.
 *
 * @throws DomainError 401 `second-factor-needed` with the step that follows, for which the browser now holds a cookie
 */
export function admit(reply: FastifyReply, { token, step }: Entered, config: Config): void {
  if (step === null) return setSessionCookie(reply, token, config);
  setWaitingCookie(reply, token, config);
  throw new DomainError('second-factor-needed', 401, { step });
}

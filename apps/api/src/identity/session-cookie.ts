import type { FastifyReply } from 'fastify';
import type { Config } from '../platform/config';
import { DomainError } from '../platform/errors';
import type { Entered } from './second-factor/entrance';
import { ABSOLUTE_LIMIT, SESSION_COOKIE } from './sessions';

/** Who has shown a password and has a step before them. */
export const WAITING_COOKIE = 'zesumme_sign_in';
/** It is sent where that step is taken, and nowhere else. */
const WAITING_PATH = '/api/session';

/** Gives the browser its session: out of reach of scripts, not sent from other sites, over https only where there is https. */
export function setSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.isHttps,
    maxAge: ABSOLUTE_LIMIT / 1_000,
  });
}

/** Takes the session out of the browser. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
}

/** Gives the browser what waits for the next step; it ends with the browser, and on the server long before. */
export function setWaitingCookie(reply: FastifyReply, token: string, config: Config): void {
  reply.setCookie(WAITING_COOKIE, token, {
    path: WAITING_PATH,
    httpOnly: true,
    sameSite: 'strict',
    secure: config.isHttps,
  });
}

/** Takes it out again. */
export function clearWaitingCookie(reply: FastifyReply): void {
  reply.clearCookie(WAITING_COOKIE, { path: WAITING_PATH });
}

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

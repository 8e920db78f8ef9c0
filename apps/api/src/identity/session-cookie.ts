import type { FastifyReply } from 'fastify';
import type { Config } from '../platform/config';
import { ABSOLUTE_LIMIT, SESSION_COOKIE } from './sessions';

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

import type { FastifyReply } from 'fastify';
import type { Config } from '../../platform/config';
import type { Errand } from './oidc-provider';

/** What a browser keeps while somebody is at the provider. */
export const ERRAND_COOKIE = 'zesumme_oidc';
const PATH = '/api/session/oidc';
const MINUTE = 60;

interface KeptErrand extends Errand {
  /** Where to go afterwards. */
  next: string;
}

/** The address to go on to, if it is one of ours. */
export const ownPath = (next: string | undefined): string => (next && /^\/(?!\/)[!-[\]-~]*$/.test(next) ? next : '/');

/** Sent along when the provider leads back, which is a step from another site: hence lax, and for ten minutes. */
export function setErrandCookie(reply: FastifyReply, errand: KeptErrand, config: Config): void {
  reply.setCookie(ERRAND_COOKIE, Buffer.from(JSON.stringify(errand)).toString('base64url'), {
    path: PATH,
    httpOnly: true,
    sameSite: 'lax',
    secure: config.isHttps,
    maxAge: 10 * MINUTE,
  });
}

/** Takes it out again. */
export function clearErrandCookie(reply: FastifyReply): void {
  reply.clearCookie(ERRAND_COOKIE, { path: PATH });
}

/** What the cookie holds; null when it is none of ours. */
export function errandIn(cookie: string | undefined): KeptErrand | null {
  try {
    const kept: unknown = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8'));
    if (typeof kept !== 'object' || kept === null) return null;
    const { state, nonce, verifier, next } = kept as Record<string, unknown>;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return { state, nonce, verifier, next: ownPath(typeof next === 'string' ? next : undefined) };
  } catch {
    return null;
  }
}

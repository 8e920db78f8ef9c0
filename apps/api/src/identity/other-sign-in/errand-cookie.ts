import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config';
import { type CookieKind, dropCookie, keepCookie, keptCookie } from '../../platform/http';
import type { Errand } from './oidc-provider';

const MINUTE = 60;

/** What a browser keeps while somebody is at the provider, for ten minutes. It is sent when that leads back, from another site. */
const errandCookie: CookieKind = {
  name: 'zesumme_oidc',
  path: '/api/session/oidc',
  sameSite: 'lax',
  maxAge: 10 * MINUTE,
};

interface KeptErrand extends Errand {
  /** Where to go afterwards. */
  next: string;
}

/** The address to go on to, if it is one of ours. */
export const ownPath = (next: string | undefined): string => (next && /^\/(?!\/)[!-[\]-~]*$/.test(next) ? next : '/');

/** Gives the browser what it has to bring back. */
export const setErrandCookie = (reply: FastifyReply, errand: KeptErrand, config: Config): void =>
  keepCookie(reply, config, errandCookie, Buffer.from(JSON.stringify(errand)).toString('base64url'));

/** Takes it out again. */
export const clearErrandCookie = (reply: FastifyReply, config: Config): void => dropCookie(reply, config, errandCookie);

/** What the browser has brought back; null when it is none of ours. */
export function errandIn(request: Pick<FastifyRequest, 'cookies'>, config: Config): KeptErrand | null {
  const cookie = keptCookie(request, config, errandCookie);
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

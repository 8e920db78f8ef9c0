import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';

/** One of the product's cookies: out of reach of scripts, and over https alone where there is https. */
export interface CookieKind {
  name: string;
  /** Where it is sent along. */
  path: string;
  sameSite: 'lax' | 'strict';
  /** Seconds; without them it ends with the browser. */
  maxAge?: number;
}

/**
 * The name that the browser knows it by. With https it begins so that browsers take it over https alone and, where it is for the
 * whole host, from no neighbouring one: nobody else can plant it.
 */
const nameOf = ({ name, path }: Pick<CookieKind, 'name' | 'path'>, { isHttps }: Config): string =>
  isHttps ? `${path === '/' ? '__Host-' : '__Secure-'}${name}` : name;

/** Gives the browser a cookie. */
export function keepCookie(reply: FastifyReply, config: Config, kind: CookieKind, value: string): void {
  const { path, sameSite, maxAge } = kind;
  const lasting = maxAge === undefined ? {} : { maxAge };
  reply.setCookie(nameOf(kind, config), value, { path, httpOnly: true, sameSite, secure: config.isHttps, ...lasting });
}

/** Takes it out of the browser. */
export function dropCookie(reply: FastifyReply, config: Config, kind: CookieKind): void {
  reply.clearCookie(nameOf(kind, config), { path: kind.path, httpOnly: true, secure: config.isHttps });
}

/** What the browser keeps in it, under the name of this installation and no other. */
export const keptCookie = (
  { cookies }: Pick<FastifyRequest, 'cookies'>,
  config: Config,
  kind: Pick<CookieKind, 'name' | 'path'>,
): string | undefined => cookies[nameOf(kind, config)];

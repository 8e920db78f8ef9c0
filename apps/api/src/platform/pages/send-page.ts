import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Locale, isLocale, locales } from '@zesumme/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RenderedPage, pageText } from './page';

const compress = promisify(gzip);

/** Sends a page that nobody but its reader may keep or see, short enough for a phone on a slow line. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: RenderedPage,
  status = 200,
): Promise<void> {
  const text = pageText(page);
  const takes = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  void reply.status(status).headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': page.locale,
    'cache-control': 'no-store',
    vary: 'accept-encoding, accept-language, cookie',
    'x-robots-tag': 'noindex',
    ...(takes ? { 'content-encoding': 'gzip' } : {}),
  });
  await reply.send(takes ? await compress(text) : text);
}

/** The language that an address or, failing that, a browser asks for; null when neither names one of ours. */
export function languageAsked(request: FastifyRequest): Locale | null {
  const { lang } = request.query as { lang?: unknown };
  if (isLocale(lang)) return lang;
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((each) => each.trim().slice(0, 2).toLowerCase());
  return wanted.find((each): each is Locale => (locales as readonly string[]).includes(each)) ?? null;
}

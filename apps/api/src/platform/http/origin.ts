import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether an unsafe request was caused by a page of another site. Browsers send `Origin` with every such request; a
 * program without a browser sends neither header and has no cookie that another page could abuse.
 */
export function comesFromElsewhere(request: FastifyRequest, config: Config): boolean {
  if (safeMethods.has(request.method)) return false;
  const { origin } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    return site !== undefined && site !== 'same-origin' && site !== 'none';
  }
  const own = [
    `${request.protocol}://${request.host}`,
    ...(config.hasPublicUrl ? [new URL(config.publicUrl).origin] : []),
  ];
  return !own.includes(origin);
}

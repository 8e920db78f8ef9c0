import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../config';

const POLICY = 'content-security-policy';

/**
 * Gives every answer the headers that keep scripts, frames and caches of others out. They are the same each time, and made once:
 * to put them together took longer than the smallest queries.
 */
export function sendSafeHeaders(fastify: FastifyInstance, config: Config): void {
  const headers = safeHeaders(config);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** The policy of a page that has styles of its own with this nonce. */
export const policyWithStyles = (config: Config, nonce: string): Record<string, string> => ({
  [POLICY]: (safeHeaders(config)[POLICY] ?? '').replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
});

function safeHeaders(config: Config): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const write = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(config.isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.isHttps,
    referrerPolicy: { policy: 'same-origin' },
  });
  write({} as IncomingMessage, answer as unknown as ServerResponse, () => undefined);
  return headers;
}

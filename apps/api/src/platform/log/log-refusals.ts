import type { FastifyInstance } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { isOfApi } from '../http/of-api';

const REFUSED = 400;

/**
 * Writes a line for what is refused outside of the API, such as a personal link, a calendar or a token that somebody guesses. What
 * is answered there leaves none: calendar programs come every hour, and each visit asks for many files.
 */
export function logRefusals(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async ({ id, url, raw }, reply) => {
    if (reply.statusCode < REFUSED || isOfApi(url)) return;
    // As for the lines of the API, whose serializers leave out all but the path without tokens.
    PinoLogger.root.info(
      { req: Object.assign(raw, { id }), res: reply.raw, responseTime: Math.round(reply.elapsedTime) },
      'request refused',
    );
  });
}

import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { isOfApi } from '../http/of-api';
import { toldOf, toldRequest } from '../http/told-of';

const REFUSED = 400;
const FAILED = 500;

/**
 * Writes a line for each request of the API, once it is answered or given up. Outside of the API only for what is refused, such as
 * a personal link, a calendar or a token that somebody guesses: calendar programs come every hour, and each visit asks for many
 * files.
 */
export function logAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const began = performance.now();
    // Not when Fastify is done with it: of an answer that is given up, or is a stream of its own, it says nothing.
    reply.raw.once('close', () => tell(request, reply, began));
    done();
  });
}

function tell(request: FastifyRequest, { raw }: FastifyReply, began: number): void {
  const isRefusal = raw.statusCode >= REFUSED && !isOfApi(request.url);
  if (!isRefusal && !isOfApi(request.url)) return;
  PinoLogger.root.info(
    {
      req: toldRequest(request),
      res: { status: raw.statusCode, ...toldOf(raw) },
      responseTime: Math.round(performance.now() - began),
    },
    isRefusal ? 'request refused' : becameOf(raw),
  );
}

function becameOf({ writableFinished, statusCode }: ServerResponse): string {
  if (!writableFinished) return 'request aborted';
  return statusCode >= FAILED ? 'request errored' : 'request completed';
}

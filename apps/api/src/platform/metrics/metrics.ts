import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Config } from '../config';
import type { UnitOfWork } from '../database';
import { DomainError, notFound } from '../errors';
import { sendProblem } from '../http/problem.filter';
import { watchProduct } from './watch-product';

const BEARER = /^Bearer (.+)$/;
/** Seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** What is asked for at an address that no route has, such as by those who look for a way in. */
const ELSEWHERE = 'none';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Serves what is to be watched, in Prometheus' format, to whoever shows METRICS_TOKEN. Without that setting there is nothing,
 * and nothing is measured. No label has values without bound: routes are named by their pattern.
 */
export function serveMetrics(fastify: FastifyInstance, config: Config, unitOfWork: () => UnitOfWork): void {
  const { metricsToken } = config;
  if (metricsToken === null) {
    fastify.get('/metrics', (request, reply) => sendProblem(reply, notFound('metrics'), String(request.id)));
    return;
  }
  const register = new Registry();
  collectDefaultMetrics({ register });
  watchProduct(register, config, unitOfWork);
  const durations = new Histogram({
    name: 'zesumme_http_request_duration_seconds',
    help: 'How long requests took to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [register],
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? ELSEWHERE;
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    durations.observe({ method: request.method, route, status }, reply.elapsedTime / 1_000);
  });
  fastify.get('/metrics', async (request, reply) => {
    const shown = BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(shown), digest(metricsToken)))
      return sendProblem(reply, new DomainError('token-required', 401), String(request.id));
    return reply
      .header('content-type', register.contentType)
      .header('cache-control', 'no-store')
      .send(await register.metrics());
  });
}

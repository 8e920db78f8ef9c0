import type { Actor } from '@zesumme/domain';
import type { FastifyRequest } from 'fastify';
import type { Ctx } from '../database';

/** What the guard and the interceptor leave on the request for what comes after them. */
export interface ZesummeRequest extends FastifyRequest {
  actor?: Actor;
  ctx?: Ctx;
}

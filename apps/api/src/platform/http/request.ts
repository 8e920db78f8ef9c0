import type { Actor } from '@zesumme/domain';
import type { FastifyRequest } from 'fastify';
import type { Ctx, DatabaseState } from '../database';

/** What the guard and the interceptor leave on the request for what comes after them. */
export interface ZesummeRequest extends FastifyRequest {
  actor?: Actor;
  /** The state of the database in which the actor was looked up. */
  databaseState?: DatabaseState;
  ctx?: Ctx;
}

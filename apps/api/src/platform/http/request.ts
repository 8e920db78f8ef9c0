import type { Actor } from '@zesumme/domain';
import type { FastifyRequest } from 'fastify';
import type { Ctx, DatabaseState, Ground } from '../database';

/** What the guard and the interceptor leave on the request for what comes after them. */
export interface ZesummeRequest extends FastifyRequest {
  actor?: Actor;
  /** The state of the database in which the actor was looked up. */
  databaseState?: DatabaseState;
  /** What it rests on who the actor is, where that was read for another request. */
  ground?: Ground | undefined;
  ctx?: Ctx;
}

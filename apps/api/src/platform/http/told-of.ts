import type { FastifyRequest } from 'fastify';
import { withoutTokens } from '../links/link-token';
import { pathOf } from './of-api';

/** What the log says of a request beside its address and status. */
export interface ToldOf {
  /** The account that asked, by its id, which names nobody outside of the database. */
  by?: string;
  /** Why it was refused. */
  code?: string;
}

const told = new WeakMap<object, ToldOf>();

/** Notes it for the line of the log that is written when the answer is out. @param answer as Node.js has it */
export function tellLog(answer: object, more: ToldOf): void {
  told.set(answer, { ...told.get(answer), ...more });
}

/** What was noted. */
export const toldOf = (answer: object): ToldOf => told.get(answer) ?? {};

/** What the log says of a request: neither who sent it nor what, and no token. */
export const toldRequest = ({ id, method, url }: Pick<FastifyRequest, 'id' | 'method' | 'url'>): object => ({
  id: String(id),
  method,
  path: withoutTokens(pathOf(url) ?? ''),
});

/** An error of ours, with the request that met it. */
export const toldFailure = (error: unknown, request: FastifyRequest): object => ({
  req: toldRequest(request),
  msg: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

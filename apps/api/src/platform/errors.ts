import type { Decision } from '@zesumme/domain';

export interface FieldIssue {
  path: string;
  code: string;
  params: Record<string, unknown>;
}

/** Everything a service may refuse. Words are looked up at the edge, in the reader's language. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly params: Record<string, unknown> = {},
    readonly issues: FieldIssue[] = [],
    readonly current?: unknown,
  ) {
    super(code);
  }
}

/** 404: there is no such record, or the reader may not know of it. */
export const notFound = (what: string): DomainError => new DomainError('not-found', 404, { what });

/** 403 with the policy's reason. */
export const forbidden = (reason: string): DomainError => new DomainError('forbidden', 403, { reason });

/** 409: somebody saved in between. Carries the current state, so that the form can show both. */
export const stale = (current: unknown): DomainError => new DomainError('stale', 409, {}, [], current);

/** 409: the act does not fit the record's present state. */
export const conflict = (code: string, params: Record<string, unknown> = {}): DomainError =>
  new DomainError(code, 409, params);

/** 422 for one field that is well formed and still cannot be accepted. */
export const invalidField = (path: string, code: string, params: Record<string, unknown> = {}): DomainError =>
  new DomainError('invalid', 422, {}, [{ path, code, params }]);

/** 503: the database does not answer, and comes back without anybody doing something here. */
export const databaseAway = (): DomainError => new DomainError('database-unavailable', 503);

/** 409: what a commune said before it merged stays as it was. */
export const communeMerged = (): DomainError => conflict('commune-merged');

/** @throws DomainError 403 unless the policy allows it; 409 where it is the commune that is no more */
export function allow(decision: Decision): void {
  if (decision.allowed) return;
  throw decision.reason === 'merged' ? communeMerged() : forbidden(decision.reason);
}

/** @throws DomainError 404 unless the policy lets the reader know of the record */
export function allowOrHide(decision: Decision, what: string): void {
  if (!decision.allowed) throw notFound(what);
}

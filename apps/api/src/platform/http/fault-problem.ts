import { isNativeError } from 'node:util/types';
import { QueryFailedError } from 'typeorm';
import { isConnectionFailure } from '../database/connection-failures';
import { driverErrorOf, hasNoRoom } from '../database/no-room';
import { DomainError, databaseAway } from '../errors';

/** Somebody else has the file or the rows, and gave neither up in time. */
const BUSY = ['SQLITE_BUSY', 'SQLITE_LOCKED', '40001', '40P01', '55P03'];
/** PostgreSQL is being ended or started, takes no more connections, or cannot be reached; SQLite cannot read its disk. */
const AWAY = ['57P01', '57P02', '57P03', '57P05', '53300', 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];
/** What the network says of a connection to whomever: a browser's and a mail server's end with the same words. */
const NETWORK = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
];
/** What PostgreSQL's client says without a code. */
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed)/;
/** What TypeORM says of a connection that it gave up in between, because it broke. */
const GIVEN_UP = ['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError'];
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/**
 * The refusal for what ails the surroundings and not the request, or nothing when the error is another: 507 when there is no
 * room, 503 when the database is busy, away or damaged. Nothing was kept, and the same may be sent again.
 */
export function faultProblem(error: unknown): DomainError | null {
  if (!isNativeError(error)) return null;
  const cause = driverErrorOf(error);
  const code = String(cause.code ?? '');
  if (hasNoRoom(error)) return new DomainError('no-room', 507);
  if (BUSY.includes(code)) return new DomainError('database-busy', 503);
  if (DAMAGED.includes(code)) return new DomainError('database-damaged', 503);
  // Source: PostgreSQL, Appendix A: class 08 are connection exceptions.
  const isAway =
    AWAY.includes(code) || code.startsWith('08') || AWAY_WORDS.test(cause.message) || GIVEN_UP.includes(error.name);
  return isAway || (isOfDatabase(error) && NETWORK.includes(code)) ? databaseAway() : null;
}

const isOfDatabase = (error: Error): boolean => error instanceof QueryFailedError || isConnectionFailure(error);

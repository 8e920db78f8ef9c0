import { isNativeError } from 'node:util/types';
import { QueryFailedError } from 'typeorm';

/** What the surroundings say when there is no room: SQLite, PostgreSQL, and the disk. */
const NO_ROOM = ['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'];

/** What went wrong as the driver says it, without what TypeORM put around it. */
export const driverErrorOf = (error: Error): Error & { code?: unknown } =>
  error instanceof QueryFailedError ? error.driverError : error;

/** Whether something could not be written because there is no room for it. Reading goes on then. */
export const hasNoRoom = (error: unknown): boolean =>
  isNativeError(error) && NO_ROOM.includes(String(driverErrorOf(error).code ?? ''));

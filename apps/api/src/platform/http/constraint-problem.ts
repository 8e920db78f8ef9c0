import { QueryFailedError } from 'typeorm';
import { DomainError, conflict } from '../errors';

const UNIQUE = ['SQLITE_CONSTRAINT: UNIQUE', 'SQLITE_CONSTRAINT: PRIMARY', 'UNIQUE constraint', '23505'];
const FOREIGN_KEY = ['FOREIGN KEY constraint', '23503'];

/** The conflict that a database constraint reports, or nothing when the error is another. */
export function constraintProblem(error: unknown): DomainError | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, message } = error.driverError as { code?: string; message?: string };
  const says = (marks: string[]): boolean => marks.some((mark) => code === mark || message?.includes(mark));
  if (says(UNIQUE)) return conflict('duplicate');
  if (says(FOREIGN_KEY)) return conflict('refers-to-missing');
  return null;
}

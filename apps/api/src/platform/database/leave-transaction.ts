import type { DataSource } from 'typeorm';

/** What TypeORM keeps of the one connection that it has to a SQLite file. */
interface Kept {
  isTransactionActive: boolean;
  transactionDepth: number;
  query(statement: string): Promise<unknown>;
}

/**
 * Brings the connection to a SQLite file out of a transaction that failed. SQLite ends one by itself when the disk is full or
 * cannot be read; TypeORM then rolls back what is not there any more, fails, and takes all that follows for parts of it, which
 * would be reported as kept and lost with the process.
 */
export async function leaveTransaction(source: DataSource): Promise<void> {
  const kept = source.createQueryRunner() as unknown as Kept;
  if (!kept.isTransactionActive && kept.transactionDepth === 0) return;
  // Without a transaction there is nothing to roll back, and SQLite says so.
  await kept.query('ROLLBACK').catch(() => undefined);
  kept.isTransactionActive = false;
  kept.transactionDepth = 0;
}

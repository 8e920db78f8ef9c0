import pg from 'pg';
import { markConnectionFailure } from './connection-failures';

type Done = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (after?: Error | boolean) => void,
) => void;

/** Connections as the package keeps them; of those that cannot be had it is kept in mind that they were to the database. */
class MarkingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(done: Done): void;
  override connect(done?: Done): Promise<pg.PoolClient> | void {
    if (done) {
      return super.connect((error, client, release) => {
        if (error) markConnectionFailure(error);
        done(error, client, release);
      });
    }
    return super.connect().catch((error: Error) => {
      markConnectionFailure(error);
      throw error;
    });
  }
}

/** What TypeORM takes for its driver. */
export const markingDriver = { ...pg, Pool: MarkingPool };

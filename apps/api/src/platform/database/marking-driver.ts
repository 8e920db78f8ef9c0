import pg from 'pg';

type Done = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (after?: Error | boolean) => void,
) => void;

const failed = new WeakSet<Error>();

/**
 * Whether somebody wanted a connection to PostgreSQL and got none. What the network says of that is what it says of any
 * other connection, such as a browser's.
 */
export const isConnectionFailure = (error: Error): boolean => failed.has(error);

/** Connections as the package keeps them; of those that cannot be had it is kept in mind that they were to the database. */
class MarkingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(done: Done): void;
  override connect(done?: Done): Promise<pg.PoolClient> | void {
    if (done) {
      return super.connect((error, client, release) => {
        if (error) failed.add(error);
        done(error, client, release);
      });
    }
    return super.connect().catch((error: Error) => {
      failed.add(error);
      throw error;
    });
  }
}

/** What TypeORM takes for its driver. */
export const markingDriver = { ...pg, Pool: MarkingPool };

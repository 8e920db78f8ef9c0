import type { Config } from '../config';
import { SERVER } from '../database/data-sources';

/** Whoever migrates and fills a database holds this lock: two processes may be started at once. */
const LOCK = 770_233;

/**
 * Lets one process after the other make the database ready. On SQLite there is but one.
 *
 * @param say is told when another one has to be waited for
 */
export async function oneAtATime<T>(config: Config, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  if (!config.databaseUrl) return work();
  const { Client } = await import('pg');
  const client = new Client({ connectionString: config.databaseUrl, application_name: SERVER });
  // A connection that breaks takes the lock with it; what is going on will notice by its own.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS got`);
    if (!rows[0]?.got) {
      say('Another process makes the database ready; waiting for it.');
      await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    }
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Looks whether a port is free before the database is touched: a second server that is started by mistake, perhaps of a newer version,
 * would migrate what the first one works with, and take mails that it never sends.
 *
 * @throws Error as listening on it does
 */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigurationError } from '../config';

/** What is said of an address that is another computer's, or of a name that is none. */
const ELSEWHERE = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'];

/**
 * Looks whether a port is free before the database is touched: a second server that is started by mistake, perhaps of a newer version,
 * would migrate what the first one works with, and take mails that it never sends.
 *
 * @throws ConfigurationError when the address is none of this computer; else Error as listening on it does
 */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    // Of the address of the database it would be said that no server of that name is found.
    throw ELSEWHERE.includes(error.code ?? '')
      ? new ConfigurationError(`HOST is ${host}, which is no address of this computer. Give one, such as 127.0.0.1.`)
      : error;
  });
  server.close();
  await once(server, 'close');
}

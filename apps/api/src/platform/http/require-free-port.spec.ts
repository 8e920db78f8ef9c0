import { createServer } from 'node:net';
import { once } from 'node:events';
import { ConfigurationError } from '../config';
import { requireFreePort } from './require-free-port';

describe('The port that is to be listened on', () => {
  it('is looked at and left free', async () => {
    await requireFreePort(0, '127.0.0.1');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', port });
    server.close();
    await once(server, 'close');
    await requireFreePort(port, '127.0.0.1');
  });

  it('is of this computer: an address of another is told by the setting that names it', async () => {
    const elsewhere = requireFreePort(0, '203.0.113.9');
    await expect(elsewhere).rejects.toThrow(ConfigurationError);
    await expect(elsewhere).rejects.toThrow('HOST is 203.0.113.9');
  });
});

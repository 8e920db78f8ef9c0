import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sweepUpOnceQuiet } from './sweep-up';

const SWEPT = 3_500;

describe('Sweeping up once it is quiet', () => {
  const known = globalThis.gc;
  afterEach(() => {
    if (known) globalThis.gc = known;
    else Reflect.deleteProperty(globalThis, 'gc');
  });

  it('waits for those who ask, does it once, and answers as before', async () => {
    let sweeps = 0;
    globalThis.gc = (() => (sweeps += 1)) as unknown as NonNullable<typeof globalThis.gc>;
    const server = createServer((_, answer) => answer.end('here')).listen(0);
    const { port } = server.address() as AddressInfo;
    const ask = () =>
      new Promise<number | undefined>((resolve, reject) => {
        get({ port, agent: false }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
      });
    try {
      sweepUpOnceQuiet(server);
      for (let asked = 0; asked < 3; asked += 1) {
        await wait(1_000);
        await ask();
      }
      expect(sweeps).toBe(0);
      await wait(SWEPT);
      expect(sweeps).toBe(1);
      await expect(ask()).resolves.toBe(200);
      await wait(SWEPT);
      expect(sweeps).toBe(1);
      expect(server.listenerCount('request')).toBe(1);
    } finally {
      server.close();
    }
  });
});

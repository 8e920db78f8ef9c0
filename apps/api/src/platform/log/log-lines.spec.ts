import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { LogLines } from './log-lines';

describe('The lines of the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-lines-'));
  const file = join(folder, 'log');
  beforeAll(() => writeFileSync(file, ''));
  let fd: number;
  let lines: LogLines;
  const open = (flags = 'w'): void => {
    fd = openSync(file, flags);
    lines = new LogLines(fd);
  };
  afterEach(() => {
    lines.onApplicationShutdown();
    closeSync(fd);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (): string[] => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);

  it('are there once an app has ended, the last ones too', () => {
    open();
    pino({}, lines).info('Last words: à bientôt');
    expect(written()).toEqual([]);
    lines.onApplicationShutdown();
    expect(written()).toEqual([expect.stringContaining('Last words: à bientôt')]);
  });

  it('are there once a process ends by itself', () => {
    open();
    const before = process.listeners('exit');
    const other = new LogLines(fd);
    const [atEnd] = process.listeners('exit').filter((each) => !before.includes(each));
    other.write('Last words\n');
    atEnd?.(1);
    other.onApplicationShutdown();
    expect(written()).toEqual(['Last words']);
    expect(process.listeners('exit')).toEqual(before);
  });

  it('are written within a moment, each once and in their order, however many there are', async () => {
    open();
    const all = Array.from({ length: 3_000 }, (_, number) => `${number} ${'é'.repeat(number % 50)}`);
    for (const [at, line] of all.entries()) {
      lines.write(`${line}\n`);
      if (at % 500 === 0) await setTimeout(5);
    }
    for (let tries = 0; written().length < all.length && tries < 100; tries += 1) await setTimeout(50);
    expect(written()).toEqual(all);
  });

  it('end nobody where there is no room for them, and keep nothing from its end', async () => {
    // As on a full disk, nothing can be written there.
    open('r');
    const log = pino({}, lines);
    for (let count = 0; count < 3; count += 1) {
      log.info('x'.repeat(9_000));
      await setTimeout(20);
    }
    log.info('Last words');
    const began = performance.now();
    lines.onApplicationShutdown();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

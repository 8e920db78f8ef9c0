import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { type TestApp, testApp } from '../../testing/test-app';

const SCRIPT = 'export const words = ["moien"];'.repeat(100);
const HASHED = 'main-ABCD1234.js';

describe('The files of the dashboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-dashboard-'));
  let app: TestApp;
  beforeAll(async () => {
    mkdirSync(join(folder, 'icons'));
    writeFileSync(join(folder, 'index.html'), '<html><head></head><body>Zesumme</body></html>');
    for (const name of [HASHED, 'theme-ABCD1234.css', 'font-ABCD1234.woff2', 'icons/leaf.svg']) {
      writeFileSync(join(folder, name), SCRIPT);
      if (name.endsWith('.woff2')) continue;
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(SCRIPT));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(SCRIPT));
    }
    app = await testApp({ DASHBOARD_DIR: folder });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = async (url: string, accepted = '') => {
    const { statusCode, headers, rawPayload } = await app.app.inject({
      ...{ method: 'GET', url, headers: { 'accept-encoding': accepted } },
    });
    return { status: statusCode, headers, raw: rawPayload };
  };

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['', undefined, (raw: Buffer) => raw],
  ])('are sent as they were compressed ahead of time to who takes "%s"', async (accepted, encoding, read) => {
    for (const name of [HASHED, 'theme-ABCD1234.css', 'icons/leaf.svg']) {
      const { status, headers, raw } = await get(`/${name}`, accepted);
      expect([status, headers['content-encoding']]).toEqual([200, encoding]);
      expect(headers['vary']).toMatch(/accept-encoding/i);
      expect(read(raw).toString()).toBe(SCRIPT);
      if (encoding) expect(raw.length).toBeLessThan(SCRIPT.length / 10);
    }
  });

  it('are kept for a year where their names say what is in them, and the page is asked for each time', async () => {
    for (const name of [HASHED, 'theme-ABCD1234.css', 'font-ABCD1234.woff2'])
      expect((await get(`/${name}`, 'br')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/icons/leaf.svg')).headers['cache-control']).toBe('public, max-age=300');
    for (const path of ['/', '/meetings']) {
      const { headers, raw } = await get(path, 'br');
      expect([headers['cache-control'], raw.toString()]).toEqual(['no-cache', expect.stringContaining('Zesumme')]);
    }
  });

  it('that are not there are asked for again: another instance may have them already', async () => {
    for (const name of ['main-DCBA4321.js', 'icons/tree.svg']) {
      const { status, headers } = await get(`/${name}`, 'br');
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    }
  });
});

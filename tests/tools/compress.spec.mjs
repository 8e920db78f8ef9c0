import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressDashboard } from '../../tools/lib/compress.mjs';

const root = mkdtempSync(join(tmpdir(), 'zesumme-compress-'));
const folder = join(root, 'dist/apps/dashboard/browser');

describe('the built dashboard', () => {
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has a compressed copy beside each file that becomes smaller by it, in whichever folder, and beside no other', () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    const content = 'export const words = ["moien"];'.repeat(100);
    const names = ['main-ABCD1234.js', 'style-ABCD1234.css', 'assets/map.json', 'font-ABCD1234.woff2', 'index.html'];
    for (const name of names) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'small.js'), 'small');
    compressDashboard(root);
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(br|gz)$/.test(name));
    assert.deepEqual(
      made.sort(),
      names
        .slice(0, 3)
        .flatMap((name) => [`${name}.br`, `${name}.gz`])
        .sort(),
    );
    for (const name of names.slice(0, 3)) {
      assert.equal(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(), content);
      assert.equal(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString(), content);
    }
    // Done again, it does nothing anew.
    compressDashboard(root);
  });
});

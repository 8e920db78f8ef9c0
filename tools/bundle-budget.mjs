/**
 * Measures what a browser downloads before the dashboard can show anything: the scripts and styles that its page names.
 * `node tools/bundle-budget.mjs` after a build; fails above the limit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const LIMIT_KB = 170;
const AIM_KB = 120;
const BYTES_PER_KB = 1_000;

const folder = join(import.meta.dirname, '../dist/apps/dashboard/browser');
const page = readFileSync(join(folder, 'index.html'), 'utf8');
const named = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) => name);
const measured = [...new Set(named)].map((name) => {
  const content = readFileSync(join(folder, name));
  return { name, bytes: brotliCompressSync(content).length };
});
const total = measured.reduce((sum, { bytes }) => sum + bytes, 0) / BYTES_PER_KB;

for (const { name, bytes } of measured.sort((a, b) => b.bytes - a.bytes)) {
  process.stdout.write(`${(bytes / BYTES_PER_KB).toFixed(1).padStart(7)} kB  ${name}\n`);
}
process.stdout.write(`${total.toFixed(1).padStart(7)} kB  in all; aim ${AIM_KB} kB, limit ${LIMIT_KB} kB\n`);
if (total > LIMIT_KB) {
  process.stderr.write('The dashboard is too large at its start: load later what the first page does not need.\n');
  process.exitCode = 1;
}

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What becomes smaller; fonts and pictures are compressed already, and the page itself is filled in for each answer. */
const SHRINKS = /\.(js|css|svg|json)$/;
/** Below this the answer fits into one packet either way. */
const WORTHWHILE_BYTES = 1_000;

/**
 * Lays a compressed copy beside each file of the built dashboard, which the API sends to browsers that take it.
 *
 * @param {string} root
 */
export function compressDashboard(root) {
  const folder = join(root, 'dist/apps/dashboard/browser');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => SHRINKS.test(file))) {
    const file = join(folder, name);
    if (existsSync(`${file}.br`) && existsSync(`${file}.gz`)) continue;
    const content = readFileSync(file);
    if (content.length < WORTHWHILE_BYTES) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

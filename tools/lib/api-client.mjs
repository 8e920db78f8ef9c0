import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureNode } from './spawn.mjs';
import { Stop } from './stop.mjs';

const FOLDER = 'libs/api-client/src';
const HEADER = '// Made from openapi.json by "npm run api-client". Do not edit.\n\n';

/**
 * Has the built API describe itself, and makes the client's types from that.
 *
 * @param {string} root
 * @returns {Promise<Record<string, string>>} the content of each file of the client that is made and not written
 */
async function generate(root) {
  const folder = mkdtempSync(join(tmpdir(), 'zesumme-api-client-'));
  const file = join(folder, 'openapi.json');
  try {
    const { code, output } = await captureNode('dist/apps/api/main.js', ['openapi', file], {
      cwd: root,
      timeoutMs: 120_000,
    });
    if (code !== 0) throw new Stop(`${output.trim()}\n\nThe API could not describe itself: see above.`);
    const document = readFileSync(file, 'utf8');
    const { astToString, default: openapiTypescript } = await import('openapi-typescript');
    return {
      'openapi.json': document,
      'schema.d.ts': HEADER + astToString(await openapiTypescript(JSON.parse(document))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Writes the files of the client that are made from the built API. @param {string} root */
export async function writeApiClient(root) {
  for (const [name, content] of Object.entries(await generate(root))) writeFileSync(join(root, FOLDER, name), content);
}

/**
 * Whether the client that is kept in the repository is the one that the built API would give.
 *
 * @param {string} root
 */
export async function checkApiClient(root) {
  const made = Object.entries(await generate(root));
  const changed = made
    .filter(([name, content]) => readIfThere(join(root, FOLDER, name)) !== content)
    .map(([name]) => `${FOLDER}/${name}`);
  const output = `The API has changed and these files have not: ${changed.join(', ')}.\nRun "npm run api-client" and commit them.`;
  return changed.length === 0 ? { ok: true, output: '' } : { ok: false, output };
}

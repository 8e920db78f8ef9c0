import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressDashboard } from './compress.mjs';
import { NX, nxEnv } from './nx.mjs';
import { step } from './progress.mjs';
import { captureNode } from './spawn.mjs';
import { Stop } from './stop.mjs';
import { requireWritableProject } from './writable.mjs';

const SOURCES = ['apps', 'libs', 'tools', 'package-lock.json', 'nx.json', 'tsconfig.base.json'];
/** What there is once it is built, and from where it is started and shown. */
export const PRODUCTS = ['dist/apps/api/main.js', 'dist/apps/dashboard/browser/index.html'];
const STAMP = 'dist/.built-from';

/** @param {string} path @returns {string[]} one line for each file: where, how large, last changed when */
function traces(path) {
  const { mtimeMs, size } = statSync(path);
  if (!statSync(path).isDirectory()) return [`${path} ${size} ${mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => traces(join(path, name)));
}

/**
 * What the sources look like now, without reading them. A change of this says that it is worth asking Nx, which compares
 * the contents.
 *
 * @param {string} root
 */
export function sourceTrace(root) {
  const lines = SOURCES.map((source) => join(root, source))
    .filter((path) => existsSync(path))
    .flatMap(traces);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** @param {string} root */
function isBuilt(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp) || !PRODUCTS.every((file) => existsSync(join(root, file)))) return false;
  return readFileSync(stamp, 'utf8') === sourceTrace(root);
}

/**
 * Builds the API and the dashboard, unless they were built from these very files.
 *
 * @param {string} root
 */
export async function ensureBuilt(root) {
  if (isBuilt(root)) return;
  requireWritableProject(root, 'The built application');
  await step('Building', () => build(root));
}

/** @param {string} root @param {string} projects @throws {Stop} with the compiler's words */
export async function buildProject(root, projects) {
  const args = ['run-many', '-t', 'build', '-p', projects];
  const { code, output } = await captureNode(NX, args, { cwd: root, env: nxEnv });
  if (code !== 0) throw new Stop(`${output.trim()}\n\nThe application could not be built: see above.`);
}

/** Removes what was built, which may be half done or made for development. @param {string} root */
export function forgetBuild(root) {
  for (const path of [STAMP, 'dist/apps/api', 'dist/apps/dashboard']) {
    rmSync(join(root, path), { recursive: true, force: true });
  }
}

/** Builds the whole product, and remembers from what. @param {string} root */
export async function build(root) {
  const trace = sourceTrace(root);
  if (!existsSync(join(root, STAMP))) forgetBuild(root);
  await buildProject(root, 'api,dashboard');
  compressDashboard(root);
  writeFileSync(join(root, STAMP), trace);
}

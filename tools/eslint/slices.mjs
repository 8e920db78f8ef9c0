import { dirname, relative, resolve, sep } from 'node:path';

/**
 * @typedef {object} Place where a file stands
 * @property {'api' | 'dashboard'} side
 * @property {string | null} slice null for the files that put the whole together
 * @property {string[]} inside the path within the slice, without the extension
 */

/** The names, without extension, of the files beside the slices: app, app.module, app.routes, main, cli, openapi. */
const COMPOSITION = /^(app|main|cli|openapi)(\..+)?$/;

const SIDES = /** @type {const} */ ({ api: 'apps/api/src', dashboard: 'apps/dashboard/src/app' });

/**
 * @param {string} root the project's folder
 * @param {string} file
 * @returns {Place | null} null outside the two apps
 */
export function placeOf(root, file) {
  const path = relative(root, file).split(sep).join('/');
  for (const side of /** @type {const} */ (['api', 'dashboard'])) {
    if (!path.startsWith(`${SIDES[side]}/`)) continue;
    const parts = path
      .slice(SIDES[side].length + 1)
      .replace(/\.(ts|mjs|cjs|json)$/, '')
      .split('/');
    // An import names a folder and a file alike, without an extension: what lies directly in the app is one of its slices,
    // unless it is written as a file.
    const isFile = parts.length === 1 && (/\.(ts|mjs|cjs|json)$/.test(path) || COMPOSITION.test(parts[0] ?? ''));
    return isFile ? { side, slice: null, inside: parts } : { side, slice: parts[0] ?? null, inside: parts.slice(1) };
  }
  return null;
}

/** @param {string[]} inside */
const isDoor = (inside) => inside.length === 0 || (inside.length === 1 && inside[0] === 'index');

/** Entities only say what the tables look like: a layer beneath the slices, which any of them may join. @param {Place} place */
const isEntity = ({ inside }) => (inside.at(-1) ?? '').endsWith('.entity');

/**
 * @param {Place} from
 * @param {Place} to
 * @returns {string | null} why the import is not allowed
 */
function apiProblem(from, to) {
  if (from.slice === null || isEntity(to)) return null;
  if (to.slice === 'platform') {
    const isPart = to.inside.length === 1 || isDoor(to.inside.slice(1));
    return isPart ? null : `Import platform/${to.inside[0]} through its index.`;
  }
  if (from.slice === 'platform') return 'The platform knows nothing of the slices that stand on it.';
  if (to.slice === 'testing') return from.slice === 'seeds' ? null : 'Only specs and seeds use the test harness.';
  if (to.slice === null) return 'A slice does not import what puts the slices together.';
  return isDoor(to.inside) ? null : `Import ${to.slice} through its index.`;
}

/**
 * @param {Place} from
 * @param {Place} to
 * @returns {string | null} why the import is not allowed
 */
function dashboardProblem(from, to) {
  if (from.slice === null || to.slice === 'platform') return null;
  if (to.slice === null) return 'A slice does not import what puts the slices together.';
  return `${from.slice} does not import ${to.slice}: what both need belongs in libs/ui or in platform.`;
}

/**
 * Whether one file of an app may import another.
 *
 * @param {string} root
 * @param {string} file the file that imports
 * @param {string} target the file or folder that is imported
 * @returns {string | null} why not, or null
 */
export function importProblem(root, file, target) {
  const from = placeOf(root, file);
  const to = placeOf(root, target);
  if (!from || !to || from.side !== to.side) return null;
  if (isEntity(from) && !isEntity(to) && to.slice !== 'platform') return 'An entity imports other entities only.';
  if (from.slice === to.slice) return null;
  const isHarness = from.slice === 'testing' || /\.spec\.ts$/.test(file);
  if (isHarness) return null;
  return from.side === 'api' ? apiProblem(from, to) : dashboardProblem(from, to);
}

/** ESLint's rule of the same content. @type {import('eslint').Rule.RuleModule} */
export const slicesRule = {
  meta: { type: 'problem', schema: [{ type: 'object' }], messages: { problem: '{{ problem }}' } },
  create(context) {
    const { root } = /** @type {{ root: string }} */ (context.options[0]);
    /** @param {{ source?: import('estree').Node | null }} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || !source.value.startsWith('.')) return;
      const problem = importProblem(root, context.filename, resolve(dirname(context.filename), source.value));
      if (problem) context.report({ node: source, messageId: 'problem', data: { problem } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
};

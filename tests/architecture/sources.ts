import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of the project. */
export const root = join(__dirname, '../..');

/** One file that people write. */
export interface Source {
  path: string;
  text: string;
}

const written = /\.(ts|mjs|cjs|html|scss|css)$/;
const made = ['libs/api-client/src/schema.d.ts'];

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : pathsIn(path);
    return [path];
  });
}

/** Every file that people write in these folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => pathsIn(join(root, folder)))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), file: path }))
    .filter(({ path }) => written.test(path) && !made.includes(path))
    .map(({ path, file }) => ({ path, text: readFileSync(file, 'utf8') }));
}

/** The folders directly in one. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

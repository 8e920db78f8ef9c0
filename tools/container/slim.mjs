import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the dashboard is built from and the server never loads: its build holds all of it. */
const ONLY_IN_THE_DASHBOARD = [
  '@angular',
  '@expo-google-fonts',
  '@phosphor-icons',
  'chart.js',
  'd3-geo',
  'topojson-client',
];

const root = process.cwd();
const api = readFileSync(join(root, 'dist/apps/api/main.js'), 'utf8');
for (const name of ONLY_IN_THE_DASHBOARD) {
  // What the server does load after all stays, whoever wrote this list.
  const isLoaded = new RegExp(`require(?:\\.resolve)?\\(["']${name}(?:/[^"']*)?["']\\)|["']${name}/`).test(api);
  const folder = join(root, 'node_modules', name);
  if (!isLoaded && existsSync(folder)) rmSync(folder, { recursive: true });
}

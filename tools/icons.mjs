// Makes the sprite of the icons that the interface names, from Phosphor. `--check` fails when the sprite is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const spriteFile = join(root, 'apps/dashboard/public/icons.svg');
const namesFile = join(root, 'libs/ui/src/icon-names.json');
const typesFile = join(root, 'libs/ui/src/icon-names.ts');

/** The product's own marks: its sign, and one shape for each kind of organisation. */
const own = {
  brand: ['0 0 30 22', '<path fill-rule="evenodd" d="M1 3h16v16H1z M19 1a10 10 0 1 1 0 20a10 10 0 1 1 0-20z"/>'],
  square: ['0 0 12 12', '<path d="M1 1h10v10H1z"/>'],
  hexagon: ['0 0 12 12', '<path d="M6 .3 11.2 3.2v5.6L6 11.7.8 8.8V3.2z"/>'],
  disc: ['0 0 12 12', '<circle cx="6" cy="6" r="5.4"/>'],
};

const names = JSON.parse(readFileSync(namesFile, 'utf8'));
const symbols = Object.entries(own).map(([id, [viewBox, body]]) => [
  id,
  `<symbol id="${id}" viewBox="${viewBox}">${body}</symbol>`,
]);
for (const [weight, list] of Object.entries(names)) {
  for (const name of [...new Set(list)].sort()) {
    const id = weight === 'regular' ? name : `${name}-${weight}`;
    const svg = readFileSync(join(root, `node_modules/@phosphor-icons/core/assets/${weight}/${id}.svg`), 'utf8');
    const body = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
    symbols.push([id, `<symbol id="${id}" viewBox="0 0 256 256">${body}</symbol>`]);
  }
}

const outputs = {
  [spriteFile]: `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.map(([, symbol]) => symbol).join('\n')}\n</svg>\n`,
  [typesFile]: `/** Every icon of the sprite. Made by tools/icons.mjs from icon-names.json. */\nexport type IconName =\n${symbols.map(([id]) => `  | '${id}'`).join('\n')};\n`,
};
/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const outdated = Object.keys(outputs).filter((file) => read(file) !== outputs[file]);
if (process.argv.includes('--check')) {
  if (outdated.length > 0) {
    process.stderr.write('The icons are not up to date: run node tools/icons.mjs\n');
    process.exitCode = 1;
  }
} else {
  for (const file of outdated) writeFileSync(file, outputs[file]);
}

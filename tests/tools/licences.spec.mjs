import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LICENCES, dependencies, isAllowed, licencesPage, refused } from '../../tools/lib/licences.mjs';

const root = join(import.meta.dirname, '../..');

describe('the licences of what the product is made with', () => {
  it('are all compatible with its own', () => {
    assert.deepEqual(refused(dependencies(root)), []);
  });

  it('are listed as the lock file has them: else run npm run licences', async () => {
    assert.equal(readFileSync(join(root, LICENCES), 'utf8'), await licencesPage(dependencies(root)));
  });

  it('name each package that package.json asks for', () => {
    const { dependencies: asked } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const listed = dependencies(root).map(({ name, version }) => `${name} ${version}`);
    for (const [name, version] of Object.entries(asked)) assert.ok(listed.includes(`${name} ${version}`), name);
  });

  it('are those of all that is shipped: of each package but those that only building and testing asks for', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const listed = new Set(dependencies(root).map(({ name, version }) => `${name} ${version}`));
    const missing = Object.entries(packages).filter(
      ([path, { dev, version }]) => path && !dev && !listed.has(`${path.split('node_modules/').at(-1)} ${version}`),
    );
    assert.deepEqual(missing, []);
  });

  it('are judged by what may be chosen, and by all that holds together', () => {
    for (const licence of ['MIT', '(MIT OR SSPL-1.0)', '(MIT AND Zlib)']) assert.ok(isAllowed(licence), licence);
    for (const licence of [
      'SSPL-1.0',
      'none stated',
      'UNLICENSED',
      '(MIT AND SSPL-1.0)',
      'GPL-2.0-only',
      'CC-BY-NC-4.0',
    ])
      assert.ok(!isAllowed(licence), licence);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES, dependencies, licencesPage, refused } from '../lib/licences.mjs';
import { say } from '../lib/progress.mjs';

/**
 * `npm run licences`: writes the list of what the product is made with, and says what may not be among it.
 *
 * @param {string} root
 */
export async function run(root) {
  const all = dependencies(root);
  const page = await licencesPage(all);
  const file = join(root, LICENCES);
  writeFileSync(file, page);
  for (const { name, version, licence } of refused(all))
    say(`${name} ${version}: ${licence} is not among those allowed`);
  say(`${all.length} packages in ${LICENCES}`);
  return refused(all).length ? 1 : 0;
}

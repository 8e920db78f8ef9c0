import { checkApiClient, writeApiClient } from '../lib/api-client.mjs';
import { buildProject } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { step } from '../lib/progress.mjs';
import { Stop } from '../lib/stop.mjs';

/**
 * `npm run api-client`: writes the client's types anew from the API. With `--check` it only says whether they have changed.
 *
 * @param {string} root
 * @param {string[]} args
 */
export async function run(root, args) {
  await ensureInstalled(root);
  await step('Building the API', () => buildProject(root, 'api'));
  if (!args.includes('--check')) return step('Writing the client', () => writeApiClient(root));
  const { ok, output } = await step('Comparing the client', () => checkApiClient(root));
  if (!ok) throw new Stop(output);
}

import { capture, which } from '../lib/spawn.mjs';

async function fromDebian() {
  if (process.getuid?.() !== 0 || !which(['apt-get'])) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update'], { env });
  await capture('apt-get', ['install', '-y', '--no-install-recommends', 'khal'], { env });
  return which(['khal']);
}

/**
 * The calendar program that invitations are imported into: the one of this computer, else Debian's package. Null where
 * neither is to be had, such as where nothing may be installed.
 *
 * @returns {Promise<string | null>} the program's path
 */
export const ensureKhal = async () => process.env.KHAL_PATH || which(['khal']) || (await fromDebian());

/** What is said where there is none. */
export const NO_KHAL =
  'Invitations were not imported into a calendar program, because khal could neither be found nor installed.\n' +
  'Install it (on Debian: sudo apt-get install khal), or set KHAL_PATH to the program.';

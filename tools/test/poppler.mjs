import { capture, which } from '../lib/spawn.mjs';

const installed = () => which(['pdfinfo']);

/**
 * Poppler's tools, which read PDF as programs do that had no part in writing it: those of this computer, else Debian's
 * package.
 *
 * @returns {Promise<string | null>} the path of `pdfinfo`; null where it can neither be found nor installed
 */
export async function ensurePoppler() {
  const found = installed();
  if (found || process.getuid?.() !== 0 || !which(['apt-get'])) return found;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update'], { env });
  await capture('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'], { env });
  return installed();
}

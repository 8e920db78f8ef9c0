import { existsSync } from 'node:fs';
import { capture, captureNode, which } from '../lib/spawn.mjs';
import { Stop } from '../lib/stop.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const installed = () => which(NAMES) ?? APPLICATIONS.find((file) => existsSync(file)) ?? null;

async function fromDebian() {
  if (process.getuid?.() !== 0 || !which(['apt-get'])) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update'], { env });
  await capture('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env });
  return installed();
}

async function fromPlaywright() {
  const { code } = await captureNode('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
  if (code !== 0) return null;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * The browser for the journeys: the one of this computer, else Debian's package, else Playwright's own download.
 *
 * @returns {Promise<string>} the program's path
 * @throws {Stop} when none of the three is to be had
 */
export async function ensureChromium() {
  const path = process.env.CHROMIUM_PATH ?? installed() ?? (await fromDebian()) ?? (await fromPlaywright());
  if (path) return path;
  throw new Stop(
    'The journeys need Chromium, and it could neither be found nor installed.\n' +
      'Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome of version 120 or later.',
  );
}

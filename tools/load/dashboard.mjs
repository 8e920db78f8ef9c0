import { chromium } from '@playwright/test';
import { ensureChromium } from '../test/chromium.mjs';
import { machine } from './machine.mjs';
import { PASSWORD } from './browser.mjs';

/** A slow mobile connection and a middling telephone, as Lighthouse has them. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_638.4 * 1_024) / 8,
  uploadThroughput: (750 * 1_024) / 8,
};
const SLOWER = 4;
const KB = 1_000;
const SETTLED = 2_500;

/**
 * What a browser on a slow line and a slow processor waits for, on pages that people open first: never visited before, and
 * again with what it has kept.
 *
 * @param {string} address
 * @returns {Promise<string[]>} a table, as Markdown
 */
export async function measureDashboard(address) {
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic'],
  });
  const rows = [];
  try {
    for (const [title, path, who] of /** @type {const} */ ([
      ['Sign-in', '/sign-in', null],
      ['Public groups', '/working-groups', null],
      ['Home of a contact', '/', 'contact-1'],
      ['Home of a project manager', '/', 'project-manager-1'],
    ])) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr' });
      if (who) await signedIn(context, address, who);
      for (const time of ['first', 'again'])
        rows.push(`| ${title}, ${time} | ${(await open(context, address + path)).join(' | ')} |`);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine().join('; ')}; 1.6 Mbit/s, 150 ms of latency, processor slowed ${SLOWER} times.`,
    '',
    '| page | largest contentful paint, s | scripts over the line, kB | all over the line, kB |',
    '|---|---|---|---|',
    ...rows,
  ];
}

/** @param {import('@playwright/test').BrowserContext} context @param {string} address @param {string} who */
async function signedIn(context, address, who) {
  const answer = await context.request.post(`${address}/api/session`, {
    data: { email: `${who}@mesure.example`, password: PASSWORD },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`);
}

/** @param {import('@playwright/test').BrowserContext} context @param {string} url */
async function open(context, url) {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', NETWORK);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let [all, scripts] = [0, 0];
  /** @type {Set<string>} */
  const scriptIds = new Set();
  protocol.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scriptIds.add(requestId));
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (scriptIds.has(requestId)) scripts += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED);
  const painted = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await page.close();
  return [(Number(painted) / 1_000).toFixed(2), (scripts / KB).toFixed(0), (all / KB).toFixed(0)];
}

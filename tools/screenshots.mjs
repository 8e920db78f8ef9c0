// Takes the pictures under docs/screens from the built product: every role's home, a group, a meeting on a phone, a
// commune's chapter 6, in French and German. Usage: node tools/screenshots.mjs [folder]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { freePort } from './lib/free-port.mjs';

const PASSWORD = 'zesumme-beispill';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const people = {
  'project-manager': 'claire@ims.example',
  'company-contact': 'anne@assurances.example',
  'public-actor-contact': 'marc@administration.example',
  'commune-user': 'sophie@beispill.example',
  adviser: 'paul@conseil.example',
  administrator: 'admin@zesumme.example',
};

/** Name of the picture, who looks, what at, on what. A path may be found on another page: `[page, selector]`. */
const views = [
  ['home-visitor', null, '/', DESK],
  ...Object.keys(people).map((who) => [`home-${who}`, who, '/', who.endsWith('contact') ? PHONE : DESK]),
  ['home-project-manager-phone', 'project-manager', '/', PHONE],
  ['group', 'project-manager', '/groups/cloche-d-or', DESK],
  ['meeting-phone', 'company-contact', ['/', 'main a[href^="/meetings/"]'], PHONE],
  ['chapter-6', 'commune-user', '/chapter-6/D001', DESK],
  ['chapter-6-phone', 'commune-user', '/chapter-6/D001', PHONE],
  ['actions', 'project-manager', '/actions', DESK],
  ['meeting-form', 'project-manager', '/meetings/new', DESK],
  ['practice-sheet-phone', null, '/practice-sheets/tasse-et-verre', PHONE],
];

const folder = process.argv[2] ?? 'docs/screens';
const only = process.argv[3];
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'zesumme-screens-'));
const env = {
  ...process.env,
  PORT: String(port),
  DATA_DIR: dataDir,
  PUBLIC_URL: base,
  LOG_LEVEL: 'error',
  RATE_LIMIT_PER_MINUTE: '100000',
};
const product = spawn(process.execPath, ['dist/apps/api/main.js', 'serve'], { env, stdio: 'ignore' });
try {
  for (let tries = 0; tries < 80; tries += 1) {
    if (
      await fetch(`${base}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await pause(250);
  }
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  for (const locale of ['fr', 'de']) {
    for (const [name, who, where, viewport] of views) {
      if (only && !name.match(only)) continue;
      const context = await browser.newContext({
        viewport,
        locale: locale === 'fr' ? 'fr-LU' : 'de-LU',
        timezoneId: 'Europe/Luxembourg',
        reducedMotion: 'reduce',
      });
      await context.addInitScript((chosen) => localStorage.setItem('zesumme.locale', chosen), locale);
      if (who) await context.request.post(`${base}/api/session`, { data: { email: people[who], password: PASSWORD } });
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      const [first, selector] = Array.isArray(where) ? where : [where];
      await page.goto(base + first, { waitUntil: 'networkidle' });
      if (selector) {
        const href = await page.locator(selector).first().getAttribute('href');
        await page.goto(base + href, { waitUntil: 'networkidle' });
      }
      await page.evaluate(() => document.fonts.ready);
      // A bar that stands still at the bottom of the screen would lie across the middle of the picture of the whole page.
      await page.locator('nav.bottom').evaluate((bar) => (bar.style.position = 'static'));
      await page.screenshot({ path: join(folder, `${name}-${locale}.png`), fullPage: true });
      process.stdout.write(`${name}-${locale}.png${errors.length > 0 ? `  ERRORS: ${errors.join(' | ')}` : ''}\n`);
      await context.close();
    }
  }
  await browser.close();
} finally {
  product.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

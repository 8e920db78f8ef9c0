// Takes the pictures under docs/screens from the built product: every role's home, a group, a meeting on a phone, a meeting
// that is prepared, running and answered, and the pages of a commune's chapter 6, in French and German.
// Usage: node tools/screens/take.mjs [folder] [part of a picture's name]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { freePort } from '../lib/free-port.mjs';
import { aSpreadsheet, dossierPages, thePlanTicked } from './chapter-6-to-show.mjs';
import { mailSink, meetingsToShow } from './meetings-to-show.mjs';

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

/**
 * @typedef {object} View
 * @property {string} name the name of the picture
 * @property {keyof typeof people | null} who who looks; nobody in particular for a visitor
 * @property {string} path the page, or the name of one of the meetings made for this
 * @property {string} [follow] a link on that page whose target is the page that is meant
 * @property {{ width: number, height: number }} on
 * @property {(page: import('@playwright/test').Page, locale: string) => Promise<void>} [first] what is done there before
 */

/** @type {View[]} */
const views = [
  { name: 'home-visitor', who: null, path: '/', on: DESK },
  { name: 'home-project-manager', who: 'project-manager', path: '/', on: DESK },
  { name: 'home-project-manager-phone', who: 'project-manager', path: '/', on: PHONE },
  { name: 'home-company-contact', who: 'company-contact', path: '/', on: PHONE },
  { name: 'home-public-actor-contact', who: 'public-actor-contact', path: '/', on: PHONE },
  { name: 'home-commune-user', who: 'commune-user', path: '/', on: DESK },
  { name: 'home-adviser', who: 'adviser', path: '/', on: DESK },
  { name: 'home-administrator', who: 'administrator', path: '/', on: DESK },
  { name: 'group', who: 'project-manager', path: '/groups/cloche-d-or', on: DESK },
  { name: 'meeting-phone', who: 'company-contact', path: '/', follow: 'main a[href^="/meetings/"]', on: PHONE },
  { name: 'agenda', who: 'project-manager', path: 'form', on: DESK },
  { name: 'agenda-phone', who: 'project-manager', path: 'form', on: PHONE },
  { name: 'running', who: 'project-manager', path: 'run', on: DESK },
  { name: 'running-phone', who: 'project-manager', path: 'run', on: PHONE },
  { name: 'answer', who: null, path: 'answer', on: PHONE },
  { name: 'chapter-6', who: 'commune-user', path: '/chapter-6/D001', on: DESK },
  { name: 'what-if', who: 'commune-user', path: '/chapter-6/D001/what-if', on: DESK, first: thePlanTicked },
  { name: 'matrix', who: 'project-manager', path: '/chapter-6/matrix', on: DESK },
  { name: 'map', who: 'project-manager', path: '/chapter-6/map', on: DESK },
  { name: 'certification', who: 'commune-user', path: '/chapter-6/D001/certification', on: DESK },
  { name: 'evidence-gaps', who: 'commune-user', path: '/chapter-6/D001/evidence/gaps', on: DESK },
  { name: 'snapshots', who: 'commune-user', path: '/chapter-6/D001/snapshots', on: DESK },
  { name: 'import-preview', who: 'commune-user', path: '/chapter-6/D001/import', on: DESK, first: aSpreadsheet },
  { name: 'public-page', who: null, path: '/communes/D001', on: DESK },
  { name: 'flows', who: 'project-manager', path: '/flows', on: DESK },
  { name: 'matches', who: 'project-manager', path: '/flows/matches', on: DESK },
  { name: 'introductions-phone', who: 'company-contact', path: '/flows/introductions', on: PHONE },
  { name: 'method', who: 'project-manager', path: '/groups/zone-beispill', on: DESK },
  {
    name: 'questionnaire',
    who: 'project-manager',
    path: '/questionnaires?state=closed',
    follow: 'tbody a[href^="/questionnaires/"]',
    on: DESK,
  },
  { name: 'questionnaires-phone', who: 'company-contact', path: '/questionnaires', on: PHONE },
  { name: 'ideas', who: 'project-manager', path: '/ideas', on: DESK },
  { name: 'pilot', who: 'project-manager', path: '/pilots', follow: 'tbody a[href^="/pilots/"]', on: DESK },
  {
    name: 'shared-service',
    who: 'project-manager',
    path: '/shared-services?phase=offers',
    follow: 'tbody a[href^="/shared-services/"]',
    on: DESK,
  },
  {
    name: 'campaign',
    who: 'project-manager',
    path: '/campaigns',
    follow: 'main a:text("Deux semaines à vélo")',
    on: DESK,
  },
];

const folder = process.argv[2] ?? 'docs/screens';
const only = process.argv[3];
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const smtpPort = await freePort();
const dataDir = mkdtempSync(join(tmpdir(), 'zesumme-screens-'));
const env = {
  ...process.env,
  PORT: String(port),
  DATA_DIR: dataDir,
  PUBLIC_URL: base,
  LOG_LEVEL: 'error',
  RATE_LIMIT_PER_MINUTE: '100000',
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  MAIL_QUIET_SECONDS: '1',
};
const post = await mailSink(smtpPort);
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
  const { request } = await browser.newContext();
  await request.post(`${base}/api/session`, { data: { email: people['project-manager'], password: PASSWORD } });
  /** @type {Record<string, string>} */
  const scene = await meetingsToShow(base, request, post.mails);
  for (const locale of ['fr', 'de']) {
    for (const { name, who, path, follow, on, first } of views) {
      if (only && !name.match(only)) continue;
      const context = await browser.newContext({
        viewport: on,
        locale: locale === 'fr' ? 'fr-LU' : 'de-LU',
        timezoneId: 'Europe/Luxembourg',
        reducedMotion: 'reduce',
      });
      await context.addInitScript((chosen) => localStorage.setItem('zesumme.locale', chosen), locale);
      if (who) await context.request.post(`${base}/api/session`, { data: { email: people[who], password: PASSWORD } });
      const page = await context.newPage();
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      // A page that is told of changes is never idle.
      const waitUntil = path === 'run' ? 'load' : 'networkidle';
      await page.goto(new URL(scene[path] ?? path, base).href, { waitUntil });
      if (path === 'answer') await page.goto(`${page.url()}?lang=${locale}`);
      if (path === 'run') await page.locator('main h1, main h2').first().waitFor();
      if (follow) {
        const href = await page.locator(follow).first().getAttribute('href');
        await page.goto(base + href, { waitUntil: 'networkidle' });
      }
      await first?.(page, locale);
      // What stays in sight would stand in the middle of the picture of the whole page.
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready);
      // A bar that stands still at the bottom of the screen would lie across the middle of the picture of the whole page.
      await page
        .locator('nav.bottom, .savebar')
        .evaluateAll((bars) => bars.forEach((bar) => (bar.style.position = 'static')));
      const picture = await page.screenshot({ fullPage: true });
      // The colours of a page are few: with a palette it takes a third of the room.
      await sharp(picture)
        .png({ palette: true, quality: 95 })
        .toFile(join(folder, `${name}-${locale}.png`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wide) errors.push('it scrolls sideways');
      process.stdout.write(`${name}-${locale}.png${errors.length > 0 ? `  ERRORS: ${errors.join(' | ')}` : ''}\n`);
      await context.close();
    }
  }
  if (!only || 'dossier'.match(only)) {
    await request.post(`${base}/api/session`, { data: { email: people['commune-user'], password: PASSWORD } });
    for (const name of await dossierPages(base, request, folder)) process.stdout.write(`${name}\n`);
  }
  await browser.close();
} finally {
  product.kill('SIGTERM');
  post.close();
  rmSync(dataDir, { recursive: true, force: true });
}

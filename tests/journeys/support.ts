import { readFileSync } from 'node:fs';
import { type Page, expect } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    /** What looks for what keeps somebody from using the page, once it was put there. */
    axe?: typeof axe;
  }
}

/** The demonstration's accounts, one for each role. */
export const people = {
  projectManager: 'claire@ims.example',
  companyContact: 'anne@assurances.example',
  publicActorContact: 'marc@administration.example',
  communeUser: 'sophie@beispill.example',
  adviser: 'paul@conseil.example',
  administrator: 'admin@zesumme.example',
} as const;

export type Person = keyof typeof people;

const PASSWORD = 'zesumme-beispill';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** As many as a long form has fields. */
const FOCUS_STEPS = 45;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NARROW = { width: 320, height: 800 };

/** Signs in as somebody would: by the form. */
export const signIn = (page: Page, person: Person): Promise<void> =>
  signInWith(page, { email: people[person], password: PASSWORD });

/** The same with an account that a journey made. */
export async function signInWith(page: Page, { email, password }: Record<'email' | 'password', string>): Promise<void> {
  await page.goto('/login');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await expect(page).not.toHaveURL(/login/);
  // The address changes a moment before the page does.
  await expect(page.locator('#password')).toHaveCount(0);
}

/** The page has come to rest: its heading is there and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** Nothing that a machine can find keeps anybody from using this page. In the dark scheme only its colours are others. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNothingFound(page, { type: 'tag', values: RULES });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNothingFound(page, { type: 'rule', values: COLOURS });
}

/** What comes into sight or changes its colours has done so: half-way there nobody reads it. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
        )
        .map(({ finished }) => finished),
    ),
  );

async function expectNothingFound(page: Page, rules: axe.RunOnly): Promise<void> {
  await atRest(page);
  // Half a megabyte: a page that is there already keeps it.
  if (await page.evaluate(() => !window.axe)) await page.evaluate(AXE);
  expect(await page.evaluate(found, rules), page.url()).toEqual([]);
}

/** In the page. What is well is not described: that takes most of the time. */
async function found(runOnly: axe.RunOnly): Promise<object[]> {
  if (!window.axe) throw new Error('The page was left meanwhile.');
  const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target.join(' ')) }));
}

/** On a very small phone everything can be read without scrolling sideways. */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  await settled(page);
  // A picture is drawn anew a moment after its frame has become narrower.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} at ${NARROW.width} pixels`)
    .toBeLessThanOrEqual(NARROW.width);
  if (before) await page.setViewportSize(before);
}

/** Whoever goes through the page by keyboard, there and back, never stands under a bar that sticks to the edge. */
export async function expectFocusInSight(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of [NARROW, { width: 1280, height: 700 }]) {
    await page.setViewportSize(size);
    await settled(page);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < FOCUS_STEPS; step += 1) {
        await page.keyboard.press(key);
        expect(await coveredFocus(page), `${page.url()} at ${size.width} pixels`).toBeNull();
      }
    }
  }
  if (before) await page.setViewportSize(before);
}

/** The focused element, where a bar covers its middle. */
const coveredFocus = (page: Page): Promise<string | null> =>
  page.evaluate((bars) => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.closest(bars)) return null;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
    return above?.closest(bars) ? focused.outerHTML.slice(0, 120) : null;
  }, '.savebar, .bottom');

/** Errors that the browser reports, from the moment this is called. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, settled, watchErrors } from './support';

test('a visitor goes from a group to a practice sheet and writes to the project manager', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Groupe de travail de la Cloche d’Or' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cloche d’Or');
  await expectAccessible(page);
  await expectNarrow(page);

  await page.goto('/practice-sheets/tasse-et-verre');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tasse et verre');
  await expect(page.getByText('Electrolux').first()).toBeVisible();
  // No source gives the figures of a break-even: the page says what is missing, and reckons with the reader's own.
  await expect(page.getByText('Il manque 4 chiffres')).toBeVisible();
  await expect(page.getByText('vont de 10 à 670 utilisations').first()).toBeVisible();
  for (const [name, value] of [
    ['loss.low', '0'],
    ['footprintReusable.low', '30'],
    ['footprintReusable.high', '60'],
    ['footprintDisposable.low', '0.4'],
    ['footprintWashing.low', '0.1'],
  ] as const)
    await page.locator(`[id="break-even.${name}"]`).fill(value);
  await expect(page.getByText('après 100 à 200 utilisations').first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  await page.goto('/contact');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.locator('[id="senderName"]').fill('Une visiteuse');
  await page.locator('[id="senderEmail"]').fill('visite@example.org');
  await page.locator('[id="text"]').fill('Notre entreprise voudrait se joindre au groupe.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('status').getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('a visitor reads what a commune publishes, and takes the data along', async ({ page, request }) => {
  const errors = watchErrors(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Les communes qui publient leur évaluation' }).click();
  await page.getByRole('link', { name: 'Beispill', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Beispill');
  await expect(page.getByText('19,7 points').first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  const data = await request.get(
    String(await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')),
  );
  expect(await data.text()).toContain(',19.7,');
  expect(errors).toEqual([]);
});

test.describe('what a visitor reads', () => {
  // In one page, one after the other, as somebody does: opening the browser anew for each was half of the time.
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
  });
  test.afterAll(() => page.close());

  for (const path of [
    '/accessibility',
    '/personal-data',
    '/about-the-data',
    '/zones',
    '/groups',
    '/meetings',
    '/actions',
    '/practice-sheets',
    '/chapter-6',
    '/login',
    '/nowhere',
  ]) {
    test(`${path} can be read by everybody`, async () => {
      await page.goto(path);
      await settled(page);
      await expectAccessible(page);
      await expectNarrow(page);
    });
  }
});

test('the language is switched and remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /changer de langue/ }).click();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gemeinsam handeln');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gemeinsam handeln');
});

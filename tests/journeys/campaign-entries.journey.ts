import { devices, expect, test } from '@playwright/test';
import { openCampaign } from './campaign-support';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const TITLE = 'Venir autrement, parcours';

test('people of a company join by its link, enter with one tap on a phone, and are told nothing of too few', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await openCampaign(page, TITLE);
  await expect(page.getByText('Aucun résultat encore')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: /^Lien et code QR de/ }).click();
  await expect(page.getByRole('img', { name: /^Code QR/ })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  const address = (await page.locator('.address').textContent())?.trim() ?? '';
  expect(address).toContain('/take-part#');

  const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
  const context = await browser.newContext({ ...phone, locale: 'fr-LU', timezoneId: 'Europe/Luxembourg' });
  const own = await context.newPage();
  const ownErrors = watchErrors(own);
  await own.goto(address);
  await expect(own.getByText('sans adresse IP')).toBeVisible();
  await expectAccessible(own);
  await own.locator('[id="usual.mode"]').selectOption('car');
  await own.getByRole('button', { name: 'Participer' }).click();
  const code = (await own.locator('.code').textContent())?.trim() ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectAccessible(own);
  await own.getByRole('button', { name: 'C’est noté' }).click();
  await own.locator('[id="legs.0.mode"]').selectOption('bike');
  await own.locator('[id="legs.0.km"]').fill('4.2');
  await own.getByRole('button', { name: 'Garder ce trajet' }).click();
  await own.getByRole('button', { name: /^Comme d’habitude/ }).click();
  await expect(own.getByText('Aujourd’hui est saisi.')).toBeVisible();
  await own.locator('.days input').first().check();
  await own.getByRole('button', { name: 'Saisir un jour' }).click();
  await expect(own.getByText('2 jours, 16,8 km, 1,9 kg CO₂e')).toBeVisible();
  await expect(own.getByText('Les résultats paraissent par étapes, à partir de cinq personnes.')).toBeVisible();
  await expectAccessible(own);
  await expectNarrow(own);

  // The device remembers: the same link opens one's own trips the next day.
  await own.goto('/');
  await own.goto(address);
  await expect(own.getByText('Aujourd’hui est saisi.')).toBeVisible();
  expect(ownErrors).toEqual([]);
  await context.close();

  // Nobody is told of one person, whoever asks.
  await page.goBack();
  await expect(page.getByText('Aucun résultat encore')).toBeVisible();
  expect(errors).toEqual([]);
});

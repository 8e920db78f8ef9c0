import { type Page, devices, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const TITLE = 'Venir autrement, parcours';
const DAY = 86_400_000;

/** A day so many days from today, as a date field takes it. */
const dayFrom = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Luxembourg' }).format(new Date(Date.now() + days * DAY));

/** A campaign that began three days ago, in which one company takes part by link. */
async function setUp(page: Page): Promise<void> {
  await page.goto('/campaigns/new');
  await page.locator('#title').fill(TITLE);
  await page.locator('#groupId').selectOption({ index: 1 });
  await page.locator('#startDay').fill(dayFrom(-3));
  await page.locator('#endDay').fill(dayFrom(10));
  await page.getByRole('button', { name: 'Ajouter une organisation' }).click();
  await page.getByPlaceholder('Commencer à taper un nom').fill('ass');
  await page.locator('mat-option').first().click();
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('link', { name: 'Régler la saisie' }).click();
  await page.locator('#factorSetId').selectOption('ademe-use');
  await page.locator('#isOpen').check();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Saisie ouverte jusqu’au')).toBeVisible();
}

test('people of a company join by its link, enter with one tap on a phone, and are told nothing of too few', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await setUp(page);
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

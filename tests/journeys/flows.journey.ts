import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const PHONE = { width: 390, height: 844 };
const LABEL = 'Palettes du parcours';

/** The item of a list in which a text stands. */
const itemWith = (page: Page, text: string) => page.locator('z-introduction-item').filter({ hasText: text });

test('a flow is entered on a phone, matched, and both sides are introduced without names before they accept', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  await page.setViewportSize(PHONE);
  await signIn(page, 'companyContact');
  await page.goto('/flows');
  await expectAccessible(page);
  await expectNarrow(page);

  // What waits for an answer: who the other is, is not told.
  await page.goto('/flows/introductions?waiting=true');
  const asked = itemWith(page, 'Büromöbel');
  await expect(asked).toContainText('Sans nom');
  await expect(page.locator('main')).not.toContainText('Beispill Télécom');
  await expectAccessible(page);
  await expectNarrow(page);
  await asked.getByRole('button', { name: 'Accepter' }).click();
  await expect(page.getByText('Accepté.', { exact: true })).toBeVisible();

  // In a minute: a few words, a code by an ordinary word, a quantity.
  await page.goto('/flows/new');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('z-error-summary')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.locator('#label').fill(LABEL);
  await page.locator('#wasteCode').fill('palettes');
  await page.locator('mat-option').filter({ hasText: '15 01 03' }).click();
  await page.locator('#quantity').fill('40');
  await page.locator('#unit').selectOption('piece');
  await page.locator('#confidentiality').selectOption('public');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: LABEL })).toBeVisible();
  await expect(page.locator('main')).toContainText('Titre traduit par nous');
  await expectAccessible(page);
  await expectNarrow(page);

  // The project manager sees what goes with it, each part of the score explained.
  const manager = await browser.newPage();
  await signIn(manager, 'projectManager');
  await manager.goto(new URL(page.url()).pathname);
  const first = manager.locator('z-match-item').first();
  await expect(first).toContainText('Bois de palettes');
  await first.getByText('Comment ce score se compose').click();
  await expect(first).toContainText('Le même code.');
  await expectAccessible(manager);
  await expectNarrow(manager);
  await first.getByRole('button', { name: 'Proposer la mise en relation' }).click();
  await expectAccessible(manager);
  await first.getByRole('button', { name: 'Proposer la mise en relation' }).click();
  await expect(manager.getByText('Les deux côtés reçoivent un e-mail.')).toBeVisible();
  await manager.goto('/flows/matches');
  await expectAccessible(manager);
  await expectNarrow(manager);
  await manager.goto('/flows/introductions');
  await expect(itemWith(manager, LABEL)).toContainText('n’a pas encore répondu');
  await expectAccessible(manager);
  await expectNarrow(manager);
  await manager.close();

  // The commune reads counts and nothing else.
  const commune = await browser.newPage();
  await signIn(commune, 'communeUser');
  await commune.goto('/flows/counts');
  await expect(commune.getByRole('table')).toContainText('Offres ouvertes');
  await expect(commune.locator('main')).not.toContainText('Drêches');
  await expectAccessible(commune);
  await expectNarrow(commune);
  await commune.close();
  expect(errors).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

test('a commune opens a figure down to its receipt, and reads its pictures', async ({ page }) => {
  const errors = watchErrors(page);
  await signIn(page, 'communeUser');
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .first()
    .getByRole('link', { name: 'Chapitre 6' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Chapitre 6/ })).toBeVisible();
  await expect(page.getByText('19,7 points').first()).toBeVisible();
  await page
    .getByRole('button', { name: 'Coopération avec le secteur privé' })
    .or(page.getByRole('link', { name: 'Coopération avec le secteur privé' }))
    .first()
    .click();
  await expect(page.getByText('Reçu des points')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.goto('/chapter-6/D001/charts');
  await expect(page.locator('figure, z-chart').first()).toBeVisible();
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: /PNG/ }).first().click();
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  await expectAccessible(page);
  await expectNarrow(page);
  await page.goto('/chapter-6/D001/evidence/coverage');
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('a commune tries what planned actions would bring, and the fewest that reach a target', async ({ page }) => {
  const errors = watchErrors(page);
  await signIn(page, 'communeUser');
  await page.goto('/chapter-6/D001');
  await page.getByRole('link', { name: 'Simuler' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Simulation, Beispill' })).toBeVisible();
  await page.getByLabel(/Jardins ouverts/).check();
  await expect(page.getByText('21,2 points')).toBeVisible();
  await page.getByLabel('Points effectifs à atteindre').fill('23');
  await page.getByRole('button', { name: 'Cocher le moins d’actions possible' }).click();
  await expect(page.getByText(/2 actions suffisent/)).toBeVisible();
  await page.reload();
  const actions = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Actions à mener à bien' }) });
  await expect(actions.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('an adviser reads the commune that granted it, and can change nothing', async ({ page }) => {
  await signIn(page, 'adviser');
  await page.goto('/chapter-6/D001');
  await expect(page.getByText('19,7 points').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ne plus laisser lire' })).toHaveCount(0);
  // Every piece can be opened, down to the minutes of the meeting, and the whole be taken along.
  await page.goto('/chapter-6/D001/evidence?kind=meeting&state=accepted');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/chapter-6/D001/documents');
  const dossier = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Établir le dossier' }).click();
  expect((await dossier).suggestedFilename()).toMatch(/\.pdf$/);
  // One that publishes nothing, whatever goes on beside this.
  await page.goto('/chapter-6/D003');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('an adviser comments on a measure, and marks the review of the commune as seen', async ({ page }) => {
  const errors = watchErrors(page);
  await signIn(page, 'adviser');
  await page.goto('/chapter-6/D001?measure=lokale-bevolkerung');
  await page.getByRole('button', { name: /^Commenter/ }).click();
  await page.getByLabel('Commentaire', { exact: true }).fill('Combien d’habitants ont été touchés\u202f?');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Combien d’habitants')).toBeVisible();
  const seen = page.getByRole('listitem').filter({ hasText: 'Vue par le conseiller' });
  await expect(seen).toContainText('pas encore');
  await page.getByRole('button', { name: 'Marquer comme vue' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Marquer comme vue' }).click();
  await expect(seen).toContainText('Paul Beispill');
  // What is said at the edge of the page comes and goes; the page itself is looked at.
  await page.reload();
  await expect(seen).toContainText('Paul Beispill');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.goto('/chapter-6/D001/comments?resolved=false');
  await expect(page.getByText('Combien d’habitants')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('a project manager compares the communes that agreed', async ({ page }) => {
  await signIn(page, 'projectManager');
  await page.goto('/chapter-6');
  await expect(page.getByRole('link', { name: 'Uewerbeispill' }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Communes × mesures' }).click();
  await expect(page.getByRole('link', { name: /^Beispill, Coopération régionale/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const picture = await readFile(await (await saved).path());
  // What every PNG begins with.
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Carte' }).click();
  await expect(page.getByRole('link', { name: /^Beispill\s: [\d,]+ points/ })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Actions par responsable' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
});

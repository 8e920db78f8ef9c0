import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const TITLE = 'Compte rendu du conseil, parcours';

// Not the commune that the adviser's journey marks as seen: whatever is accepted changes what was reviewed.
test('a gap leads to a proposal, which is accepted, and its dossier names it', async ({ page, browser }) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await page.goto('/chapter-6/D002/evidence/gaps');
  await expectAccessible(page);
  await expectNarrow(page);
  await page
    .getByRole('link', { name: /^Proposer une preuve – / })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Proposer une preuve' })).toBeVisible();
  await page.getByRole('radio', { name: /^Lien/ }).check();
  await page.getByLabel('Adresse', { exact: true }).fill('https://beispill.example/conseil');
  await page.getByLabel('Titre', { exact: true }).fill(TITLE);
  await page.locator('#day').fill('2026-09-01');
  // The measure of the gap is ticked already.
  await expect(page.getByText(/Une mesure cochée|1 mesure cochée/)).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Proposer une preuve' }).click();
  const proposed = page.getByRole('row').filter({ hasText: TITLE });
  await expect(proposed).toContainText('Claire Beispill');

  const commune = await browser.newPage();
  await signIn(commune, 'administrator');
  await commune.goto(`/chapter-6/D002/evidence?q=${encodeURIComponent('parcours')}`);
  const row = commune.getByRole('row').filter({ hasText: TITLE });
  await row.getByRole('button', { name: /^Répondre/ }).click();
  await commune.getByLabel('Mot', { exact: false }).first().fill('Vu au conseil.');
  await commune.getByRole('button', { name: /^Accepter/ }).click();
  await expect(row).toContainText('Vu au conseil.');
  await commune.goto('/chapter-6/D002/documents');
  await expectAccessible(commune);
  await expectNarrow(commune);
  await commune.getByLabel('Format').selectOption('xlsx');
  const saved = commune.waitForEvent('download');
  await commune.getByRole('button', { name: 'Établir le dossier' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  await commune.close();

  // Once it is answered, it is not the proposer's any more.
  await page.reload();
  await expect(proposed).toContainText('Vu au conseil.');
  await expect(proposed.getByRole('link', { name: /^Modifier/ })).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('an audit locks the year of a commune, and an administrator unlocks it with a reason', async ({ page }) => {
  const errors = watchErrors(page);
  await signIn(page, 'administrator');
  await page.goto('/chapter-6/D002/certification');
  await page.getByRole('button', { name: 'Saisir un résultat d’audit' }).first().click();
  const today = await page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format(new Date()));
  await page.getByLabel('Date de l’audit').fill(today);
  await page.locator('#audit-percent').fill('66');
  await expect(page.getByText('Niveau 65\u00a0%.')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('p.lede')).toContainText('65');
  await page.goto('/chapter-6/D002');
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await page.getByLabel('Raison').fill('Le rapport a été corrigé.');
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(page.getByText('Le rapport a été corrigé.')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('an administrator prepares a version of the catalogue, with its levels, and throws it away', async ({ page }) => {
  const errors = watchErrors(page);
  await signIn(page, 'administrator');
  await page.goto('/catalogues');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: '2021–2030' }).first().click();
  await page.getByRole('button', { name: 'Préparer une nouvelle version' }).click();
  await page.getByRole('link', { name: 'Modifier les niveaux' }).click();
  await page.getByRole('button', { name: 'Ajouter un niveau' }).click();
  await page.locator('[id="levels.4.percent"]').fill('70');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('link', { name: /Chaque niveau est plus haut/ })).toBeVisible();
  await page.locator('[id="levels.4.percent"]').fill('85');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('rowheader', { name: '85' })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Supprimer le brouillon' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer le brouillon' }).click();
  await expect(page.getByRole('button', { name: 'Supprimer le brouillon' })).toHaveCount(0);
  expect(errors).toEqual([]);
});

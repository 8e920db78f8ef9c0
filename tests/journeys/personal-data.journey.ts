import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, settled, signIn } from './support';

test('everybody reads what is held about them, why and how long, and takes it along', async ({ page }) => {
  await signIn(page, 'companyContact');
  await page.goto('/account');
  await page.getByRole('link', { name: 'Ce qui est enregistré à mon sujet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes données' })).toBeVisible();
  const details = page.locator('section', { has: page.getByRole('heading', { name: 'Coordonnées' }) });
  await expect(details).toContainText('Base légale');
  await expect(details).toContainText('36 mois');
  await expectAccessible(page);
  await expectNarrow(page);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tout en JSON' }).click(),
  ]);
  const held = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(held.format).toBe('zesumme-personal-data-1');
  expect(JSON.stringify(held)).toContain('anne@assurances.example');
  const [document] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'À lire, en PDF' }).click(),
  ]);
  expect(
    readFileSync(await document.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  // An account that everybody uses is shown what would change, and stays.
  await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
  await expect(page.getByText('C’est un compte de la démonstration')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Effacer définitivement' })).toHaveCount(0);
});

test('an administrator erases somebody, looks at what is due, and prints the record of processing', async ({
  page,
}) => {
  await signIn(page, 'administrator');
  const email = `partie-${Date.now()}@beispill.example`;
  const displayName = `Partie Beispill-Krier ${Date.now()}`;
  await page.goto('/accounts/new');
  await page.locator('#email').fill(email);
  await page.locator('#displayName').fill(displayName);
  await page.locator('#role').selectOption('adviser');
  await page.locator('main form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/new$/);

  await page.goto('/personal-data');
  await expect(page.getByRole('heading', { level: 1, name: 'Données personnelles' })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.goto(`/personal-data?q=${encodeURIComponent(email)}`);
  await page.getByRole('link', { name: displayName }).click();
  await expect(page.getByRole('heading', { level: 1, name: displayName })).toBeVisible();
  await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
  await expect(page.getByText('Compte : un enregistrement, supprimé')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Cela ne se défait pas');
  await question.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page).toHaveURL(/\/personal-data$/);
  await page.goto(`/personal-data?q=${encodeURIComponent(email)}`);
  await expect(page.getByText('Rien ne répond à ces filtres')).toBeVisible();

  for (const [tab, title] of [
    ['Effacements', 'Effacements'],
    ['Durées', 'Durées de conservation'],
    ['Registre', 'Registre des activités de traitement'],
  ] as const) {
    await page
      .getByRole('navigation', { name: 'Parties des données personnelles' })
      .getByRole('link', { name: tab })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(page);
    await expectNarrow(page);
  }
  await settled(page);
  await expect(page.getByText('Aucun. Le logiciel ne charge rien d’ailleurs')).toBeVisible();
});

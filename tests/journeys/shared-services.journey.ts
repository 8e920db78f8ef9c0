import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const PHONE = { width: 390, height: 844 };
const TITLE = 'Nettoyage des vitres du parcours';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a need is stated on a phone, the group is asked, and a share is accepted after reading what it is made of', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  await page.setViewportSize(PHONE);
  await signIn(page, 'companyContact');
  await page.goto('/shared-services');
  await expect(page.getByRole('link', { name: 'Une navette du soir vers la gare' })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  // What is asked: one tap answers, and figures are for whoever knows them.
  await page.getByRole('link', { name: 'Une navette du soir vers la gare' }).click();
  await press(page, 'Cela nous intéresse');
  await expect(page.getByText('La réponse est enregistrée.')).toBeVisible();
  await expect(page.locator('main')).toContainText('Le volume commun est montré dès que trois organisations');
  await page.getByLabel('Effectif concerné').fill('640');
  await page.getByLabel('Volume, en trajets par jour').fill('60');
  await press(page, 'Envoyer la réponse');
  // With the third volume the sum is told; what one of the others said is not.
  await expect(page.getByText('125 trajets par jour')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('780');
  await expectAccessible(page);
  await expectNarrow(page);

  // Who pays how much, and what that is made of.
  await page.goto('/shared-services');
  await page.getByRole('link', { name: 'Une seule collecte de biodéchets' }).click();
  await expect(page.getByRole('heading', { name: /Votre part/ })).toBeVisible();
  await expect(page.locator('main')).toContainText('Comment le total est fait');
  await expectAccessible(page);
  await expectNarrow(page);
  await press(page, 'Accepter cette part');
  await expect(page.getByText('Votre organisation a accepté cette part.')).toBeVisible();

  // A need of one's own waits for the project manager.
  await page.goto('/shared-services/new');
  await press(page, 'Créer');
  await expect(page.locator('z-error-summary')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.locator('#title').fill(TITLE);
  await page.locator('#groupId').selectOption({ label: 'Groupe de travail de la Cloche d’Or' });
  await page.locator('#kind').selectOption('cleaning');
  await page.locator('#need').fill('Deux fois par an, toutes les façades.');
  await page.locator('#unit').selectOption('hour');
  await page.locator('#per').selectOption('year');
  await expect(page.locator('#timesPerYear')).toHaveValue('1');
  await press(page, 'Créer');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.locator('main')).toContainText('Ce besoin attend d’être confirmé');
  const address = new URL(page.url()).pathname;

  // The project manager confirms it, enters offers, and compares them.
  const manager = await browser.newPage();
  await signIn(manager, 'projectManager');
  await manager.goto(address);
  await expectAccessible(manager);
  await press(manager, 'Passer à cette étape');
  await expect(manager.getByText('Intérêt demandé').first()).toBeVisible();
  await press(manager, 'Saisir une offre');
  await manager.locator('#offer-supplier').fill('Vitres Beispill');
  await manager.locator('#offer-fixed').fill('1200');
  await press(manager, 'Enregistrer');
  await expect(manager.getByRole('rowheader', { name: /Vitres Beispill/ })).toBeVisible();
  await expectAccessible(manager);
  await expectNarrow(manager);
  await manager.goto('/search?q=vitres');
  await expect(manager.getByRole('link', { name: TITLE })).toBeVisible();
  await manager.close();

  // Now it is for all of the group, and the answer is one tap away.
  await page.reload();
  await press(page, 'Pas encore');
  await expect(page.getByRole('button', { name: 'Pas encore', exact: true })).toHaveAttribute('aria-pressed', 'true');

  // The commune that takes no part learns nothing of it.
  const commune = await browser.newPage();
  await signIn(commune, 'communeUser');
  await commune.goto(address);
  await expect(commune.locator('main')).not.toContainText(TITLE);
  await commune.close();
  expect(errors).toEqual([]);
});

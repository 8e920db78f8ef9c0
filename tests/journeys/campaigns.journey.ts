import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const TITLE = 'Au bureau à vélo, parcours';
const LABEL = 'Trajets à vélo, parcours';

/** Fills what is named by its label: exactly that. */
const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);

test('a campaign is told with its figure, which is proposed to the communes as evidence', async ({ page, browser }) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await page.goto('/campaigns');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Nouvelle campagne' }).click();

  // What is missing is said beside its field, and what was typed stays.
  await page.locator('#title').fill(TITLE);
  await page.getByRole('button', { name: 'Ajouter un chiffre' }).click();
  await fill(page, 'Ce qui est compté', LABEL);
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.locator('z-error-summary')).toBeVisible();
  await expect(page.locator('#title')).toHaveValue(TITLE);
  await expectAccessible(page);
  await expectNarrow(page);

  await page.locator('#groupId').selectOption({ index: 1 });
  await page.locator('#startDay').fill('2026-05-04');
  await page.locator('#endDay').fill('2026-05-29');
  await fill(page, 'Valeur', '1240');
  await page.getByRole('button', { name: 'Ajouter une organisation' }).click();
  await page.getByPlaceholder('Commencer à taper un nom').fill('ass');
  await page.locator('mat-option').first().click();
  await fill(page, 'Salariés (facultatif)', '120');
  await fill(page, 'Participants (facultatif)', '3');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText('1.240')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  // Three people can be counted by nobody but who runs the group.
  const campaign = page.url();
  const company = await browser.newPage();
  await signIn(company, 'companyContact');
  const seen = await company.goto(campaign);
  expect(seen?.ok()).toBe(true);
  await expect(company.locator('main')).not.toContainText(/\b3\b/);
  await company.close();

  await page.getByRole('button', { name: `Proposer «\u00a0${LABEL}\u00a0» aux communes` }).click();
  const proofs = page.getByRole('region', { name: 'Preuves pour les communes' });
  await expect(proofs.getByText('proposée').first()).toBeVisible();
  await expect(proofs).toContainText('Nidderbeispill');
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

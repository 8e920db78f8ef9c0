import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, people, signIn, watchErrors } from './support';

const PHONE = { width: 390, height: 800 };

/** A published sheet of this journey's own, written by the project manager; its address. */
async function writeSheet(page: Page, title: string): Promise<string> {
  await signIn(page, 'projectManager');
  await page.goto('/practice-sheets/new');
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await page.getByLabel('Résumé').fill('Chacun boit dans sa gourde.');
  await page.getByLabel('Publier').check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expectAccessible(page);
  return new URL(page.url()).pathname;
}

test('an organisation did it, another asks how, and the project manager brings them together', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  const title = `Gourdes au bureau ${Date.now()}`;
  const sheet = await writeSheet(page, title);

  // On a phone, a company says what it cost; what it typed wrong is named where it was typed.
  const phone = await browser.newPage({ viewport: PHONE, locale: 'fr-LU' });
  const seen = watchErrors(phone);
  await signIn(phone, 'companyContact');
  await phone.goto(sheet);
  await phone.getByRole('button', { name: 'Nous l’avons fait' }).click();
  await phone.getByLabel('Coût, en euros').fill('-5');
  await phone.getByRole('textbox', { name: 'Résultat' }).fill('Presque plus de gobelets.');
  await phone.getByLabel('Nous conseillons volontiers').check();
  await phone.getByLabel('Tout le monde peut lire').check();
  await phone.getByRole('button', { name: 'Le dire' }).click();
  await expect(phone.getByRole('alert').first()).toBeVisible();
  await expect(phone.getByRole('textbox', { name: 'Résultat' })).toHaveValue('Presque plus de gobelets.');
  await phone.getByLabel('Coût, en euros').fill('850');
  await phone.getByRole('button', { name: 'Le dire' }).click();
  await expect(phone.getByText('Une organisation l’a fait.')).toBeVisible();
  await expect(phone.getByText('Presque plus de gobelets.')).toBeVisible();
  await expectAccessible(phone);
  await expectNarrow(phone);
  await phone.close();

  // Another one asks how: the question goes to the broker, not to the company.
  const desk = await browser.newPage({ locale: 'fr-LU' });
  const also = watchErrors(desk);
  await signIn(desk, 'publicActorContact');
  await desk.goto(sheet);
  await desk.getByRole('button', { name: 'Demander conseil à Assurances Beispill' }).click();
  await desk.getByLabel('Votre question').fill('Qui lave les gourdes ?');
  await desk.getByRole('button', { name: 'Envoyer au chargé de projet' }).click();
  await expect(desk.getByText('Demande envoyée au chargé de projet.')).toBeVisible();
  await desk.goto('/practice-sheets/advice');
  await expect(desk.getByRole('main')).toContainText('Qui lave les gourdes ?');
  await expect(desk.getByRole('main')).not.toContainText(people.companyContact);

  // The project manager brings both together; only then the names appear.
  await page.goto(`/practice-sheets/advice?q=${encodeURIComponent(title)}`);
  await expect(page.getByText('Qui lave les gourdes ?')).toBeVisible();
  await page.getByRole('button', { name: 'Mettre en relation' }).click();
  await page.getByLabel('Contact de Assurances Beispill').selectOption({ label: 'Anne Beispill' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mettre en relation' }).click();
  await expect(page.getByText('Les deux reçoivent le contact de l’autre')).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('main')).toContainText(people.companyContact);
  await expectAccessible(desk);
  expect([...errors, ...seen, ...also]).toEqual([]);
  await desk.close();
});

test('a sheet is written in a second language, and an earlier state is put back', async ({ page, browser }) => {
  const errors = watchErrors(page);
  const title = `Repas sans emballage ${Date.now()}`;
  const sheet = await writeSheet(page, title);
  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByLabel('Résumé').first().fill('Une autre phrase.');
  await page.getByLabel('Aussi en : allemand').check();
  await page.getByLabel('Titre').nth(1).fill('Mahlzeit ohne Verpackung');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Une autre phrase.', { exact: true })).toBeVisible();

  const visitor = await browser.newPage({ viewport: PHONE, locale: 'de-LU' });
  const seen = watchErrors(visitor);
  await visitor.goto(sheet);
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Mahlzeit ohne Verpackung');
  await expectAccessible(visitor);
  await expectNarrow(visitor);
  await visitor.close();

  await page.getByText('Versions et changements').click();
  await page.getByRole('button', { name: 'Rétablir l’état d’avant' }).first().click();
  // The changes below name the same words within a longer sentence.
  await expect(page.getByText('Chacun boit dans sa gourde.', { exact: true })).toBeVisible();
  await expect(page.getByText('Fiche remise dans cet état.')).toBeVisible();
  // What says so comes and goes in a fade, in which its colours are neither.
  await expect(page.getByText('Fiche remise dans cet état.')).toBeHidden();
  await expectAccessible(page);
  expect([...errors, ...seen]).toEqual([]);
});

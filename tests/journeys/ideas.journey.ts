import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const PHONE = { width: 390, height: 800 };

test('a company puts an idea forward on its phone, the others speak, and it becomes an action that leads back to it', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  const title = `Partager les douches ${Date.now()}`;
  const phone = await browser.newPage({ viewport: PHONE, locale: 'fr-LU' });
  const seen = watchErrors(phone);
  await signIn(phone, 'companyContact');

  // From the page of its group; what is missing is said at its field.
  await phone.goto('/groups/cloche-d-or');
  await phone.getByRole('link', { name: 'Proposer une idée' }).click();
  await expect(phone.locator('#groupId')).not.toHaveValue('');
  await phone.getByRole('button', { name: 'Proposer une idée' }).click();
  await expect(phone.locator('z-error-summary')).toContainText('Titre');
  await phone.locator('#title').fill(title);
  await phone.locator('#themeId').selectOption({ label: 'Mobilité' });
  await expectAccessible(phone);
  await expectNarrow(phone);
  await phone.getByRole('button', { name: 'Proposer une idée' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(title);

  // One voice, which can be changed.
  await phone.getByLabel('Votre voix').selectOption({ label: 'contre' });
  await phone.getByRole('button', { name: 'Enregistrer notre voix' }).click();
  await expect(phone.getByText('Aucune voix pour, une contre').first()).toBeVisible();
  await phone.getByLabel('Votre voix').selectOption({ label: 'pour' });
  await phone.getByLabel('Nous participerions').check();
  await phone.getByRole('button', { name: 'Enregistrer notre voix' }).click();
  await expect(phone.getByText('Une voix pour, aucune contre').first()).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Créer l’action' })).toHaveCount(0);
  await expectAccessible(phone);
  await expectNarrow(phone);
  const address = new URL(phone.url()).pathname;

  // Whoever leads the group rates it; the plot of the group shows it among those that take little and bring much.
  await signIn(page, 'projectManager');
  await page.goto(address);
  await page.locator('#rating-effort').selectOption('1');
  await page.locator('#rating-effect').selectOption('5');
  await page.getByRole('button', { name: 'Enregistrer l’estimation' }).click();
  await expect(page.getByText('Effort 1 sur 5, Effet 5 sur 5').first()).toBeVisible();
  await page.goto('/ideas?sort=-createdAt');
  await expect(page.locator('z-plot figcaption')).toContainText('demandent peu et apportent beaucoup');
  await expect(page.locator('z-plot').getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  // It becomes an action, begun with its words and those that would join; both lead to each other.
  await page.goto(address);
  await expect(page.getByLabel('Titre de l’action')).toHaveValue(title);
  await expect(page.locator('z-idea-action-form input:checked')).toHaveCount(1);
  await page.locator('#act-synergy').selectOption({ label: 'Service partagé' });
  await page.getByRole('button', { name: 'Créer l’action' }).click();
  await expect(page.getByText('Cette idée est devenue l’action').first()).toBeVisible();
  await page.locator('p.note').getByRole('link', { name: title }).click();
  await expect(page.getByText('Née de l’idée').first()).toBeVisible();
  await expectAccessible(page);
  await phone.reload();
  await expect(phone.getByRole('button', { name: 'Enregistrer notre voix' })).toHaveCount(0);
  await phone.close();
  expect([...errors, ...seen]).toEqual([]);
});

test('a company sees what happens in its zones and what neighbours have already solved', async ({ browser }) => {
  const phone = await browser.newPage({ viewport: PHONE, locale: 'fr-LU' });
  const seen = watchErrors(phone);
  await signIn(phone, 'companyContact');
  await phone.getByRole('link', { name: 'Ce que des voisins ont déjà résolu' }).click();
  await expect(phone.getByText('Distances mesurées depuis').first()).toBeVisible();
  await expect(phone.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(phone);
  await expectNarrow(phone);

  // Each figure of a zone opens the list behind it, which is as long as the figure says.
  await phone.goto('/zones');
  await expect(phone.getByText('La carte montre').first()).toBeVisible();
  await expectAccessible(phone);
  await expectNarrow(phone);
  const figure = phone.locator('td[data-l="Participants"] a').first();
  const participants = Number(await figure.textContent());
  await figure.click();
  await expect(phone.getByText('Groupes de la zone').first()).toBeVisible();
  await expect(
    phone
      .getByRole('status')
      .or(phone.getByText(`${participants} organisation`))
      .first(),
  ).toBeVisible();
  await expect(phone.locator('tbody tr')).toHaveCount(participants);

  // Pilots are found by the search too.
  await phone.goto('/search?q=pilote&type=pilot');
  await expect(phone.getByRole('main')).toBeVisible();
  await phone.close();
  expect(seen).toEqual([]);
});

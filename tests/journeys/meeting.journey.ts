import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, settled, signIn, watchErrors } from './support';

/** What the items of the agenda are called, from above. */
const titlesOf = (page: Page): Promise<string[]> =>
  page
    .locator('[id^="agenda."][id$=".title"]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

/** Drags the last line of the agenda above the one before it, as a hand does with the mouse. */
async function dragLastUp(page: Page): Promise<void> {
  const handles = page.locator('[id^="agenda."][id$=".handle"]');
  await handles.last().scrollIntoViewIfNeeded();
  const last = await handles.last().boundingBox();
  const above = await handles.nth(-2).boundingBox();
  if (!last || !above) throw new Error('The lines cannot be seen.');
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2);
  await page.mouse.down();
  await page.mouse.move(above.x + above.width / 2, above.y, { steps: 12 });
  await page.mouse.up();
}

test('a project manager prepares a meeting: a mistake is said at its field and nothing typed is lost', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await page.getByRole('link', { name: 'Nouvelle réunion' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle réunion' })).toBeVisible();
  await page.locator('[id="groupId"]').selectOption({ label: 'Groupe de travail du Kirchberg' });
  await page.locator('[id="title"]').fill('Bilan des campagnes de mobilité');
  await page.locator('[id="startsLocal.day"]').fill('2027-03-11');
  await page.locator('[id="startsLocal"]').fill('14:00');
  await page.locator('[id="endsLocal"]').fill('13:30');
  await page.locator('[id="place"]').fill('Salle 3, Kirchberg');
  // Choosing a group puts its late actions on the agenda.
  await page.waitForLoadState('networkidle');
  const titles = page.locator('[id^="agenda."][id$=".title"]');
  for (const title of ['Tour de table', 'Résultats']) {
    await page.getByRole('button', { name: 'Ajouter un point' }).click();
    // The last one is another until the new one is there, and that has no title yet.
    await expect(titles.last()).toHaveValue('');
    await titles.last().fill(title);
  }
  await dragLastUp(page);
  await expect.poll(async () => (await titlesOf(page)).slice(-2)).toEqual(['Résultats', 'Tour de table']);
  await page.getByRole('button', { name: 'Garder en brouillon' }).click();

  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.locator('[id="title"]')).toHaveValue('Bilan des campagnes de mobilité');
  await expectAccessible(page);
  await expectNarrow(page);

  await page.locator('[id="endsLocal"]').fill('16:00');
  await page.getByRole('button', { name: 'Garder en brouillon' }).click();
  await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Bilan des campagnes de mobilité').first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors.filter((error) => !error.includes('422') && !error.includes('400'))).toEqual([]);
});

test('leaving a form with typed text asks first, and staying keeps it', async ({ page }) => {
  await signIn(page, 'projectManager');
  await page.goto('/meetings/new');
  await page.locator('[id="title"]').fill('À moitié écrit');
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .first()
    .getByRole('link', { name: 'Groupes' })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: 'Rester' }).click();
  await expect(page.locator('[id="title"]')).toHaveValue('À moitié écrit');
});

test('a company contact reads the next meeting on a phone and answers with one tap', async ({ page }) => {
  const errors = watchErrors(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'companyContact');
  const answer = page.getByRole('group', { name: /Viendrez-vous/ });
  await expect(answer).toBeVisible();
  await answer.getByRole('button', { name: 'Oui' }).click();
  await expect(answer.getByRole('button', { name: 'Oui' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(answer.getByRole('button', { name: 'Oui' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Voir la réunion' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Réunion du');
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('an answer can be given by keyboard alone', async ({ page }) => {
  await page.goto('/login');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Aller au contenu');
  await signIn(page, 'companyContact');
  const yes = page.getByRole('group', { name: /Viendrez-vous/ }).getByRole('button', { name: 'Peut-être' });
  await yes.focus();
  await page.keyboard.press('Enter');
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
});

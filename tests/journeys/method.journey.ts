import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const PHONE = { width: 390, height: 800 };

/** A group of this journey's own with two themes that are just being diagnosed; its address. */
async function foundGroup(page: Page, name: string): Promise<string> {
  await page.goto('/groups/new');
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Objet').fill('Essayer avant d’étendre.');
  await page.getByRole('button', { name: 'Ajouter un thème' }).click();
  await page.locator('[id="themes.0.themeId"]').selectOption({ index: 1 });
  await page.locator('[id="themes.0.sinceDay"]').fill('2026-01-10');
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  return new URL(page.url()).pathname;
}

test('a theme is led from its diagnosis to a pilot that another group takes up, and the group tells the story', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  const stamp = Date.now();
  await signIn(page, 'projectManager');
  const other = `Groupe d’à côté ${stamp}`;
  await foundGroup(page, other);
  const group = await foundGroup(page, `Groupe d’essai ${stamp}`);

  // A step beyond the next phase asks why, and keeps what was typed until it is said.
  await page.getByRole('button', { name: 'Noter un pas' }).click();
  await page.getByLabel('Étape atteinte').selectOption({ label: 'Projet pilote' });
  await page.getByLabel('Depuis quel jour').fill('2026-05-04');
  await page.getByRole('button', { name: 'Noter ce pas' }).click();
  await expect(page.getByText('Dites pourquoi le thème revient en arrière ou saute une étape.').first()).toBeVisible();
  await page.getByLabel('Raison').fill('La solution vient d’une autre zone.');
  await page.getByRole('button', { name: 'Noter ce pas' }).click();
  await expect(page.getByText('2 pas depuis janvier 2026, aujourd’hui Projet pilote').first()).toBeVisible();
  // Text on a pattern is beyond what axe measures: a link on a step that is done has its light colour.
  const step = page.locator('.course li.e').first();
  const light = await step.evaluate((each) => getComputedStyle(each).color);
  await expect(step.getByRole('link')).toHaveCSS('color', light);
  await page.getByText('Les pas, avec leur raison').click();
  await expect(page.getByText('La solution vient d’une autre zone.')).toBeVisible();
  // The form of the group leads here, and moves nothing.
  await page.goto(`${group}/edit`);
  await expect(page.getByText('Elle change par un pas daté')).toBeVisible();
  await page.goto(group);

  // A pilot with what is measured, and its verdict.
  await page.getByRole('link', { name: 'Nouveau projet pilote' }).click();
  await page.getByLabel('Titre').fill(`Un bac pour deux ${stamp}`);
  await page.getByLabel('Hypothèse').fill('Deux cantines suffisent.');
  await page.locator('#themeId').selectOption({ index: 1 });
  await page.getByLabel('Premier jour').fill('2026-05-10');
  await page.getByRole('button', { name: 'Ajouter un indicateur' }).click();
  await page.locator('[id="indicators.0.label"]').fill('Biodéchets');
  await page.locator('[id="indicators.0.unit"]').fill('kg');
  await page.locator('[id="indicators.0.baseline"]').fill('120');
  await page.locator('[id="indicators.0.target"]').fill('40');
  await page.getByRole('button', { name: 'Ajouter une mesure' }).click();
  await page.locator('[id="indicators.0.values.0.day"]').fill('2026-06-01');
  await page.locator('[id="indicators.0.values.0.value"]').fill('35');
  await page.locator('#verdict').selectOption({ label: 'passer à l’échelle' });
  await page.locator('#verdictDay').fill('2026-07-01');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByText('Dites ce qui a été appris.').first()).toBeVisible();
  await page.getByLabel('Ce qui a été appris').fill('Un bac suffit.');
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Un bac pour deux');
  await expect(page.getByText('cible 40 kg, atteinte').first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  // Another group takes it up, and both know of each other.
  await page.getByLabel('Groupe qui le reprend').selectOption({ label: other });
  await page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  await expect(page.getByText('Repris du projet pilote').first()).toBeVisible();
  await expect(page.getByText('aucune valeur mesurée').first()).toBeVisible();

  // On a phone, the story tells it all, the newest first.
  const phone = await browser.newPage({ viewport: PHONE, locale: 'fr-LU' });
  const seen = watchErrors(phone);
  await signIn(phone, 'projectManager');
  await phone.goto(group);
  const story = phone.locator('z-group-story');
  await expect(story.getByRole('listitem')).toHaveCount(4);
  await expect(story.getByRole('listitem').first()).toContainText('Verdict d’un projet pilote');
  await story.getByLabel('Genre').selectOption({ label: 'Pas de la méthode' });
  await expect(story.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(phone);
  await expectNarrow(phone);
  await phone.goto('/pilots');
  await expect(phone.getByRole('main')).toContainText('1 sur 1 atteint');
  await expectAccessible(phone);
  await expectNarrow(phone);
  await phone.close();

  // A visitor sees of all this what they saw before: nothing, since the group is not published.
  const visitor = await browser.newPage({ locale: 'fr-LU' });
  const answer = await visitor.request.get('/api/pilots');
  expect(answer.status()).toBe(401);
  await visitor.close();
  expect([...errors, ...seen]).toEqual([]);
});

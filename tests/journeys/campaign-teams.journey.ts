import { readFileSync } from 'node:fs';
import { type Browser, type Page, devices, expect, test } from '@playwright/test';
import { dayFrom, openCampaign } from './campaign-support';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const TITLE = 'À plusieurs, parcours';
const TEAM = 'Atelier du parcours';
const GROUP = 'Groupe de travail de la Cloche d’Or';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
const onPhone = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ ...phone, locale: 'fr-LU', timezoneId: 'Europe/Luxembourg' })).newPage();

/** Picks a file of one's own days, as its lines. */
const pick = (page: Page, ...lines: string[]): Promise<void> =>
  page.getByLabel('Fichier de mes trajets').setInputFiles({
    name: 'trajets.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Jour;Trajet;Mode;km;Dans la voiture', ...lines, ''].join('\n')),
  });

test('a company makes a team on a phone, somebody joins it by its code, and enters days by a spreadsheet', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await openCampaign(page, TITLE, { group: GROUP });
  const campaign = page.url();

  const anne = await onPhone(browser);
  const anneErrors = watchErrors(anne);
  await signIn(anne, 'companyContact');
  await anne.goto(campaign);
  await anne.getByRole('link', { name: /^Équipes de/ }).click();
  await expect(anne.getByText('Aucune équipe', { exact: true })).toBeVisible();
  await expectAccessible(anne);
  await anne.getByRole('link', { name: 'Ajouter une équipe' }).click();
  await anne.locator('#name').fill(TEAM);
  await anne.locator('#headCount').fill('4');
  await anne.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(anne.locator('#headCount')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(anne);
  await expectNarrow(anne);
  await anne.locator('#headCount').fill('12');
  await anne.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(anne.getByText(`L’équipe «\u00a0${TEAM}\u00a0» est créée.`)).toBeVisible();
  await expectAccessible(anne);
  await expectNarrow(anne);

  // Taken away by mistake, and back again.
  await anne.getByRole('button', { name: `Retirer ${TEAM}` }).click();
  await anne.getByRole('button', { name: 'Annuler' }).click();
  await expect(anne.getByRole('rowheader', { name: TEAM })).toBeVisible();
  await anne.getByRole('link', { name: `Affiche de ${TEAM}` }).click();
  await expect(anne.getByRole('img', { name: /^Code QR/ })).toBeVisible();
  const code = (await anne.locator('.code').textContent())?.trim() ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectAccessible(anne);
  await expectNarrow(anne);
  expect(anneErrors).toEqual([]);
  await anne.context().close();

  // Who cannot scan it types it.
  const own = await onPhone(browser);
  const ownErrors = watchErrors(own);
  await own.goto('/take-part');
  await own.locator('#code').fill(code.toLowerCase());
  await own.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(own.getByText(`Vous participez avec l’équipe «\u00a0${TEAM}\u00a0».`)).toBeVisible();
  await expectAccessible(own);
  await own.locator('[id="usual.mode"]').selectOption('car');
  await own.getByRole('button', { name: 'Participer' }).click();
  await own.getByRole('button', { name: 'C’est noté' }).click();
  await expect(own.locator('#own-team')).toHaveValue(/./);
  await own.locator('#own-team').selectOption({ label: 'Aucune équipe' });
  await expect(own.getByText('L’équipe est enregistrée.')).toBeVisible();
  // By mistake: taken back.
  await own.getByRole('button', { name: 'Annuler' }).click();
  await expect(own.locator('#own-team option:checked')).toHaveText(TEAM);
  await expect(own.getByText('L’équipe est enregistrée.')).toHaveCount(0);
  await expectAccessible(own);
  await expectNarrow(own);

  // All days that have come, to be filled in.
  const download = own.waitForEvent('download');
  await own.getByRole('button', { name: /^Télécharger mes jours.*CSV/ }).click();
  const sheet = readFileSync((await (await download).path()) ?? '', 'utf8');
  expect(sheet.split('\n')[0]).toContain('Jour');
  const [first, second] = [dayFrom(-2), dayFrom(-1)];
  expect(sheet).toMatch(/\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}|\d{2}\/\d{2}\/\d{4}/);
  await pick(own, `${first};1;Fusée;4,2;`, `${dayFrom(40)};1;Vélo;4,2;`);
  await expect(own.getByText('2 erreurs à corriger dans trajets.csv.')).toBeVisible();
  await expect(own.getByText(/^Mode inconnu\. Possibles/)).toBeVisible();
  await expect(own.getByText('Ce jour n’est pas dans la campagne.')).toBeVisible();
  await expectAccessible(own);
  await expectNarrow(own);
  await pick(own, `${first};1;Vélo;4,2;`, `${second};;Télétravail;;`);
  await expect(own.getByText('2 jours changent avec trajets.csv.')).toBeVisible();
  await expectAccessible(own);
  await expectNarrow(own);
  await own.getByRole('button', { name: 'Reprendre 2 jours' }).click();
  await expect(own.getByText('2 jours, 4,2 km, 0,5 kg CO₂e')).toBeVisible();
  await pick(own, `${first};1;Vélo;4,2;`);
  await expect(own.getByText('trajets.csv ne change rien.')).toBeVisible();
  expect(ownErrors).toEqual([]);
  await own.context().close();

  // Nobody is told of one person of a team, whoever asks.
  await page.goto(campaign);
  await expect(page.getByText('Aucun résultat encore')).toBeVisible();
  await expect(page.getByText(TEAM)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a company enters the totals of a team on a phone, and few people are shown to nobody, whoever stated them', async ({
  page,
  browser,
}) => {
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  const how = { group: GROUP, participants: 3, byTotals: 'Assurances Beispill' };
  await openCampaign(page, 'Par totaux, parcours', how);
  const campaign = page.url();
  await expect(page.getByRole('row', { name: /Assurances Beispill/ }).getByText('masqué')).toBeVisible();
  await page.getByRole('link', { name: 'Modifier', exact: true }).click();
  await expect(page.getByText('n’est montré à personne')).toBeVisible();
  await expect(page.locator('[id="organisations.0.participants"]')).toHaveValue('');
  await expectAccessible(page);

  const anne = await onPhone(browser);
  const anneErrors = watchErrors(anne);
  await signIn(anne, 'companyContact');
  await anne.goto(campaign);
  await anne.getByRole('link', { name: /^Équipes de/ }).click();
  await anne.getByRole('link', { name: 'Ajouter une équipe' }).click();
  await anne.locator('#name').fill(TEAM);
  await anne.locator('#headCount').fill('12');
  await anne.getByRole('button', { name: 'Enregistrer' }).click();
  await anne.getByRole('link', { name: `Totaux de ${TEAM}` }).click();
  await expect(anne.getByText('De cette équipe seulement')).toBeVisible();
  await anne.locator('#participants').fill('9');
  await anne.locator('#days').fill('40');
  await anne.locator('[id="rows.0.mode"]').selectOption('bike');
  await anne.locator('[id="rows.0.km"]').fill('120');
  await anne.locator('[id="rows.0.people"]').fill('9');
  await expectAccessible(anne);
  await expectNarrow(anne);
  await anne.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(anne.getByText('Les totaux sont enregistrés.')).toBeVisible();
  await expectAccessible(anne);
  await expectNarrow(anne);
  expect(anneErrors).toEqual([]);
  await anne.context().close();
  expect(errors).toEqual([]);
});

test('teams of which enough took part are told in a table that is sorted, and small ones with others', async ({
  browser,
}) => {
  const page = await onPhone(browser);
  const errors = watchErrors(page);
  await signIn(page, 'projectManager');
  await page.goto('/campaigns');
  await page.getByRole('link', { name: 'Deux semaines à vélo' }).first().click();
  const table = page.getByRole('table', { name: /^Résultats par équipe/ });
  await expect(table.getByRole('rowheader')).toHaveText([
    /Accueil et sans équipe \(ensemble\)/,
    /Conseil/,
    /Informatique/,
    /Production/,
    /Sinistres/,
    /sans équipe/,
  ]);
  await expectAccessible(page);
  await expectNarrow(page);
  const section = page.getByRole('region', { name: 'Résultats comptés' });
  await section.locator('#team-results-organisation').selectOption({ label: 'Brasserie Beispill' });
  await expect(table.getByRole('rowheader')).toHaveCount(2);
  await section.locator('#team-results-q').fill('prod');
  await section.locator('#team-results-q').press('Enter');
  await expect(table.getByRole('rowheader')).toHaveText([/Production/]);
  expect(errors).toEqual([]);
  await page.context().close();
});

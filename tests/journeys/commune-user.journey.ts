import { type Page, expect, test } from '@playwright/test';
import { linkIn, mailTo } from './mailbox';
import { expectAccessible, expectNarrow, people, settled, signIn, signInWith, watchErrors } from './support';

// A commune of its own: whatever is written here disturbs neither the adviser's nor the auditor's journey.
const CODE = 'D003';
const user = { email: 'nora@nidderbeispill.example', password: 'une phrase assez longue' };

// The second begins where the first has put everything back.
test.describe.configure({ mode: 'serial' });

/** An administrator lets the contact of the commune in, who chooses a password. */
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, 'administrator');
  const found = await page.request.get('/api/contacts?q=nora');
  const contact = (await found.json()).items.find(({ email }: { email: string }) => email === user.email);
  const account = { email: user.email, displayName: 'Nora Beispill', role: 'commune-user', locale: 'fr' };
  const made = await page.request.post('/api/accounts', {
    data: { ...account, contactId: contact.id },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(made.status(), people.administrator).toBe(201);
  const link = linkIn(await mailTo(user.email), /http:\/\/\S+?#[\w-]+/);
  await page.context().clearCookies();
  await page.goto(link);
  await page.locator('[id="displayName"]').fill(account.displayName);
  await page.locator('[id="password"]').fill(user.password);
  await page.locator('main form button[type="submit"]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await page.close();
});

const chooseFile = (page: Page, name: string, text: string): Promise<void> =>
  page.getByLabel('Fichier de l’évaluation').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** The template with other cells in the rows of measures, by the headings of their columns. */
function filledIn(template: string, cells: Record<string, Record<string, string>>): string {
  const [head = '', ...lines] = template.replace('\u{FEFF}', '').trimEnd().split('\r\n');
  const columns = head.split(';');
  const filled = lines.map((line) => {
    const [code = '', title = '', ...others] = line.split(';');
    const own = title === '' ? undefined : cells[code];
    return own ? columns.map((column, at) => own[column] ?? [code, title, ...others][at]).join(';') : line;
  });
  return [head, ...filled].join('\r\n');
}

test('a commune brings its assessment in by a spreadsheet, and puts an earlier state back', async ({ page }) => {
  const errors = watchErrors(page);
  await signInWith(page, user);
  await page.goto(`/chapter-6/${CODE}`);
  await page.getByRole('link', { name: 'Reprendre un tableau' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reprendre une évaluation' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const parts: Buffer[] = [];
  for await (const part of await (await saved).createReadStream()) parts.push(part as Buffer);
  const template = Buffer.concat(parts).toString();

  await test.step('every error is told at once, with its row', async () => {
    const wrong = filledIn(template, {
      'regionale-zusammenarbeit': { 'Part effective': '1,4', 'Part planifiée': 'beaucoup' },
      'lokale-bevolkerung': { 'Part effective': '=0,1+0,2' },
    });
    await chooseFile(page, 'evaluation.csv', `${wrong}\r\nphotovoltaik;Solaire`);
    await expect(page.getByRole('alert')).toContainText('4 erreurs à corriger dans evaluation.csv');
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(5);
    await expect(rows.filter({ hasText: 'Une part va de 0 à 1' })).toContainText('Part effective');
    await expect(rows.filter({ hasText: 'Ce n’est pas un nombre' })).toContainText('Part planifiée');
    await expect(rows.filter({ hasText: 'Une formule' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'n’est pas une mesure de ce catalogue' })).toContainText('photovoltaik');
    await expectAccessible(page);
    await expectNarrow(page);
  });

  await test.step('a right one shows what changes, and is taken over', async () => {
    const right = filledIn(template, {
      'regionale-zusammenarbeit': { 'Part effective': '50 %', 'Part planifiée': '0,2', Commentaire: 'Deux syndicats.' },
      'lokale-bevolkerung': { 'Part effective': '0,35' },
    });
    await chooseFile(page, 'evaluation-corrigee.csv', right);
    await expect(page.getByRole('heading', { name: 'Ce qui change' })).toBeVisible();
    await expect(page.getByText('2 mesures changent, dont une nouvelle')).toBeVisible();
    await expect(page.getByText(/12,5 points seraient effectifs au lieu de 8,0/)).toBeVisible();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('button', { name: 'Reprendre 2 mesures' }).click();
    await expect(page.getByRole('heading', { name: 'C’est repris' })).toBeVisible();
    await page.getByRole('link', { name: 'Comparer avec l’état d’avant' }).click();
    await expect(page.getByRole('combobox', { name: 'Avant' })).toHaveValue(/evaluation-corrigee\.csv/);
    await settled(page);
  });

  await test.step('one measure goes back to what it said before', async () => {
    await page.goto(`/chapter-6/${CODE}/history`);
    const states = page.getByRole('link', { name: /^Ouvrir cet état\s: Population locale/ });
    // The latest is what was just taken over.
    await states.nth(1).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Population locale, état du/ })).toBeVisible();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('button', { name: 'Remettre cet état' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remettre cet état' }).click();
    await expect(page).toHaveURL(/history$/);
    await page.goto(`/chapter-6/${CODE}`);
    // 4.5 points were brought in, and 1.5 of them put back.
    await expect(page.getByText('11,0 points').first()).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('a commune compares variants, and keeps one as its plan', async ({ page }) => {
  const errors = watchErrors(page);
  await signInWith(page, user);
  await page.goto(`/chapter-6/${CODE}/what-if`);
  const keep = async (action: RegExp, name: string): Promise<void> => {
    await page.getByLabel(action).check();
    await page.locator('#variant-name').fill(name);
    await page.getByRole('button', { name: 'Garder ce choix comme variante' }).click();
    await expect(page.getByRole('checkbox', { name: `Comparer\u00a0: ${name}` })).toBeChecked();
    await page.getByRole('button', { name: 'Tout décocher' }).click();
  };
  await keep(/Jardins ouverts/, 'Jardins');
  await keep(/Table ronde des entreprises/, 'Entreprises');
  const compared = page.getByRole('table', { name: 'Points effectifs de chaque mesure, par variante' });
  const cells = (measure: string): Promise<string[]> =>
    compared.getByRole('row').filter({ hasText: measure }).getByRole('cell').allInnerTexts();
  // As it is, and in each variant.
  await expect.poll(() => cells('Coopération avec le secteur privé')).toEqual(['4,0', '4,0', '5,0']);
  await expect.poll(() => cells('Population locale')).toEqual(['2,0', '3,0', '2,0']);
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Garder comme plan\u00a0: Jardins' }).click();
  await expect(page.locator('#plan-name')).toHaveValue('Jardins');
  await page.locator('#plan-name').fill('Plan de Nidderbeispill');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Garder comme plan', exact: true }).click();
  await expect(page.getByText(/^Plan de Nidderbeispill, gardé par Nora Beispill/)).toBeVisible();
  await page.goto(`/chapter-6/${CODE}`);
  await expect(page.getByText(/Plan de Nidderbeispill, gardé par Nora Beispill/)).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('a commune assesses a measure, answers a proposal and takes its dossier along', async ({ page, browser }) => {
  const errors = watchErrors(page);
  await signInWith(page, user);

  await test.step('what is wrong is said beside its field, and what was typed stays', async () => {
    await page.goto(`/chapter-6/${CODE}?measure=lokale-bevolkerung`);
    await page.goto(`/chapter-6/${CODE}/measures/lokale-bevolkerung`);
    await page.locator('#effectiveShare').fill('80');
    await page.locator('#plannedShare').fill('30');
    await page.locator('#comment').fill('Deux fêtes de quartier, une enquête.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.locator('z-error-summary')).toBeVisible();
    await expect(page.locator('#effectiveShare')).toHaveValue('80');
    await expectAccessible(page);
    await expectNarrow(page);
    await page.locator('#plannedShare').fill('20');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Reçu des points')).toBeVisible();
    await expect(page.getByText('Deux fêtes de quartier, une enquête.').first()).toBeVisible();
  });

  await test.step('a project manager proposes a piece, which the commune accepts with a word', async () => {
    const title = 'Page de la fête de quartier, parcours';
    const manager = await browser.newPage();
    await signIn(manager, 'projectManager');
    await manager.goto(`/chapter-6/${CODE}/evidence/gaps`);
    await manager
      .getByRole('link', { name: /^Proposer une preuve – / })
      .first()
      .click();
    await manager.getByRole('radio', { name: /^Lien/ }).check();
    await manager.getByLabel('Adresse', { exact: true }).fill('https://nidderbeispill.example/fete');
    await manager.getByLabel('Titre', { exact: true }).fill(title);
    await manager.locator('#day').fill('2026-09-12');
    await manager.getByRole('button', { name: 'Proposer une preuve' }).click();
    await expect(manager.getByRole('row').filter({ hasText: title })).toBeVisible();
    await manager.close();
    await page.goto(`/chapter-6/${CODE}/evidence?q=${encodeURIComponent(title)}`);
    const row = page.getByRole('row').filter({ hasText: title });
    await row.getByRole('button', { name: /^Répondre/ }).click();
    await page.getByLabel('Mot', { exact: false }).first().fill('Nous y étions.');
    await page.getByRole('button', { name: /^Accepter/ }).click();
    await expect(row).toContainText('Nous y étions.');
  });

  await test.step('the dossier is one file, and its evidence another', async () => {
    await page.goto(`/chapter-6/${CODE}/documents`);
    for (const [button, ending] of [
      ['Établir le dossier', '.pdf'],
      ['Établir l’archive', '.zip'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await saved).suggestedFilename().slice(-4)).toBe(ending);
    }
  });

  await test.step('what it was at the audit is kept, and its year is locked', async () => {
    await page.goto(`/chapter-6/${CODE}/certification`);
    await page.getByRole('button', { name: 'Saisir un résultat d’audit' }).first().click();
    await page.getByLabel('Date de l’audit').fill('2026-10-01');
    await page.locator('#audit-percent').fill('52');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.locator('p.lede')).toContainText('50');
    await page.goto(`/chapter-6/${CODE}/measures/lokale-bevolkerung`);
    await expect(page.locator('z-review-lock')).toContainText('2026');
  });
  expect(errors).toEqual([]);
});

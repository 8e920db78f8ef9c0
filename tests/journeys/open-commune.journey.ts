import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, settled, signIn, watchErrors } from './support';

test('a token is shown once, opens what it may until it is revoked, and nothing else', async ({ page, playwright }) => {
  const errors = watchErrors(page);
  await signIn(page, 'communeUser');
  await page.goto('/chapter-6/D001/tokens');
  await page.getByRole('button', { name: 'Créer un jeton' }).click();
  await page.locator('#token-name').fill('SIG du parcours');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Créer un jeton' }).click();
  await expect(page.getByText('il ne sera plus jamais montré')).toBeVisible();
  const token = await page.getByLabel('Jeton', { exact: true }).inputValue();
  expect(token).toMatch(/^zs_[\w-]{43}$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Je l’ai gardé' }).click();
  const row = page.getByRole('row').filter({ hasText: 'SIG du parcours' });
  await expect(row).toContainText(token.slice(0, 9));
  await page.reload();
  await expect(row).toContainText('actif');
  expect(await page.content()).not.toContain(token.slice(9));

  // The commune's own system, without the browser's session.
  const { origin } = new URL(page.url());
  const system = await playwright.request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const chapter = await system.get('/api/v1/communes/D001/chapter-6');
  expect([chapter.status(), (await chapter.json()).commune.code]).toEqual([200, 'D001']);
  const refusal = async (path: string): Promise<unknown[]> => {
    const answer = await system.get(path);
    return [answer.status(), (await answer.json()).code];
  };
  expect(await refusal('/api/v1/communes/D001/evidence')).toEqual([403, 'token-scope']);
  expect(await refusal('/api/v1/communes/D002/chapter-6')).toEqual([403, 'forbidden']);
  await page.reload();
  await expect(row).not.toContainText('jamais');
  await row.getByRole('button', { name: /^Révoquer/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await expect(row).toContainText('révoqué');
  expect(await refusal('/api/v1/communes/D001/chapter-6')).toEqual([401, 'token-revoked']);
  await system.dispose();
  await page.reload();
  await expect(row).toContainText('révoqué');
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

test('a commune chooses its public page, and a visitor on a phone takes the data along', async ({ page, browser }) => {
  const errors = watchErrors(page);
  await signIn(page, 'administrator');
  await page.goto('/chapter-6/D002/public');
  await expect(page.getByText('Pas publiée')).toBeVisible();
  const shown = page.getByRole('group', { name: 'Ce qui est montré' });
  for (const each of await shown.getByRole('checkbox').all()) await each.uncheck();
  for (const part of ['Introduction de la commune', 'Totaux du chapitre', 'Points par mesure', 'Contact']) {
    await shown.getByRole('checkbox', { name: part }).check();
  }
  await page.locator('#introductionFr').fill('Uewerbeispill montre où elle en est.\n\n<b>Sans détour.</b>');
  const preview = page.getByRole('region', { name: 'Aperçu' });
  // A contact without any way to reach it is none.
  const publish = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  };
  await publish();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.locator('#contactEmail').fill('climat@uewerbeispill.example');
  // Nor is it published before somebody said whether it is a person.
  await page.locator('#contactOf').selectOption('office');
  await expect(preview.getByRole('link', { name: 'climat@uewerbeispill.example' })).toBeVisible();
  await expect(preview.getByText('<b>Sans détour.</b>')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await publish();
  await expect(page.getByText(/Publiée depuis le/)).toBeVisible();

  const phone = await browser.newContext({ locale: 'fr-LU', viewport: { width: 390, height: 844 } });
  const visitor = await phone.newPage();
  const seen = watchErrors(visitor);
  await visitor.goto('/communes');
  await visitor.getByRole('link', { name: 'Uewerbeispill' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Uewerbeispill');
  await expect(visitor.getByText('Uewerbeispill montre où elle en est.')).toBeVisible();
  await expect(
    visitor.getByRole('heading', { name: 'Points par mesure' }).or(visitor.getByRole('table')),
  ).toBeVisible();
  await expect(visitor.getByRole('heading', { name: 'Preuves' })).toHaveCount(0);
  await settled(visitor);
  await expectAccessible(visitor);
  await expectNarrow(visitor);
  const at = async (name: string): Promise<string> =>
    String(await visitor.getByRole('link', { name, exact: true }).getAttribute('href'));
  const json = await (await phone.request.get(await at('JSON'))).json();
  expect(json).toMatchObject({ commune: { code: 'D002' }, evidence: null, certification: null, isDemo: true });
  expect(json.contact.email).toBe('climat@uewerbeispill.example');
  const csv = await (await phone.request.get(await at('CSV'))).text();
  expect(csv.split('\n').length).toBeGreaterThan(json.measures.length);
  expect(csv).toContain(json.measures[0].slug);
  const schema = await phone.request.get(await at('Schéma des données'));
  expect((await schema.json()).properties).toHaveProperty('measures');

  // It is taken off again, and nothing of it can be read.
  await page.getByRole('button', { name: 'Retirer la page' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer la page' }).click();
  await expect(page.getByText('Pas publiée')).toBeVisible();
  expect((await phone.request.get(await at('JSON'))).status()).toBe(404);
  expect([...errors, ...seen]).toEqual([]);
  await phone.close();
});

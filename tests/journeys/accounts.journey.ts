import { type Page, expect, test } from '@playwright/test';
import { linkIn, mailTo } from './mailbox';
import { expectAccessible, expectNarrow, signIn } from './support';

/** The link in the last mail to an address. */
const linkMailedTo = async (email: string): Promise<string> => linkIn(await mailTo(email), /http:\/\/\S+?#[\w-]+/);

async function choosePassword(page: Page, link: string, fields: Record<string, string>): Promise<void> {
  await page.goto(link);
  await expectAccessible(page);
  for (const [id, value] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(value);
  await page.locator('main form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/#/);
}

test('an administrator invites somebody, who chooses a password and is in', async ({ page, browser }) => {
  const email = `invite-${Date.now()}@journey.example`;
  await signIn(page, 'administrator');
  await page.goto('/accounts/new');
  await page.locator('[id="email"]').fill(email);
  await page.locator('[id="displayName"]').fill('Invitée Beispill');
  await page.locator('[id="role"]').selectOption('project-manager');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.locator('main form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/new$/);

  const other = await (await browser.newContext()).newPage();
  await choosePassword(other, await linkMailedTo(email), {
    displayName: 'Invitée Beispill',
    password: 'une phrase assez longue',
  });
  await expect(other.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await other.context().close();
});

test('a forgotten password is replaced by mail, and signing out ends the session', async ({ page }) => {
  await page.goto('/login');
  await page.locator('main a[href="/forgotten-password"]').click();
  // The page before has a field of this name too.
  await expect(page.getByRole('heading', { level: 1, name: 'Mot de passe oublié' })).toBeVisible();
  await page.locator('[id="email"]').fill('marc@administration.example');
  await expectAccessible(page);
  await page.locator('main form button[type="submit"]').click();
  await choosePassword(page, await linkMailedTo('marc@administration.example'), { password: 'zesumme-beispill' });
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await page.getByRole('button', { name: /Compte/ }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto('/accounts');
  await expect(page).toHaveURL(/login/);
});

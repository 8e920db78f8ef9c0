import { type Page, expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { linkIn, mailTo } from './mailbox';
import { expectAccessible, expectNarrow, signIn } from './support';

const PASSWORD = 'une phrase assez longue';

/** The link in the last mail to an address. */
const linkMailedTo = async (email: string): Promise<string> => linkIn(await mailTo(email), /http:\/\/\S+?#[\w-]+/);

async function choosePassword(page: Page, link: string, fields: Record<string, string>): Promise<void> {
  await page.goto(link);
  await expectAccessible(page);
  for (const [id, value] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(value);
  await page.locator('main form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/#/);
}

/** An administrator invites somebody. @returns their page, once they have chosen a password */
async function invited(page: Page, role: string): Promise<{ other: Page; email: string }> {
  const email = `invite-${role}-${Date.now()}@journey.example`;
  await signIn(page, 'administrator');
  await page.goto('/accounts/new');
  await page.locator('[id="email"]').fill(email);
  await page.locator('[id="displayName"]').fill('Invitée Beispill');
  await page.locator('[id="role"]').selectOption(role);
  await expectAccessible(page);
  await expectNarrow(page);
  await page.locator('main form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/new$/);

  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('There is no browser.');
  const other = await context.newPage();
  await choosePassword(other, await linkMailedTo(email), { displayName: 'Invitée Beispill', password: PASSWORD });
  await expect(other.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  return { other, email };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Compte/ }).click();
  // The own account has a button besides that signs out everywhere.
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
}

test('an administrator invites somebody, who chooses a password and is in', async ({ page }) => {
  const { other } = await invited(page, 'project-manager');
  await other.context().close();
});

test('somebody signs in in two steps: with a code, and with a recovery code when the telephone is missing', async ({
  page,
}) => {
  const { other, email } = await invited(page, 'adviser');
  await other.goto('/account');
  const section = other.locator('z-own-second-factor');
  await section.getByRole('button', { name: 'Mettre en place' }).click();
  await other.locator('#factor-password').fill(PASSWORD);
  await section.getByRole('button', { name: 'Continuer' }).click();
  await expectAccessible(other);
  await expectNarrow(other);
  const key = (await section.locator('.key').textContent()) ?? '';
  const application = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) });
  await other.locator('#first-code').fill(application.generate());
  await section.getByRole('button', { name: 'Activer' }).click();
  const codes = section.locator('.codes li');
  await expect(codes).toHaveCount(10);
  await expectAccessible(other);
  await expectNarrow(other);
  const recoveryCode = (await codes.first().textContent()) ?? '';
  await section.getByRole('button', { name: 'Codes rangés' }).click();
  await expect(section).toContainText('Il reste 10 codes de secours.');

  const givePassword = async (): Promise<void> => {
    await signOut(other);
    await other.goto('/login?next=/account');
    await other.locator('#email').fill(email);
    await other.locator('#password').fill(PASSWORD);
    await other.locator('#password').press('Enter');
    await expect(other.getByRole('heading', { level: 1, name: 'Deuxième étape' })).toBeVisible();
  };
  await givePassword();
  await expectAccessible(other);
  await expectNarrow(other);
  // The one before has been used: the next one is taken already, half a minute ahead.
  await other.locator('#application-code').fill(application.generate({ timestamp: Date.now() + 30_000 }));
  await other.locator('#application-code').press('Enter');
  await expect(other).toHaveURL(/\/account$/);

  await givePassword();
  await other.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await other.locator('#recovery-code').fill(recoveryCode);
  await other.locator('#recovery-code').press('Enter');
  await expect(section).toContainText('Il reste 9 codes de secours.');
  await mailTo(email, /code de secours/);
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
  // Whoever leaves the page before the server has heard of it stays signed in.
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
  await page.goto('/accounts');
  await expect(page).toHaveURL(/login/);
});

import { type Page, expect, test } from '@playwright/test';
import { linkIn, mailTo } from './mailbox';
import { expectAccessible, expectNarrow, people, signIn } from './support';

const GROUP = 'kirchberg';
const PHONE = { width: 320, height: 700 };

/** A day so many days from today, as the API takes it. */
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A meeting to which the contact of a company is invited. */
async function inviteCompany(page: Page, title: string): Promise<void> {
  await signIn(page, 'companyContact');
  const { actor } = await (await page.request.get('/api/me')).json();
  await page.context().clearCookies();
  await signIn(page, 'projectManager');
  const ask = async (method: string, path: string, data: object) => {
    const answer = await page.request.fetch(path, { method, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const group = await (await page.request.get(`/api/working-groups/${GROUP}`)).json();
  const day = dayFromNow(40);
  const { id } = await ask('POST', '/api/meetings', {
    groupId: group.id,
    kind: 'workshop',
    title,
    startsLocal: `${day}T14:00`,
    endsLocal: `${day}T16:00`,
    place: 'Salle 3, Kirchberg',
    agenda: [{ title: 'Navette partagée', kind: 'decision', minutes: 30 }],
  });
  const { version } = await ask('POST', `/api/meetings/${id}/invitations`, { contactIds: [actor.contactId] });
  await ask('POST', `/api/meetings/${id}/state`, { version, to: 'open' });
}

test('who is invited answers by the link in the mail: on a small phone, without script and account', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const mark = String(Date.now()).slice(-7);
  const title = `Atelier navette ${mark}`;
  await inviteCompany(page, title);
  const mail = await mailTo(people.companyContact, new RegExp(title), 40);
  const link = linkIn(mail, /http:\/\/\S+\/a\/\S+/);

  const phone = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-LU', viewport: PHONE });
  const sheet = await phone.newPage();
  await test.step('the link leads to an address without a secret', async () => {
    await sheet.goto(link);
    expect(sheet.url()).not.toContain(link.split('/a/')[1]);
    await expect(sheet.getByText(title).first()).toBeVisible();
    await expect(sheet.getByText('Vous n’avez pas encore répondu.')).toBeVisible();
  });

  await test.step('they answer with a word, and say what concerns them', async () => {
    await sheet.getByLabel(/Un mot au chargé de projet/).fill('Nous serons deux.');
    await sheet.getByRole('button', { name: 'Oui' }).click();
    await expect(sheet.getByText('C’est noté.')).toBeVisible();
    await expect(sheet.getByText('Votre réponse : vous venez.')).toBeVisible();
    await sheet.getByRole('checkbox', { name: /Navette partagée/ }).check();
    await sheet.getByRole('button', { name: 'Enregistrer les points' }).click();
    // Late actions of the group stand on the agenda too.
    await expect(sheet.getByText(/^Un point sur \d+ nous concerne/)).toBeVisible();
  });

  await test.step('a colleague goes instead: a mistake is said at its field, and what was typed stays', async () => {
    const email = `jos.${mark}@assurances.example`;
    await sheet.getByText('Envoyer un collègue à ma place').click();
    await sheet.getByLabel('Prénom et nom').fill('Jos Beispill');
    await sheet.getByLabel('Son adresse e-mail').fill('jos');
    await sheet.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await expect(sheet.getByRole('alert')).toBeVisible();
    await expect(sheet.getByLabel('Prénom et nom')).toHaveValue('Jos Beispill');
    await sheet.getByLabel('Son adresse e-mail').fill(email);
    await sheet.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await expect(sheet.getByText(/^C’est fait/)).toBeVisible();
    const own = await mailTo(email, new RegExp(title), 40);
    expect(linkIn(own, /http:\/\/\S+\/a\/\S+/)).not.toBe(link);
  });

  await test.step('everybody can read it, and it can be printed', async () => {
    // What is checked here is run in the page, which needs scripts; the page itself has none.
    const reader = await browser.newContext({ storageState: await phone.storageState(), locale: 'fr-LU' });
    const read = await reader.newPage();
    await read.goto(sheet.url());
    expect(await read.locator('script').count()).toBe(0);
    await expectNarrow(read);
    await expectAccessible(read);
    await read.emulateMedia({ media: 'print' });
    await expect(read.getByText('Navette partagée').first()).toBeVisible();
    await expect(read.getByRole('button', { name: 'Oui' })).toBeHidden();
    await expect(read.getByRole('navigation')).toBeHidden();
    await reader.close();
  });
  await sheet.screenshot({ path: test.info().outputPath('answered.png'), fullPage: true });
  await phone.close();
});

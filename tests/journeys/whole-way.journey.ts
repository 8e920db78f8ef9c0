import { type Page, expect, test } from '@playwright/test';
import { linkIn, mailTo } from './mailbox';
import { expectAccessible, expectNarrow, settled, signIn, watchErrors } from './support';

const GROUP = 'Groupe de travail de la zone d’activités Beispill';

/** A day so many days from today, as a date field takes it. */
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Brings in one spreadsheet, with its preview, to the end. */
async function bringIn(page: Page, subject: string, lines: string[]): Promise<void> {
  await page.goto('/imports');
  await page.getByRole('radio', { name: subject }).check();
  await page.locator('input[type="file"]').setInputFiles({
    name: `${subject.toLowerCase()}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await page.getByRole('button', { name: 'Vérifier les lignes' }).click();
  await expect(page.getByRole('heading', { name: 'Aperçu' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click();
  await expect(page.getByRole('heading', { name: 'Résultat' })).toBeVisible();
}

test('from the spreadsheet to the follow-up on the next agenda', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const errors = watchErrors(page);
  const mark = String(Date.now()).slice(-7);
  const organisation = `Garage Prüm ${mark}`;
  const address = `zoe.${mark}@garage.example`;
  const title = `Bornes de recharge ${mark}`;
  const item = `Qui partage ses bornes ? ${mark}`;
  const followUp = `Relever les bornes ${mark}`;
  let meetingUrl = '';

  await test.step('the spreadsheets come in, each row shown before it is written', async () => {
    await signIn(page, 'projectManager');
    await bringIn(page, 'Organisations', ['Organisation;Genre', `${organisation};Entreprise`]);
    await bringIn(page, 'Contacts', [
      'Organisation;Prénom;Nom de famille;Adresse e-mail;Rôle du contact',
      `${organisation};Zoé;Weber;${address};contact principal`,
    ]);
    await bringIn(page, 'Adhésions', ['Organisation;Groupe de travail', `${organisation};${GROUP}`]);
  });

  await test.step('a meeting is prepared, and the whole group invited', async () => {
    await page.goto('/meetings/new');
    await page.locator('[id="groupId"]').selectOption({ label: GROUP });
    await page.locator('[id="title"]').fill(title);
    await page.locator('[id="startsLocal.day"]').fill(dayFromNow(9));
    await page.locator('[id="startsLocal"]').fill('14:00');
    await page.locator('[id="endsLocal"]').fill('16:00');
    await page.locator('[id="place"]').fill('Maison communale');
    await page.getByRole('button', { name: 'Ajouter un point' }).click();
    await page.locator('[id="agenda.0.title"]').fill(item);
    await page.getByRole('button', { name: 'Enregistrer et inviter' }).click();
    await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/);
    meetingUrl = page.url();
    await expect(page.getByText(organisation).first()).toBeVisible();
  });

  await test.step('the mail has the calendar entry, and its link is answered without account and script', async () => {
    const mail = await mailTo(address, new RegExp(title), 40);
    const calendar = mail.attachments.map(({ content }) => content.toString()).join('\n');
    expect(calendar).toContain('METHOD:REQUEST');
    expect(calendar).toContain('BEGIN:VTIMEZONE');
    const phone = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'fr-LU',
      viewport: { width: 390, height: 844 },
    });
    const answers = await phone.newPage();
    await answers.goto(linkIn(mail, /http:\/\/\S+\/a\/\S+/));
    await expect(answers.getByRole('heading', { level: 1 })).toContainText('Réunion du');
    await expect(answers.getByText(title).first()).toBeVisible();
    await answers.getByRole('button', { name: 'Oui' }).click();
    await expect(answers.getByText('C’est noté.')).toBeVisible();
    await answers.screenshot({ path: test.info().outputPath('answered.png'), fullPage: true });
    await phone.close();
  });

  await test.step('the meeting is run: who is there, what is decided, what is left open', async () => {
    await page.goto(`${meetingUrl}/run`);
    await page.getByRole('button', { name: 'Commencer la réunion' }).click();
    const ask = page.getByRole('dialog');
    await ask.getByRole('button', { name: 'Commencer la réunion' }).click();
    await expect(page.getByRole('heading', { name: item })).toBeVisible();
    await page
      .getByRole('button', { name: new RegExp(organisation) })
      .first()
      .click();
    await page.getByRole('radio', { name: 'Suite' }).check();
    await page.locator('[id$="text"]').first().fill(followUp);
    await page.locator('[id$="responsibleOrganisationId"]').first().selectOption({ label: organisation });
    // Due yesterday already: when the next meeting is prepared it is late.
    await page.locator('[id$="dueDay"]').first().fill(dayFromNow(-1));
    await page.getByRole('button', { name: 'Consigner' }).click();
    await expect(page.getByText(followUp).first()).toBeVisible();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('button', { name: 'Laisser en suspens' }).click();
    await page.getByRole('button', { name: 'Terminer la réunion' }).click();
    await ask.getByRole('button', { name: 'Terminer la réunion' }).click();
    await expect(page.getByRole('heading', { name: 'Réunion terminée' })).toBeVisible();
  });

  await test.step('the minutes go out, and arrive', async () => {
    await page.goto(meetingUrl);
    await settled(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Envoyer et clore' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Envoyer/ }).click();
    const mail = await mailTo(address, /Procès-verbal/, 40);
    const pdf = mail.attachments.find(({ contentType }) => contentType === 'application/pdf');
    expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('the follow-up comes onto the next agenda by itself, and what was left open is offered', async () => {
    await page.goto('/meetings/new');
    await page.locator('[id="groupId"]').selectOption({ label: GROUP });
    const titles = page.locator('[id^="agenda."][id$=".title"]');
    const lines = () => titles.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    await expect.poll(lines).toContain(followUp);
    await page
      .getByRole('button', { name: new RegExp(`Ajouter.*${mark}`) })
      .first()
      .click();
    await expect.poll(lines).toContain(item);
    await page.locator('[id="title"]').fill(`Suites ${mark}`);
    await page.locator('[id="startsLocal.day"]').fill(dayFromNow(30));
    await page.locator('[id="startsLocal"]').fill('14:00');
    await page.locator('[id="endsLocal"]').fill('16:00');
    await page.getByRole('button', { name: 'Garder en brouillon' }).click();
    await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/);
    await expect(page.getByText(followUp).first()).toBeVisible();
    await expect(page.getByText(item).first()).toBeVisible();
  });
  expect(errors).toEqual([]);
});

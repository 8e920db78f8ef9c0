import { type Page, expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow, signIn, watchErrors } from './support';

const PHONE = { width: 390, height: 800 };

/** A group of this journey's own, with a theme that is just being diagnosed and an organisation of many employees. */
async function foundGroup(page: Page, name: string): Promise<void> {
  await page.goto('/groups/new');
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Objet').fill('Savoir avant d’agir.');
  await page.getByRole('button', { name: 'Ajouter un thème' }).click();
  await page.locator('[id="themes.0.themeId"]').selectOption({ index: 1 });
  await page.locator('[id="themes.0.sinceDay"]').fill('2026-01-10');
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  const groupId = await page.evaluate(async (slug) => {
    const group = (await (await fetch(`/api/working-groups/${slug}`)).json()) as { id: string };
    const { items } = (await (await fetch('/api/organisations?size=1')).json()) as { items: { id: string }[] };
    await fetch(`/api/working-groups/${group.id}/memberships`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisationId: items[0]?.id, role: 'member', fromDay: '2026-01-10' }),
    });
    return group.id;
  }, new URL(page.url()).pathname.split('/').pop());
  expect(groupId).toBeTruthy();
  await page.reload();
}

test('a group asks employees without a name, and learns what five or more of them say', async ({ page, browser }) => {
  const errors = watchErrors(page);
  const stamp = Date.now();
  await signIn(page, 'projectManager');
  await foundGroup(page, `Groupe qui demande ${stamp}`);

  // A questionnaire with a condition; what is missing is said at its field.
  await page.locator('#diagnosis').getByRole('link', { name: 'Nouveau questionnaire' }).click();
  await page.locator('#themeId').selectOption({ index: 1 });
  await page.getByLabel('allemand').check();
  await page.getByRole('button', { name: 'Ajouter une question' }).click();
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.locator('[id="title.fr"]').fill(`Trajets ${stamp}`);
  await page.locator('[id="title.de"]').fill(`Wege ${stamp}`);
  const first = 'sections.0.questions.0';
  await page.locator(`[id="${first}.text.fr"]`).fill('Comment venez-vous ?');
  await page.locator(`[id="${first}.options.0.text.fr"]`).fill('En bus');
  await page.locator(`[id="${first}.options.1.text.fr"]`).fill('En voiture');
  await page.getByRole('group', { name: 'Question 1' }).getByLabel('Réponse demandée').check();
  await page.getByRole('button', { name: 'Ajouter une question' }).click();
  const second = 'sections.0.questions.1';
  await page.locator(`[id="${second}.text.fr"]`).fill('Pourquoi ?');
  await page.locator(`[id="${second}.kind"]`).selectOption('text');
  await page.locator(`[id="${second}.conditionQuestion"]`).selectOption({ index: 1 });
  await page.getByRole('group', { name: 'la réponse est' }).getByLabel('En voiture').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Trajets ${stamp}`);

  // Opened: each organisation has its link.
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByRole('link', { name: /^Code QR de/ })).toBeVisible();
  await expectAccessible(page);
  const questionnaire = page.url();
  await page.getByRole('link', { name: /^Code QR de/ }).click();
  const address = (await page.locator('.address').textContent())?.trim() ?? '';
  expect(address).toContain('/questions#');

  // On a phone: what was typed outlives a reload, and what is missing is said.
  const phone = await browser.newPage({ viewport: PHONE, locale: 'fr-LU' });
  const seen = watchErrors(phone);
  await phone.goto(address);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(`Trajets ${stamp}`);
  await phone.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await expect(phone.getByText('Cette réponse est demandée.').first()).toBeVisible();
  await expect(phone.getByLabel('Pourquoi ?')).toHaveCount(0);
  await phone.getByLabel('En voiture').check();
  await phone.getByLabel('Pourquoi ?').fill('Le bus passe trop tôt 1');
  await phone.reload();
  await expect(phone.getByLabel('Pourquoi ?')).toHaveValue('Le bus passe trop tôt 1');
  await expectAccessible(phone);
  await expectNarrow(phone);
  await phone.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await expect(phone.getByRole('heading', { name: 'Merci, vos réponses sont arrivées.' })).toBeVisible();
  expect(seen).toEqual([]);
  await phone.close();

  // Five more, each with a browser of their own.
  const token = address.split('#')[1];
  const answered = await page.evaluate(
    async ({ token, at }) => {
      const post = (path: string, body: object) =>
        fetch(`/api/questionnaire-answers${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const form = (await (await post('/form', { token })).json()) as {
        content: { sections: { questions: { id: string; options: { id: string }[] }[] }[] };
      };
      const [mode, why] = form.content.sections[0]?.questions ?? [];
      const statuses: number[] = [];
      for (const each of [2, 3, 4, 5, 6]) {
        const answers = [
          { questionId: mode?.id, optionIds: [mode?.options[1]?.id] },
          { questionId: why?.id, text: `Le bus passe trop tôt ${each}` },
        ];
        const code = `journey${at}${each}`.padEnd(24, '0');
        statuses.push((await post('', { token, code, answers })).status);
      }
      return statuses;
    },
    { token, at: stamp },
  );
  expect(answered).toEqual([204, 204, 204, 204, 204]);

  // Closed: six have answered, each question with its picture, table and sentence; open answers are tagged.
  await page.goto(questionnaire);
  await expect(page.getByText('au moins 5')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer et publier' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer et publier' }).click();
  await expect(page.getByText('En voiture : 6 personnes sur 6.').first()).toBeVisible();
  await expect(page.getByText('6 réponses écrites')).toBeVisible();
  const tags = page.getByLabel('Mots-clés de la réponse 1.');
  await tags.fill('horaires');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await expect(page.getByText('horaires (1)')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rapport (PDF)' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

  // What it found is a problem to solve.
  await page.getByRole('link', { name: 'Noter un problème' }).last().click();
  await page.getByLabel('Titre').fill(`Le bus passe trop tôt ${stamp}`);
  await page.getByLabel('Effort').selectOption({ label: 'moyen' });
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Le bus passe trop tôt');
  await page.getByRole('link', { name: /^Les réponses à/ }).click();
  await expect(page).toHaveURL(/\/questionnaires\//);
  expect(errors).toEqual([]);
});

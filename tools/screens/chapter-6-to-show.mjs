import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const COMMUNE = 'D001';
/** The pages of the dossier that are shown: its cover, all measures, one of them, and its annexes. */
const PAGES = [1, 3, 5, 10];

const sheets = {
  fr: [
    'Mesure;Part effective;Part planifiée;Points effectifs;Commentaire',
    'Coopération régionale;60 %;20 %;;Une quatrième convention est signée.',
    'Multiplicateurs;0,4;0,4;;',
    'Projet phare;;;1;Le dossier du quartier sans voiture est déposé.',
  ],
  de: [
    'Maßnahme;Wirksamer Anteil;Geplanter Anteil;Wirksame Punkte;Kommentar',
    'Regionale Zusammenarbeit;60 %;20 %;;Eine vierte Vereinbarung ist unterschrieben.',
    'Multiplikatoren;0,4;0,4;;',
    'Leuchtturmprojekt;;;1;Der Antrag für das autofreie Viertel ist eingereicht.',
  ],
};

/** Chooses a spreadsheet with three measures, and waits for its preview. @param {import('@playwright/test').Page} page @param {string} locale */
export async function aSpreadsheet(page, locale) {
  const lines = locale === 'de' ? sheets.de : sheets.fr;
  const name = locale === 'de' ? 'Bewertung.csv' : 'evaluation.csv';
  const buffer = Buffer.from(lines.join('\r\n'));
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.locator('#preview').waitFor();
}

/** Ticks what the commune keeps as its plan, so that its points are seen to move. @param {import('@playwright/test').Page} page */
export async function thePlanTicked(page) {
  await page.locator('section[aria-labelledby="plan"] .acts button').first().click();
  await page.locator('[role="status"]').filter({ hasText: '24' }).first().waitFor();
}

/**
 * Pages of a commune's dossier, and its page for the council, as pictures of the PDF itself; none where there is no `pdftoppm`.
 *
 * @param {string} base of the product
 * @param {import('@playwright/test').APIRequestContext} user signed in as a user of the commune
 * @param {string} folder
 * @returns {Promise<string[]>} their names
 */
export async function dossierPages(base, user, folder) {
  const names = [];
  const year = new Date().getFullYear();
  for (const locale of ['fr', 'de']) {
    const files = [
      { path: `dossier?format=pdf&language=${locale}`, pages: PAGES.map((page, at) => [`dossier-${at + 1}`, page]) },
      { path: `council-brief?year=${year}&language=${locale}`, pages: [['council-brief', 1]] },
    ];
    for (const { path, pages } of files) {
      const answer = await user.get(`${base}/api/communes/${COMMUNE}/chapter-6/${path}`);
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      const pdf = join(tmpdir(), `zesumme-${pages[0]?.[0]}-${locale}.pdf`);
      writeFileSync(pdf, await answer.body());
      for (const [name, page] of pages) {
        const only = ['-f', String(page), '-l', String(page), '-singlefile'];
        await promisify(execFile)('pdftoppm', ['-r', '90', '-png', ...only, pdf, join(folder, `${name}-${locale}`)]);
        names.push(`${name}-${locale}.png`);
      }
    }
  }
  return names;
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MeetingScene, meetingScene } from '../../testing/meeting-scene';
import { minutedMeeting } from '../../testing/minuted-meeting';
import { type TestApp, testApp } from '../../testing/test-app';

const pdfinfo = process.env['PDFINFO'] ?? 'pdfinfo';

let app: TestApp;
let here: MeetingScene;
let folder: string;
let id: string;
beforeAll(async () => {
  app = await testApp();
  here = await meetingScene(app);
  folder = mkdtempSync(join(tmpdir(), 'zesumme-poppler-'));
  id = (await minutedMeeting(app, here)).id;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

/** What poppler says of a document as somebody gets it. */
async function told(name: 'minutes.pdf' | 'agenda.pdf', ...options: string[]): Promise<string> {
  const { status, raw } = await here.as.lead.get(`/api/meetings/${id}/${name}`);
  expect(status).toBe(200);
  const file = join(folder, name);
  writeFileSync(file, raw);
  return execFileSync(pdfinfo, [...options, file], { encoding: 'utf8' });
}

it.each(['minutes.pdf', 'agenda.pdf'] as const)('poppler finds %s tagged, with title and author', async (name) => {
  const info = await told(name);
  expect(info).toMatch(/^Tagged:\s+yes$/m);
  expect(info).toMatch(/^Title:\s+(Procès-verbal|Ordre du jour)\u00a0: Navette « Été » & <vélo>$/m);
  expect(info).toMatch(/^Author:\s+IMS Luxembourg$/m);
  expect(info).toMatch(/^Page size:.*A4/m);
});

it('poppler reads headings and tables in the structure of the minutes, and their text', async () => {
  const structure = await told('minutes.pdf', '-struct-text');
  const headings = [...structure.matchAll(/^\s*(H\d).*\n\s*"([^"]*)"/gm)].map(([, role, text]) => [role, text?.trim()]);
  expect(headings).toEqual(
    expect.arrayContaining([
      ['H2', 'Présence'],
      ['H3', 'Navette'],
      ['H4', '2. Horaire'],
      ['H2', 'Suites à donner'],
    ]),
  );
  expect(structure.match(/^\s*Table\b/gm)).toHaveLength(2);
  expect(structure.match(/^\s*TH\b/gm)?.length).toBe(3 + 4);
  expect(structure).toContain('La navette roule dès *lundi*.');
});

it('poppler finds the language of the minutes, and nothing that has to be described and is not', async () => {
  const structure = await told('minutes.pdf', '-struct');
  expect(structure).not.toMatch(/^\s*Figure\b(?!.*Alt)/m);
  expect(await told('minutes.pdf', '-meta')).toMatch(/pdfuaid:part/);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '@zesumme/domain';
import { FIXED_NOW } from '@zesumme/testing';
import { OpenDatabase } from '../../testing/open-database';
import { loadReference } from '../reference';
import { loadPublished } from '.';

/** Words alone, so that kinds of apostrophes, spaces and capitals make no difference. */
const words = (text: string): string =>
  fold(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** Where the page's French was mended. */
const mended: readonly (readonly [printed: string, ours: string])[] = [
  ['l arrivee futur du', 'l arrivee future du'],
  ['ont bouscule la situation', 'a bouscule la situation'],
  ['adopter des nouveaux modes', 'adopter de nouveaux modes'],
  ['annuelle mensuelle', 'annuelle ou mensuelle'],
];

const asOurs = (printed: string): string => mended.reduce((text, [from, to]) => text.replace(from, to), words(printed));

/** The sentences of the page from one heading to the next. */
function sentencesOf(heading: string, until: string | null): string[] {
  const page = readFileSync(join(__dirname, 'page.txt'), 'utf8');
  const from = page.indexOf(`\n${heading}\n`) + heading.length + 2;
  const part = page.slice(from, until === null ? undefined : page.indexOf(`\n${until}\n`, from));
  return part
    .split('\n')
    .flatMap((line) => line.replace(/^\s*[•-]\s*/, '').split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence) !== '');
}

describe('What the page publishes', () => {
  let loaded: OpenDatabase;
  beforeAll(async () => {
    loaded = await OpenDatabase.open(FIXED_NOW);
    await loaded.write(async (ctx) => {
      await loadReference(ctx);
      await loadPublished(ctx);
    });
  });
  afterAll(() => loaded.close());

  const texts = async (sql: string): Promise<string> =>
    words(JSON.stringify(await loaded.rows(sql)).replace(/\\+n/g, ' '));

  it.each([
    ["Groupe de travail de la Cloche d'Or", 'Groupe de travail du Kirchberg', 'cloche-d-or'],
    ['Groupe de travail du Kirchberg', 'Corporate Gardens', 'kirchberg'],
    ['Corporate Gardens', "Les zones d'activités, un terrains d'action privilégié", 'corporate-gardens'],
  ])('is in the group: %s', async (heading, until, slug) => {
    const sentences = sentencesOf(heading, until);
    expect(sentences.length).toBeGreaterThan(1);
    const group = await texts(`SELECT purpose FROM working_group WHERE slug = '${slug}'`);
    expect(sentences.filter((sentence) => !group.includes(asOurs(sentence)))).toEqual([]);
  });

  it('is in the practice sheet, but for the three signs without a value', async () => {
    const sentences = sentencesOf('Tasse et verre', null);
    expect(sentences.length).toBeGreaterThan(15);
    const sheet = await texts('SELECT title, steps, difficulties, good_to_know, summary FROM practice_sheet');
    const examples = await texts('SELECT text FROM practice_example');
    const kept = `${sheet} ${examples}`;
    const names = ['Temps', 'Difficulté', 'Coût', 'étApes', 'Difficultés', 'bonnes pratiques', 'Bon à savoir'];
    const missing = sentences.filter((sentence) => !names.includes(sentence) && !kept.includes(asOurs(sentence)));
    expect(missing).toEqual([]);
  });

  it('leads to the programme', async () => {
    await expect(texts(`SELECT url FROM group_link WHERE label = 'Pacte Climat'`)).resolves.toContain('pacteclimat lu');
  });
});

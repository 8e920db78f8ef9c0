import { randomId } from '@zesumme/testing';
import { Workbook } from 'exceljs';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { readPdf } from '../testing/pdf';
import { CatalogueSection } from './catalogue-section.entity';
import { Measure } from './measure.entity';

let world: Chapter6World;
let blank: string;
let planning: string;
beforeAll(async () => {
  world = await chapter6World();
  blank = await world.commune({ agreed: true }, 'Näischt-Bewäert');
  planning = await world.commune({ agreed: true }, 'Nëmme-Geplangt');
  const measure = await world.write(async (ctx) => {
    const { catalogueId } = await ctx.manager.findOneByOrFail(Measure, { id: world.measures.third });
    const id = randomId();
    const unsaid = { titleEn: null, translated: null, source: null };
    const section = { id, catalogueId, code: '6.2', titleFr: 'Citoyens', titleDe: 'Leute', position: 0, ...unsaid };
    await ctx.insert(CatalogueSection, [section]);
    await ctx.manager.update(Measure, { id: world.measures.third }, { sectionId: id });
    return world.measures.third;
  });
  const planned = anAssessmentPut({ effectiveShare: null, plannedShare: 0.5 });
  expect((await world.people.administrator.put(measureUrl(planning, measure), planned)).status).toBe(200);
});
afterAll(() => world.close());

const clean = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const dossier = async (code: string, language = 'fr'): Promise<string> => {
  const url = `${detailUrl(code)}/dossier?format=pdf&language=${language}`;
  const { status, raw } = await world.people.administrator.get(url);
  expect(status).toBe(200);
  return clean(readPdf(raw).text.join(' '));
};
const rowOf = async (query: string): Promise<Record<string, string>> => {
  const url = `/api/chapter-6/communes/export?format=csv&language=fr&q=${encodeURIComponent(query)}`;
  const { status, raw } = await world.people.administrator.get(url);
  expect(status).toBe(200);
  const [head = '', row = ''] = raw
    .toString()
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const values = row.split(';');
  return Object.fromEntries(head.split(';').map((name, at) => [name, values[at] ?? '']));
};

describe('Points that nobody has assessed yet', () => {
  it('are no points in the list of communes as a file, rather than none', async () => {
    expect(await rowOf('Näischt')).toMatchObject({
      ...{ 'Points possibles': '20', 'Points effectifs': '', 'Points planifiés': '', 'Points restants': '' },
      'Points non connus': '20',
    });
    expect(await rowOf('Geplangt')).toMatchObject({
      ...{ 'Points possibles': '20', 'Points effectifs': '', 'Points planifiés': '3', 'Points restants': '' },
      'Points non connus': '17',
    });
  });

  it('are told as not assessed in each section of the dossier, and in its summary', async () => {
    const french = await dossier(blank);
    expect(french).not.toMatch(/0,0 (points )?effectifs/);
    expect(french).toContain('Pas encore évaluée : aucun des 6,0 points possibles n’est connu.');
    expect(french).toMatch(/Effectifs .{0,80} – –/);
    const german = await dossier(blank, 'de');
    expect(german).not.toContain('0,0 wirksame');
    expect(german).toContain('Noch nicht bewertet: Von den 6,0 möglichen Punkten ist keiner bekannt.');
  });

  it('are not known in the dossier of a commune that has only planned', async () => {
    const french = await dossier(planning);
    expect(french).not.toMatch(/0,0 (points )?effectifs/);
    expect(french).toContain('Pas encore évaluée : 3,0 points planifiés, sur 6,0 possibles.');
    expect(french).toContain('Nëmme-Geplangt a planifié 3,0 points');
    const { raw } = await world.people.administrator.get(`${detailUrl(planning)}/dossier?format=xlsx&language=fr`);
    const book = new Workbook();
    await book.xlsx.load(raw as unknown as ArrayBuffer);
    const summary = new Map<unknown, unknown>();
    book.getWorksheet('Synthèse')?.eachRow((row) => summary.set(row.getCell(1).value, row.getCell(2).value));
    expect(summary.get('Points effectifs') ?? null).toBeNull();
    expect(summary.get('Points planifiés')).toBe(3);
    expect(summary.get('Points restants') ?? null).toBeNull();
    expect(summary.get('Points non connus')).toBe(17);
  });

  it('are not known in a snapshot either, in its list, its file and what it is compared with', async () => {
    const { administrator } = world.people;
    const url = `/api/communes/${blank}/snapshots`;
    const unknown = { effective: null, planned: null, remaining: null, possible: 20, unknown: 20 };
    const { body: taken } = await administrator.post(url, {});
    expect(taken).toMatchObject(unknown);
    expect((await administrator.get(url)).body.items).toMatchObject([unknown]);
    expect((await administrator.get(`${url}/${taken.id}`)).body).toMatchObject(unknown);
    const { raw } = await administrator.get(`${url}/export?format=csv&language=fr`);
    expect(raw.toString().split(/\r?\n/)[1]).toContain(';20;;;;20;');
    const compared = (await administrator.get(`${url}/${taken.id}/comparison`)).body;
    expect(compared.total).toMatchObject({ before: { effective: null, planned: null, possible: 20 } });

    const planned = (await administrator.post(`/api/communes/${planning}/snapshots`, {})).body;
    expect(planned).toMatchObject({ effective: null, planned: 3, remaining: null, unknown: 17 });
  });
});

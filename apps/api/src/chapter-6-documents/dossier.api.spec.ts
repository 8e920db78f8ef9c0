import { Workbook } from 'exceljs';
import { EvidenceMeasure } from '../pacte-climat/evidence-measure.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { type Chapter6World, anAssessmentPut, chapter6World, measureUrl } from '../testing/chapter-6-world';
import { readDocx } from '../testing/docx';
import { nodesOf, readPdf } from '../testing/pdf';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
/** The scene, and its dossier in French: for all cases that only look at them. */
let shared: { code: string; french: ReturnType<typeof readPdf> };
beforeAll(async () => {
  world = await chapter6World();
  const code = await scene();
  shared = { code, french: await pdfOf(code) };
});
afterAll(() => world.close());

const url = (code: string, query = ''): string => `/api/communes/${code}/chapter-6/dossier?${query}`;
const clean = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** A commune with a measure of criteria, values, actions and evidence, and one that is not assessed. */
async function scene(name = 'Beispill-Dossier'): Promise<string> {
  const code = await world.commune({ agreed: true }, name);
  const measureId = world.measures.first;
  const put = anAssessmentPut({
    effectiveShare: 0.6,
    plannedShare: 0.2,
    reductionFactor: 0.8,
    reductionReason: 'Pas de zone d’activités',
    comment: 'Deux tables rondes.\nUn annuaire.',
    indicatorValues: [{ year: 2025, value: 4, source: 'Rapport annuel' }],
    reviewedOn: '2026-11-01',
  });
  expect((await world.people.administrator.put(measureUrl(code, measureId), put)).status).toBe(200);
  let [evidenceId, sourceId] = ['', ''];
  await world.given(async (given) => {
    await given.action({ title: 'Navette', communes: [{ communeCode: code, share: 0.2 }], measures: [measureId] });
    const meeting = await given.meeting({ title: 'Table ronde', state: 'closed' });
    const kept = { communeCode: code, meetingId: meeting.id, day: '2026-05-04' };
    const { id } = await given.evidence({ ...kept, measureId, state: 'accepted' });
    evidenceId = id;
    sourceId = meeting.id;
    await given.evidence({ communeCode: code, measureId, state: 'refused' });
    await given.evidence({ communeCode: code, measureId, state: 'accepted', kind: 'link', validUntil: '2026-01-01' });
    await given.audit({ communeCode: code, day: '2024-09-04', percent: 53 });
  });
  const second = { evidenceId, communeCode: code, measureId: world.measures.second, sourceId };
  await world.write((ctx) => ctx.insert(EvidenceMeasure, [second]));
  return code;
}

const pdfOf = async (code: string, query = ''): Promise<ReturnType<typeof readPdf>> => {
  const { status, raw } = await world.people.administrator.get(url(code, `format=pdf&${query}`));
  expect(status).toBe(200);
  return readPdf(raw);
};

describe('A dossier as PDF', () => {
  it('is PDF/UA with headings, contents, a text for each bar, tables and numbered pages', () => {
    const read = shared.french;
    expect(read).toMatchObject({ language: 'fr', isMarked: true, pdfUa: '1' });
    expect(clean(read.title ?? '')).toBe('Dossier du chapitre 6 : Beispill-Dossier');
    expect(nodesOf(read.tree, 'H1')).toHaveLength(1);
    expect(nodesOf(read.tree, 'H2').map(({ text }) => clean(text))).toEqual([
      'Sommaire',
      '1 Synthèse',
      '2 Certification',
      '3 Évaluation par mesure',
      '4 Liste des annexes',
      '5 Ce qui n’est pas publié',
      '6 Comment les points se calculent',
    ]);
    expect(nodesOf(read.tree, 'H4').map(({ text }) => clean(text))[0]).toBe('Secteur privé');
    const contents = nodesOf(read.tree, 'TOCI').map(({ text }) => clean(text));
    expect(contents.some((entry) => /^3 Évaluation par mesure.*\d$/.test(entry))).toBe(true);
    const bars = nodesOf(read.tree, 'Figure').map(({ alt }) => clean(alt ?? ''));
    expect(bars[0]).toBe('Synthèse : 4,8 effectifs, 1,6 planifiés, 1,6 restants, 10,0 non connus, sur 18,0 points.');
    expect(bars).toContain('Secteur privé : 4,8 effectifs, 1,6 planifiés, 1,6 restants, sur 8,0 points.');
    // The last row sums each column, of which the possible points are but one.
    const rows = nodesOf(read.tree, 'TR').map(({ text }) => clean(text).replace(/\s+/g, ' ').trim());
    expect(rows.filter((row) => row.startsWith('Total '))).toEqual([
      'Total possible 18,0',
      'Total 4,8 1,6 1,6 10,0 18,0',
    ]);
    const pages = read.text.length;
    expect(clean(read.text.at(-1) ?? '')).toContain(`Page ${pages} sur ${pages}`);
    expect(read.text.slice(1).every((page) => page.includes('Dossier du chapitre 6'))).toBe(true);
  });

  it('tells arithmetic, reasons, values, actions and evidence of a measure, and what is not known', () => {
    const read = clean(shared.french.text.join(' '));
    for (const said of [
      'facteur 0,8 : Pas de zone d’activités',
      '10 × 0,8 × 60 % 4,8',
      '4,8 + 1,6 + 1,6 8,0',
      'Rapport annuel',
      'Deux tables rondes. Un annuaire.',
      'Navette',
      'P-01 Table ronde',
      'Programme : la commune est certifiée à 50 %. Le certificat vaut jusqu’au 4 septembre 2027.',
      'Cette mesure n’est pas encore évaluée',
      'Une mesure n’a pas de points publiés et n’entre dans aucune somme.',
      'Ce n’est pas un résultat d’audit.',
    ])
      expect(read).toContain(said);
    // One piece for two measures is one annex.
    expect(read).toContain('Une preuve est retenue.');
    expect(read).not.toContain('P-02');
  });

  it('is written in German where that is asked for', async () => {
    const read = await pdfOf(shared.code, 'language=de');
    expect(read).toMatchObject({ language: 'de', title: 'Dossier zu Kapitel 6: Beispill-Dossier' });
    expect(nodesOf(read.tree, 'H2').map(({ text }) => clean(text))[1]).toBe('1 Zusammenfassung');
    expect(clean(read.text.join(' '))).toContain('Seite 1 von');
  });

  it('takes long and odd texts as texts, and repeats the heads of tables', async () => {
    const code = await world.commune({}, 'Laang');
    const odd = '#read("x") $x$ <label> *a* \u{10fffd} =1+1';
    const put = anAssessmentPut({ comment: `${odd}\n${'Une phrase qui se répète. '.repeat(190)}` });
    await world.people.administrator.put(measureUrl(code, world.measures.first), put);
    await world.given(async (given) => {
      for (let at = 0; at < 60; at += 1) {
        const title = `Action ${at} ${'ê'.repeat(80)}`;
        await given.action({ title, communes: [{ communeCode: code, share: 0.01 }], measures: [world.measures.first] });
      }
    });
    const { text, pdfUa } = await pdfOf(code);
    expect(pdfUa).toBe('1');
    expect(clean(text.join(' '))).toContain('#read("x") $x$ <label> *a* □ =1+1');
    expect(text.filter((page) => page.includes('Part de la')).length).toBeGreaterThan(2);
  });
});

describe('What a dossier says of its catalogue', () => {
  const noWeights = 'Aucune source ne pondère les critères ni les actions';

  it('marks titles that are translated, by the language of the document', async () => {
    const code = await world.commune({}, 'Iwwersat');
    await world.write(({ manager }) =>
      manager.update(
        Measure,
        { id: world.measures.first },
        { titleFrIsTranslation: true, titleDeIsTranslation: false },
      ),
    );
    const french = clean((await pdfOf(code)).text.join(' '));
    expect(french).toContain('titre traduit par nos soins');
    expect(french).not.toContain('sont les titres officiels');
    const german = clean((await pdfOf(code, 'language=de')).text.join(' '));
    expect(german).not.toContain('Titel von uns übersetzt');
    expect(german).toContain('Die deutschen Titel der Maßnahmen sind die amtlichen.');
    await world.write(({ manager }) =>
      manager.update(Measure, { id: world.measures.first }, { titleDeIsTranslation: true }),
    );
    const translated = clean((await pdfOf(code, 'language=de')).text.join(' '));
    expect(translated).toContain('Titel von uns übersetzt');
    expect(translated).not.toContain('sind die amtlichen');
  });

  it('shows weights where the source gives them, and says that there are none only where there are none', async () => {
    const code = await world.commune({}, 'Gewiicht');
    expect(clean((await pdfOf(code)).text.join(' '))).toContain(noWeights);
    await world.given(async (given) => {
      for (const weight of [35, 65]) await given.criterion({ measureId: world.measures.unpublished, weight });
    });
    const told = clean((await pdfOf(code)).text.join(' '));
    expect(told).not.toContain(noWeights);
    for (const said of ['Poids', '35 %', '65 %', 'Les poids des critères sont ceux du catalogue.'])
      expect(told).toContain(said);
  });
});

describe('A dossier in other formats', () => {
  it('says the same for word processors', async () => {
    const { status, raw } = await world.people.administrator.get(url(shared.code, 'format=docx&language=fr'));
    expect(status).toBe(200);
    const read = await readDocx(raw);
    expect(read).toMatchObject({ title: 'Dossier du chapitre 6\u00a0: Beispill-Dossier', language: 'fr-LU' });
    const headings = read.paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
    expect(headings).toEqual([
      'Synthèse',
      'Certification',
      'Évaluation par mesure',
      'Liste des annexes',
      'Ce qui n’est pas publié',
      'Comment les points se calculent',
    ]);
    expect(read.tables.every(({ heads }) => heads === 1)).toBe(true);
    expect(read.tables.flatMap(({ rows }) => rows).map((row) => row.map(clean))).toContainEqual([
      'Points effectifs',
      '10 × 0,8 × 60 %',
      '4,8',
    ]);
  });

  it('is a workbook with a sheet for each thing that counts', async () => {
    const { headers, raw } = await world.people.administrator.get(url(shared.code, 'format=xlsx&language=fr'));
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="dossier-chapitre-6-beispill-dossier-.*\.xlsx"$/,
    );
    const book = new Workbook();
    await book.xlsx.load(raw as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Synthèse',
      'Mesures',
      'Critères',
      'Indicateurs',
      'Actions',
      'Annexes',
      'Certification',
    ]);
    const measures = book.getWorksheet('Mesures');
    const heads = (measures?.getRow(1).values as string[]).indexOf('Points effectifs');
    expect(measures?.getRow(2).getCell(heads).value).toBe(4.8);
    expect(book.getWorksheet('Annexes')?.getRow(2).getCell(1).value).toBe('P-01');
  });
});

describe('A dossier of a snapshot', () => {
  it('tells what was frozen, whatever has become of it', async () => {
    const code = await scene();
    const taken = await world.people.administrator.post(`/api/communes/${code}/snapshots`, {
      kind: 'before-audit',
      label: 'Voté',
    });
    const changed = anAssessmentPut({ version: 1, effectiveShare: 1, plannedShare: 0, comment: 'Tout est fait.' });
    await world.people.administrator.put(measureUrl(code, world.measures.first), changed);
    const read = clean((await pdfOf(code, `snapshot=${taken.body.id}`)).text.join(' '));
    expect(read).toContain('avant un audit) « Voté »');
    expect(read).toContain('Deux tables rondes.');
    expect(read).not.toContain('Tout est fait.');
    expect(clean((await pdfOf(code)).text.join(' '))).toContain('Tout est fait.');
  });

  it('is not there where the snapshot is of another commune, or was taken back', async () => {
    const [code, other] = [await scene(), await scene()];
    const { administrator } = world.people;
    const { body } = await administrator.post(`/api/communes/${other}/snapshots`, {});
    expect((await administrator.get(url(code, `snapshot=${body.id}`))).status).toBe(404);
    expect((await administrator.get(url(other, `snapshot=${body.id}&format=xlsx`))).status).toBe(200);
    await administrator.delete(`/api/communes/${other}/snapshots/${body.id}`);
    expect((await administrator.get(url(other, `snapshot=${body.id}`))).status).toBe(404);
    expect((await administrator.get(url(other, 'snapshot=gestern'))).status).toBe(404);
  });
});

describe('Who asks for a dossier', () => {
  it.each([
    ['an unknown language', 'language=lb'],
    ['English, of which the catalogue has no titles', 'language=en'],
    ['an unknown format', 'format=odt'],
    ['a snapshot of odd length', `snapshot=${'x'.repeat(60)}`],
  ])('is told of %s', async (_, query) => {
    const { status, body } = await world.people.administrator.get(url(world.own, query));
    expect([status, body.code]).toEqual([400, 'invalid']);
  });

  it('waits for as many queries whatever there is', async () => {
    const code = await scene();
    const { administrator } = world.people;
    const ask = (): Promise<unknown> => administrator.get(url(code, 'format=xlsx'));
    const few = await countQueries(world, ask);
    await world.given(async (given) => {
      for (let at = 0; at < 12; at += 1) {
        const measureId = at % 2 ? world.measures.first : world.measures.third;
        await given.action({ communes: [{ communeCode: code, share: 0.01 }], measures: [measureId] });
        await given.evidence({ communeCode: code, measureId, state: 'accepted' });
        await given.audit({ communeCode: code, day: `2020-01-${10 + at}` });
      }
      await given.assessment({ communeCode: code, measureId: world.measures.third });
    });
    expect(await countQueries(world, ask)).toBe(few);
  });
});

import type { AssessmentCheck, AssessmentImported, SnapshotComparison } from '@zesumme/domain';
import {
  type Chapter6World,
  type Person,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { aPdf, fileForm } from '../testing/sample-files';

let world: Chapter6World;
let codes: Record<keyof Chapter6World['measures'], string>;
let criterion: { id: string; text: string };
beforeAll(async () => {
  world = await chapter6World();
  const { body } = await world.people.administrator.get(detailUrl(world.own));
  const slugOf = (id: string): string => measureIn(body, id)?.measure.slug ?? '';
  const { first, second, third, unpublished } = world.measures;
  codes = { first: slugOf(first), second: slugOf(second), third: slugOf(third), unpublished: slugOf(unpublished) };
  const row = await world.given((given) => given.criterion({ measureId: first, position: 0 }));
  criterion = { id: row.id, text: row.textDe };
});
afterAll(() => world.close());

const importUrl = (code: string, path = ''): string => `${detailUrl(code)}/import${path}`;
const check = async (code: string, text: string | Buffer, name = 'bewertung.csv', person: Person = 'administrator') =>
  world.people[person].post(importUrl(code, '/check'), fileForm(text, name));
const checked = async (code: string, text: string): Promise<AssessmentCheck> => (await check(code, text)).body;
const take = (code: string, text: string, stamp: string, measures: readonly string[]) =>
  world.people.administrator.post(
    `${importUrl(code)}?stamp=${stamp}&measures=${measures.join(',')}`,
    fileForm(text, 'bewertung.csv'),
  );
const assess = (code: string, measureId: string, over: object = {}) =>
  world.people.administrator.put(measureUrl(code, measureId), anAssessmentPut(over));
const chapter = async (code: string) => (await world.people.administrator.get(detailUrl(code))).body;

const head = 'Maßnahme;Umgesetzt;Geplanter Anteil;Effektive Punkte;Kommentar';

describe('A commune’s own spreadsheet', () => {
  it('is told all that is wrong with it at once, and nothing of it is taken', async () => {
    const code = await world.commune({});
    const other = await world.given(async (given) => {
      const { id } = await given.catalogue({
        label: 'Ausgabe 2021',
        isDefault: false,
        publishedAt: '2021-01-01T10:00:00.000Z',
      });
      return given.measure({ catalogueId: id });
    });
    const text = `${head}\n${codes.first};0,7;0,5;;\n${codes.second};NaN;;;\nfremd;1;;;\n${other.slug};0,1;;;\n${codes.unpublished};;;3;\n${codes.third};140 %;;;\n`;
    const body = await checked(code, text);
    expect(body.issues.map(({ row, column, code: told }) => [row, column, told])).toEqual([
      [2, 'planned', 'effective-and-planned-exceed-whole'],
      [3, 'effective', 'not-a-number'],
      [4, 'measure', 'unknown-measure'],
      [5, 'measure', 'measure-of-other-version'],
      [6, 'effectivePoints', 'points-unknown'],
      [7, 'effective', 'share-out-of-range'],
    ]);
    expect(body.issues[3]?.params).toMatchObject({ label: 'Ausgabe 2021' });
    expect(body.measures).toEqual([]);
    const refused = await take(code, text, body.stamp, [world.measures.third]);
    expect([refused.status, refused.body.code]).toEqual([422, 'assessment-sheet-wrong']);
    expect((await chapter(code)).total.assessed).toBe(0);
  });

  it('is shown as a difference, of which only what is chosen is written, after a snapshot', async () => {
    const code = await world.commune({});
    await assess(code, world.measures.first, { effectiveShare: 0.5, plannedShare: null });
    world.clock.advance(1000);
    const text = `${head}\n${codes.first};;20 %;6;\n${codes.second};0,25;;;Neu\n${codes.third};1;;;\n`;
    const body = await checked(code, text);
    expect(body).toMatchObject({
      fileName: 'bewertung.csv',
      rows: 3,
      issues: [],
      untouched: 1,
      percents: 1,
      ignored: [],
    });
    expect(body.measures.map(({ change }) => change)).toEqual(['changed', 'new', 'new']);
    expect(body.measures[0]).toMatchObject({
      fields: [
        { field: 'effectiveShare', before: 0.5, after: 0.6 },
        { field: 'plannedShare', before: null, after: 0.2 },
      ],
      converted: [{ field: 'effectiveShare', points: 6, possible: 10, share: 0.6 }],
      before: { effective: 5, planned: null },
      after: { effective: 6, planned: 2 },
    });
    expect(body.total).toEqual({
      before: { possible: 20, effective: 5, planned: 0 },
      after: { possible: 20, effective: 13, planned: 2 },
    });

    const { status, body: done } = await take(code, text, body.stamp, [world.measures.first, world.measures.second]);
    expect([status, done.taken]).toEqual([200, 2]);
    const now = await chapter(code);
    expect(now.total).toMatchObject({ effective: 7, planned: 2 });
    expect(measureIn(now, world.measures.first)?.assessment).toMatchObject({
      ...{ effectiveShare: 0.6, plannedShare: 0.2, comment: 'Tables rondes tenues.', version: 2 },
    });
    expect(measureIn(now, world.measures.second)?.assessment).toMatchObject({ comment: 'Neu', version: 1 });
    expect(measureIn(now, world.measures.third)?.assessment).toBeNull();

    const { snapshotId } = done as AssessmentImported;
    const url = `/api/communes/${code}/snapshots/${snapshotId}/comparison?with=now`;
    const compared = (await world.people.administrator.get(url)).body as SnapshotComparison;
    expect(compared.total.difference).toEqual({ possible: 0, effective: 2, planned: 2 });
    const { body: history } = await world.people.administrator.get(`${detailUrl(code)}/history?size=100`);
    const imported = history.items.filter(({ kind }: { kind: string }) => kind === 'assessment.imported');
    expect(imported).toHaveLength(2);
    for (const { changes } of imported) {
      expect(changes).toContainEqual({ field: 'importedFrom', before: null, after: 'bewertung.csv' });
    }
  });

  it('is compared anew when somebody saved in between, and refused for what is not in it', async () => {
    const code = await world.commune({});
    const text = `${head}\n${codes.first};0,5;;;\n${codes.second};;;;\n`;
    const { stamp } = await checked(code, text);
    const strange = await take(code, text, stamp, [world.measures.first, world.measures.second]);
    expect([strange.status, strange.body.issues[0]]).toMatchObject([422, { path: 'measures', code: 'invalid-choice' }]);
    await assess(code, world.measures.first, { effectiveShare: 0.4 });
    const { status, body } = await take(code, text, stamp, [world.measures.first]);
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(body.current.measures[0].fields).toEqual([{ field: 'effectiveShare', before: 0.4, after: 0.5 }]);
    expect((await take(code, text, body.current.stamp, [world.measures.first])).status).toBe(200);
    expect((await take(code, text, 'kein', [world.measures.first])).status).toBe(400);
    expect((await take(code, text, stamp, [])).status).toBe(400);
  });

  it('reads criteria and values, which stay what they are where it says nothing of them', async () => {
    const code = await world.commune({});
    await assess(code, world.measures.first, {
      indicatorValues: [{ year: 2024, value: 2, source: 'Rapport' }],
      effectiveShare: null,
      plannedShare: null,
    });
    const text = `Code;Kriterium;Stand;Anteil des Kriteriums;Jahr;Wert;Herkunft der Anteile\n${codes.first};${criterion.text};Erfüllt;40 %;2025;3,5;Kriterien\n`;
    const { stamp, issues } = await checked(code, text);
    expect(issues).toEqual([]);
    expect((await take(code, text, stamp, [world.measures.first])).status).toBe(200);
    expect(measureIn(await chapter(code), world.measures.first)?.assessment).toMatchObject({
      sharesBy: 'criteria',
      effectiveShare: 0.4,
      criteria: [{ criterionId: criterion.id, state: 'met', share: 0.4 }],
      indicatorValues: [
        { year: 2025, value: 3.5, source: null },
        { year: 2024, value: 2, source: 'Rapport' },
      ],
    });
  });

  it('keeps apart what several assessments rest on', async () => {
    const code = await world.commune({});
    const all = ['first', 'second', 'third'] as const;
    for (const [at, name] of all.entries()) {
      const indicatorValues = [{ year: 2020 + at, value: at, source: name }];
      await assess(code, world.measures[name], { indicatorValues, effectiveShare: 0.1 });
    }
    world.clock.advance(1000);
    const text = `${head}\n${all.map((name, at) => `${codes[name]};0,${at + 2};;;`).join('\n')}\n`;
    const ids = all.map((name) => world.measures[name]);
    expect((await take(code, text, (await checked(code, text)).stamp, ids)).status).toBe(200);
    const now = await chapter(code);
    const { body: history } = await world.people.administrator.get(`${detailUrl(code)}/history?size=6`);
    for (const [at, name] of all.entries()) {
      const own = measureIn(now, world.measures[name]);
      expect(own?.assessment).toMatchObject({
        effectiveShare: (at + 2) / 10,
        indicatorValues: [{ year: 2020 + at, value: at, source: name }],
      });
      const entry = history.items.find(
        ({ subject }: { subject: { id: string } }) => subject.id === own?.assessment?.id,
      );
      expect(entry.changes).toContainEqual({ field: 'effectiveShare', before: 0.1, after: (at + 2) / 10 });
    }
  });

  it('notes that a reviewed year has changed since, and is refused in a locked one', async () => {
    const code = await world.commune({});
    await world.given((given) =>
      given.review({ communeCode: code, year: 2026, reviewedAt: '2026-02-01T10:00:00.000Z', reviewedBy: 'Nora' }),
    );
    const text = `${head}\n${codes.first};0,5;;;\n`;
    const { stamp } = await checked(code, text);
    await take(code, text, stamp, [world.measures.first]);
    const { body } = await world.people.administrator.get(`/api/communes/${code}/review`);
    expect(body.current.changed).toMatchObject({ measure: { id: world.measures.first } });

    const closed = await world.commune({});
    await world.given(async (given) => {
      const { id: auditId } = await given.audit({ communeCode: closed, day: '2026-06-01' });
      const at = '2026-06-02T10:00:00.000Z';
      return given.review({ communeCode: closed, year: 2026, auditId, auditedAt: at, auditedBy: 'Nora', lockedAt: at });
    });
    for (const answer of [await check(closed, text), await take(closed, text, stamp, [world.measures.first])]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'year-locked']);
    }
  });

  it('is refused when it is no spreadsheet, and never read for whoever may not write', async () => {
    const code = await world.commune({});
    expect((await check(code, aPdf(), 'bewertung.pdf')).body.code).toBe('sheet-kind-refused');
    expect((await check(code, 'Code;Umgesetzt\n')).body.code).toBe('sheet-empty');
    expect((await check(world.own, aPdf(), 'bewertung.pdf', 'adviser')).status).toBe(403);
    expect((await check(world.own, aPdf(), 'bewertung.pdf', 'other commune user')).status).toBe(404);
  });

  it('takes as many queries for one measure as for all', async () => {
    const code = await world.commune({});
    const count = async (asked: (keyof typeof codes)[], effective: string): Promise<number> => {
      const text = `${head}\n${asked.map((each) => `${codes[each]};${effective};;;`).join('\n')}\n`;
      const { stamp } = await checked(code, text);
      const ids = asked.map((each) => world.measures[each]);
      return countQueries(world, async () => {
        expect((await take(code, text, stamp, ids)).status).toBe(200);
      });
    };
    const all = ['first', 'second', 'third', 'unpublished'] as const;
    await count([...all], '0,1');
    expect(await count([...all], '0,2')).toBe(await count(['first'], '0,3'));
  });
});

describe('The template', () => {
  it('says the same again when it is brought in, as CSV in French and as XLSX in German', async () => {
    const code = await world.commune({});
    await assess(code, world.measures.first, {
      sharesBy: 'criteria',
      criteria: [{ criterionId: criterion.id, state: 'met', share: 0.333 }],
      comment: '=SUMME(A1)\nund mehr',
      indicatorValues: [
        { year: 2025, value: 1204.5, source: 'Rapport' },
        { year: 2024, value: 1.234, source: null },
      ],
    });
    await assess(code, world.measures.second, { concerns: false, concernsReason: 'Keine Zone.', reductionFactor: 0.4 });
    for (const [format, language] of [
      ['csv', 'fr'],
      ['xlsx', 'de'],
    ]) {
      const { raw: file } = await world.people.administrator.get(
        importUrl(code, `/template?format=${format}&language=${language}`),
      );
      const { body } = await check(code, file, `evaluation.${format}`);
      expect(body.issues).toEqual([]);
      expect((body as AssessmentCheck).measures.map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);
      expect(body.untouched).toBe(2);
    }
  });

  it('with a formula in it is refused, in words that say where', async () => {
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    workbook.addWorksheet('Bewertung').addRows([
      ['Code', 'Umgesetzt'],
      [codes.first, { formula: '1/2', result: 0.5 }],
      [codes.second, { error: '#DIV/0!' }],
    ]);
    const { body } = await check(await world.commune({}), Buffer.from(await workbook.xlsx.writeBuffer()), 'b.xlsx');
    expect(body.issues).toMatchObject([
      { row: 2, column: 'effective', code: 'formula' },
      { row: 3, column: 'effective', code: 'formula' },
    ]);
  });
});

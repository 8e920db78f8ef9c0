import type { AssessmentImported, ImportRecord } from '@zesumme/domain';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { fileForm } from '../testing/sample-files';
import { CommuneCatalogue } from './commune-catalogue.entity';

let world: Chapter6World;
let codes: Record<keyof Chapter6World['measures'], string>;
let criterionId: string;
beforeAll(async () => {
  world = await chapter6World();
  criterionId = (await world.given((given) => given.criterion({ measureId: world.measures.first, position: 0 }))).id;
  const { body } = await world.people.administrator.get(detailUrl(world.own));
  const slugOf = (id: string): string => measureIn(body, id)?.measure.slug ?? '';
  const { first, second, third, unpublished } = world.measures;
  codes = { first: slugOf(first), second: slugOf(second), third: slugOf(third), unpublished: slugOf(unpublished) };
});
afterAll(() => world.close());

type Name = keyof Chapter6World['measures'];
const admin = () => world.people.administrator;
const recordUrl = (code: string, id: string): string => `${detailUrl(code)}/imports/${id}`;
const chapter = async (code: string) => (await admin().get(detailUrl(code))).body;
const assess = (code: string, name: Name, over: object = {}) =>
  admin().put(measureUrl(code, world.measures[name]), anAssessmentPut(over));
const seenIn = ({ measures }: ImportRecord): string[] =>
  measures.filter(({ state }) => state === 'as-imported').map(({ measure }) => measure.id);

/** Brings in what each of the measures is to have. */
async function bringIn(code: string, shares: Partial<Record<Name, number>>): Promise<AssessmentImported> {
  const rows = Object.entries(shares).map(
    ([name, share]) => `${codes[name as Name]};${String(share).replace('.', ',')}`,
  );
  const text = `Maßnahme;Umgesetzt\n${rows.join('\n')}\n`;
  const form = (): FormData => fileForm(text, 'bewertung.csv');
  const { body: check } = await admin().post(`${detailUrl(code)}/import/check`, form());
  const ids = Object.keys(shares).map((name) => world.measures[name as Name]);
  const url = `${detailUrl(code)}/import?stamp=${check.stamp}&measures=${ids.join(',')}`;
  const { status, body } = await admin().post(url, form());
  expect(status).toBe(200);
  world.clock.advance(1000);
  return body;
}

const recordOf = async (code: string, id: string): Promise<ImportRecord> =>
  (await admin().get(recordUrl(code, id))).body;
const undo = async (code: string, id: string, measures?: string[]) =>
  admin().post(`${recordUrl(code, id)}/undoing`, { measures: measures ?? seenIn(await recordOf(code, id)) });

describe('An import that is undone', () => {
  it('gives each measure what was said before, and nothing where nothing was', async () => {
    const code = await world.commune({});
    const said = {
      sharesBy: 'criteria',
      criteria: [{ criterionId, state: 'met', share: 0.4 }],
      indicatorValues: [{ year: 2024, value: 2, source: 'Rapport' }],
    };
    await assess(code, 'first', said);
    world.clock.advance(1000);
    const before = await chapter(code);
    const { importId } = await bringIn(code, { first: 0.9, second: 0.5 });
    const record = await recordOf(code, importId);
    expect(record).toMatchObject({ fileName: 'bewertung.csv', undone: null, can: { undo: true } });
    expect(record.measures).toMatchObject([
      { measure: { id: world.measures.first }, state: 'as-imported', isFirst: false },
      { measure: { id: world.measures.second }, state: 'as-imported', isFirst: true, difference: null },
    ]);
    expect(record.measures[0]?.difference?.fields).toContainEqual({ field: 'effectiveShare', before: 0.9, after: 0.4 });

    const { status, body } = await undo(code, importId);
    expect([status, body.can.undo]).toEqual([200, false]);
    expect(body.undone).toMatchObject({ at: expect.any(String), by: expect.any(String) });
    expect((body as ImportRecord).measures.map(({ state }) => state)).toEqual(['undone', 'undone']);
    const now = await chapter(code);
    const { version: _, ...first } = measureIn(before, world.measures.first)?.assessment ?? { version: 0 };
    expect(measureIn(now, world.measures.first)?.assessment).toMatchObject({ ...first, version: 3 });
    expect(measureIn(now, world.measures.second)?.assessment).toBeNull();
    expect(now.total).toEqual(before.total);
  });

  it('leaves alone what was said for the first time and has a file beside it since', async () => {
    const code = await world.commune({});
    const { importId } = await bringIn(code, { first: 0.9, second: 0.5 });
    const assessmentId = measureIn(await chapter(code), world.measures.second)?.assessment?.id;
    const url = `/api/files?subject=assessment&subjectId=${assessmentId}`;
    expect((await admin().post(url, fileForm('Compte rendu', 'compte-rendu.txt'))).status).toBe(201);
    expect((await recordOf(code, importId)).measures).toMatchObject([{ state: 'as-imported' }, { state: 'changed' }]);
    await undo(code, importId);
    expect((await admin().get(url)).body.items).toMatchObject([{ name: 'compte-rendu.txt' }]);
  });

  it('is told in the history, measure by measure and as a whole, by name also where nothing is left', async () => {
    const code = await world.commune({});
    await assess(code, 'first');
    const { importId } = await bringIn(code, { first: 0.1, second: 0.5 });
    await undo(code, importId);
    const { body } = await admin().get(`${detailUrl(code)}/history?size=100`);
    const of = (kind: string) => body.items.filter((each: { kind: string }) => each.kind === kind);
    expect(of('sheet-import.taken')).toMatchObject([{ subject: { id: importId, label: 'bewertung.csv' } }]);
    expect(of('sheet-import.undone')).toMatchObject([{ changes: [{ field: 'undoneMeasures', after: 2 }] }]);
    const undone = of('assessment.import-undone');
    expect(undone).toHaveLength(2);
    for (const { subject, changes } of undone) {
      expect(subject.label).toEqual(expect.any(String));
      expect(changes).toContainEqual({ field: 'undoneImport', before: null, after: 'bewertung.csv' });
    }
    const shares = undone.flatMap(({ changes }: { changes: { field: string }[] }) =>
      changes.filter(({ field }) => field === 'effectiveShare'),
    );
    expect(shares).toHaveLength(2);
    expect(shares).toContainEqual({ field: 'effectiveShare', before: 0.5, after: null });
  });

  it('leaves what was changed since alone, once that was seen', async () => {
    const code = await world.commune({});
    const { importId } = await bringIn(code, { first: 0.2, second: 0.3, third: 0.4 });
    const seen = seenIn(await recordOf(code, importId));
    await assess(code, 'second', { version: 1, effectiveShare: 0.7 });
    const { status, body } = await undo(code, importId, seen);
    expect([status, body.code]).toEqual([409, 'stale']);
    const states = (body.current as ImportRecord).measures.map(({ state }) => state);
    expect(states).toEqual(['as-imported', 'changed', 'as-imported']);
    expect((await undo(code, importId, seenIn(body.current))).status).toBe(200);
    const now = await chapter(code);
    expect(measureIn(now, world.measures.first)?.assessment).toBeNull();
    expect(measureIn(now, world.measures.second)?.assessment).toMatchObject({ effectiveShare: 0.7, version: 2 });
  });

  it('is refused twice, in a locked year, for other measures, and where all of it was changed', async () => {
    const code = await world.commune({});
    const { importId } = await bringIn(code, { first: 0.2 });
    const [measure = ''] = seenIn(await recordOf(code, importId));
    for (const measures of [[world.measures.second], [measure, world.measures.second]]) {
      expect((await undo(code, importId, measures)).body.code).toBe('stale');
    }
    expect((await undo(code, importId, [])).status).toBe(400);
    expect((await undo(code, importId)).status).toBe(200);
    const again = await undo(code, importId, [measure]);
    expect([again.status, again.body.code]).toEqual([409, 'import-undone']);

    const { importId: changed } = await bringIn(code, { first: 0.2 });
    await assess(code, 'first', { version: 2, effectiveShare: 0.4 });
    expect((await recordOf(code, changed)).can.undo).toBe(false);
    expect((await undo(code, changed, [measure])).body.code).toBe('stale');

    const closed = await world.commune({});
    const { importId: locked } = await bringIn(closed, { first: 0.2 });
    await world.given(async (given) => {
      const { id: auditId } = await given.audit({ communeCode: closed, day: '2026-06-01' });
      const at = '2026-06-02T10:00:00.000Z';
      return given.review({ communeCode: closed, year: 2026, auditId, auditedAt: at, auditedBy: 'Nora', lockedAt: at });
    });
    expect((await undo(closed, locked)).body.code).toBe('year-locked');
    expect((await admin().get(recordUrl(closed, importId))).status).toBe(404);
  });

  it('never lets who still has a removed assessment open write over the next one', async () => {
    const code = await world.commune({});
    const { importId } = await bringIn(code, { first: 0.2 });
    await undo(code, importId);
    expect((await assess(code, 'first', { version: 1 })).body.code).toBe('stale');
    const { body } = await assess(code, 'first', { version: null });
    expect(measureIn(body, world.measures.first)?.assessment?.version).toBe(2);
    expect((await assess(code, 'first', { version: 1 })).body.code).toBe('stale');
  });

  it('leaves alone what belongs to a version of the catalogue that the commune no longer uses', async () => {
    const code = await world.commune({});
    const { importId } = await bringIn(code, { first: 0.2 });
    const { id: catalogueId } = await world.given((given) =>
      given.catalogue({ label: 'Ausgabe 2020', isDefault: false, publishedAt: '2020-01-01T10:00:00.000Z' }),
    );
    await world.write((ctx) => ctx.manager.update(CommuneCatalogue, { communeCode: code }, { catalogueId }));
    const record = await recordOf(code, importId);
    expect(record.measures).toMatchObject([{ state: 'other-version', measure: { id: world.measures.first } }]);
    expect(record.can.undo).toBe(false);
  });

  it('takes as many queries for one measure as for all', async () => {
    const count = async (shares: Partial<Record<Name, number>>): Promise<number> => {
      const code = await world.commune({});
      await assess(code, 'first');
      const { importId } = await bringIn(code, shares);
      const measures = seenIn(await recordOf(code, importId));
      return countQueries(world, async () => {
        expect((await undo(code, importId, measures)).status).toBe(200);
      });
    };
    const few = { first: 0.2, second: 0.2 };
    const all = { first: 0.1, second: 0.1, third: 0.1, unpublished: 0.1 };
    // On SQLite, what is written together again and again becomes one statement.
    for (const shares of [few, all, few, all, few, all]) await count(shares);
    expect(await count(all)).toBe(await count(few));
  });
});

import {
  type AssessmentCheck,
  type Chapter6Detail,
  type Chapter6HistoryEntry,
  type MapCommune,
  type MatrixPage,
  communeChapterOf,
} from '@zesumme/domain';
import { Workbook } from 'exceljs';
import { Event } from '../platform/audit/event.entity';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { readPdf } from '../testing/pdf';
import { fileForm } from '../testing/sample-files';
import { Assessment } from './assessment.entity';

// Today is 23 November 2026.
let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const admin = () => world.people.administrator;

describe('The day of a review', () => {
  it('is today at the latest, whether it is typed or stands in a spreadsheet', async () => {
    const code = await world.commune({});
    const { first } = world.measures;
    const put = (over: object) => admin().put(measureUrl(code, first), anAssessmentPut(over));
    for (const reviewedOn of ['2062-11-01', '2026-11-24']) {
      const { status, body } = await put({ reviewedOn });
      expect([status, body.issues?.[0]]).toMatchObject([422, { path: 'reviewedOn', code: 'in-future' }]);
    }
    const kept = await put({ reviewedOn: '2026-11-23' });
    expect([kept.status, kept.body.reviewedOn]).toEqual([200, '2026-11-23']);
    const slug = measureIn(kept.body, first)?.measure.slug ?? '';
    const sheet = fileForm(`Mesure;Revue le\n${slug};05.01.2062\n`, 'revues.csv');
    const checked = await admin().post(`${detailUrl(code)}/import/check`, sheet);
    expect(checked.body.issues).toMatchObject([{ row: 2, column: 'reviewedOn', code: 'in-future' }]);
  });

  it('counts nowhere as long as it has not come, where one was stored before, and stays until somebody mends it', async () => {
    const code = await world.commune({ agreed: true }, 'Muer Eréischt');
    const { first, second } = world.measures;
    await world.given(async (given) => {
      await given.assessment({ communeCode: code, measureId: first, reviewedOn: '2062-11-01' });
      await given.assessment({ communeCode: code, measureId: second, reviewedOn: '2026-10-24' });
    });
    const read = async <T>(url: string): Promise<T> => (await admin().get(url)).body as T;
    const chapter = await read<{ reviewedOn: string }>(detailUrl(code));
    expect(chapter.reviewedOn).toBe('2026-10-24');
    const { items } = await read<MatrixPage>('/api/chapter-6/matrix?q=muer');
    const days = new Map(items[0]?.cells.map(({ measureId, reviewedOn }) => [measureId, reviewedOn]));
    expect([items[0]?.reviewedOn, days.get(first), days.get(second)]).toEqual(['2026-10-24', null, '2026-10-24']);
    const { communes } = await read<{ communes: MapCommune[] }>('/api/chapter-6/map');
    expect(communes.find(({ commune }) => commune.code === code)?.reviewed).toBe(30);
    // The commune's own systems, and the dossier in its formats.
    const { measures } = communeChapterOf(await read<Chapter6Detail>(detailUrl(code)), world.clock.today());
    expect(measures.map(({ assessment }) => assessment?.reviewedOn)).toEqual(
      expect.arrayContaining([null, '2026-10-24']),
    );
    expect(JSON.stringify(measures)).not.toContain('2062');
    const dossier = async (format: string): Promise<Buffer> =>
      (await admin().get(`${detailUrl(code)}/dossier?language=fr&format=${format}`)).raw;
    const told = readPdf(await dossier('pdf')).text.join(' ');
    expect(told).toContain('24 octobre 2026');
    expect(told).not.toContain('2062');
    const book = new Workbook();
    await book.xlsx.load((await dossier('xlsx')) as unknown as ArrayBuffer);
    const rows = book.getWorksheet('Mesures')?.getSheetValues() ?? [];
    expect(JSON.stringify(rows)).toContain('2026-10-24');
    expect(JSON.stringify(rows)).not.toContain('2062');
    const said = anAssessmentPut({ version: 1, reviewedOn: '2062-11-01', comment: 'Autre chose.' });
    expect((await admin().put(measureUrl(code, first), said)).status).toBe(200);
  });

  it('does not come back with a former state, and leaves the commune’s own spreadsheet as it can be brought in', async () => {
    const code = await world.commune({});
    const { first } = world.measures;
    const put = async (over: object): Promise<void> => {
      world.clock.advance(60_000);
      expect((await admin().put(measureUrl(code, first), anAssessmentPut(over))).status).toBe(200);
    };
    await put({ reviewedOn: null });
    // As a version of before left it: the day was stored, and the history tells of it.
    const history = async (): Promise<Chapter6HistoryEntry[]> =>
      (await admin().get(`${detailUrl(code)}/history?size=100`)).body.items;
    const [{ id, subject }] = (await history()) as [Chapter6HistoryEntry];
    await world.write(async ({ manager }) => {
      await manager.update(Assessment, { id: subject.id }, { reviewedOn: '2062-11-01' });
      const event = await manager.findOneByOrFail(Event, { id });
      const changes = [...event.data.changes, { field: 'reviewedOn', before: null, after: '2062-11-01' }];
      await manager.save(Event, { ...event, data: { ...event.data, changes } });
    });
    const pastUrl = `${detailUrl(code)}/history/${id}`;
    expect((await admin().get(pastUrl)).body).toMatchObject({ obstacle: 'is-current', gone: { reviewDay: false } });
    const slug = measureIn((await admin().get(detailUrl(code))).body, first)?.measure.slug ?? '';

    const { raw } = await admin().get(`${detailUrl(code)}/import/template?format=csv&language=fr`);
    expect(raw.toString()).not.toContain('2062');
    const checked = await admin().post(`${detailUrl(code)}/import/check`, fileForm(raw.toString(), 'modele.csv'));
    expect(checked.body).toMatchObject({ issues: [] });
    expect((checked.body as AssessmentCheck).measures.filter(({ measure }) => measure.slug === slug)).toMatchObject([
      { change: 'unchanged' },
    ]);

    await put({ version: 1, effectiveShare: 0.1, plannedShare: 0, reviewedOn: null });
    const past = (await admin().get(pastUrl)).body;
    expect(past).toMatchObject({ obstacle: null, gone: { criteria: 0, responsible: false, reviewDay: true } });
    expect(JSON.stringify(past.state)).not.toContain('2062');
    const restored = await admin().post(`${pastUrl}/restoration`, { version: 2 });
    expect(restored.status).toBe(200);
    expect(measureIn(restored.body, first)?.assessment).toMatchObject({ effectiveShare: 0.6, reviewedOn: null });
  });
});

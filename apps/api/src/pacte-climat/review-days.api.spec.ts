import { type Chapter6Detail, type MapCommune, type MatrixPage, communeChapterOf } from '@zesumme/domain';
import { Workbook } from 'exceljs';
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
});

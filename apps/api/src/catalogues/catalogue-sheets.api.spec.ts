import type { CatalogueBody, CatalogueCheck, CatalogueVersionDetail } from '@zesumme/domain';
import { type Chapter6World, chapter6World } from '../testing/chapter-6-world';
import { fileForm } from '../testing/sample-files';
import { type Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let inForce: string;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  inForce = (await world.visitor.get('/api/chapter-6/catalogue')).body.id;
});
afterAll(() => world.close());

const version = async (id = inForce): Promise<CatalogueVersionDetail> =>
  (await admin.get(`/api/catalogues/${id}`)).body as CatalogueVersionDetail;
const put = (stored: CatalogueVersionDetail, body: CatalogueBody) =>
  admin.put(`/api/catalogues/${stored.id}`, { version: stored.version, head: stored.head, body });

describe('A catalogue from a spreadsheet', () => {
  const send = (id: string, text: string, path = 'import/check', name = 'katalog.csv') =>
    admin.post(`/api/catalogues/${id}/${path}`, fileForm(text, name));
  const head = 'Art;Gehört zu;Code;Text französisch;Text deutsch;Punkte höchstens';

  it('tells all that is wrong with it, and takes nothing', async () => {
    const text = `${head}\nMaßnahme;9.9;eins;Un;Eins;viele\nKriterium;zwei;;Deux;Zwei;\n`;
    const { status, body } = await send(inForce, text);
    expect(status).toBe(200);
    expect((body as CatalogueCheck).issues.map(({ row, column, code }) => [row, column, code])).toEqual(
      expect.arrayContaining([
        [2, 'parent', 'unknown-parent'],
        [2, 'points', 'invalid-type'],
        [3, 'parent', 'unknown-parent'],
      ]),
    );
    const before = (await admin.get('/api/catalogues')).body.total;
    const refused = await send(inForce, text, 'import?version=1');
    expect([refused.status, refused.body.code]).toEqual([422, 'catalogue-sheet-wrong']);
    expect((await admin.get('/api/catalogues')).body.total).toBe(before);
  });

  it('says of a criterion that is given twice where it stands again', async () => {
    const criterion = 'Kriterium;eins;;Inventaire;Verzeichnis;';
    const text = `${head}\nMaßnahme;;eins;Un;Eins;4\n${criterion}\n${criterion}\n`;
    const { status, body } = await send(inForce, text);
    expect([status, (body as CatalogueCheck).issues]).toMatchObject([
      200,
      [{ row: 4, column: 'textFr', code: 'duplicate' }],
    ]);
  });

  it('passes over nothing: neither a column that is there twice, nor a value that its row has no place for', async () => {
    const measure = 'Maßnahme;;eins;Un;Eins;4';
    const issuesOf = async (text: string) => {
      const { body } = await send(inForce, text);
      return (body as CatalogueCheck).issues.map(({ row, column, code }) => [row, column, code]);
    };
    expect(await issuesOf(`${head};Points au maximum\n${measure};5\n`)).toEqual([[null, 'points', 'column-twice']]);
    expect(await issuesOf(`${head}\n${measure};5\n`)).toEqual([[2, null, 'too-many-cells']]);
    const criterion = 'Kriterium;eins;;Inventaire;Verzeichnis;10';
    expect(await issuesOf(`${head}\n${measure}\n${criterion}\n`)).toEqual([[3, 'points', 'not-for-kind']]);
    const { body: told } = await send(inForce, `${head};Bemerkung\n${measure};wichtig\n`);
    expect(told).toMatchObject({ issues: [], ignored: ['Bemerkung'] });
  });

  it('with formulas in it is refused cell by cell, and nothing is taken', async () => {
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    workbook
      .addWorksheet('Katalog')
      .addRows([
        head.split(';'),
        ['Abschnitt', '', '6.1', 'Un', 'Eins', ''],
        ['Maßnahme', '6.1', 'neu', 'Nouvelle', 'Neu', { formula: '2*2', result: 4 }],
        ['Maßnahme', '6.1', 'zwei', { formula: 'A1', result: 'Deux' }, 'Zwei', { error: '#N/A' }],
      ]);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const { body } = await admin.post(`/api/catalogues/${inForce}/import/check`, fileForm(file, 'katalog.xlsx'));
    expect((body as CatalogueCheck).issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'points', 'formula'],
      [4, 'textFr', 'formula'],
      [4, 'points', 'formula'],
    ]);
    const before = (await admin.get('/api/catalogues')).body.total;
    const taken = await admin.post(`/api/catalogues/${inForce}/import?version=1`, fileForm(file, 'katalog.xlsx'));
    expect([taken.status, taken.body.code]).toEqual([422, 'catalogue-sheet-wrong']);
    expect((await admin.get('/api/catalogues')).body.total).toBe(before);
  });

  it('that was downloaded says the same again, as CSV in French and as XLSX in German', async () => {
    for (const [format, language] of [
      ['csv', 'fr'],
      ['xlsx', 'de'],
    ]) {
      const url = `/api/catalogues/${inForce}/export?format=${format}&language=${language}`;
      const { raw: file } = await admin.get(url);
      const { body } = await admin.post(`/api/catalogues/${inForce}/import/check`, fileForm(file, `liste.${format}`));
      expect(body).toMatchObject({ issues: [], difference: [] });
    }
  });

  it('shows what would be different, then makes a new version, or fills the draft that was looked at', async () => {
    const text = `${head}\nAbschnitt;;6.1;Un;Eins;\nMaßnahme;6.1;neu;Nouvelle;Neu;4,5\n`;
    const { body: check } = await send(inForce, text);
    expect(check.issues).toEqual([]);
    expect(check.difference).toEqual(
      expect.arrayContaining([expect.objectContaining({ node: 'measure', change: 'added', key: 'neu' })]),
    );
    const { status, body: made } = await send(inForce, text, 'import?version=1');
    expect([status, made.state, made.replaces.id]).toEqual([201, 'draft', inForce]);
    expect(made.body.measures).toMatchObject([{ slug: 'neu', maxPoints: 4.5, sectionCode: '6.1' }]);
    const again = await send(made.id, text.replace('4,5', '5'), `import?version=${made.version}`);
    expect(again.body.body.measures).toMatchObject([{ maxPoints: 5 }]);
    const late = await send(made.id, text, `import?version=${made.version}`);
    expect([late.status, late.body.code]).toEqual([409, 'stale']);
    await admin.delete(`/api/catalogues/${made.id}`);
  });

  it('that names what an earlier version replaced keeps only what the version before has; a form is told', async () => {
    const { slug } = (await version()).body.measures[0] ?? { slug: '' };
    const text = `${head};Ersetzt\nMaßnahme;;neu;Nouvelle;Neu;4;${slug}, laengst-ersetzt\n`;
    const { body: made } = await send(inForce, text, 'import?version=1');
    expect(made.body.measures).toMatchObject([{ slug: 'neu', replaces: [slug] }]);
    const measures = made.body.measures.map((measure: object) => ({ ...measure, replaces: ['laengst-ersetzt'] }));
    const { status, body } = await put(made, { ...made.body, measures });
    expect([status, body.issues[0]]).toMatchObject([422, { path: 'body.measures.0.replaces', code: 'unknown-parent' }]);
    await admin.delete(`/api/catalogues/${made.id}`);
  });
});

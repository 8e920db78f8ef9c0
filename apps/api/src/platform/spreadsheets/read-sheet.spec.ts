import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { csvOf, readSheet, type Table, xlsxOf } from '.';
import { separatorOf } from './read-csv';

const limits = { rows: 10_000, columns: 60, cell: 5000 };
const read = (content: Buffer | string, name = 'liste.csv') => readSheet(Buffer.from(content), name, limits);
const codeOf = async (content: Buffer | string, name?: string) =>
  read(content, name).catch(({ code, params }: { code: string; params: object }) => [code, params]);

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Liste'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('Reading a CSV file', () => {
  it.each([
    ['semicolons', 'Nom;Ville\nArcus;Gare\n'],
    ['commas', 'Nom,Ville\r\nArcus,Gare'],
    ['tabs', 'Nom\tVille\rArcus\tGare\r'],
    ['a first line that says what separates', 'sep=;\nNom;Ville\nArcus;Gare'],
    ['quotes around what separates', '"Nom";"Ville"\n"Arcus";"Gare"'],
  ])('takes %s', async (_, text) => {
    const { headings, rows } = await read(text);
    expect([headings, rows.map(({ cells }) => cells)]).toEqual([['Nom', 'Ville'], [['Arcus', 'Gare']]]);
  });

  it.each([
    ['UTF-8', Buffer.from('Société;Ville\nÉlan œuvre;Äerdbier €\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffSociété;Ville\nÉlan œuvre;Äerdbier €\n')],
    ['Windows-1252', Buffer.from('Soci\xe9t\xe9;Ville\n\xc9lan \x9cuvre;\xc4erdbier \x80\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffSociété;Ville\nÉlan œuvre;Äerdbier €\n', 'utf16le')],
  ])('knows %s', async (_, bytes) => {
    const { headings, rows } = await read(bytes);
    expect([headings, rows]).toEqual([['Société', 'Ville'], [{ number: 2, cells: ['Élan œuvre', 'Äerdbier €'] }]]);
  });

  it('counts rows as a spreadsheet does, and leaves empty ones out', async () => {
    const { rows } = await read('\n;;\nNom;Ville\n\nA;B\n;\nC;D\n');
    expect(rows).toEqual([
      { number: 5, cells: ['A', 'B'] },
      { number: 7, cells: ['C', 'D'] },
    ]);
  });

  it('keeps line breaks, quotes and separators inside quotes', async () => {
    const { rows } = await read('Nom;Note\n"A ""B"" ; C";"zwei\nZeilen"\nD;E');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['A "B" ; C', 'zwei\nZeilen'],
      ['D', 'E'],
    ]);
  });

  it('is not led astray by commas in the text', () => {
    expect(separatorOf('Nom;Adresse\nA;1, rue X, L-1\nB;2, rue Y, L-2\n')).toBe(';');
    expect(separatorOf('Nom\nA, B\n')).not.toBe('');
  });

  it('says in which line a quote is left open', async () => {
    expect(await codeOf('Nom;Ville\nA;"B\nC;D')).toEqual(['sheet-unreadable', { line: expect.any(Number) }]);
  });
});

describe('Reading a workbook', () => {
  it('reads text, numbers, days, results and links as text', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Nom', 'Staff', 'Depuis', 'Somme', 'Site', 'Riche']);
      sheet.addRow([
        'Arcus',
        120,
        new Date('2026-03-29T00:00:00Z'),
        { formula: '1+1', result: 2 },
        { text: 'arcus.lu', hyperlink: 'https://arcus.lu' },
        { richText: [{ text: 'a' }, { text: 'b' }] },
      ]);
      sheet.addRow([]);
      sheet.addRow(['Luxtram', null, undefined, { error: '#N/A' } as never]);
    });
    const { headings, rows } = await read(bytes, 'liste.xlsx');
    expect(headings).toEqual(['Nom', 'Staff', 'Depuis', 'Somme', 'Site', 'Riche']);
    expect(rows).toEqual([
      { number: 2, cells: ['Arcus', '120', '2026-03-29', '2', 'arcus.lu', 'ab'] },
      { number: 4, cells: ['Luxtram'] },
    ]);
  });

  it('tells which cells are calculated or hold a number, and which numbers are shown as percent, where that is asked for', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Code', 'Part', 'Facteur']);
      sheet.addRow(['a', { formula: '1/2', result: 0.5 }, 0.333]).getCell(3).numFmt = '0.0%';
      sheet.addRow([null, { error: '#N/A' } as never]);
      sheet.addRow(['1.200', 1.234]);
    });
    expect((await readSheet(bytes, 'liste.xlsx', { ...limits, marked: true })).rows).toEqual([
      { number: 2, cells: ['a', '0.5', '33.3%'], formulas: [1], numbers: [2] },
      { number: 3, cells: [], formulas: [1] },
      { number: 4, cells: ['1.200', '1.234'], numbers: [1] },
    ]);
  });
});

/** The workbook with one part more, which says of itself that it is small. */
function withPart(book: Buffer, part: Buffer): Buffer {
  const [end, name, packed] = [book.length - 22, Buffer.from('docProps/part.xml'), deflateRawSync(part)];
  const directory = book.readUInt32LE(end + 16);
  const said = Buffer.alloc(26);
  said.writeUInt16LE(20);
  said.writeUInt16LE(8, 4);
  said.writeUInt32LE(packed.length, 14);
  said.writeUInt32LE(10, 18);
  said.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), said, name, packed]);
  const where = Buffer.alloc(14);
  where.writeUInt32LE(directory, 10);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), said, where, name]);
  const last = Buffer.from(book.subarray(end));
  last.writeUInt32LE(last.readUInt32LE(12) + central.length, 12);
  last.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([book.subarray(0, directory), local, book.subarray(directory, end), central, last]);
}

describe('What is no spreadsheet', () => {
  it('is refused when it unpacks to more than it says, however little that is', async () => {
    const book = await workbook((sheet) => sheet.addRows([['Nom'], ['a']]));
    expect((await read(withPart(book, Buffer.from('<a></a>   ')), 'l.xlsx')).rows).toHaveLength(1);
    const bomb = withPart(book, Buffer.alloc(100_000_001));
    expect(bomb.length).toBeLessThan(200_000);
    const loading = jest.spyOn(Object.getPrototypeOf(new ExcelJS.Workbook().xlsx), 'load');
    expect(await codeOf(bomb, 'l.xlsx')).toEqual(['sheet-unreadable', { line: 0 }]);
    expect(loading).not.toHaveBeenCalled();
  });

  it('is refused with what it is', async () => {
    const xlsx = await workbook((sheet) => sheet.addRow(['a']));
    expect(await codeOf('x', 'liste.xls')).toEqual(['sheet-kind-refused', { extension: 'xls' }]);
    expect(await codeOf('x', 'liste')).toEqual(['sheet-kind-refused', { extension: '–' }]);
    expect(await codeOf('Nom;Ville\n', 'liste.xlsx')).toEqual([
      'file-not-as-named',
      { extension: 'xlsx', found: 'unknown' },
    ]);
    expect(await codeOf(xlsx, 'liste.csv')).toEqual(['file-not-as-named', { extension: 'csv', found: 'spreadsheet' }]);
    expect(await codeOf('%PDF-1.4\n', 'liste.csv')).toEqual(['file-not-as-named', { extension: 'csv', found: 'pdf' }]);
    expect(await codeOf('a;\u0000b\nc;d', 'liste.csv')).toEqual([
      'file-not-as-named',
      { extension: 'csv', found: 'unknown' },
    ]);
    expect(await codeOf(xlsx.subarray(0, xlsx.length - 60), 'liste.xlsx')).toEqual([
      expect.stringMatching(/sheet-unreadable|file-not-as-named/),
      expect.anything(),
    ]);
  });

  it('or an empty, too long or too wide one is refused with what is allowed', async () => {
    expect(await codeOf('')).toEqual(['sheet-empty', {}]);
    expect(await codeOf('Nom;Ville\n')).toEqual(['sheet-empty', {}]);
    expect(await codeOf(`Nom\n${'a\n'.repeat(10_001)}`)).toEqual(['sheet-too-long', { maximum: 10_000 }]);
    expect(await codeOf(`${'a;'.repeat(61)}\nb`)).toEqual(['sheet-too-wide', { maximum: 60 }]);
  });
});

describe('What we write', () => {
  const cunning = fc.oneof(
    fc.string({ unit: fc.constantFrom(...`=+-@＝"'; ,éßœ`), minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  );
  const text = cunning.map((value) => value.replace(/\p{Cc}|\p{Cs}/gu, '').trim()).filter((value) => value !== '');
  const tableOf = (rows: [string, string][]): Table => ({
    name: 'Liste',
    locale: 'fr',
    columns: [
      { key: 'a', label: 'A', kind: 'text' },
      { key: 'b', label: 'B', kind: 'text' },
    ],
    rows: rows.map(([a, b]) => ({ a, b })),
  });

  it('is read back as it was, from both kinds of files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async (rows) => {
        const table = tableOf(rows);
        expect((await read(csvOf(table))).rows.map(({ cells }) => cells)).toEqual(rows);
        expect((await read(await xlsxOf(table), 'l.xlsx')).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('is read in ten thousand rows within seconds, while others get their turn', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at): [string, string] => [`Société ${at}`, 'Gare']);
    for (const [content, name] of [
      [Buffer.from(csvOf(tableOf(rows))), 'l.csv'],
      [await xlsxOf(tableOf(rows)), 'l.xlsx'],
    ] as const) {
      let turns = 0;
      const turning = setInterval(() => (turns += 1), 1);
      const started = Date.now();
      const sheet = await readSheet(content, name, limits);
      clearInterval(turning);
      expect(sheet.rows).toHaveLength(10_000);
      expect(turns).toBeGreaterThan(3);
      expect(Date.now() - started).toBeLessThan(10_000);
    }
  });
});

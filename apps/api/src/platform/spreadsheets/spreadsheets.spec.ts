import { looksLikeFormula, withMark, withoutMark } from '@zesumme/i18n';
import { parse } from 'csv-parse/sync';
import { ValueType, Workbook, type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { type Cell, type CellKind, type Table, csvOf, xlsxOf } from '.';

const aTable = (
  rows: Record<string, Cell>[],
  kinds: Record<string, CellKind>,
  locale: Table['locale'] = 'fr',
): Table => ({
  name: 'Réunions',
  locale,
  columns: Object.entries(kinds).map(([key, kind]) => ({ key, label: key.toUpperCase(), kind })),
  rows,
});

const csvCells = (csv: string, delimiter: string): string[][] =>
  parse(csv, { bom: true, delimiter, relax_column_count: true });

async function sheetOf(content: Buffer): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(content as never);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** Text of the characters that make formulas, separate cells and break lines, and of all others. */
const cunning = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`=+-@＝＋－＠﹢'"; ,\t\r\n\u00a0\u200b\ufeffA1(|!`) }),
  fc.constantFrom('=HYPERLINK("http://evil.example";"x")', '+352 26 12', '-2+3', '@SUM(A1:A9)', "=cmd|' /C calc'!A0"),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const everyKind = {
  text: 'text',
  number: 'number',
  share: 'share',
  day: 'day',
  wall: 'wall',
  instant: 'instant',
  flag: 'flag',
} as const;
const row = {
  text: ['Arcus', 'Luxtram'],
  number: 2.5,
  share: 0.125,
  day: '2026-02-01',
  wall: '2026-03-29T14:30',
  instant: '2026-07-01T12:00:00.000Z',
  flag: true,
};

describe('A table as CSV', () => {
  it.each([
    ['fr', ';', ['Arcus, Luxtram', '2,5', '0,125', '2026-02-01', '2026-03-29 14:30', '2026-07-01 14:00', 'Oui']],
    ['de', ';', ['Arcus, Luxtram', '2,5', '0,125', '2026-02-01', '2026-03-29 14:30', '2026-07-01 14:00', 'Ja']],
    ['en', ',', ['Arcus, Luxtram', '2.5', '0.125', '2026-02-01', '2026-03-29 14:30', '2026-07-01 14:00', 'Yes']],
  ] as const)('is written for spreadsheets in %s', (locale, delimiter, cells) => {
    const csv = csvOf(aTable([row, {}], everyKind, locale));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head, first, second] = csvCells(csv, delimiter);
    expect(head).toEqual(Object.keys(everyKind).map((key) => key.toUpperCase()));
    expect(first).toEqual(cells);
    expect(second).toEqual(cells.map(() => ''));
  });

  it('has no cell that becomes a formula, and loses no character', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cunning, cunning), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = csvOf(
          aTable(
            rows.map(([a, b]) => ({ a, b })),
            { a: 'text', b: 'text' },
          ),
        );
        const [, ...cells] = csvCells(csv, ';');
        expect(cells.flat().filter(looksLikeFormula)).toEqual([]);
        expect(cells.map((each) => each.map(withoutMark))).toEqual(rows);
      }),
    );
  });
});

describe('A table as XLSX', () => {
  it('has typed cells, a head that stays in sight, and a name', async () => {
    const sheet = await sheetOf(await xlsxOf(aTable([row, {}], everyKind)));
    expect(sheet.name).toBe('Réunions');
    expect(sheet.views).toEqual([expect.objectContaining({ state: 'frozen', ySplit: 1 })]);
    const [head, first, second] = [1, 2, 3].map((number) => sheet.getRow(number).values as unknown[]);
    expect(head?.slice(1)).toEqual(Object.keys(everyKind).map((key) => key.toUpperCase()));
    expect(first?.slice(1)).toEqual([
      'Arcus, Luxtram',
      2.5,
      0.125,
      new Date('2026-02-01T00:00:00Z'),
      new Date('2026-03-29T14:30:00Z'),
      new Date('2026-07-01T14:00:00Z'),
      'Oui',
    ]);
    expect(second?.slice(1).filter((cell) => cell !== null && cell !== undefined) ?? []).toEqual([]);
  });

  it('types every text as text, and loses no character that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cunning, { minLength: 1, maxLength: 5 }), async (texts) => {
        const sheet = await sheetOf(
          await xlsxOf(
            aTable(
              texts.map((a) => ({ a })),
              { a: 'text' },
            ),
          ),
        );
        texts.forEach((text, number) => {
          const cell = sheet.getCell(number + 2, 1);
          expect([ValueType.String, ValueType.Null]).toContain(cell.type);
          const kept = text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '');
          expect(String(cell.value ?? '').replace(/\r\n?/g, '\n')).toBe(kept.replace(/\r\n?/g, '\n'));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('writes ten thousand rows without keeping others waiting', async () => {
    const rows = Array.from({ length: 10_000 }, (_, number) => ({ ...row, number }));
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const content = await xlsxOf(aTable(rows, everyKind));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(20);
    expect((await sheetOf(content)).rowCount).toBe(10_001);
  });
});

describe('A telephone number', () => {
  it('keeps its plus sign both ways', async () => {
    const table = aTable([{ a: '+352 26 12 34' }], { a: 'text' });
    expect(csvCells(csvOf(table), ';')[1]).toEqual([withMark('+352 26 12 34')]);
    expect((await sheetOf(await xlsxOf(table))).getCell(2, 1).value).toBe('+352 26 12 34');
  });
});

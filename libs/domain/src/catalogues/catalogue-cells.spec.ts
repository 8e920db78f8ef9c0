import { sourcedValues } from '../pacte-climat';
import { type CatalogueColumn, type TableWords, catalogueColumns, catalogueFromTable, directions, rowKinds } from '.';

const own = <T extends string>(words: readonly T[]): Map<string, T> =>
  new Map(words.map((word) => [word.toLowerCase(), word]));
const words: TableWords = {
  columns: own(catalogueColumns),
  kinds: own(rowKinds),
  flags: new Map([['false', false]]),
  directions: own(directions),
  values: own(sourcedValues),
};
type Row = Partial<Record<CatalogueColumn, string>>;
const read = (rows: readonly Row[]) =>
  catalogueFromTable(
    {
      headings: [...catalogueColumns],
      rows: rows.map((row, at) => ({ number: at + 2, cells: catalogueColumns.map((column) => row[column] ?? '') })),
    },
    words,
  );

describe('A spreadsheet of a catalogue', () => {
  it('passes over nothing that a row of its kind has no place for, nor what stands under no heading', () => {
    const texts = { textFr: 'Titre', textDe: 'Titel' };
    const { body: taken, issues } = read([
      { kind: 'section', code: '6.1', ...texts, points: '10' },
      { kind: 'measure', code: 'une', parent: '6.1', ...texts, weight: '50', points: '0' },
      { kind: 'criterion', parent: 'une', ...texts, points: '0', provenByMeetings: 'false' },
      { kind: 'rule', parent: 'une', ...texts, validFrom: '2026-01-01' },
      { kind: 'measure', code: 'deux', ...texts, unit: 'projets', indicatorFrTranslated: 'false' },
    ]);
    expect(taken).toBeNull();
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'points', 'not-for-kind'],
      [3, 'weight', 'not-for-kind'],
      [4, 'points', 'not-for-kind'],
      [5, 'validFrom', 'not-for-kind'],
      [6, 'indicatorFr', 'required'],
      [6, 'indicatorDe', 'required'],
      [6, 'indicatorEn', 'required'],
    ]);
    const headings = ['kind', 'code', 'textFr', 'textDe', '', 'Bemerkung'];
    const row = { number: 2, cells: ['measure', 'une', 'Titre', 'Titel', 'perdu', 'wichtig', 'de trop'] };
    const sheet = catalogueFromTable({ headings, rows: [row] }, words);
    expect(sheet.issues).toEqual([{ row: 2, column: null, code: 'too-many-cells', params: {} }]);
    expect(sheet.ignored).toEqual(['Bemerkung']);
  });

  it('refuses two columns of one meaning, of which one would be lost', () => {
    const headings = ['kind', 'code', 'textFr', 'textDe', 'points', 'points'];
    const rows = [{ number: 2, cells: ['measure', 'une', 'Titre', 'Titel', '4', '5'] }];
    const { body: taken, issues } = catalogueFromTable({ headings, rows }, words);
    expect([taken, issues]).toEqual([null, [{ row: null, column: 'points', code: 'column-twice', params: {} }]]);
  });
});

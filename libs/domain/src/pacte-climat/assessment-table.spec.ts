import {
  type AssessmentWords,
  ambiguousNumber,
  assessmentColumns,
  columnsOf,
  numberInCell,
  shareInCell,
} from './assessment-table';

const words: Pick<AssessmentWords, 'columns'> = {
  columns: new Map(assessmentColumns.map((column) => [column.toLowerCase(), column])),
};

describe('Cells', () => {
  it.each([
    ['0,6', 0.6],
    ['0.6', 0.6],
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['−3', -3],
    ['1e-7', 1e-7],
    ['NaN', null],
    ['', null],
    ['deux', null],
    ['1.2.3', null],
    ['Infinity', null],
  ])('%p is the number %p', (cell, value) => expect(numberInCell(cell)).toBe(value));

  it.each([
    ['1.200', '1200', '1.2000'],
    ['1,200', '1200', '1,2000'],
    ['123.456', '123456', '123.4560'],
    ['−12,345', '-12345', '-12,3450'],
    ['+1.000', '+1000', '+1.0000'],
    ['012.345', '012345', '012.3450'],
    [' 1 2.345 ', '12345', '12.3450'],
  ])('%p may be %p or %p, of which each can only be read in one way', (cell, whole, decimal) => {
    expect(ambiguousNumber(cell)).toEqual({ whole, decimal });
    expect([ambiguousNumber(whole), ambiguousNumber(decimal)]).toEqual([null, null]);
    expect(numberInCell(whole)).toBe((numberInCell(decimal) ?? NaN) * 1000);
  });

  it.each([
    '1,2',
    '1.20',
    '1.2000',
    '0.125',
    '-0,333',
    '000.100',
    '1234.567',
    '1 234,567',
    '1.234,567',
    '1200',
    '',
    'x',
  ])('%p can be read in one way only, or not at all', (cell) => expect(ambiguousNumber(cell)).toBeNull());

  it.each([
    ['60%', false, 0.6, 'percent'],
    ['33,3 %', false, 0.333, 'percent'],
    ['60', true, 0.6, 'percent'],
    ['0,6', false, 0.6, 'share'],
    ['60', false, 60, 'share'],
    ['-10 %', false, -0.1, 'percent'],
  ])('%p (percent column: %p) is the share %p', (cell, isPercent, share, from) =>
    expect(shareInCell(cell, isPercent)).toEqual({ share, from }),
  );

  it('know their column by its heading, also in percent, whatever accents and capitals', () => {
    expect(columnsOf(['MEASURE', 'Effective (%)', 'planned, en %', 'Autre', ''], words)).toEqual([
      { column: 'measure', isPercent: false },
      { column: 'effective', isPercent: true },
      { column: 'planned', isPercent: true },
      undefined,
      undefined,
    ]);
  });
});

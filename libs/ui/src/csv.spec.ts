import { csvOf } from './csv';

describe('A table as CSV', () => {
  it('separates cells by semicolons where decimals have a comma', () => {
    expect(
      csvOf(
        [
          ['Mois', 'Points'],
          ['mars', 2.5],
        ],
        ',',
      ),
    ).toBe('\uFEFFMois;Points\r\nmars;2,5\r\n');
    expect(
      csvOf(
        [
          ['Month', 'Points'],
          ['March', 2.5],
        ],
        '.',
      ),
    ).toBe('\uFEFFMonth,Points\r\nMarch,2.5\r\n');
  });

  it('leaves what is not known empty', () => {
    expect(csvOf([['a', null]], ',')).toBe('\uFEFFa;\r\n');
  });

  it.each([
    ['a "name"', '"a ""name"""'],
    ['one;two', '"one;two"'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
  ])('writes %j as %j', (value, written) => {
    expect(csvOf([[value]], ',')).toBe(`\uFEFF${written}\r\n`);
  });

  it('writes a negative number as a number', () => {
    expect(csvOf([[-3]], ',')).toBe('\uFEFF-3\r\n');
  });
});

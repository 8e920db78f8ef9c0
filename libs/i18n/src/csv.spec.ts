import fc from 'fast-check';
import { csvText, looksLikeFormula, withMark, withoutMark } from './csv';

/** Text of the characters that matter here, and of all others. */
const cunning = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`=+-@＝＋－＠﹦﹢﹣﹫'"; ,\t\r\n\u00a0\u200b\ufeffA1(`) }),
  fc.string({ unit: 'binary' }),
);

describe('Text that a spreadsheet might take for a formula', () => {
  it.each([
    '=1+1',
    '+352 26',
    '-3',
    '@SUM(A1)',
    '\ttab',
    '\rreturn',
    '\nline',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '＠x',
    '﹢1',
  ])('is recognised: %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(['', 'a=1', "l'eau", '1-2', "'", 'Zesumme', '(=1)', 'élan'])(
    'is not suspected without reason: %j',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
      expect(withMark(text)).toBe(text);
    },
  );

  it('gets a mark that can be taken off again, whatever it is', () => {
    fc.assert(
      fc.property(cunning, (text) => {
        const marked = withMark(text);
        expect(looksLikeFormula(marked)).toBe(false);
        expect(withoutMark(marked)).toBe(text);
      }),
    );
  });
});

describe('Rows as CSV', () => {
  it('begin with a mark of their encoding and separate cells as the reader’s decimals allow', () => {
    expect(csvText([['Mois', 2.5, null]], ',')).toBe('\uFEFFMois;2,5;\r\n');
    expect(csvText([['Month', 2.5, null]], '.')).toBe('\uFEFFMonth,2.5,\r\n');
  });
});

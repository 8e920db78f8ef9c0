import * as fc from 'fast-check';
import { guestsIn } from './guest-list.rules';

const read = (text: string): unknown => {
  const { guests, problems } = guestsIn(text, 'de');
  return {
    guests: guests.map(({ name, email, organisation }) => [name, email, organisation].filter(Boolean).join(' | ')),
    problems: problems.map(({ line, text: bad, code }) => `${line} ${code} ${bad}`),
  };
};

describe('guestsIn', () => {
  it.each([
    ['an address', 'Anne@Guest.example', ['Anne@Guest.example | anne@guest.example']],
    ['as mail programs copy it', '"Muller, Anne" <anne@guest.example>', ['Muller, Anne | anne@guest.example']],
    [
      'several in a line',
      'Anne Muller <anne@guest.example>; Ben <ben@guest.example>,',
      ['Anne Muller | anne@guest.example', 'Ben | ben@guest.example'],
    ],
    [
      'several bare ones',
      'a@guest.example, b@guest.example',
      ['a@guest.example | a@guest.example', 'b@guest.example | b@guest.example'],
    ],
    [
      'a row of a spreadsheet',
      'Anne Muller\tanne@guest.example\tBeispill Uni',
      ['Anne Muller | anne@guest.example | Beispill Uni'],
    ],
    ['the address first', 'anne@guest.example;Anne Muller', ['Anne Muller | anne@guest.example']],
    ['a domain with accents', 'Möbel <info@möbel.example>', ['Möbel | info@xn--mbel-5qa.example']],
    [
      'lines of other systems, and empty ones',
      'a@guest.example\r\n\r\nb@guest.example\r',
      ['a@guest.example | a@guest.example', 'b@guest.example | b@guest.example'],
    ],
  ])('takes %s', (_, text, guests) => {
    expect(read(text)).toEqual({ guests, problems: [] });
  });

  it('tells for each line what is wrong, and takes the others', () => {
    const text = [
      'Anne',
      'a@guest.example',
      'A@GUEST.example',
      'ève@guest.example',
      'b@guest',
      `${'x'.repeat(300)} <c@guest.example>`,
    ];
    expect(read(text.join('\n'))).toEqual({
      guests: ['a@guest.example | a@guest.example'],
      problems: [
        '1 no-address Anne',
        '3 duplicate a@guest.example',
        '4 email-accents ève@guest.example',
        '5 invalid-address b@guest',
        '6 too-long c@guest.example',
      ],
    });
  });

  it('reads two thousand lines, and never fails whatever is pasted', () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `Gast ${at} <gast-${at}@guest.example>`);
    expect(guestsIn(lines.join('\n'), 'fr').guests).toHaveLength(2000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { guests, problems } = guestsIn(text, 'fr');
        expect(guests.every(({ email }) => email.includes('@'))).toBe(true);
        expect(problems.every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });
});

import { ranksOf, sizeClassOf } from './participation-share';

describe('Participation by share of staff', () => {
  it.each([
    [1, 'small'],
    [49, 'small'],
    [50, 'medium'],
    [249, 'medium'],
    [250, 'large'],
  ])('of %d people is among the %s ones', (staff, sizeClass) => expect(sizeClassOf(staff)).toBe(sizeClass));

  it('is ranked within the class, with the same rank for the same share', () => {
    const rows = [
      { staff: 1000, participants: 100 },
      { staff: 20, participants: 10 },
      { staff: 40, participants: 20 },
      { staff: 30, participants: 6 },
      { staff: 300, participants: 60 },
      { staff: null, participants: 60 },
      { staff: 100, participants: null },
      { staff: 5, participants: 6 },
    ];
    expect(ranksOf(rows).map(({ sizeClass, rank }) => [sizeClass, rank])).toEqual([
      ['large', 2],
      ['small', 1],
      ['small', 1],
      ['small', 3],
      ['large', 1],
      [null, null],
      ['medium', null],
      ['small', null],
    ]);
  });
});

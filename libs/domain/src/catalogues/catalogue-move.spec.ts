import { countingNowhere, proposedMapping, provingNothing, sameCriteria } from '.';

describe('The move of a commune to another version', () => {
  const moved = (id: string, slug: string, replaces: string[] = []) => ({ id, slug, replaces, criteria: [] });

  it('proposes what replaces a measure, else the same slug, each at most once, and the way back', () => {
    const from = [moved('a', 'une'), moved('b', 'deux'), moved('c', 'trois')];
    const to = [moved('x', 'ensemble', ['une', 'deux']), moved('z', 'trois')];
    expect(proposedMapping(from, to)).toEqual([
      { from: 'a', to: 'x' },
      { from: 'b', to: null },
      { from: 'c', to: 'z' },
    ]);
    expect(proposedMapping(to, from)).toEqual([
      { from: 'x', to: 'a' },
      { from: 'z', to: 'c' },
    ]);
  });

  it('proposes first where the commune took a measure before, and gives that to no other', () => {
    const from = [moved('a', 'une'), moved('b', 'deux')];
    const to = [moved('x', 'une'), moved('y', 'deux')];
    expect(proposedMapping(from, to, [{ from: 'b', to: 'x' }])).toEqual([
      { from: 'a', to: null },
      { from: 'b', to: 'x' },
    ]);
  });

  it('proposes for a measure what the commune said last of it, where it had said two things', () => {
    const from = [moved('a', 'une'), moved('b', 'deux')];
    const to = [moved('x', 'neuf')];
    const kept = [
      { from: 'b', to: 'x' },
      { from: 'a', to: 'x' },
    ];
    expect(proposedMapping(from, to, kept)).toEqual([
      { from: 'a', to: null },
      { from: 'b', to: 'x' },
    ]);
  });

  it('leaves actions without a measure that neither the catalogues nor the mapping take along', () => {
    const action = (measureIds: string[], stays = false) => ({ measureIds, stays });
    const [taken, left, both, told] = [action(['a']), action(['b']), action(['b', 'a']), action(['b'], true)];
    const mapping = new Map([
      ['a', 'x'],
      ['b', null],
    ]);
    expect(countingNowhere([taken, left, both, told, action(['c'])], mapping)).toEqual([left, action(['c'])]);
    expect(countingNowhere([taken], new Map())).toEqual([taken]);
  });

  it('leaves evidence without a measure that neither the mapping nor, where that says nothing, the catalogues take along', () => {
    const piece = (measureIds: string[], following: string[] = []) => ({ measureIds, following });
    const [taken, back, untold, other, both] = [
      piece(['a'], []),
      piece(['b'], ['b']),
      piece(['c'], ['c']),
      piece(['d']),
      piece(['d', 'a']),
    ];
    const mapping = new Map([
      ['a', 'x'],
      ['b', null],
      ['c', null],
    ]);
    const proposed = new Map([
      ['a', null],
      ['b', 'y'],
      ['c', null],
    ]);
    expect(provingNothing([taken, back, untold, other, both], mapping, proposed)).toEqual([back, other]);
  });

  it('keeps the criteria that say the same in one of the official languages', () => {
    const criterion = (id: string, textFr: string, textDe: string) => ({ id, textFr, textDe });
    const from = { ...moved('a', 'une'), criteria: [criterion('1', 'Un', 'Eins'), criterion('2', 'Deux', 'Zwei')] };
    const to = { ...moved('b', 'une'), criteria: [criterion('3', 'un', 'Erstens'), criterion('4', 'Trois', 'Drei')] };
    expect([...sameCriteria(from, to)]).toEqual([['1', '3']]);
  });
});

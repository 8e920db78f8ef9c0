import { calledInHistory, periodsTold, toldOfMove } from './told-moves';

const version = (id: string, label: string, replacesId: string | null = null) => ({
  ...{ id, label, replacesId },
  programme: 'Pacte Climat 2.0',
});
const [a, b, c] = [version('a', 'Pages'), version('b', 'Pages', 'a'), version('c', 'Officiel', 'b')];
const latestFirst = [c, b, a];
const on = (day: string, from: typeof a, to: typeof a, fields = ['catalogue', 'catalogueId']) => {
  const { before, after } = toldOfMove(from, to);
  const named = Object.keys(after) as (keyof typeof after)[];
  const changes = named
    .filter((field) => fields.includes(field) && before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  return { at: `${day}T10:00:00.000Z`, data: { changes, personal: [] } };
};
const told = [
  { id: 'c', since: '2026-05-01' },
  { id: 'b', since: '2026-03-01' },
  { id: 'a', since: null },
];

describe('periodsTold', () => {
  it('reads the versions by their ids', () => {
    expect(periodsTold('c', latestFirst, [on('2026-03-01', a, b), on('2026-05-01', b, c)])).toEqual(told);
  });

  it('reads older moves by name, backwards where two are called the same', () => {
    const names = ['catalogue'];
    const moves = [on('2026-03-01', a, b, names), on('2026-05-01', b, c, names)];
    expect(moves[0]?.data.changes).toEqual([]);
    expect(periodsTold('c', latestFirst, moves)).toEqual(told);
    expect(periodsTold('b', latestFirst, moves.slice(0, 1))).toEqual(told.slice(1));
  });

  it('follows a commune that went back, by name alone too', () => {
    for (const names of [['catalogue'], ['catalogue', 'catalogueId']]) {
      const moves = [on('2026-03-01', b, c, names), on('2026-05-01', c, b, names)];
      expect(periodsTold('b', latestFirst, moves)).toEqual([
        { id: 'b', since: '2026-05-01' },
        { id: 'c', since: '2026-03-01' },
        { id: 'b', since: null },
      ]);
    }
  });

  it('says of a commune that never moved by which version it stands, and nothing before it has begun', () => {
    expect(periodsTold('a', latestFirst, [])).toEqual([{ id: 'a', since: null }]);
    expect(periodsTold(undefined, latestFirst, [])).toEqual([]);
  });

  it('puts the version first to which nothing told of a move', () => {
    expect(periodsTold('c', latestFirst, [on('2026-03-01', a, b)])).toEqual([
      { id: 'c', since: null },
      { id: 'b', since: '2026-03-01' },
      { id: 'a', since: null },
    ]);
    expect(calledInHistory(c)).toBe('Pacte Climat 2.0 · Officiel');
  });
});

import { type ProvingPiece, coverageOf, gapsOf } from './evidence-coverage.rules';
import { standingOf } from './evidence.rules';

const TODAY = '2026-11-28';
const piece = (over: Partial<ProvingPiece> = {}): ProvingPiece => ({
  id: 'piece',
  title: 'Photo',
  state: 'accepted',
  standing: 'valid',
  validFrom: null,
  validUntil: null,
  measureIds: ['m'],
  criterionIds: [],
  ...over,
});
const measures = [
  { id: 'm', criteria: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  { id: 'n', criteria: [] },
];

describe('standingOf', () => {
  const dated = { kind: 'link' as const, validFrom: null, validUntil: null, hasFile: false };
  it.each([
    [{}, 'valid'],
    [{ validUntil: '2026-11-27' }, 'stale'],
    [{ validUntil: '2026-11-28' }, 'ending'],
    [{ validUntil: '2027-01-27' }, 'ending'],
    [{ validUntil: '2027-01-28' }, 'valid'],
    [{ validFrom: '2026-11-28' }, 'valid'],
    [{ validFrom: '2026-11-29' }, 'upcoming'],
    [{ validFrom: '2026-11-29', validUntil: '2026-12-01' }, 'upcoming'],
    [{ kind: 'file' as const }, 'incomplete'],
    [{ kind: 'file' as const, hasFile: true }, 'valid'],
    [{ kind: 'file' as const, validUntil: '2026-11-27' }, 'stale'],
  ])('of %j is %s', (over, standing) => {
    expect(standingOf({ ...dated, ...over }, TODAY)).toBe(standing);
  });
});

describe('coverageOf', () => {
  it('counts each criterion once, proven before ended, and nothing that was not accepted', () => {
    const pieces = [
      piece({ criterionIds: ['a'], standing: 'stale' }),
      piece({ criterionIds: ['a', 'b'], standing: 'ending' }),
      piece({ criterionIds: ['c'], standing: 'stale' }),
      piece({ criterionIds: ['c'], state: 'proposed' }),
      piece({ criterionIds: ['c'], state: 'refused' }),
    ];
    const [one, other] = coverageOf(measures, pieces);
    expect(one?.counts).toEqual({ proven: 2, ended: 1, unproven: 0 });
    expect(one?.criteria.map(({ proof }) => proof)).toEqual(['proven', 'proven', 'ended']);
    expect(one?.proof).toBe('proven');
    expect(other).toEqual({
      measureId: 'n',
      proof: 'unproven',
      criteria: [],
      counts: { proven: 0, ended: 0, unproven: 0 },
    });
  });

  it('makes three counts that add up to the criteria, whatever the order of the pieces', () => {
    const standings = ['valid', 'ending', 'stale', 'upcoming', 'incomplete'] as const;
    for (let round = 0; round < 200; round += 1) {
      const pick = <T>(of: readonly T[], at: number): T => of[(round * 7 + at * 3 + (round >> at)) % of.length] as T;
      const pieces = [0, 1, 2, 3].map((at) =>
        piece({
          id: String(at),
          state: pick(['accepted', 'proposed', 'refused'] as const, at),
          standing: pick(standings, at),
          criterionIds: ['a', 'b', 'c'].filter((_, index) => (round >> (at + index)) % 2 === 1),
        }),
      );
      const [one] = coverageOf(measures, pieces);
      const [turned] = coverageOf(measures, [...pieces].reverse());
      expect(turned).toEqual(one);
      expect(Object.values(one?.counts ?? {}).reduce((sum, each) => sum + each, 0)).toBe(3);
    }
  });
});

describe('gapsOf', () => {
  const stated = {
    measureId: 'm',
    concerns: true,
    effectiveShare: 0.5,
    criteria: [
      { criterionId: 'a', state: 'met' as const },
      { criterionId: 'b', state: 'planned' as const },
      { criterionId: 'c', state: 'open' as const },
    ],
  };
  const found = (pieces: ProvingPiece[], over: object = {}) =>
    gapsOf(measures, [{ ...stated, ...over }], pieces).map(({ criterionId, claim, remedy }) => [
      criterionId,
      claim,
      remedy,
    ]);

  it('names an effective share and what is met or planned, and nothing that is open or proven', () => {
    expect(found([])).toEqual([
      [null, 'effective', 'add'],
      ['a', 'met', 'add'],
      ['b', 'planned', 'add'],
    ]);
    expect(found([piece({ criterionIds: ['a'] })])).toEqual([['b', 'planned', 'add']]);
    expect(found([piece()])).toEqual([
      ['a', 'met', 'add'],
      ['b', 'planned', 'add'],
    ]);
  });

  it('has none for a measure that does not concern the commune, that it did not assess, or without an effective share', () => {
    expect(found([], { concerns: false })).toEqual([]);
    expect(gapsOf(measures, [], [])).toEqual([]);
    for (const effectiveShare of [0, null]) expect(found([], { effectiveShare, criteria: [] })).toEqual([]);
  });

  it('says what would close it, the nearest first', () => {
    const about = (over: Partial<ProvingPiece>) => piece({ measureIds: ['m'], criterionIds: ['a'], ...over });
    const remedy = (...pieces: ProvingPiece[]) => found(pieces).find(([criterionId]) => criterionId === 'a')?.[2];
    const [proposed, incomplete] = [about({ state: 'proposed' }), about({ standing: 'incomplete' })];
    const [upcoming, ended] = [about({ standing: 'upcoming' }), about({ standing: 'stale' })];
    expect(remedy(ended, upcoming, incomplete, proposed)).toBe('decide');
    expect(remedy(ended, upcoming, incomplete)).toBe('attach');
    expect(remedy(ended, upcoming)).toBe('wait');
    expect(remedy(ended)).toBe('renew');
    expect(remedy(about({ state: 'refused' }), about({ state: 'proposed', standing: 'stale' }))).toBe('add');
  });

  it('of several that ended names the one that ended last', () => {
    const ended = (id: string, validUntil: string) =>
      piece({ id, standing: 'stale', validUntil, criterionIds: ['a'], title: id });
    const [gap] = gapsOf(measures, [stated], [ended('old', '2025-01-01'), ended('late', '2026-01-01')]);
    expect(gap?.piece).toEqual({ id: 'late', title: 'late', validFrom: null, validUntil: '2026-01-01' });
  });
});

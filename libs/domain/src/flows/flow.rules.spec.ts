import fc from 'fast-check';
import { amountOf, distanceKm, flowStanding, isOpenFlow, openUntil, windowOverlap } from './flow.rules';
import { dismissalFactor, pairKey } from './dismissal.rules';
import { countShown, flowCreate } from './flow.schema';
import { textTerms } from './match-text.rules';
import { ordinaryWords } from './ordinary-words';
import { type PoolCandidate, poolFor } from './pool.rules';
import { sectorPrior } from './sector-prior';
import { familiesOf, printedWasteCode, wasteCloseness, wasteRelation } from './waste-code.rules';

describe('A flow over time', () => {
  it('is open to the end of its last day, then expired, and may be renewed', () => {
    const flow = { expiresOn: '2026-11-30', withdrawnAt: null };
    expect(flowStanding(flow, '2026-10-01')).toBe('current');
    expect(flowStanding(flow, '2026-11-09')).toBe('ending');
    expect(flowStanding(flow, '2026-11-30')).toBe('ending');
    expect(flowStanding(flow, '2026-12-01')).toBe('expired');
    expect(isOpenFlow({ ...flow, expiresOn: openUntil('2026-12-01') }, '2026-12-01')).toBe(true);
    expect(flowStanding({ ...flow, withdrawnAt: '2026-01-01T00:00:00.000Z' }, '2026-10-01')).toBe('withdrawn');
  });

  it('overlaps by the share of the shorter window', () => {
    const of = (fromDay: string | null, toDay: string | null) => ({ fromDay, toDay });
    expect(windowOverlap(of(null, null), of('2026-01-01', '2026-01-10'))).toBe(1);
    expect(windowOverlap(of('2026-01-01', '2026-01-10'), of('2026-01-06', '2026-12-31'))).toBe(0.5);
    expect(windowOverlap(of('2026-01-01', '2026-01-10'), of('2026-02-01', null))).toBe(0);
    expect(windowOverlap(of('2026-01-01', '2026-01-01'), of('2026-01-01', '2026-01-01'))).toBe(1);
  });

  it('compares quantities in one unit and one year', () => {
    expect(amountOf({ quantity: 500, unit: 'kg', per: 'month' })).toEqual({
      value: 6,
      dimension: 'mass',
      isOnce: false,
    });
    expect(amountOf({ quantity: 2, unit: 'mwh', per: 'once' })).toEqual({
      value: 2,
      dimension: 'energy',
      isOnce: true,
    });
    expect(amountOf({ quantity: null, unit: 't', per: 'year' })).toBeNull();
  });

  it('measures distance the same both ways', () => {
    expect(distanceKm({ lon: 6.13, lat: 49.61 }, { lon: 6.13, lat: 49.61 })).toBe(0);
    const [a, b] = [
      { lon: 6.12, lat: 49.58 },
      { lon: 6.17, lat: 49.63 },
    ];
    expect(distanceKm(a, b)).toBeCloseTo(6.63, 1);
    expect(distanceKm(a, b)).toBe(distanceKm(b, a));
    expect(distanceKm(a, { lon: null, lat: null })).toBeNull();
  });
});

describe('Waste codes', () => {
  it('are near by the hierarchy of the list, and by the material across chapters', () => {
    expect(wasteRelation('15 01 03', '150103')).toBe('code');
    expect(wasteRelation('150103', '150101')).toBe('sub-chapter');
    expect(wasteRelation('150103', '170201')).toBe('family');
    expect(wasteRelation('150103', '150202')).toBe('chapter');
    expect(wasteRelation('150103', '200108')).toBe('none');
    expect(wasteRelation('020399', '020399')).toBe('sub-chapter');
  });

  it('are as near one way as the other, and nearest to themselves', () => {
    const code = fc.stringMatching(/^\d{6}$/);
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(wasteCloseness(a, b)).toBe(wasteCloseness(b, a));
        expect(wasteCloseness(a, a)).toBeGreaterThanOrEqual(wasteCloseness(a, b));
      }),
    );
  });

  it('are printed as the list does', () => {
    expect([printedWasteCode('150110', true), printedWasteCode('1501', false)]).toEqual(['15 01 10*', '15 01']);
    expect(familiesOf('20 01 38')).toEqual(['wood']);
  });

  it('have ordinary words, each in lower case without accents, and each thing once', () => {
    const concepts = ordinaryWords.map(({ concept }) => concept);
    expect(new Set(concepts).size).toBe(concepts.length);
    for (const { phrases, codes } of ordinaryWords) {
      expect(phrases.every((phrase) => /^[a-z0-9 '-]+$/.test(phrase))).toBe(true);
      expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    }
  });
});

describe('Activities', () => {
  it('speak for a match in their direction', () => {
    expect(sectorPrior('1071', '0111')).toBe(0.8);
    expect(sectorPrior('0111', '1071')).toBe(0);
    expect(sectorPrior('64', '64')).toBeGreaterThan(0);
  });
});

describe('What was dismissed', () => {
  const terms = textTerms('palettes');
  it('lowers the like, ever less, and never to nothing', () => {
    const key = pairKey({ wasteCode: '150103', terms }, { wasteCode: '150103', terms });
    expect(key).toBe('1501>1501');
    expect(pairKey({ wasteCode: null, terms }, { wasteCode: '170201', terms })).toBe('pallet>1702');
    expect(pairKey({ wasteCode: null, terms: textTerms('') }, { wasteCode: '170201', terms })).toBeNull();
    const one = { reason: 'quality', distanceKm: 3 } as const;
    expect(dismissalFactor([], 3)).toBe(1);
    expect(dismissalFactor([one], 3)).toBe(0.85);
    expect(dismissalFactor(Array(20).fill(one), 3)).toBe(0.5);
  });

  it('says of a distance only what is at least as far', () => {
    const far = { reason: 'distance', distanceKm: 20 } as const;
    expect([dismissalFactor([far], 5), dismissalFactor([far], 20), dismissalFactor([far], null)]).toEqual([1, 0.85, 1]);
  });
});

describe('A pool', () => {
  const candidate = (id: string, quantity: number | null, over: Partial<PoolCandidate> = {}): PoolCandidate => ({
    ...{ id, organisationId: id, score: 0.5, quantity, unit: 't', per: 'year' },
    ...over,
  });
  const need = { quantity: 10, unit: 't', per: 'year' } as const;

  it('takes the best until the quantity is covered, one flow of each organisation', () => {
    const pool = poolFor(need, [
      candidate('a', 4, { score: 0.9 }),
      candidate('b', 4, { score: 0.8 }),
      candidate('b2', 9, { score: 0.7, organisationId: 'b' }),
      candidate('c', 4, { score: 0.6 }),
      candidate('d', 4),
    ]);
    expect(pool?.members.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(pool).toMatchObject({ total: 12, covered: 1, notCounted: 0 });
  });

  it('is none where one alone is enough or there is only one', () => {
    expect(poolFor(need, [candidate('a', 12), candidate('b', 12)])).toBeNull();
    expect(poolFor(need, [candidate('a', 3)])).toBeNull();
  });

  it('covers never more than the whole, and grows with what can join', () => {
    const several = fc.array(fc.record({ quantity: fc.option(fc.double({ min: 0, max: 20, noNaN: true })) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(several, (rows) => {
        const all = rows.map(({ quantity }, at) => candidate(`${at}`, quantity));
        const [less, more] = [poolFor(need, all.slice(0, -1)), poolFor(need, all)];
        if (more?.covered) expect(more.covered).toBeLessThanOrEqual(1);
        if (less && more) expect(more.total ?? 0).toBeGreaterThanOrEqual(less.total ?? 0);
      }),
    );
  });

  it('says what it could not add', () => {
    expect(poolFor(need, [candidate('a', 3), candidate('b', null), candidate('c', 5, { unit: 'm3' })])).toMatchObject({
      ...{ total: 3, covered: 0.3, notCounted: 2 },
    });
  });
});

describe('What is entered', () => {
  const typed = { direction: 'offer', kind: 'material', label: 'Palettes', communeCode: 'D001' };
  const wrong = (over: object) =>
    flowCreate.safeParse({ ...typed, ...over }).error?.issues.map(({ path }) => path.join('.'));
  it('needs a place, a unit with a quantity, and days in order', () => {
    expect(wrong({})).toBeUndefined();
    expect(wrong({ communeCode: null })).toEqual(['siteId']);
    expect(wrong({ quantity: 3 })).toEqual(['unit']);
    expect(wrong({ fromDay: '2026-02-01', toDay: '2026-01-01' })).toEqual(['toDay']);
    expect(wrong({ wasteCode: '15 01 03' })).toEqual(['wasteCode']);
    expect(wrong({ lon: 6 })).toEqual(['lat']);
  });
  it('is kept from companies that it does not concern unless somebody says otherwise', () => {
    expect(flowCreate.parse(typed).confidentiality).toBe('zone');
  });
  it('is counted without telling of one', () => {
    expect([countShown(0, 0), countShown(5, 4), countShown(5, 5)]).toEqual([0, null, 5]);
  });
});

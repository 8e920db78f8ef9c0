import { type MatrixKnown, type MatrixRowKnown, cellValue, effectiveShareOf, rowValue } from './matrix.rules';
import { assessMeasure, totalOf } from './scoring.rules';

const measure = { id: 'm', sectionId: null, maxPoints: 10 };
const said = { concerns: true, reductionFactor: 1, effectiveShare: 0.6, plannedShare: 0.1 };
const assessed = assessMeasure(measure, said);
const open = assessMeasure(measure, null);
const cell = (over: Partial<MatrixKnown> = {}): MatrixKnown => ({
  ...assessed,
  share: 0.6,
  reviewedOn: '2026-10-01',
  proof: 'proven',
  ...over,
});
const row = (scores: Parameters<typeof totalOf>[0]): MatrixRowKnown => {
  const total = totalOf(scores);
  return { total, share: effectiveShareOf(total), reviewedOn: null, proven: 1 };
};

describe('A cell of the matrix', () => {
  it('is worth what its figure says', () => {
    expect(cellValue(cell(), 'points')).toBe(6);
    expect(cellValue(cell(), 'effective')).toBe(6);
    expect(cellValue(cell(), 'planned')).toBe(1);
    expect(cellValue(cell(), 'share')).toBe(0.6);
    expect(cellValue(cell(), 'reviewedOn')).toBe('2026-10-01');
  });

  it('is the higher the better it is proven', () => {
    const worth = (['unproven', 'ended', 'proven'] as const).map((proof) => cellValue(cell({ proof }), 'proof'));
    expect(worth).toEqual([...worth].sort());
    expect(new Set(worth).size).toBe(3);
  });

  it('stays unknown where nobody has said anything', () => {
    const blank = { ...open, share: null, reviewedOn: null, proof: null };
    for (const figure of ['points', 'planned', 'share', 'reviewedOn', 'proof'] as const) {
      expect(cellValue(blank, figure)).toBeNull();
    }
  });
});

describe('A row of the matrix', () => {
  it('is worth its totals', () => {
    expect(rowValue(row([assessed, open]), 'effective')).toBe(6);
    expect(rowValue(row([assessed, open]), 'share')).toBe(0.3);
    expect(rowValue(row([assessed]), 'proof')).toBe(1);
  });

  it('has no known points, rather than none, while nothing is assessed', () => {
    expect(rowValue(row([open]), 'points')).toBeNull();
    expect(rowValue(row([open]), 'planned')).toBeNull();
    expect(rowValue(row([open]), 'share')).toBeNull();
  });

  it('knows what is planned before anything is effective', () => {
    const planned = assessMeasure(measure, { ...said, effectiveShare: null });
    expect(rowValue(row([planned]), 'planned')).toBe(1);
  });
});

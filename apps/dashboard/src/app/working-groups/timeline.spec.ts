import { stretchOf } from './timeline';

describe('stretchOf', () => {
  const today = '2026-11-23';

  it('shows whole months around today when there is nothing else', () => {
    const { from, to, at } = stretchOf([], today);
    expect([from, to]).toEqual(['2026-08-01', '2027-03-01']);
    expect(at(from)).toBe(0);
    expect(at(to)).toBe(1);
    expect(at(today)).toBeGreaterThan(0.4);
  });

  it('reaches to what is near enough, and leaves out the rest', () => {
    const { from, to } = stretchOf(['2016-05-02', '2025-03-17', '2027-06-30', '2035-01-01'], today);
    expect([from, to]).toEqual(['2025-03-01', '2027-07-01']);
  });

  it('names the quarters in between, years apart', () => {
    expect(stretchOf([], today).quarters).toEqual([
      { day: '2026-10-01', isYear: false },
      { day: '2027-01-01', isYear: true },
    ]);
  });
});

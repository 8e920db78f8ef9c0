import type { CertificationRules } from './certification-rules.schema';
import { type JudgingVersion, versionsOn } from './judging-version';

const rules = (from: string, to: string | null = null): CertificationRules => ({
  levels: [{ percent: 50, distinction: null }],
  validityYears: 3,
  ...{ from, to, source: 'Loi', day: null, toConfirm: false, subsidies: [] },
});
const version = (id: string, over: Partial<JudgingVersion> = {}): JudgingVersion => ({
  ...{ id, programme: 'Programme', label: id, rules: rules('2021-01-01') },
  ...{ validFrom: null, validUntil: null, stood: true, since: null },
  ...over,
});
const on = (day: string, ...versions: JudgingVersion[]): string[] => versionsOn(versions, day).map(({ id }) => id);

describe('The versions by which an audit may have been judged', () => {
  it('begin with that by which the commune stood on the day', () => {
    const moved = [version('second', { since: '2026-06-01' }), version('first')];
    expect(on('2026-05-31', ...moved)).toEqual(['first', 'second']);
    expect(on('2026-06-01', ...moved)).toEqual(['second', 'first']);
    const back = [version('first', { since: '2026-09-01' }), ...moved];
    expect(on('2026-08-31', ...back)).toEqual(['second', 'first']);
    expect(on('2026-09-01', ...back)).toEqual(['first', 'second']);
  });

  it('leave out those whose programme or validity does not hold then', () => {
    const later = version('later', { rules: rules('2026-01-01'), since: '2026-06-01' });
    const former = version('former', { validUntil: '2025-12-31' });
    expect(on('2024-05-14', later, former)).toEqual(['former']);
    expect(on('2026-01-01', later, former)).toEqual(['later']);
    expect(on('2024-05-14', version('a', { validFrom: '2024-05-15' }))).toEqual([]);
    expect(on('2031-01-01', version('a', { rules: rules('2021-01-01', '2030-12-31') }))).toEqual([]);
    expect(on('1999-01-01', version('a', { rules: null }))).toEqual(['a']);
  });

  it('are others of the programme only where the commune stood by none that holds', () => {
    const other = version('other', { stood: false });
    expect(on('2024-05-14', version('own'), other)).toEqual(['own']);
    expect(on('2024-05-14', version('own', { validFrom: '2026-01-01' }), other)).toEqual(['other']);
    const silent = version('silent', { stood: false, rules: null });
    expect(on('2020-05-14', version('own'), silent)).toEqual([]);
  });
});

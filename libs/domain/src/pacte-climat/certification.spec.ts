import { issuesIn } from '../shared/issues';
import { certificateEnds, certificateOf, certificateOn, certificationLevel, renewalPlan } from './certification';
import { type CertificationRules, certificationRules } from './certification-rules.schema';

const rules = (over: Partial<CertificationRules> = {}): CertificationRules => ({
  levels: [40, 50, 65, 75].map((percent) => ({ percent, distinction: percent === 75 ? 'Award' : null })),
  validityYears: 3,
  from: '2021-01-01',
  to: '2030-12-31',
  source: 'Loi',
  day: null,
  toConfirm: false,
  subsidies: [],
  ...over,
});

const aCatalogue = { id: 'c', programme: 'Pacte Climat 2.0', label: 'Version 2021' };

/** Each of them judged by the same rules. */
const judged = (audits: readonly { day: string; percent: number }[]) =>
  audits.map((audit) => ({ ...audit, rules: rules(), catalogue: aCatalogue }));

describe('What a catalogue says of certificates', () => {
  const paid = { eurosPerInhabitant: 10, mostInhabitants: null, source: 'Règlement', day: null, toConfirm: true };

  it('is refused where it does not fit together', () => {
    const of = (over: object): string[] =>
      issuesIn(certificationRules, { ...rules(), ...over }).map(({ path, code }) => `${path} ${code}`);
    expect(of({})).toEqual([]);
    expect(
      of({
        subsidies: [
          { ...paid, percent: 40, year: 2026 },
          { ...paid, percent: 40, year: null },
        ],
      }),
    ).toEqual([]);
    expect(of({ levels: [] })).toEqual(['levels too-few']);
    expect(of({ levels: [50, 40].map((percent) => ({ percent, distinction: null })) })).toEqual([
      'levels.1.percent not-rising',
    ]);
    expect(of({ to: '2020-12-31' })).toEqual(['to ends-before-start']);
    expect(of({ subsidies: [{ ...paid, percent: 45, year: null }] })).toEqual(['subsidies.0.percent unknown-level']);
    const twice = { ...paid, percent: 40, year: 2026 };
    expect(of({ subsidies: [twice, twice] })).toEqual(['subsidies.1.year duplicate']);
  });

  it('may be nothing: then no audit says a level, and none is invented', () => {
    expect(certificationLevel(null, 99)).toBeNull();
    expect(certificateOn([{ day: '2024-05-14', percent: 66, rules: null, catalogue: null }], '2026-01-01').state).toBe(
      'unknown',
    );
    expect(certificateOn([], '2026-01-01').state).toBe('none');
  });

  it('decides level, end and distinction', () => {
    const other = rules({ levels: [{ percent: 60, distinction: null }], validityYears: 4 });
    expect(certificateOf(other, { day: '2024-05-14', percent: 61 })).toEqual({
      level: 60,
      endsOn: '2028-05-14',
      distinction: null,
    });
    expect(certificateOf(other, { day: '2024-05-14', percent: 59 })).toBeNull();
    expect(certificateOf(rules(), { day: '2024-05-14', percent: 80 })?.distinction).toBe('Award');
  });
});

describe('The level of a certificate', () => {
  it.each([
    [0, null],
    [39.99, null],
    [40, 40],
    [64.9, 50],
    [65, 65],
    [75, 75],
    [100, 75],
  ])('of %d percent is %p', (percent, level) => {
    expect(certificationLevel(rules(), percent)).toBe(level);
  });
});

describe('A certificate', () => {
  it.each([
    ['2024-05-14', '2027-05-14'],
    ['2024-02-29', '2027-02-28'],
  ])('of %s is valid until %s', (day, ends) => {
    expect(certificateEnds(rules(), day)).toBe(ends);
  });

  const audits = [
    { day: '2021-03-01', percent: 45 },
    { day: '2024-05-14', percent: 66 },
    { day: '2026-01-10', percent: 30 },
  ];

  it.each([
    ['2021-02-28', { state: 'none', level: null, endsOn: null, daysLeft: null, catalogue: null }],
    ['2021-03-01', { state: 'valid', level: 40, endsOn: '2024-03-01', daysLeft: 1096, catalogue: aCatalogue }],
    ['2024-03-02', { state: 'ended', level: 40, endsOn: '2024-03-01', daysLeft: -1, catalogue: aCatalogue }],
    ['2026-05-13', { state: 'valid', level: 65, endsOn: '2027-05-14', daysLeft: 366, catalogue: aCatalogue }],
    ['2026-05-14', { state: 'ending', level: 65, endsOn: '2027-05-14', daysLeft: 365, catalogue: aCatalogue }],
    ['2027-05-14', { state: 'ending', level: 65, endsOn: '2027-05-14', daysLeft: 0, catalogue: aCatalogue }],
  ])('stands on %s as its latest audit left it', (today, standing) => {
    expect(certificateOn(judged(audits), today)).toEqual(standing);
    expect(certificateOn(judged([...audits].reverse()), today)).toEqual(standing);
  });

  it('rests on the rules by which each audit was judged, whatever the others say', () => {
    const later = rules({ levels: [{ percent: 60, distinction: null }], validityYears: 4 });
    const before = { day: '2024-05-14', percent: 66, rules: rules(), catalogue: aCatalogue };
    const catalogue = { id: 'l', programme: 'Energiestadt', label: 'Katalog 2026' };
    const of = (...others: Parameters<typeof certificateOn>[0]) => certificateOn([before, ...others], '2026-06-01');
    expect(of()).toMatchObject({ level: 65, endsOn: '2027-05-14', catalogue: aCatalogue });
    expect(of({ day: '2026-05-14', percent: 61, rules: later, catalogue })).toMatchObject({
      ...{ level: 60, endsOn: '2030-05-14', catalogue },
    });
    // 50 percent brought a level once, and brings none by the later rules.
    expect(of({ day: '2026-05-14', percent: 50, rules: later, catalogue })).toMatchObject({
      ...{ level: 65, catalogue: aCatalogue },
    });
    expect(of({ day: '2026-05-14', percent: 90, rules: null, catalogue })).toMatchObject({
      ...{ state: 'ending', level: 65, catalogue: aCatalogue },
    });
  });

  it('is renewed by days reckoned backwards from its end', () => {
    const plan = renewalPlan('2027-05-14');
    expect(plan.map(({ day }) => day)).toEqual([...plan.map(({ day }) => day)].sort());
    expect(plan.at(-1)).toEqual({ step: 'end', day: '2027-05-14' });
    expect(plan[0]).toEqual({ step: 'review', day: '2026-05-14' });
  });
});

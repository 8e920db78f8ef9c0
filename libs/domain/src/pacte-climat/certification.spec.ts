import { certificateEnds, certificateOn, certificationLevel, renewalPlan } from './certification';

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
    expect(certificationLevel(percent)).toBe(level);
  });
});

describe('A certificate', () => {
  it.each([
    ['2024-05-14', '2027-05-14'],
    ['2024-02-29', '2027-02-28'],
  ])('of %s is valid until %s', (day, ends) => {
    expect(certificateEnds(day)).toBe(ends);
  });

  const audits = [
    { day: '2021-03-01', percent: 45 },
    { day: '2024-05-14', percent: 66 },
    { day: '2026-01-10', percent: 30 },
  ];

  it.each([
    ['2021-02-28', { state: 'none', level: null, endsOn: null, daysLeft: null }],
    ['2021-03-01', { state: 'valid', level: 40, endsOn: '2024-03-01', daysLeft: 1096 }],
    ['2024-03-02', { state: 'ended', level: 40, endsOn: '2024-03-01', daysLeft: -1 }],
    ['2026-05-13', { state: 'valid', level: 65, endsOn: '2027-05-14', daysLeft: 366 }],
    ['2026-05-14', { state: 'ending', level: 65, endsOn: '2027-05-14', daysLeft: 365 }],
    ['2027-05-14', { state: 'ending', level: 65, endsOn: '2027-05-14', daysLeft: 0 }],
  ])('stands on %s as its latest audit left it', (today, standing) => {
    expect(certificateOn(audits, today)).toEqual(standing);
    expect(certificateOn([...audits].reverse(), today)).toEqual(standing);
  });

  it('is renewed by days reckoned backwards from its end', () => {
    const plan = renewalPlan('2027-05-14');
    expect(plan.map(({ day }) => day)).toEqual([...plan.map(({ day }) => day)].sort());
    expect(plan.at(-1)).toEqual({ step: 'end', day: '2027-05-14' });
    expect(plan[0]).toEqual({ step: 'review', day: '2026-05-14' });
  });
});

import { issuesIn } from '../shared/issues';
import {
  askedAfter,
  codeAsGiven,
  codeInGroups,
  dueClosing,
  entryState,
  isFixed,
  lastEntryDay,
  nextClosing,
} from './counting.rules';
import { campaignCountingPut, campaignDaysPut, campaignTotalsPut } from './counting.schema';

const period = { startDay: '2026-05-04', endDay: '2026-05-15' };

describe('The steps of a campaign', () => {
  it('are a week each, and the last one ends with the days for late entries', () => {
    expect(nextClosing(period, 14, null)).toBe('2026-05-11');
    expect(nextClosing(period, 14, '2026-05-11')).toBe('2026-05-18');
    expect(nextClosing(period, 14, '2026-05-25')).toBe('2026-05-30');
    expect(nextClosing(period, 14, '2026-05-30')).toBeNull();
    expect(nextClosing(period, 0, '2026-05-11')).toBe('2026-05-16');
    expect(nextClosing({ startDay: null, endDay: '2026-05-15' }, 0, null)).toBeNull();
    expect(lastEntryDay('2026-05-15', 14)).toBe('2026-05-29');
  });

  it.each([
    [null, '2026-05-10', null],
    [null, '2026-05-11', '2026-05-11'],
    // A server that was off for a while closes once.
    [null, '2026-05-26', '2026-05-25'],
    ['2026-05-25', '2027-01-01', '2026-05-30'],
    ['2026-05-30', '2027-01-01', null],
  ])('after %p are due on %p as %p', (closed, today, due) => expect(dueClosing(period, 14, closed, today)).toBe(due));

  it.each([
    [true, '2026-05-03', 'to-come'],
    [true, '2026-05-04', 'open'],
    [true, '2026-05-29', 'open'],
    [true, '2026-05-30', 'over'],
    [false, '2026-05-04', 'off'],
  ])('let entries be made (opened: %p) on %p: %p', (isOpen, today, state) =>
    expect(entryState(period, { isOpen, lateDays: 14 }, today)).toBe(state),
  );

  it('fix what is counted by from the day on which entries began', () => {
    expect([
      isFixed(null, '2026-05-04'),
      isFixed('2026-05-05', '2026-05-04'),
      isFixed('2026-05-04', '2026-05-04'),
    ]).toEqual([false, false, true]);
  });
});

describe('Half a year later', () => {
  it('people are asked for six weeks', () =>
    expect(askedAfter('2026-05-15')).toEqual({ from: '2026-11-14', until: '2026-12-29' }));
});

describe('A code', () => {
  it('is known however it is typed', () => {
    expect(codeInGroups('0123ABCD4567')).toBe('0123-ABCD-4567');
    expect(codeAsGiven(' o123-abcd 4567')).toBe('0123ABCD4567');
    expect(codeAsGiven('iL')).toBe('11');
  });
});

describe('Days', () => {
  const leg = { mode: 'bike', km: 4.2 };
  const day = { day: '2026-05-04', trips: [{ legs: [leg] }] };
  it.each([
    [[day], []],
    [[{ day: '2026-05-04', telework: true }], []],
    [[{ day: '2026-05-04' }], []],
    [[day, day], ['days.1.day: given-twice']],
    [[{ ...day, telework: true }], ['days.0.telework: day-without-trip']],
    [[{ ...day, trips: [{ legs: [] }] }], ['days.0.trips.0.legs: too-few']],
    [[{ ...day, trips: [{ legs: [{ ...leg, km: 0 }] }] }], ['days.0.trips.0.legs.0.km: too-small']],
    [[{ ...day, trips: [{ legs: [{ ...leg, km: 501 }] }] }], ['days.0.trips.0.legs.0.km: too-big']],
    [[{ ...day, trips: [{ legs: [{ ...leg, km: 1.25 }] }] }], ['days.0.trips.0.legs.0.km: too-precise']],
    [[{ ...day, trips: [{ legs: [{ ...leg, mode: 'rocket' }] }] }], ['days.0.trips.0.legs.0.mode: invalid-choice']],
    [[{ ...day, trips: Array(3).fill({ legs: [{ ...leg, km: 400 }] }) }], ['days.0.trips: too-big']],
    [[{ ...day, day: '2026-02-30' }], ['days.0.day: invalid-format']],
  ])('typed as %j have the issues %j', (days, issues) =>
    expect(issuesIn(campaignDaysPut, { code: 'x', days }).map(({ path, code }) => `${path}: ${code}`)).toEqual(issues),
  );

  it('are shared in a car alone', () => {
    const { days } = campaignDaysPut.parse({
      code: 'x',
      days: [
        {
          day: '2026-05-04',
          trips: [
            {
              legs: [
                { ...leg, occupants: 3 },
                { mode: 'car', km: 2, occupants: 3 },
              ],
            },
          ],
        },
      ],
    });
    expect(days[0]?.trips[0]?.legs.map(({ occupants }) => occupants)).toEqual([1, 3]);
  });
});

describe('What a campaign is counted by', () => {
  const codes = (found: { path: string; code: string }[]) => found.map(({ path, code }) => `${path}: ${code}`);
  it('is chosen before entries are opened', () => {
    expect(codes(issuesIn(campaignCountingPut, { isOpen: true, version: 1 }))).toEqual(['factorSetId: required']);
    expect(codes(issuesIn(campaignCountingPut, { factorSetId: '', version: 1 }))).toEqual([]);
  });
  it('is of no more people than took part, where totals are entered', () => {
    const rows = [{ mode: 'bike', km: 10, people: 9 }];
    const found = issuesIn(campaignTotalsPut, { participants: 8, days: 4, rows, version: 1 });
    expect(codes(found)).toEqual(['rows.0.people: too-big']);
  });

  it('is of no more kilometres and days than can be, and of each way once', () => {
    const rows = [
      { mode: 'bike', km: 4000.1, people: 2 },
      { mode: 'bike', km: 10, people: 2 },
      { mode: 'bike', km: 10, people: 2, usualMode: 'car' },
    ];
    expect(codes(issuesIn(campaignTotalsPut, { participants: 2, days: 4, rows, version: 1 }))).toEqual([
      'rows.0.km: too-big',
      'rows.1.mode: given-twice',
    ]);
    expect(
      codes(issuesIn(campaignTotalsPut, { participants: 2, days: 733, rows: rows.slice(1, 2), version: 1 })),
    ).toEqual(['days: too-big']);
  });
});

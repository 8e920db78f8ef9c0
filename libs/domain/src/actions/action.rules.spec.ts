import fc from 'fast-check';
import { issuesIn } from '../shared/issues';
import { actionStatuses, byUrgency, countByKindAndStatus, daysLate, isLate, progressOf, settled } from './action.rules';
import { actionCreate, actionUpdate } from './action.schema';

const today = '2026-11-23';

describe('lateness', () => {
  it.each([
    ['2026-11-22', 'under-way', 1],
    ['2026-11-15', 'idea', 8],
    ['2026-11-23', 'planned', 0],
    ['2026-11-24', 'planned', 0],
    [null, 'planned', 0],
    ['2026-11-01', 'done', 0],
    ['2026-11-01', 'abandoned', 0],
  ] as const)('due %s and %s: %d days late', (dueDay, status, days) => {
    expect(daysLate({ dueDay, status }, today)).toBe(days);
    expect(isLate({ dueDay, status }, today)).toBe(days > 0);
  });
});

describe('progressOf', () => {
  it('leaves abandoned actions out', () => {
    expect(
      progressOf([
        { status: 'done', progress: 20 },
        { status: 'under-way', progress: 50 },
        { status: 'abandoned', progress: 90 },
      ]),
    ).toEqual({ done: 1, counted: 2, percent: 75 });
  });

  it('is not known for nothing', () => {
    expect(progressOf([{ status: 'abandoned', progress: 10 }])).toEqual({ done: 0, counted: 0, percent: null });
  });

  it('stays between nothing and everything, whatever is abandoned', () => {
    const action = fc.record({
      status: fc.constantFrom(...actionStatuses),
      progress: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(action), (all) => {
        const { done, counted, percent } = progressOf(all);
        expect(done).toBeLessThanOrEqual(counted);
        expect(percent === null).toBe(counted === 0);
        expect(percent ?? 0).toBeGreaterThanOrEqual(0);
        expect(percent ?? 0).toBeLessThanOrEqual(100);
        expect(progressOf([...all, { status: 'abandoned', progress: 100 }])).toEqual({ done, counted, percent });
      }),
    );
  });
});

describe('settled', () => {
  it('completes what is done', () => {
    expect(settled({ status: 'done', progress: 30, doneDay: null }, today)).toEqual({
      status: 'done',
      progress: 100,
      doneDay: today,
    });
    expect(settled({ status: 'done', progress: 30, doneDay: '2026-10-02' }, today).doneDay).toBe('2026-10-02');
  });

  it('takes the day back from what is not', () => {
    expect(settled({ status: 'under-way', progress: 30, doneDay: today }, today)).toMatchObject({
      progress: 30,
      doneDay: null,
    });
  });
});

describe('byUrgency', () => {
  it('puts the longest late first, the undated last, the finished at the end', () => {
    const dues = [
      { dueDay: null, status: 'idea' },
      { dueDay: '2026-01-01', status: 'done' },
      { dueDay: '2027-01-01', status: 'planned' },
      { dueDay: '2026-10-07', status: 'under-way' },
    ] as const;
    expect([...dues].sort(byUrgency).map(({ dueDay }) => dueDay)).toEqual([
      '2026-10-07',
      '2027-01-01',
      null,
      '2026-01-01',
    ]);
  });
});

describe('countByKindAndStatus', () => {
  it('names every combination', () => {
    const counts = countByKindAndStatus([
      { synergy: null, status: 'idea' },
      { synergy: 'flow-exchange', status: 'idea' },
      { synergy: 'flow-exchange', status: 'idea' },
    ]);
    expect(counts['flow-exchange']).toEqual({ idea: 2, planned: 0, 'under-way': 0, done: 0, abandoned: 0 });
    expect(counts.none.idea).toBe(1);
    expect(counts['joint-activity'].done).toBe(0);
  });
});

describe('what is typed for an action', () => {
  const typed = { groupId: '0b6c2b0e-7a53-4d25-9a0e-6b1f1c8f2d10', title: 'Compter les places libres' };

  it('starts as an idea without dates', () => {
    expect(actionCreate.parse(typed)).toMatchObject({
      status: 'idea',
      synergy: null,
      dueDay: null,
      progress: 0,
      communeCodes: [],
    });
  });

  it('has no day of completion unless it is done, and is not due before it starts', () => {
    const issues = issuesIn(actionCreate, {
      ...typed,
      doneDay: '2026-11-01',
      startDay: '2026-11-02',
      dueDay: '2026-11-01',
    });
    expect(issues).toEqual([
      { path: 'dueDay', code: 'ends-before-start', params: { start: '2026-11-02' } },
      { path: 'doneDay', code: 'not-done', params: {} },
    ]);
  });

  it('changes nothing that is not given', () => {
    expect(actionUpdate.parse({ version: 3, synergy: '' })).toEqual({ version: 3, synergy: null });
  });
});

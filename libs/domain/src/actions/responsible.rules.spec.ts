import { actionStatuses } from './action.rules';
import { actionStanding, actionStandings, countedActions, noActions, standingFilter } from './responsible.rules';

const today = '2026-11-23';

describe('actionStanding', () => {
  it('is late what is still to be done after its day, whatever its status', () => {
    const standings = actionStatuses.map((status) => actionStanding({ status, dueDay: '2026-11-22' }, today));
    expect(standings).toEqual(['late', 'late', 'late', 'done', 'abandoned']);
  });

  it('is its status until then', () => {
    for (const dueDay of [null, today]) {
      expect(actionStatuses.map((status) => actionStanding({ status, dueDay }, today))).toEqual(actionStatuses);
    }
  });
});

describe('countedActions', () => {
  it('leaves out what is abandoned', () => {
    expect(countedActions({ ...noActions(), done: 2, late: 1, abandoned: 4 })).toBe(3);
  });
});

describe('standingFilter', () => {
  it('asks for each way of standing apart', () => {
    const asked = actionStandings.map((standing) => JSON.stringify(standingFilter(standing)));
    expect(new Set(asked).size).toBe(actionStandings.length);
    expect(standingFilter('under-way')).toEqual({ status: 'under-way', late: false });
    expect(standingFilter('late')).toEqual({ status: 'all', late: true });
  });
});

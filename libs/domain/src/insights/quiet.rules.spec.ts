import { absenceOf, isQuiet } from './quiet.rules';

describe('absenceOf', () => {
  it('counts the meetings missed since the last presence', () => {
    const absence = absenceOf([
      { day: '2026-09-17', attended: false },
      { day: '2026-02-12', attended: true },
      { day: '2026-06-11', attended: false },
      { day: '2025-09-18', attended: false },
    ]);
    expect(absence).toEqual({ lastPresentDay: '2026-02-12', meetingsMissed: 2 });
    expect(isQuiet(absence)).toBe(true);
  });

  it('counts all of them when the organisation never came', () => {
    expect(absenceOf([{ day: '2026-06-11', attended: false }])).toEqual({ lastPresentDay: null, meetingsMissed: 1 });
    expect(isQuiet(absenceOf([]))).toBe(false);
  });
});

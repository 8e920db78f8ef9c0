import type { MeetingRun, RunningItem } from '@zesumme/domain';
import { outlineOf, stopwatch } from './run-times';

const item = (id: string, over: Partial<RunningItem> = {}): RunningItem => ({
  id,
  section: null,
  title: id,
  kind: 'discussion',
  minutes: 30,
  presenter: null,
  note: null,
  isUnresolved: false,
  startedAt: null,
  endedAt: null,
  usedSeconds: 0,
  record: null,
  recordVersion: 1,
  ...over,
});

const run = (over: Partial<MeetingRun> = {}) =>
  ({
    timeZone: 'Europe/Luxembourg',
    startsAt: '2026-12-03T13:00:00.000Z',
    endsAt: '2026-12-03T14:00:00.000Z',
    startedAt: '2026-12-03T13:00:00.000Z',
    endedAt: null,
    currentItemId: 'b',
    runningSince: '2026-12-03T13:35:00.000Z',
    agenda: [
      item('a', { startedAt: '2026-12-03T13:00:00.000Z', endedAt: '2026-12-03T13:35:00.000Z', usedSeconds: 2100 }),
      item('b', { startedAt: '2026-12-03T13:35:00.000Z' }),
      item('c', { minutes: 10 }),
    ],
    ...over,
  }) as MeetingRun;

describe('outlineOf', () => {
  it('tells how it went, and when the rest is due, in the time of the meeting', () => {
    const outline = outlineOf(run(), Date.parse('2026-12-03T13:45:00.000Z'));
    expect(outline.items.map(({ at, state, usedMinutes }) => [at, state, usedMinutes])).toEqual([
      ['14:00', 'past', 35],
      ['14:35', 'now', 10],
      ['15:05', 'ahead', 0],
    ]);
    expect(outline).toMatchObject({ endsAt: '15:15', plannedEnd: '15:00', over: 15 });
  });

  it('lays out from the planned start what has not begun', () => {
    const agenda = [item('a'), item('b')];
    const before = run({ startedAt: null, currentItemId: null, runningSince: null, agenda });
    const outline = outlineOf(before, Date.parse('2026-12-01T08:00:00.000Z'));
    expect(outline.items.map(({ at }) => at)).toEqual(['14:00', '14:30']);
    expect(outline).toMatchObject({ endsAt: '15:00', over: 0 });
  });

  it('moves what is ahead when the current item takes too long', () => {
    const outline = outlineOf(run(), Date.parse('2026-12-03T14:20:00.000Z'));
    expect(outline.items[2]?.at).toBe('15:20');
    expect(outline.over).toBe(30);
  });
});

it.each([
  [0, '0:00'],
  [65, '1:05'],
  [-65, '1:05'],
  [3_725, '1:02:05'],
])('%s seconds are %s on a stop watch', (seconds, expected) => expect(stopwatch(seconds)).toBe(expected));

import fc from 'fast-check';
import { addDays } from '../shared/calendar';
import { type OtherSigns, type PastMeeting, daysWithoutMeeting, isGroupQuiet, isQuiet, silenceOf } from './quiet.rules';

const nothing: OtherSigns = { answeredOn: null, actionDoneOn: null, heardOn: null };
const meeting = (day: string, over: Partial<PastMeeting> = {}): PastMeeting => ({
  meetingId: day,
  day,
  attended: false,
  answered: false,
  ...over,
});
const two = { silentMeetings: 2 };

describe('silenceOf', () => {
  const meetings = [
    meeting('2026-09-17'),
    meeting('2026-02-12', { attended: true }),
    meeting('2026-06-11'),
    meeting('2025-09-18'),
  ];

  it('counts the meetings missed since the last presence, the latest first', () => {
    const silence = silenceOf(meetings, nothing);
    expect(silence.lastAttended?.day).toBe('2026-02-12');
    expect(silence.missed.map(({ day }) => day)).toEqual(['2026-09-17', '2026-06-11']);
    expect(silence.silentMeetings).toBe(2);
    expect(silence.lastSignDay).toBe('2026-02-12');
    expect(isQuiet(silence, two)).toBe(true);
  });

  it('counts all of them when the organisation never came, and none when it was never invited', () => {
    const silence = silenceOf([meeting('2026-06-11')], nothing);
    expect(silence).toMatchObject({ lastAttended: null, silentMeetings: 1, lastSignDay: null });
    expect(isQuiet(silence, two)).toBe(false);
    expect(isQuiet(silenceOf([], nothing), two)).toBe(false);
  });

  it('does not take for silence that somebody excused themselves', () => {
    const silence = silenceOf([meeting('2026-09-17', { answered: true }), meeting('2026-06-11')], nothing);
    expect(silence).toMatchObject({ silentMeetings: 0 });
    expect(silence.missed).toHaveLength(2);
  });

  it.each<[keyof OtherSigns, string, number]>([
    ['heardOn', '2026-10-01', 0],
    ['actionDoneOn', '2026-09-17', 0],
    ['answeredOn', '2026-07-01', 1],
    ['heardOn', '2026-01-01', 2],
  ])('begins again after a sign: %s %s', (sign, on, expected) => {
    expect(silenceOf(meetings, { ...nothing, [sign]: on }).silentMeetings).toBe(expected);
  });

  it('is never longer than the absence, and never longer for a further sign', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((away) => addDays('2024-01-01', away));
    const any = fc.uniqueArray(
      fc.record({ meetingId: fc.uuid(), day: days, attended: fc.boolean(), answered: fc.boolean() }),
      { selector: ({ day }) => day },
    );
    fc.assert(
      fc.property(any, days, (met, heardOn) => {
        const silence = silenceOf(met, nothing);
        expect(silence.silentMeetings).toBeLessThanOrEqual(silence.missed.length);
        expect(silenceOf(met, { ...nothing, heardOn }).silentMeetings).toBeLessThanOrEqual(silence.silentMeetings);
      }),
    );
  });
});

describe('daysWithoutMeeting', () => {
  const group = { lastMeetingDay: '2026-07-01', nextMeetingDay: null, enteredOn: '2020-01-01' };

  it.each([
    ['since the last one', group, 123],
    ['since it was entered, where it never met', { ...group, lastMeetingDay: null, enteredOn: '2026-10-31' }, 1],
    ['not at all while one is planned', { ...group, nextMeetingDay: '2027-01-01' }, null],
  ])('counts %s', (_, given, expected) => expect(daysWithoutMeeting(given, '2026-11-01')).toBe(expected));

  it('is quiet from the threshold on', () => {
    expect([119, 120, null].map((days) => isGroupQuiet(days, { daysWithoutMeeting: 120 }))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

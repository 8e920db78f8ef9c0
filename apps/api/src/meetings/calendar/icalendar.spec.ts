import fc from 'fast-check';
import { DateTime } from 'luxon';
import ical from 'node-ical';
import { instantsOf } from '../wall-clock';
import { type CalendarEvent, calendarText } from './icalendar';

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '5f0f9d70-41b7-4a55-9a6e-0f5a7c5f8a11',
  sequence: 0,
  stamp: '2026-11-23T09:00:00.000Z',
  modifiedAt: '2026-11-20T08:30:00.000Z',
  startsLocal: '2026-12-03T14:00',
  endsLocal: '2026-12-03T16:00',
  timeZone: 'Europe/Luxembourg',
  startsAt: '2026-12-03T13:00:00.000Z',
  endsAt: '2026-12-03T15:00:00.000Z',
  title: 'Réunion',
  location: 'Salle 1',
  description: 'Ordre du jour',
  url: 'https://zesumme.example/meetings/1',
  joinUrl: null,
  cancelled: false,
  organizer: { name: 'Zesumme', email: 'zesumme@ims.example' },
  attendee: { name: 'Anne Muller', email: 'anne@assurances.example', role: 'REQ-PARTICIPANT', answer: 'needs-action' },
  ...over,
});

const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** The one event that an independent parser reads. */
function read(text: string): ical.VEvent {
  const events = Object.values(ical.sync.parseICS(text)).filter((each): each is ical.VEvent => each?.type === 'VEVENT');
  expect(events).toHaveLength(1);
  return events[0] as ical.VEvent;
}

describe('the lines', () => {
  it('are those of RFC 5545 and 5546', () => {
    const lines = unfolded(calendarText('REQUEST', [event({ sequence: 2 })]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'METHOD:REQUEST',
        'BEGIN:VTIMEZONE',
        'TZID:Europe/Luxembourg',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'UID:5f0f9d70-41b7-4a55-9a6e-0f5a7c5f8a11',
        'SEQUENCE:2',
        'DTSTAMP:20261123T090000Z',
        'LAST-MODIFIED:20261120T083000Z',
        'DTSTART;TZID=Europe/Luxembourg:20261203T140000',
        'DTEND;TZID=Europe/Luxembourg:20261203T160000',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
        'URL:https://zesumme.example/meetings/1',
        'ORGANIZER;CN=Zesumme:mailto:zesumme@ims.example',
        'ATTENDEE;CN=Anne Muller;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:anne@assurances.example',
        'END:VCALENDAR',
      ]),
    );
  });

  it('end with CRLF and are folded at 75 octets, no character being cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarText('REQUEST', [event({ title: `T${title.replace(/\p{Cc}/gu, ' ')}` })]);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\uFFFD]/);
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('say that it is off, and to whom alone', () => {
    const lines = unfolded(calendarText('CANCEL', [event({ cancelled: true, sequence: 3 })]));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'SEQUENCE:3']),
    );
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
  });

  it('published, name nobody and lead to no link', () => {
    const text = calendarText('PUBLISH', [event({ attendee: null })], 'Groupe');
    expect(text).not.toMatch(/ATTENDEE|CONFERENCE/);
    expect(unfolded(text)).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'NAME:Groupe']));
  });

  it('write addresses with accents as ASCII', () => {
    const email = 'andré+ims@möbel.example';
    const attendee = { name: 'A "B"\nC', email, role: 'OPT-PARTICIPANT', answer: 'accepted' } as const;
    const line = unfolded(calendarText('REQUEST', [event({ attendee })])).find((each) => each.startsWith('ATTENDEE'));
    expect(line).toContain(':mailto:andr%C3%A9+ims@xn--mbel-5qa.example');
    expect(line).toContain('CN=A ”B” C;');
    expect(line).toContain('ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED');
  });

  it('hold each zone once', () => {
    const other = event({ uid: 'other', startsAt: '2026-12-04T13:00:00.000Z', startsLocal: '2026-12-04T14:00' });
    expect(calendarText('PUBLISH', [event(), other]).match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });
});

const zones = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+3', 'US/Eastern', 'europe/luxembourg', 'EST5EDT'];
const anyText = fc
  .string({ unit: 'binary', maxLength: 120 })
  .map((text) => `x${text.replace(/[\p{Cc}\p{Cs}]/gu, '')}x`);

/**
 * The parser reckons the minutes after a midnight twice, also where it only comes by one on its way to the offset; and of an
 * hour that the clock shows twice it takes whichever it finds.
 */
const isMisread = (wall: string, timeZone: string): boolean =>
  wall.includes('T00:') ||
  DateTime.fromISO(`${wall}:00Z`).setZone(timeZone).hour === 0 ||
  DateTime.fromISO(wall, { zone: timeZone }).getPossibleOffsets().length > 1;

/** A meeting in any zone at any time of the coming years, as long as no clock skips it. */
const anyMeeting = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    start: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2031, 0) }).map((at) => at - (at % 60_000)),
    minutes: fc.integer({ min: 1, max: 3 * 24 * 60 }),
    title: anyText,
    location: anyText,
    description: fc.array(anyText, { maxLength: 5 }).map((lines) => lines.join('\n')),
  })
  .map(({ start, minutes, ...rest }) => {
    const wall = (at: number): string => new Date(at).toISOString().slice(0, 16);
    return { ...rest, startsLocal: wall(start), endsLocal: wall(start + minutes * 60_000) };
  })
  .filter((meeting) => {
    if ([meeting.startsLocal, meeting.endsLocal].some((wall) => isMisread(wall, meeting.timeZone))) return false;
    try {
      return instantsOf(meeting).startsAt !== '';
    } catch {
      return false;
    }
  })
  .map((meeting) => event({ ...meeting, ...instantsOf(meeting) }));

describe('an independent parser', () => {
  it('reads any meeting in any zone as it is', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const found = read(calendarText('REQUEST', [meeting]));
        expect(found.uid).toBe(meeting.uid);
        expect(found.summary).toBe(meeting.title);
        expect(found.location).toBe(meeting.location);
        expect(found.start.toISOString()).toBe(meeting.startsAt);
        expect(found.end?.toISOString()).toBe(meeting.endsAt);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['whose clock is the published one', 'Europe/Luxembourg', true],
    ['that has a summer time again', 'Africa/Cairo', false],
    ['that has none any more', 'Asia/Tehran', false],
    ['that is not published', 'America/Ciudad_Juarez', false],
  ])('finds in the text itself a zone %s', (_, timeZone, ruled) => {
    for (const startsLocal of ['2027-01-15T10:00', '2027-07-15T10:00']) {
      const endsLocal = startsLocal.replace('T10', 'T11');
      const meeting = event({ timeZone, startsLocal, endsLocal, ...instantsOf({ timeZone, startsLocal, endsLocal }) });
      const text = calendarText('REQUEST', [meeting]);
      expect(offsetIn(text, startsLocal)).toBe(DateTime.fromISO(startsLocal, { zone: timeZone }).offset);
      if (ruled) expect(text).toContain('RRULE');
    }
  });
});

/** The offset, in minutes, that the written VTIMEZONE gives a wall time: the last observance that began before. */
function offsetIn(text: string, wall: string): number {
  const lines = unfolded(text);
  const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
  const year = Number(wall.slice(0, 4));
  const onsets: { at: string; to: number }[] = [];
  for (const part of zone
    .join('\n')
    .split(/BEGIN:(?:STANDARD|DAYLIGHT)\n/)
    .slice(1)) {
    const value = (name: string): string | undefined => new RegExp(`^${name}:(.*)$`, 'm').exec(part)?.[1];
    const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(value('TZOFFSETTO') ?? '') ?? [];
    const to = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    const start = value('DTSTART') ?? '';
    const rule = value('RRULE');
    if (!rule) {
      onsets.push({ at: start, to });
      continue;
    }
    const month = Number(/BYMONTH=(\d+)/.exec(rule)?.[1]);
    const last = DateTime.local(year, month).endOf('month');
    for (const back of [1, 0]) {
      const inYear = last.minus({ years: back });
      const day = inYear.minus({ days: inYear.weekday % 7 });
      onsets.push({ at: `${day.toFormat('yyyyMMdd')}${start.slice(8)}`, to });
    }
  }
  const compact = `${wall.replace(/[-:]/g, '')}00`;
  const current = onsets.filter(({ at }) => at <= compact).sort((a, b) => a.at.localeCompare(b.at));
  return current.at(-1)?.to ?? Number.NaN;
}

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { caughtMails, letMailsLeave } from '../../testing/calendar-client';
import { Khal } from '../../testing/khal';
import { type MeetingScene, meetingScene } from '../../testing/meeting-scene';
import { type TestApp, testApp } from '../../testing/test-app';
import type { Mail } from '../../platform/mail';
import { instantsOf } from '../wall-clock';
import { type CalendarEvent, calendarText } from './icalendar';

/** Each look into the calendar program starts it anew. */
jest.setTimeout(180_000);

let app: TestApp;
let here: MeetingScene;
let mails: Mail[];
let khal: Khal;
beforeAll(async () => {
  app = await testApp({ MAIL_FROM: 'Zesumme <zesumme@ims.example>' });
  mails = caughtMails(app);
  here = await meetingScene(app);
});
afterAll(() => app.close());
afterEach(() => khal.remove());

/** Lets mails leave and opens the file of each that is for this address. Answers what the calendar then shows. */
async function opened(address: string, from = '2026-01-01', to = '2028-01-01') {
  await letMailsLeave(app);
  for (const { to: reader, calendar } of mails.splice(0))
    if (reader === address && calendar) khal.import(calendar.content);
  return khal
    .list(from, to)
    .map(({ start, end, cancelled, title, location }) => ({ start, end, cancelled, title, location }));
}

describe('a real calendar program', () => {
  it('shows a meeting when it is, follows its changes, and strikes it out when it is off', async () => {
    khal = new Khal('Europe/Luxembourg');
    const address = 'eve@guest.example';
    const made = await here.as.lead.post('/api/meetings', {
      ...{ groupId: here.group.id, kind: 'workshop', title: 'Bilan; suites, « fin »', place: 'Salle 1, étage 2' },
      ...{ startsLocal: '2027-03-26T14:00', endsLocal: '2027-03-26T16:00' },
    });
    const url = `/api/meetings/${made.body.id}`;
    await here.as.lead.post(`${url}/invitations`, { guests: [{ name: 'Ève', email: address, locale: 'fr' }] });
    expect(await opened(address)).toEqual([]);
    await here.as.lead.post(`${url}/state`, { version: 1, to: 'open' });
    const shown = {
      ...{ start: '2027-03-26T14:00', end: '2027-03-26T16:00', cancelled: false },
      ...{ title: 'Bilan; suites, « fin »', location: 'Salle 1, étage 2' },
    };
    expect(await opened(address)).toEqual([shown]);
    // To the other side of the night in which the clock changes.
    const later = { startsLocal: '2027-03-29T09:30', endsLocal: '2027-03-29T11:00' };
    await here.as.lead.patch(url, { version: 2, ...later });
    const moved = { ...shown, start: '2027-03-29T09:30', end: '2027-03-29T11:00' };
    expect(await opened(address)).toEqual([moved]);
    await here.as.lead.patch(url, { version: 3, timeZone: 'America/New_York', place: 'Salle 2' });
    expect(await opened(address)).toEqual([
      { ...moved, start: '2027-03-29T15:30', end: '2027-03-29T17:00', location: 'Salle 2' },
    ]);
    await here.as.lead.post(`${url}/state`, { version: 4, to: 'cancelled' });
    expect(await opened(address)).toEqual([
      { ...moved, start: '2027-03-29T15:30', end: '2027-03-29T17:00', location: 'Salle 2', cancelled: true },
    ]);
  });

  it('finds every property in its place', async () => {
    khal = new Khal('Europe/Luxembourg');
    const made = await here.as.lead.post('/api/meetings', {
      ...{ groupId: here.group.id, kind: 'workshop', title: 'Atelier', onlineUrl: 'https://join.example/1' },
      ...{ startsLocal: '2026-12-10T09:00', endsLocal: '2026-12-10T10:00' },
    });
    const guest = { name: 'Müller, Ève; "IMS"', email: 'eve@möbel.example', locale: 'de' };
    await here.as.lead.post(`/api/meetings/${made.body.id}/invitations`, { guests: [guest], required: false });
    await here.as.lead.post(`/api/meetings/${made.body.id}/state`, { version: 1, to: 'open' });
    await letMailsLeave(app);
    const [mail] = mails.splice(0);
    const properties = khal.properties(mail?.calendar?.content ?? '');
    expect(properties).toEqual(
      expect.arrayContaining([
        'METHOD REQUEST',
        `UID  ${made.body.id}`,
        'SEQUENCE  0',
        'STATUS  CONFIRMED',
        'ORGANIZER CN=Zesumme mailto:zesumme@ims.example',
        'DTSTART TZID=Europe/Luxembourg 20261210T090000',
      ]),
    );
    const [attendee, ...others] = properties.filter((each) => each.startsWith('ATTENDEE'));
    expect(others).toEqual([]);
    expect(attendee).toContain('ROLE=OPT-PARTICIPANT;RSVP=TRUE mailto:eve@xn--mbel-5qa.example');
    expect(attendee).toContain('CN=Müller, Ève; ”IMS”;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION');
  });

  it('shows generated meetings of any zone when they are', () => {
    khal = new Khal('UTC');
    const meetings = fc.sample(anyMeeting, { numRuns: 60, seed: 20_261_128 });
    const text = calendarText('PUBLISH', meetings, 'Zesumme');
    khal.import(text);
    const shown = new Map(khal.list('2026-01-01', '2031-02-01').map((each) => [each.uid, each]));
    for (const { uid, startsAt, endsAt, title } of meetings) {
      const found = shown.get(uid);
      expect([title, found?.start, found?.end, found?.title]).toEqual([
        title,
        startsAt.slice(0, 16),
        endsAt.slice(0, 16),
        title,
      ]);
    }
  });
});

/** Zones on whose clocks every edition of the time zone database agrees for these years, on both sides of the equator. */
const zones = [
  ...['Europe/Luxembourg', 'Europe/London', 'Europe/Lisbon', 'Europe/Helsinki', 'Europe/Chisinau', 'Atlantic/Azores'],
  ...[
    'America/New_York',
    'America/St_Johns',
    'America/Phoenix',
    'America/Havana',
    'America/Los_Angeles',
    'America/Sao_Paulo',
  ],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Asia/Jerusalem', 'Australia/Lord_Howe', 'Australia/Adelaide'],
  ...['Pacific/Chatham', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Johannesburg', 'UTC', 'Etc/GMT+3'],
];

/** A meeting that no clock skips or shows twice. */
const anyMeeting: fc.Arbitrary<CalendarEvent> = fc
  .record({
    uid: fc.uuid(),
    timeZone: fc.constantFrom(...zones),
    start: fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2031, 0) }).map((at) => at - (at % 60_000)),
    minutes: fc.integer({ min: 1, max: 3 * 24 * 60 }),
    title: fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => `x${text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')}x`),
  })
  .map(({ start, minutes, ...rest }) => {
    const wall = (at: number): string => new Date(at).toISOString().slice(0, 16);
    return { ...rest, startsLocal: wall(start), endsLocal: wall(start + minutes * 60_000) };
  })
  .filter(({ startsLocal, endsLocal, timeZone }) =>
    [startsLocal, endsLocal].every((wall) => {
      const time = DateTime.fromISO(wall, { zone: timeZone });
      return time.toFormat("yyyy-MM-dd'T'HH:mm") === wall && time.getPossibleOffsets().length === 1;
    }),
  )
  .filter(
    (meeting) =>
      DateTime.fromISO(meeting.startsLocal, { zone: meeting.timeZone }) <
      DateTime.fromISO(meeting.endsLocal, { zone: meeting.timeZone }),
  )
  .map((meeting) => ({
    ...meeting,
    ...instantsOf(meeting),
    sequence: 0,
    stamp: '2026-11-23T09:00:00.000Z',
    modifiedAt: null,
    location: null,
    description: '',
    url: 'https://zesumme.example/meetings/1',
    joinUrl: null,
    cancelled: false,
    organizer: { name: 'Zesumme', email: 'zesumme@ims.example' },
    attendee: null,
  }));

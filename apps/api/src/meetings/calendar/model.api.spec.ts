import type { InvitationDetail, MeetingDetail } from '@zesumme/domain';
import fc from 'fast-check';
import type { Mail } from '../../platform/mail';
import { CalendarClient, caughtMails, letMailsLeave } from '../../testing/calendar-client';
import { type MeetingScene, meetingScene } from '../../testing/meeting-scene';
import { type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
let here: MeetingScene;
let mails: Mail[];
beforeAll(async () => {
  app = await testApp();
  mails = caughtMails(app);
  here = await meetingScene(app);
});
afterAll(() => app.close());

const days = ['2026-12-03', '2026-12-04', '2027-03-29', '2027-07-01'];
const zones = ['Europe/Luxembourg', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'UTC', 'Asia/Tehran'];

type Act =
  | { do: 'create' | 'open' | 'cancel' | 'undo' }
  | { do: 'wait'; seconds: number }
  | { do: 'edit'; body: object }
  | { do: 'invite' | 'remove' | 'answer'; person: number };

const anyEdit = fc.oneof(
  fc
    .record({ day: fc.constantFrom(...days), hour: fc.integer({ min: 9, max: 15 }) })
    .map(({ day, hour }) => ({ startsLocal: `${day}T${hour < 10 ? '0' : ''}${hour}:00`, endsLocal: `${day}T17:30` })),
  fc.constantFrom(...zones).map((timeZone) => ({ timeZone })),
  fc.constantFrom('Salle 1', 'Salle; 2, au fond', 'Mairie “Beispill”').map((place) => ({ place })),
  fc.constantFrom('Réunion', 'Bilan 😀 et suites', 'Atelier').map((title) => ({ title })),
  fc.constantFrom('https://join.example/a', 'https://join.example/b').map((onlineUrl) => ({ onlineUrl })),
  fc.constant({ agenda: [{ title: 'Point', kind: 'information', minutes: 10 }] }),
);

const PEOPLE = 4;
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 20, 60, 400).map((seconds) => ({ do: 'wait' as const, seconds })) },
  { weight: 4, arbitrary: anyEdit.map((body) => ({ do: 'edit' as const, body })) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom('invite' as const, 'remove' as const, 'answer' as const),
      person: fc.nat(PEOPLE - 1),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) },
);

/** One meeting, those who may be asked to it, and the calendar of each. */
class Play {
  private readonly before: object[] = [];
  /** When each mailbox last got a mail: no two within the quiet time. */
  private readonly last = new Map<string, number>();
  readonly problems: string[] = [];

  private constructor(
    private meeting: MeetingDetail,
    private readonly people: { body: object; find: (each: InvitationDetail) => boolean; client: CalendarClient }[],
  ) {}

  static async begin(): Promise<Play> {
    const contacts = await app.given(async (given) => {
      const made = [];
      for (let at = 0; at < 2; at += 1)
        made.push(await given.contact({ organisationId: here.one.id, relation: { kind: 'other' } }));
      return made;
    });
    const whole = await app.given(async (given) => {
      const { id } = await given.organisation();
      return given.contact({ organisationId: id });
    });
    const guest = { name: 'Ève Gast', email: `gast-${contacts[0]?.id}@guest.example`, locale: 'de' };
    const created = await here.as.lead.post('/api/meetings', {
      ...{ groupId: here.group.id, kind: 'workshop', title: 'Réunion', place: 'Salle 1' },
      ...{ startsLocal: '2026-12-03T14:00', endsLocal: '2026-12-03T16:00' },
    });
    return new Play(created.body, [
      ...contacts.map(({ id, email }) => ({
        body: { contactIds: [id] },
        find: (each: InvitationDetail) => each.contact?.id === id,
        client: new CalendarClient(email ?? ''),
      })),
      {
        body: { organisationIds: [whole.organisationId] },
        find: (each) => each.organisation?.id === whole.organisationId && each.contact === null,
        client: new CalendarClient(whole.email ?? ''),
      },
      {
        body: { guests: [guest] },
        find: (each) => each.guest?.email === guest.email,
        client: new CalendarClient(guest.email),
      },
    ]);
  }

  async act(act: Act): Promise<void> {
    const url = `/api/meetings/${this.meeting.id}`;
    const { version } = this.meeting;
    if (act.do === 'wait') return this.wait(act.seconds);
    if (act.do === 'open') return this.send('post', `${url}/state`, { version, to: 'open' });
    if (act.do === 'cancel') return this.send('post', `${url}/state`, { version, to: 'cancelled' });
    if (act.do === 'undo') return this.send('patch', url, { version, ...this.before.pop() });
    if (act.do === 'edit') {
      const { title, place, onlineUrl, startsLocal, endsLocal, timeZone } = this.meeting;
      this.before.push({ title, place, onlineUrl, startsLocal, endsLocal, timeZone });
      return this.send('patch', url, { version, ...act.body });
    }
    if ('person' in act) return this.withPerson(act);
  }

  private async withPerson({ do: what, person }: { do: string; person: number }): Promise<void> {
    const url = `/api/meetings/${this.meeting.id}`;
    const of = this.people[person];
    if (!of) return;
    if (what === 'invite') return this.send('post', `${url}/invitations`, of.body);
    const found = this.meeting.invitations.find(of.find);
    if (!found) return;
    if (what === 'remove') return this.send('delete', `${url}/invitations/${found.id}`);
    await this.send('put', `${url}/answer`, { answer: 'tentative', invitationId: found.id });
    this.meeting = (await here.as.lead.get(url)).body;
  }

  private async send(method: 'post' | 'patch' | 'put' | 'delete', url: string, body?: object): Promise<void> {
    const { status, body: answer } = await here.as.lead[method](url, body);
    // What the meeting's state does not allow is refused, and changes nothing.
    if (status < 300) this.meeting = answer;
  }

  private async wait(seconds: number): Promise<void> {
    app.clock.advance(seconds * 1_000 - 60_000);
    await letMailsLeave(app);
    for (const mail of mails.splice(0)) {
      const now = app.clock.now().getTime();
      if (now - (this.last.get(mail.to) ?? 0) < 60_000) this.problems.push(`Two mails within a minute to ${mail.to}`);
      this.last.set(mail.to, now);
      this.people.find(({ client }) => client.mailbox === mail.to.toLowerCase())?.client.receive(mail);
    }
  }

  /** Once all is quiet, every calendar shows what holds, and nothing that it should not have been sent. */
  async check(): Promise<void> {
    for (let times = 1; times <= 3; times += 1) await this.wait(400);
    const { title, startsAt: start, endsAt: end, place: location, state, invitations } = this.meeting;
    for (const { find, client } of this.people) {
      const isInvited = state === 'open' && invitations.some(find);
      const shown = client.shows(this.meeting.id);
      const expected = isInvited ? { title, start, end, location } : null;
      expect(shown && { title: shown.title, start: shown.start, end: shown.end, location: shown.location }).toEqual(
        expected,
      );
      expect(client.complaints).toEqual([]);
    }
    expect(this.problems).toEqual([]);
  }
}

describe('whatever is done to a meeting', () => {
  it('every calendar shows in the end what holds, by messages that it can take', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAct, { maxLength: 6 }),
        fc.array(anyAct, { minLength: 1, maxLength: 14 }),
        async (prepared, acts) => {
          mails.length = 0;
          const play = await Play.begin();
          for (const act of prepared) if (act.do !== 'cancel') await play.act(act);
          expect(mails).toEqual([]);
          for (const act of [{ do: 'open' as const }, ...acts]) await play.act(act);
          await play.check();
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

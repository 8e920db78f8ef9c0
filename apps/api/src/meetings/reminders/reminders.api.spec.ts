import type { InvitationDetail } from '@zesumme/domain';
import { FIXED_NOW } from '@zesumme/testing';
import type { Mail } from '../../platform/mail';
import { Outbox, keepMailPreferences, keepReaderZone } from '../../platform/outbox';
import { caughtMails, letMailsLeave } from '../../testing/calendar-client';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type Answer, type TestApp, testApp } from '../../testing/test-app';
import { Meeting } from '../meeting.entity';
import { instantsOf } from '../wall-clock';
import { Reminders } from './reminders';

let app: TestApp;
let here: MeetingScene;
let mails: Mail[];
beforeAll(async () => {
  app = await testApp({ PUBLIC_URL: 'https://zesumme.example' });
  mails = caughtMails(app);
});
beforeEach(async () => {
  app.clock.moveTo(new Date(FIXED_NOW));
  // Nobody is reminded of what an earlier test made.
  await app.write(({ manager }) => manager.createQueryBuilder().delete().from(Meeting).execute());
  here = await meetingScene(app);
});
afterAll(() => app.close());

/** Lets it be this instant, and everything happen that is due. */
async function at(instant: string): Promise<Mail[]> {
  app.clock.moveTo(new Date(instant));
  await app.app.get(Reminders).look();
  await app.app.get(Outbox).work();
  return mails.splice(0);
}
const subjects = (some: Mail[]): string[] => some.map(({ subject }) => subject);
const plan = (id: string, days: number[] | null, version: number | null = null): Promise<Answer> =>
  here.as.lead.put(`/api/meetings/${id}/reminders`, { days, version });
const invitationOf = async (id: string, contactId: string | null): Promise<string> => {
  const { body } = await here.as.lead.get(`/api/meetings/${id}`);
  return body.invitations.find((each: InvitationDetail) => (each.contact?.id ?? null) === contactId)?.id;
};

describe('reminders', () => {
  it('leave seven days and one day before, in the morning, to those who have not declined', async () => {
    await sceneMeeting(app, here, { title: 'Bilan', answerByDay: '2026-11-27', agenda: [{ title: 'Accueil' }] });
    expect(await at('2026-11-26T06:59:00.000Z')).toEqual([]);
    const [mail, ...others] = await at('2026-11-26T07:00:00.000Z');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Dans 7 jours\u00a0: Bilan, le 3 décembre 2026');
    expect(mail?.text).toContain('jeudi 3 décembre 2026, 14:00 – 16:00');
    expect(mail?.text).toContain('14:00  Accueil');
    expect(mail?.text).toContain('Vous n’avez pas encore répondu.');
    expect(mail?.text).toContain('vendredi 27 novembre 2026');
    expect(mail?.calendar).toBeUndefined();
    // By which they answer, and by which they do without the next one.
    expect(mail?.text).toMatch(/https:\/\/zesumme\.example\/a\/[\w-]{74}\n/);
    expect(mail?.unsubscribeUrl).toMatch(/^https:\/\/zesumme\.example\/u\/[\w-]{74}\/reminder$/);
    expect(subjects(await at('2026-12-02T07:01:00.000Z'))).toEqual(['Demain\u00a0: Bilan, le 3 décembre 2026']);
    expect(await at('2026-12-03T12:00:00.000Z')).toEqual([]);
  });

  it('leave once, also after a restart and by several instances', async () => {
    await sceneMeeting(app, here);
    app.clock.moveTo(new Date('2026-11-26T08:00:00.000Z'));
    const another = new Reminders(app.unitOfWork);
    await Promise.all([app.app.get(Reminders).look(), another.look(), app.app.get(Reminders).look()]);
    expect(await at('2026-11-26T08:01:00.000Z')).toHaveLength(1);
    expect(await at('2026-11-26T09:00:00.000Z')).toEqual([]);
  });

  it('leave in the reader’s own morning, and tell the time there', async () => {
    const { id } = await sceneMeeting(app, here);
    const { displayName, locale, version } = here.accounts.first;
    const own = { displayName, locale, version };
    const nowhere = await here.as.first.patch('/api/me', { ...own, timeZone: 'Europe/Atlantis' });
    expect([nowhere.status, nowhere.body.issues[0].path]).toEqual([400, 'timeZone']);
    const ownContact = `/api/contacts/${here.accounts.first.contactId}`;
    const { body: before } = await here.as.lead.get(ownContact);
    const kept = await here.as.first.patch('/api/me', { ...own, timeZone: 'America/New_York' });
    expect([kept.status, kept.body.account.timeZone]).toEqual([200, 'America/New_York']);
    // A form that was opened before they chose does not undo it unseen.
    const late = await here.as.lead.patch(ownContact, { version: before.version, timeZone: before.timeZone });
    expect([late.status, late.body.current.timeZone]).toEqual([409, 'America/New_York']);
    await here.as.first.patch('/api/me', { ...own, version: version + 1, timeZone: 'America/New_York' });
    expect((await here.as.lead.get(ownContact)).body.version).toBe(before.version + 1);
    expect((await here.as.lead.get('/api/me')).body.account.timeZone).toBeNull();
    const guest = { name: 'Mai Tokyo', email: 'mai@guest.example', locale: 'en' };
    await here.as.lead.post(`/api/meetings/${id}/invitations`, { guests: [guest] });
    await app.write((ctx) => keepReaderZone(ctx, guest.email, 'Asia/Tokyo'));
    await letMailsLeave(app);
    mails.length = 0;
    // The third of December, 14:00 in Luxembourg, is 22:00 in Tokyo and 8:00 in New York.
    const [tokyo] = await at('2026-12-01T23:00:00.000Z');
    expect(tokyo?.to).toBe('mai@guest.example');
    expect(tokyo?.subject).toContain('Tomorrow');
    expect(tokyo?.text).toContain(
      'where you are, Asia/Tokyo time: Thursday, 3 December 2026, 22:00 – Friday, 4 December 2026, 00:00',
    );
    expect(await at('2026-12-02T12:59:00.000Z')).toEqual([]);
    const [newYork] = await at('2026-12-02T13:00:00.000Z');
    expect(newYork?.text).toContain('heure de America/New York\u00a0: jeudi 3 décembre 2026, 08:00 – 10:00');
  });

  it('name Luxembourg’s time to whoever may join from elsewhere, and to nobody who has to come', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    const guest = { name: 'Mai Elsewhere', email: 'mai@elsewhere.example', locale: 'en' };
    await here.as.lead.post(`/api/meetings/${id}/invitations`, { guests: [guest] });
    await letMailsLeave(app);
    const when = 'Thursday, 3 December 2026, 14:00 – 16:00';
    expect(mails.find(({ to }) => to === guest.email)?.text).toContain(`${when} (Luxembourg time)`);
    const { version } = (await here.as.lead.get(`/api/meetings/${id}`)).body;
    await here.as.lead.patch(`/api/meetings/${id}`, { version, onlineUrl: null, place: 'Beispill' });
    await letMailsLeave(app);
    mails.length = 0;
    const [reminder] = await at('2026-12-02T08:00:00.000Z');
    expect([reminder?.to, reminder?.text.includes(when)]).toEqual([guest.email, true]);
    expect(reminder?.text).not.toContain('Luxembourg time');
  });

  it.each([
    ['2027-03-29T10:00', '2027-03-28T06:00:00.000Z'],
    ['2026-10-26T10:00', '2026-10-25T07:00:00.000Z'],
  ])(
    'of a meeting at %s leave at eight o’clock also on the day that the clock changes',
    async (startsLocal, expected) => {
      app.clock.moveTo(new Date('2026-10-01T09:00:00.000Z'));
      const span = { startsLocal, endsLocal: startsLocal.replace('T10', 'T12'), timeZone: 'Europe/Luxembourg' };
      await sceneMeeting(app, here, { ...span, ...instantsOf(span) });
      app.clock.moveTo(new Date(Date.parse(expected) - 1_000));
      expect(subjects(await at(app.clock.instant()))).toEqual([]);
      expect(await at(expected)).toHaveLength(1);
    },
  );

  it('are late rather than missing for a day, and then are left', async () => {
    await sceneMeeting(app, here, { title: 'Bilan' });
    expect(await at('2026-11-27T07:30:00.000Z')).toEqual([]);
    expect(subjects(await at('2026-12-03T06:00:00.000Z'))).toEqual(['Aujourd’hui\u00a0: Bilan, le 3 décembre 2026']);
    expect(await at('2026-12-03T14:00:00.000Z')).toEqual([]);
  });

  it('are for nobody who has meanwhile declined, been taken out, or said that they do without', async () => {
    const { id } = await sceneMeeting(app, here);
    const guests = ['a', 'b', 'c'].map((name) => ({ name, email: `${name}@guest.example`, locale: 'fr' }));
    await here.as.lead.post(`/api/meetings/${id}/invitations`, { guests });
    await letMailsLeave(app);
    mails.length = 0;
    // Queued in the morning of the first zone, they leave in that of Luxembourg.
    expect(await at('2026-11-25T20:00:00.000Z')).toEqual([]);
    const first = await invitationOf(id, here.accounts.first.contactId);
    await here.as.lead.put(`/api/meetings/${id}/answer`, { answer: 'declined', invitationId: first });
    await app.write((ctx) => keepMailPreferences(ctx, 'b@guest.example', { reminder: false }));
    const { body } = await here.as.lead.get(`/api/meetings/${id}`);
    const a = body.invitations.find(({ guest }: InvitationDetail) => guest?.name === 'a');
    await here.as.lead.delete(`/api/meetings/${id}/invitations/${a.id}`);
    const told = await at('2026-11-26T07:00:00.000Z');
    expect(told.filter(({ subject }) => subject.startsWith('Dans 7')).map(({ to }) => to)).toEqual(['c@guest.example']);
  });

  it('are for no draft, nothing that is off, and nobody who was told of it the same day', async () => {
    await sceneMeeting(app, here, { state: 'draft' });
    const off = await sceneMeeting(app, here);
    await at('2026-11-25T20:00:00.000Z');
    await here.as.lead.post(`/api/meetings/${off.id}/state`, { version: 1, to: 'cancelled' });
    expect(subjects(await at('2026-11-26T07:00:00.000Z')).filter((each) => each.startsWith('Dans'))).toEqual([]);
    const late = await sceneMeeting(app, here, { state: 'draft' });
    app.clock.moveTo(new Date('2026-12-02T06:30:00.000Z'));
    await here.as.lead.post(`/api/meetings/${late.id}/state`, { version: 1, to: 'open' });
    const sent = await at('2026-12-02T07:00:00.000Z');
    expect(sent).toHaveLength(2);
    expect(subjects(sent).join()).not.toContain('Demain');
    expect(await at('2026-12-02T10:00:00.000Z')).toEqual([]);
  });

  it('are made anew when the meeting is moved, and not for the day that it was on', async () => {
    const { id } = await sceneMeeting(app, here);
    await at('2026-11-25T20:00:00.000Z');
    const moved = { version: 1, startsLocal: '2026-12-10T14:00', endsLocal: '2026-12-10T16:00' };
    await here.as.lead.patch(`/api/meetings/${id}`, moved);
    expect(subjects(await at('2026-11-26T07:00:00.000Z')).filter((each) => each.startsWith('Dans'))).toEqual([]);
    expect(subjects(await at('2026-12-03T07:00:00.000Z'))).toEqual([expect.stringContaining('Dans 7 jours')]);
  });

  it('take a number of queries that does not grow with the meetings', async () => {
    const look = () => countQueries(app, () => app.app.get(Reminders).look());
    app.clock.moveTo(new Date('2026-11-25T00:00:00.000Z'));
    await sceneMeeting(app, here);
    const one = await look();
    for (let more = 1; more <= 5; more += 1) await sceneMeeting(app, here);
    expect(await look()).toBe(one);
  });
});

describe('the plan', () => {
  it('is the meeting’s own, else the group’s, else the usual one', async () => {
    const { id } = await sceneMeeting(app, here);
    const { body } = await here.as.lead.get(`/api/meetings/${id}/reminders`);
    expect(body).toMatchObject({ days: [7, 1], own: null, version: null, otherwise: [7, 1] });
    expect(body.reminders).toEqual([
      { days: 7, at: '2026-11-26T07:00:00.000Z', state: 'planned' },
      { days: 1, at: '2026-12-02T07:00:00.000Z', state: 'planned' },
    ]);
    const groupUrl = `/api/working-groups/${here.group.id}/reminders`;
    expect((await here.as.lead.put(groupUrl, { days: [14], version: null })).body).toEqual({
      ...{ days: [14], own: [14], version: 1 },
    });
    expect((await here.as.lead.get(`/api/meetings/${id}/reminders`)).body).toMatchObject({
      ...{ days: [14], own: null, otherwise: [14] },
      reminders: [{ days: 14, state: 'missed' }],
    });
    expect((await plan(id, [2, 5, 2])).body).toMatchObject({ days: [5, 2], own: [5, 2], version: 1 });
    expect((await plan(id, [], 1)).body).toMatchObject({ days: [], own: [], version: 2, reminders: [] });
    expect((await plan(id, null, 2)).body).toMatchObject({ days: [14], own: null, version: null });
    await plan(id, [5, 2]);
    expect(await at('2026-12-01T07:00:00.000Z')).toHaveLength(1);
  });

  it('is not written over what somebody else has set, and takes only days that make sense', async () => {
    const { id } = await sceneMeeting(app, here);
    await plan(id, [3]);
    const stale = await plan(id, [4]);
    expect([stale.status, stale.body.code, stale.body.current.own]).toEqual([409, 'stale', [3]]);
    const refused = async (days: unknown): Promise<unknown> => {
      const { status, body } = await here.as.lead.put(`/api/meetings/${id}/reminders`, { days, version: 1 });
      return [status, body.issues?.[0]?.path, body.issues?.[0]?.code];
    };
    expect(await refused([0])).toEqual([400, 'days.0', 'too-small']);
    expect(await refused([61])).toEqual([400, 'days.0', 'too-big']);
    expect(await refused([1, 2, 3, 4, 5, 6])).toEqual([400, 'days', 'too-many']);
    expect(await refused(['tomorrow'])).toEqual([400, 'days.0', 'invalid-type']);
  });

  it('that leaves a reminder out keeps one from leaving that was queued', async () => {
    const { id } = await sceneMeeting(app, here);
    await at('2026-11-25T20:00:00.000Z');
    await plan(id, [1]);
    expect(await at('2026-11-26T07:00:00.000Z')).toEqual([]);
  });

  it('of a meeting that is over stays as it was', async () => {
    const { id } = await sceneMeeting(app, here, { state: 'ended' });
    expect((await plan(id, [3])).status).toBe(403);
    expect((await here.as.lead.get(`/api/meetings/${id}/reminders`)).body.reminders).toEqual([]);
  });
});

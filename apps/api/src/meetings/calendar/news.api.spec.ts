import type { InvitationDetail } from '@zesumme/domain';
import type { Mail } from '../../platform/mail';
import { Links } from '../../platform/links';
import { Outbox } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { CalendarClient, caughtMails, letMailsLeave } from '../../testing/calendar-client';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
let here: MeetingScene;
let mails: Mail[];
beforeAll(async () => {
  app = await testApp({ MAIL_FROM: 'Zesumme <zesumme@ims.example>', PUBLIC_URL: 'https://zesumme.example' });
  mails = caughtMails(app);
});
beforeEach(async () => {
  here = await meetingScene(app);
  for (let times = 1; times <= 5; times += 1) await letMailsLeave(app);
  mails.length = 0;
});
afterAll(() => app.close());

const edit = (id: string, version: number, body: object) =>
  here.as.lead.patch(`/api/meetings/${id}`, { version, ...body });
const move = (id: string, version: number, to: string) =>
  here.as.lead.post(`/api/meetings/${id}/state`, { version, to });
const invite = (id: string, body: object) => here.as.lead.post(`/api/meetings/${id}/invitations`, body);
const remove = async (id: string, contactId: string | null) => {
  const { body } = await here.as.lead.get(`/api/meetings/${id}`);
  const found = body.invitations.find((each: InvitationDetail) => (each.contact?.id ?? null) === contactId);
  return here.as.lead.delete(`/api/meetings/${id}/invitations/${found.id}`);
};
const contact = (over: object = {}) =>
  app.given((given) => given.contact({ organisationId: here.one.id, relation: { kind: 'other' }, ...over }));
const lines = (mail: Mail | undefined): string[] =>
  (mail?.calendar?.content ?? '').replaceAll('\r\n ', '').split('\r\n');

describe('an invitation', () => {
  it('is mailed in the reader’s language with a REQUEST for their calendar', async () => {
    const anne = await contact({ email: 'anne@one.example', locale: 'de', givenName: 'Anne', familyName: 'Muller' });
    const { id } = await sceneMeeting(app, here, {
      state: 'draft',
      title: 'Bilan <b>',
      placeAddress: '1, rue Beispill',
      answerByDay: '2026-11-27',
      agenda: [{ title: 'Accueil; suites, fin' }],
      invitations: [{ organisationId: here.one.id, contactId: anne.id, required: true }],
    });
    await move(id, 1, 'open');
    expect(mails).toEqual([]);
    await letMailsLeave(app);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.to).toBe('anne@one.example');
    expect(mail?.subject).toBe('Kommen Sie am 3. Dezember 2026? Bilan <b>');
    expect(mail?.text).toContain(
      'Donnerstag, 3. Dezember 2026, 14:00 – 16:00 (Luxemburger Zeit)\nSalle 1 · 1, rue Beispill · online',
    );
    expect(mail?.text).toContain('14:00  Accueil; suites, fin');
    expect(mail?.text).toContain('Freitag, 27. November 2026');
    expect(mail?.html).toContain('Bilan &lt;b&gt;');
    expect(mail?.calendar?.method).toBe('REQUEST');
    expect(lines(mail)).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        `UID:${id}`,
        'SEQUENCE:0',
        'SUMMARY:Bilan <b>',
        'LOCATION:Salle 1\\, 1\\, rue Beispill',
        'DTSTART;TZID=Europe/Luxembourg:20261203T140000',
        'ORGANIZER;CN=Zesumme:mailto:zesumme@ims.example',
        'ATTENDEE;CN=Anne Muller;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:anne@one.example',
        'CONFERENCE;FEATURE=VIDEO;VALUE=URI:https://join.example/1',
        `URL:https://zesumme.example/meetings/${id}`,
      ]),
    );
  });

  it('goes to guests and co-hosts as what they are, and names no other address', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    await invite(id, { guests: [{ name: 'Ève Gast', email: 'eve@guest.example', locale: 'en' }], required: false });
    await invite(id, { contactIds: [here.accounts.first.contactId], host: true });
    await letMailsLeave(app);
    expect(mails).toHaveLength(2);
    const guest = mails.find(({ to }) => to === 'eve@guest.example');
    const host = mails.find(({ to }) => to !== 'eve@guest.example');
    expect(guest?.text).toContain('Your presence is optional.');
    expect(guest?.text).toContain(`Hosted together with ${here.one.name}.`);
    expect(lines(guest).filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;CN=Ève Gast;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:eve@guest.example',
    ]);
    expect(host?.text).toContain('Vous co-organisez cette réunion.');
    expect(lines(host).join()).toContain('ROLE=CHAIR');
  });

  it('carries no calendar to the mailbox that it is sent from', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    await invite(id, { guests: [{ name: 'IMS', email: 'zesumme@ims.example', locale: 'fr' }] });
    await letMailsLeave(app);
    expect(mails.map(({ to, calendar }) => [to, calendar])).toEqual([['zesumme@ims.example', undefined]]);
    await move(id, 1, 'cancelled');
    await letMailsLeave(app);
    expect(mails[1]?.subject).toContain('Annulée');
    expect(mails[1]?.calendar).toBeUndefined();
  });
});

describe('many changes in a minute', () => {
  it('make one mail that tells what changed from what was last told', async () => {
    const { id } = await sceneMeeting(app, here);
    await edit(id, 1, { startsLocal: '2026-12-03T13:00' });
    app.clock.advance(30_000);
    await edit(id, 2, { startsLocal: '2026-12-04T10:00', endsLocal: '2026-12-04T12:00', place: 'Salle 2' });
    app.clock.advance(30_000);
    await app.app.get(Outbox).work();
    expect(mails).toEqual([]);
    app.clock.advance(30_000);
    await app.app.get(Outbox).work();
    expect(mails).toHaveLength(2);
    expect(mails[0]?.subject).toMatch(/^Changements\u00a0: /);
    expect(mails[0]?.text).toContain(
      'Date et heure\u00a0: jeudi 3 décembre 2026, 14:00 – 16:00 → vendredi 4 décembre 2026, 10:00 – 12:00\n' +
        'Lieu\u00a0: Salle 1 → Salle 2',
    );
    expect(lines(mails[0])).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:2']));
    // The second has declined, and their calendar says so.
    expect(mails.some((mail) => lines(mail).some((line) => line.includes('PARTSTAT=DECLINED')))).toBe(true);
  });

  it('make none where they undo each other', async () => {
    const { id } = await sceneMeeting(app, here);
    await edit(id, 1, { place: 'Salle 2' });
    await edit(id, 2, { place: 'Salle 1' });
    const anne = await contact({ email: 'anne@one.example' });
    await invite(id, { contactIds: [anne.id] });
    await remove(id, anne.id);
    await letMailsLeave(app);
    expect(mails).toEqual([]);
    expect(await app.write((ctx) => ctx.manager.findBy(Delivery, { topic: `meeting:${id}` }))).toEqual([]);
  });

  it('wait no longer than five quiet times', async () => {
    const { id } = await sceneMeeting(app, here);
    for (let version = 1; version <= 7; version += 1) {
      await edit(id, version, { place: `Salle ${version + 1}` });
      app.clock.advance(50_000);
      await app.app.get(Outbox).work();
    }
    expect(mails).toHaveLength(2);
  });

  it('raise the sequence only for what matters', async () => {
    const { id } = await sceneMeeting(app, here);
    await edit(id, 1, { title: 'Autre titre', place: 'Salle 3' });
    await letMailsLeave(app);
    expect(lines(mails[0])).toEqual(expect.arrayContaining(['SEQUENCE:0', 'SUMMARY:Autre titre']));
    await edit(id, 2, { agenda: [{ title: 'Point', kind: 'information', minutes: 5 }], answerByDay: '2026-12-01' });
    await letMailsLeave(app);
    expect(mails).toHaveLength(2);
    await edit(id, 3, { endsLocal: '2026-12-03T17:00' });
    await letMailsLeave(app);
    expect(lines(mails[2])).toContain('SEQUENCE:1');
  });
});

describe('what is off', () => {
  it('is told to the one who is taken out, alone, and to nobody who never heard of it', async () => {
    const { id } = await sceneMeeting(app, here);
    const late = await contact({ email: 'late@one.example' });
    await invite(id, { contactIds: [late.id] });
    await edit(id, 1, { onlineUrl: 'https://join.example/new' });
    await remove(id, here.accounts.first.contactId);
    await letMailsLeave(app);
    const cancel = mails.filter(({ calendar }) => calendar?.method === 'CANCEL');
    expect(cancel).toHaveLength(1);
    expect(lines(cancel[0]).filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(cancel[0]?.calendar?.content).not.toContain('join.example');
    expect(cancel[0]?.text).not.toContain('join.example');
    expect(lines(cancel[0])).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:1']));
    mails.length = 0;
    await move(id, 2, 'cancelled');
    await letMailsLeave(app);
    expect(mails.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL', 'CANCEL']);
    expect(mails[0]?.subject).toContain('Annulée');
  });

  it('is on again, by a higher sequence, for whoever is invited again', async () => {
    const { id } = await sceneMeeting(app, here);
    await remove(id, here.accounts.first.contactId);
    await letMailsLeave(app);
    await invite(id, { contactIds: [here.accounts.first.contactId] });
    await letMailsLeave(app);
    expect(mails.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL', 'REQUEST']);
    expect(mails.map((mail) => lines(mail).find((line) => line.startsWith('SEQUENCE')))).toEqual([
      'SEQUENCE:1',
      'SEQUENCE:2',
    ]);
    expect(mails[1]?.text).toContain('de nouveau');
  });

  it('is told also when the mail that told of it was on its way', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    const anne = await contact({ email: 'anne@one.example' });
    await invite(id, { contactIds: [anne.id] });
    const client = new CalendarClient('anne@one.example');
    const { Mailer } = await import('../../platform/mail');
    const mailer = app.app.get(Mailer);
    const catching = mailer.send;
    mailer.send = async (mail) => {
      mailer.send = catching;
      await remove(id, anne.id);
      await catching(mail);
    };
    await letMailsLeave(app);
    await letMailsLeave(app);
    for (const mail of mails) client.receive(mail);
    expect(mails.map(({ calendar }) => calendar?.method)).toEqual(['REQUEST', 'CANCEL']);
    expect([client.shows(id), client.complaints]).toEqual([null, []]);
  });

  it('is told at the corrected address while a mail to the wrong one is tried again', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    const anne = await contact({ email: 'wrong@one.example' });
    await invite(id, { contactIds: [anne.id] });
    const { Mailer } = await import('../../platform/mail');
    const mailer = app.app.get(Mailer);
    const catching = mailer.send;
    mailer.send = async () => {
      throw new Error('ECONNREFUSED');
    };
    await letMailsLeave(app);
    mailer.send = catching;
    await here.as.lead.patch(`/api/contacts/${anne.id}`, { version: 1, email: 'right@one.example' });
    expect((await edit(id, 1, { place: 'Salle 2' })).status).toBe(200);
    for (let times = 1; times <= 5; times += 1) await letMailsLeave(app);
    expect(mails.map(({ to }) => to)).toEqual(['right@one.example']);
  });

  it('has a new link at a corrected address, and the one sent to the wrong one is dead', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [] });
    const anne = await contact({ email: 'wrong@one.example' });
    await invite(id, { contactIds: [anne.id] });
    await letMailsLeave(app);
    await here.as.lead.patch(`/api/contacts/${anne.id}`, { version: 1, email: 'right@one.example' });
    await letMailsLeave(app);
    expect(mails.map(({ to, calendar }) => `${calendar?.method} ${to}`).sort()).toEqual([
      'CANCEL wrong@one.example',
      'REQUEST right@one.example',
      'REQUEST wrong@one.example',
    ]);
    const linkTo = (address: string): string =>
      /https:\/\/zesumme\.example\/a\/([\w.~-]+)/.exec(mails.find(({ to }) => to === address)?.text ?? '')?.[1] ?? '';
    const open = (address: string) =>
      app.write((ctx) => app.app.get(Links).open(ctx, 'answer', linkTo(address), '192.0.2.1'));
    await expect(open('wrong@one.example')).rejects.toMatchObject({ code: 'link-withdrawn' });
    expect(await open('right@one.example')).toMatchObject({ subjectId: id, holderId: anne.id });
  });

  it('is told once to somebody who is invited in two ways', async () => {
    const { id } = await sceneMeeting(app, here);
    await app.given((given) => given.contact({ organisationId: here.one.id, email: 'shared@one.example' }));
    const [a, b] = [await contact({ email: 'both@one.example' }), await contact({ email: 'both@one.example' })];
    await invite(id, { contactIds: [a.id, b.id] });
    await letMailsLeave(app);
    expect(mails.map(({ to }) => to)).toEqual(['both@one.example']);
    await remove(id, a.id);
    await letMailsLeave(app);
    expect(mails).toHaveLength(1);
  });
});

describe('who does without', () => {
  it('gets no change, and hears all the same that it is off', async () => {
    const { keepMailPreferences } = await import('../../platform/outbox');
    const { id } = await sceneMeeting(app, here);
    const key = here.accounts.first.contactId ?? '';
    await app.write((ctx) => keepMailPreferences(ctx, key, { change: false }));
    await edit(id, 1, { place: 'Salle 9' });
    await letMailsLeave(app);
    expect(mails).toHaveLength(1);
    await move(id, 2, 'cancelled');
    await letMailsLeave(app);
    expect(mails).toHaveLength(3);
  });
});

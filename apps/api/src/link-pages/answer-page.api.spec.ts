import { randomUUID } from 'node:crypto';
import type { InvitationDetail } from '@zesumme/domain';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Links } from '../platform/links';
import type { Mail } from '../platform/mail';
import { caughtMails, letMailsLeave } from '../testing/calendar-client';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene, words } from '../testing/link-scene';
import { sceneMeeting } from '../testing/meeting-scene';
import { type Answer, type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
beforeAll(async () => {
  app = await testApp();
  here = await linkScene(app);
});
afterAll(() => app.close());

const everything = (): Promise<string> =>
  app.write(async (ctx) => {
    const tables = ['invitation', 'event', 'personal_link', 'sent_form', 'item_concern', 'delivery', 'action'];
    const rows = [];
    for (const table of tables) rows.push(await ctx.manager.query(`SELECT * FROM ${table}`));
    return JSON.stringify(rows);
  });

describe('a personal link', () => {
  it('is exchanged for a cookie of its own page, and leaves the address', async () => {
    const meeting = await sceneMeeting(app, here);
    const token = await linkTo(app, meeting.id, here.first);
    const { status, headers } = await new LinkReader(app).send('GET', `/a/${token}`);
    expect(status).toBe(303);
    const to = String(headers['location']);
    expect(to).toMatch(/^\/answer\/[\da-f-]{36}$/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const cookie = String(headers['set-cookie']);
    expect(cookie).not.toContain(token);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', `Path=${to}`, 'Max-Age=43200'])
      expect(cookie).toContain(attribute);
  });

  it('opens a page that says all there is to know, in the reader’s language, and runs no script', async () => {
    const { sheet, reader, meeting } = await here.opened({
      title: 'Bilan <script>alert(1)</script>',
      placeAddress: '1, rue Beispill',
      agenda: [{ title: 'Accueil & suites', section: 'Le matin', presenter: 'IMS', minutes: 75 }],
      answerByDay: '2026-11-27',
    });
    expect(sheet.status).toBe(200);
    const shown = words(sheet.text);
    for (const each of [
      'Réunion du jeudi 3 décembre',
      'Bilan &lt;script&gt;alert(1)&lt;/script&gt;',
      here.group.name,
      here.one.name,
      'jeudi 3 décembre 2026, 14:00 – 16:00',
      'heure de Luxembourg',
      '1, rue Beispill',
      'https://join.example/1',
      'Le matin',
      'Accueil &amp; suites',
      '1 h 15',
      'Viendrez-vous',
      'vendredi 27 novembre',
      'Ce lien est à vous',
      'samedi 2 janvier 2027',
    ])
      expect(shown).toContain(each);
    expect(sheet.text).not.toMatch(/<script|style=|onclick|javascript:/);
    expect(sheet.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    const german = await reader.open(`${reader.at}?lang=de`);
    expect(german.text).toContain('<html lang="de">');
    expect(words(german.text)).toContain('Sitzung am Donnerstag, 3. Dezember');
    expect(meeting.id).toBeDefined();
  });

  it('changes nothing by being looked at, however it is asked for', async () => {
    const { reader, token } = await here.opened();
    const before = await everything();
    for (const method of ['GET', 'HEAD'] as const)
      for (const url of [`/a/${token}`, reader.at, `${reader.at}?lang=en&done=answer`, `${reader.at}/meeting.ics`])
        expect((await reader.send(method, url)).status).toBeLessThan(400);
    for (const part of ['/answer', '/concerns', '/colleague', '/colleague/withdrawal'])
      expect((await reader.send('GET', reader.at + part)).status).toBe(404);
    expect(await everything()).toBe(before);
  });

  it('holds as long as its holder is invited, also when they are invited anew', async () => {
    const { id } = await sceneMeeting(app, here, { invitations: [{ organisationId: here.one.id }] });
    const reader = new LinkReader(app);
    const token = await linkTo(app, id, here.first);
    expect((await reader.follow(token)).status).toBe(200);
    const page = reader.at;
    const invited = await here.as.lead.post(`/api/meetings/${id}/invitations`, { contactIds: [here.first] });
    expect(invited.body.invitations).toHaveLength(1);
    expect((await reader.follow(token)).status).toBe(200);
    const [{ id: invitationId }] = invited.body.invitations;
    await here.as.lead.delete(`/api/meetings/${id}/invitations/${invitationId}`);
    const gone = await reader.follow(token);
    expect([gone.status, words(gone.text)]).toEqual([410, expect.stringContaining('plus invité')]);
    reader.at = page;
    expect((await reader.submit('/answer', { answer: 'accepted' }, 'x')).status).toBe(410);
  });

  it('ends at once for whoever leaves the organisation', async () => {
    const contact = await app.given((given) => given.contact({ organisationId: here.one.id }));
    const { reader, sheet } = await here.opened(
      { invitations: [{ organisationId: here.one.id, contactId: contact.id }] },
      contact.id,
    );
    expect(sheet.status).toBe(200);
    await app.write((ctx) => ctx.manager.update(ContactRelation, { contactId: contact.id }, { toDay: '2026-01-02' }));
    expect((await reader.open(reader.at)).status).toBe(410);
  });

  it('ends thirty days after the meeting, wherever that is moved to', async () => {
    const { token, meeting } = await here.opened({ startsLocal: '2026-11-26T14:00', endsLocal: '2026-11-26T16:00' });
    const body = { version: 1, startsLocal: '2027-02-01T14:00', endsLocal: '2027-02-01T16:00' };
    expect((await here.as.lead.patch(`/api/meetings/${meeting.id}`, body)).status).toBe(200);
    const now = app.clock.now();
    try {
      app.clock.moveTo(new Date('2027-03-01T12:00:00Z'));
      expect((await new LinkReader(app).follow(token)).status).toBe(200);
      app.clock.moveTo(new Date('2027-03-03T15:00:00Z'));
      const { status, text } = await new LinkReader(app).follow(token);
      expect([status, words(text)]).toEqual([410, expect.stringContaining('plus valable')]);
    } finally {
      app.clock.moveTo(now);
    }
  });

  it.each([
    ['forged', () => 'A'.repeat(74), 404, 'ne s’ouvre pas'],
    ['cut short', async (token: string) => token.slice(0, 60), 404, 'ne s’ouvre pas'],
    ['cut at its beginning', () => '', 404, 'ne s’ouvre pas'],
  ])('that is %s has a page that says so', async (_, change, status, text) => {
    const { token } = await here.opened();
    const found = await new LinkReader(app, '192.0.2.77').follow(await change(token));
    expect([found.status, words(found.text)]).toEqual([status, expect.stringContaining(text)]);
  });

  it('opens with a stroke too many at its end', async () => {
    const { token } = await here.opened();
    expect((await new LinkReader(app).follow(`${token}/`)).status).toBe(200);
  });

  it('that was taken back has one too, and so has a page whose link was', async () => {
    const { token, reader, meeting } = await here.opened();
    await app.write((ctx) => app.app.get(Links).revoke(ctx, 'answer', { subjectId: meeting.id }));
    for (const found of [await new LinkReader(app).follow(token), await reader.open(reader.at)])
      expect([found.status, words(found.text)]).toEqual([410, expect.stringContaining('a été retiré')]);
  });

  it('is needed: without its cookie, or with that of another, the page is closed', async () => {
    const [one, other] = [await here.opened(), await here.opened()];
    const stranger = await new LinkReader(app).open(one.reader.at);
    expect([stranger.status, words(stranger.text)]).toEqual([403, expect.stringContaining('Ouvrez de nouveau')]);
    expect((await other.reader.send('GET', one.reader.at)).status).toBe(403);
    expect((await one.reader.send('GET', `/answer/${randomUUID()}`)).status).toBe(403);
  });

  it('is told of in the language that the browser asks for, when nobody knows whose it is', async () => {
    const { text } = await new LinkReader(app).send('GET', '/a/nothing', undefined, {
      'accept-language': 'lb, de-LU;q=0.8',
    });
    expect(text).toContain('<html lang="de">');
  });
});

describe('a guest', () => {
  it('says what is held about whoever has it, for how long, and whom to ask', async () => {
    const { sheet, reader } = await here.opened({});
    const held = (text: string): string => words(text).replaceAll('\u202f', ' ');
    const { text: details } = await reader.send('GET', `${reader.at}/details`);
    for (const text of [sheet.text, details]) {
      expect(held(text)).toContain('effacés 36 mois après l’archivage de votre contact');
      for (const link of ['href="/contact"', 'href="/personal-data"']) expect(text).toContain(link);
      expect(held(text)).toContain('écrivez à IMS Luxembourg');
    }
    const guest = { guestName: 'Ève Gast', guestEmail: 'eve@held.example', guestLocale: 'de' as const };
    const { sheet: theirs } = await here.opened({ invitations: [guest] }, guest.guestEmail);
    expect(held(theirs.text)).toContain('Name und Adresse werden 24 Monate nach Ihrer letzten Sitzung gelöscht');
  });

  it('has the same page without what is for organisations', async () => {
    await app.given((given) =>
      given.action({ groupId: here.group.id, title: 'PROMESSE', responsible: [{ organisationId: here.one.id }] }),
    );
    const guest = { guestName: 'Ève Gast', guestEmail: 'eve@guest.example', guestLocale: 'en' as const };
    const { reader, sheet, meeting } = await here.opened(
      { invitations: [guest], agenda: [{ title: 'Bus' }] },
      guest.guestEmail,
    );
    expect(sheet.text).toContain('<html lang="en">');
    for (const each of ['Ève Gast', 'Will you come?', 'Bus', 'Join online', 'Documents'])
      expect(words(sheet.text)).toContain(each);
    for (const each of ['PROMESSE', 'type="checkbox"', 'concerns us']) expect(sheet.text).not.toContain(each);
    await reader.submit('/answer', { answer: 'tentative' });
    expect((await here.asLead(meeting.id)).invitations[0].answer).toBe('tentative');
    const token = await reader.formToken('/answer');
    expect((await reader.submit('/concerns', {}, token)).status).toBe(403);
  });
});

describe('the links of one who is invited', () => {
  const empty = () => sceneMeeting(app, here, { invitations: [] });
  const invite = (id: string, body: object) => here.as.lead.post(`/api/meetings/${id}/invitations`, body);
  const failed = ({ status, body }: Answer): unknown[] => [status, body.code];
  const linkOf = (invitation: InvitationDetail, id: string) => `/api/meetings/${id}/invitations/${invitation.id}/link`;
  const opens = async (link: string): Promise<number> => (await new LinkReader(app).open(link)).status;
  const linkIn = ({ text }: Mail): string => /\/a\/[\w.~-]+/.exec(text)?.[0] ?? '';

  it('are ended one at a time, with the page that was opened; others and the invitation stay', async () => {
    const { id } = await empty();
    const [anne, ben] = await app.given(async (given) => [
      await given.contact({ organisationId: here.one.id, familyName: 'Muster', email: 'anne@link.example' }),
      await given.contact({ organisationId: here.two.id, familyName: 'Beispill', email: 'ben@link.example' }),
    ]);
    const { body } = await invite(id, { contactIds: [anne?.id, ben?.id] });
    const [first, second] = [await linkTo(app, id, anne?.id ?? ''), await linkTo(app, id, ben?.id ?? '')];
    const visitor = new LinkReader(app);
    expect((await visitor.follow(first)).status).toBe(200);
    const invitation = body.invitations.find(({ contact }: InvitationDetail) => contact?.id === anne?.id);
    app.clock.advance(1_000);
    const at = app.clock.instant();
    const ended = await here.as.lead.delete(linkOf(invitation, id));
    expect(
      ended.body.invitations.map(({ contact, linkEndedAt }: InvitationDetail) => [contact?.id, linkEndedAt]),
    ).toEqual(
      expect.arrayContaining([
        [anne?.id, at],
        [ben?.id, null],
      ]),
    );
    expect([await opens(`/a/${first}`), await opens(`/a/${second}`)]).toEqual([410, 200]);
    expect((await visitor.open(visitor.at)).status).toBe(410);
    // Once more changes nothing, and tells nothing.
    await here.as.lead.delete(linkOf(invitation, id));
    const told = (await here.as.lead.get(`/api/meetings/${id}/history`)).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'meeting.link-ended',
    );
    expect(told).toMatchObject([{ at, actorLabel: expect.any(String) }]);
    expect(JSON.stringify(told)).toContain('Muster');
    const seen = await here.as.first.get(`/api/meetings/${id}/history`);
    expect(JSON.stringify(seen.body)).not.toContain('link-ended');
  });

  it('are sent anew to one guest, in their language, and those before are dead', async () => {
    const mails = caughtMails(app);
    const { id } = await empty();
    const guest = { name: 'Zoë Çelik', email: 'zoe@link.example', organisation: null, locale: 'de' };
    const { body } = await invite(id, { guests: [guest] });
    await letMailsLeave(app);
    await here.as.lead.delete(linkOf(body.invitations[0], id));
    const sent = await here.as.lead.post(linkOf(body.invitations[0], id), {});
    // Already before the mail has left.
    expect([sent.status, sent.body.invitations[0].linkEndedAt]).toEqual([200, null]);
    await letMailsLeave(app);
    const ours = mails.filter(({ to }) => to === 'zoe@link.example');
    expect(ours.map(({ subject }) => subject.split(':')[0])).toEqual([expect.any(String), 'Ihr neuer Link']);
    expect(await Promise.all(ours.map((mail) => opens(linkIn(mail))))).toEqual([410, 200]);
    const { body: now } = await here.as.lead.get(`/api/meetings/${id}`);
    expect(now.invitations[0].linkEndedAt).toBeNull();
  });

  it('open by the newest, however soon one is sent after the other', async () => {
    const mails = caughtMails(app);
    const { id } = await empty();
    const guest = { name: 'Noé Doublon', email: 'noe@link.example', organisation: null, locale: 'fr' };
    const { body } = await invite(id, { guests: [guest] });
    await letMailsLeave(app);
    for (let press = 0; press < 2; press += 1) {
      const { body: said } = await here.as.lead.post(linkOf(body.invitations[0], id), {});
      expect(said.invitations[0].linkEndedAt).toBeNull();
    }
    await letMailsLeave(app);
    const ours = mails.filter(({ to }) => to === 'noe@link.example').map(linkIn);
    // The first press's mail may have left before the second press, which ends it, or with its mail: then they bring the same.
    const [invited, , newest] = await Promise.all(ours.map(opens));
    expect([ours.length, invited, newest]).toEqual([3, 410, 200]);
  });

  it('are ended for every contact of an organisation that is invited as a whole, and marked by those of today', async () => {
    const { id } = await empty();
    const made = await app.given(async (given) => {
      const [whole, before] = [
        await given.organisation({ name: 'Ganz SA' }),
        await given.organisation({ name: 'Vor SA' }),
      ];
      const main = await given.contact({ organisationId: whole.id });
      const other = await given.contact({ organisationId: whole.id, relation: { kind: 'other' } });
      const left = await given.contact({ organisationId: before.id, relation: { toDay: '2026-02-01' } });
      await given.contact({ organisationId: before.id });
      return { whole, before, main, other, left };
    });
    await invite(id, { organisationIds: [made.whole.id, made.before.id] });
    const lines = async (): Promise<InvitationDetail[]> => (await here.asLead(id)).invitations;
    const [ganz, vor] = await lines();
    const holders = [made.main.id, made.other.id, made.left.id];
    const [main, other] = [await linkTo(app, id, holders[0] ?? ''), await linkTo(app, id, holders[1] ?? '')];
    await linkTo(app, id, made.left.id);
    const revoke = (holderId: string) =>
      app.write((ctx) => app.app.get(Links).revoke(ctx, 'answer', { subjectId: id, holderId }));
    // One of several, and one who is not there any more: neither says anything about the whole.
    await revoke(made.main.id);
    await revoke(made.left.id);
    expect((await lines()).map(({ linkEndedAt, hasLink }) => [linkEndedAt, hasLink])).toEqual([
      [null, true],
      [null, false],
    ]);
    expect(await opens(`/a/${other}`)).toBe(200);
    await here.as.lead.delete(linkOf(ganz as InvitationDetail, id));
    expect([await opens(`/a/${main}`), await opens(`/a/${other}`)]).toEqual([410, 410]);
    expect((await lines()).map(({ linkEndedAt, hasLink }) => [linkEndedAt !== null, hasLink])).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(failed(await here.as.lead.delete(linkOf(vor as InvitationDetail, id)))).toEqual([409, 'no-link']);
  });

  it('cannot be sent where there is nobody to write to, for a draft, or once they would not open', async () => {
    const silent = await app.given((given) => given.contact({ organisationId: here.one.id, email: null }));
    const { id } = await empty();
    const { body } = await invite(id, { contactIds: [silent.id] });
    expect(failed(await here.as.lead.delete(linkOf(body.invitations[0], id)))).toEqual([409, 'no-link']);
    expect(failed(await here.as.lead.post(linkOf(body.invitations[0], id), {}))).toEqual([409, 'no-address']);
    expect((await here.as.lead.delete(linkOf({ ...body.invitations[0], id: silent.id }, id))).status).toBe(404);
    for (const over of [{ state: 'draft' }, { state: 'cancelled' }]) {
      const meeting = await sceneMeeting(app, here, over);
      const { body: page } = await here.as.lead.get(`/api/meetings/${meeting.id}`);
      expect([page.can.endLinks, page.can.sendLinks]).toEqual([true, false]);
      expect(failed(await here.as.lead.post(linkOf(page.invitations[0], meeting.id), {}))).toEqual([403, 'forbidden']);
    }
  });
});

import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import ical from 'node-ical';
import { FileStore, FilesService } from '../files';
import { tellCalendarMade } from '../meetings';
import { pageAssets } from '../platform/pages';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { caughtMails, letMailsLeave } from '../testing/calendar-client';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene, words } from '../testing/link-scene';
import { sceneMeeting } from '../testing/meeting-scene';
import { countQueries } from '../testing/query-count';
import { aPdf } from '../testing/sample-files';
import { type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
beforeAll(async () => {
  app = await testApp();
  here = await linkScene(app);
});
afterAll(() => app.close());

describe('the documents and the calendar file', () => {
  const keep = (subjectId: string, subject: 'meeting' | 'agenda-item' = 'meeting') =>
    here.as.lead.post('/api/files/links', {
      subject,
      subjectId,
      name: `Plan ${subjectId}`,
      url: 'https://plan.example/a?b=1&c=2',
    });

  it('are those of the meeting and of its items, and of no other', async () => {
    const { meeting, reader } = await here.opened({ agenda: [{ title: 'Bus' }] });
    const other = await here.opened();
    const [{ id: item }] = (await here.asLead(meeting.id)).agenda;
    for (const answer of [await keep(meeting.id), await keep(item, 'agenda-item'), await keep(other.meeting.id)])
      expect(answer.status).toBe(201);
    const { text } = await reader.open(reader.at);
    expect(text).toContain(`Plan ${meeting.id}`);
    expect(text).toContain(`Plan ${item}`);
    expect(text).not.toContain(`Plan ${other.meeting.id}`);
    expect(text).toContain('href="https://plan.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer"');
  });

  it('are opened by this link alone', async () => {
    const files = app.app.get(FilesService);
    const { meeting, reader } = await here.opened();
    const other = await here.opened();
    const store = app.app.get(FileStore);
    const received = await store.receive(Readable.from(aPdf('Plan')));
    await store.place(received, null);
    const { hash, size } = received;
    const file = {
      hash,
      size,
      name: 'plan.pdf',
      kind: 'pdf' as const,
      mediaType: 'application/pdf',
      hasPreview: false,
    };
    const kept = await app.write((ctx) => files.add(ctx, { subject: 'meeting', subjectId: meeting.id }, file));
    const got = await reader.send('GET', `${reader.at}/files/${kept.id}`);
    expect([got.status, got.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(String(got.headers['content-disposition'])).toContain('attachment');
    expect((await other.reader.send('GET', `${other.reader.at}/files/${kept.id}`)).status).toBe(404);
    expect((await new LinkReader(app).send('GET', `${reader.at}/files/${kept.id}`)).status).toBe(403);
  });

  it('is one that any calendar takes, and names nobody', async () => {
    const { reader, meeting } = await here.opened({ agenda: [{ title: 'Bus' }] });
    const { status, text, headers } = await reader.send('GET', `${reader.at}/meeting.ics`);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    const [event] = Object.values(ical.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT') as ical.VEvent[];
    expect(event).toMatchObject({ uid: meeting.id, start: new Date('2026-12-03T13:00:00.000Z') });
    expect(text).toContain('https://join.example/1');
    expect(text).not.toMatch(/ATTENDEE|RSVP/);
  });
});

describe('a calendar to subscribe to', () => {
  const titles = (content: string): string[] =>
    Object.values(ical.sync.parseICS(content)).flatMap((each) =>
      each?.type === 'VEVENT' ? [String(each.summary)] : [],
    );
  const fetched = (url: string, headers: Record<string, string> = {}) =>
    app.app.inject({ method: 'GET', url: new URL(url).pathname, headers });
  const addressIn = (text: string): string => />(https?:[^<]+\.ics)<\/textarea>/.exec(text)?.[1] ?? '';
  /** Somebody of the first member who is invited with it, on the page of their calendars. */
  const subscriber = async () => {
    const contact = await app.given((given) => given.contact({ organisationId: here.one.id, locale: 'fr' }));
    const invitations = [{ organisationId: here.one.id }];
    const { reader, meeting, token } = await here.opened({ title: `MIENNE ${contact.id}`, invitations }, contact.id);
    const sheet = await reader.open(`${reader.at}/calendar`);
    const make = async (part = ''): Promise<string> => addressIn((await reader.submit(part)).text);
    return { contact, reader, meeting, token, sheet, make };
  };

  it('is made by whoever has no account, and shows what their links open, and nothing else', async () => {
    const { contact, reader, sheet, meeting } = await subscriber();
    expect([sheet.status, words(sheet.text)]).toEqual([200, expect.stringContaining('Aucun abonnement')]);
    await sceneMeeting(app, here, { title: 'AUTRE', invitations: [{ organisationId: here.two.id }] });
    await sceneMeeting(app, here, {
      title: 'COLLEGUE',
      invitations: [{ organisationId: here.one.id, contactId: here.first }],
    });
    await sceneMeeting(app, here, {
      title: 'BROUILLON',
      state: 'draft',
      invitations: [{ organisationId: here.one.id }],
    });
    const { status, text, headers } = await reader.submit('');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    const url = addressIn(text);
    expect(url).toMatch(/\/calendars\/[\w-]{43}\.ics$/);
    expect(text).toContain(`href="${url.replace(/^https?:/, 'webcal:')}"`);
    for (const each of ['Outlook', 'Google Agenda', 'iPhone', 'Android']) expect(words(text)).toContain(each);
    const { statusCode, headers: sent, payload } = await fetched(url);
    expect([statusCode, sent['content-type'], sent['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8; method=PUBLISH',
      'private, no-cache',
    ]);
    const shown = titles(payload);
    expect(shown).toContain(meeting.title);
    for (const each of ['AUTRE', 'COLLEGUE', 'BROUILLON']) expect(shown).not.toContain(each);
    expect(payload).toContain('https://join.example/1');
    expect(payload).not.toMatch(/ATTENDEE|RSVP/);
    expect(payload).not.toContain(contact.email);
    expect((await fetched(url, { 'if-none-match': String(sent['etag']) })).statusCode).toBe(304);
  });

  it('is told to the contact when it is made, with the way to take it back, and to the organisation’s history', async () => {
    const caught = caughtMails(app);
    const { contact, make } = await subscriber();
    await make();
    await letMailsLeave(app);
    const notices = caught.filter(({ to, subject }) => to === contact.email && subject.includes('agenda'));
    expect(notices).toMatchObject([{ text: expect.stringContaining('supprimez ce que vous ne connaissez pas') }]);
    expect(notices[0]?.text).not.toContain('/calendars/');
    const [, token = ''] = /\/a\/([\w.~-]+)/.exec(notices[0]?.text ?? '') ?? [];
    expect((await new LinkReader(app).follow(token)).text).toContain('/calendar"');
    const { items } = (await here.as.lead.get(`/api/organisations/${here.one.id}/history?size=100`)).body;
    const told = items.filter(({ kind }: { kind: string }) => kind === 'contact.calendar-made');
    expect(told.at(-1)?.changes).toEqual([{ field: 'via', before: null, after: 'personal-link' }]);
  });

  it('is not told to an address that was taken from the contact while the mail waited', async () => {
    const caught = caughtMails(app);
    const { contact, meeting } = await subscriber();
    await app.write(async (ctx) => {
      await tellCalendarMade(ctx, contact.id, meeting.id);
      await ctx.manager.update(Contact, { id: contact.id }, { email: `new-${contact.id}@one.example` });
    });
    await letMailsLeave(app);
    expect(caught.filter(({ to }) => to === contact.email)).toEqual([]);
  });

  it('has an address that is told once, and can be made anew or taken back', async () => {
    const { contact, reader, make } = await subscriber();
    const [mine, form] = [await make(), await reader.formToken('/calendar')];
    const page = await reader.open(reader.at);
    expect(words(page.text)).toContain('Pas encore lu par un agenda');
    const secret = mine.split('/').at(-1)?.slice(0, -4) ?? '?';
    expect(page.text).not.toContain(secret);
    const rows = await app.write((ctx) => ctx.manager.query('SELECT * FROM calendar_feed'));
    expect(JSON.stringify(rows)).not.toContain(secret);
    await fetched(mine);
    expect(words((await reader.open(reader.at)).text)).toContain('Lu la dernière fois');
    // The same form again, as when the page is loaded anew, makes no second one.
    expect((await reader.submit('', {}, form)).status).toBe(200);
    const again = await reader.submit('', {}, form);
    expect([again.status, words(again.text)]).toEqual([409, expect.stringContaining('Retour à mes abonnements')]);
    expect(again.text).toContain(`href="${reader.at}"`);
    const own = (): Promise<{ id: string }[]> =>
      app.write((ctx) =>
        ctx.manager.query(`SELECT id FROM calendar_feed WHERE contact_id = '${contact.id}' ORDER BY token_hash`),
      );
    expect(await own()).toHaveLength(2);
    const urls = [mine];
    for (const { id } of await own()) urls.push(await make(`/${id}/renewal`));
    expect((await fetched(mine)).statusCode).toBe(404);
    expect((await fetched(urls[1] ?? '')).statusCode).toBe(200);
    for (const { id } of await own()) {
      const { status, text } = await reader.submit(`/${id}/removal`);
      expect([status, words(text)]).toEqual([200, expect.stringContaining('Abonnement supprimé.')]);
      reader.at = reader.at.split('?')[0] ?? '';
    }
    for (const url of urls) expect((await fetched(url)).statusCode).toBe(404);
  });

  it('is its owner’s alone, and no guest’s', async () => {
    const [one, other] = [await subscriber(), await subscriber()];
    const url = await one.make();
    const [{ id }] = await app.write((ctx) =>
      ctx.manager.query(`SELECT id FROM calendar_feed WHERE contact_id = '${one.contact.id}'`),
    );
    for (const part of ['removal', 'renewal'])
      expect((await other.reader.submit(`/${id}/${part}`, {}, await other.reader.formToken('/calendar'))).status).toBe(
        404,
      );
    const elsewhere = { origin: 'https://evil.example' };
    const form = new URLSearchParams({ form: await one.reader.formToken('/calendar') }).toString();
    expect((await one.reader.send('POST', `${one.reader.at}/${id}/removal`, form, elsewhere)).status).toBe(403);
    expect((await one.reader.submit(`/${id}/removal`, {}, 'forged')).status).toBe(403);
    expect((await fetched(url)).statusCode).toBe(200);
    const guest = { guestName: 'Ève Gast', guestEmail: 'eve@guest.example', guestLocale: 'fr' as const };
    const { reader, sheet } = await here.opened({ invitations: [guest] }, guest.guestEmail);
    expect(sheet.text).not.toContain('/calendar"');
    expect((await reader.send('GET', `${reader.at}/calendar`)).status).toBe(404);
    const token = await reader.formToken('/answer');
    expect((await reader.submit('/calendar', {}, token)).status).toBe(404);
  });

  it('empties when its owner leaves the organisation, and ends with its owner or with their address', async () => {
    const { contact, meeting, make } = await subscriber();
    const url = await make();
    expect(titles((await fetched(url)).payload)).toContain(meeting.title);
    const stayUntil = (toDay: string | null) =>
      app.write((ctx) => ctx.manager.update(ContactRelation, { contactId: contact.id }, { toDay }));
    await stayUntil('2026-11-22');
    const left = await fetched(url);
    expect([left.statusCode, titles(left.payload)]).toEqual([200, []]);
    await stayUntil(null);
    const { version } = await app.write((ctx) => ctx.manager.findOneByOrFail(Contact, { id: contact.id }));
    const archive = (archivedAt: string | null) =>
      app.write((ctx) => ctx.manager.update(Contact, { id: contact.id }, { archivedAt }));
    await archive(app.clock.instant());
    expect((await fetched(url)).statusCode).toBe(404);
    await archive(null);
    expect((await fetched(url)).statusCode).toBe(200);
    const corrected = await here.as.administrator.patch(`/api/contacts/${contact.id}`, {
      version,
      email: 'neu@one.example',
    });
    expect(corrected.status).toBe(200);
    expect((await fetched(url)).statusCode).toBe(404);
    const again = await new LinkReader(app).follow(await linkTo(app, meeting.id, contact.id));
    expect(again.status).toBe(200);
  });

  it('ends with a link that came into wrong hands, by which it may have been made', async () => {
    const { contact, meeting, make } = await subscriber();
    const url = await make();
    const [{ id }] = (await here.asLead(meeting.id)).invitations;
    const ended = await here.as.lead.delete(`/api/meetings/${meeting.id}/invitations/${id}/link`);
    expect([ended.status, (await fetched(url)).statusCode]).toEqual([200, 404]);
    expect((await new LinkReader(app).follow(await linkTo(app, meeting.id, contact.id))).status).toBe(200);
  });

  it('ends as well when another link is sent in the place of that one', async () => {
    const { meeting, make } = await subscriber();
    const url = await make();
    const [{ id }] = (await here.asLead(meeting.id)).invitations;
    const sent = await here.as.lead.post(`/api/meetings/${meeting.id}/invitations/${id}/link`, {});
    expect([sent.status, (await fetched(url)).statusCode]).toEqual([200, 404]);
    await letMailsLeave(app);
  });

  it('is read in as many queries, however much it holds', async () => {
    const { make } = await subscriber();
    const url = await make();
    await fetched(url);
    // That it was made is told by mail, which asks too.
    await letMailsLeave(app);
    const few = await countQueries(app, () => fetched(url));
    const more = { agenda: [{ title: 'Bus' }], invitations: [{ organisationId: here.one.id }] };
    for (let number = 0; number < 4; number += 1) await sceneMeeting(app, here, more);
    expect(await countQueries(app, () => fetched(url))).toBe(few);
  });
});

describe('the weight of the page', () => {
  const agenda = Array.from({ length: 60 }, (_, number) => ({
    title: `Point ${number} : ${'chantiers et accès à la zone, '.repeat(3)}`,
    note: 'Une note assez longue pour être lue. '.repeat(40),
    presenter: 'Administration des Ponts et Chaussées',
  }));

  it('is less than 100 kB with its style and its typeface, however long the agenda', async () => {
    const { sheet } = await here.opened({ agenda });
    const { style, font } = pageAssets();
    const around = style.content.length + font.content.length;
    expect(Buffer.byteLength(sheet.text) + around).toBeLessThan(100_000);
    const { sheet: longest } = await here.opened({ agenda: [...agenda, ...agenda, ...agenda, ...agenda.slice(0, 20)] });
    expect(gzipSync(longest.text).length + around).toBeLessThan(100_000);
    for (const { path, content } of [style, font]) {
      const answer = await app.app.inject({ method: 'GET', url: path });
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, content.length]);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
  });

  it('does not ask the database more often for more', async () => {
    const second = String(here.accounts.second.contactId);
    const promise = { groupId: here.group.id, responsible: [{ organisationId: here.two.id }] };
    await app.given((given) => given.action(promise));
    const { reader: short } = await here.opened({ agenda: agenda.slice(0, 1) }, second);
    const { reader: long } = await here.opened({ agenda }, second);
    const few = await countQueries(app, () => short.open(short.at));
    await app.given(async (given) => {
      for (let number = 0; number < 12; number += 1) await given.action(promise);
    });
    expect(await countQueries(app, () => long.open(long.at))).toBe(few);
  });
});

import { meetingMailKinds } from '@zesumme/domain';
import { MinutesDocuments } from '../meetings/minutes/minutes-documents';
import { MinutesCorrection } from '../meetings/minutes/minutes-correction.entity';
import type { Mail } from '../platform/mail';
import { mailPreferences, readerZone } from '../platform/outbox';
import { caughtMails, letMailsLeave } from '../testing/calendar-client';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene, words } from '../testing/link-scene';
import { minutedMeeting } from '../testing/minuted-meeting';
import { readPdf } from '../testing/pdf';
import { type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
let caught: Mail[];
beforeAll(async () => {
  app = await testApp();
  caught = caughtMails(app);
  here = await linkScene(app);
});
afterAll(() => app.close());

describe('an answer by link', () => {
  it.each([
    ['accepted', 'vous venez'],
    ['tentative', 'peut-être'],
    ['declined', 'vous ne venez pas'],
  ])('%s is kept with its word, and the page says so', async (answer, said) => {
    const { reader, meeting } = await here.opened();
    const { status, text } = await reader.submit('/answer', { answer, note: 'Un mot <b>' });
    expect([status, words(text)]).toEqual([200, expect.stringContaining(`Votre réponse : ${said}`)]);
    expect(text).toContain('Un mot &lt;b&gt;</textarea>');
    expect(await here.ownOf(meeting.id)).toMatchObject({ answer, answerNote: 'Un mot <b>' });
    const { items } = (await here.as.lead.get(`/api/meetings/${meeting.id}/history`)).body;
    expect(items[0]).toMatchObject({
      kind: 'meeting.answered',
      actorLabel: (await here.ownOf(meeting.id)).contact?.name,
    });
  });

  it('can be changed, each time with a form of its own', async () => {
    const { reader, meeting } = await here.opened();
    await reader.submit('/answer', { answer: 'accepted' });
    await reader.submit('/answer', { answer: 'declined', note: 'Malade' });
    expect(await here.ownOf(meeting.id)).toMatchObject({ answer: 'declined', answerNote: 'Malade' });
  });

  it('that is sent twice is taken once', async () => {
    const { reader, meeting } = await here.opened();
    const token = await reader.formToken('/answer');
    await reader.submit('/answer', { answer: 'accepted' }, token);
    const again = await reader.submit('/answer', { answer: 'declined' }, token);
    expect([again.status, words(again.text)]).toEqual([409, expect.stringContaining('déjà été reçu')]);
    expect(again.text).toContain(`href="${reader.at.split('?')[0]}"`);
    expect((await here.ownOf(meeting.id)).answer).toBe('accepted');
  });

  it('that comes twice at the same moment is taken once', async () => {
    const { reader, meeting } = await here.opened();
    const token = await reader.formToken('/answer');
    const url = `${reader.at}/answer`;
    const body = (answer: string): string => new URLSearchParams({ form: token, answer }).toString();
    const both = await Promise.all([
      reader.send('POST', url, body('accepted')),
      reader.send('POST', url, body('accepted')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await here.ownOf(meeting.id)).answer).toBe('accepted');
  });

  it('needs the form of this page, from this page', async () => {
    const [one, other] = [await here.opened(), await here.opened()];
    const foreign = await other.reader.formToken('/answer');
    for (const token of ['', 'forged', foreign])
      expect((await one.reader.submit('/answer', { answer: 'accepted' }, token)).status).toBe(403);
    const body = new URLSearchParams({ form: await one.reader.formToken('/answer'), answer: 'accepted' }).toString();
    const elsewhere = { origin: 'https://evil.example' };
    expect((await one.reader.send('POST', `${one.reader.at}/answer`, body, elsewhere)).status).toBe(403);
    const token = await one.reader.formToken('/answer');
    const now = app.clock.now();
    app.clock.advance(12 * 3_600_000 - 1_000);
    await one.reader.follow(one.token);
    app.clock.advance(2_000);
    expect((await one.reader.submit('/answer', { answer: 'accepted' }, token)).status).toBe(403);
    app.clock.moveTo(now);
    expect((await here.ownOf(one.meeting.id)).answer).toBe('needs-action');
  });

  it.each([
    ['that is none', { answer: 'perhaps' }],
    ['that is missing', {}],
    ['with too long a word', { answer: 'accepted', note: 'é'.repeat(401) }],
    ['twice in one form', { answer: ['accepted', 'declined'] }],
  ])('%s keeps what was typed and says what is wrong', async (_, fields) => {
    const { reader, meeting } = await here.opened();
    const { status, text } = await reader.submit('/answer', fields);
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    if ('note' in fields) {
      expect(text).toContain(`${fields.note}</textarea>`);
      expect(words(text)).toContain('Au plus 400 caractères');
      expect(text).toMatch(/<textarea[^>]*aria-describedby="note-error note-hint"[^>]*aria-invalid="true"/);
    }
    expect((await here.ownOf(meeting.id)).answer).toBe('needs-action');
  });

  it.each([
    ['cancelled', {}, 'annulée'],
    ['in-progress', {}, 'a commencé'],
    ['ended', {}, 'passée'],
    ['closed', { minutes: 'Fait.', minutesSentAt: '2026-12-03T17:00:00.000Z' }, 'passée'],
  ])('to a meeting that is %s is not taken any more', async (state, over, said) => {
    const { reader, meeting } = await here.opened();
    const token = await reader.formToken('/answer');
    await app.write((ctx) => ctx.manager.query(`UPDATE meeting SET state = '${state}' WHERE id = '${meeting.id}'`));
    // Also where something is wrong with what was typed: there is no form any more to say it at.
    for (const note of ['', 'é'.repeat(401)]) {
      const late = await reader.submit('/answer', { answer: 'accepted', note }, token);
      expect([late.status, words(late.text)]).toEqual([409, expect.stringContaining(said)]);
    }
    expect((await here.ownOf(meeting.id)).answer).toBe('needs-action');
    const page = await reader.open(reader.at);
    expect([page.status, words(page.text)]).toEqual([200, expect.stringContaining(said)]);
    expect(page.text).not.toContain('action="/answer');
    expect(over).toBeDefined();
  });

  it('to a meeting whose time has passed is not taken, even if nobody has begun it', async () => {
    const { reader, meeting, token } = await here.opened();
    const now = app.clock.now();
    app.clock.moveTo(new Date('2026-12-03T15:00:00.000Z'));
    const page = await reader.follow(token);
    const late = await reader.submit('/answer', { answer: 'accepted' }, await here.formOf(reader));
    app.clock.moveTo(now);
    expect([page.status, words(page.text)]).toEqual([200, expect.stringContaining('La réunion est passée')]);
    expect([late.status, words(late.text)]).toEqual([409, expect.stringContaining('La réunion est passée')]);
    expect((await here.ownOf(meeting.id)).answer).toBe('needs-action');
  });
});

describe('one’s own details', () => {
  const version = (text: string): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
  const rowOf = async (id: string) => (await here.as.lead.get(`/api/contacts/${id}`)).body;
  const historyOf = async () =>
    (await here.as.lead.get(`/api/organisations/${here.one.id}/history?size=100`)).body.items as {
      kind: string;
      changes: unknown[];
    }[];
  const byLink = { field: 'via', before: null, after: 'personal-link' };
  const typed = {
    givenName: 'Zoë',
    familyName: 'Muster',
    functionTitle: ' ',
    telephone: '+352 26 12 34',
    locale: 'de',
  };
  /** A contact of the first member, on the page of its details. */
  const onDetails = async () => {
    const contact = await app.given((given) => given.contact({ organisationId: here.one.id, locale: 'fr' }));
    const { reader, sheet } = await here.opened({ invitations: [{ organisationId: here.one.id }] }, contact.id);
    expect(sheet.text).toContain(`href="${reader.at}/details"`);
    const page = await reader.open(`${reader.at}/details`);
    return { contact, reader, page };
  };

  it('are corrected, and the history says by what', async () => {
    const { contact, reader, page } = await onDetails();
    for (const each of [contact.email, 'lien personnel', 'par e-mail']) expect(words(page.text)).toContain(each);
    const fields = { ...typed, version: version(page.text), email: 'taken@over.example', relation: 'x' };
    const { status, text } = await reader.submit('', fields);
    expect([status, words(text)]).toEqual([200, expect.stringContaining('Ihre Angaben sind gespeichert')]);
    expect(await rowOf(contact.id)).toMatchObject({ ...typed, functionTitle: null, email: contact.email });
    // All at one instant here, so in no order.
    const told = (await historyOf()).filter(({ kind }) => kind === 'contact.edited');
    expect(told.flatMap(({ changes }) => changes)).toContainEqual(byLink);
  });

  it('have the choice of mails beside them, by the link alone: no address that outlives it is on the pages', async () => {
    const { contact, reader, page } = await onDetails();
    expect((await reader.open(`${reader.at.replace(/\/details.*/, '')}`)).text).toContain('/details#mails"');
    await reader.open(`${reader.at}/details`);
    expect(page.text).not.toContain('/u/');
    expect(page.text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(meetingMailKinds.length);
    const { status, text } = await reader.submit('/mails', { kinds: ['minutes', 'nonsense', 'invitation'] });
    expect([status, words(text)]).toEqual([200, expect.stringContaining('Vos choix sont enregistrés')]);
    const kept = await app.write((ctx) => mailPreferences(ctx, contact.id));
    expect(meetingMailKinds.filter((kind) => kept[kind])).toEqual(['invitation', 'minutes']);
  });

  it('have a zone of one’s own, in which reminders come and say the time', async () => {
    const { contact, reader, page } = await onDetails();
    expect(page.text).toMatch(/<option value="Europe\/Luxembourg" +selected>/);
    const sent = { ...typed, locale: 'fr', version: version(page.text) };
    const nowhere = await reader.submit('', { ...sent, timeZone: 'Europe/Atlantis' });
    expect([nowhere.status, words(nowhere.text)]).toEqual([
      422,
      expect.stringContaining('fuseau horaire n’existe pas'),
    ]);
    expect(nowhere.text).toMatch(/id="timeZone"[^>]*aria-invalid="true"/);
    const { status, text } = await reader.submit('', { ...sent, timeZone: 'America/New_York' });
    expect(status).toBe(200);
    expect(text).toMatch(/<option value="America\/New_York" +selected>America\/New York/);
    expect((await rowOf(contact.id)).timeZone).toBe('America/New_York');
    expect(await app.write((ctx) => readerZone(ctx, contact.id))).toBe('America/New_York');
    const told = (await historyOf()).flatMap(({ changes }) => changes);
    expect(told).toContainEqual({ field: 'timeZone', before: 'Europe/Luxembourg', after: 'America/New_York' });
  });

  it('that were corrected are told to the contact, at once and in the language of before', async () => {
    const { contact, reader, page } = await onDetails();
    await reader.submit('', { ...typed, version: version(page.text) });
    const notices = async (): Promise<Mail[]> => {
      await letMailsLeave(app);
      return caught.filter(({ to, subject }) => to === contact.email && subject.includes('corrigées'));
    };
    const [notice] = await notices();
    expect(notice?.text).toContain('Prénom, Nom de famille, Téléphone et Langue des messages');
    expect(notice?.text).toContain('nouveau lien');
    expect(notice?.text).toContain('/contact');
    // What says the same as before is no correction, and what the project manager changes is their doing.
    reader.at = `${reader.at.split('?')[0]}`;
    const { text } = await reader.open(reader.at);
    expect((await reader.submit('', { ...typed, version: version(text) })).status).toBe(200);
    const row = await rowOf(contact.id);
    await here.as.lead.patch(`/api/contacts/${contact.id}`, { version: row.version, givenName: 'Anne' });
    expect(await notices()).toHaveLength(1);
  });

  it('come back with what was typed where a field is wrong, or somebody saved meanwhile', async () => {
    const { contact, reader, page } = await onDetails();
    const first = version(page.text);
    const wrong = await reader.submit('', { ...typed, version: first, familyName: ' ' });
    expect([wrong.status, words(wrong.text)]).toEqual([422, expect.stringContaining('À remplir')]);
    expect(wrong.text).toContain('value="Zoë"');
    await here.as.lead.patch(`/api/contacts/${contact.id}`, { version: contact.version, givenName: 'Anne' });
    const late = await reader.submit('', { ...typed, version: first });
    expect([late.status, words(late.text)]).toEqual([409, expect.stringContaining('Enregistré : Anne')]);
    expect(late.text).toContain('value="Zoë"');
    expect((await rowOf(contact.id)).givenName).toBe('Anne');
    expect((await reader.submit('', { ...typed, version: version(late.text) })).status).toBe(200);
    expect((await rowOf(contact.id)).givenName).toBe('Zoë');
  });

  it('lead to a successor, who is confirmed by the project manager and can be taken back before', async () => {
    const { contact, reader } = await onDetails();
    const known = await app.given((given) =>
      given.contact({ organisationId: here.one.id, familyName: 'GEHEIM', email: `known-${contact.id}@one.example` }),
    );
    const person = { kind: 'successor', givenName: 'Luc', familyName: 'Weber', fromDay: '2026-12-20', locale: 'fr' };
    const wrong = await reader.submit('/successor', { ...person, email: 'luc' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('value="Weber"')]);
    expect((await reader.submit('/successor', { ...person, email: String(contact.email) })).status).toBe(422);
    const { status, text } = await reader.submit('/successor', { ...person, email: String(known.email) });
    expect([status, words(text)]).toEqual([200, expect.stringContaining('Luc Weber prend la place')]);
    expect(words(text)).toContain('à confirmer');
    expect(text).not.toContain('GEHEIM');
    const proposals = async () =>
      (await here.as.lead.get(`/api/successions?organisationId=${here.one.id}`)).body.items as Record<
        string,
        unknown
      >[];
    const [waiting] = await proposals();
    expect(waiting).toMatchObject({ state: 'proposed', contact: { id: contact.id } });
    const told = (await historyOf()).filter(({ kind }) => kind.startsWith('succession.'));
    expect(told.flatMap(({ changes }) => changes)).toContainEqual(byLink);
    reader.at = reader.at.split('?')[0] ?? '';
    expect((await reader.submit('/successor', { ...person, email: 'x@one.example' })).status).toBe(409);
    const other = await onDetails();
    const part = `/successor/${waiting?.['id']}/withdrawal`;
    expect((await other.reader.submit(part, {}, await other.reader.formToken('/details'))).status).toBe(404);
    const taken = await reader.submit(part);
    expect([taken.status, words(taken.text)]).toEqual([200, expect.stringContaining('La proposition est retirée')]);
    expect((await proposals())[0]).toMatchObject({ state: 'withdrawn' });
  });

  it('are no guest’s', async () => {
    const guest = { guestName: 'Ève Gast', guestEmail: 'eve@details.example', guestLocale: 'fr' as const };
    const { reader, sheet } = await here.opened({ invitations: [guest] }, guest.guestEmail);
    expect(sheet.text).not.toContain('/details"');
    const token = await reader.formToken('/answer');
    expect((await reader.send('GET', `${reader.at}/details`)).status).toBe(404);
    for (const part of ['/details', '/details/successor'])
      expect((await reader.submit(part, { ...typed, version: '1', kind: 'successor' }, token)).status).toBe(404);
  });
});

describe('the minutes', () => {
  it('are read as PDF once they were sent, with corrections, as far as their reader may', async () => {
    const draft = await minutedMeeting(app, here);
    const open = async (id: string, holder: string) => {
      const reader = new LinkReader(app);
      const { text } = await reader.follow(await linkTo(app, id, holder));
      return { text, reader };
    };
    const { reader: early, text: before } = await open(draft.id, here.first);
    expect(before).not.toContain('/minutes.pdf');
    expect((await early.send('GET', `${early.at}/minutes.pdf`)).status).toBe(404);
    const sent = await minutedMeeting(app, here, { state: 'closed', minutesSentAt: '2026-11-20T16:00:00.000Z' });
    const text = 'Le parking ferme en JUIN.';
    const createdAt = app.clock.instant();
    await app.write((ctx) =>
      ctx.insert(MinutesCorrection, [
        { id: sent.id, meetingId: sent.id, day: '2026-11-21', text, createdBy: 'Claire', createdAt },
      ]),
    );
    const drawn = async (holder: string): Promise<string> => {
      const { reader, text: page } = await open(sent.id, holder);
      expect(page).toContain(`href="${reader.at}/minutes.pdf"`);
      const { statusCode, headers, rawPayload } = await reader.raw(`${reader.at}/minutes.pdf`);
      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'application/pdf',
        'no-store',
      ]);
      // Their size is known once somebody has had them.
      const again = words((await reader.open(reader.at)).text);
      expect(again).toMatch(/(Télécharger le procès-verbal|Protokoll herunterladen) PDF, \d+ k[oB] /);
      return readPdf(rawPayload).text.join(' ');
    };
    const [inside, outside] = [await drawn(here.first), await drawn('gast@outside.example')];
    for (const each of [inside, outside]) expect(each).toContain(text);
    expect([inside.includes(here.one.name), outside.includes(here.one.name)]).toEqual([true, false]);
  });

  it('are not made to show the page, which says their size once they were', async () => {
    const sent = await minutedMeeting(app, here, {
      ...{ state: 'closed', minutesSentAt: '2026-11-20T16:00:00.000Z' },
      title: 'Impossible à composer',
    });
    const broken = jest.spyOn(app.app.get(MinutesDocuments), 'pdf').mockRejectedValue(new Error('compile'));
    try {
      const reader = new LinkReader(app);
      const { status, text } = await reader.follow(await linkTo(app, sent.id, here.first));
      expect([status, broken.mock.calls.length]).toEqual([200, 0]);
      expect(text).toContain(`href="${reader.at}/minutes.pdf"`);
      expect(words(text)).not.toMatch(/PDF, \d/);
    } finally {
      broken.mockRestore();
    }
  });
});

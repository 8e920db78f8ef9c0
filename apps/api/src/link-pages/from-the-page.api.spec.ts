import { type InvitationDetail, type MeetingDetail } from '@zesumme/domain';
import { Invitation } from '../meetings/invitation.entity';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene, words } from '../testing/link-scene';
import { type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
beforeAll(async () => {
  app = await testApp();
  here = await linkScene(app);
});
afterAll(() => app.close());

describe('a colleague in one’s place', () => {
  const EMAIL = 'luc@one.example';
  const send = (reader: LinkReader, over: object = {}) =>
    reader.submit('/colleague', { name: 'Luc Weber', email: ` ${EMAIL.toUpperCase()} `, ...over });

  it('is invited by their own link, comes for the organisation, and is seen by the organiser', async () => {
    const { reader, meeting } = await here.opened();
    const { status, text } = await send(reader);
    expect([status, words(text)]).toEqual([200, expect.stringContaining('Luc Weber vient à votre place')]);
    const { invitations, tally, organisations } = await here.asLead(meeting.id);
    const sent = invitations.find((each: InvitationDetail) => each.guest);
    expect(sent).toMatchObject({
      guest: { name: 'Luc Weber', email: EMAIL, organisation: here.one.name },
      delegatedFrom: (await here.ownOf(meeting.id)).contact?.name,
      answer: 'needs-action',
    });
    expect((await here.ownOf(meeting.id)).answer).toBe('declined');
    const answerOf = (all: typeof organisations) =>
      all.find(({ organisation }) => organisation.id === here.one.id)?.answer;
    expect([answerOf(organisations), tally?.organisations.invited]).toEqual(['needs-action', 2]);
    const mails = await app.write((ctx) =>
      ctx.manager.query(
        `SELECT email FROM delivery WHERE template = 'meeting-invitation' AND topic = 'meeting:${meeting.id}'`,
      ),
    );
    expect(mails).toEqual([{ email: EMAIL }]);

    const luc = new LinkReader(app);
    const page = await luc.follow(await linkTo(app, meeting.id, EMAIL));
    expect(words(page.text)).toContain('Vous venez à la place de');
    expect(page.text).not.toContain('/colleague');
    expect(words(page.text)).not.toMatch(/envoyer un collègue|envoyez-lui/);
    expect(words(text)).toMatch(/envoyer un collègue.*envoyez-lui/);
    await luc.submit('/answer', { answer: 'accepted' });
    expect(answerOf((await here.asLead(meeting.id)).organisations)).toBe('accepted');
  });

  it('can be taken back', async () => {
    const { reader, meeting } = await here.opened();
    await send(reader);
    const { text } = await reader.submit('/colleague/withdrawal');
    expect(words(text)).toContain('plus invité');
    const { invitations } = await here.asLead(meeting.id);
    expect(invitations.some((each: InvitationDetail) => each.guest)).toBe(false);
    expect((await here.ownOf(meeting.id)).answer).toBe('needs-action');
    const twice = await reader.submit('/colleague/withdrawal', {}, await reader.formToken('/answer'));
    expect(twice.status).toBe(409);
  });

  it('who is a contact of the organisation is invited as such', async () => {
    const known = await app.given((given) =>
      given.contact({ organisationId: here.one.id, email: 'contact@one.example', relation: { kind: 'other' } }),
    );
    const { reader, meeting } = await here.opened();
    await send(reader, { email: 'contact@one.example' });
    const invitations = await app.write((ctx) =>
      ctx.manager.findBy(Invitation, { meetingId: meeting.id, contactId: known.id }),
    );
    expect(invitations).toMatchObject([{ organisationId: here.one.id, guestEmail: null }]);
  });

  it.each([
    ['without a name', { name: ' ' }, 'À remplir'],
    ['at an address that is none', { email: 'luc' }, 'nom@exemple.lu'],
    ['who is invited already', { email: 'SELF' }, 'déjà invitée'],
  ])('%s is refused at the field, and what was typed stays', async (_, fields, said) => {
    const { reader, meeting } = await here.opened();
    const email = String(
      (await app.write((ctx) => ctx.manager.query(`SELECT email FROM contact WHERE id = '${here.first}'`)))[0].email,
    );
    const given = { name: 'Luc Weber', email: 'luc@one.example', ...fields };
    const { status, text } = await reader.submit('/colleague', given.email === 'SELF' ? { ...given, email } : given);
    expect([status, words(text)]).toEqual([422, expect.stringContaining(said)]);
    expect(text).toContain('<details open>');
    if (given.name === 'Luc Weber') expect(text).toContain('value="Luc Weber"');
    expect((await here.asLead(meeting.id)).invitations).toHaveLength(2);
  });

  it('is sent once, also from two windows', async () => {
    const { reader, meeting } = await here.opened();
    const [one, other] = [await reader.formToken('/colleague'), await reader.formToken('/colleague')];
    await reader.submit('/colleague', { name: 'Luc', email: EMAIL }, one);
    const again = await reader.submit('/colleague', { name: 'Léa', email: 'lea@one.example' }, other);
    expect([again.status, words(again.text)]).toEqual([409, expect.stringContaining('déjà à votre place')]);
    expect((await here.asLead(meeting.id)).invitations).toHaveLength(3);
  });
});

describe('the items that concern an organisation', () => {
  it('are marked by its people, and can be unmarked', async () => {
    const { reader, meeting } = await here.opened({
      agenda: [{ title: 'Bus' }, { title: 'Vélo' }, { title: 'Suites' }],
    });
    const [bus, bike] = (await here.asLead(meeting.id)).agenda.map(({ id }: { id: string }) => id);
    const { text } = await reader.submit('/concerns', { items: [bus, bike] });
    expect(words(text)).toContain('2 points sur 3 nous concernent');
    expect(text.match(/class="us"/g)).toHaveLength(2);
    // Whoever runs the meeting reads who it was; the organisation that these are its own; another one nothing.
    const concerns = async (person: 'lead' | 'first' | 'second') =>
      (await here.as[person].get(`/api/meetings/${meeting.id}`)).body.concerns.map(
        ({ itemId, isOwn, organisations }: MeetingDetail['concerns'][number]) => [
          itemId === bus ? 'bus' : 'bike',
          isOwn,
          ...organisations.map(({ name }) => name),
        ],
      );
    expect((await concerns('lead')).sort()).toEqual([
      ['bike', false, here.one.name],
      ['bus', false, here.one.name],
    ]);
    expect((await concerns('first')).sort()).toEqual([
      ['bike', true],
      ['bus', true],
    ]);
    expect(await concerns('second')).toEqual([]);
    const one = await reader.submit('/concerns', { items: bike });
    expect(words(one.text)).toContain('Un point sur 3 nous concerne');
    const none = await reader.submit('/concerns');
    expect(words(none.text)).toContain('Aucun point marqué');
    const { items } = (await here.as.lead.get(`/api/meetings/${meeting.id}/history`)).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'meeting.concerns-marked')).toHaveLength(3);
  });

  it('are of this meeting', async () => {
    const [one, other] = [
      await here.opened({ agenda: [{ title: 'Bus' }] }),
      await here.opened({ agenda: [{ title: 'Vélo' }] }),
    ];
    const [{ id }] = (await here.asLead(other.meeting.id)).agenda;
    expect((await one.reader.submit('/concerns', { items: id })).status).toBe(422);
    expect((await one.reader.submit('/concerns', { items: 'x' })).status).toBe(422);
  });
});

describe('what the organisation has promised', () => {
  const promised = (over: object = {}) =>
    app.given((given) =>
      given.action({
        groupId: here.group.id,
        status: 'under-way',
        responsible: [{ organisationId: here.one.id }],
        ...over,
      }),
    );
  const read = async (id: string) => (await here.as.lead.get(`/api/actions/${id}`)).body;

  it('is told with what became of it, and can be closed with a word', async () => {
    const { id } = await promised({ title: 'Compter les places', dueDay: '2026-11-10' });
    const { reader, sheet } = await here.opened();
    expect(words(sheet.text)).toMatch(/Compter les places En retard de \d+ jours/);
    const { status, text } = await reader.submit(`/actions/${id}`, { act: 'done', text: '214 places.' });
    expect([status, words(text)]).toEqual([200, expect.stringContaining('le chargé de projet est prévenu')]);
    const action = await read(id);
    expect(action).toMatchObject({ status: 'done', progress: 100 });
    expect(action.reports[0]).toMatchObject({
      text: '214 places.',
      authorLabel: expect.stringContaining(here.one.name),
    });
  });

  it('can be reported on without being closed', async () => {
    const { id } = await promised();
    const { reader } = await here.opened();
    expect((await reader.submit(`/actions/${id}`, { act: 'news', text: ' ' })).status).toBe(422);
    await reader.submit(`/actions/${id}`, { act: 'news', text: 'La moitié.' });
    expect(await read(id)).toMatchObject({ status: 'under-way', reports: [{ text: 'La moitié.' }] });
  });

  it('is closed once, and is theirs', async () => {
    const { id } = await promised();
    const other = await promised({ responsible: [{ organisationId: here.two.id }] });
    const { reader } = await here.opened();
    const token = await reader.formToken('/answer');
    expect((await reader.submit(`/actions/${other.id}`, { act: 'done' }, token)).status).toBe(404);
    await app.write((ctx) => ctx.manager.query(`UPDATE action SET status = 'abandoned' WHERE id = '${id}'`));
    const late = await reader.submit(`/actions/${id}`, { act: 'done' }, token);
    expect([late.status, words(late.text)]).toEqual([409, expect.stringContaining('plus ouverte')]);
  });

  it('is told since the last meeting that was held, and not since one that is to come before', async () => {
    const on = (day: string, over: object = {}) =>
      here.opened({
        ...{ startsLocal: `${day}T14:00`, endsLocal: `${day}T16:00` },
        ...{ startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T15:00:00.000Z` },
        ...over,
      });
    await on('2026-11-05', { state: 'closed' });
    await on('2026-12-01');
    const { sheet } = await on('2026-12-10');
    expect(words(sheet.text)).toContain('Réunion du 5 nov');
    expect(words(sheet.text)).not.toContain('Réunion du 1');
  });

  it('is shown to members alone', async () => {
    await app.given((given) =>
      given.action({ groupId: here.group.id, title: 'AILLEURS', responsible: [{ organisationId: here.elsewhere.id }] }),
    );
    const outsider = String(here.accounts.outsider.contactId);
    const invitations = [{ organisationId: here.elsewhere.id, contactId: outsider }];
    const { sheet } = await here.opened({ invitations }, outsider);
    expect(sheet.text).not.toContain('AILLEURS');
  });
});

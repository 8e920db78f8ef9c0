import { MOST_PROPOSALS } from '@zesumme/domain';
import { Invitation } from '../meetings/invitation.entity';
import { PROPOSAL_DECIDED } from '../meetings/preparation/proposal-mail';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import type { Mail } from '../platform/mail';
import { keepMailPreferences } from '../platform/outbox';
import { caughtMails, letMailsLeave } from '../testing/calendar-client';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene, words } from '../testing/link-scene';
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

const asked = { proposeByDay: '2026-11-30' };
const fields = { title: 'Abri à vélos', kind: 'decision', minutes: '20', note: 'Il pleut.' };
const proposed = async (meetingId: string, who: 'lead' | 'first' | 'second' = 'lead') =>
  (await here.as[who].get(`/api/meetings/${meetingId}/proposals`)).body.items;
const decide = (proposalId: string, body: object) =>
  here.as.lead.put(`/api/proposals/${proposalId}/decision`, { version: 1, ...body });

describe('an item for the agenda', () => {
  it('is proposed for the organisation, read by whoever runs the meeting, and not by another member', async () => {
    const { reader, meeting, sheet } = await here.opened(asked);
    expect(words(sheet.text)).toContain('Propositions de points jusqu’au lundi 30 novembre 2026.');
    const { status, text } = await reader.submit('/proposals', fields);
    expect([status, words(text)]).toEqual([200, expect.stringContaining('C’est proposé.')]);
    expect(words(text)).toContain('Abri à vélos Décision, 20 min Attend une réponse');
    expect(await proposed(meeting.id)).toMatchObject([
      { title: 'Abri à vélos', kind: 'decision', minutes: 20, note: 'Il pleut.', organisation: { id: here.one.id } },
    ]);
    expect((await proposed(meeting.id, 'first')).length).toBe(1);
    expect(await proposed(meeting.id, 'second')).toEqual([]);
    const second = String(here.accounts.second.contactId);
    const other = await new LinkReader(app).follow(await linkTo(app, meeting.id, second));
    expect(other.text).not.toContain('Abri à vélos');
  });

  it('shows there what became of it, with the word', async () => {
    const { reader, meeting } = await here.opened(asked);
    await reader.submit('/proposals', fields);
    await reader.submit('/proposals', { ...fields, title: 'Écran' });
    const all = await proposed(meeting.id);
    const [bikes, screen] = ['Abri à vélos', 'Écran'].map((title) =>
      all.find((each: { title: string }) => each.title === title),
    );
    expect((await decide(bikes.id, { decision: 'accepted' })).status).toBe(200);
    expect((await decide(screen.id, { decision: 'declined', word: 'Au printemps <b>.' })).status).toBe(200);
    const shown = words((await reader.open(`${reader.at.split('?')[0]}?lang=en`)).text);
    expect(shown).toContain('Abri à vélos Decision, 20 min On the agenda');
    expect(shown).toContain('Écran Decision, 20 min Not taken up With this word: Au printemps &lt;b&gt;.');
    expect((await here.asLead(meeting.id)).agenda.map(({ title }) => title)).toEqual(['Abri à vélos']);
  });

  it.each([
    ['no title', { title: ' ' }, 'item-title', 'À remplir'],
    ['too long a title', { title: 'é'.repeat(201) }, 'item-title', 'Au plus 200 caractères'],
    ['two titles', { title: ['a', 'b'] }, 'item-title', 'pas du bon type'],
    ['no time', { minutes: ' ' }, 'item-minutes', 'À remplir'],
    ['a time that is no number', { minutes: 'une heure' }, 'item-minutes', 'nombre'],
    ['half a minute', { minutes: '1.5' }, 'item-minutes', 'nombre'],
    ['no minute', { minutes: '0' }, 'item-minutes', 'Au moins 1'],
    ['a week', { minutes: '10080' }, 'item-minutes', 'Au plus 600'],
    ['an odd kind', { kind: 'party' }, 'item-kind', 'Choisissez'],
    ['signs that nobody sees', { note: 'a\u0000b' }, 'item-note', 'invisibles'],
    ['a novel', { note: 'n'.repeat(5001) }, 'item-note', 'Au plus 5'],
  ])('with %s is refused at the field, and what was typed stays', async (_, over, field, said) => {
    const { reader, meeting } = await here.opened(asked);
    const { status, text } = await reader.submit('/proposals', { ...fields, ...over });
    expect([status, words(text)]).toEqual([422, expect.stringContaining(said)]);
    expect(text).toContain(`href="#${field}"`);
    expect(text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
    expect(text).toContain('<details open>');
    if (!('note' in over)) expect(text).toContain('Il pleut.</textarea>');
    if (!('kind' in over)) expect(text).toMatch(/<option value="decision" +selected>/);
    expect(await proposed(meeting.id)).toEqual([]);
  });

  it('is taken once, also from two windows at the same moment', async () => {
    const { reader, meeting } = await here.opened(asked);
    const [one, other] = [await reader.formToken('/proposals'), await reader.formToken('/proposals')];
    const send = (form: string) =>
      reader.send('POST', `${reader.at}/proposals`, new URLSearchParams({ form, ...fields }).toString());
    const sent = await Promise.all([send(one), send(one), send(other)]);
    // Whichever comes first is taken; of the others one is the same form or the same item.
    const [taken, ...refused] = sent.map(({ status }) => status).sort();
    expect(taken).toBe(303);
    for (const status of refused) expect([409, 422]).toContain(status);
    const again = await reader.submit('/proposals', { ...fields, title: 'ABRI A VELOS' });
    expect([again.status, words(again.text)]).toEqual([422, expect.stringContaining('déjà proposé ce point')]);
    expect(await proposed(meeting.id)).toHaveLength(1);
  });

  it('is one of so many', async () => {
    const { reader, meeting } = await here.opened(asked);
    const token = await reader.formToken('/proposals');
    await app.given(async (given) => {
      const over = { groupId: here.group.id, meetingId: meeting.id, organisationId: here.one.id };
      for (let more = 0; more < MOST_PROPOSALS; more += 1) await given.backlogItem({ ...over, state: 'proposed' });
    });
    const full = await reader.submit('/proposals', fields, token);
    expect([full.status, words(full.text)]).toEqual([409, expect.stringContaining('déjà beaucoup proposé')]);
    const page = await reader.open(reader.at);
    expect(words(page.text)).toContain('a déjà proposé 10 points');
    expect(page.text).not.toContain('/proposals"');
  });

  it('is not taken where none is asked for, after the day, or once the meeting is cancelled', async () => {
    const never = await here.opened();
    expect(never.sheet.text).not.toContain('id="proposals"');
    const late = await here.opened({ proposeByDay: '2026-11-22' });
    expect(words(late.sheet.text)).toContain('Les propositions ont été reçues jusqu’au dimanche 22 novembre 2026.');
    expect(late.sheet.text).not.toContain('/proposals"');
    for (const { reader } of [never, late]) {
      const refused = await reader.submit('/proposals', fields, await reader.formToken('/answer'));
      expect([refused.status, words(refused.text)]).toEqual([409, expect.stringContaining('propositions sont closes')]);
    }
    const { reader, meeting } = await here.opened(asked);
    const token = await reader.formToken('/proposals');
    await app.write((ctx) => ctx.manager.query(`UPDATE meeting SET state = 'cancelled' WHERE id = '${meeting.id}'`));
    const cancelled = await reader.submit('/proposals', fields, token);
    expect([cancelled.status, words(cancelled.text)]).toEqual([409, expect.stringContaining('La réunion est annulée')]);
    expect((await reader.open(reader.at)).text).not.toContain('id="proposals"');
  });

  it('is an organisation’s: a guest has no form for it', async () => {
    const guest = { guestName: 'Ève Gast', guestEmail: 'eve@guest.example', guestLocale: 'fr' as const };
    const { reader, sheet } = await here.opened({ ...asked, invitations: [guest] }, guest.guestEmail);
    expect(sheet.text).not.toContain('id="proposals"');
    expect((await reader.submit('/proposals', fields, await reader.formToken('/answer'))).status).toBe(403);
  });
});

describe('an item that was proposed by link', () => {
  /** A contact of the first member, in German, who has proposed an item. */
  const byContact = async () => {
    const contact = await app.given((given) => given.contact({ organisationId: here.one.id, locale: 'de' }));
    const over = {
      proposeByDay: '2026-12-30',
      invitations: [{ organisationId: here.one.id }, { organisationId: here.two.id }],
    };
    const { reader, meeting } = await here.opened(over, contact.id);
    const { text } = await reader.submit('/proposals', fields);
    const [proposal] = await proposed(meeting.id);
    const mailed = async (): Promise<Mail[]> => {
      await letMailsLeave(app);
      return caught.filter(({ to, subject }) => to === contact.email && subject.includes(fields.title));
    };
    return { contact, meeting, reader, text, proposal, part: `/proposals/${proposal.id}/withdrawal`, mailed };
  };

  it.each([
    [{ decision: 'accepted' }, 'steht auf der Tagesordnung', 'Beschluss, 20 min Auf der Tagesordnung'],
    [{ decision: 'declined', word: 'Im <b>März</b>.' }, 'Im <b>März</b>.', 'Im &lt;b&gt;März&lt;/b&gt;.'],
  ])('and decided (%j) is told by mail in their language, with the way back to their page', async (...row) => {
    const [decision, inMail, onPage] = row;
    const { mailed, part, proposal, reader } = await byContact();
    expect((await decide(proposal.id, decision)).status).toBe(200);
    const mails = await mailed();
    expect(mails).toMatchObject([{ text: expect.stringContaining(inMail) }]);
    const [, token = ''] = /\/a\/([\w.~-]+)/.exec(mails[0]?.text ?? '') ?? [];
    const page = await new LinkReader(app).follow(token);
    expect(words(page.text)).toContain(onPage);
    expect(page.text).not.toContain(part);
    const late = await reader.submit(part, {}, await here.formOf(reader));
    expect([late.status, words(late.text)]).toEqual([409, expect.stringContaining('déjà reçu une réponse')]);
  });

  it('is taken back by whoever proposed it alone, once, and can be proposed anew', async () => {
    const { meeting, part, proposal, reader, text } = await byContact();
    expect(text).toContain(part);
    // A colleague reads it and has no form for it; in another organisation nobody knows of it.
    for (const [holder, status] of [
      [here.first, 403],
      [String(here.accounts.second.contactId), 404],
    ] as const) {
      const other = new LinkReader(app);
      expect((await other.follow(await linkTo(app, meeting.id, holder))).text).not.toContain(part);
      expect((await other.submit(part, {}, await here.formOf(other))).status).toBe(status);
    }
    const forms = [await reader.formToken(part), await reader.formToken(part)];
    const taken = await reader.submit(part, {}, forms[0]);
    expect([taken.status, words(taken.text)]).toEqual([200, expect.stringContaining('nicht mehr vorgeschlagen')]);
    expect(taken.text).not.toContain(proposal.title);
    expect((await reader.submit(part, {}, forms[1])).status).toBe(404);
    expect(await proposed(meeting.id)).toEqual([]);
    reader.at = reader.at.split('?')[0] ?? '';
    expect((await reader.submit('/proposals', fields)).status).toBe(200);
  });

  it('is one’s own whether it was made by a link or with an account', async () => {
    const { reader, meeting } = await here.opened(asked);
    await reader.submit('/proposals', fields);
    const [byLink] = await proposed(meeting.id, 'first');
    expect(byLink.can.withdraw).toBe(true);
    expect((await here.as.first.delete(`/api/proposals/${byLink.id}`)).status).toBe(200);
    await here.as.first.post(`/api/meetings/${meeting.id}/proposals`, { title: 'Écran' });
    const [byAccount] = await proposed(meeting.id, 'first');
    expect((await reader.submit(`/proposals/${byAccount.id}/withdrawal`)).status).toBe(200);
    expect(await proposed(meeting.id)).toEqual([]);
  });

  it('is not told to an address that was taken from the contact while the mail waited', async () => {
    const { contact, mailed, proposal } = await byContact();
    await decide(proposal.id, { decision: 'accepted' });
    expect(await mailed()).toHaveLength(1);
    const correct = (email: string) =>
      app.write(async (ctx) => {
        const eventId = await ctx.record({ kind: 'proposal.accepted', subject: { type: 'proposal', id: proposal.id } });
        const told = { template: PROPOSAL_DECIDED, params: { proposalId: proposal.id } };
        const { id: recipientKey, email: old, locale } = contact;
        await ctx.deliver(eventId, [{ ...told, recipientKey, email: String(old), locale }]);
        await ctx.manager.update(Contact, { id: contact.id }, { email });
      });
    // Only written in another way: the mailbox is still theirs.
    await correct(String(contact.email).toUpperCase());
    expect(await mailed()).toHaveLength(2);
    await correct(`new-${contact.id}@one.example`);
    expect(await mailed()).toHaveLength(2);
  });

  it('is told to nobody who has left or wants no such mails, and without a link to whoever is not invited', async () => {
    const [left, without, uninvited] = [await byContact(), await byContact(), await byContact()];
    await app.write(async (ctx) => {
      await ctx.manager.update(ContactRelation, { contactId: left.contact.id }, { toDay: '2026-11-01' });
      await keepMailPreferences(ctx, without.contact.id, { change: false });
      await ctx.manager.delete(Invitation, { meetingId: uninvited.meeting.id });
    });
    for (const { proposal } of [left, without, uninvited]) await decide(proposal.id, { decision: 'accepted' });
    expect([await left.mailed(), await without.mailed()]).toEqual([[], []]);
    expect(await uninvited.mailed()).toMatchObject([{ text: expect.not.stringContaining('/a/') }]);
  });
});

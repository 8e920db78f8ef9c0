import { MOST_PROPOSALS } from '@zesumme/domain';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { type Mail, Mailer } from '../../platform/mail';
import { Outbox } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { meetingScene, type MeetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type TestApp, testApp } from '../../testing/test-app';
import { PROPOSAL_DECIDED } from './proposal-mail';

let app: TestApp;
let here: MeetingScene;
let id: string;
const sent: Mail[] = [];
beforeAll(async () => {
  app = await testApp();
  app.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
  here = await meetingScene(app);
});
beforeEach(async () => {
  id = (await sceneMeeting(app, here, { proposeByDay: '2026-11-30' })).id;
});
afterAll(() => app.close());

const mails = async (): Promise<Mail[]> => {
  await app.app.get(Outbox).work();
  return sent.splice(0);
};

type Who = 'first' | 'second' | 'lead';
const propose = (who: Who, over: object = {}, meetingId = id) =>
  here.as[who].post(`/api/meetings/${meetingId}/proposals`, { title: 'Abri à vélos', ...over });
const titles = async (who: Who, query = ''): Promise<string[]> =>
  (await here.as[who].get(`/api/meetings/${id}/proposals?${query}`)).body.items.map(
    ({ title }: { title: string }) => title,
  );
const decide = (proposalId: string, body: object) =>
  here.as.lead.put(`/api/proposals/${proposalId}/decision`, { version: 1, ...body });

describe('Items that members propose', () => {
  it('are read by whoever runs the meeting, and by nobody of another organisation', async () => {
    const { status, body } = await propose('first', { minutes: 20, note: 'Il pleut' });
    expect([status, body]).toMatchObject([
      201,
      { state: 'proposed', minutes: 20, organisation: { id: here.one.id }, can: { decide: false } },
    ]);
    await propose('second', { title: 'Écran' });
    expect([await titles('first'), await titles('second')]).toEqual([['Abri à vélos'], ['Écran']]);
    expect(await titles('lead', 'sort=-title')).toEqual(['Écran', 'Abri à vélos']);
    expect(await titles('lead', 'q=ECRAN')).toEqual(['Écran']);
  });

  it('are read, many, in as many statements as one, and not in histories of members', async () => {
    const ask = () => here.as.lead.get(`/api/meetings/${id}/proposals`);
    await propose('first');
    const one = await countQueries(app, ask);
    await propose('second');
    await propose('second', { title: 'PROPOSITION-INTERNE' });
    expect(await countQueries(app, ask)).toBe(one);
    for (const page of [`meetings/${id}`, `working-groups/${here.group.id}`]) {
      const { body } = await here.as.first.get(`/api/${page}/history`);
      expect(JSON.stringify(body)).not.toMatch(/proposal\.made|PROPOSITION-INTERNE/);
    }
  });

  it.each([
    ['no title', { title: ' ' }, 'title', 'required'],
    ['no time', { minutes: 0 }, 'minutes', 'too-small'],
    ['an odd kind', { kind: 'party' }, 'kind', 'invalid-choice'],
  ])('are refused with %s', async (_, over, path, code) => {
    const { status, body } = await propose('first', over);
    expect([status, body.issues[0].path, body.issues[0].code]).toEqual([400, path, code]);
  });

  it('are taken once, and so many of one organisation', async () => {
    await propose('first');
    const again = await propose('first', { title: 'ABRI A VELOS' });
    expect([again.status, again.body.issues[0]]).toMatchObject([422, { path: 'title', code: 'already-proposed' }]);
    await app.given(async (given) => {
      const over = { groupId: here.group.id, meetingId: id, organisationId: here.one.id, state: 'proposed' as const };
      for (let more = 1; more < MOST_PROPOSALS; more += 1) await given.backlogItem(over);
    });
    const full = await propose('first', { title: 'Un de trop' });
    expect([full.status, full.body.code, full.body.params]).toEqual([409, 'too-many-proposals', { maximum: 10 }]);
    expect((await propose('second')).status).toBe(201);
  });

  it.each([
    ['after the day', { proposeByDay: '2026-11-22' }, [409, 'proposals-closed']],
    ['where none are asked for', { proposeByDay: null }, [409, 'proposals-closed']],
    ['once the meeting has begun', { proposeByDay: '2026-11-30', state: 'in-progress' }, [403, 'forbidden']],
  ])('are not taken %s', async (_, over, expected) => {
    const meeting = await sceneMeeting(app, here, over);
    const { status, body } = await propose('first', {}, meeting.id);
    expect([status, body.code]).toEqual(expected);
    expect((await here.as.first.get(`/api/meetings/${meeting.id}`)).body.can.propose).toBe(false);
  });

  it('are still taken on the day itself', async () => {
    const meeting = await sceneMeeting(app, here, { proposeByDay: '2026-11-23' });
    expect((await here.as.first.get(`/api/meetings/${meeting.id}`)).body.can.propose).toBe(true);
    expect((await propose('first', {}, meeting.id)).status).toBe(201);
  });

  it('come onto the agenda once they are taken up, and the proposer is written to', async () => {
    const { body } = await propose('first', { minutes: 25, note: 'Il pleut' });
    expect((await decide(body.id, { decision: 'accepted' })).body).toMatchObject({ state: 'accepted', version: 2 });
    const { agenda } = (await here.as.first.get(`/api/meetings/${id}`)).body;
    expect(agenda.at(-1)).toMatchObject({ title: 'Abri à vélos', minutes: 25, note: 'Il pleut' });
    expect(agenda.at(-1).presenter).toBe(here.accounts.first.displayName);
    expect(await mails()).toMatchObject([
      { to: here.accounts.first.email, text: expect.stringContaining('Abri à vélos') },
    ]);
    const late = await decide(body.id, { decision: 'declined', word: 'Non' });
    expect([late.status, late.body.code, late.body.current.state]).toEqual([409, 'stale', 'accepted']);
    const twice = await decide(body.id, { version: 2, decision: 'accepted' });
    expect([twice.status, twice.body.code]).toEqual([403, 'forbidden']);
  });

  it('are told to nobody who does not speak for the organisation any more', async () => {
    const left = await app.given((given) => given.speaker(here.one.id));
    const { id: proposalId } = await app.given((given) =>
      given.backlogItem({
        groupId: here.group.id,
        meetingId: id,
        state: 'proposed',
        accountId: left.id,
        organisationId: here.one.id,
      }),
    );
    await app.write(({ manager }) =>
      manager.update(ContactRelation, { contactId: left.contactId ?? '' }, { toDay: '2026-11-22' }),
    );
    expect((await decide(proposalId, { decision: 'declined', word: 'Non.' })).status).toBe(200);
    const queued = () => app.write(({ manager }) => manager.findBy(Delivery, { email: left.email }));
    expect(await queued()).toEqual([]);
    // One that waited already when they left.
    await app.write(async (ctx) => {
      const eventId = await ctx.record({ kind: 'proposal.declined', subject: { type: 'proposal', id: proposalId } });
      const reader = { recipientKey: left.id, email: left.email, locale: 'fr' as const };
      await ctx.deliver(eventId, [{ ...reader, template: PROPOSAL_DECIDED, params: { proposalId } }]);
    });
    expect(await mails()).toEqual([]);
    expect((await queued()).map(({ state }) => state)).toEqual(['dropped']);
  });

  it('are taken back by whoever made them until something is said to them, and made again', async () => {
    const { body } = await propose('first', { note: 'Il pleut' });
    expect(body.can).toEqual({ decide: false, withdraw: true });
    const colleague = await app.as(await app.given((given) => given.speaker(here.one.id)));
    expect((await colleague.delete(`/api/proposals/${body.id}`)).status).toBe(403);
    const [waiting] = (await here.as.lead.get(`/api/meetings/${id}/proposals`)).body.items;
    expect((await here.as.first.delete(`/api/proposals/${body.id}`)).body).toEqual({ id: body.id });
    expect([await titles('first'), await titles('lead')]).toEqual([[], []]);
    const decided = await decide(waiting.id, { decision: 'accepted' });
    expect([decided.status, decided.body.code]).toEqual([409, 'proposal-withdrawn']);
    expect((await here.as.first.delete(`/api/proposals/${body.id}`)).status).toBe(404);
    const { body: history } = await here.as.lead.get(`/api/working-groups/${here.group.id}/history`);
    expect(history.items.map(({ kind }: { kind: string }) => kind)).toContain('proposal.withdrawn');
    const again = await here.as.first.post(`/api/proposals/${body.id}/restoration`);
    expect([again.status, again.body.note, again.body.version]).toEqual([200, 'Il pleut', 3]);
    await here.as.first.delete(`/api/proposals/${body.id}`);
    expect((await propose('first')).status).toBe(201);
    const twice = await here.as.first.post(`/api/proposals/${body.id}/restoration`);
    expect([twice.status, twice.body.issues[0].code]).toEqual([422, 'already-proposed']);
    const [anew] = (await here.as.first.get(`/api/meetings/${id}/proposals`)).body.items;
    await decide(anew.id, { decision: 'declined', word: 'Non.' });
    expect((await here.as.first.delete(`/api/proposals/${anew.id}`)).status).toBe(403);
    await mails();
  });

  it('are declined with a word, which the proposer reads', async () => {
    const { body } = await propose('first');
    const silent = await decide(body.id, { decision: 'declined', word: ' ' });
    expect([silent.status, silent.body.issues[0].path]).toEqual([400, 'word']);
    expect((await decide(body.id, { decision: 'declined', word: 'Au printemps.' })).status).toBe(200);
    const [row] = (await here.as.first.get(`/api/meetings/${id}/proposals?state=declined`)).body.items;
    expect(row).toMatchObject({ state: 'declined', word: 'Au printemps.' });
    expect(await mails()).toMatchObject([{ text: expect.stringContaining('Au printemps.') }]);
    expect((await here.as.lead.get(`/api/meetings/${id}`)).body.agenda).toEqual([]);
    expect((await propose('first')).status).toBe(201);
  });
});

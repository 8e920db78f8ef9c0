import type { IntroductionRow } from '@zesumme/domain';
import { UnitOfWork } from '../../platform/database';
import { Event } from '../../platform/audit/event.entity';
import { MailTemplates } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { type Client, type TestApp, testApp } from '../../testing/test-app';

const URL = '/api/introductions';
const names = ['Eng', 'Zwee', 'Dräi', 'Véier'] as const;

describe('the introductions of a pool', () => {
  let app: TestApp;
  let lead: Client;
  let otherLead: Client;
  let clients: Client[];
  let organisations: string[];
  let groupId: string;

  beforeAll(async () => {
    app = await testApp();
    const made = await app.given(async (make) => {
      const leads = { lead: await make.account(), other: await make.account() };
      const group = await make.group({ leadAccountId: leads.lead.id });
      const companies = [];
      for (const name of names) {
        const { id } = await make.organisation({ name: `Geheim ${name}` });
        await make.membership({ groupId: group.id, organisationId: id });
        const contact = await make.contact({ organisationId: id, email: `${name}@geheim.example` });
        companies.push({ id, account: await make.account({ role: 'contact', contactId: contact.id }) });
      }
      return { ...leads, group: group.id, companies };
    });
    groupId = made.group;
    organisations = made.companies.map(({ id }) => id);
    [lead, otherLead] = [await app.as(made.lead), await app.as(made.other)];
    clients = await Promise.all(made.companies.map(({ account }) => app.as(account)));
  });
  afterAll(() => app.close());

  /** One need of the first, and an offer of each of the others. */
  const flows = () =>
    app.given(async (make) => {
      const [own = '', ...others] = organisations;
      const { id: flowId } = await make.flow({ organisationId: own, direction: 'need', label: 'Drêche' });
      const memberIds: string[] = [];
      for (const organisationId of others)
        memberIds.push((await make.flow({ organisationId, direction: 'offer', label: 'Treber' })).id);
      return { flowId, memberIds, groupId };
    });
  const proposed = async (): Promise<{ id: string; items: IntroductionRow[] }> =>
    (await lead.post(`${URL}/pools`, { ...(await flows()), word: 'Ensemble, cela suffit.' })).body;
  const of = (at: number): Client => clients[at] as Client;
  const seenBy = async (client: Client, poolId: string): Promise<IntroductionRow[]> =>
    (await client.get(`${URL}?poolId=${poolId}`)).body.items;
  const answer = (at: number, row: IntroductionRow | undefined, said: string, over: object = {}) =>
    of(at).post(`${URL}/${row?.id}/answer`, { version: 1, answer: said, ...over });
  /** Which of the names stand in what somebody reads. */
  const namesIn = (told: unknown): string[] => names.filter((name) => JSON.stringify(told).includes(`Geheim ${name}`));

  it('are proposed to all in one act, and tell nobody whose the others are', async () => {
    const { id, items } = await proposed();
    expect(items).toHaveLength(3);
    expect(new Set(items.map(({ poolId }) => poolId))).toEqual(new Set([id]));
    const central = await seenBy(of(0), id);
    expect(central).toHaveLength(3);
    expect(namesIn(central)).toEqual(['Eng']);
    for (const at of [1, 2, 3]) {
      const own = await seenBy(of(at), id);
      expect(own).toHaveLength(1);
      expect(namesIn(own)).toEqual([names[at]]);
    }
    expect(await seenBy(otherLead, id)).toEqual([]);
  });

  it('are written about once to whom they are for, and to each of the others about its own', async () => {
    const { items } = await proposed();
    const mails = await app.write(async (ctx) => {
      const events = await Promise.all(items.map(({ id }) => ctx.manager.findBy(Event, { subjectId: id })));
      const sent = await Promise.all(events.flat().map(({ id }) => ctx.manager.findBy(Delivery, { eventId: id })));
      const render = app.app.get(MailTemplates);
      return Promise.all(
        sent.flat().map(async ({ template, email, params, locale }) => ({
          email,
          mail: await render.get(template)?.(ctx, { locale, params } as never),
        })),
      );
    });
    expect(mails.map(({ email }) => email).sort()).toEqual(names.map((name) => `${name}@geheim.example`).sort());
    for (const { mail } of mails) expect(namesIn(mail)).toEqual([]);
    const central = mails.find(({ email }) => email.startsWith('Eng'));
    expect(central?.mail).toMatchObject({ subject: expect.stringContaining('3 flux') });
  });

  it('make known to each other the two who both accepted, and leave who declined unknown to the others', async () => {
    const { id, items } = await proposed();
    const [first, second, third] = items;
    await answer(1, first, 'accepted');
    await answer(2, second, 'declined', { reason: 'Trop loin' });
    expect((await answer(0, third, 'accepted', { wholePool: true })).status).toBe(200);
    const central = await seenBy(of(0), id);
    expect(namesIn(central)).toEqual(['Eng', 'Zwee']);
    const phases = Object.fromEntries(central.map((row) => [row.id, row.phase]));
    expect([first, second, third].map((row) => phases[row?.id ?? ''])).toEqual(['discussion', 'abandoned', 'idea']);
    expect(JSON.stringify(central)).not.toContain('Trop loin');
    // Who accepted reads of the one other side, and of nobody else in the pool.
    expect(namesIn(await seenBy(of(1), id))).toEqual(['Eng', 'Zwee']);
    expect(await seenBy(of(1), id)).toHaveLength(1);
    expect(namesIn(await seenBy(of(3), id))).toEqual(['Véier']);
    expect((await answer(3, third, 'accepted')).body).toMatchObject({ introduced: true, phase: 'discussion' });
  });

  it('are accepted by themselves, where not all are', async () => {
    const { id, items } = await proposed();
    await answer(0, items[0], 'accepted');
    const answers = (await seenBy(of(0), id)).map(({ need }) => need.answer);
    expect(answers.filter(Boolean)).toEqual(['accepted']);
  });

  it('are withdrawn in one act with a reason for the broker alone; who knows each other goes on', async () => {
    const { id, items } = await proposed();
    await answer(0, items[0], 'accepted');
    await answer(1, items[0], 'accepted');
    expect((await otherLead.post(`${URL}/pools/${id}/withdrawal`, { reason: 'Non' })).status).toBe(404);
    expect((await of(0).post(`${URL}/pools/${id}/withdrawal`, { reason: 'Non' })).status).toBe(403);
    expect((await lead.post(`${URL}/pools/${id}/withdrawal`, { reason: null })).status).toBe(400);
    const { body } = await lead.post(`${URL}/pools/${id}/withdrawal`, { reason: 'Zwee sucht nicht mehr' });
    expect(body.items.map(({ phase }: IntroductionRow) => phase).sort()).toEqual([
      ...['abandoned', 'abandoned', 'discussion'],
    ]);
    expect(JSON.stringify(await seenBy(of(2), id))).not.toContain('sucht nicht mehr');
    const again = await lead.post(`${URL}/pools/${id}/withdrawal`, { reason: 'Noch einmal' });
    expect([again.status, again.body.code]).toEqual([409, 'pool-not-waiting']);
    const events = await app.write((ctx) => ctx.manager.findBy(Event, { subjectId: items[1]?.id ?? '' }));
    expect(events.map(({ kind }) => kind).sort()).toEqual(['introduction.created', 'introduction.moved']);
  });

  it('are refused for flows of one organisation, of one direction, or that were proposed already', async () => {
    const input = await flows();
    const [member = '', second = ''] = input.memberIds;
    const refused = async (over: object) => {
      const { status, body } = await lead.post(`${URL}/pools`, { ...input, ...over });
      return [status, body.issues?.[0]?.path, body.issues?.[0]?.code];
    };
    const [, owner = ''] = organisations;
    const twin = await app.given((make) => make.flow({ organisationId: owner, direction: 'offer' }));
    const need = await app.given((make) => make.flow({ organisationId: owner, direction: 'need' }));
    expect(await refused({ memberIds: [member, twin.id] })).toEqual([422, 'memberIds', 'invalid-choice']);
    expect(await refused({ memberIds: [need.id, second] })).toEqual([422, 'memberIds', 'invalid-choice']);
    expect((await refused({ memberIds: [member] }))[0]).toBe(400);
    expect((await refused({ memberIds: [member, member] }))[0]).toBe(400);
    await lead.post(URL, { offerId: member, needId: input.flowId, groupId });
    expect(await refused({})).toEqual([422, 'memberIds', 'duplicate']);
    const { body } = await lead.get(`/api/flows/${input.flowId}/pool`);
    expect(body).toMatchObject({ pool: null });
  });

  it('are answered together without asking anew about the sides of each', async () => {
    const asked = async (count: number): Promise<number> => {
      const { memberIds, ...input } = await flows();
      const { body } = await lead.post(`${URL}/pools`, { ...input, memberIds: memberIds.slice(0, count) });
      for (const [at, row] of (body.items as IntroductionRow[]).entries()) await answer(at + 1, row, 'accepted');
      const log = app.app.get(UnitOfWork).sources.map(({ logger }) => jest.spyOn(logger, 'logQuery'));
      await answer(0, body.items[0], 'accepted', { wholePool: true });
      // In what groups organisations are is read for no mail, so that mails that leave meanwhile do not count.
      const reads = log.flatMap(({ mock }) => mock.calls).filter(([sql]) => sql.includes('membership'));
      jest.restoreAllMocks();
      expect((await seenBy(of(0), body.id)).map(({ introduced }) => introduced)).toEqual(Array(count).fill(true));
      return reads.length;
    };
    await asked(2);
    expect(await asked(3)).toBe(await asked(2));
  });
});

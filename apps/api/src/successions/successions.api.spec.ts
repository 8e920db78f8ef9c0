import { ActionResponsible } from '../actions/action-responsible.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { type Mail, Mailer } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { Delivery } from '../platform/outbox/delivery.entity';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';
import { knownToInvited } from '../testing/told';
import { MembershipContact } from '../working-groups/membership-contact.entity';
import { HandOverJob } from './hand-over-job';

const URL = '/api/successions';
const SAM = { givenName: 'Sam', familyName: 'Next', email: 'sam@alpha.example', fromDay: '2026-12-01' };
const DAY = 86_400_000;

// Today is 23 November 2026. In the group: Alpha, Beta; Delta has left. It is the member of Alpha who leaves.
describe('Successors and substitutes', () => {
  let world: GroupWorld;
  let sent: Mail[];
  beforeEach(async () => {
    world = await groupWorld();
    sent = [];
    world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
    await world.write((ctx) => ctx.manager.update(Contact, { id: own() }, { email: 'anne@alpha.example' }));
  });
  afterEach(() => world.close());

  const own = () => world.contacts.member;
  const lead = () => world.people.lead;
  const mails = async () => {
    await world.app.get(Outbox).work();
    return sent.map(({ to, subject }) => [to, subject]);
  };
  const propose = async (over: object = {}, status = 201) => {
    const answer = await world.people.member.post(URL, { kind: 'successor', ...SAM, ...over });
    expect([answer.status, over]).toEqual([status, over]);
    return answer.body;
  };
  const confirm = async (id: string, over: object = {}, status = 200) => {
    const answer = await lead().post(`${URL}/${id}/confirmation`, { version: 1, ...over });
    expect(answer.status).toBe(status);
    return answer.body;
  };
  const meeting = (startsLocal: string, over: object = {}) =>
    world.given(async (given) => {
      const day = startsLocal.slice(0, 10);
      const times = {
        startsLocal,
        endsLocal: `${day}T16:00`,
        startsAt: `${day}T13:00:00.000Z`,
        endsAt: `${day}T15:00:00.000Z`,
      };
      const invitations = [
        { organisationId: world.organisations.member, contactId: own(), answer: 'accepted' as const },
      ];
      return given.meeting({ groupId: world.own.id, state: 'open', ...times, invitations, ...over });
    });
  const invited = (meetingId: string) => world.write((ctx) => ctx.manager.findBy(Invitation, { meetingId }));
  const relations = (contactId: string) =>
    world.write((ctx) => ctx.manager.find(ContactRelation, { where: { contactId }, order: { fromDay: 'ASC' } }));

  it('are proposed by the contact itself, and change nothing until somebody has decided', async () => {
    const made = await propose({ word: 'Je change de poste.' });
    expect(made).toMatchObject({
      state: 'proposed',
      organisation: { name: 'Alpha' },
      person: { contactId: null, givenName: 'Sam', email: 'sam@alpha.example' },
      word: 'Je change de poste.',
      moves: null,
      can: { decide: false, withdraw: true },
    });
    expect((await mails()).map(([, subject]) => subject)).toEqual(['Alpha\u00a0: un successeur à confirmer']);
    expect(sent[0]?.text).toContain('Je change de poste.');
    expect(await relations(own())).toMatchObject([{ toDay: null }]);
    expect((await lead().get(`${URL}?state=proposed`)).body.items).toMatchObject([
      { id: made.id, can: { decide: true, withdraw: false }, moves: { invitations: 0, actions: 0 } },
    ]);
    expect((await world.people['other manager'].get(URL)).body.total).toBe(0);
  });

  it('take the place in the groups, and on the day the open invitations and actions', async () => {
    const before = await meeting('2026-11-30T14:00');
    const after = await meeting('2026-12-10T14:00');
    const draft = await meeting('2026-12-20T14:00', { state: 'draft' });
    await knownToInvited(world, after.id);
    const carried = await world.given(async (given) => {
      const responsible = [{ organisationId: world.organisations.member, contactId: own() }];
      const open = await given.action({ groupId: world.own.id, status: 'under-way', responsible });
      const done = await given.action({ groupId: world.own.id, status: 'done', responsible });
      return { open: open.id, done: done.id };
    });
    const { id } = await propose();
    expect((await lead().get(URL)).body.items[0].moves).toEqual({ invitations: 2, actions: 1 });
    const confirmed = await confirm(id, { word: 'Bienvenue à Sam.' });
    expect(confirmed).toMatchObject({ state: 'confirmed', decidedBy: 'Lead', handedOverAt: null });
    const samId = confirmed.person.contactId;
    expect(await relations(own())).toMatchObject([{ toDay: '2026-11-30' }]);
    expect(await relations(samId)).toMatchObject([{ kind: 'main', fromDay: '2026-12-01', toDay: null }]);
    expect(await mails()).toEqual(
      expect.arrayContaining([
        ['anne@alpha.example', 'Sam Next est confirmé'],
        ['sam@alpha.example', 'Vous êtes contact de Alpha'],
      ]),
    );
    expect(sent.find(({ to }) => to === 'anne@alpha.example')?.text).toContain('Bienvenue à Sam.');
    // Until the day, the one who is still there is invited.
    expect(await invited(after.id)).toMatchObject([{ contactId: own(), answer: 'accepted' }]);
    await world.app.get(HandOverJob).work();
    expect(await invited(after.id)).toMatchObject([{ contactId: own() }]);

    world.clock.advance(8 * DAY);
    sent.length = 0;
    await world.app.get(HandOverJob).work();
    await world.app.get(HandOverJob).work();
    expect(await invited(before.id)).toMatchObject([{ contactId: own(), answer: 'accepted' }]);
    expect(await invited(after.id)).toMatchObject([{ contactId: samId, answer: 'needs-action' }]);
    expect(await invited(draft.id)).toMatchObject([{ contactId: samId }]);
    const carrier = async (actionId: string) =>
      (await world.write((ctx) => ctx.manager.findOneByOrFail(ActionResponsible, { actionId }))).contactId;
    expect([await carrier(carried.open), await carrier(carried.done)]).toEqual([samId, own()]);
    const queued = await world.write((ctx) => ctx.manager.findBy(Delivery, { state: 'pending' }));
    expect(queued.map(({ email, template }) => [email, template]).sort()).toEqual([
      ['anne@alpha.example', 'meeting-withdrawn'],
      ['sam@alpha.example', 'meeting-invitation'],
    ]);
    const later = await world.as({ id: world.accounts.lead });
    expect((await later.get(`${URL}?state=confirmed`)).body.items[0].handedOverAt).not.toBeNull();
  });

  it('may be colleagues who are contacts already: by choice, or by their mail address', async () => {
    const tom = await world.given((given) =>
      given.contact({
        organisationId: world.organisations.member,
        givenName: 'Tom',
        email: 'tom@alpha.example',
        relation: { kind: 'other' },
      }),
    );
    const next = await meeting('2026-11-27T14:00', {
      invitations: [
        { organisationId: world.organisations.member, contactId: own() },
        { organisationId: world.organisations.member, contactId: tom.id, answer: 'accepted' },
      ],
    });
    const made = await propose({ email: 'TOM@alpha.example', fromDay: '2026-11-23' });
    expect(made.person).toMatchObject({ contactId: tom.id, givenName: 'Tom' });
    await confirm(made.id);
    expect(await relations(tom.id)).toMatchObject([
      { kind: 'other', toDay: '2026-11-22' },
      { kind: 'main', fromDay: '2026-11-23', toDay: null },
    ]);
    // Already invited, and the answer stands.
    expect(await invited(next.id)).toMatchObject([{ contactId: tom.id, answer: 'accepted' }]);
    // The day has come: whoever was followed has no access any more.
    expect((await world.people.member.get(URL)).body.total).toBe(1);
    expect((await world.people.member.get(`/api/organisations/${world.organisations.member}`)).status).toBe(404);
  });

  it('that stand in come beside the contact, who stays', async () => {
    const membership = (await lead().get(`/api/working-groups/${world.own.id}/memberships`)).body.items.find(
      ({ organisation }: { organisation: { name: string } }) => organisation.name === 'Alpha',
    );
    await world.write((ctx) => ctx.insert(MembershipContact, [{ membershipId: membership.id, contactId: own() }]));
    const made = await propose({ kind: 'substitute', untilDay: '2027-03-31' });
    const { person } = await confirm(made.id);
    expect(await relations(person.contactId)).toMatchObject([
      { kind: 'substitute', fromDay: '2026-12-01', toDay: '2027-03-31' },
    ]);
    expect(await relations(own())).toMatchObject([{ toDay: null }]);
    const places = await world.write((ctx) => ctx.manager.findBy(MembershipContact, { membershipId: membership.id }));
    expect(places.map(({ contactId }) => contactId).sort()).toEqual([own(), person.contactId].sort());
  });

  it('are refused with a word, which the contact is told, and withdrawn by it', async () => {
    const made = await propose();
    expect((await lead().post(`${URL}/${made.id}/refusal`, { version: 1, word: ' ' })).body.issues).toMatchObject([
      { path: 'word', code: 'required' },
    ]);
    const refused = await lead().post(`${URL}/${made.id}/refusal`, { version: 1, word: 'Parlons-en d’abord.' });
    expect(refused.body).toMatchObject({ state: 'refused', answer: 'Parlons-en d’abord.', can: { decide: false } });
    expect(await mails()).toContainEqual(['anne@alpha.example', 'Sam Next n’est pas confirmé']);
    expect(sent.some(({ to }) => to === SAM.email)).toBe(false);
    const again = await propose();
    expect((await world.people.member.post(`${URL}/${again.id}/withdrawal`)).body.state).toBe('withdrawn');
    expect((await world.people.member.post(`${URL}/${again.id}/withdrawal`)).status).toBe(403);
    expect(await relations(own())).toMatchObject([{ toDay: null }]);
  });

  it('are decided once: the second of two hears what the first has said', async () => {
    const { id } = await propose();
    await confirm(id);
    expect(await confirm(id, {}, 409)).toMatchObject({ code: 'stale', current: { state: 'confirmed', version: 2 } });
    expect((await lead().post(`${URL}/${id}/confirmation`, { version: 2 })).status).toBe(403);
  });

  it('are not confirmed for a contact who has left meanwhile', async () => {
    const { id } = await propose();
    await world.write((ctx) => ctx.manager.update(ContactRelation, { contactId: own() }, { toDay: '2026-11-22' }));
    expect(await confirm(id, {}, 409)).toMatchObject({ code: 'contact-left' });
  });

  it.each([
    [{ fromDay: '2026-11-22' }, 'fromDay', 'in-past'],
    [{ givenName: '' }, 'givenName', 'required'],
    [{ email: null }, 'email', 'required'],
    [{ email: 'sam' }, 'email', 'invalid-format'],
    [{ email: 'anne@alpha.example' }, 'email', 'own-place'],
    [{ personId: '00000000-0000-4000-8000-000000000000' }, 'personId', 'unknown-contact'],
    [{ kind: 'substitute', untilDay: '2026-11-30' }, 'untilDay', 'ends-before-start'],
    [{ word: 'x'.repeat(401) }, 'word', 'too-long'],
  ])('are not proposed with %j', async (over, path, code) => {
    const { issues } = await propose(
      over,
      path === 'fromDay' || code === 'own-place' || path === 'personId' ? 422 : 400,
    );
    expect(issues).toEqual([expect.objectContaining({ path, code })]);
  });

  it('wait one at a time, and are written to administrators where nobody leads', async () => {
    await propose();
    expect(await propose({}, 409)).toMatchObject({ code: 'succession-open' });
    const alone = await world.given(async (given) => {
      const organisation = await given.organisation();
      return given.speaker(organisation.id);
    });
    await mails();
    sent.length = 0;
    const made = await (await world.as(alone)).post(URL, { kind: 'substitute', ...SAM });
    expect(made.status).toBe(201);
    expect(await mails()).toHaveLength(1);
    expect((await world.people.administrator.get(URL)).body.total).toBe(2);
  });

  it('are searched, filtered and sorted, in as many queries for many as for few', async () => {
    await propose();
    const several = (count: number) =>
      world.given(async (given) => {
        for (let made = 0; made < count; made += 1) {
          const contact = await given.contact({ organisationId: world.organisations.other });
          await given.succession({ organisationId: world.organisations.other, contactId: contact.id });
        }
      });
    await several(1);
    const total = async (query: string) => (await lead().get(`${URL}?${query}`)).body.total;
    expect(await total('q=sam next alpha')).toBe(1);
    expect(await total('kind=substitute')).toBe(0);
    expect(await total(`organisationId=${world.organisations.other}&sort=-fromDay`)).toBe(1);
    const read = () => countQueries(world, () => lead().get(URL));
    const few = await read();
    await several(6);
    expect(await read()).toBe(few);
    expect(await total('sort=organisation')).toBe(8);
  });

  it('is told which mails somebody wants, by themselves', async () => {
    const { member } = world.people;
    const wishes = (await member.get('/api/me/mails')).body.wishes;
    expect(wishes.every(({ wanted }: { wanted: boolean }) => wanted)).toBe(true);
    const changed = await member.put('/api/me/mails', { wishes: [{ kind: 'action', wanted: false }] });
    expect(changed.body.wishes).toContainEqual({ kind: 'action', wanted: false });
    const body = {
      groupId: world.own.id,
      title: 'Navette',
      responsibles: [{ organisationId: world.organisations.member, contactId: own() }],
    };
    expect((await lead().post('/api/actions', body)).status).toBe(201);
    expect(await mails()).toEqual([]);
    expect((await lead().get('/api/me/mails')).body.wishes).toEqual([
      { kind: 'action', wanted: true },
      { kind: 'advice', wanted: true },
      { kind: 'digest', wanted: true },
    ]);
    expect((await world.people.adviser.get('/api/me/mails')).body.wishes).toEqual([{ kind: 'comment', wanted: true }]);
  });
});

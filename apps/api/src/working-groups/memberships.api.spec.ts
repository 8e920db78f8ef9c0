import type { MembershipRow } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
let url: string;
beforeAll(async () => {
  world = await groupWorld();
  url = `/api/working-groups/${world.own.id}/memberships`;
});
afterAll(() => world.close());

const names = (body: { items: MembershipRow[] }): string[] => body.items.map(({ organisation }) => organisation.name);

describe('GET /api/working-groups/:id/memberships', () => {
  it('is read inside the group', async () => {
    const statuses = await Promise.all(everybody.map(async (person) => (await world.people[person].get(url)).status));
    expect(Object.fromEntries(everybody.map((person, index) => [person, statuses[index]]))).toEqual({
      visitor: 401,
      member: 200,
      'other member': 200,
      'contact elsewhere': 403,
      'former member': 403,
      commune: 200,
      'other commune': 403,
      adviser: 403,
      lead: 200,
      'other manager': 200,
      administrator: 200,
    });
  });

  it('filters, sorts and searches', async () => {
    const ask = async (query: string): Promise<string[]> =>
      names((await world.people.lead.get(`${url}?${query}`)).body);
    expect(await ask('')).toEqual(['Alpha', 'Beta', 'Delta']);
    expect(await ask('sort=-organisation')).toEqual(['Delta', 'Beta', 'Alpha']);
    expect(await ask('current=true')).toEqual(['Alpha', 'Beta']);
    expect(await ask('current=false')).toEqual(['Delta']);
    expect(await ask('role=partner')).toEqual([]);
    expect(await ask('q=BÊT')).toEqual(['Beta']);
    expect(await ask('size=1&page=2')).toEqual(['Beta']);
  });

  it('shows how often each came to those who take part or lead, and to no others', async () => {
    await world.given(async (given) => {
      const past = {
        groupId: world.own.id,
        state: 'closed',
        startsAt: '2026-09-17T12:00:00.000Z',
        endsAt: '2026-09-17T14:00:00.000Z',
      } as const;
      const invited = (organisationId: string, attendance: 'attended' | 'absent' | null) => ({
        organisationId,
        attendance,
      });
      const { member, other } = world.organisations;
      await given.meeting({
        ...past,
        invitations: [
          invited(member, 'attended'),
          { ...invited(member, 'absent'), contactId: world.contacts.member },
          invited(other, 'absent'),
        ],
      });
      await given.meeting({ ...past, invitations: [invited(member, 'attended'), invited(other, 'attended')] });
      // Of this one nothing was recorded.
      await given.meeting({ ...past, invitations: [invited(member, null), invited(other, null)] });
    });
    const attendance = async (person: Person) =>
      ((await world.people[person].get(`${url}?current=true`)).body.items as MembershipRow[]).map(
        (row) => row.attendance,
      );
    const counted = [
      { attended: 2, invited: 2 },
      { attended: 1, invited: 2 },
    ];
    for (const person of ['member', 'lead', 'administrator'] as const)
      expect(await attendance(person)).toEqual(counted);
    for (const person of ['commune', 'other manager'] as const) expect(await attendance(person)).toEqual([null, null]);
  });

  it('asks no more of the database for many memberships than for a few', async () => {
    const few = await countQueries(world, () => world.people.lead.get(`${url}?size=1`));
    expect(await countQueries(world, () => world.people.lead.get(`${url}?size=50`))).toBe(few);
  });
});

describe('POST /api/working-groups/:id/memberships', () => {
  const company = () => world.given((given) => given.organisation({ isDemo: true }));

  it('is for whoever leads the group', async () => {
    const { id } = await company();
    const body = { organisationId: id, role: 'member' };
    const tries: [Person, number][] = [
      ['visitor', 401],
      ['member', 403],
      ['commune', 403],
      ['adviser', 403],
      ['other manager', 403],
      ['lead', 201],
    ];
    for (const [person, status] of tries)
      expect([person, (await world.people[person].post(url, body)).status]).toEqual([person, status]);
  });

  it('marks what a fictitious organisation does as demonstration, and names its contacts', async () => {
    const contact = await world.given(async (given) =>
      given.contact({ organisationId: (await given.organisation({ isDemo: true })).id, familyName: 'Weber' }),
    );
    const { body } = await world.people.lead.post(url, {
      organisationId: contact.organisationId,
      role: 'member',
      fromDay: '2026-11-01',
      contactIds: [contact.id],
    });
    expect(body).toMatchObject({
      isDemo: true,
      current: true,
      contacts: [{ name: 'Anne Weber' }],
      can: { edit: true },
      version: 1,
    });
    const group = await world.visitor.get(`/api/working-groups/${world.own.id}`);
    expect(group.body.counts.demoMembers).toBeGreaterThan(0);
    expect(group.body.counts.members).toBeGreaterThan(group.body.counts.demoMembers);
  });

  it('takes an organisation once at a time', async () => {
    const { id } = await company();
    const add = (fromDay: string | null, toDay: string | null) =>
      world.people.lead.post(url, { organisationId: id, role: 'member', fromDay, toDay });
    expect((await add('2026-01-01', '2026-06-30')).status).toBe(201);
    expect((await add(null, null)).body.issues).toEqual([{ path: 'organisationId', code: 'duplicate', params: {} }]);
    expect((await add('2026-06-30', null)).status).toBe(422);
    expect((await add('2026-07-01', null)).status).toBe(201);
  });

  it('refuses what does not fit', async () => {
    const { id } = await company();
    const archived = await world.given((given) => given.organisation({ archivedAt: '2026-01-01T10:00:00.000Z' }));
    const cases: [object, number, string, string][] = [
      [{ organisationId: 'x' }, 400, 'organisationId', 'invalid-format'],
      [{ role: '' }, 400, 'role', 'required'],
      [{ fromDay: '2026-11-02', toDay: '2026-11-01' }, 400, 'toDay', 'ends-before-start'],
      [{ organisationId: randomId() }, 422, 'organisationId', 'invalid-choice'],
      [{ organisationId: archived.id }, 422, 'organisationId', 'invalid-choice'],
      [{ role: 'commune' }, 422, 'role', 'not-a-commune'],
      [{ contactIds: [world.contacts.member] }, 422, 'contactIds.0', 'unknown-contact'],
    ];
    for (const [over, status, path, code] of cases) {
      const answer = await world.people.lead.post(url, { organisationId: id, role: 'member', ...over });
      expect([over, answer.status, answer.body.issues]).toMatchObject([over, status, [{ path, code }]]);
    }
  });
});

describe('PATCH /api/memberships/:id', () => {
  const fresh = async () => {
    const organisation = await world.given((given) => given.organisation());
    return (
      await world.people.lead.post(url, { organisationId: organisation.id, role: 'member', fromDay: '2026-11-01' })
    ).body;
  };

  it('ends a membership, and says so in the history', async () => {
    const { id, version } = await fresh();
    world.clock.advance(1000);
    const { body } = await world.people.lead.patch(`/api/memberships/${id}`, { version, toDay: '2026-11-22' });
    expect(body).toMatchObject({ current: false, fromDay: '2026-11-01', toDay: '2026-11-22', version: 2 });
    const history = await world.people.member.get(`/api/working-groups/${world.own.id}/history?size=1`);
    expect(history.body.items[0]).toMatchObject({
      kind: 'membership.ended',
      changes: [{ field: 'toDay', before: null, after: '2026-11-22' }],
    });
  });

  it('refuses a stale version, backward days, and those who do not lead the group', async () => {
    const { id, version } = await fresh();
    const change = (person: Person, body: object) => world.people[person].patch(`/api/memberships/${id}`, body);
    expect((await change('lead', { version: 9, toDay: '2026-11-20' })).body).toMatchObject({
      code: 'stale',
      current: { version },
    });
    expect((await change('lead', { version, toDay: '2026-10-01' })).body.issues).toMatchObject([
      { path: 'toDay', code: 'ends-before-start' },
    ]);
    expect((await change('other manager', { version, toDay: null })).status).toBe(403);
    expect((await change('visitor', { version })).status).toBe(401);
    expect((await world.people.lead.patch(`/api/memberships/${randomId()}`, { version: 1 })).status).toBe(404);
  });
});

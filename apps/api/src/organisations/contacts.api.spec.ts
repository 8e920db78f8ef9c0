import { Delivery } from '../platform/outbox/delivery.entity';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';
import { MembershipContact } from '../working-groups/membership-contact.entity';

/** A group with two companies and a commune, each with a contact who has an account. */
async function world(app: TestApp) {
  return app.given(async (make) => {
    const commune = await make.commune();
    const lead = await make.account();
    const group = await make.group({ leadAccountId: lead.id });
    const company = await make.organisation({ name: 'Company' });
    const neighbour = await make.organisation({ name: 'Neighbour' });
    const town = await make.organisation({ name: 'Town', kind: 'commune', communeCode: commune.code });
    const anne = await make.contact({ organisationId: company.id, familyName: 'Anne', telephone: '+352 1234' });
    const colleague = await make.contact({
      organisationId: company.id,
      familyName: 'Colleague',
      relation: { kind: 'substitute' },
    });
    const bea = await make.contact({ organisationId: neighbour.id, familyName: 'Bea' });
    const mayor = await make.contact({ organisationId: town.id, familyName: 'Mayor' });
    const clerk = await make.contact({ organisationId: town.id, familyName: 'Clerk' });
    const membership = await make.membership({ groupId: group.id, organisationId: company.id, contacts: [anne.id] });
    await make.membership({ groupId: group.id, organisationId: neighbour.id });
    await make.membership({ groupId: group.id, organisationId: town.id, role: 'commune' });
    const former = await make.contact({
      organisationId: company.id,
      familyName: 'Former',
      relation: { toDay: '2026-06-30' },
    });
    return {
      group,
      company,
      neighbour,
      town,
      anne,
      colleague,
      bea,
      mayor,
      clerk,
      former,
      membership,
      lead,
      otherLead: await make.account(),
      administrator: await make.account({ role: 'administrator' }),
      member: await make.account({ role: 'contact', contactId: anne.id }),
      neighbourMember: await make.account({ role: 'contact', contactId: bea.id }),
      communeUser: await make.account({ role: 'commune-user', contactId: mayor.id }),
      adviser: await make.account({ role: 'adviser' }),
    };
  });
}

type Person = 'lead' | 'otherLead' | 'administrator' | 'member' | 'neighbourMember' | 'communeUser' | 'adviser';
interface Row {
  familyName: string;
  email: string | null;
}

describe('contacts', () => {
  let app: TestApp;
  let given: Awaited<ReturnType<typeof world>>;
  const people = {} as Record<Person, Client>;

  beforeEach(async () => {
    app = await testApp();
    given = await world(app);
    for (const person of [
      'lead',
      'otherLead',
      'administrator',
      'member',
      'neighbourMember',
      'communeUser',
      'adviser',
    ] as const) {
      people[person] = await app.as(given[person]);
    }
  });
  afterEach(() => app.close());

  const reachable = (rows: Row[]) => rows.filter(({ email }) => email !== null).map(({ familyName }) => familyName);
  const names = (rows: Row[]) => rows.map(({ familyName }) => familyName);
  const current = ['Anne', 'Bea', 'Clerk', 'Colleague', 'Mayor'];
  const everybody = ['Anne', 'Bea', 'Clerk', 'Colleague', 'Former', 'Mayor'];

  // By hand from the table: a contact's e-mail and telephone.
  it.each([
    ['member', current, ['Anne', 'Colleague']],
    ['neighbourMember', current, ['Bea']],
    ['communeUser', current, ['Mayor']],
    ['lead', everybody, current],
    ['otherLead', everybody, []],
    [
      'administrator',
      everybody,
      everybody
        .filter((name) => name !== 'Former')
        .concat('Former')
        .sort(),
    ],
  ] as const)('shows to %s whom they may see, and how to reach whom they may reach', async (person, seen, reached) => {
    const { body } = await people[person].get('/api/contacts');
    expect(names(body.items)).toEqual(seen);
    expect(reachable(body.items)).toEqual(reached);
    const page = await people[person].get(`/api/organisations/${given.company.id}`);
    expect(reachable(page.body.contacts)).toEqual(
      reached.filter((name) => ['Anne', 'Colleague', 'Former'].includes(name)),
    );
  });

  it('is closed to visitors and advisers', async () => {
    expect((await app.visitor.get('/api/contacts')).status).toBe(401);
    expect((await people.adviser.get('/api/contacts')).status).toBe(403);
    expect((await people.neighbourMember.get(`/api/contacts/${given.former.id}`)).status).toBe(404);
  });

  it('reads in a zone that is chosen for it, Luxembourg’s where none is, and only one that exists', async () => {
    const url = `/api/organisations/${given.company.id}/contacts`;
    const person = { givenName: 'Mai', familyName: 'Tokyo' };
    const nowhere = await people.lead.post(url, { ...person, timeZone: 'Mars/Base' });
    expect([nowhere.status, nowhere.body.issues[0].path]).toEqual([400, 'timeZone']);
    const { body: made } = await people.lead.post(url, { ...person, timeZone: 'Asia/Tokyo' });
    expect(made.timeZone).toBe('Asia/Tokyo');
    const edit = (over: object) => people.lead.patch(`/api/contacts/${made.id}`, over);
    expect((await edit({ version: 1, timeZone: 'Mars/Base' })).body.issues[0].path).toBe('timeZone');
    expect((await edit({ version: 1, timeZone: 'Europe/Luxembourg' })).body.timeZone).toBe('Europe/Luxembourg');
    const { body: usual } = await people.lead.post(url, person);
    expect(usual.timeZone).toBe('Europe/Luxembourg');
  });

  it('edits itself, but neither its relation nor a colleague', async () => {
    const url = `/api/contacts/${given.anne.id}`;
    const edited = await people.member.patch(url, { version: 1, telephone: '+352 621 000', locale: 'de' });
    expect(edited.body).toMatchObject({
      telephone: '+352 621 000',
      locale: 'de',
      version: 2,
      can: { edit: true, editRelation: false, archive: false },
    });
    const relation = { kind: 'main', fromDay: '2026-01-01', toDay: null };
    expect((await people.member.patch(url, { version: 2, relation })).status).toBe(200);
    expect((await people.member.patch(url, { version: 3, relation: { ...relation, kind: 'other' } })).status).toBe(403);
    expect(
      (await people.member.patch(`/api/contacts/${given.colleague.id}`, { version: 1, telephone: null })).status,
    ).toBe(403);
    expect((await people.otherLead.patch(url, { version: 3, telephone: null })).status).toBe(403);
    const late = await people.lead.patch(url, { version: 1, telephone: null });
    expect([late.status, late.body.current.version]).toEqual([409, 3]);
    expect((await people.lead.patch(url, { version: 3, email: 'nobody' })).body.issues[0]).toMatchObject({
      path: 'email',
      code: 'invalid-format',
    });
    expect((await people.lead.patch(url, { version: 3, email: given.colleague.email })).body.issues[0]).toMatchObject({
      path: 'email',
      code: 'duplicate',
    });
  });

  it('loses its access the day after its relation ends, and when it is archived', async () => {
    const url = `/api/contacts/${given.anne.id}`;
    const me = async () => (await people.member.get(`/api/organisations/${given.company.id}`)).status;
    expect((await people.member.post(`${url}/archive`)).status).toBe(403);
    expect((await people.lead.post(`${url}/archive`)).body).toMatchObject({
      archived: true,
      can: { restore: true, edit: false },
    });
    expect(await me()).toBe(404);
    expect(names((await people.lead.get('/api/contacts?archived=true')).body.items)).toEqual(['Anne']);
    expect(names((await people.neighbourMember.get('/api/contacts?archived=true')).body.items)).toEqual([]);
    expect((await people.lead.patch(url, { version: 2, telephone: null })).status).toBe(403);
    await people.lead.post(`${url}/restoration`);
    expect(await me()).toBe(200);
    await people.lead.patch(url, {
      version: 3,
      relation: { kind: 'main', fromDay: '2026-01-01', toDay: '2026-11-22' },
    });
    expect(await me()).toBe(404);
  });

  it('is followed by a successor who takes its place in the groups, as whoever runs one of them says', async () => {
    const url = `/api/organisations/${given.company.id}/contacts`;
    const successor = {
      givenName: 'Sam',
      familyName: 'Next',
      email: 'sam@company.example',
      fromDay: '2026-12-01',
      succeedsContactId: given.anne.id,
    };
    // The contact itself proposes: see the slice of successions.
    for (const person of ['neighbourMember', 'member'] as const)
      expect((await people[person].post(url, successor)).status).toBe(403);
    const made = await people.lead.post(url, successor);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      relation: { kind: 'main', fromDay: '2026-12-01', toDay: null },
      reachable: true,
    });
    const anne = (await people.lead.get(`/api/contacts/${given.anne.id}`)).body;
    expect(anne.relation).toMatchObject({ toDay: '2026-11-30' });
    const places = await app.write((ctx) =>
      ctx.manager.findBy(MembershipContact, { membershipId: given.membership.id }),
    );
    expect(places.map(({ contactId }) => contactId).sort()).toEqual([given.anne.id, made.body.id].sort());
    expect(names((await people.member.get(`/api/organisations/${given.company.id}`)).body.contacts)).toEqual([
      'Anne',
      'Next',
      'Colleague',
    ]);
  });

  it('is named by a colleague, and the project manager hears of it', async () => {
    const url = `/api/organisations/${given.company.id}/contacts`;
    expect((await people.member.post(url, { givenName: 'Sam', familyName: 'Next' })).status).toBe(201);
    const mails = await app.write((ctx) => ctx.manager.findBy(Delivery, { template: 'contact-named' }));
    expect(mails.map(({ recipientKey }) => recipientKey)).toEqual([given.lead.id]);
  });

  it('corrects its name and language, and its account follows', async () => {
    await people.member.patch(`/api/contacts/${given.anne.id}`, { version: 1, givenName: 'Anna', locale: 'de' });
    const { actor } = (await people.member.get('/api/me')).body;
    expect(actor).toMatchObject({ displayName: `Anna ${given.anne.familyName}`, locale: 'de' });
  });

  it.each([
    [{ fromDay: '2026-01-01' }, 'fromDay', 'before-predecessor'],
    [{ succeedsContactId: '00000000-0000-4000-8000-000000000000' }, 'succeedsContactId', 'unknown-contact'],
    [{ familyName: ' ' }, 'familyName', 'required'],
    [{ telephone: 'call me' }, 'telephone', 'invalid-format'],
  ])('refuses a successor with %j', async (over, path, code) => {
    const input = {
      givenName: 'Sam',
      familyName: 'Next',
      fromDay: '2026-12-01',
      succeedsContactId: given.anne.id,
      ...over,
    };
    const answer = await people.lead.post(`/api/organisations/${given.company.id}/contacts`, input);
    expect(answer.body.issues).toEqual([expect.objectContaining({ path, code })]);
  });

  it('may not be succeeded by whoever does not run a group of it', async () => {
    const input = { givenName: 'Sam', familyName: 'Next', fromDay: '2026-12-01', succeedsContactId: given.anne.id };
    const url = `/api/organisations/${given.company.id}/contacts`;
    expect((await people.otherLead.post(url, input)).status).toBe(403);
    expect((await people.otherLead.post(url, { ...input, succeedsContactId: null })).status).toBe(201);
    const colleague = await people.member.post(url, {
      ...input,
      givenName: 'Tom',
      succeedsContactId: given.colleague.id,
    });
    expect(colleague.status).toBe(403);
  });

  it('is searched by name and never by address, filtered and sorted', async () => {
    const list = async (query: string) => names((await people.lead.get(`/api/contacts?${query}`)).body.items);
    expect(await list('q=colleague')).toEqual(['Colleague']);
    expect(await list(`organisationId=${given.neighbour.id}`)).toEqual(['Bea']);
    expect(await list(`groupId=${given.group.id}&sort=-organisation&size=2`)).toHaveLength(2);
    expect(await list('relation=substitute')).toEqual(['Colleague']);
    expect(await list('locale=de')).toEqual([]);
    await people.member.patch(`/api/contacts/${given.anne.id}`, { version: 1, email: 'findme@company.example' });
    expect(await list('q=findme')).toEqual([]);
    const ofTown = await people.member.get(`/api/organisations/${given.town.id}/contacts?sort=-familyName`);
    expect(names(ofTown.body.items)).toEqual(['Mayor', 'Clerk']);
  });

  it('shows personal values of the history to whoever may reach its contacts', async () => {
    await people.member.patch(`/api/contacts/${given.anne.id}`, { version: 1, telephone: '+352 99 99' });
    const changes = async (person: Person) =>
      (await people[person].get(`/api/organisations/${given.company.id}/history`)).body.items[0].changes;
    expect(await changes('lead')).toEqual([{ field: 'telephone', before: '+352 1234', after: '+352 99 99' }]);
    expect(await changes('otherLead')).toEqual([]);
  });

  it('takes as many queries for many as for few', async () => {
    const read = (size: number) => countQueries(app, () => people.lead.get(`/api/contacts?size=${size}`));
    expect(await read(50)).toBe(await read(1));
  });
});

import type { AnnouncementRow, ReachRow } from '@zesumme/domain';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { Mailer, type Mail } from '../platform/mail';
import { Outbox, keepMailPreferences } from '../platform/outbox';
import { countQueries } from '../testing/query-count';

const URL = '/api/announcements';

// Today is 23 November 2026. In the group: Alpha, Beta; Delta has left.
describe('Announcements', () => {
  let world: GroupWorld;
  let sent: Mail[];
  beforeEach(async () => {
    world = await groupWorld();
    sent = [];
    world.app.get(Mailer).send = async (mail: Mail) => {
      if (mail.to.startsWith('broken')) throw new Error('No such mailbox');
      sent.push(mail);
    };
  });
  afterEach(() => world.close());

  const lead = () => world.people.lead;
  const work = () => world.app.get(Outbox).work();
  const write = async (over: object = {}, status = 201) => {
    const fields = { groupId: world.own.id, themeId: null, title: 'Navette', text: 'Elle roule **dès lundi**.' };
    const answer = await lead().post(URL, { ...fields, ...over });
    expect([answer.status, over]).toEqual([status, over]);
    return answer.body;
  };
  const send = async ({ id, version }: AnnouncementRow, status = 200) => {
    const answer = await lead().post(`${URL}/${id}/sending`, { version });
    expect(answer.status).toBe(status);
    return answer.body;
  };
  const reached = async (id: string, query = '') =>
    (await lead().get(`${URL}/${id}/recipients?${query}`)).body.items.map(
      ({ organisation, contact, state }: ReachRow) => [organisation.name, contact?.name.split(' ')[0] ?? null, state],
    );
  const named = (organisationId: string, givenName: string, over: object = {}) =>
    world.given((given) => given.contact({ organisationId, givenName, ...over }));

  it('is a draft first, which nobody is told of', async () => {
    const draft = await write();
    expect(draft).toMatchObject({
      state: 'draft',
      group: { name: 'Gare' },
      theme: null,
      authorLabel: 'Lead',
      reach: null,
      can: { edit: true, send: true, remove: true, retract: false, correct: false, readReach: false },
    });
    await work();
    expect(sent).toEqual([]);
    expect((await world.people.member.get(URL)).body.items).toEqual([]);
  });

  it('reaches the people of the group, each once and in their language, and says who has been reached', async () => {
    const { member, other } = world.organisations;
    await named(member, 'Berta', { locale: 'de', email: 'berta@alpha.example' });
    await named(member, 'Brochen', { email: 'broken@alpha.example' });
    await named(other, 'Ohnemail', { email: null });
    const silent = await named(other, 'Nein');
    await world.write((ctx) => keepMailPreferences(ctx, silent.id, { announcement: false }));
    const empty = await world.given(async (given) => {
      const organisation = await given.organisation({ name: 'Zeta' });
      await given.membership({ groupId: world.own.id, organisationId: organisation.id });
      return organisation;
    });
    await world.given((given) => given.contact({ organisationId: empty.id, relation: { toDay: '2026-11-22' } }));

    const audience = await lead().get(`${URL}/audience?groupId=${world.own.id}`);
    expect(audience.body).toMatchObject({ organisations: 3, mails: 4, noAddress: 2, unwanted: 1 });

    const told = await send(await write());
    expect(told.reach).toEqual({
      total: 7,
      sent: 0,
      waiting: 4,
      failed: 0,
      noAddress: 2,
      unwanted: 1,
      withdrawn: 0,
    });
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await work();
      world.clock.advance(120_000 * 2 ** attempt);
    }
    const everybody = await reached(told.id);
    expect(everybody.map(([name]: string[]) => name)).toEqual([
      'Alpha',
      'Alpha',
      'Alpha',
      'Beta',
      'Beta',
      'Beta',
      'Zeta',
    ]);
    expect(everybody).toEqual(
      expect.arrayContaining([
        ['Alpha', 'Anne', 'sent'],
        ['Alpha', 'Berta', 'sent'],
        ['Alpha', 'Brochen', 'failed'],
        ['Beta', 'Anne', 'sent'],
        ['Beta', 'Nein', 'unwanted'],
        ['Beta', 'Ohnemail', 'no-address'],
        ['Zeta', null, 'no-address'],
      ]),
    );
    expect(await reached(told.id, 'state=failed&state=no-address&q=beta')).toEqual([
      ['Beta', 'Ohnemail', 'no-address'],
    ]);
    expect(await reached(told.id, 'sort=-organisation&size=1')).toEqual([['Zeta', null, 'no-address']]);

    expect(sent).toHaveLength(3);
    const german = sent.find(({ to }) => to === 'berta@alpha.example');
    expect(german?.subject).toBe('Gare: Navette');
    expect(german?.text).toContain('Elle roule dès lundi.');
    expect(german?.text).toContain('Ankündigung ansehen');
    expect(german?.text).toContain(`/announcements/${told.id}`);
    expect(sent.map(({ text }) => text).join()).not.toContain('**');
  });

  it('stands in the group for its members from then on, without whom it reached', async () => {
    const told = await send(await write());
    const { body } = await world.people.member.get(`${URL}?groupId=${world.own.id}`);
    expect(body.items).toMatchObject([{ id: told.id, reach: null, can: { edit: false, readReach: false } }]);
    expect((await world.people['contact elsewhere'].get(URL)).body.total).toBe(0);
    expect((await world.people['former member'].get(`${URL}/${told.id}`)).status).toBe(404);
  });

  it('goes to the named people of a member, else to its main contacts', async () => {
    const { id: chosen } = await named(world.organisations.elsewhere, 'Choisie', { relation: { kind: 'deputy' } });
    await named(world.organisations.elsewhere, 'Adjointe', { relation: { kind: 'deputy' } });
    const organisationId = world.organisations.elsewhere;
    const joined = await world.given((given) => given.membership({ groupId: world.own.id, organisationId }));
    const first = await send(await write());
    // The product may have sent it by itself already: what it says is told once all is sent.
    await work();
    expect(await reached(first.id, 'q=gamma')).toEqual([['Gamma', 'Anne', 'sent']]);
    await world.write((ctx) =>
      ctx.manager.query(
        `INSERT INTO membership_contact (membership_id, contact_id) VALUES ('${joined.id}', '${chosen}')`,
      ),
    );
    const second = await send(await write());
    await work();
    expect(await reached(second.id, 'q=gamma')).toEqual([['Gamma', 'Choisie', 'sent']]);
  });

  it('to a theme goes to all groups on it that the writer leads, and each reader sees the own ones', async () => {
    const { themeId, second } = await world.given(async (given) => {
      const theme = await given.theme({ nameFr: 'Énergie', nameDe: 'Energie', nameEn: 'Energy' });
      const second = await given.group({
        name: 'Halle',
        leadAccountId: world.accounts.lead,
        themes: [{ themeId: theme.id }],
      });
      await given.group({
        name: 'Fremd',
        leadAccountId: world.accounts.otherManager,
        themes: [{ themeId: theme.id }],
      });
      await given.membership({ groupId: second.id, organisationId: world.organisations.elsewhere });
      await given.membership({ groupId: second.id, organisationId: world.organisations.member });
      return { themeId: theme.id, second };
    });
    await world.write((ctx) =>
      ctx.manager.query(
        `INSERT INTO group_theme (group_id, theme_id, phase, is_demo) VALUES ('${world.own.id}', '${themeId}', 'pilot', ${ctx.manager.connection.options.type === 'postgres' ? 'false' : '0'})`,
      ),
    );
    const draft = await write({ groupId: null, themeId });
    expect((await lead().get(`${URL}/audience?draftId=${draft.id}`)).body).toMatchObject({ mails: 3 });
    const told = await send(draft);
    expect(told).toMatchObject({ group: null, theme: { nameFr: 'Énergie' } });
    expect(told.groups.map(({ name }: { name: string }) => name)).toEqual(['Gare', 'Halle']);
    expect(told.reach.total).toBe(3);
    const seen = await world.people['contact elsewhere'].get(`${URL}?groupId=${second.id}`);
    expect(seen.body.items).toMatchObject([{ id: told.id, groups: [{ name: 'Halle' }] }]);
    expect((await lead().get(`${URL}?themeId=${themeId}`)).body.total).toBe(1);
    await work();
    expect(sent.every(({ subject }) => subject.startsWith('Énergie'))).toBe(true);
  });

  it.each([
    [{ title: ' ' }, 400, 'title', 'required'],
    [{ text: '' }, 400, 'text', 'required'],
    [{ title: 'a'.repeat(201) }, 400, 'title', 'too-long'],
    [{ groupId: null }, 400, 'groupId', 'nothing-chosen'],
    [{ themeId: '00000000-0000-4000-8000-000000000000' }, 400, 'themeId', 'duplicate'],
    [{ groupId: '00000000-0000-4000-8000-000000000000' }, 422, 'groupId', 'unknown-group'],
    [{ groupId: null, themeId: '00000000-0000-4000-8000-000000000000' }, 422, 'themeId', 'invalid-choice'],
  ])('refuses %p', async (over, status, path, code) => {
    const { issues } = await write(over, status);
    expect(issues).toMatchObject([{ path, code }]);
  });

  it('refuses an archived group, and a theme on which the writer leads no group', async () => {
    const { archived, theme } = await world.given(async (given) => ({
      archived: await given.group({ leadAccountId: world.accounts.lead, archivedAt: '2026-02-01T10:00:00.000Z' }),
      theme: await given.theme(),
    }));
    expect((await write({ groupId: archived.id }, 422)).issues).toMatchObject([{ code: 'archived-group' }]);
    expect((await write({ groupId: null, themeId: theme.id }, 422)).issues).toMatchObject([{ code: 'no-own-group' }]);
  });

  it('is sent once, as the sender has read it, and never changed afterwards', async () => {
    const draft = await write();
    const edited = await lead().patch(`${URL}/${draft.id}`, {
      version: 1,
      groupId: world.own.id,
      themeId: null,
      title: 'Navette du soir',
      text: 'Elle roule.',
    });
    expect(edited.body).toMatchObject({ version: 2, title: 'Navette du soir' });
    expect((await send(draft, 409)).current).toMatchObject({ title: 'Navette du soir' });
    await send(edited.body);
    await send({ ...edited.body, version: 3 }, 403);
    expect((await lead().delete(`${URL}/${draft.id}`)).status).toBe(403);
    await work();
    expect(sent).toHaveLength(2);
  });

  it('is corrected once by a new one that says so, to the same groups', async () => {
    const first = await send(await write());
    const begun = await lead().post(`${URL}/${first.id}/correction`);
    expect(begun.body).toMatchObject({ state: 'draft', title: 'Navette', correctsId: first.id });
    expect((await lead().post(`${URL}/${first.id}/correction`)).body.id).toBe(begun.body.id);
    expect((await lead().get(`${URL}/audience?draftId=${begun.body.id}`)).body).toMatchObject({ mails: 2 });
    await send(begun.body);
    await work();
    expect(sent.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Gare\u00a0: Navette', 'Correction – Gare\u00a0: Navette']),
    );
    const { body } = await lead().get(`${URL}/${first.id}`);
    expect(body).toMatchObject({ correctedById: begun.body.id, can: { correct: false } });
    expect((await world.people.member.get(`${URL}?current=true`)).body.items).toMatchObject([{ id: begun.body.id }]);
  });

  it('is taken back: off the page, and the mails that wait do not leave', async () => {
    const post = world.app.get(Mailer);
    const { send: deliver } = post;
    post.send = () => Promise.reject(new Error('The server is down'));
    const told = await send(await write());
    await work();
    const { body } = await lead().post(`${URL}/${told.id}/retraction`);
    expect(body).toMatchObject({ state: 'retracted', reach: { total: 2, withdrawn: 2, waiting: 0 } });
    post.send = deliver;
    await work();
    expect(sent).toEqual([]);
    expect((await world.people.member.get(`${URL}/${told.id}`)).status).toBe(404);
    expect((await lead().post(`${URL}/${told.id}/retraction`)).status).toBe(403);
  });

  it('does not claim to have stopped the mails that were on their way', async () => {
    const post = world.app.get(Mailer);
    const { send: deliver } = post;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const underWay = new Promise<void>((resolve) => {
      post.send = async (mail) => {
        resolve();
        await held;
        await deliver(mail);
      };
    });
    const told = await send(await write());
    await underWay;
    const { body } = await lead().post(`${URL}/${told.id}/retraction`);
    expect(body.reach).toMatchObject({ total: 2, withdrawn: 0, waiting: 2 });
    release();
    await work();
    expect(sent).toHaveLength(2);
    expect((await lead().get(`${URL}/${told.id}`)).body.reach).toMatchObject({ sent: 2, withdrawn: 0 });
  });

  it('shows text as text', async () => {
    await send(await write({ title: '<b>Navette</b>', text: '<script>alert(1)</script>' }));
    await work();
    expect(sent[0]?.html).not.toMatch(/<b>|<script>/);
  });

  it('is searched, filtered and sorted', async () => {
    await write({ title: 'Vélos' });
    await send(await write({ title: 'Énergie', text: 'Le chauffage' }));
    const titles = async (query: string) =>
      (await lead().get(`${URL}?${query}`)).body.items.map(({ title }: AnnouncementRow) => title);
    expect(await titles('q=chauffage')).toEqual(['Énergie']);
    expect(await titles('state=draft')).toEqual(['Vélos']);
    expect(await titles('sort=title')).toEqual(['Énergie', 'Vélos']);
    expect(await titles('sort=-title&size=1&page=2')).toEqual(['Énergie']);
  });

  it('needs no more queries when there are more of them, or more people', async () => {
    const { id } = await send(await write());
    const read = () =>
      countQueries(world, async () => {
        await lead().get(`${URL}?size=100`);
        await lead().get(`${URL}/${id}/recipients?size=100`);
        await lead().get(`${URL}/audience?groupId=${world.own.id}`);
      });
    await work();
    const before = await read();
    for (let number = 0; number < 3; number += 1) await named(world.organisations.member, 'Autre');
    await send(await write());
    await send(await write());
    await work();
    expect(await read()).toBe(before);
  });
});

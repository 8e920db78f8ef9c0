import { countQueries } from '../testing/query-count';
import { type GroupWorld, groupWorld } from '../testing/group-world';

describe('The log of an organisation', () => {
  let world: GroupWorld;
  let url: string;
  beforeAll(async () => {
    world = await groupWorld();
    url = `/api/organisations/${world.organisations.member}/log`;
  });
  afterAll(() => world.close());

  const lead = () => world.people.lead;
  const add = async (body: object, status = 201) => {
    const answer = await lead().post(url, body);
    expect([answer.status, body]).toEqual([status, body]);
    return answer.body;
  };
  const texts = async (query = '') =>
    (await lead().get(`${url}?${query}`)).body.items.map(({ text }: { text: string }) => text);

  it('takes one line, of today unless it says otherwise, with its author', async () => {
    const contactId = world.contacts.member;
    const entry = await add({ kind: 'call', text: '  Rappeler <b>Anne</b> en janvier ', contactId });
    expect(entry).toMatchObject({
      kind: 'call',
      day: '2026-11-23',
      text: 'Rappeler <b>Anne</b> en janvier',
      contact: { id: contactId },
      authorLabel: 'Lead',
      version: 1,
      can: { edit: true },
    });
  });

  it.each([
    [{ kind: 'call', text: ' ' }, 400, 'text', 'required'],
    [{ kind: 'call', text: 'a'.repeat(501) }, 400, 'text', 'too-long'],
    [{ kind: 'call', text: 'Deux\nlignes' }, 400, 'text', 'control-characters'],
    [{ kind: 'fax', text: 'Reçu' }, 400, 'kind', 'invalid-choice'],
    [{ kind: 'visit', text: 'Demain', day: '2026-11-24' }, 422, 'day', 'in-future'],
    [{ kind: 'visit', text: 'Hier', day: '2026-02-30' }, 400, 'day', 'invalid-format'],
  ])('refuses %p', async (body, status, path, code) => {
    const { issues } = await add(body, status);
    expect(issues).toMatchObject([{ path, code }]);
  });

  it('refuses a contact of somebody else', async () => {
    const { id: contactId } = await world.given((given) =>
      given.contact({ organisationId: world.organisations.elsewhere }),
    );
    const { issues } = await add({ kind: 'mail', text: 'Écrit', contactId }, 422);
    expect(issues).toMatchObject([{ path: 'contactId', code: 'unknown-contact' }]);
  });

  it('is searched, filtered and sorted, the newest first', async () => {
    await add({ kind: 'visit', text: 'Visité les locaux', day: '2026-03-01' });
    await add({ kind: 'mail', text: 'Envoyé la fiche', day: '2026-04-01' });
    expect(await texts('q=locaux')).toEqual(['Visité les locaux']);
    expect(await texts('kind=mail&kind=visit')).toEqual(['Envoyé la fiche', 'Visité les locaux']);
    expect(await texts('kind=mail&kind=visit&sort=day')).toEqual(['Visité les locaux', 'Envoyé la fiche']);
    expect(await texts('from=2026-03-15&to=2026-04-15')).toEqual(['Envoyé la fiche']);
    expect(await texts(`contactId=${world.contacts.member}`)).toHaveLength(1);
    await world.given((given) =>
      given.logEntry({ organisationId: world.organisations.member, text: 'D’une autre', kind: 'note' }),
    );
    expect(await texts('mine=true')).not.toContain('D’une autre');
    expect(await texts('mine=false')).toEqual(['D’une autre']);
  });

  it('keeps what somebody else typed: 409 with the present state', async () => {
    const { id } = await add({ kind: 'note', text: 'Aime le vélo' });
    expect((await lead().patch(`/api/log/${id}`, { version: 1, text: 'Aime le tram' })).status).toBe(200);
    const stale = await lead().patch(`/api/log/${id}`, { version: 1, text: 'Aime le bus' });
    expect(stale.status).toBe(409);
    expect(stale.body.current).toMatchObject({ text: 'Aime le tram', version: 2 });
  });

  it('takes an entry back and puts it back, and tells the history without what was said', async () => {
    const { id } = await add({ kind: 'call', text: 'PROPOS-PERSONNEL' });
    expect((await lead().delete(`/api/log/${id}`)).body).toMatchObject({ removed: true });
    expect(await texts('q=personnel')).toEqual([]);
    expect((await lead().post(`/api/log/${id}/restoration`)).body).toMatchObject({ removed: false });
    expect(await texts('q=personnel')).toEqual(['PROPOS-PERSONNEL']);

    const stored = await world.write((ctx) =>
      ctx.manager.query(`SELECT kind, data FROM event WHERE subject_id = '${id}' ORDER BY at, kind`),
    );
    expect(stored.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'log-entry.created',
      'log-entry.removed',
      'log-entry.restored',
    ]);
    expect(JSON.stringify(stored)).not.toContain('PROPOS-PERSONNEL');
    const history = await lead().get(`/api/organisations/${world.organisations.member}/history?size=100`);
    expect(JSON.stringify(history.body)).toContain('PROPOS-PERSONNEL');
  });

  it('is corrected by whoever wrote it, and nobody else', async () => {
    const { id } = await add({ kind: 'call', text: 'À moi' });
    const other = world.people['other manager'];
    expect(await other.patch(`/api/log/${id}`, { version: 1, text: 'À toi' })).toMatchObject({
      status: 403,
      body: { params: { reason: 'not-yours' } },
    });
    expect((await other.get(`${url}?q=${encodeURIComponent('À moi')}`)).body.items).toMatchObject([
      { can: { edit: false } },
    ]);
  });

  it('needs no more queries when there are more entries', async () => {
    const read = () => countQueries(world, () => lead().get(`${url}?size=100`));
    const before = await read();
    await world.given(async (given) => {
      for (let number = 0; number < 8; number += 1) {
        await given.logEntry({ organisationId: world.organisations.member, contactId: world.contacts.member });
      }
    });
    expect(await read()).toBe(before);
  });
});

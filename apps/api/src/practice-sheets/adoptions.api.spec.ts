import { Event } from '../platform/audit/event.entity';
import { countQueries } from '../testing/query-count';
import { type Client, type TestApp, testApp } from '../testing/test-app';

describe('what organisations say that they did', () => {
  let app: TestApp;
  let manager: Client;
  let otherManager: Client;
  let administrator: Client;
  let member: Client;
  let neighbour: Client;
  let stranger: Client;
  let own: string;
  let near: string;
  let far: string;
  let sheetId: string;

  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      own = (await make.organisation({ name: 'Eigen S.A.' })).id;
      near = (await make.organisation({ name: 'Noper S.A.' })).id;
      far = (await make.organisation({ name: 'Wäit ewech S.A.' })).id;
      const lead = await make.account();
      const group = await make.group({ leadAccountId: lead.id, publishedAt: '2026-01-01T10:00:00.000Z' });
      for (const organisationId of [own, near]) await make.membership({ groupId: group.id, organisationId });
      sheetId = (await make.practiceSheet({ slug: 'cups', publishedAt: '2026-01-01T10:00:00.000Z' })).id;
      return {
        lead,
        other: await make.account(),
        administrator: await make.account({ role: 'administrator' }),
        member: await make.speaker(own),
        neighbour: await make.speaker(near),
        stranger: await make.speaker(far),
      };
    });
    manager = await app.as(accounts.lead);
    otherManager = await app.as(accounts.other);
    administrator = await app.as(accounts.administrator);
    member = await app.as(accounts.member);
    neighbour = await app.as(accounts.neighbour);
    stranger = await app.as(accounts.stranger);
  });

  afterAll(() => app.close());

  const url = (id = sheetId): string => `/api/practice-sheets/${id}/adoptions`;
  const done = (over: object = {}): object => ({ organisationId: own, onDay: '2026-02-03', ...over });
  const added = async (over: object = {}, client = member, id = sheetId) =>
    (await client.post(url(id), done(over))).body;
  const anotherSheet = async (): Promise<string> =>
    (await app.given((make) => make.practiceSheet({ publishedAt: '2026-01-01T10:00:00.000Z' }))).id;
  const seen = async (client: Client, id: string) => {
    const { body } = await client.get(url(id));
    return [body.organisations, body.items.map((row: { organisation: { name: string } }) => row.organisation.name)];
  };

  it('keeps what is said in words apart from the history, so that a name in it can be erased', async () => {
    const id = await anotherSheet();
    const { id: adoptionId, version } = await added({ result: 'Dank an Frau Muster' }, member, id);
    await member.patch(`/api/practice-adoptions/${adoptionId}`, { version, result: 'Dank an Herrn Muster' });
    const { body } = await manager.get(`/api/practice-sheets/${id}/history`);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'practice-adoption.edited',
      'practice-adoption.added',
    ]);
    expect(JSON.stringify(body)).not.toContain('Muster');
  });

  it('keeps day, cost and result, and null where nobody said', async () => {
    expect(await added({ cost: 1250.5, result: 'Plus de gobelets.', offersAdvice: true })).toMatchObject({
      organisation: { id: own, name: 'Eigen S.A.' },
      ...{ onDay: '2026-02-03', cost: 1250.5, result: 'Plus de gobelets.', offersAdvice: true, published: false },
      can: { edit: true },
    });
    expect(await added()).toMatchObject({ cost: null, result: null, offersAdvice: false });
  });

  it('is said for one’s own organisation alone, and by whoever leads a group of it', async () => {
    const id = await anotherSheet();
    const status = async (client: Client, organisationId: string): Promise<number> =>
      (await client.post(url(id), done({ organisationId }))).status;
    expect(await status(member, own)).toBe(201);
    expect(await status(member, near)).toBe(403);
    expect(await status(manager, near)).toBe(201);
    expect(await status(manager, far)).toBe(403);
    expect(await status(otherManager, own)).toBe(403);
    expect(await status(administrator, far)).toBe(201);
    expect(await status(app.visitor, own)).toBe(401);
  });

  it('counts for everybody, and names only whom the reader may know of, or who agreed and is in a published group', async () => {
    const id = await anotherSheet();
    await added({}, member, id);
    await added({}, member, id);
    await added({ organisationId: near, published: true, cost: 10 }, neighbour, id);
    await added({ organisationId: far, published: true }, stranger, id);
    expect(await seen(app.visitor, id)).toEqual([3, ['Noper S.A.']]);
    expect(await seen(member, id)).toEqual([3, expect.arrayContaining(['Eigen S.A.', 'Noper S.A.'])]);
    expect((await seen(stranger, id))[1]).toEqual(expect.not.arrayContaining(['Eigen S.A.']));
    expect((await seen(manager, id))[1]).toHaveLength(4);
    const [row] = (await app.visitor.get(url(id))).body.items;
    expect(row).toMatchObject({ opens: false, can: { edit: false } });
  });

  it('is found by its words, filtered and sorted, in as many questions for many as for one', async () => {
    const id = await anotherSheet();
    await added({ result: 'Été sans gobelets', cost: 20, offersAdvice: true }, member, id);
    const ask = () => manager.get(url(id));
    const one = await countQueries(app, ask);
    await added({ organisationId: near, cost: 5, onDay: '2025-01-01' }, neighbour, id);
    await added({ organisationId: near, onDay: '2025-06-01' }, neighbour, id);
    expect(await countQueries(app, ask)).toBe(one);
    const found = async (query: string) => (await manager.get(`${url(id)}?${query}`)).body;
    expect((await found('q=ete')).total).toBe(1);
    expect((await found('offersAdvice=true')).total).toBe(1);
    expect((await found(`organisationId=${near}`)).total).toBe(2);
    const costs = (await found('sort=cost')).items.map((row: { cost: number | null }) => row.cost);
    expect(costs.filter((cost: number | null) => cost !== null)).toEqual([5, 20]);
    expect((await manager.get(`${url(id)}?sort=result`)).status).toBe(400);
  });

  it.each([
    [{ onDay: '2026-02-30' }, 400, 'onDay', 'invalid-format'],
    [{ onDay: '2999-01-01' }, 422, 'onDay', 'in-future'],
    [{ cost: -1 }, 400, 'cost', 'too-small'],
    [{ organisationId: 'x' }, 400, 'organisationId', 'invalid-format'],
  ])('refuses %j', async (over, status, path, code) => {
    const answer = await member.post(url(), done(over));
    expect(answer.status).toBe(status);
    expect(answer.body.issues).toEqual([expect.objectContaining({ path, code })]);
  });

  it('is edited by its own, keeps what is not given, and refuses an older state', async () => {
    const { id } = await added({ cost: 7, result: 'Bien' });
    const edited = await member.patch(`/api/practice-adoptions/${id}`, {
      version: 1,
      cost: null,
      organisationId: near,
    });
    expect(edited.body).toMatchObject({ cost: null, result: 'Bien', organisation: { id: own }, version: 2 });
    const late = await member.patch(`/api/practice-adoptions/${id}`, { version: 1, cost: 8 });
    expect([late.status, late.body.current.cost]).toEqual([409, null]);
    expect((await neighbour.patch(`/api/practice-adoptions/${id}`, { version: 2 })).status).toBe(403);
    expect((await stranger.patch(`/api/practice-adoptions/${id}`, { version: 2 })).status).toBe(404);
    expect((await otherManager.patch(`/api/practice-adoptions/${id}`, { version: 2 })).status).toBe(403);
  });

  it('is taken back and put back, and both are told in the history', async () => {
    const id = await anotherSheet();
    const adoption = await added({}, member, id);
    expect((await neighbour.delete(`/api/practice-adoptions/${adoption.id}`)).status).toBe(403);
    expect((await member.delete(`/api/practice-adoptions/${adoption.id}`)).body).toMatchObject({ removed: true });
    expect(await seen(member, id)).toEqual([0, []]);
    expect((await neighbour.post(`/api/practice-adoptions/${adoption.id}/restoration`)).status).toBe(404);
    expect((await member.post(`/api/practice-adoptions/${adoption.id}/restoration`)).status).toBe(200);
    expect(await seen(member, id)).toEqual([1, ['Eigen S.A.']]);
    const kinds = await app.write(async (ctx) =>
      (await ctx.manager.findBy(Event, { subjectId: id })).map((e) => e.kind),
    );
    expect(kinds.sort()).toEqual([
      'practice-adoption.added',
      'practice-adoption.removed',
      'practice-adoption.restored',
    ]);
  });

  it('is not said of a sheet that is put away or that nobody knows of', async () => {
    const archived = await app.given((make) => make.practiceSheet({ archivedAt: '2026-01-01T10:00:00.000Z' }));
    expect((await member.post(url(archived.id), done())).status).toBe(404);
    expect((await manager.post(url(archived.id), done())).status).toBe(403);
    expect((await app.visitor.get(url('nothing'))).status).toBe(404);
  });
});

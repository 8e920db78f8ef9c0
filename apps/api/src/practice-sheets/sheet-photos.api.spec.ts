import { aPdf, aPhoto, fileForm } from '../testing/sample-files';
import { type Client, type TestApp, testApp } from '../testing/test-app';

describe('photos of a sheet', () => {
  let app: TestApp;
  let manager: Client;
  let member: Client;
  let id: string;

  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      id = (await make.practiceSheet({ publishedAt: '2026-01-01T10:00:00.000Z' })).id;
      const own = (await make.organisation()).id;
      return { manager: await make.account({ displayName: 'Anne Manager' }), member: await make.speaker(own) };
    });
    manager = await app.as(accounts.manager);
    member = await app.as(accounts.member);
  });

  afterAll(() => app.close());

  const url = (): string => `/api/files?subject=practice-sheet&subjectId=${id}`;
  const seen = async (client: Client): Promise<string[]> =>
    (await client.get(url())).body.items.map(({ name }: { name: string }) => name).sort();

  it('are seen by everybody once those on them agreed, and say to project managers alone who added them', async () => {
    const photo = (await manager.post(url(), fileForm(await aPhoto(), 'Tasses.jpg'))).body;
    await manager.post(url(), fileForm(aPdf(), 'Guide.pdf'));
    expect(await seen(app.visitor)).toEqual(['Guide.pdf']);
    expect(await seen(member)).toEqual(['Guide.pdf', 'Tasses.jpg']);
    await manager.post(`/api/files/${photo.id}/consents`, { personName: 'Yasmine Kariger' });
    expect(await seen(app.visitor)).toEqual(['Guide.pdf', 'Tasses.jpg']);
    const who = async (client: Client): Promise<unknown> => (await client.get(url())).body.items[0].addedBy;
    expect([await who(manager), await who(member), await who(app.visitor)]).toEqual(['Anne Manager', null, null]);
    expect((await member.post(url(), fileForm(aPdf('x'), 'Autre.pdf'))).status).toBe(403);
    expect((await manager.get(url())).body.room.used).toBeGreaterThan(0);
    const history = (await manager.get(`/api/practice-sheets/${id}/history`)).body.items;
    expect(history.map(({ kind }: { kind: string }) => kind)).toContain('file.added');
  });

  it('are hidden with the sheet', async () => {
    const [file] = (await manager.get(url())).body.items;
    await manager.post(`/api/practice-sheets/${id}/archive`);
    expect((await app.visitor.get(url())).status).toBe(404);
    expect((await app.visitor.get(`/api/files/${file.id}/content`)).status).toBe(404);
    expect((await manager.post(url(), fileForm(aPdf('y'), 'Autre.pdf'))).status).toBe(403);
  });
});

import { meetingScene, type MeetingScene } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await meetingScene(app);
});
afterAll(() => app.close());

const address = (): string => `/api/working-groups/${here.group.id}/backlog`;
const add = async (over: object = {}) => (await here.as.lead.post(address(), { title: 'Abri à vélos', ...over })).body;
const titles = async (query = ''): Promise<string[]> =>
  (await here.as.lead.get(`${address()}?${query}`)).body.items.map(({ title }: { title: string }) => title);

describe('The backlog of a group', () => {
  it('keeps subjects, is searched and sorted, and reads many in as many statements as one', async () => {
    const ask = () => here.as.lead.get(address());
    await add();
    const one = await countQueries(app, ask);
    await add({ title: 'Écran', minutes: 5 });
    await app.given((given) => given.backlogItem({ title: 'Ailleurs' }));
    expect(await titles('sort=-title')).toEqual(['Écran', 'Abri à vélos']);
    expect(await titles('sort=minutes')).toEqual(['Écran', 'Abri à vélos']);
    expect(await titles('q=ECRAN')).toEqual(['Écran']);
    expect(await countQueries(app, ask)).toBe(one);
  });

  it.each([
    ['no title', { title: ' ' }, 'title', 'required'],
    ['no time', { minutes: 0 }, 'minutes', 'too-small'],
    ['an odd kind', { kind: 'party' }, 'kind', 'invalid-choice'],
  ])('refuses %s', async (_, over, path, code) => {
    const { status, body } = await here.as.lead.post(address(), { title: 'Abri', ...over });
    expect([status, body.issues[0].path, body.issues[0].code]).toEqual([400, path, code]);
  });

  it('is changed by one after the other, and what is taken out comes back', async () => {
    const { id } = await add();
    const changed = await here.as.lead.patch(`/api/backlog/${id}`, { version: 1, minutes: 30 });
    expect(changed.body).toMatchObject({ title: 'Abri à vélos', minutes: 30, version: 2 });
    const late = await here.as.lead.patch(`/api/backlog/${id}`, { version: 1, minutes: 40 });
    expect([late.status, late.body.code, late.body.current.minutes]).toEqual([409, 'stale', 30]);
    expect((await here.as.lead.delete(`/api/backlog/${id}`)).status).toBe(200);
    expect((await here.as.lead.delete(`/api/backlog/${id}`)).status).toBe(404);
    expect(await titles()).toEqual([]);
    expect((await here.as.lead.post(`/api/backlog/${id}/restoration`)).status).toBe(200);
    expect(await titles()).toEqual(['Abri à vélos']);
  });

  it('is offered for an agenda, taken up once, and says by which meeting', async () => {
    const { id } = await add({ presenter: 'Anne', note: 'Il pleut' });
    const meeting = await app.given((given) => given.meeting({ groupId: here.group.id }));
    const offers = () => here.as.lead.get(`/api/working-groups/${here.group.id}/agenda-offers`);
    expect((await offers()).body.backlog).toMatchObject([{ id, title: 'Abri à vélos' }]);
    const put = await here.as.lead.post(`/api/meetings/${meeting.id}/agenda`, { version: 1, backlogItemId: id });
    expect(put.body.agenda).toMatchObject([{ title: 'Abri à vélos', presenter: 'Anne', note: 'Il pleut' }]);
    expect((await offers()).body.backlog).toEqual([]);
    expect(await titles('taken=false')).toEqual([]);
    const [taken] = (await here.as.lead.get(`${address()}?taken=true`)).body.items;
    expect(taken.takenBy).toMatchObject({ id: meeting.id });
  });

  it('is not told to members in the history of the group', async () => {
    await add({ title: 'SUJET-INTERNE' });
    const told = async (who: 'lead' | 'first') =>
      JSON.stringify((await here.as[who].get(`/api/working-groups/${here.group.id}/history`)).body);
    expect(await told('lead')).toContain('backlog.added');
    expect(await told('first')).not.toContain('backlog.added');
  });
});

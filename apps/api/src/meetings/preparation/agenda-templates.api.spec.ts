import { meetingScene, type MeetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type TestApp, testApp } from '../../testing/test-app';

const URL = '/api/agenda-templates';
let app: TestApp;
let here: MeetingScene;
let meetingId: string;
beforeAll(async () => {
  app = await testApp();
  here = await meetingScene(app);
  const action = await app.given((given) => given.action({ groupId: here.group.id }));
  const agenda = [
    { title: 'Accueil', kind: 'information' as const, minutes: 5, section: 'Ouverture' },
    { title: 'Abri à vélos', actionId: action.id },
  ];
  meetingId = (await sceneMeeting(app, here, { agenda })).id;
});
afterAll(() => app.close());

const keep = (name: string, over: object = {}) => here.as.lead.post(URL, { name, meetingId, ...over });
const names = async (query = ''): Promise<string[]> =>
  (await here.as.otherLead.get(`${URL}?${query}`)).body.items.map(({ name }: { name: string }) => name);

describe('Templates of agendas', () => {
  it('are kept of a meeting, without what is about one action, and read by all who prepare meetings', async () => {
    const ask = () => here.as.lead.get(URL);
    const { status, body } = await keep('Déroulé court');
    expect([status, body.items]).toMatchObject([201, [{ title: 'Accueil', section: 'Ouverture', minutes: 5 }]]);
    const one = await countQueries(app, ask);
    await keep('Atelier');
    expect(await names()).toEqual(['Atelier', 'Déroulé court']);
    expect(await names('q=DEROULE')).toEqual(['Déroulé court']);
    expect(await countQueries(app, ask)).toBe(one);
  });

  it('are refused without a name, under one that is taken, and of a meeting without agenda', async () => {
    expect((await keep(' ')).body.issues[0]).toMatchObject({ path: 'name', code: 'required' });
    await keep('Bilan');
    expect((await keep('BILAN')).body.issues[0]).toMatchObject({ path: 'name', code: 'name-taken' });
    const empty = await sceneMeeting(app, here);
    const refused = await keep('Vide', { meetingId: empty.id });
    expect([refused.status, refused.body.issues[0].code]).toEqual([422, 'agenda-empty']);
  });

  it('are named anew by whoever kept them, unless somebody was quicker or the name is taken', async () => {
    const { id } = (await keep('Printemps')).body;
    await keep('Automne');
    const rename = (name: string, version = 1, who: 'lead' | 'otherLead' = 'lead') =>
      here.as[who].patch(`${URL}/${id}`, { version, name });
    expect((await rename('Été', 1, 'otherLead')).status).toBe(403);
    expect((await rename(' ')).body.issues[0]).toMatchObject({ path: 'name', code: 'required' });
    const taken = await rename('AUTOMNE');
    expect([taken.status, taken.body.issues[0]]).toMatchObject([422, { path: 'name', code: 'name-taken' }]);
    // Its own name is not in its way.
    expect((await rename('PRINTEMPS')).body).toMatchObject({ name: 'PRINTEMPS', version: 2 });
    const late = await rename('Été');
    expect([late.status, late.body.code, late.body.current.name]).toEqual([409, 'stale', 'PRINTEMPS']);
    expect((await rename('Été', 2)).status).toBe(200);
    expect([await names('q=printemps'), await names('q=ete')]).toEqual([[], ['Été']]);
  });

  it('are taken out by whoever kept them, and come back', async () => {
    const { id } = (await keep('Annuel')).body;
    expect((await here.as.otherLead.delete(`${URL}/${id}`)).status).toBe(403);
    expect((await here.as.lead.delete(`${URL}/${id}`)).status).toBe(200);
    expect((await here.as.lead.delete(`${URL}/${id}`)).status).toBe(404);
    expect(await names('q=Annuel')).toEqual([]);
    expect((await here.as.lead.post(`${URL}/${id}/restoration`)).status).toBe(200);
    expect(await names('q=Annuel')).toEqual(['Annuel']);
  });

  it('do not come back beside another that has their name by then', async () => {
    const { id } = (await keep('Trimestriel')).body;
    await here.as.lead.delete(`${URL}/${id}`);
    await keep('TRIMESTRIEL');
    const refused = await here.as.lead.post(`${URL}/${id}/restoration`);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      ...[409, 'template-name-taken', { name: 'Trimestriel' }],
    ]);
    expect(await names('q=trimestriel')).toEqual(['TRIMESTRIEL']);
  });
});

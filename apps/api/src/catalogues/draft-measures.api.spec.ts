import type { CatalogueVersionDetail } from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { type Client, type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: MeetingScene;
let admin: Client;
beforeAll(async () => {
  app = await testApp();
  here = await meetingScene(app);
  admin = await app.as(await app.given((given) => given.account({ role: 'administrator' })));
});
afterAll(() => app.close());

async function aDraft(): Promise<{ draft: CatalogueVersionDetail; measureId: string }> {
  const { catalogueId } = await app.given((given) => given.measure());
  const { body: draft } = await admin.post(`/api/catalogues/${catalogueId}/versions`);
  const { id } = await app.write(({ manager }) => manager.findOneByOrFail(Measure, { catalogueId: draft.id }));
  return { draft, measureId: id };
}
const linked = (measureIds: string[]) =>
  here.as.lead.post('/api/actions', { groupId: here.group.id, title: 'Navette', measureIds });

describe('A measure of a version that is not published yet', () => {
  it('is none for an action, nor for an agenda, so that the draft can be changed and taken away', async () => {
    const { draft, measureId } = await aDraft();
    const action = await linked([measureId]);
    expect([action.status, action.body.issues]).toMatchObject([
      422,
      [{ path: 'measureIds.0', code: 'invalid-choice' }],
    ]);
    const meeting = await sceneMeeting(app, here, {});
    const agenda = [{ title: 'Vélos', kind: 'discussion', minutes: 20, measureId }];
    const item = await here.as.lead.patch(`/api/meetings/${meeting.id}`, { version: 1, agenda });
    expect([item.status, item.body.issues]).toMatchObject([
      422,
      [{ path: 'agenda.0.measureId', code: 'unknown-measure' }],
    ]);

    const { version, head, body } = draft;
    const saved = await admin.put(`/api/catalogues/${draft.id}`, { version, head, body });
    expect(saved.status).toBe(200);
    expect((await admin.delete(`/api/catalogues/${draft.id}`)).status).toBe(204);
  });

  it('is one once it is published', async () => {
    const { draft, measureId } = await aDraft();
    expect((await admin.post(`/api/catalogues/${draft.id}/publication`, { version: draft.version })).status).toBe(200);
    expect((await linked([measureId])).status).toBe(201);
  });
});

import { Flow } from '../flow.entity';
import { type TestApp, testApp } from '../../testing/test-app';

describe('introductions that wait for an answer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it.each([
    ['expires', { expiresOn: '2026-01-31' }],
    ['is taken back', { withdrawnAt: '2026-01-31T10:00:00.000Z' }],
  ])('wait no more once the flow of one side %s: nobody can accept any more', async (_, over) => {
    const { account, offerId } = await app.given(async (make) => {
      const { id: organisationId } = await make.organisation();
      const need = await make.flow({ organisationId, direction: 'need' });
      const introduction = await make.introduction({
        groupId: (await make.group()).id,
        phase: 'idea',
        needId: need.id,
      });
      return { account: await make.speaker(organisationId), offerId: introduction.offerId };
    });
    const client = await app.as(account);
    const waiting = async () => {
      const { body } = await client.get('/api/introductions?waiting=true');
      return [body.waiting, body.total];
    };
    expect(await waiting()).toEqual([1, 1]);
    await app.write(({ manager }) => manager.update(Flow, { id: offerId }, over));
    expect(await waiting()).toEqual([0, 0]);
    expect((await client.get('/api/home')).body.home.waiting.introductions).toBe(0);
  });
});

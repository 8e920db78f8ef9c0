import { type TestApp, testApp } from '../../testing/test-app';
import { matchAll } from './match-all';

describe('the group that an exchange belongs to', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('is one of either side that the reader leads, and no other', async () => {
    const made = await app.given(async (make) => {
      const lead = await make.account();
      // By its name it would be the first of those that they lead.
      const strange = await make.group({ leadAccountId: lead.id, name: 'Aaa' });
      const group = await make.group({ leadAccountId: lead.id, name: 'Zzz' });
      const foreign = await make.group({ name: 'Mmm' });
      const company = async (groupId: string) => {
        const { id } = await make.organisation();
        await make.membership({ groupId, organisationId: id });
        return id;
      };
      const shared = {
        kind: 'material' as const,
        label: 'Palettes',
        wasteCode: null,
        confidentiality: 'public' as const,
      };
      const offer = await make.flow({ ...shared, organisationId: await company(group.id), direction: 'offer' });
      const needs = [await company(foreign.id), await company(group.id)];
      const [one, other] = [
        await make.flow({ ...shared, organisationId: needs[0] ?? '', direction: 'need' }),
        await make.flow({ ...shared, organisationId: needs[1] ?? '', direction: 'need' }),
      ];
      return { lead, strange, group, offer, one, other, admin: await make.account({ role: 'administrator' }) };
    });
    const lead = await app.as(made.lead);
    await app.write((ctx) => matchAll(ctx));
    const { items } = (await lead.get(`/api/flow-matches?flowId=${made.offer.id}`)).body;
    expect(items.map(({ groups }: { groups: { name: string }[] }) => groups.map(({ name }) => name))).toEqual([
      ['Zzz'],
      ['Zzz'],
    ]);
    const { pool } = (await lead.get(`/api/flows/${made.offer.id}/pool`)).body;
    expect(pool?.groups.map(({ name }: { name: string }) => name)).toEqual(['Zzz']);
    const pair = { offerId: made.offer.id, needId: made.one.id };
    const refused = await lead.post('/api/introductions', { ...pair, groupId: made.strange.id });
    expect([refused.status, refused.body.issues[0]?.path]).toEqual([422, 'groupId']);
    const many = { flowId: made.offer.id, memberIds: [made.one.id, made.other.id] };
    const refusedAll = await lead.post('/api/introductions/pools', { ...many, groupId: made.strange.id });
    expect([refusedAll.status, refusedAll.body.issues[0]?.path]).toEqual([422, 'groupId']);
    expect((await lead.post('/api/introductions/pools', { ...many, groupId: made.group.id })).status).toBe(201);
  });
});

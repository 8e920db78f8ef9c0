import type { CampaignOwn } from '@zesumme/domain';
import { countedCampaigns, day, leg, refused } from '../../testing/counted-campaign';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { CampaignParticipant } from './campaign-participant.entity';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const { NOW, moveTo, visit, entered, opened, join, putDays, people } = countedCampaigns(() => world);
afterEach(() => moveTo(NOW));

describe('How a campaign is counted', () => {
  it('is chosen by whoever leads it, with factors, period and organisations, and stays once entries began', async () => {
    const bare = await entered([], { startDay: null, endDay: null });
    const put = (id: string, over: object = {}) =>
      world.people.lead.put(`/api/campaigns/${id}/counting`, {
        factorSetId: 'ademe-use',
        isOpen: true,
        lateDays: 7,
        version: 1,
        ...over,
      });
    expect(refused(await put(bare.id, { factorSetId: null }))).toEqual([400, ['factorSetId: required']]);
    expect(refused(await put(bare.id))).toEqual([422, ['isOpen: campaign-without-period']]);
    expect(refused(await put((await entered([])).id))).toEqual([422, ['isOpen: campaign-without-organisations']]);
    const { id } = await opened(['Sport']);
    expect(refused(await put(id, { version: 1 }))).toEqual([409, 'stale']);
    expect(refused(await put(id, { version: 2, factorSetId: 'desnz-2025' }))).toEqual([
      422,
      ['factorSetId: entries-began'],
    ]);
    expect(refused(await put(id, { version: 2, byTotals: [world.organisations.member] }))).toEqual([
      422,
      ['byTotals: entries-began'],
    ]);
    const { body } = await world.people.lead.get(`/api/campaigns/${id}`);
    const moved = await world.people.lead.put(`/api/campaigns/${id}`, {
      groupId: world.own.id,
      title: body.title,
      startDay: '2026-11-17',
      endDay: '2026-11-27',
      version: body.version,
    });
    expect(refused(moved)).toEqual([422, ['startDay: entries-began']]);
  });

  it('tells an organisation of its own link alone, and the others of none', async () => {
    const { id } = await opened(['Sport']);
    const names = async (person: 'lead' | 'member' | 'other member') =>
      (await world.people[person].get(`/api/campaigns/${id}/counting`)).body.ways.map(
        (way: { organisation: { name: string }; address: string }) => [way.organisation.name, way.address !== null],
      );
    expect(await names('lead')).toEqual([
      ['Alpha', true],
      ['Sport', true],
    ]);
    expect(await names('member')).toEqual([['Alpha', true]]);
    expect(await names('other member')).toEqual([]);
  });
});

describe('Somebody who takes part', () => {
  it('joins by the link of their organisation, enters, corrects and deletes by a code that is kept nowhere', async () => {
    const { tokens } = await opened(['Sport']);
    const invited = await visit('POST', '/invitation', { token: tokens[0] });
    expect(invited.body).toMatchObject({
      title: 'À vélo',
      organisation: 'Alpha',
      state: 'open',
      lastEntryDay: '2026-12-04',
    });
    const { code, ...seen } = await join(tokens[0], { mode: 'car', occupants: 2 });
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(seen).toMatchObject({ usual: { mode: 'car', occupants: 2 }, days: [], all: { participants: null } });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const { body } = await putDays(typed, day('2026-11-16', leg('bike', 4.2), leg('train', 20)), {
      day: '2026-11-17',
      telework: true,
    });
    expect((body as CampaignOwn).days).toEqual([
      { day: '2026-11-17', telework: true, trips: [], isCounted: false },
      {
        day: '2026-11-16',
        telework: false,
        trips: [{ legs: [leg('bike', 4.2, { occupants: 1 }), leg('train', 20, { occupants: 1 })] }],
        isCounted: false,
      },
    ]);
    // 24.2 km against half a car: 24.2 × 0.0553 − 20 × 0.0229, and 24.2 × 0.1106 − 20 × 0.0229.
    expect((body as CampaignOwn).figures).toMatchObject({ days: 2, km: 24.2, additionalKg: 0.88, grossKg: 2.219 });
    // The same again is no second time, and a day without anything is taken away.
    expect((await putDays(code, day('2026-11-16', leg('bike', 5)))).body.figures).toMatchObject({ days: 2, km: 5 });
    expect((await putDays(code, { day: '2026-11-16' })).body.figures).toMatchObject({ days: 1, km: 0 });
    const stored = await world.write(({ manager }) => manager.query('SELECT * FROM campaign_participant'));
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
    expect((await visit('POST', '/own/removal', { code })).status).toBe(204);
    expect(refused(await visit('POST', '/own', { code }))).toEqual([404, 'campaign-code-unknown']);
  });

  it('leaves nothing in the history, and no moment beside what is stored', async () => {
    const { id, tokens } = await opened([]);
    const before = await world.write(({ manager }) => manager.query('SELECT id FROM event'));
    await people(tokens[0], 1, 'bike');
    expect(await world.write(({ manager }) => manager.query('SELECT id FROM event'))).toHaveLength(before.length);
    const [row] = await world.write(({ manager }) => manager.findBy(CampaignParticipant, { campaignId: id }));
    // A version 7 would begin with the moment.
    expect(row?.id).toMatch(/^.{8}-.{4}-4/);
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        'afterMode',
        'campaignId',
        'codeHash',
        'id',
        'organisationId',
        'step',
        'teamId',
        'usualMode',
        'usualOccupants',
      ].sort(),
    );
  });

  it('enters days of the campaign alone, which have passed, and only while entries are open', async () => {
    const { id, tokens } = await opened(['Sport']);
    const { code } = await join(tokens[0]);
    expect(refused(await putDays(code, day('2026-11-15', leg('bike', 3))))).toEqual([
      422,
      ['days.0.day: outside-campaign'],
    ]);
    expect(refused(await putDays(code, day('2026-11-28', leg('bike', 3))))).toEqual([
      422,
      ['days.0.day: outside-campaign'],
    ]);
    expect(refused(await putDays(code, day('2026-11-24', leg('bike', 3))))).toEqual([422, ['days.0.day: day-to-come']]);
    moveTo('2026-12-04T10:00:00.000Z');
    expect((await putDays(code, day('2026-11-24', leg('bike', 3)))).status).toBe(200);
    moveTo('2026-12-05T10:00:00.000Z');
    expect(refused(await putDays(code, day('2026-11-25', leg('bike', 3))))).toEqual([409, 'campaign-not-open']);
    moveTo('2026-11-23T10:00:00.000Z');
    await world.people.lead.post(`/api/campaigns/${id}/counting/links`);
    expect(refused(await visit('POST', '', { token: tokens[0], usual: { mode: 'car' } }))).toEqual([
      404,
      'campaign-link-unknown',
    ]);
    expect((await visit('POST', '/own', { code })).status).toBe(200);
  });
});

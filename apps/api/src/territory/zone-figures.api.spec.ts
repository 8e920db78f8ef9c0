import type { ZoneFigures } from '@zesumme/domain';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
  await world.given(async (given) => {
    const { own, zone: zoneId, organisations } = world;
    const { id: themeId } = await given.theme();
    const hidden = await given.group({ zoneId, leadAccountId: world.accounts.otherManager });
    await given.membership({ groupId: hidden.id, organisationId: organisations.elsewhere, fromDay: '2026-01-01' });
    await given.campaign({ groupId: own.id, startDay: '2026-11-02', endDay: '2026-12-20' });
    // Of a group that few know of, shared with one elsewhere: that one is not told of the other.
    const elsewhere = await given.group({ publishedAt: '2026-01-01T10:00:00.000Z' });
    await given.membership({ groupId: elsewhere.id, organisationId: organisations.former, fromDay: '2026-01-01' });
    await given.campaign({ groupId: hidden.id, groups: [elsewhere.id], startDay: '2026-11-02', endDay: '2026-12-20' });
    await given.campaign({ groupId: own.id, startDay: '2026-05-02', endDay: '2026-06-20' });
    await given.pilot({ groupId: own.id, themeId });
    await given.pilot({ groupId: own.id, themeId, removedAt: '2026-11-01T10:00:00.000Z' });
    await given.pilot({ groupId: hidden.id, themeId });
    const pair = async (place: object) => ({
      offerId: (await given.flow({ organisationId: organisations.member, ...place })).id,
      needId: (await given.flow({ organisationId: organisations.other, direction: 'need' })).id,
    });
    const known = { groupId: own.id, offerAnswer: 'accepted', needAnswer: 'accepted' } as const;
    await given.introduction({ ...known, phase: 'implementation', ...(await pair({ zoneId })) });
    await given.introduction({ ...known, phase: 'completed', ...(await pair({})) });
    await given.introduction({ ...known, phase: 'negotiation', ...(await pair({ zoneId })) });
    await given.introduction({ groupId: own.id, phase: 'idea', ...(await pair({ zoneId })) });
  });
});
afterAll(() => world.close());

const told = async (person: Person): Promise<ZoneFigures> =>
  (await world.people[person].get(`/api/zones/${world.zone}`)).body.figures;

describe('What happens in a zone', () => {
  it('is told each as far as the lists behind the figures may be read', async () => {
    const rows = await Promise.all(
      everybody.map(async (person) => [person, Object.values(await told(person))] as const),
    );
    // Participants, campaigns, exchanges, pilots.
    expect(Object.fromEntries(rows)).toEqual({
      visitor: [null, null, null, null],
      member: [2, 1, 1, 1],
      'other member': [2, 1, 1, 1],
      'contact elsewhere': [1, 1, 0, 1],
      'former member': [0, 0, 0, 0],
      commune: [3, 2, null, 2],
      'other commune': [0, 0, null, 0],
      adviser: [null, null, null, null],
      lead: [3, 2, 1, 2],
      'other manager': [3, 2, 0, 2],
      administrator: [3, 2, 1, 2],
    });
  });

  it('is as long as the lists behind it, to everybody', async () => {
    for (const person of everybody) {
      const { participants, campaigns, exchanges, pilots } = await told(person);
      const total = async (list: string): Promise<number | null> => {
        const { status, body } = await world.people[person].get(`/api/${list}`);
        return status === 200 ? body.total : null;
      };
      expect([person, participants, campaigns, exchanges, pilots]).toEqual([
        person,
        await total(`organisations?groupZoneId=${world.zone}`),
        await total(`campaigns?zoneId=${world.zone}&state=running`),
        await total(`introductions?zoneId=${world.zone}&implemented=true`),
        await total(`pilots?zoneId=${world.zone}`),
      ]);
    }
  });

  it('does not tell where the other side of an introduction lies before both know each other', async () => {
    const list = (query: string) => world.people['other member'].get(`/api/introductions?${query}`);
    expect((await list('phase=idea')).body.total).toBe(1);
    expect((await list(`phase=idea&zoneId=${world.zone}`)).body.total).toBe(0);
  });

  it.each(['participants', 'campaigns', 'exchanges', 'pilots'] as const)('sorts zones by %s', async (figure) => {
    await world.given((given) => given.zone({ communes: [world.communes.own] }));
    const { items } = (await world.people.lead.get(`/api/zones?sort=-${figure}`)).body;
    expect(items[0].id).toBe(world.zone);
    expect(items.map(({ figures }: { figures: ZoneFigures }) => figures[figure]).at(-1)).toBe(0);
    expect((await world.people.visitor.get(`/api/zones?sort=${figure}`)).status).toBe(200);
  });

  it('takes as many queries for many zones as for one', async () => {
    const read = (size: number) => countQueries(world, () => world.people.member.get(`/api/zones?size=${size}`));
    await read(1);
    const few = await read(1);
    expect(await read(50)).toBe(few);
  });
});

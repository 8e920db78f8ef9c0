import { Organisation } from '../organisations/organisation.entity';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { csvFile, importing } from '../testing/import-scene';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
let lead: ReturnType<typeof importing>;
beforeAll(async () => {
  world = await groupWorld();
  lead = importing(world.people.lead);
});
afterAll(() => world.close());

describe('Ten thousand rows', () => {
  it('with a broken one in the middle are checked, written and given back within seconds, while others are served', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => [
      `Betrieb ${at.toString(36)} ${(at * 7919).toString(36)}`,
      'BR',
      '50',
    ]);
    names[5000] = ['', 'BR', 'kaputt'];
    const worked = process.cpuUsage();
    const uploaded = (await lead.upload('organisations', csvFile(['Firma', 'Kürzel', 'Effectif'], ...names))).body;
    let served = 0;
    const checking = lead.check(uploaded);
    const done = checking.then(() => true);
    while (!(await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 20))]))) {
      expect((await world.people.lead.get('/api/me')).status).toBe(200);
      served += 1;
    }
    const stored = (await checking).body;
    expect([stored.counts.error, stored.rowCount]).toEqual([1, 10_000]);
    expect(served).toBeGreaterThan(5);
    const decided = stored.undecided > 0 ? (await lead.decide(stored, 'create')).body : stored;
    const applied = await lead.apply(decided);
    expect([applied.status, applied.body.creates]).toEqual([200, 9_999]);
    const undone = await lead.undo(applied.body);
    expect([undone.status, undone.body.state]).toEqual([200, 'undone']);
    expect(await world.write(({ manager }) => manager.countBy(Organisation, { shortName: 'BR' }))).toBe(0);
    // Time of work and not of the clock, which depends on what else the computer does.
    const { user, system } = process.cpuUsage(worked);
    expect((user + system) / 1_000_000).toBeLessThan(60);
  }, 300_000);

  it('ask the database no more often than their blocks demand', async () => {
    const file = (count: number) =>
      csvFile(
        ['Firma'],
        ...Array.from({ length: count }, (_, at) => [`Q ${at.toString(36)} ${(at * 104_729).toString(36)}`]),
      );
    const few = (await lead.upload('organisations', file(10))).body;
    const many = (await lead.upload('organisations', file(400))).body;
    const ofFew = await countQueries(world, () => lead.check(few));
    const ofMany = await countQueries(world, () => lead.check(many));
    expect(ofMany).toBe(ofFew);
  }, 60_000);
});

import type { PublicCommuneRow } from '@zesumme/domain';
import { type Chapter6World, anAssessmentPut, chapter6World, measureUrl } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const pageUrl = (code: string): string => `/api/communes/${code}/public-page`;
const put = (code: string, body: object) => world.people.administrator.put(pageUrl(code), { version: null, ...body });

/** A commune with an assessment. */
async function assessed(name: string): Promise<string> {
  const code = await world.commune({}, name);
  const input = anAssessmentPut({ reductionFactor: 0.5, reductionReason: 'Syndicat.' });
  expect((await world.people.administrator.put(measureUrl(code, world.measures.first), input)).status).toBe(200);
  return code;
}

describe('The list of communes that publish', () => {
  it('tells points as the page shows them, sorted, and none that a commune keeps', async () => {
    const [frozen, blank, live, closed] = [
      await assessed('Punkt A'),
      await world.commune({}, 'Punkt B'),
      await assessed('Punkt C'),
      await assessed('Punkt D'),
    ];
    const { administrator, visitor } = world.people;
    const { body: snapshot } = await administrator.post(`/api/communes/${frozen}/snapshots`, {});
    const { body: empty } = await administrator.post(`/api/communes/${blank}/snapshots`, {});
    for (const code of [frozen, live]) {
      const url = measureUrl(code, world.measures.second);
      await administrator.put(url, anAssessmentPut({ effectiveShare: 1, plannedShare: 0 }));
    }
    await put(frozen, { published: true, parts: ['totals'], snapshotId: snapshot.id });
    await put(blank, { published: true, parts: ['totals'], snapshotId: empty.id });
    await put(live, { published: true, parts: ['totals', 'measures'] });
    await put(closed, { published: true, parts: ['measures', 'indicators'] });
    const listed = async (sort: string): Promise<[string, number | null | undefined][]> =>
      (await visitor.get(`/api/public/communes?q=punkt&sort=${sort}`)).body.items.map(
        ({ commune, points }: PublicCommuneRow) => [commune.name, points?.effective],
      );
    expect((await listed('-effective')).slice(0, 2)).toEqual([
      ['Punkt C', 7],
      ['Punkt A', 3],
    ]);
    expect(await listed('name')).toEqual([
      ['Punkt A', 3],
      ['Punkt B', null],
      ['Punkt C', 7],
      ['Punkt D', undefined],
    ]);
    const { items, programmes } = (await visitor.get('/api/public/communes?q=punkt')).body;
    expect(items.map(({ programme }: PublicCommuneRow) => programme)).toEqual(Array(4).fill('Programme'));
    expect(programmes).toEqual(['Programme']);
    const list = () => visitor.get('/api/public/communes?q=punkt');
    const wanted = await countQueries(world, list);
    await put(await assessed('Punkt E'), { published: true, parts: ['totals'] });
    expect(await countQueries(world, list)).toBe(wanted);
  });
});

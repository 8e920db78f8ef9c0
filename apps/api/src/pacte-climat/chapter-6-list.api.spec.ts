import type { Chapter6Row } from '@zesumme/domain';
import { type Chapter6World, type Person, chapter6World } from '../testing/chapter-6-world';
import { Catalogue } from './catalogue.entity';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

describe('GET /api/chapter-6/communes', () => {
  const listed = async (person: Person, query: string): Promise<Chapter6Row[]> => {
    const { status, body } = await world.people[person].get(`/api/chapter-6/communes?${query}`);
    expect(status).toBe(200);
    return body.items;
  };
  const names = (rows: Chapter6Row[]): string[] => rows.map(({ commune: { name } }) => name);

  beforeAll(async () => {
    const closed = await world.commune({}, 'Listig Zou');
    const agreed = await world.commune({ agreed: true }, 'Listig Ausgemaach');
    await world.commune({ published: true }, 'Listig Ëffentlech');
    const { first, second } = world.measures;
    await world.given(async (given) => {
      await given.assessment({
        communeCode: agreed,
        measureId: first,
        effectiveShare: 0.5,
        plannedShare: 0.1,
        reviewedOn: '2026-10-01',
      });
      await given.assessment({
        communeCode: agreed,
        measureId: second,
        effectiveShare: 0.25,
        reviewedOn: '2026-11-02',
      });
      await given.assessment({ communeCode: closed, measureId: first, effectiveShare: 0.9 });
    });
  });

  it.each<[Person, string[]]>([
    ['visitor', ['Listig Ëffentlech']],
    ['contact', ['Listig Ëffentlech']],
    ['project manager', ['Listig Ausgemaach', 'Listig Ëffentlech']],
    ['administrator', ['Listig Ausgemaach', 'Listig Ëffentlech', 'Listig Zou']],
  ])('shows a %s the communes they may see', async (person, expected) => {
    expect(names(await listed(person, 'q=listig'))).toEqual(expected);
  });

  it('shows commune users and advisers their own', async () => {
    for (const person of ['commune user', 'adviser'] as const) {
      const rows = await listed(person, 'size=100');
      expect(rows.find(({ commune: { code } }) => code === world.own)?.part).toBe('full');
      expect(names(rows)).not.toContain('Listig Ausgemaach');
    }
  });

  it('adds up what is known of each', async () => {
    const [row] = await listed('project manager', 'q=ausgemaach');
    expect(row).toMatchObject({
      part: 'full',
      reviewedOn: '2026-11-02',
      total: { possible: 20, effective: 6, planned: 1, remaining: 7, unknown: 6, withoutPoints: 1 },
    });
  });

  it('sorts, what is not known last, filters and pages', async () => {
    expect(names(await listed('administrator', 'q=listig&sort=-effective'))).toEqual([
      'Listig Zou',
      'Listig Ausgemaach',
      'Listig Ëffentlech',
    ]);
    expect(names(await listed('administrator', 'q=listig&sort=effective'))).toEqual([
      'Listig Ausgemaach',
      'Listig Zou',
      'Listig Ëffentlech',
    ]);
    expect(names(await listed('administrator', 'q=listig&assessed=false'))).toEqual(['Listig Ëffentlech']);
    const { body } = await world.people.administrator.get('/api/chapter-6/communes?q=effentlech%20listig&size=1');
    expect([body.total, body.page, body.size]).toEqual([1, 1, 1]);
    expect(names(await listed('administrator', 'q=listig&size=1&page=3'))).toEqual(['Listig Zou']);
    expect((await world.people.administrator.get('/api/chapter-6/communes?sort=votes')).status).toBe(400);
  });

  it('says by which programme each commune assesses itself, and filters by it', async () => {
    const code = await world.commune({ agreed: true }, 'Listig Aner');
    await world.given(async (given) => {
      const { id } = await given.catalogue({ isDefault: false, programme: 'Energiestadt', chapter: 'K' });
      await given.communeCatalogue({ communeCode: code, catalogueId: id });
    });
    const [row, ...others] = await listed('project manager', 'q=listig&programme=Energiestadt');
    expect([row, others]).toMatchObject([
      { commune: { code }, catalogue: { programme: 'Energiestadt', chapter: 'K' } },
      [],
    ]);
    const all = await world.people['project manager'].get('/api/chapter-6/communes?q=ausgemaach');
    expect(all.body.items).toMatchObject([{ catalogue: { programme: 'Programme', chapter: '6' } }]);
    expect(all.body.programmes).toEqual(['Energiestadt', 'Programme']);
    // Who may not read the commune is not told of its programme.
    expect((await world.people.visitor.get('/api/chapter-6/communes')).body.programmes).toEqual(['Programme']);
  });

  it('names a chapter for the menu as long as every catalogue has the same', async () => {
    const chapter = async () => (await world.people.visitor.get('/api/me')).body.instance.chapter;
    expect(await chapter()).toBeNull();
    await world.write((ctx) => ctx.manager.update(Catalogue, { programme: 'Energiestadt' }, { chapter: '6' }));
    expect(await chapter()).toBe('6');
  });

  it('asks the database as often for many communes as for few', async () => {
    const { administrator } = world.people;
    const few = await countQueries(world, () => administrator.get('/api/chapter-6/communes?q=listig&size=1'));
    const many = await countQueries(world, () => administrator.get('/api/chapter-6/communes?size=100'));
    expect(many).toBe(few);
  });
});

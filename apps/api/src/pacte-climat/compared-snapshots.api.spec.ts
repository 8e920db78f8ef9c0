import type { SnapshotComparison, SnapshotRow } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { type Chapter6World, anAssessmentPut, chapter6World, measureUrl } from '../testing/chapter-6-world';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';
import { CommuneCatalogue } from './commune-catalogue.entity';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const url = (code: string, rest = ''): string => `/api/communes/${code}/snapshots${rest}`;
const stored = (id: string): Promise<Chapter6Snapshot | null> =>
  world.write((ctx) => ctx.manager.findOneBy(Chapter6Snapshot, { id }));

async function assess(code: string, effectiveShare: number, plannedShare = 0, version: number | null = null) {
  const put = anAssessmentPut({ effectiveShare, plannedShare, version });
  const { status } = await world.people.administrator.put(measureUrl(code, world.measures.first), put);
  expect(status).toBe(200);
}

async function take(code: string, body: object = {}): Promise<SnapshotRow> {
  const answer = await world.people.administrator.post(url(code), body);
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('Two snapshots', () => {
  it('are compared measure by measure, and each with the chapter as it now is', async () => {
    const code = await world.commune({});
    await assess(code, 0.2, 0.4);
    const before = await take(code, { label: 'Début' });
    await assess(code, 0.5, 0.3, 1);
    const after = await take(code);
    await assess(code, 0.9, 0.1, 2);
    const compared = async (other: string) =>
      (await world.people.administrator.get(url(code, `/${before.id}/comparison${other}`))).body;
    const two = await compared(`?with=${after.id}`);
    expect(two.total.difference).toEqual({ possible: 0, effective: 3, planned: -1 });
    expect(two.measures[0]).toMatchObject({
      measure: { id: world.measures.first },
      presence: 'both',
      before: { possible: 10, effective: 2, planned: 4 },
      after: { possible: 10, effective: 5, planned: 3 },
      difference: { possible: 0, effective: 3, planned: -1 },
    });
    const now = await compared('');
    expect(now.after).toMatchObject({ id: null, day: '2026-11-23', kind: null });
    expect(now.total.difference).toEqual({ possible: 0, effective: 7, planned: -3 });
    expect((await compared('?with=now')).total).toEqual(now.total);
  });

  it('say of a measure that it is in one of them alone', async () => {
    const code = await world.commune({});
    const { id, content } = (await stored((await take(code)).id)) ?? { id: '', content: '' };
    const gone = JSON.parse(content);
    Object.assign(gone.sections[0].measures[0].measure, { id: randomId(), slug: 'no-longer-there' });
    const other = await world.given((given) => given.snapshot({ communeCode: code, content: JSON.stringify(gone) }));
    const { body } = await world.people.administrator.get(url(code, `/${other.id}/comparison?with=${id}`));
    const presences = body.measures.map(({ presence }: { presence: string }) => presence);
    expect(presences).toEqual(['after', 'both', 'both', 'both', 'before']);
  });
});

describe('Two snapshots of different catalogues', () => {
  it('have in common what a measure became in a later version, and nothing of another programme', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    const given = await world.given(async (made) => {
      const catalogue = async (over: object, measures: object[]) => {
        const { id: catalogueId } = await made.catalogue({ isDefault: false, ...over });
        for (const [position, each] of measures.entries()) await made.measure({ catalogueId, position, ...each });
        return catalogueId;
      };
      const first = await catalogue({}, [{ slug: 'une' }, { slug: 'deux' }]);
      const renamed = [{ slug: 'une' }, { slug: 'second', replaces: ['deux'] }];
      const later = await catalogue({ replacesId: first }, renamed);
      const other = await catalogue({ programme: 'Energiestadt' }, [{ slug: 'une' }, { slug: 'autre' }]);
      await made.communeCatalogue({ communeCode: code, catalogueId: first });
      return { later, other };
    });
    const moveTo = (catalogueId: string) =>
      world.write((ctx) => ctx.manager.update(CommuneCatalogue, { communeCode: code }, { catalogueId }));
    const { id } = await take(code);
    const rows = async (other = 'now') => {
      const { status, body } = await administrator.get(url(code, `/${id}/comparison?with=${other}`));
      expect(status).toBe(200);
      return (body as SnapshotComparison).measures.map(({ slugs, presence }) => [slugs.before, slugs.after, presence]);
    };
    await moveTo(given.later);
    const successors = [
      ['une', 'une', 'both'],
      ['deux', 'second', 'both'],
    ];
    expect(await rows()).toEqual(successors);
    const second = await take(code);
    await moveTo(given.other);
    expect(await rows(second.id)).toEqual(successors);
    expect(await rows()).toEqual([
      [null, 'une', 'after'],
      [null, 'autre', 'after'],
      ['une', null, 'before'],
      ['deux', null, 'before'],
    ]);
  });
});

import type { CatalogueVersionDetail, Chapter6Detail, LinkableMeasures } from '@zesumme/domain';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import type { Client } from '../testing/test-app';
import { Measure } from './measure.entity';

// Today is 23 November 2026.
let world: Chapter6World;
let admin: Client;
let code: string;
let first: string;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  code = await world.commune({ agreed: true });
  expect((await admin.put(measureUrl(code, world.measures.first), anAssessmentPut())).status).toBe(200);
  first = ((await admin.get(detailUrl(code))).body as Chapter6Detail).catalogue.id;
});
afterAll(() => world.close());

const offered = async (): Promise<LinkableMeasures['items']> => (await admin.get('/api/chapter-6/measures')).body.items;
const slugOf = async (id: string): Promise<string> =>
  (await world.write(({ manager }) => manager.findOneByOrFail(Measure, { id }))).slug;
/** A version that follows this one, without some measures and with some of its own. */
async function following(
  from: string,
  { without = [], own = [], head = {} }: { without?: string[]; own?: string[]; head?: object },
): Promise<CatalogueVersionDetail> {
  const draft = (await admin.post(`/api/catalogues/${from}/versions`)).body as CatalogueVersionDetail;
  const kept = draft.body.measures.filter(({ slug }) => !without.includes(slug));
  const added = own.flatMap((slug) => (kept[0] ? [{ ...kept[0], slug, replaces: [] }] : []));
  const { body: filled } = await admin.put(`/api/catalogues/${draft.id}`, {
    version: draft.version,
    head: { ...draft.head, ...head },
    body: { ...draft.body, measures: [...kept, ...added] },
  });
  const { status, body } = await admin.post(`/api/catalogues/${draft.id}/publication`, { version: filled.version });
  expect(status).toBe(200);
  return body as CatalogueVersionDetail;
}

describe('The measures that an action can be about', () => {
  it('are also those that only versions have which a commune still follows, or follows already', async () => {
    expect((await offered()).map(({ version }) => version)).toEqual([null]);
    const { second } = world.measures;
    const later = await following(first, { without: [await slugOf(second)] });
    const [inForce, other, ...none] = await offered();
    expect(inForce).toMatchObject({ catalogueId: later.id, version: null });
    expect(inForce?.measures).toHaveLength(3);
    expect(other).toMatchObject({ catalogueId: first, version: expect.any(String), measures: [{ id: second }] });
    expect(other?.measures).toHaveLength(1);
    expect(none).toEqual([]);

    const group = await world.given((given) => given.group({}));
    const made = await admin.post('/api/actions', {
      ...{ groupId: group.id, title: 'Navette', status: 'planned', progress: 0 },
      ...{ communeCodes: [code], measureIds: [second] },
    });
    expect(made.status).toBe(201);
    const chapter = (await admin.get(detailUrl(code))).body as Chapter6Detail;
    expect(measureIn(chapter, second)?.actions.map(({ id }) => id)).toEqual([made.body.id]);

    // One that has not begun is followed by a commune that moved early, and says a measure of its own.
    const early = await following(later.id, { own: ['eegen'], head: { validFrom: '2027-01-01', validUntil: null } });
    expect(await offered()).toHaveLength(2);
    const moving = await world.commune({ agreed: true });
    await world.given((given) => given.communeCatalogue({ communeCode: moving, catalogueId: early.id }));
    const now = await offered();
    expect(now.map(({ catalogueId }) => catalogueId)).toEqual([later.id, early.id, first]);
    expect(now[1]).toMatchObject({ version: early.label, measures: [{ slug: 'eegen' }] });

    // What two versions have that are followed is offered once, and takes as many queries.
    const count = (): Promise<number> => countQueries(world, offered);
    const before = await count();
    const last = await following(early.id, { own: ['drett'] });
    const third = await world.commune({ agreed: true });
    await world.given((given) => given.communeCatalogue({ communeCode: third, catalogueId: last.id }));
    const all = (await offered()).flatMap(({ measures }) => measures.map(({ slug }) => slug));
    expect(all).toHaveLength(3 + 2 + 1);
    expect(new Set(all).size).toBe(all.length);
    expect(await count()).toBe(before);
  });
});

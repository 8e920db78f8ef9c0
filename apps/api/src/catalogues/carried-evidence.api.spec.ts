import type { CatalogueVersionDetail, EvidencePage, MoveProposal } from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let code: string;
let former: string;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  const { first } = world.measures;
  former = (await world.write(({ manager }) => manager.findOneByOrFail(Measure, { id: first }))).catalogueId;
});
afterAll(() => world.close());
beforeEach(async () => {
  code = await world.commune({ agreed: true });
  await world.given((given) => given.communeCatalogue({ communeCode: code, catalogueId: former }));
  for (const id of [world.measures.first, world.measures.second])
    expect((await admin.put(measureUrl(code, id), anAssessmentPut())).status).toBe(200);
});

/** A published version that follows and says the same, under a name of its own. */
async function following(id: string): Promise<CatalogueVersionDetail> {
  const { body: draft } = await admin.post(`/api/catalogues/${id}/versions`);
  const published = await admin.post(`/api/catalogues/${draft.id}/publication`, { version: draft.version });
  expect(published.status).toBe(200);
  return published.body as CatalogueVersionDetail;
}
const propose = async (to: string): Promise<MoveProposal> =>
  (await admin.get(`${detailUrl(code)}/catalogue?to=${to}`)).body as MoveProposal;
/** Along what is proposed, but for what is left behind. */
async function move(to: string, left: readonly string[] = []): Promise<void> {
  const { version, moves } = await propose(to);
  const mapping = moves.map((each) => ({ from: each.from.id, to: left.includes(each.from.id) ? null : each.to }));
  expect((await admin.post(`${detailUrl(code)}/catalogue`, { to, version, mapping })).status).toBe(200);
}
const measuresOf = async (catalogueId: string): Promise<string[]> => {
  const found = await world.write(({ manager }) =>
    manager.find(Measure, { where: { catalogueId }, order: { position: 'ASC' } }),
  );
  return found.map(({ id }) => id);
};
const pieces = async (): Promise<EvidencePage['items']> =>
  ((await admin.get(`/api/evidence?communeCode=${code}`)).body as EvidencePage).items;
const proven = async (): Promise<string[][]> => (await pieces()).map(({ measures }) => measures.map(({ id }) => id));
const link = { kind: 'link', title: 'Beleg', url: 'https://example.org/beleg', day: '2026-11-20' };

describe('Evidence of a commune that moves again', () => {
  it('proves what it proved in the version that is left, and not what it was taken from there', async () => {
    const second = await following(former);
    const third = await following(second.id);
    const [, there] = await measuresOf(second.id);
    const [, then] = await measuresOf(third.id);
    const { first } = world.measures;
    expect((await admin.post(`/api/communes/${code}/evidence`, { ...link, measureIds: [first] })).status).toBe(201);
    await move(second.id);
    const [piece] = await pieces();
    const put = { ...link, measureIds: [there], version: piece?.version };
    expect((await admin.put(`/api/evidence/${piece?.id}`, put)).status).toBe(200);
    await move(third.id);
    expect(await proven()).toEqual([[then]]);
  });

  it('comes along from an earlier version where it proves nothing in the one that is left', async () => {
    const second = await following(former);
    const third = await following(second.id);
    await move(second.id);
    const { first } = world.measures;
    await world.given((given) =>
      given.evidence({ communeCode: code, kind: 'link', state: 'accepted', title: 'Beleg', measureId: first }),
    );
    await move(third.id);
    expect(await proven()).toEqual([[(await measuresOf(third.id))[0]]]);
  });
});

describe('What a commune is told of its evidence before it moves', () => {
  const prove = (measureId: string, over: object = {}) =>
    world.given((given) =>
      given.evidence({ communeCode: code, kind: 'link', state: 'accepted', title: 'Beleg', measureId, ...over }),
    );

  it('names what it proves, whether that is something in the other version, and nothing that is refused or taken away', async () => {
    const { first, second } = world.measures;
    const { body: draft } = await admin.post(`/api/catalogues/${former}/versions`);
    const measures = draft.body.measures.slice(0, 1);
    const head = { ...draft.head, label: `Version ${draft.id}` };
    const put = { version: draft.version, head, body: { ...draft.body, measures } };
    const { body: filled } = await admin.put(`/api/catalogues/${draft.id}`, put);
    await admin.post(`/api/catalogues/${draft.id}/publication`, { version: filled.version });
    const kept = await prove(first, { day: '2026-01-01' });
    const lost = await prove(second, { day: '2026-01-02', state: 'proposed' });
    await prove(second, { state: 'refused' });
    await prove(second, { removedAt: '2026-11-01T10:00:00.000Z' });
    const told = { title: 'Beleg', isDemo: false };
    expect((await propose(draft.id)).evidence).toEqual([
      { ...told, id: kept.id, measureIds: [first], following: [first] },
      { ...told, id: lost.id, measureIds: [second], following: [] },
    ]);
    const count = (): Promise<number> => countQueries(world, () => propose(draft.id));
    const before = await count();
    await prove(second);
    expect(await count()).toBe(before);

    // What is proposed and taken back takes its evidence along to nowhere.
    await move(draft.id, [first]);
    expect((await proven()).flat()).toEqual([]);
  });
});

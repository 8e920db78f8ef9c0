import type { CatalogueVersionDetail, EvidencePage, MoveProposal } from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
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
async function move(to: string): Promise<void> {
  const { version, moves } = (await admin.get(`${detailUrl(code)}/catalogue?to=${to}`)).body as MoveProposal;
  const mapping = moves.map((each) => ({ from: each.from.id, to: each.to }));
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

import type {
  CatalogueVersionDetail,
  Chapter6Detail,
  CommentPage,
  CountingPage,
  EvidenceRow,
  MoveProposal,
  SnapshotComparison,
  SnapshotPage,
} from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
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

let world: Chapter6World;
let admin: Client;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
});
afterAll(() => world.close());

/** A later version in which nothing is called as before, and which does not say what replaces what. */
async function renamed(from: string): Promise<CatalogueVersionDetail> {
  const { body: draft } = await admin.post(`/api/catalogues/${from}/versions`);
  const { id, version, head, body } = draft as CatalogueVersionDetail;
  const measures = body.measures.map((each) => ({ ...each, slug: `neuf-${each.slug}`, replaces: [] }));
  const { body: filled } = await admin.put(`/api/catalogues/${id}`, { version, head, body: { ...body, measures } });
  const published = await admin.post(`/api/catalogues/${id}/publication`, { version: filled.version });
  expect(published.status).toBe(200);
  return published.body as CatalogueVersionDetail;
}
const propose = async (code: string, to: string): Promise<MoveProposal> =>
  (await admin.get(`${detailUrl(code)}/catalogue?to=${to}`)).body as MoveProposal;
async function move(code: string, to: string, mapping: Record<string, string | null>): Promise<Chapter6Detail> {
  const { version, moves } = await propose(code, to);
  const lines = moves.map(({ from }) => ({ from: from.id, to: mapping[from.id] ?? null }));
  const moved = await admin.post(`${detailUrl(code)}/catalogue`, { to, version, mapping: lines });
  expect(moved.status).toBe(200);
  return moved.body as Chapter6Detail;
}
async function renamedIn({ measures }: MoveProposal, id: string): Promise<string | undefined> {
  const { slug } = await world.write(({ manager }) => manager.findOneByOrFail(Measure, { id }));
  return measures.find((each) => each.slug === `neuf-${slug}`)?.id;
}
const actionOn = (code: string, measureId: string, title: string, share: number) =>
  world.given((given) =>
    given.action({ title, status: 'planned', communes: [{ communeCode: code, share }], measures: [measureId] }),
  );
const counting = async (code: string): Promise<CountingPage> =>
  (await admin.get(`/api/chapter-6/actions?communeCode=${code}&size=100`)).body as CountingPage;

describe('What is linked to a measure that a commune maps by hand', () => {
  it('counts where the commune said, is told before it would count nowhere, and is found again on the way back', async () => {
    const { first, second } = world.measures;
    const code = await world.commune({ agreed: true });
    expect((await admin.put(measureUrl(code, first), anAssessmentPut())).status).toBe(200);
    const { catalogue } = (await admin.get(detailUrl(code))).body as Chapter6Detail;
    const shuttle = await actionOn(code, first, 'Navette', 0.1);
    const bikes = await actionOn(code, second, 'Vélos', 0.1);
    const commentsUrl = `/api/communes/${code}/comments`;
    const said = await admin.post(commentsUrl, { measureId: first, threadId: null, text: 'À vérifier.' });
    expect(said.status).toBe(201);
    const later = await renamed(catalogue.id);

    const proposal = await propose(code, later.id);
    expect(proposal.actions).toEqual([
      { id: shuttle.id, title: 'Navette', measureIds: [first], stays: false, isDemo: false },
      { id: bikes.id, title: 'Vélos', measureIds: [second], stays: false, isDemo: false },
    ]);
    const [into, other] = await Promise.all([first, second].map((id) => renamedIn(proposal, id)));
    if (!into || !other) throw new Error('The later version lacks measures.');

    // Crosswise, as nothing but the commune's word can tell.
    const moved = await move(code, later.id, { [first]: other });
    expect(measureIn(moved, other)?.actions).toMatchObject([{ id: shuttle.id, share: 0.1, gain: 0.4 }]);
    expect(measureIn(moved, into)?.actions).toEqual([]);
    expect(moved.comments).toEqual([{ measureId: other, open: 1 }]);
    const { items } = (await admin.get(`${commentsUrl}?measureId=${other}`)).body as CommentPage;
    expect(items.map(({ id }) => id)).toEqual([said.body.id]);
    const answer = await admin.post(commentsUrl, { measureId: other, threadId: said.body.id, text: 'Fait.' });
    expect(answer.status).toBe(201);
    expect((await counting(code)).items).toMatchObject([
      { action: { id: shuttle.id }, measure: { id: other }, gain: 0.4 },
    ]);
    const snapshotsUrl = `/api/communes/${code}/snapshots`;
    const [taken] = ((await admin.get(snapshotsUrl)).body as SnapshotPage).items;
    const comparison = (await admin.get(`${snapshotsUrl}/${taken?.id}/comparison`)).body as SnapshotComparison;
    expect(comparison.measures.find(({ measure }) => measure.id === other)).toMatchObject({
      ...{ presence: 'both', before: { possible: 10, effective: 6 }, after: { possible: 4, effective: 2.4 } },
    });
    const told = await admin.get(`${detailUrl(code)}/council-brief?year=2026&language=fr`);
    expect(told.status).toBe(200);

    const { version } = (await admin.get(`/api/actions/${shuttle.id}`)).body;
    expect((await admin.patch(`/api/actions/${shuttle.id}`, { version, status: 'done' })).status).toBe(200);
    const evidence = await admin.get(`/api/evidence?communeCode=${code}&kind=action`);
    expect((evidence.body.items as EvidenceRow[]).map(({ measures }) => measures.map(({ id }) => id))).toEqual([
      [other],
    ]);

    // What was linked since is found under what the commune maps it to when it goes back, and by its word of before otherwise.
    const late = await actionOn(code, other, 'Bornes', 0.2);
    const back = await move(code, catalogue.id, { [other]: null });
    expect(
      measureIn(back, first)
        ?.actions.map(({ id }) => id)
        .sort(),
    ).toEqual([late.id, shuttle.id].sort());
    expect(back.comments).toEqual([{ measureId: first, open: 1 }]);
    expect(measureIn(back, second)?.actions.map(({ id }) => id)).toEqual([bikes.id]);

    // Forth once more, along another mapping: the latest is meant.
    const again = await move(code, later.id, { [first]: into });
    expect(measureIn(again, into)?.actions.map(({ id }) => id)).toContain(shuttle.id);
    expect(measureIn(again, other)?.actions.map(({ id }) => id)).toEqual([late.id]);
  });

  it('says nothing of another commune, and takes as many queries whatever was mapped', async () => {
    const { first } = world.measures;
    const { catalogueId } = await world.write(({ manager }) => manager.findOneByOrFail(Measure, { id: first }));
    const later = await renamed(catalogueId);
    const [one, other] = [await world.commune({ agreed: true }), await world.commune({ agreed: true })];
    for (const code of [one, other]) {
      await world.given((given) => given.communeCatalogue({ communeCode: code, catalogueId }));
      await admin.put(measureUrl(code, first), anAssessmentPut());
      await actionOn(code, first, 'Navette', 0.1);
    }
    const into = await renamedIn(await propose(one, later.id), first);
    await move(one, later.id, { [first]: into ?? null });
    const left = await move(other, later.id, { [first]: null });
    expect((await counting(one)).items).toHaveLength(1);
    expect(left.sections.flatMap((section) => section.measures).flatMap(({ actions }) => actions)).toEqual([]);
    expect((await counting(other)).items).toEqual([]);

    const count = (): Promise<number> => countQueries(world, () => counting(one));
    const countOne = (): Promise<number> => countQueries(world, () => admin.get(detailUrl(one)));
    const countMove = (): Promise<number> => countQueries(world, () => propose(one, catalogueId));
    const before = [await count(), await countOne(), await countMove()];
    await actionOn(one, first, 'Vélos', 0.1);
    await move(other, catalogueId, {});
    await move(other, later.id, { [first]: into ?? null });
    expect([await count(), await countOne(), await countMove()]).toEqual(before);
  });
});

import type { CatalogueVersionDetail, Chapter6Detail, CountingPage, EvidencePage, MoveProposal } from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let code: string;
let first: string;
let former: string;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  ({ first } = world.measures);
  former = (await world.write(({ manager }) => manager.findOneByOrFail(Measure, { id: first }))).catalogueId;
});
afterAll(() => world.close());
beforeEach(async () => {
  code = await world.commune({ agreed: true });
  await world.given((given) => given.communeCatalogue({ communeCode: code, catalogueId: former }));
  expect((await admin.put(measureUrl(code, first), anAssessmentPut())).status).toBe(200);
});

type Body = CatalogueVersionDetail['body'];

/** A version that follows, its measures called as before or otherwise. */
const following = (slugOf: (slug: string) => string): Promise<CatalogueVersionDetail> =>
  followingWith((body) => body.measures.map((each) => ({ ...each, slug: slugOf(each.slug), replaces: [] })));
async function followingWith(measuresIn: (body: Body) => Body['measures']): Promise<CatalogueVersionDetail> {
  const { body: draft } = await admin.post(`/api/catalogues/${former}/versions`);
  const { id, version, head, body } = draft as CatalogueVersionDetail;
  const measures = measuresIn(body);
  const { body: filled } = await admin.put(`/api/catalogues/${id}`, {
    version,
    head: { ...head, label: `Version ${id}` },
    body: { ...body, measures },
  });
  const published = await admin.post(`/api/catalogues/${id}/publication`, { version: filled.version });
  expect(published.status).toBe(200);
  return published.body as CatalogueVersionDetail;
}
const propose = async (to: string): Promise<MoveProposal> =>
  (await admin.get(`${detailUrl(code)}/catalogue?to=${to}`)).body as MoveProposal;
/** Along what the page proposes, but for what is said otherwise. */
async function move(to: string, said: Record<string, string> = {}): Promise<Chapter6Detail> {
  const { version, moves } = await propose(to);
  const mapping = moves.map((each) => ({ from: each.from.id, to: said[each.from.id] ?? each.to }));
  const moved = await admin.post(`${detailUrl(code)}/catalogue`, { to, version, mapping });
  expect(moved.status).toBe(200);
  return moved.body as Chapter6Detail;
}
const measuresOf = async (catalogueId: string): Promise<Measure[]> =>
  world.write(({ manager }) => manager.find(Measure, { where: { catalogueId }, order: { position: 'ASC' } }));
const counting = async (): Promise<CountingPage['items']> =>
  (await admin.get(`/api/chapter-6/actions?communeCode=${code}&size=100`)).body.items;
async function prove(measureId: string): Promise<void> {
  const link = { kind: 'link', title: 'Beleg', url: 'https://example.org/beleg', day: '2026-11-20' };
  const added = await admin.post(`/api/communes/${code}/evidence`, { ...link, measureIds: [measureId] });
  expect(added.status).toBe(201);
}
/** The measures that each piece of evidence proves in the version that the commune has. */
const proven = async (): Promise<string[][]> =>
  ((await admin.get(`/api/evidence?communeCode=${code}`)).body as EvidencePage).items.map(({ measures }) =>
    measures.map(({ id }) => id),
  );

describe('A commune that goes back along what the page proposes', () => {
  it('counts an action as before that names what it mapped nothing onto, though the catalogue says the same', async () => {
    const later = await following((slug) => slug);
    const [same, other] = await measuresOf(later.id);
    const action = await world.given((given) =>
      given.action({ status: 'planned', communes: [{ communeCode: code, share: 0.1 }], measures: [same?.id ?? ''] }),
    );
    const before = await counting();
    expect(before).toMatchObject([{ action: { id: action.id }, measure: { id: first }, gain: 1 }]);

    await move(later.id, { [first]: other?.id ?? '' });
    const back = await move(former);
    expect(measureIn(back, first)?.actions).toMatchObject([{ id: action.id }]);
    expect(await counting()).toEqual(before);
  });

  it('is proposed the inverse of its own mapping, and takes along what proves its measures', async () => {
    const later = await following((slug) => `neuf-${slug}`);
    const [into] = await measuresOf(later.id);
    const x = into?.id ?? '';
    await move(later.id, { [first]: x });
    await prove(x);

    const proposal = await propose(former);
    expect(proposal.moves.map((each) => [each.from.id, each.to])).toEqual([[x, first]]);
    await move(former);
    expect(await proven()).toEqual([[first]]);

    // And forth once more, to where it had been.
    expect((await propose(later.id)).moves.map((each) => [each.from.id, each.to])).toEqual([[first, x]]);
  });

  it('takes evidence along that the catalogue lets count where the assessment of another measure went', async () => {
    const { second } = world.measures;
    expect((await admin.put(measureUrl(code, second), anAssessmentPut())).status).toBe(200);
    await prove(second);
    const joined = await followingWith(({ measures: [a, b, ...others] }) =>
      a && b ? [{ ...a, slug: 'ensemble', replaces: [a.slug, b.slug] }, ...others] : [],
    );
    const [both] = await measuresOf(joined.id);
    expect((await propose(joined.id)).moves.map((each) => each.to)).toEqual([both?.id, null]);
    await move(joined.id);
    expect(await proven()).toEqual([[both?.id]]);
  });
});

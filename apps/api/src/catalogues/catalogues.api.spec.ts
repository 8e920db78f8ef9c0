import type {
  CatalogueBody,
  CatalogueDetail,
  CatalogueVersionDetail,
  Chapter6Detail,
  MoveProposal,
  SnapshotPage,
} from '@zesumme/domain';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { aPdf, fileForm } from '../testing/sample-files';
import { type Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let inForce: string;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  inForce = (await world.visitor.get('/api/chapter-6/catalogue')).body.id;
});
afterAll(() => world.close());

const moveUrl = (code: string): string => `${detailUrl(code)}/catalogue`;
const version = async (id = inForce): Promise<CatalogueVersionDetail> =>
  (await admin.get(`/api/catalogues/${id}`)).body as CatalogueVersionDetail;
const draft = async (id = inForce): Promise<CatalogueVersionDetail> => {
  const { status, body } = await admin.post(`/api/catalogues/${id}/versions`);
  expect(status).toBe(201);
  return body as CatalogueVersionDetail;
};
const put = (stored: CatalogueVersionDetail, body: CatalogueBody) =>
  admin.put(`/api/catalogues/${stored.id}`, { version: stored.version, head: stored.head, body });
const publish = async ({ id, version: from }: CatalogueVersionDetail): Promise<CatalogueVersionDetail> => {
  const { status, body } = await admin.post(`/api/catalogues/${id}/publication`, { version: from });
  expect(status).toBe(200);
  return body as CatalogueVersionDetail;
};
const assess = (code: string, measureId: string, over: object = {}) =>
  admin.put(measureUrl(code, measureId), anAssessmentPut(over));

describe('A version of the catalogue', () => {
  it('begins as a draft that says the same, and is the administrator’s alone until it is published', async () => {
    const made = await draft();
    expect(made).toMatchObject({ state: 'draft', replaces: { id: inForce } });
    const { label } = await version();
    const fields = [{ field: 'label', before: label, after: `${label} (2)` }];
    expect(made.difference).toMatchObject([{ node: 'head', change: 'changed', fields }]);
    expect(made.body).toEqual((await version()).body);
    expect((await world.people['project manager'].get(`/api/catalogues/${made.id}`)).status).toBe(404);
    const { body: listed } = await world.people['project manager'].get('/api/catalogues');
    expect(listed.items.map(({ id }: { id: string }) => id)).not.toContain(made.id);
    expect((await admin.delete(`/api/catalogues/${made.id}`)).status).toBe(204);
    expect((await admin.get(`/api/catalogues/${made.id}`)).status).toBe(404);
  });

  it('is completed measure by measure, says what it changes, and refuses what is stale or does not fit', async () => {
    const made = await draft();
    const [first, ...rest] = made.body.measures;
    if (!first) throw new Error('The catalogue has no measure.');
    const sources = [{ value: 'points' as const, source: 'Mémorial', day: '2026-11-01', toConfirm: true }];
    const changed = { ...made.body, measures: [{ ...first, maxPoints: 12, sources }, ...rest] };
    const { status, body } = await put(made, changed);
    expect(status).toBe(200);
    expect(body.body).toEqual(changed);
    expect(body.difference).toMatchObject([
      { node: 'head', fields: [{ field: 'label' }] },
      {
        node: 'measure',
        change: 'changed',
        key: first.slug,
        fields: expect.arrayContaining([{ field: 'maxPoints', before: 10, after: 12 }]),
      },
    ]);
    const named = await admin.put(`/api/catalogues/${made.id}`, {
      ...{ version: body.version, body: body.body },
      head: { ...body.head, label: 'Catalogue officiel', validFrom: '2027-01-01' },
    });
    expect(named.body.difference).toMatchObject([
      {
        node: 'head',
        change: 'changed',
        fields: [
          { field: 'label', after: 'Catalogue officiel' },
          { field: 'validFrom', before: null, after: '2027-01-01' },
        ],
      },
      { node: 'measure' },
    ]);
    const late = await put(made, changed);
    expect([late.status, late.body.code, late.body.current.version]).toEqual([409, 'stale', 3]);
    const twice = await put(body, { ...changed, measures: [first, first] });
    expect([twice.status, twice.body.issues[0]]).toMatchObject([
      400,
      { path: 'body.measures.1.slug', code: 'duplicate' },
    ]);
    const unsaid = { translated: null, validFrom: null, validUntil: null };
    const weight = { kind: 'criterion' as const, textFr: 'Un', textDe: 'Eins', textEn: 'One', weight: 40, ...unsaid };
    const unbalanced = await put(body, { ...changed, measures: [{ ...first, criteria: [weight] }] });
    expect(unbalanced.body.issues[0]).toMatchObject({ code: 'weights-not-whole', params: { sum: 40 } });
    const negative = await put(body, { ...changed, measures: [{ ...first, maxPoints: -1 }] });
    expect(negative.body.issues[0]).toMatchObject({ path: 'body.measures.0.maxPoints', code: 'too-small' });
    await admin.delete(`/api/catalogues/${made.id}`);
  });

  it('never changes once it is published, and is not published empty or twice', async () => {
    const { body: created } = await admin.post('/api/catalogues', {
      ...(await version()).head,
      programme: 'Programme voisin',
      label: 'Première version',
    });
    expect(created).toMatchObject({ state: 'draft', body: { measures: [] }, inForce: false, replaces: null });
    const url = `/api/catalogues/${created.id}`;
    const empty = await admin.post(`${url}/publication`, { version: 1 });
    expect([empty.status, empty.body.code]).toEqual([409, 'catalogue-empty']);
    const filled = await put(created, (await version()).body);
    const published = await publish(filled.body);
    expect(published).toMatchObject({ state: 'published', inForce: false, can: { edit: false, addVersion: true } });
    for (const { status, body } of [
      await put(published, published.body),
      await admin.post(`${url}/publication`, { version: published.version }),
      await admin.delete(url),
    ]) {
      expect([status, body.code]).toEqual([409, 'catalogue-published']);
    }
    // It stands beside the one in force, and nobody starts with it.
    expect((await world.visitor.get('/api/chapter-6/catalogue')).body.id).toBe(inForce);
  });

  it('is listed in a number of queries that does not grow', async () => {
    const count = async (): Promise<number> => countQueries(world, () => admin.get('/api/catalogues?size=100'));
    const before = await count();
    const { id } = await draft();
    await draft();
    expect(await count()).toBe(before);
    await admin.delete(`/api/catalogues/${id}`);
  });
});

describe('A commune', () => {
  it('stays with its version when a later one is published, and moves along the mapping that it reviewed', async () => {
    const { first, second, third } = world.measures;
    const criterion = await world.given((given) => given.criterion({ measureId: first, textFr: 'Un', textDe: 'Eins' }));
    const lost = await world.given((given) => given.criterion({ measureId: first, textFr: 'Ancien', textDe: 'Alt' }));
    const code = await world.commune({ agreed: true });
    const untouched = await world.commune({ agreed: true });
    const criteria = [
      { criterionId: criterion.id, state: 'met', share: 0.5 },
      { criterionId: lost.id, state: 'planned', share: 0.2 },
    ];
    const indicatorValues = [{ year: 2025, value: 3, source: 'Rapport' }];
    await assess(code, first, { sharesBy: 'criteria', criteria, indicatorValues });
    await assess(code, second, { effectiveShare: 0.25, plannedShare: 0 });
    const action = await world.given((given) =>
      given.action({ communes: [{ communeCode: code, share: 0.1 }], measures: [second] }),
    );

    const link = { kind: 'link', title: 'Page', day: '2026-10-01', url: 'https://beispill.example/preuve' };
    const piece = { ...link, measureIds: [first], criterionIds: [criterion.id] };
    expect((await admin.post(`/api/communes/${code}/evidence`, piece)).status).toBe(201);

    const own = measureIn((await admin.get(detailUrl(code))).body, first)?.assessment?.id ?? '';
    const beside = `/api/files?subject=assessment&subjectId=`;
    expect((await admin.post(beside + own, fileForm(aPdf(), 'beschluss.pdf'))).status).toBe(201);

    const made = await draft();
    const [one, two, ...others] = made.body.measures;
    if (!one || !two) throw new Error('The catalogue has too few measures.');
    const body = {
      ...made.body,
      measures: [
        { ...one, criteria: one.criteria.filter(({ textFr }) => textFr === 'Un') },
        { ...two, slug: 'renommee', replaces: [two.slug], maxPoints: 8 },
        ...others,
      ],
    };
    const later = await publish((await put(made, body)).body);
    const read = async (commune: string): Promise<Chapter6Detail> => (await admin.get(detailUrl(commune))).body;
    expect((await read(code)).catalogue.id).toBe(inForce);
    expect((await read(untouched)).catalogue.id).toBe(later.id);

    const proposal = (await admin.get(`${moveUrl(code)}?to=${later.id}`)).body as MoveProposal;
    expect(proposal).toMatchObject({ current: { id: inForce }, to: { id: later.id }, version: 1 });
    const target = (slug: string): string => proposal.measures.find((each) => each.slug === slug)?.id ?? '';
    expect(proposal.moves.map(({ from, to }) => [from.id, to])).toEqual([
      [first, target(one.slug)],
      [second, target('renommee')],
    ]);
    expect(proposal.moves[0]).toMatchObject({ criteriaAnswered: 2, criteriaKept: { [target(one.slug)]: 1 } });
    const mapping = proposal.moves.map(({ from, to }) => ({ from: from.id, to }));
    const move = { to: later.id, version: 1, mapping };

    const strange = await admin.post(moveUrl(code), { ...move, mapping: [{ from: first, to: third }] });
    expect([strange.status, strange.body.issues[0].path]).toEqual([422, 'mapping.0.to']);
    const both = mapping.map(({ from }) => ({ from, to: target('renommee') }));
    expect((await admin.post(moveUrl(code), { ...move, mapping: both })).body.issues[0].code).toBe('given-twice');

    const before = await read(code);
    const moved = await admin.post(moveUrl(code), move);
    expect(moved.status).toBe(200);
    const after = moved.body as Chapter6Detail;
    expect(after.catalogue.id).toBe(later.id);
    const kept = measureIn(after, target(one.slug));
    expect(kept?.assessment).toMatchObject({ sharesBy: 'hand', effectiveShare: 0.5, plannedShare: 0.2, version: 1 });
    expect(kept?.assessment?.criteria).toMatchObject([{ state: 'met', share: 0.5 }]);
    expect(kept?.assessment?.indicatorValues).toEqual(indicatorValues);
    expect(measureIn(after, target('renommee'))).toMatchObject({
      score: { effective: 2, possible: 8 },
      actions: [{ id: action.id }],
    });

    const files = (await admin.get(beside + String(kept?.assessment?.id))).body;
    expect(files.items).toMatchObject([{ name: 'beschluss.pdf' }]);
    // Evidence comes along, and stands where the commune now is.
    const proves = async (): Promise<unknown[]> =>
      (await admin.get(`/api/evidence?communeCode=${code}`)).body.items.flatMap(
        ({ measures }: { measures: { id: string; criteria: { textFr: string }[] }[] }) => measures,
      );
    expect(await proves()).toMatchObject([{ id: target(one.slug), criteria: [{ textFr: 'Un' }] }]);

    const stale = await admin.post(moveUrl(code), move);
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    const { items } = (await admin.get(`/api/communes/${code}/snapshots`)).body as SnapshotPage;
    expect(items).toMatchObject([{ effective: before.total.effective, kind: 'by-hand' }]);

    // A measure of the version that it left is not assessed any more; the way back loses nothing.
    const late = await assess(code, first, { version: 1 });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'measure-of-other-version', params: { label: later.label } },
    ]);
    const unseen = await admin.post(moveUrl(code), { to: inForce, version: 2, mapping: [] });
    expect([unseen.status, unseen.body.code]).toEqual([409, 'stale']);
    const wayBack = (await admin.get(`${moveUrl(code)}?to=${inForce}`)).body as MoveProposal;
    const back = await admin.post(moveUrl(code), {
      to: inForce,
      version: 2,
      mapping: wayBack.moves.map(({ from, to }) => ({ from: from.id, to })),
    });
    expect((back.body as Chapter6Detail).total).toEqual(before.total);
    expect(measureIn(back.body, second)?.actions).toMatchObject([{ id: action.id }]);
    expect(await proves()).toMatchObject([{ id: first, criteria: [{ id: criterion.id }] }]);
    const row = (await admin.get(`/api/chapter-6/communes?size=100`)).body.items.find(
      (each: { commune: { code: string } }) => each.commune.code === code,
    );
    expect(row.total).toEqual(before.total);
  });

  it('has begun with its first evidence, which is edited where the commune now stands', async () => {
    const current = (await world.visitor.get('/api/chapter-6/catalogue')).body as CatalogueDetail;
    const [first, second] = current.measures;
    if (!first || !second) throw new Error('The catalogue has too few measures.');
    const code = await world.commune({ agreed: true });
    const link = { kind: 'link', title: 'Page', day: '2026-10-01', url: 'https://beispill.example/preuve' };
    const piece = { ...link, measureIds: [first.id], criterionIds: [] };
    const { body: added } = await admin.post(`/api/communes/${code}/evidence`, piece);

    const made = await draft(current.id);
    const later = await publish((await put(made, made.body)).body);
    // Evidence alone keeps it where it began.
    expect((await admin.get(detailUrl(code))).body.catalogue.id).toBe(current.id);
    const { measures } = (await admin.get(`${moveUrl(code)}?to=${later.id}`)).body as MoveProposal;
    const there = (slug: string): string => measures.find((each) => each.slug === slug)?.id ?? '';
    expect((await admin.post(moveUrl(code), { to: later.id, version: 1, mapping: [] })).status).toBe(200);

    const provenBy = async (): Promise<string[]> =>
      (await admin.get(`/api/evidence/${added.id}`)).body.measures.map(({ id }: { id: string }) => id);
    expect(await provenBy()).toEqual([there(first.slug)]);
    const edited = { ...piece, version: added.version, measureIds: [there(second.slug)], sourceId: null };
    expect((await admin.put(`/api/evidence/${added.id}`, edited)).status).toBe(200);
    expect(await provenBy()).toEqual([there(second.slug)]);
    // What it proved in the version that was left, it proves again on the way back.
    expect((await admin.post(moveUrl(code), { to: current.id, version: 2, mapping: [] })).status).toBe(200);
    expect(await provenBy()).toContain(first.id);
  });
});

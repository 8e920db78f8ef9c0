import type { CountingCommunePage, CountingPage, EvidenceRow } from '@zesumme/domain';
import { type Chapter6World, type Person, chapter6World, detailUrl, measureIn } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
let agreed: string;
let closed: string;
let group: { id: string; name: string };
let action: { id: string };

beforeAll(async () => {
  world = await chapter6World();
  agreed = await world.commune({ agreed: true }, 'Zielt Ausgemaach');
  closed = await world.commune({}, 'Zielt Zou');
  const { first, unpublished } = world.measures;
  await world.given(async (given) => {
    group = await given.group({ name: 'Gare' });
    await given.assessment({ communeCode: agreed, measureId: first, reductionFactor: 0.5, effectiveShare: 0.2 });
    action = await given.action({
      groupId: group.id,
      title: 'Ombrières',
      communes: [
        { communeCode: agreed, share: 0.3 },
        { communeCode: closed, share: 0.9 },
        { communeCode: world.own, share: null },
      ],
      measures: [first, unpublished],
    });
    await given.action({
      groupId: group.id,
      title: 'Abandonnée',
      status: 'abandoned',
      communes: [{ communeCode: agreed, share: 0.5 }],
      measures: [first],
    });
    await given.evidence({ communeCode: agreed, kind: 'link', state: 'accepted', measureId: first });
  });
});
afterAll(() => world.close());

const list = async (person: Person, query = ''): Promise<CountingPage> => {
  const { status, body } = await world.people[person].get(`/api/chapter-6/actions?q=Ombri%C3%A8res&${query}`);
  expect(status).toBe(200);
  return body as CountingPage;
};
const told = ({ items }: CountingPage) => items.map(({ commune, gain, state }) => [commune.code, gain, state]);

describe('GET /api/chapter-6/actions', () => {
  it('tells where an action counts, with its known points first, and says why others are not known', async () => {
    const page = await list('project manager');
    expect(told(page)).toEqual([
      // 10 points × 0.5 × 30 %.
      [agreed, 1.5, 'known'],
      [agreed, null, 'no-points'],
    ]);
    expect(page.sums).toEqual({ open: 1.5, done: 0, unknown: 1 });
    expect(page.items[0]).toMatchObject({ possible: 5, share: 0.3, stated: 1.5, open: 4, group: { name: 'Gare' } });
  });

  it('tells each reader of the communes alone that they read behind the figures', async () => {
    expect(told(await list('commune user', 'sort=measure')).map(([code]) => code)).toEqual([world.own, world.own]);
    expect(told(await list('adviser', 'state=no-share'))).toEqual([[world.own, null, 'no-share']]);
    expect((await list('other commune user')).total).toBe(0);
    const all = await list('administrator', 'size=100');
    expect(new Set(all.items.map(({ commune }) => commune.code))).toEqual(new Set([agreed, closed, world.own]));
  });

  it('filters and sorts on the server', async () => {
    const { choices } = await list('administrator');
    const id = choices.measures.find(({ titleFr }) => titleFr === 'Secteur privé')?.id ?? '';
    expect(told(await list('administrator', `measureId=${id}&communeCode=${closed}`))).toEqual([
      // Nobody has assessed it: how far an action would lead is not known.
      [closed, null, 'not-assessed'],
    ]);
    expect((await list('administrator', 'status=done')).total).toBe(0);
    await world.given((given) =>
      given.assessment({ communeCode: closed, measureId: world.measures.first, effectiveShare: 0.1 }),
    );
    expect(told(await list('administrator', `measureId=${id}&sort=gain&state=known`)).map(([, gain]) => gain)).toEqual([
      1.5, 9,
    ]);
    const csv = await world.people['project manager'].get('/api/chapter-6/actions/export?format=csv&q=Ombri%C3%A8res');
    expect(csv.raw.toString('utf8')).toContain('Zielt Ausgemaach');
    expect(csv.raw.toString('utf8')).not.toContain('Zielt Zou');
  });

  it('keeps a measure of another programme apart that is called the same, and with it what it became in a later version', async () => {
    const codes = await Promise.all(['Zielt Al', 'Zielt Nei', 'Zielt Aner'].map((name) => world.commune({}, name)));
    const [former = '', later = '', other = ''] = codes;
    const ids = await world.given(async (given) => {
      const { id: catalogueId } = await given.catalogue({ isDefault: false });
      const { id } = await given.measure({ catalogueId, slug: 'prive', titleFr: 'Privé' });
      const next = await given.catalogue({ replacesId: catalogueId, isDefault: false });
      const successor = await given.measure({ catalogueId: next.id, slug: 'secteur-prive', replaces: ['prive'] });
      const second = await given.catalogue({ programme: 'Energiestadt', isDefault: false });
      const namesake = await given.measure({ catalogueId: second.id, slug: 'prive', titleFr: 'Privé' });
      for (const [communeCode, version] of [
        [former, catalogueId],
        [later, next.id],
        [other, second.id],
      ] as const)
        await given.communeCatalogue({ communeCode, catalogueId: version });
      await given.action({
        title: 'Deux programmes',
        communes: codes.map((communeCode) => ({ communeCode, share: 0.1 })),
        measures: [id, namesake.id],
      });
      return { first: id, successor: successor.id, namesake: namesake.id };
    });
    const asked = async (query: string): Promise<CountingPage> =>
      (await world.people.administrator.get(`/api/chapter-6/actions?q=programmes&sort=commune&${query}`)).body;
    const where = async (measureId: string) =>
      (await asked(`measureId=${measureId}`)).items.map(({ commune, measure }) => [commune.code, measure.id]);
    const ofFirst = [
      [former, ids.first],
      [later, ids.successor],
    ];
    expect(await where(ids.first)).toEqual(ofFirst);
    expect(await where(ids.successor)).toEqual(ofFirst);
    expect(await where(ids.namesake)).toEqual([[other, ids.namesake]]);
    const { choices, items } = await asked('');
    expect(items).toHaveLength(3);
    const offered = choices.measures.filter(({ id }) => (Object.values(ids) as string[]).includes(id));
    expect(offered.map(({ programme }) => programme === 'Energiestadt').sort()).toEqual([false, true]);
  });

  it('says what a group counts for, by commune', async () => {
    const url = `/api/chapter-6/actions/communes?groupId=${group.id}`;
    const evidence = { accepted: 0, proposed: 0 };
    const { body } = await world.people['project manager'].get(url);
    expect((body as CountingCommunePage).items).toMatchObject([
      { commune: { code: agreed }, actions: 1, done: 0, gain: 1.5, brought: 0, unknown: 1, evidence },
    ]);
  });

  it('promises no more than is still open, for one action and for all of them together, as the chapter does', async () => {
    const code = await world.commune({ agreed: true }, 'Bal Voll');
    const { first } = world.measures;
    let full: { id: string } | undefined;
    await world.given(async (given) => {
      full = await given.group({ name: 'Plein' });
      await given.assessment({ communeCode: code, measureId: first, reductionFactor: 1, effectiveShare: 0.95 });
      for (const [title, share, status] of [
        ['Grande', 0.3, 'planned'],
        ['Petite', 0.04, 'under-way'],
        ['Faite', 0.8, 'done'],
        ['Faite aussi', 0.7, 'done'],
      ] as const)
        await given.action({
          groupId: full.id,
          ...{ title, status },
          communes: [{ communeCode: code, share }],
          measures: [first],
        });
    });
    const ask = async (url: string) => (await world.people['project manager'].get(url)).body;
    const page = (await ask(`/api/chapter-6/actions?groupId=${full?.id}`)) as CountingPage;
    expect(page.items.map(({ action: { title }, stated, gain }) => [title, stated, gain])).toEqual([
      ['Faite', 8, 8],
      ['Faite aussi', 7, 7],
      ['Grande', 3, 0.5],
      ['Petite', 0.4, 0.4],
    ]);
    expect(page.sums).toEqual({ open: 0.5, done: 9.5, unknown: 0 });
    const ofGroup = (await ask(`/api/chapter-6/actions/communes?groupId=${full?.id}`)) as CountingCommunePage;
    expect(ofGroup.items).toMatchObject([{ gain: 0.5, brought: 9.5, unknown: 0 }]);
    const chapter = measureIn(await ask(detailUrl(code)), first);
    const gains = chapter?.actions.map(({ title, gain }) => [title, gain]).sort();
    expect(gains).toEqual(page.items.map(({ action: { title }, gain }) => [title, gain]).sort());
  });

  it('takes as many queries however many actions there are', async () => {
    const ask = () => list('administrator');
    const before = await countQueries(world, ask);
    await world.given(async (given) => {
      for (const title of ['Ombrières 2', 'Ombrières 3'])
        await given.action({
          groupId: group.id,
          title,
          communes: [{ communeCode: agreed, share: 0.1 }],
          measures: [world.measures.second],
        });
    });
    expect(await countQueries(world, ask)).toBe(before);
  });
});

describe('An action that is done', () => {
  const pieces = async (code: string): Promise<EvidenceRow[]> =>
    (await world.people.administrator.get(`/api/evidence?communeCode=${code}&kind=action&size=100`)).body.items;
  const finish = async (status: string) => {
    const url = `/api/actions/${action.id}`;
    const { version } = (await world.people.administrator.get(url)).body;
    return world.people.administrator.patch(url, { version, status });
  };

  it('is proposed as evidence to each commune that it names and that agreed, and waits for its answer', async () => {
    const early = await world.people.administrator.post(`/api/actions/${action.id}/evidence`);
    expect([early.status, early.body.code]).toEqual([403, 'forbidden']);
    expect((await finish('done')).status).toBe(200);
    const found = await pieces(agreed);
    expect(found).toHaveLength(2);
    for (const piece of found)
      expect(piece).toMatchObject({ state: 'proposed', proposed: true, title: 'Ombrières', action: { id: action.id } });
    expect(found.flatMap(({ measures }) => measures.map(({ id }) => id)).sort()).toEqual(
      [world.measures.first, world.measures.unpublished].sort(),
    );
    expect(await pieces(closed)).toEqual([]);
  });

  it('is not proposed twice, and again only to a commune that agreed since', async () => {
    const undone = async () => (await pieces(agreed)).map((piece) => piece.action?.undone);
    expect(await undone()).toEqual([false, false]);
    expect((await finish('under-way')).status).toBe(200);
    expect(await undone()).toEqual([true, true]);
    expect((await finish('done')).status).toBe(200);
    expect(await undone()).toEqual([false, false]);
    await world.given((given) =>
      given.communeSetting({ communeCode: world.own, agreedAt: '2026-01-01T10:00:00.000Z' }),
    );
    const propose = () => world.people.administrator.post(`/api/actions/${action.id}/evidence`);
    expect((await propose()).body).toEqual({ proposed: 2 });
    expect((await propose()).body).toEqual({ proposed: 0 });
    expect(await pieces(world.own)).toHaveLength(2);
  });
});

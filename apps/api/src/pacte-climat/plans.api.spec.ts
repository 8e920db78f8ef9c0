import type { Plans } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import {
  type Chapter6World,
  type Person,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const plansUrl = (code: string, path = ''): string => `${detailUrl(code)}/plans${path}`;
const plansOf = async (code: string, person: Person = 'administrator'): Promise<Plans> =>
  (await world.people[person].get(plansUrl(code))).body;
const planned = async (code: string, measureId: string): Promise<number | null | undefined> =>
  measureIn((await world.people.administrator.get(detailUrl(code))).body, measureId)?.assessment?.plannedShare;

/** A commune with two assessed measures, and actions that would bring a tenth and three tenths. */
const prepared = async () => {
  const { administrator } = world.people;
  const code = await world.commune({ agreed: true });
  const { first, second } = world.measures;
  await administrator.put(measureUrl(code, first), anAssessmentPut({ effectiveShare: 0.5, plannedShare: 0.05 }));
  await administrator.put(measureUrl(code, second), anAssessmentPut({ effectiveShare: 0.9, plannedShare: null }));
  const [small, great] = await world.given(async (given) => [
    await given.action({ title: 'Inventaire', measures: [first], communes: [{ communeCode: code, share: 0.1 }] }),
    await given.action({ title: 'Navette', measures: [first, second], communes: [{ communeCode: code, share: 0.3 }] }),
  ]);
  return { code, first, second, small: small?.id ?? '', great: great?.id ?? '' };
};

describe('Variants of a commune', () => {
  it('are kept by name with their actions as these were, changed, taken away and put back', async () => {
    const { code, small, great } = await prepared();
    const { administrator } = world.people;
    const added = await administrator.post(plansUrl(code, '/variants'), { name: 'Peu', actionIds: [small, small] });
    expect([added.status, added.body.variants]).toMatchObject([
      201,
      [{ name: 'Peu', version: 1, actions: [{ id: small, title: 'Inventaire', share: 0.1 }] }],
    ]);
    const [variant] = added.body.variants;
    const url = plansUrl(code, `/variants/${variant.id}`);
    const changed = await administrator.put(url, { version: 1, name: 'Plus', actionIds: [small, great] });
    expect(changed.body.variants).toMatchObject([
      { name: 'Plus', version: 2, actions: [{ id: small }, { id: great }] },
    ]);
    const late = await administrator.put(url, { version: 1, name: 'Trop tard', actionIds: [small] });
    expect([late.status, late.body.code, late.body.current.variants[0].name]).toEqual([409, 'stale', 'Plus']);
    expect((await administrator.delete(url)).body.variants).toEqual([]);
    expect((await administrator.put(url, { version: 3, name: 'Rien', actionIds: [small] })).status).toBe(404);
    expect((await administrator.post(`${url}/restore`)).body.variants).toMatchObject([{ name: 'Plus' }]);
    const { body: history } = await administrator.get(`${detailUrl(code)}/history?size=100`);
    expect(history.items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['variant.created', 'variant.edited', 'variant.removed', 'variant.restored']),
    );
    const removed = history.items.find(({ kind }: { kind: string }) => kind === 'variant.removed');
    expect(removed.subject.label).toBe('Plus');
  });

  it('keep actions that are gone meanwhile, and take up none that cannot be chosen', async () => {
    const { code, small, great } = await prepared();
    const { administrator } = world.people;
    const { body } = await administrator.post(plansUrl(code, '/variants'), { name: 'Tout', actionIds: [small, great] });
    await world.write(async (ctx) => {
      await ctx.manager.delete(ActionCommune, { actionId: small });
      await ctx.manager.update(Action, { id: great }, { status: 'done' });
    });
    const [{ id }] = body.variants;
    const kept = { version: 1, name: 'Tout', actionIds: [small, great] };
    expect((await administrator.put(plansUrl(code, `/variants/${id}`), kept)).body.variants[0].actions).toHaveLength(2);
    for (const actionIds of [[small], [great], [randomId()]]) {
      const refused = await administrator.post(plansUrl(code, '/variants'), { name: 'Neuf', actionIds });
      expect([refused.status, refused.body.issues[0]]).toMatchObject([
        422,
        { path: 'actionIds.0', code: 'not-to-be-planned' },
      ]);
    }
    for (const wrong of [{ name: '' }, { actionIds: [] }, { name: 'x'.repeat(121) }, { actionIds: ['a'] }]) {
      expect(
        (await administrator.post(plansUrl(code, '/variants'), { name: 'Neuf', actionIds: [great], ...wrong })).status,
      ).toBe(400);
    }
  });

  it('are twenty at most, and read in as many queries as one', async () => {
    const { code, small } = await prepared();
    const { administrator } = world.people;
    const add = () => administrator.post(plansUrl(code, '/variants'), { name: 'Encore', actionIds: [small] });
    const read = () => countQueries(world, () => administrator.get(plansUrl(code)));
    await add();
    const once = await read();
    for (let each = 1; each < 20; each += 1) expect((await add()).status).toBe(201);
    expect(await read()).toBe(once);
    const { status, body } = await add();
    expect([status, body.code, body.params]).toEqual([409, 'too-many-variants', { maximum: 20 }]);
  });
});

describe('The plan of a commune', () => {
  it('says who kept it and when, and sets the planned shares that are asked for, and no others', async () => {
    const { code, first, second, small, great } = await prepared();
    const { administrator } = world.people;
    const { status, body } = await administrator.put(plansUrl(code, '/current'), {
      version: null,
      name: 'Plan 2027',
      actionIds: [small, great],
      shares: [{ measureId: first, version: 1 }],
    });
    expect(status).toBe(200);
    expect(body.plan).toMatchObject({
      ...{ name: 'Plan 2027', version: 1, keptBy: expect.any(String), keptAt: expect.any(String) },
      shares: [{ measureId: first, before: 0.05, after: 0.4 }],
    });
    expect(await planned(code, first)).toBe(0.4);
    expect(await planned(code, second)).toBeNull();
    expect((await plansOf(code, 'project manager')).plan?.name).toBe('Plan 2027');
    expect((await plansOf(code, 'project manager')).can.edit).toBe(false);
    const { body: history } = await administrator.get(`${detailUrl(code)}/history?size=100`);
    const set = history.items.find(({ kind }: { kind: string }) => kind === 'assessment.planned');
    expect(set.changes).toContainEqual({ field: 'plan', before: null, after: 'Plan 2027' });
    expect(set.changes).toContainEqual({ field: 'plannedShare', before: 0.05, after: 0.4 });
  });

  it('gives no more than the rest of a measure, and gives back what it set where nobody changed it since', async () => {
    const { code, first, second, great } = await prepared();
    const { administrator } = world.people;
    const shares = [first, second].map((measureId) => ({ measureId, version: 1 }));
    const plan = { version: null, name: 'Plan', actionIds: [great], shares };
    await administrator.put(plansUrl(code, '/current'), plan);
    expect([await planned(code, first), await planned(code, second)]).toEqual([0.3, 0.1]);
    await administrator.put(
      measureUrl(code, second),
      anAssessmentPut({ version: 2, effectiveShare: 0.9, plannedShare: 0.02 }),
    );
    const late = await administrator.post(plansUrl(code, '/current/ending'), { version: 7 });
    expect([late.status, late.body.code]).toEqual([409, 'stale']);
    const ended = await administrator.post(plansUrl(code, '/current/ending'), { version: 1 });
    expect([ended.status, ended.body.plan]).toEqual([200, null]);
    expect([await planned(code, first), await planned(code, second)]).toEqual([0.05, 0.02]);
    const { body: history } = await administrator.get(`${detailUrl(code)}/history?size=100`);
    expect(history.items.find(({ kind }: { kind: string }) => kind === 'plan.ended').subject.label).toBe('Plan');
    expect((await administrator.post(plansUrl(code, '/current/ending'), { version: 1 })).status).toBe(404);
    const next = await administrator.put(plansUrl(code, '/current'), { ...plan, shares: [] });
    expect(next.body.plan.version).toBe(2);
  });

  it('is replaced by another one, and refuses what was looked at before', async () => {
    const { code, first, small, great } = await prepared();
    const { administrator } = world.people;
    const keep = (over: object) =>
      administrator.put(plansUrl(code, '/current'), {
        version: null,
        name: 'Un',
        actionIds: [small],
        shares: [],
        ...over,
      });
    expect((await keep({})).status).toBe(200);
    const blind = await keep({});
    expect([blind.status, blind.body.code, blind.body.current.plan.name]).toEqual([409, 'stale', 'Un']);
    const old = await keep({ version: 1, shares: [{ measureId: first, version: 9 }] });
    expect([old.status, old.body.code]).toEqual([409, 'stale']);
    expect((await keep({ version: 1, name: 'Deux', actionIds: [great] })).body.plan).toMatchObject({
      name: 'Deux',
      version: 2,
    });
  });

  it('hands on what it set to the plan that replaces it, which gives it back at its end', async () => {
    const { code, first, second, small, great } = await prepared();
    const { administrator } = world.people;
    const keep = (over: object) => administrator.put(plansUrl(code, '/current'), { name: 'Plan', ...over });
    await keep({ version: null, actionIds: [great], shares: [{ measureId: first, version: 1 }] });
    const renamed = await keep({ version: 1, actionIds: [great], shares: [{ measureId: second, version: 1 }] });
    expect(renamed.body.plan.shares).toEqual(
      expect.arrayContaining([
        { measureId: first, before: 0.05, after: 0.3 },
        { measureId: second, before: null, after: 0.1 },
      ]),
    );
    const more = await keep({ version: 2, actionIds: [small, great], shares: [{ measureId: first, version: 2 }] });
    expect(more.body.plan.shares).toContainEqual({ measureId: first, before: 0.05, after: 0.4 });
    await administrator.post(plansUrl(code, '/current/ending'), { version: 3 });
    expect([await planned(code, first), await planned(code, second)]).toEqual([0.05, null]);
  });

  it('counts for the planned share only what is still to be done, and each measure once', async () => {
    const { code, first, small, great } = await prepared();
    const { administrator } = world.people;
    const keep = (over: object) =>
      administrator.put(plansUrl(code, '/current'), { name: 'Plan', actionIds: [small, great], ...over });
    const share = { measureId: first, version: 1 };
    const twice = await keep({ version: null, shares: [share, share] });
    expect([twice.status, twice.body.issues]).toMatchObject([
      400,
      [{ path: 'shares.1.measureId', code: 'given-twice' }],
    ]);
    await keep({ version: null });
    const finish = (id: string, status: 'done' | 'abandoned') =>
      world.write((ctx) => ctx.manager.update(Action, { id }, { status }));
    await finish(great, 'abandoned');
    expect((await keep({ version: 1, shares: [share] })).body.plan.shares).toMatchObject([{ after: 0.1 }]);
    await finish(small, 'done');
    const nothing = await keep({ version: 2, shares: [{ ...share, version: 2 }] });
    expect([nothing.status, nothing.body.issues[0].code]).toEqual([422, 'invalid-choice']);
  });

  it('sets no share of a measure of which it cannot say it, and none in a locked year', async () => {
    const { code, first, small } = await prepared();
    const { administrator } = world.people;
    const outside = anAssessmentPut({ version: 1, concerns: false, concernsReason: 'Keine Betriebe.' });
    await administrator.put(measureUrl(code, first), outside);
    const plan = { version: null, name: 'Plan', actionIds: [small] };
    const refused = await administrator.put(plansUrl(code, '/current'), {
      ...plan,
      shares: [{ measureId: first, version: 2 }],
    });
    expect([refused.status, refused.body.issues[0]]).toMatchObject([
      422,
      { path: 'shares.0.measureId', code: 'invalid-choice' },
    ]);
    await administrator.put(measureUrl(code, first), anAssessmentPut({ version: 2 }));
    await world.given(async (given) => {
      const { id: auditId } = await given.audit({ communeCode: code, day: '2026-06-01' });
      const at = '2026-06-02T10:00:00.000Z';
      return given.review({ communeCode: code, year: 2026, auditId, auditedAt: at, auditedBy: 'Nora', lockedAt: at });
    });
    const locked = await administrator.put(plansUrl(code, '/current'), {
      ...plan,
      shares: [{ measureId: first, version: 3 }],
    });
    expect([locked.status, locked.body.code]).toEqual([409, 'year-locked']);
    // A plan is about what comes: without a share nothing of the locked year changes.
    expect((await administrator.put(plansUrl(code, '/current'), plan)).status).toBe(200);
  });
});

import { system } from '@zesumme/domain';
import { FIXED_NOW } from '@zesumme/testing';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { Commune } from '../territory/commune.entity';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';
import { YearlySnapshots } from './yearly-snapshots';

let world: Chapter6World;
/** A commune that said something of its chapter 6, and then merged into the commune user's. */
let former: string;
beforeAll(async () => {
  world = await chapter6World();
  former = await world.commune({ agreed: true, published: true }, 'Wahlbeispill');
  const { administrator } = world.people;
  await administrator.put(measureUrl(former, world.measures.first), anAssessmentPut({ effectiveShare: 0.5 }));
  await administrator.put(measureUrl(world.own, world.measures.first), anAssessmentPut({ effectiveShare: 0.2 }));
  await administrator.put(`/api/communes/${former}/public-page`, {
    version: null,
    published: true,
    parts: ['totals', 'measures', 'actions'],
  });
  await world.unitOfWork.write(system, (ctx) =>
    ctx.manager.update(Commune, { code: former }, { mergedIntoCode: world.own, mergedOn: '2026-01-01' }),
  );
});
// Sessions of a time to come are none: the clock goes back to where they began.
afterEach(() => world.clock.moveTo(new Date(FIXED_NOW)));
afterAll(() => world.close());

describe('A commune that merged', () => {
  it('is read whole by the commune that came of it, and says what became of it', async () => {
    const { status, body } = await world.people['commune user'].get(detailUrl(former));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      part: 'full',
      mergedInto: { code: world.own, name: 'Beispill', since: '2026-01-01' },
      total: { effective: 5 },
      can: { assess: false, changeSettings: true, readHistory: true },
    });
    expect((await world.people['other commune user'].get(detailUrl(former))).body.part).toBe('published');
  });

  it('is named by the other one, and never added to it', async () => {
    const { body } = await world.people['commune user'].get(detailUrl(world.own));
    expect(body.formedFrom).toEqual([{ code: former, name: 'Wahlbeispill', mergedOn: '2026-01-01' }]);
    expect([body.total.effective, body.mergedInto]).toEqual([2, null]);
  });

  it.each([
    '/api/chapter-6/communes?size=100',
    '/api/chapter-6/matrix?size=100',
    '/api/chapter-6/map?figure=effective',
  ])('does not stand in %s', async (url) => {
    const { status, body } = await world.people.administrator.get(url);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain(world.own);
    expect(JSON.stringify(body)).not.toContain(former);
  });

  it('leads whoever looks for it to the one that came of it', async () => {
    const { body } = await world.visitor.get('/api/communes?q=wahlbei');
    expect(body.items).toMatchObject([{ code: world.own, formedFrom: [{ name: 'Wahlbeispill' }] }]);
    expect(body.total).toBe(1);
  });

  it.each<[string, 'put' | 'post', (code: string) => string, () => object]>([
    ['an assessment', 'put', (code) => measureUrl(code, world.measures.first), () => anAssessmentPut({ version: 1 })],
    ['an audit', 'post', (code) => `/api/communes/${code}/audits`, () => ({ day: '2026-02-01', percent: 55 })],
    [
      'evidence',
      'post',
      (code) => `/api/communes/${code}/evidence`,
      () => ({
        kind: 'link',
        title: 'Rapport',
        url: 'https://beispill.example/rapport',
        day: '2026-02-01',
        measureIds: [world.measures.first],
        criterionIds: [],
      }),
    ],
    [
      'a comment',
      'post',
      (code) => `/api/communes/${code}/comments`,
      () => ({ measureId: world.measures.first, text: 'Bien.' }),
    ],
    ['a snapshot', 'post', (code) => `/api/communes/${code}/snapshots`, () => ({ label: 'Avant' })],
  ])('refuses %s, and says why', async (_, verb, url, input) => {
    const { status, body } = await world.people.administrator[verb](url(former), input());
    expect([status, body.code]).toEqual([409, 'commune-merged']);
  });

  it('keeps what it published at its address, and out of the list', async () => {
    expect((await world.visitor.get(`/api/public/communes/${former}/chapter-6.json`)).status).toBe(200);
    expect((await world.visitor.get('/api/public/communes')).body).toMatchObject({ total: 0 });
  });

  it('has its last yearly snapshot for the year in which it merged', async () => {
    const job = world.app.get(YearlySnapshots);
    const kept = () =>
      world.unitOfWork.read(system, (ctx) => ctx.manager.findBy(Chapter6Snapshot, { communeCode: former }));
    world.clock.moveTo(new Date('2027-01-01T00:30:00.000Z'));
    await job.work();
    expect(await kept()).toEqual([]);
    world.clock.moveTo(new Date('2026-01-01T00:30:00.000Z'));
    await job.work();
    expect(await kept()).toMatchObject([{ kind: 'yearly', day: '2025-12-31', effective: 5 }]);
  });

  it('is closed again by the commune that came of it', async () => {
    const own = world.people['commune user'];
    const { settings } = (await own.get(detailUrl(former))).body;
    const closed = await own.put(`${detailUrl(former)}/setting`, { agreed: false, version: settings.version });
    expect([closed.status, closed.body.settings.agreed]).toEqual([200, false]);
    const page = `/api/communes/${former}/public-page`;
    const withdrawn = await own.put(page, { version: 1, published: false, parts: ['totals'] });
    expect([withdrawn.status, withdrawn.body.publishedAt]).toEqual([200, null]);
    expect((await own.get(`/api/communes/${former}/api-tokens`)).status).toBe(200);
  });

  it('is no longer named by an organisation', async () => {
    const { body } = await world.people.administrator.post('/api/organisations', {
      name: 'Administration communale',
      kind: 'commune',
      communeCode: former,
    });
    expect(body.issues).toMatchObject([{ path: 'communeCode', code: 'merged-commune' }]);
  });
});

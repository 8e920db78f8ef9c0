import { system } from '@zesumme/domain';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { Commune } from '../territory/commune.entity';

let world: Chapter6World;
/** A commune that said something of its chapter 6, and then merged into the commune user's. */
let former: string;
beforeAll(async () => {
  world = await chapter6World();
  former = await world.commune({ agreed: true, published: true }, 'Wahlbeispill');
  const { administrator } = world.people;
  await administrator.put(measureUrl(former, world.measures.first), anAssessmentPut({ effectiveShare: 0.5 }));
  await administrator.put(measureUrl(world.own, world.measures.first), anAssessmentPut({ effectiveShare: 0.2 }));
  await world.unitOfWork.write(system, (ctx) =>
    ctx.manager.update(Commune, { code: former }, { mergedIntoCode: world.own, mergedOn: '2026-01-01' }),
  );
});
afterAll(() => world.close());

describe('A commune that merged', () => {
  it('is read whole by the commune that came of it, and says what became of it', async () => {
    const { status, body } = await world.people['commune user'].get(detailUrl(former));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      part: 'full',
      mergedInto: { code: world.own, name: 'Beispill', since: '2026-01-01' },
      total: { effective: 5 },
      can: { assess: false, changeSettings: false, readHistory: true },
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
    ['its settings', 'put', (code) => `${detailUrl(code)}/setting`, () => ({ agreed: false, version: 1 })],
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

  it('is no longer named by an organisation', async () => {
    const { body } = await world.people.administrator.post('/api/organisations', {
      name: 'Administration communale',
      kind: 'commune',
      communeCode: former,
    });
    expect(body.issues).toMatchObject([{ path: 'communeCode', code: 'merged-commune' }]);
  });
});

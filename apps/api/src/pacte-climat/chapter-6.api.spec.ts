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

describe('GET /api/chapter-6/catalogue', () => {
  it('is public and keeps what is unknown unknown', async () => {
    const { status, body } = await world.people.visitor.get('/api/chapter-6/catalogue');
    expect(status).toBe(200);
    expect(body.measures.map((measure: { maxPoints: number | null }) => measure.maxPoints)).toEqual([10, 4, 6, null]);
  });
});

describe('GET /api/communes/:code/chapter-6', () => {
  // By hand from the table "Who sees and does what".
  const none = 'none';
  const cases: [Person, closed: string, agreed: string, published: string][] = [
    ['visitor', none, none, 'published'],
    ['contact', none, none, 'published'],
    ['commune user', 'full', 'full', 'full'],
    ['other commune user', none, none, 'published'],
    ['adviser', 'full', 'full', 'full'],
    ['adviser until yesterday', none, none, 'published'],
    ['project manager', none, 'full', 'published'],
    ['administrator', 'full', 'full', 'full'],
  ];

  const seen = async (person: Person): Promise<string> => {
    const { status, body } = await world.people[person].get(detailUrl(world.own));
    return status === 404 ? none : body.part;
  };

  const setOwn = async (settings: { agreed: boolean; published: boolean }): Promise<void> => {
    const { body } = await world.people.administrator.get(detailUrl(world.own));
    const version = body.settings.version;
    const { agreed, published } = settings;
    await world.people['commune user'].put(`${detailUrl(world.own)}/setting`, { agreed, version });
    const page = `/api/communes/${world.own}/public-page`;
    const stored = (await world.people['commune user'].get(page)).body;
    const parts = ['totals', 'measures', 'actions'];
    await world.people['commune user'].put(page, { published, parts, version: stored.version });
  };

  it('shows what each may see, whatever the commune decides', async () => {
    await setOwn({ agreed: false, published: false });
    for (const [person, closed] of cases) expect([person, await seen(person)]).toEqual([person, closed]);
    await setOwn({ agreed: true, published: false });
    for (const [person, , agreed] of cases) expect([person, await seen(person)]).toEqual([person, agreed]);
    await setOwn({ agreed: false, published: true });
    for (const [person, , , published] of cases) expect([person, await seen(person)]).toEqual([person, published]);
  });

  it('does not know a commune that does not exist', async () => {
    expect((await world.people.administrator.get(detailUrl('nowhere'))).status).toBe(404);
  });

  it('keeps comment, reason and settings from whoever sees the published figures', async () => {
    const code = await world.commune({ published: true });
    const { first } = world.measures;
    await world.people.administrator.put(
      measureUrl(code, first),
      anAssessmentPut({ reductionFactor: 0.5, reductionReason: 'Syndicat de communes.' }),
    );
    const { body } = await world.people.visitor.get(detailUrl(code));
    expect(body).toMatchObject({ part: 'published', settings: null, reviewedOn: null });
    expect(body.can).toEqual({ assess: false, changeSettings: false, readHistory: false });
    expect(measureIn(body, first)).toMatchObject({
      assessment: { reductionFactor: 0.5, reductionReason: null, comment: null, reviewedOn: null },
      score: { possible: 5, effective: 3, planned: 1, remaining: 1 },
    });
  });

  it('adds up what is known, and says what it leaves out', async () => {
    const code = await world.commune({});
    const { first, second } = world.measures;
    await world.people.administrator.put(measureUrl(code, first), anAssessmentPut());
    const { body } = await world.people.administrator.put(
      measureUrl(code, second),
      anAssessmentPut({ concerns: false, concernsReason: 'Keine Betriebe.' }),
    );
    expect(body.total).toEqual({
      possible: 16,
      effective: 6,
      planned: 2,
      remaining: 2,
      unknown: 6,
      projected: 8,
      counted: 2,
      assessed: 1,
      notAssessed: 1,
      withoutPoints: 1,
      notConcerning: 1,
    });
  });

  it('shows the actions behind a measure as far as the reader may know of them', async () => {
    const code = await world.commune({ agreed: true, published: true });
    const { first } = world.measures;
    await world.people.administrator.put(measureUrl(code, first), anAssessmentPut());
    await world.given(async (given) => {
      const open = await given.group({ publishedAt: '2026-01-01T10:00:00.000Z' });
      const closed = await given.group();
      const link = { measures: [first], communes: [{ communeCode: code, share: 0.12 }] };
      await given.action({ ...link, groupId: open.id, title: 'Table ronde', dueDay: '2027-02-15' });
      await given.action({ ...link, groupId: closed.id, title: 'Visite', status: 'abandoned' });
      await given.action({ groupId: open.id, title: 'Envoyer les présentations', communes: [{ communeCode: code }] });
      await given.action({ groupId: open.id, title: 'Ailleurs', measures: [first] });
    });
    const actionsFor = async (person: Person) => {
      const { body } = await world.people[person].get(detailUrl(code));
      return measureIn(body, first)?.actions.map(({ title, part, share, gain, dueDay }) => ({
        title,
        part,
        share,
        gain,
        dueDay,
      }));
    };
    expect(await actionsFor('project manager')).toEqual([
      { title: 'Table ronde', part: 'full', share: 0.12, gain: 1.2, dueDay: '2027-02-15' },
      { title: 'Visite', part: 'full', share: 0.12, gain: null, dueDay: null },
    ]);
    expect(await actionsFor('visitor')).toEqual([
      { title: 'Table ronde', part: 'public', share: null, gain: null, dueDay: null },
    ]);
  });

  it('asks the database as often for many actions as for one', async () => {
    const code = await world.commune({});
    const { first, second, third } = world.measures;
    const read = () => countQueries(world, () => world.people.administrator.get(detailUrl(code)));
    const withActions = (count: number) =>
      world.given(async (given) => {
        for (let index = 0; index < count; index += 1) {
          await given.action({
            measures: [first, second, third],
            communes: [{ communeCode: code }],
            responsible: [{}],
          });
        }
      });
    await withActions(1);
    const once = await read();
    await withActions(8);
    expect(await read()).toBe(once);
  });
});

describe('PUT /api/communes/:code/chapter-6/setting', () => {
  it('is the commune’s own decision, and refuses what is stale', async () => {
    const code = await world.commune({ agreed: true });
    const url = `${detailUrl(code)}/setting`;
    const { people } = world;
    expect((await people['project manager'].put(url, { agreed: true, version: 1 })).status).toBe(403);
    expect((await people.administrator.put(url, { agreed: true, version: null })).status).toBe(409);
    const { body } = await people.administrator.put(url, { agreed: false, version: 1 });
    expect(body.settings).toEqual({ agreed: false, published: false, version: 2 });
    const history = await people.administrator.get(`${detailUrl(code)}/history`);
    expect(history.body.items[0].changes).toEqual([{ field: 'agreed', before: true, after: false }]);
    expect((await people.visitor.get(`${detailUrl(code)}/history`)).status).toBe(401);
    expect((await people['project manager'].get(`${detailUrl(code)}/history`)).status).toBe(404);
  });
});

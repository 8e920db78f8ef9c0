import { Event } from '../platform/audit/event.entity';
import { countQueries } from '../testing/query-count';
import { type Client, type TestApp, testApp } from '../testing/test-app';

describe('practice sheets', () => {
  let app: TestApp;
  let manager: Client;
  let member: Client;
  let adviser: Client;
  let own: string;
  let foreign: string;

  beforeAll(async () => {
    app = await testApp();
    const accounts = await app.given(async (make) => {
      own = (await make.organisation()).id;
      foreign = (await make.organisation({ name: 'Elsewhere' })).id;
      await make.practiceSheet({ title: 'Draft about bicycles', slug: 'draft-about-bicycles' });
      await make.practiceSheet({ title: 'Put away', slug: 'put-away', archivedAt: '2026-01-01T00:00:00.000Z' });
      return {
        manager: await make.account(),
        member: await make.speaker(own),
        adviser: await make.account({ role: 'adviser' }),
      };
    });
    manager = await app.as(accounts.manager);
    member = await app.as(accounts.member);
    adviser = await app.as(accounts.adviser);
  });

  afterAll(() => app.close());

  const sheet = (over: object = {}): object => ({ title: 'Cups instead of beakers', published: true, ...over });
  const created = async (over: object = {}) => (await manager.post('/api/practice-sheets', sheet(over))).body;

  describe('reading', () => {
    it.each([
      ['visitor', 'draft-about-bicycles', 404],
      ['visitor', 'put-away', 404],
      ['member', 'draft-about-bicycles', 200],
      ['member', 'put-away', 404],
      ['adviser', 'draft-about-bicycles', 200],
      ['manager', 'put-away', 200],
    ])('%s asks for %s and gets %i', async (who, slug, status) => {
      const clients: Record<string, Client> = { visitor: app.visitor, member, adviser, manager };
      const client = clients[who] as Client;
      expect((await client.get(`/api/practice-sheets/${slug}`)).status).toBe(status);
      const listed = await client.get(
        `/api/practice-sheets?q=${slug.replaceAll('-', '%20')}&archived=${slug === 'put-away'}`,
      );
      expect(listed.body.total).toBe(status === 200 ? 1 : 0);
    });

    it('is found by its words, its grades and whether it is published', async () => {
      await created({ title: 'Été à vélo', time: 1, cost: 3, steps: ['Zählen'] });
      await created({ title: 'Été à pied', time: 2, examples: [{ organisationName: 'Kräizung', text: 'x' }] });
      const total = async (query: string): Promise<number> =>
        (await manager.get(`/api/practice-sheets?${query}`)).body.total;
      expect(await total('q=ete')).toBe(2);
      expect(await total('q=ete%20zahlen')).toBe(1);
      expect(await total('q=kraizung')).toBe(1);
      expect(await total('q=ete&maxTime=1')).toBe(1);
      expect(await total('q=ete&maxCost=2')).toBe(0);
      expect(await total('q=ete&published=false')).toBe(0);
      const sorted = await manager.get('/api/practice-sheets?q=ete&sort=-time&size=1&page=2');
      expect(sorted.body).toMatchObject({ total: 2, items: [{ title: 'Été à vélo', examples: 0 }] });
      expect((await manager.get('/api/practice-sheets?maxTime=4')).status).toBe(400);
    });

    it('asks as many questions for many sheets as for one', async () => {
      await created({ title: 'Counted one' });
      const ask = (): Promise<unknown> => app.visitor.get('/api/practice-sheets?q=counted');
      const one = await countQueries(app, ask);
      for (const number of [2, 3, 4]) await created({ title: `Counted ${number}` });
      expect(await countQueries(app, ask)).toBe(one);
    });

    it('names the registered organisation only to those who may open its page', async () => {
      const examples = [own, foreign].map((organisationId) => ({
        organisationId,
        organisationName: 'As published',
        text: 'x',
      }));
      const { slug } = await created({ title: 'With examples', examples });
      const seenBy = async (client: Client): Promise<unknown[]> => {
        const { body } = await client.get(`/api/practice-sheets/${slug}`);
        return body.examples.map((each: { organisation: { id: string } | null }) => each.organisation?.id ?? null);
      };
      expect(await seenBy(app.visitor)).toEqual([null, null]);
      expect(await seenBy(member)).toEqual([own, null]);
      expect(await seenBy(manager)).toEqual([own, foreign]);
    });
  });

  describe('writing', () => {
    it('belongs to project managers', async () => {
      expect((await app.visitor.post('/api/practice-sheets', sheet())).status).toBe(401);
      for (const client of [member, adviser]) {
        expect((await client.post('/api/practice-sheets', sheet())).status).toBe(403);
        expect((await client.patch('/api/practice-sheets/draft-about-bicycles', { version: 1 })).status).toBe(403);
        expect((await client.post('/api/practice-sheets/draft-about-bicycles/archive')).status).toBe(403);
      }
    });

    it.each([
      [{ title: ' ' }, 400, 'title', 'required'],
      [{ time: 4 }, 400, 'time', 'too-big'],
      [{ steps: ['fine', ''] }, 400, 'steps.1', 'required'],
      [{ sourceUrl: 'javascript:alert(1)' }, 400, 'sourceUrl', 'invalid-format'],
      [{ breakEven: { assumptions: { loss: { low: 1.5 } } } }, 400, 'breakEven.assumptions.loss.low', 'too-big'],
      [
        { breakEven: { assumptions: { people: { low: 3, high: 2 } } } },
        400,
        'breakEven.assumptions.people.high',
        'below-lowest',
      ],
      [{ slug: 'new' }, 422, 'slug', 'duplicate'],
      [{ slug: 'put-away' }, 422, 'slug', 'duplicate'],
      [
        { examples: [{ organisationId: '00000000-0000-4000-8000-000000000000', organisationName: 'x', text: 'x' }] },
        422,
        'examples.0.organisationId',
        'invalid-choice',
      ],
    ])('refuses %j', async (over, status, path, code) => {
      const answer = await manager.post('/api/practice-sheets', sheet(over));
      expect(answer.status).toBe(status);
      expect(answer.body.issues).toEqual([expect.objectContaining({ path, code })]);
    });

    it('keeps the order of what is listed, and makes addresses that differ', async () => {
      const first = await created({ title: 'Same title', steps: ['b', 'a'], difficulties: ['z', 'y'] });
      const second = await created({ title: 'Same title' });
      expect(first).toMatchObject({ slug: 'same-title', steps: ['b', 'a'], difficulties: ['z', 'y'], time: null });
      expect(second.slug).toBe('same-title-2');
    });

    it('keeps what a calculator assumes, and null where nobody said', async () => {
      const source = 'Weighed by us';
      const assumptions = { footprintReusable: { low: 30, high: 60, source }, washingUp: { low: 1 } };
      const { id, breakEven } = await created({ title: 'Reckoned', breakEven: { assumptions } });
      expect(breakEven).toMatchObject({
        assumptions: { footprintReusable: { low: 30, high: 60, source }, people: { low: null, high: null } },
        published: [],
      });
      expect(Object.keys(breakEven.assumptions)).not.toContain('washingUp');
      const edited = await manager.patch(`/api/practice-sheets/${id}`, { version: 1, cost: 1 });
      expect(edited.body.breakEven).toEqual(breakEven);
      const without = await manager.patch(`/api/practice-sheets/${id}`, { version: 2, breakEven: null });
      expect(without.body.breakEven).toBeNull();
    });

    it('replaces what is given, keeps the rest, and refuses an edit of an older state', async () => {
      const examples = [{ organisationName: 'One', text: 'x' }];
      const { id, publishedAt } = await created({ title: 'To edit', steps: ['kept'], examples });
      const edited = await manager.patch(`/api/practice-sheets/${id}`, {
        version: 1,
        title: 'Edited',
        cost: 2,
        published: true,
      });
      expect(edited.body).toMatchObject({ title: 'Edited', cost: 2, steps: ['kept'], publishedAt, version: 2 });
      expect(edited.body.examples).toEqual([expect.objectContaining({ organisationName: 'One', organisation: null })]);
      const late = await manager.patch(`/api/practice-sheets/${id}`, { version: 1, title: 'Other' });
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({ code: 'stale', current: { title: 'Edited' } });
      expect((await app.visitor.get('/api/practice-sheets?q=edited')).body.total).toBe(1);
      await manager.patch(`/api/practice-sheets/${id}`, { version: 2, published: false, examples: [] });
      expect((await app.visitor.get(`/api/practice-sheets/${id}`)).status).toBe(404);
    });

    it('is put away and brought back, and says so in the record of events', async () => {
      const { id } = await created({ title: 'Back and forth' });
      expect((await manager.post(`/api/practice-sheets/${id}/archive`)).body).toMatchObject({
        archived: true,
        can: { edit: false, archive: false, restore: true },
      });
      expect((await manager.patch(`/api/practice-sheets/${id}`, { version: 2, title: 'x' })).status).toBe(403);
      expect((await app.visitor.get(`/api/practice-sheets/${id}`)).status).toBe(404);
      expect((await manager.post(`/api/practice-sheets/${id}/restoration`)).body.archived).toBe(false);
      const events = await app.write((ctx) => ctx.manager.findBy(Event, { subjectId: id }));
      expect(events.map(({ kind }) => kind).sort()).toEqual([
        'practice-sheet.archived',
        'practice-sheet.created',
        'practice-sheet.restored',
      ]);
    });
  });
});

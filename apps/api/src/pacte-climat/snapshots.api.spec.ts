import { type FrozenPage, type SnapshotRow, frozenEvidence } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import fc from 'fast-check';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';
import { Evidence } from './evidence.entity';
import { Measure } from './measure.entity';
import { YearlySnapshots } from './yearly-snapshots';

let world: Chapter6World;
const start = new Date('2026-11-23T09:00:00.000Z');
beforeAll(async () => {
  world = await chapter6World();
});
afterEach(() => world.clock.moveTo(start));
afterAll(() => world.close());

const url = (code: string, rest = ''): string => `/api/communes/${code}/snapshots${rest}`;
const stored = (id: string): Promise<Chapter6Snapshot | null> =>
  world.write((ctx) => ctx.manager.findOneBy(Chapter6Snapshot, { id }));

async function assess(code: string, effectiveShare: number, plannedShare = 0, version: number | null = null) {
  const put = anAssessmentPut({ effectiveShare, plannedShare, version });
  const { status } = await world.people.administrator.put(measureUrl(code, world.measures.first), put);
  expect(status).toBe(200);
}

async function take(code: string, body: object = {}): Promise<SnapshotRow> {
  const answer = await world.people.administrator.post(url(code), body);
  expect(answer.status).toBe(201);
  return answer.body;
}

const listed = async (code: string, query = ''): Promise<SnapshotRow[]> =>
  (await world.people.administrator.get(url(code, query))).body.items;

describe('A snapshot of chapter 6', () => {
  it('keeps figures, answers, catalogue and accepted evidence', async () => {
    const code = await world.commune({});
    await assess(code, 0.6, 0.2);
    const measureId = world.measures.first;
    const { id: evidenceId } = await world.given((given) =>
      given.evidence({
        communeCode: code,
        measureId,
        kind: 'link',
        title: 'Page',
        validUntil: '2026-11-30',
        state: 'accepted',
      }),
    );
    await world.given((given) => given.evidence({ communeCode: code, measureId }));
    const taken = await take(code, { kind: 'before-audit', label: 'Audit 2027' });
    expect(taken).toMatchObject({ day: '2026-11-23', kind: 'before-audit', label: 'Audit 2027', evidence: 1 });
    expect(taken).toMatchObject({ possible: 20, effective: 6, planned: 2, remaining: 2, unknown: 10 });
    const { status, body } = await world.people.administrator.get(url(code, `/${taken.id}`));
    expect(status).toBe(200);
    expect(body.content.evidence).toMatchObject([
      {
        id: evidenceId,
        kind: 'link',
        title: 'Page',
        standing: 'ending',
        validUntil: '2026-11-30',
        measures: [{ id: measureId, criteria: [] }],
      },
    ]);
    expect(JSON.stringify(body.content.evidence)).not.toContain('addedBy');
    expect(body.content.sections[0].measures[0].assessment).toMatchObject({ comment: 'Tables rondes tenues.' });
    expect(body.content.catalogue.id).toBe((await stored(taken.id))?.catalogueId);
  });

  it('has its evidence page by page, also from before there were kinds', async () => {
    const code = await world.commune({});
    const measureId = world.measures.first;
    for (const [at, title] of ['Charta', 'Bilan', 'Atelier'].entries()) {
      const day = `2026-10-0${at + 1}`;
      const kind = at === 0 ? ('link' as const) : ('file' as const);
      await world.given((given) =>
        given.evidence({ communeCode: code, measureId, kind, title, day, state: 'accepted' }),
      );
    }
    const { id } = await take(code);
    const pieces = async (query = ''): Promise<FrozenPage> =>
      (await world.people.administrator.get(url(code, `/${id}/evidence${query}`))).body;
    const titles = async (query: string) => (await pieces(query)).items.map(({ title }) => title);
    expect(await titles('')).toEqual(['Atelier', 'Bilan', 'Charta']);
    expect(await titles('?sort=title')).toEqual(['Atelier', 'Bilan', 'Charta']);
    expect(await titles('?sort=day&size=1&page=2')).toEqual(['Bilan']);
    expect(await titles('?q=chart')).toEqual(['Charta']);
    expect(await titles('?kind=file')).toEqual(['Atelier', 'Bilan']);
    expect(await titles('?standing=valid')).toEqual(['Charta']);
    const content = JSON.parse((await stored(id))?.content ?? '');
    content.evidence = [{ id: randomId(), day: '2020-01-01', meeting: 'Table ronde' }];
    await world.write((ctx) => ctx.manager.update(Chapter6Snapshot, { id }, { content: JSON.stringify(content) }));
    expect((await pieces('?kind=meeting')).items).toMatchObject([{ title: 'Table ronde', files: [], measures: [] }]);
  });

  it('never changes, whatever becomes of assessments, evidence and catalogue', async () => {
    const code = await world.commune({});
    const measureId = world.measures.second;
    await assess(code, 0.2);
    const evidence = await world.given((given) => given.evidence({ communeCode: code, measureId, state: 'accepted' }));
    const { id } = await take(code);
    const [row, answer] = [await stored(id), await world.people.administrator.get(url(code, `/${id}`))];
    await assess(code, 0.9, 0, 1);
    const measure = await world.write((ctx) => ctx.manager.findOneByOrFail(Measure, { id: measureId }));
    await world.write(async (ctx) => {
      await ctx.manager.update(Evidence, { id: evidence.id }, { state: 'refused' });
      await ctx.manager.update(Measure, { id: measureId }, { maxPoints: 99, titleFr: 'Tout autre chose' });
    });
    expect(await stored(id)).toEqual(row);
    const { body } = await world.people.administrator.get(url(code, `/${id}`));
    expect(JSON.stringify(body)).toBe(JSON.stringify(answer.body));
    const { maxPoints, titleFr } = measure;
    await world.write((ctx) => ctx.manager.update(Measure, { id: measureId }, { maxPoints, titleFr }));
  });

  it('stays to the letter what it was, through any row of changes', async () => {
    const code = await world.commune({ agreed: true });
    const { first, second, third, unpublished } = world.measures;
    const kept: { id: string; stored: Chapter6Snapshot | null }[] = [];
    const keep = async (): Promise<void> => {
      const { id } = await take(code);
      kept.push({ id, stored: await stored(id) });
    };
    const versions = new Map<string, number>();
    const change = {
      assessment: async (measureId: string, share: number) => {
        const put = anAssessmentPut({
          effectiveShare: share,
          plannedShare: 0,
          version: versions.get(measureId) ?? null,
        });
        const { status, body } = await world.people.administrator.put(measureUrl(code, measureId), put);
        expect(status).toBe(200);
        versions.set(measureId, measureIn(body, measureId)?.assessment?.version ?? 0);
      },
      evidence: (measureId: string) =>
        world.given((given) => given.evidence({ communeCode: code, measureId, kind: 'link', state: 'accepted' })),
      refusal: () => world.write((ctx) => ctx.manager.update(Evidence, { communeCode: code }, { state: 'refused' })),
      action: (measureId: string, share: number) =>
        world.given((given) =>
          given.action({ communes: [{ communeCode: code, share: share / 2 }], measures: [measureId] }),
        ),
      snapshot: keep,
    };
    const step = fc.record({
      kind: fc.constantFrom(...(Object.keys(change) as (keyof typeof change)[])),
      measure: fc.constantFrom(first, second, third, unpublished),
      share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    });
    await keep();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const { kind, measure, share } of steps) await change[kind](measure, share);
        for (const each of kept) expect(await stored(each.id)).toEqual(each.stored);
      }),
      { numRuns: 12 },
    );
  });

  it('of the first version, whose evidence was meetings alone, stays readable and as it was', async () => {
    const code = await world.commune({});
    const measureId = world.measures.first;
    await world.given((given) => given.evidence({ communeCode: code, measureId, state: 'accepted' }));
    const { id } = await take(code);
    const content = JSON.parse((await stored(id))?.content ?? '');
    const { criteria: _, ...measure } = content.evidence[0].measures[0];
    const old = { id: randomId(), day: '2026-10-02', meeting: 'Bilan', measure };
    const before = JSON.stringify({ ...content, evidence: [old] });
    await world.write((ctx) => ctx.manager.update(Chapter6Snapshot, { id }, { content: before }));
    const { status, body } = await world.people.administrator.get(url(code, `/${id}`));
    expect([status, body.content.evidence]).toEqual([200, [old]]);
    expect((await world.people.administrator.get(url(code, `/${id}/comparison`))).status).toBe(200);
    expect((await stored(id))?.content).toBe(before);
    expect(frozenEvidence(old)).toMatchObject({
      kind: 'meeting',
      title: 'Bilan',
      day: '2026-10-02',
      measures: [{ id: measureId, criteria: [] }],
      files: [],
    });
  });

  it('holds what the commune may know, whoever takes it', async () => {
    const code = await world.commune({ agreed: true });
    const contact = await world.given(async (given) => given.contact());
    await world.given((given) =>
      given.assessment({ communeCode: code, measureId: world.measures.first, responsibleId: contact.id }),
    );
    const { id } = await take(code);
    const { body } = await world.people['project manager'].get(url(code, `/${id}`));
    expect(body.content.sections[0].measures[0].assessment.responsible).toBeNull();
    expect(body.content).not.toHaveProperty('settings');
    expect(body.can.remove).toBe(false);
  });

  it('is listed, filtered, sought and sorted without its content', async () => {
    const code = await world.commune({});
    const of = (day: string, kind: 'by-hand' | 'yearly', label: string | null, searchText: string) =>
      world.given((given) => given.snapshot({ communeCode: code, day, kind, label, searchText }));
    await of('2024-12-31', 'yearly', null, 'zesumme');
    await of('2025-06-01', 'by-hand', 'Été', 'ete zesumme');
    const days = async (query = ''): Promise<string[]> => (await listed(code, query)).map(({ day }) => day);
    expect(await days()).toEqual(['2025-06-01', '2024-12-31']);
    expect(await days('?sort=day')).toEqual(['2024-12-31', '2025-06-01']);
    expect(await days('?kind=yearly')).toEqual(['2024-12-31']);
    expect(await days('?q=%C3%A9t%C3%A9')).toEqual(['2025-06-01']);
    expect(await days('?q=2024')).toEqual(['2024-12-31']);
    // As a reader sees it in a list or a choice, in any language.
    const sought = (text: string): Promise<string[]> => days(`?q=${encodeURIComponent(text)}`);
    expect(await sought('décembre')).toEqual(['2024-12-31']);
    expect(await sought('31 déc. 2024 · fin d’année')).toEqual(['2024-12-31']);
    expect(await sought('31. Dezember')).toEqual(['2024-12-31']);
    expect(await sought('1er juin')).toEqual(['2025-06-01']);
    expect(await sought('à la main')).toEqual(['2025-06-01']);
    expect(await sought('Juni von Hand')).toEqual(['2025-06-01']);
    expect(await sought('mars')).toEqual([]);
    expect((await listed(code))[0]).not.toHaveProperty('content');
  });

  it('is taken back within the hour, and put back; later it stays', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    const { id } = await take(code);
    const removed = await administrator.delete(url(code, `/${id}`));
    expect([removed.status, removed.body.removed]).toEqual([200, true]);
    expect(await listed(code)).toEqual([]);
    expect((await administrator.get(url(code, `/${id}`))).status).toBe(404);
    expect((await administrator.post(url(code, `/${id}/restore`), {})).body.removed).toBe(false);
    world.clock.advance(60 * 60_000 + 1);
    expect((await listed(code))[0]?.can.remove).toBe(false);
    const late = await administrator.delete(url(code, `/${id}`));
    expect([late.status, late.body.code]).toEqual([409, 'state']);
    const { body } = await administrator.get(`${detailUrl(code)}/history`);
    const kinds = body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.sort()).toEqual(['snapshot.removed', 'snapshot.restored', 'snapshot.taken']);
  });

  it.each([
    [{ kind: 'yearly' }, 'invalid-choice'],
    [{ kind: 'whenever' }, 'invalid-choice'],
    [{ label: 'x'.repeat(201) }, 'too-long'],
    [{ label: 'a\u0000b' }, 'control-characters'],
  ])('refuses %j', async (body, code) => {
    const answer = await world.people.administrator.post(url(world.own), body);
    expect([answer.status, answer.body.issues[0]?.code]).toEqual([400, code]);
  });

  it('of elsewhere is not found', async () => {
    const [code, elsewhere] = [await world.commune({}), await world.commune({})];
    const { id } = await take(code);
    const { administrator } = world.people;
    expect((await administrator.get(url(elsewhere, `/${id}`))).status).toBe(404);
    expect((await administrator.delete(url(elsewhere, `/${id}`))).status).toBe(404);
    expect((await administrator.get(url(code, `/${randomId()}/comparison`))).status).toBe(404);
    expect((await administrator.get(url(code, `/${id}/comparison?with=hier`))).status).toBe(404);
  });
});

describe('A snapshot of an earlier version', () => {
  it('holds nothing that came later, and is opened as it is', async () => {
    const code = await world.commune({});
    await assess(code, 0.5);
    const { body } = await world.people.administrator.post(`/api/communes/${code}/snapshots`, {
      kind: 'by-hand',
      label: null,
    });
    const { content } = await world.write((ctx) => ctx.manager.findOneByOrFail(Chapter6Snapshot, { id: body.id }));
    // What the first version kept, and when figures were said, which is optional. A field that is new may be left out of it, or be missing.
    expect(Object.keys(JSON.parse(content)).sort()).toEqual([
      'catalogue',
      'commune',
      'evidence',
      'isDemo',
      'reviewedOn',
      'said',
      'sections',
      'topics',
      'total',
    ]);
    expect((await world.people.administrator.get(`/api/communes/${code}/snapshots/${body.id}`)).status).toBe(200);
  });
});

describe('A yearly snapshot', () => {
  it('is taken once in January for communes that assessed something, and of no other', async () => {
    const [code, silent] = [await world.commune({}), await world.commune({})];
    await assess(code, 0.5);
    const job = world.app.get(YearlySnapshots);
    const kept = (communeCode: string): Promise<Chapter6Snapshot[]> =>
      world.write((ctx) => ctx.manager.findBy(Chapter6Snapshot, { communeCode }));
    world.clock.moveTo(new Date('2027-02-01T09:00:00.000Z'));
    await job.work();
    expect(await kept(code)).toEqual([]);
    world.clock.moveTo(new Date('2027-01-01T00:30:00.000Z'));
    await job.work();
    await job.work();
    expect(await kept(code)).toMatchObject([{ kind: 'yearly', day: '2026-12-31', effective: 5, createdBy: 'Zesumme' }]);
    expect(await kept(silent)).toEqual([]);
    const takenBack = { removedAt: world.clock.instant() };
    await world.write((ctx) => ctx.manager.update(Chapter6Snapshot, { communeCode: code }, takenBack));
    await job.work();
    expect(await kept(code)).toHaveLength(1);
  });
});

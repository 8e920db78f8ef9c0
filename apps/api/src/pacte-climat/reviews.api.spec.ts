import type { ReviewDetail, SnapshotPage } from '@zesumme/domain';
import {
  type Chapter6World,
  type Person,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureUrl,
} from '../testing/chapter-6-world';
import { Assessment } from './assessment.entity';
import { Evidence } from './evidence.entity';
import { MeasureComment } from './measure-comment.entity';

let world: Chapter6World;
const start = new Date('2026-11-23T09:00:00.000Z');
const AT = '2026-11-20T09:00:00.000Z';
beforeAll(async () => {
  world = await chapter6World();
});
afterEach(() => world.clock.moveTo(start));
afterAll(() => world.close());

const url = (code: string, act = ''): string => `/api/communes/${code}/review${act && `/${act}`}`;
const read = async (code: string, who: Person = 'administrator'): Promise<ReviewDetail> =>
  (await world.people[who].get(url(code))).body;
const act = async (code: string, what: string, who: Person = 'administrator', body: object = {}) => {
  const { version } = (await read(code, who)).current;
  return world.people[who].post(url(code, what), { version, ...body });
};
const assess = async (code: string, measureId = world.measures.first) => {
  const stored = await world.write((ctx) => ctx.manager.findOneBy(Assessment, { communeCode: code, measureId }));
  return world.people.administrator.put(
    measureUrl(code, measureId),
    anAssessmentPut({ version: stored?.version ?? null }),
  );
};
const audit = (code: string, day = '2026-11-02') =>
  world.people.administrator.post(`/api/communes/${code}/audits`, { day, percent: 52 });
const locked = async (): Promise<string> => {
  const code = await world.commune({});
  await assess(code);
  expect((await audit(code)).status).toBe(201);
  return code;
};
const kinds = async (code: string): Promise<string[]> =>
  (await world.people.administrator.get(`${detailUrl(code)}/history`)).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );

/** Snapshots by kind and label, sorted by both: those of one instant are in no order. */
const frozen = async (code: string): Promise<(string | null)[][]> => {
  const { items } = (await world.people.administrator.get(`/api/communes/${code}/snapshots`)).body as SnapshotPage;
  return items.map(({ kind, label }) => [kind, label]).sort(([a], [b]) => (a ?? '').localeCompare(b ?? ''));
};

describe('The review of a year', () => {
  it('is a draft of this year while nobody has begun it', async () => {
    const { current, earlier, nextYear, can } = await read(await world.commune({}));
    expect(current).toMatchObject({ year: 2026, state: 'draft', version: null, locked: null });
    expect([earlier, nextYear]).toEqual([[], null]);
    expect(can).toEqual({ review: true, see: false, unlock: false, lock: false, beginNext: false });
  });

  it('is reviewed by the commune and seen by its adviser, each by name', async () => {
    const { own } = world;
    expect((await act(own, 'reviewed', 'commune user')).body.current).toMatchObject({ state: 'reviewed', version: 2 });
    expect((await read(own, 'adviser')).can.see).toBe(true);
    const seen = await act(own, 'seen', 'adviser');
    expect([seen.status, seen.body.current.state]).toEqual([200, 'seen']);
    expect(seen.body.current.seen).toEqual({ at: start.toISOString(), by: expect.any(String) });
    expect((await read(own, 'commune user')).current.seen?.by).toBe(seen.body.current.seen.by);
    expect([...new Set(await kinds(own))].sort()).toEqual(['review.reviewed', 'review.seen', 'snapshot.taken']);
  });

  it('knows no act twice, and none out of its state', async () => {
    const code = await world.commune({});
    expect((await act(code, 'locking')).body.code).toBe('state');
    // There is no version to unlock yet.
    expect((await act(code, 'unlocking', 'administrator', { reason: 'Rien.' })).status).toBe(400);
    await act(code, 'reviewed');
    const again = await act(code, 'reviewed');
    expect([again.status, again.body.code]).toEqual([409, 'state']);
    expect((await act(code, 'unlocking', 'administrator', { reason: 'Rien.' })).body.code).toBe('state');
    expect((await act(code, 'next')).body.code).toBe('state');
  });

  it('takes one of two who review at once, and tells the other what stands there', async () => {
    const code = await world.commune({});
    const post = () => world.people.administrator.post(url(code, 'reviewed'), { version: null });
    const [one, other] = [await post(), await post()];
    expect([one.status, other.status, other.body.code]).toEqual([200, 409, 'stale']);
    expect(other.body.current.current.state).toBe('reviewed');
  });

  it('is not for an adviser whose grant has ended', async () => {
    const ended = world.people['adviser until yesterday'];
    expect((await ended.get(url(world.own))).status).toBe(404);
    expect((await ended.post(url(world.own, 'seen'), { version: 1 })).status).toBe(404);
    world.clock.moveTo(new Date('2026-11-24T09:00:00.000Z'));
    expect((await world.people.adviser.get(url(world.own))).status).toBe(404);
  });

  it('lets the commune itself say until when its adviser reads, and no other', async () => {
    const asked = `/api/communes/${world.own}/advisers`;
    const list = async () => (await world.people['commune user'].get(asked)).body;
    const { advisers, can } = await list();
    expect(can.change).toBe(true);
    const [own, ended] = advisers;
    expect([own.isCurrent, ended.isCurrent]).toEqual([true, false]);
    const put = (person: Person, untilDay: string, was: string) =>
      world.people[person].put(`${asked}/${own.account.id}`, { untilDay, was });
    const refused = await put('adviser', '2027-01-01', own.untilDay);
    expect(refused.status).toBe(403);
    expect((await put('other commune user', '2027-01-01', own.untilDay)).status).toBe(404);
    // It is ended, and is opened again: the next request of the adviser knows.
    expect((await put('commune user', '2026-11-22', own.untilDay)).status).toBe(200);
    expect((await world.people.adviser.get(url(world.own))).status).toBe(404);
    world.clock.advance(1000);
    expect((await put('commune user', '2027-01-01', '2026-11-22')).body.advisers[0]).toMatchObject({
      untilDay: '2027-01-01',
      isCurrent: true,
    });
    expect((await world.people.adviser.get(url(world.own))).status).toBe(200);
    const stale = await put('commune user', '2027-02-01', own.untilDay);
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    expect(stale.body.current.advisers[0].untilDay).toBe('2027-01-01');
    const history = await world.people['commune user'].get(`${detailUrl(world.own)}/history?size=1`);
    expect(history.body.items[0].changes).toContainEqual({
      field: 'adviserUntil',
      before: '2026-11-22',
      after: '2027-01-01',
    });
    expect((await put('commune user', own.untilDay, '2027-01-01')).status).toBe(200);
    const unknown = await world.people['commune user'].put(`${asked}/nobody`, {
      untilDay: '2027-01-01',
      was: '2027-01-01',
    });
    expect(unknown.status).toBe(404);
  });

  it('is a draft again once anything was changed, and says who changed what', async () => {
    const code = await world.commune({});
    await act(code, 'reviewed');
    const { version } = (await read(code)).current;
    await assess(code);
    const { current, can } = await read(code);
    expect(current).toMatchObject({ state: 'draft', reviewed: { at: start.toISOString() } });
    expect(current.changed).toMatchObject({ measure: { id: world.measures.first }, by: expect.any(String) });
    expect(can.review).toBe(true);
    const stale = await world.people.administrator.post(url(code, 'reviewed'), { version });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    expect((await act(code, 'reviewed')).body.current).toMatchObject({ state: 'reviewed', changed: null, seen: null });
  });

  it('is audited and locked by the audit of its year, and not by one of a year before; what went there is kept', async () => {
    const code = await world.commune({});
    await audit(code, '2025-05-01');
    expect((await read(code)).current).toMatchObject({ state: 'draft', version: null });
    expect(await frozen(code)).toEqual([]);
    await act(code, 'reviewed');
    await audit(code);
    expect(await frozen(code)).toEqual([
      ['after-audit', 'Audit du 2 nov. 2026'],
      ['before-audit', 'Revue 2026, avant lecture et audit'],
    ]);
    const { current } = await read(code);
    expect(current).toMatchObject({ state: 'audited', audit: { day: '2026-11-02', percent: 52 } });
    expect(current.locked).toEqual({ at: start.toISOString(), by: expect.any(String) });
  });

  it('begins anew with the next year, which is not locked; the year before stays as it was', async () => {
    const code = await locked();
    world.clock.moveTo(new Date('2027-01-04T09:00:00.000Z'));
    const { administrator } = world.people;
    // The session of last year is over.
    world.people.administrator = await world.as(await world.given((given) => given.account({ role: 'administrator' })));
    expect((await assess(code)).body.code).toBe('year-locked');
    expect(await read(code)).toMatchObject({ nextYear: 2027, can: { beginNext: true, lock: false } });
    const next = await act(code, 'next');
    expect(next.body).toMatchObject({ current: { year: 2027, state: 'draft' }, nextYear: null });
    expect(next.body.earlier).toMatchObject([{ year: 2026, state: 'audited' }]);
    expect((await assess(code)).status).toBe(200);
    expect((await act(code, 'next')).body.code).toBe('state');
    world.people.administrator = administrator;
  });

  it('of a year to which the audit alone led is begun by it', async () => {
    const code = await world.commune({});
    await world.given((given) => given.review({ communeCode: code, year: 2025, reviewedAt: AT }));
    await audit(code);
    expect(await read(code)).toMatchObject({ current: { year: 2026, state: 'audited' }, earlier: [{ year: 2025 }] });
  });
});

describe('A locked year', () => {
  it('refuses an assessment, and says what is locked, since when, by which audit', async () => {
    const code = await locked();
    const { status, body } = await assess(code);
    expect([status, body.code]).toEqual([409, 'year-locked']);
    const noon = (day: string): number => Date.parse(`${day}T12:00:00.000Z`);
    expect(body.params).toEqual({ year: '2026', since: noon('2026-11-23'), audit: noon('2026-11-02') });
  });

  it('refuses an answer to evidence; what waits stays proposed', async () => {
    const code = await locked();
    const measureId = world.measures.first;
    const { id } = await world.given((given) => given.evidence({ communeCode: code, measureId }));
    const decision = { version: 1, state: 'accepted', word: null };
    const { status, body } = await world.people.administrator.put(`/api/evidence/${id}/decision`, decision);
    expect([status, body.code]).toEqual([409, 'year-locked']);
    const stored = await world.write((ctx) => ctx.manager.findOneByOrFail(Evidence, { id }));
    expect(stored).toMatchObject({ state: 'proposed', version: 1 });
  });

  it('refuses pieces of evidence: new ones, changes, removal and return', async () => {
    const code = await world.commune({});
    await assess(code);
    const { administrator } = world.people;
    const piece = {
      kind: 'link',
      title: 'Délibération',
      url: 'https://commune.example/',
      sourceId: null,
      day: '2026-10-01',
      validFrom: null,
      validUntil: null,
      note: null,
      measureIds: [world.measures.first],
      criterionIds: [],
    };
    const add = (title: string) => administrator.post(`/api/communes/${code}/evidence`, { ...piece, title });
    const [shown, removed] = [await add('Délibération'), await add('Convention')];
    expect([shown.status, removed.status]).toEqual([201, 201]);
    await administrator.delete(`/api/evidence/${removed.body.id}`);
    await audit(code);
    const answers = [
      await add('Une autre'),
      await administrator.put(`/api/evidence/${shown.body.id}`, { ...piece, title: 'Mieux dit', version: 1 }),
      await administrator.delete(`/api/evidence/${shown.body.id}`),
      await administrator.post(`/api/evidence/${removed.body.id}/restore`),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([409, 'year-locked']));
  });

  it('refuses the share of an action, and an action that would take a stated share away', async () => {
    const code = await locked();
    const { administrator } = world.people;
    const { first, second } = world.measures;
    const named = { communes: [{ communeCode: code, share: 0.2 }], measures: [first] };
    const action = await world.given((given) => given.action(named));
    const share = await administrator.put(`/api/actions/${action.id}/communes/${code}`, { share: 0.5 });
    expect([share.status, share.body.code]).toEqual([409, 'year-locked']);
    const gone = await administrator.patch(`/api/actions/${action.id}`, { version: 1, communeCodes: [] });
    expect([gone.status, gone.body.code]).toEqual([409, 'year-locked']);
    const elsewhere = await administrator.patch(`/api/actions/${action.id}`, { version: 1, measureIds: [second] });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'year-locked']);
    const renamed = await administrator.patch(`/api/actions/${action.id}`, { version: 1, title: 'Mieux dit' });
    expect(renamed.status).toBe(200);
  });

  it('refuses files beside an assessment, their removal and their return', async () => {
    const code = await world.commune({});
    await assess(code);
    const { administrator } = world.people;
    const { id: subjectId } = await world.write((ctx) =>
      ctx.manager.findOneByOrFail(Assessment, { communeCode: code }),
    );
    const link = { subject: 'assessment', subjectId, name: 'Page', url: 'https://example.lu/' };
    const kept = [
      await administrator.post('/api/files/links', link),
      await administrator.post('/api/files/links', link),
    ];
    const [shown, removed] = kept.map(({ body }) => body.id);
    await administrator.delete(`/api/files/${removed}`);
    await audit(code);
    const answers = [
      await administrator.post('/api/files/links', link),
      await administrator.delete(`/api/files/${shown}`),
      await administrator.post(`/api/files/${removed}/restore`),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([409, 'year-locked']));
  });

  it('is unlocked by an administrator with a reason, shows what changed since, and is locked again', async () => {
    const code = await locked();
    const without = await act(code, 'unlocking', 'administrator', { reason: '  ' });
    expect([without.status, without.body.issues?.[0]?.path]).toEqual([400, 'reason']);
    const { body } = await act(code, 'unlocking', 'administrator', { reason: 'Une part mal saisie.' });
    expect(body.current).toMatchObject({
      state: 'audited',
      locked: null,
      unlocked: { reason: 'Une part mal saisie.' },
    });
    expect((await assess(code)).status).toBe(200);
    expect((await act(code, 'locking')).body.current).toMatchObject({
      locked: { by: expect.any(String) },
      changed: { measure: { id: world.measures.first } },
      unlocked: { reason: 'Une part mal saisie.' },
    });
    expect((await assess(code)).body.code).toBe('year-locked');
    // Both are of one instant.
    expect((await frozen(code)).sort()).toEqual([
      ['after-audit', expect.stringContaining('Une part mal saisie.')],
      ['after-audit', expect.stringContaining('2 nov. 2026')],
    ]);
    expect(await kinds(code)).toEqual(expect.arrayContaining(['review.audited', 'review.unlocked', 'review.locked']));
  });

  it('is released with an audit that was entered by mistake, within the hour', async () => {
    const code = await locked();
    const { administrator } = world.people;
    const id = (await read(code)).current.audit?.id ?? '';
    const one = `/api/communes/${code}/audits/${id}`;
    await administrator.delete(one);
    expect((await read(code)).current).toMatchObject({ state: 'draft', audit: null, locked: null });
    await administrator.post(`${one}/restore`);
    expect((await read(code)).current.state).toBe('audited');
    const moved = await administrator.put(one, { version: 3, day: '2025-11-02', percent: 52 });
    expect([moved.status, (await read(code)).current.state]).toEqual([200, 'draft']);
    await administrator.put(one, { version: 4, day: '2026-11-02', percent: 52 });
    world.clock.advance(60 * 60_000 + 1);
    const late = await administrator.delete(one);
    expect([late.status, late.body.code]).toEqual([409, 'year-locked']);
    const correct = () => administrator.put(one, { version: 5, day: '2026-11-02', percent: 53 });
    const percent = await correct();
    expect([percent.status, percent.body.code]).toEqual([409, 'year-locked']);
    await act(code, 'unlocking', 'administrator', { reason: 'Audit annulé.' });
    expect((await correct()).status).toBe(200);
    expect((await administrator.delete(one)).status).toBe(200);
    expect((await read(code)).current.state).toBe('draft');
  });

  it('still takes snapshots and comments', async () => {
    const code = await locked();
    const { administrator } = world.people;
    expect((await administrator.post(`/api/communes/${code}/snapshots`, { kind: 'after-audit' })).status).toBe(201);
    const comment = { measureId: world.measures.first, text: 'Merci.' };
    expect((await administrator.post(`/api/communes/${code}/comments`, comment)).status).toBe(201);
    expect(await world.write((ctx) => ctx.manager.countBy(MeasureComment, { communeCode: code }))).toBe(1);
  });
});

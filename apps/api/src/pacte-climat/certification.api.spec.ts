import type { AuditCreate, AuditRow, CertificationDetail, Chapter6HistoryPage, CommuneMap } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { countQueries } from '../testing/query-count';
import { type Chapter6World, chapter6World, detailUrl } from '../testing/chapter-6-world';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const url = (code: string): string => `/api/communes/${code}/certification`;
const auditsUrl = (code: string, id = ''): string => `/api/communes/${code}/audits${id && `/${id}`}`;
const anAudit = (over: Partial<AuditCreate> = {}): AuditCreate => ({
  day: '2024-05-14',
  percent: 52,
  note: null,
  catalogueId: null,
  ...over,
});
const daysOf = ({ audits }: { audits: AuditRow[] }): string[] => audits.map(({ day }) => day);

describe('Certification of a commune', () => {
  it('says that there is none, and plans nothing', async () => {
    const code = await world.commune({});
    const { status, body } = await world.people.administrator.get(url(code));
    expect(status).toBe(200);
    expect(body).toMatchObject({ standing: { state: 'none', level: null, daysLeft: null }, plan: [], audits: [] });
  });

  it('follows from the latest audit, with the days of its renewal', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    await administrator.post(auditsUrl(code), anAudit({ day: '2021-04-01', percent: 41 }));
    const { status, body } = await administrator.post(auditsUrl(code), anAudit({ note: 'Rapport du 3 juin.' }));
    expect(status).toBe(201);
    expect(daysOf(body)).toEqual(['2024-05-14', '2021-04-01']);
    expect(body.audits[0]).toMatchObject({ level: 50, endsOn: '2027-05-14', note: 'Rapport du 3 juin.' });
    expect(body.standing).toMatchObject({ level: 50, endsOn: '2027-05-14' });
    expect(body.plan.at(-1)).toEqual({ step: 'end', day: '2027-05-14' });
  });

  it('is never computed from chapter 6', async () => {
    const code = await world.commune({});
    await world.given((given) =>
      given.assessment({ communeCode: code, measureId: world.measures.first, effectiveShare: 1 }),
    );
    expect((await world.people.administrator.get(url(code))).body.standing.state).toBe('none');
  });

  it('is corrected, taken back and put back, with its history', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    const { id } = await world.given((given) => given.audit({ communeCode: code, day: '2024-05-14', percent: 39 }));
    const edited = await administrator.put(auditsUrl(code, id), { ...anAudit({ percent: 65 }), version: 1 });
    expect(edited.body.standing.level).toBe(65);
    const removed = await administrator.delete(auditsUrl(code, id));
    expect([removed.status, daysOf(removed.body)]).toEqual([200, []]);
    const restored = await administrator.post(`${auditsUrl(code, id)}/restore`, {});
    expect(daysOf(restored.body)).toEqual(['2024-05-14']);
    const { body } = await administrator.get(`${detailUrl(code)}/history`);
    const kinds = body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.sort()).toEqual(['audit.edited', 'audit.removed', 'audit.restored']);
  });

  it('says of each result who entered it, or corrected it last, and when', async () => {
    const { administrator, 'commune user': user } = world.people;
    const code = world.own;
    const nameOf = async (person: typeof user): Promise<string> => (await person.get('/api/me')).body.actor.displayName;
    const entered = await user.post(auditsUrl(code), anAudit());
    const [{ id }] = entered.body.audits;
    const first = { by: await nameOf(user), at: world.clock.instant(), corrected: false };
    expect(entered.body.audits[0].said).toEqual(first);
    world.clock.advance(60_000);
    const noted = await administrator.put(auditsUrl(code, id), { ...anAudit({ note: 'Rapport.' }), version: 1 });
    expect(noted.body.audits[0].said).toEqual(first);
    const corrected = await administrator.put(auditsUrl(code, id), { ...anAudit({ percent: 53 }), version: 2 });
    const last = { by: await nameOf(administrator), at: world.clock.instant(), corrected: true };
    expect(corrected.body.audits[0].said).toEqual(last);
    // What nothing in the history tells of says nobody.
    const silent = await world.given((given) => given.audit({ communeCode: code, day: '2020-05-14' }));
    const count = (): Promise<number> => countQueries(world, () => administrator.get(url(code)));
    const before = await count();
    await world.given((given) => given.audit({ communeCode: code, day: '2019-05-14' }));
    expect(await count()).toBe(before);
    const { audits } = (await administrator.get(url(code))).body as CertificationDetail;
    expect(audits.find((audit) => audit.id === silent.id)?.said).toBeNull();
  });

  it('does not put a result back beside another one of its day', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    const { id } = await world.given((given) => given.audit({ communeCode: code, day: '2024-05-14' }));
    await administrator.delete(auditsUrl(code, id));
    await administrator.post(auditsUrl(code), anAudit());
    const { status, body } = await administrator.post(`${auditsUrl(code, id)}/restore`, {});
    expect([status, body.issues[0]?.code]).toEqual([422, 'duplicate']);
  });

  it('refuses what was typed over an older state, and an audit of elsewhere', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    const { id } = await world.given((given) => given.audit({ communeCode: code }));
    const stale = await administrator.put(auditsUrl(code, id), { ...anAudit(), version: 7 });
    expect([stale.status, stale.body.current.audits[0].id]).toEqual([409, id]);
    const elsewhere = auditsUrl(await world.commune({}), id);
    expect((await administrator.put(elsewhere, { ...anAudit(), version: 1 })).status).toBe(404);
    expect((await administrator.delete(auditsUrl(code, randomId()))).status).toBe(404);
  });

  it('says that a result was removed in between, and what it was in the history', async () => {
    const code = await world.commune({});
    const { administrator } = world.people;
    const { id } = await world.given((given) => given.audit({ communeCode: code, day: '2024-05-14' }));
    await administrator.delete(auditsUrl(code, id));
    const { status, body } = await administrator.put(auditsUrl(code, id), { ...anAudit(), version: 2 });
    expect([status, body.code]).toEqual([409, 'audit-removed']);
    const history = await administrator.get(`${detailUrl(code)}/history`);
    expect(history.body.items[0].subject.label).toBe('2024-05-14');
  });

  it('stays what it was when the commune goes over to another catalogue, and is corrected by its own', async () => {
    const { administrator } = world.people;
    const code = await world.commune({});
    const { body: entered } = await administrator.post(auditsUrl(code), anAudit({ percent: 66 }));
    const [{ id, catalogue: former }] = entered.audits as [AuditRow];
    expect(entered.audits[0]).toMatchObject({ level: 65, endsOn: '2027-05-14' });
    const other = { levels: [{ percent: 60, distinction: 'Or' }], validityYears: 4, from: '2024-05-15', to: null };
    const later = await world.given(async (given) => {
      const certification = { ...other, source: 'Loi', day: null, toConfirm: true, subsidies: [] };
      const catalogue = await given.catalogue({ isDefault: false, programme: 'Energiestadt', certification });
      await given.communeCatalogue({ communeCode: code, catalogueId: catalogue.id });
      return catalogue;
    });
    const moved = (await administrator.get(url(code))).body;
    expect(moved).toMatchObject({
      standing: { level: 65, endsOn: '2027-05-14', catalogue: former },
      rules: { ...other, toConfirm: true },
    });
    expect(moved.audits).toMatchObject([{ id, level: 65, distinction: null, catalogue: former }]);
    // Everybody reads it under the name of the programme that awarded it.
    const page = { version: null, published: true, parts: ['certification'] };
    await administrator.put(`/api/communes/${code}/public-page`, page);
    const open = (await world.people.visitor.get(`/api/public/communes/${code}/chapter-6.json`)).body;
    expect(open).toMatchObject({ catalogue: { programme: 'Energiestadt' }, certification: { level: 65 } });
    expect(open.certification.programme).toBe(former?.programme);
    const corrected = await administrator.put(auditsUrl(code, id), { ...anAudit({ percent: 50 }), version: 1 });
    expect([corrected.status, corrected.body.audits[0].level]).toEqual([200, 50]);
    // A new result is judged by the catalogue that held on its day.
    const tooEarly = await administrator.post(auditsUrl(code), anAudit({ day: '2020-12-31' }));
    expect([tooEarly.status, tooEarly.body.issues[0].code]).toEqual([422, 'before-programme']);
    const early = await administrator.post(auditsUrl(code), anAudit({ day: '2024-05-13', percent: 41 }));
    expect(early.body.audits[1]).toMatchObject({ day: '2024-05-13', level: 40, catalogue: former });
    const wrong = anAudit({ day: '2024-05-12', catalogueId: later.id });
    const { body: refused } = await administrator.post(auditsUrl(code), wrong);
    expect(refused.issues).toMatchObject([{ path: 'catalogueId', code: 'invalid-choice' }]);
    const { body } = await administrator.post(auditsUrl(code), anAudit({ day: '2026-05-14', percent: 61 }));
    expect(body.standing).toMatchObject({ level: 60, endsOn: '2030-05-14' });
    expect(body.audits).toMatchObject([
      { level: 60, distinction: 'Or', catalogue: { id: later.id } },
      { level: 50 },
      { level: 40 },
    ]);
    // A day that was mistyped takes its version with it.
    const [{ id: mistyped }] = body.audits as [AuditRow];
    const mended = { ...anAudit({ day: '2023-05-14', percent: 61 }), version: 1 };
    const { body: now } = await administrator.put(auditsUrl(code, mistyped), mended);
    expect((now.audits as AuditRow[]).find((each) => each.id === mistyped)).toMatchObject({
      level: 50,
      catalogue: former,
    });
    await administrator.put(auditsUrl(code, mistyped), {
      ...anAudit({ day: '2026-05-14', percent: 61, catalogueId: later.id }),
      version: 2,
    });
    const { items } = (await administrator.get(`${detailUrl(code)}/history?size=100`)).body as Chapter6HistoryPage;
    const told = items.flatMap(({ changes }) => changes.filter(({ field }) => field === 'catalogue'));
    const [named, formerly] = [later, former].map((each) => `${each?.programme} · ${each?.label}`);
    expect(told).toContainEqual({ field: 'catalogue', before: null, after: named });
    expect(told).toContainEqual({ field: 'catalogue', before: named, after: formerly });
    // The map holds each by its own too.
    const { communes, levels } = (await administrator.get('/api/chapter-6/map')).body as CommuneMap;
    expect(communes.find(({ commune }) => commune.code === code)).toMatchObject({
      ...{ level: 60, certificateOf: 'Energiestadt' },
    });
    expect(levels).toEqual(expect.arrayContaining([40, 50, 60, 65, 75]));
  });

  it('invents no level where the catalogue names none', async () => {
    const { administrator } = world.people;
    const code = await world.commune({});
    await world.given(async (given) => {
      const catalogue = await given.catalogue({ isDefault: false, certification: null });
      await given.communeCatalogue({ communeCode: code, catalogueId: catalogue.id });
    });
    const { status, body } = await administrator.post(auditsUrl(code), anAudit({ percent: 90 }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ standing: { state: 'unknown', level: null }, plan: [], rules: null });
    expect(body.audits[0]).toMatchObject({ level: null, endsOn: null, distinction: null });
  });

  it.each<[object, number, string]>([
    [{ percent: 39.999 }, 400, 'too-precise'],
    [{ percent: 100.1 }, 400, 'too-big'],
    [{ percent: -1 }, 400, 'too-small'],
    [{ percent: 'viel' }, 400, 'invalid-type'],
    [{ day: '2020-12-31' }, 422, 'before-programme'],
    [{ day: '2999-01-01' }, 422, 'in-future'],
    [{ day: '2023-02-30' }, 400, 'invalid-format'],
    [{ day: '2022-06-01' }, 422, 'duplicate'],
  ])('refuses %j', async (over, expected, code) => {
    const commune = await world.commune({});
    await world.given((given) => given.audit({ communeCode: commune, day: '2022-06-01' }));
    const { status, body } = await world.people.administrator.post(auditsUrl(commune), { ...anAudit(), ...over });
    expect([status, body.issues[0]?.code]).toEqual([expected, code]);
  });
});

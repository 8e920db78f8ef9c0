import type { EvidencePage, EvidenceRow } from '@zesumme/domain';
import { Mailer, type Mail } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { type Chapter6World, type Person, chapter6World } from '../testing/chapter-6-world';
import { aPdf, fileForm } from '../testing/sample-files';
import { evidenceOf } from '.';

let world: Chapter6World;
let criteria: { first: string; firstToo: string; second: string };
let sent: Mail[];
beforeAll(async () => {
  world = await chapter6World();
  world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
  sent = [];
  criteria = await world.given(async (given) => {
    const of = async (measureId: string, position: number) => (await given.criterion({ measureId, position })).id;
    const { first, second } = world.measures;
    return { first: await of(first, 0), firstToo: await of(first, 1), second: await of(second, 0) };
  });
});
afterAll(() => world.close());

/** A commune of its own for each test, read by the administrator. */
const commune = (settings: { agreed?: boolean; published?: boolean } = { agreed: true }) => world.commune(settings);
const link = (over: object = {}) => ({
  kind: 'link',
  title: 'Délibération',
  day: '2026-11-01',
  url: 'https://beispill.example/conseil',
  measureIds: [world.measures.first],
  ...over,
});
const url = (code: string) => `/api/communes/${code}/evidence`;
const add = (code: string, body: object, person: Person = 'administrator') =>
  world.people[person].post(url(code), body);
const added = async (code: string, body: object, person: Person = 'administrator'): Promise<EvidenceRow> => {
  const { status, body: row } = await add(code, body, person);
  if (status !== 201) throw new Error(`It was not added: ${JSON.stringify(row)}`);
  return row as EvidenceRow;
};
const list = async (code: string, query = '', person: Person = 'administrator'): Promise<EvidenceRow[]> => {
  const { status, body } = await world.people[person].get(`/api/evidence?communeCode=${code}&${query}`);
  expect(status).toBe(200);
  return (body as EvidencePage).items;
};
const edit = (row: EvidenceRow, over: object = {}, person: Person = 'administrator') => {
  const { kind, title, day, validFrom, validUntil, note, url: address, measures, version } = row;
  return world.people[person].put(`/api/evidence/${row.id}`, {
    ...{ kind, title, day, validFrom, validUntil, note, version, url: address },
    sourceId: row.meeting?.id ?? row.action?.id ?? row.practice?.id ?? null,
    measureIds: measures.map(({ id }) => id),
    criterionIds: measures.flatMap((measure) => measure.criteria.map(({ id }) => id)),
    ...over,
  });
};
const issuesIn = ({ status, body }: { status: number; body: { issues?: { path: string; code: string }[] } }) => [
  status,
  (body.issues ?? []).map(({ path, code }) => `${path}: ${code}`),
];

const decide = (id: string, version: number) =>
  world.people.administrator.put(`/api/evidence/${id}/decision`, { version, state: 'accepted' });

describe('A piece of evidence', () => {
  it('of the commune counts at once, for several measures and criteria', async () => {
    const row = await added(
      world.own,
      link({
        measureIds: [world.measures.second, world.measures.first],
        criterionIds: [criteria.second, criteria.first],
        validFrom: '2026-01-01',
        validUntil: '2027-12-31',
        note: 'Point 4.',
      }),
      'commune user',
    );
    expect(row).toMatchObject({
      state: 'accepted',
      standing: 'valid',
      proposed: false,
      note: 'Point 4.',
      measures: [
        { id: world.measures.first, criteria: [{ id: criteria.first }] },
        { id: world.measures.second, criteria: [{ id: criteria.second }] },
      ],
      can: { decide: false, edit: true, attach: false },
    });
    const decision = { version: row.version, state: 'refused', word: 'Non.' };
    const answer = await world.people['commune user'].put(`/api/evidence/${row.id}/decision`, decision);
    expect([answer.status, answer.body.code]).toEqual([409, 'state']);
  });

  it('that a project manager proposes waits, is told by mail, and is answered with a word', async () => {
    const code = await commune();
    const user = await world.given(async (given) => {
      const { id } = await given.organisation({ kind: 'commune', communeCode: code });
      return given.speaker(id, { role: 'commune-user' });
    });
    const row = await added(code, link({ title: 'Page à lire' }), 'project manager');
    expect(row).toMatchObject({ state: 'proposed', proposed: true, can: { decide: false, edit: true } });
    await world.app.get(Outbox).work();
    expect(sent.map(({ subject, text }) => `${subject} ${text}`).join()).toContain('Page à lire');
    const answer = { version: row.version, state: 'refused', word: 'Trop vieux.' };
    const { body } = await (await world.as(user)).put(`/api/evidence/${row.id}/decision`, answer);
    expect(body).toMatchObject({ state: 'refused', word: 'Trop vieux.', can: { decide: true } });
    expect(issuesIn(await add(code, link({ kind: 'file', url: null }), 'project manager'))).toEqual([
      422,
      ['kind: not-proposable'],
    ]);
  });

  it.each<[Person, number]>([
    ['visitor', 401],
    ['contact', 403],
    ['commune user', 404],
    ['adviser', 403],
    ['project manager', 404],
  ])('is not added by a %s to a commune that is closed to them', async (person, status) => {
    expect((await add(await commune({}), link(), person)).status).toBe(status);
  });

  it('is not proposed where the commune publishes but did not agree', async () => {
    expect((await add(await commune({ published: true }), link(), 'project manager')).status).toBe(403);
  });

  it('names only measures in force, and criteria of them', async () => {
    const older = await world.given(async (given) => {
      const { id: catalogueId } = await given.catalogue({ id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' });
      return given.measure({ catalogueId });
    });
    const code = await commune();
    const { first } = world.measures;
    expect(issuesIn(await add(code, link({ measureIds: [first, older.id] })))).toEqual([
      422,
      ['measureIds.1: unknown-measure'],
    ]);
    expect(issuesIn(await add(code, link({ criterionIds: [criteria.first, criteria.second] })))).toEqual([
      422,
      ['criterionIds.1: criterion-of-other-measure'],
    ]);
    for (const [over, issue] of [
      [{ measureIds: [] }, 'measureIds: too-few'],
      [{ validFrom: '2026-02-01', validUntil: '2026-01-31' }, 'validUntil: ends-before-start'],
      [{ url: 'ftp://beispill.example' }, 'url: invalid-format'],
      [{ url: 'javascript:alert(1)' }, 'url: invalid-format'],
      [{ url: 'http://beispill.example' }, 'url: not-https'],
      [{ title: 'a'.repeat(201) }, 'title: too-long'],
    ] as const) {
      const [status, issues] = issuesIn(await add(code, link(over)));
      expect([status, issues]).toEqual([400, expect.arrayContaining([issue])]);
    }
    // What has not been yet proves nothing: a typing error would for decades.
    expect(issuesIn(await add(code, link({ day: '2062-01-31' })))).toEqual([422, ['day: in-future']]);
    expect(await list(code)).toEqual([]);
  });

  it('is an action that names the commune, once for a measure; whoever comes second is told', async () => {
    const code = await commune();
    const [action, other, abandoned] = await world.given(async (given) => [
      await given.action({ title: 'Table ronde', communes: [{ communeCode: code }] }),
      await given.action({}),
      await given.action({ status: 'abandoned', communes: [{ communeCode: code }] }),
    ]);
    const act = { kind: 'action', title: null, url: null };
    const row = await added(code, link({ ...act, sourceId: action?.id }));
    expect(row).toMatchObject({ title: 'Table ronde', action: { id: action?.id }, group: { id: action?.groupId } });
    const twice = await add(code, link({ ...act, sourceId: action?.id }), 'project manager');
    expect([twice.status, twice.body.code]).toEqual([409, 'evidence-already-there']);
    expect((await add(code, link({ ...act, sourceId: action?.id, measureIds: [world.measures.second] }))).status).toBe(
      201,
    );
    for (const each of [other, abandoned]) {
      expect(issuesIn(await add(code, link({ ...act, sourceId: each?.id })))).toEqual([
        422,
        ['sourceId: unknown-source'],
      ]);
    }
  });

  it('is a practice sheet, or a closed meeting that concerns the commune, with its day and who came', async () => {
    const code = await commune({});
    const [sheet, held, draft] = await world.given(async (given) => {
      const zone = await given.zone({ communes: [code] });
      const { id: groupId } = await given.group({ zoneId: zone.id });
      const invitations = [{ attendance: 'attended' as const }];
      return [
        await given.practiceSheet({ title: 'Tasse et verre' }),
        await given.meeting({ groupId, title: 'Bilan', state: 'closed', startsLocal: '2026-10-02T14:00', invitations }),
        await given.meeting({ groupId, state: 'ended' }),
      ] as const;
    });
    const bare = { title: null, day: null, url: null };
    const practice = await added(code, link({ ...bare, kind: 'practice', day: '2026-11-02', sourceId: sheet.id }));
    expect(practice).toMatchObject({ title: 'Tasse et verre', practice: { id: sheet.id, slug: sheet.slug } });
    const meeting = await added(code, link({ ...bare, kind: 'meeting', sourceId: held.id }));
    expect(meeting).toMatchObject({ title: 'Bilan', day: '2026-10-02', counts: { persons: 1 } });
    expect((await add(code, link({ ...bare, kind: 'meeting', sourceId: draft.id }))).status).toBe(422);
    expect((await add(await commune({}), link({ ...bare, kind: 'meeting', sourceId: held.id }))).status).toBe(422);
    // Its source may be archived meanwhile: the piece stays, and can be edited.
    await world.write((ctx) => ctx.manager.query(`UPDATE practice_sheet SET archived_at = '2026-11-20T10:00:00.000Z'`));
    expect((await edit(practice, { note: 'Suivie.' })).status).toBe(200);
  });

  it('that waits is edited, taken back and put back by whoever proposed it, and by nobody else of their kind', async () => {
    const code = await commune({ agreed: true });
    const row = await added(code, link(), 'project manager');
    const other = await world.as(await world.given((given) => given.account({ role: 'project-manager' })));
    const { status, body } = await other.delete(`/api/evidence/${row.id}`);
    expect([status, body.params.reason]).toEqual([403, 'not-yours']);
    expect((await other.get(`/api/evidence/${row.id}`)).body.can).toEqual({
      decide: false,
      edit: false,
      attach: false,
    });
    const edited = await edit(row, { title: 'Page revue' }, 'project manager');
    expect(edited.body).toMatchObject({ title: 'Page revue', state: 'proposed', can: { edit: true, decide: false } });
    const pm = world.people['project manager'];
    expect((await pm.delete(`/api/evidence/${row.id}`)).body).toMatchObject({ removed: true });
    expect((await decide(row.id, 3)).status).toBe(404);
    expect((await pm.post(`/api/evidence/${row.id}/restore`)).body).toMatchObject({
      removed: false,
      state: 'proposed',
    });
    const { version } = (await pm.get(`/api/evidence/${row.id}`)).body as EvidenceRow;
    const answered = await decide(row.id, version);
    expect(answered.status).toBe(200);
    // Once it is answered, it is the commune's.
    const late = await edit(answered.body as EvidenceRow, { title: 'Trop tard' }, 'project manager');
    expect([late.status, late.body.params.reason]).toEqual([403, 'state']);
    expect((await pm.delete(`/api/evidence/${row.id}`)).status).toBe(403);
  });

  it('is edited whole; who comes second keeps what they typed and is shown the first', async () => {
    const row = await added(await commune(), link({ criterionIds: [criteria.first] }));
    const first = await edit(row, {
      title: 'Vote',
      validUntil: '2026-12-24',
      measureIds: [world.measures.second],
      criterionIds: [],
    });
    expect(first.body).toMatchObject({
      title: 'Vote',
      standing: 'ending',
      version: 2,
      measures: [{ id: world.measures.second, criteria: [] }],
    });
    const second = await edit(row, { title: 'Autre' });
    expect([second.status, second.body.code, second.body.current.title]).toEqual([409, 'stale', 'Vote']);
    expect(issuesIn(await edit(first.body, { kind: 'file' }))).toEqual([422, ['kind: kind-stays']]);
    expect((await edit(first.body, {}, 'project manager')).status).toBe(403);
    expect((await edit(first.body, {}, 'commune user')).status).toBe(404);
  });

  it('is taken away and put back, unless it was added anew meanwhile', async () => {
    const code = await commune();
    const { id: sourceId } = await world.given((given) => given.action({ communes: [{ communeCode: code }] }));
    const action = link({ kind: 'action', url: null, sourceId });
    const row = await added(code, action);
    const path = `/api/evidence/${row.id}`;
    const people = world.people.administrator;
    expect((await people.delete(path)).body).toMatchObject({ removed: true });
    expect((await people.delete(path)).status).toBe(200);
    expect(await list(code)).toEqual([]);
    expect((await edit(row)).status).toBe(404);
    const again = await added(code, action);
    expect((await people.post(`${path}/restore`)).body.code).toBe('evidence-already-there');
    await people.delete(`/api/evidence/${again.id}`);
    expect((await people.post(`${path}/restore`)).body).toMatchObject({ removed: false, version: 3 });
    expect(await list(code)).toHaveLength(1);
    const { body } = await people.get(`/api/communes/${code}/chapter-6/history?size=50`);
    const kinds = body.items.map(({ kind }: { kind: string }) => kind);
    for (const kind of ['added', 'removed', 'restored']) expect(kinds).toContain(`evidence.${kind}`);
  });
});

describe('A locked year', () => {
  it('takes no piece, keeps each as it is, and still lets project managers propose', async () => {
    const code = await commune();
    const row = await added(code, link({ kind: 'file', url: null }));
    const audit = { day: '2026-11-02', percent: 52, note: null };
    expect((await world.people.administrator.post(`/api/communes/${code}/audits`, audit)).status).toBe(201);
    const { administrator } = world.people;
    const form = fileForm(aPdf('Photo'), 'Photo.pdf');
    const refused = [
      await add(code, link()),
      await edit(row, { title: 'Autre' }),
      await administrator.delete(`/api/evidence/${row.id}`),
      await administrator.post(`/api/files?subject=evidence&subjectId=${row.id}`, form),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [409, 'year-locked']));
    expect(await list(code)).toMatchObject([{ title: 'Délibération', version: 1, files: [] }]);
    expect((await add(code, link(), 'project manager')).status).toBe(201);
  });
});

describe('A file as evidence', () => {
  const attach = (id: string, person: Person = 'administrator', name = 'Photo.pdf') =>
    world.people[person].post(`/api/files?subject=evidence&subjectId=${id}`, fileForm(aPdf(name), name));

  it('lacks its file until it is there, and again when it is taken away; nothing else is lost', async () => {
    const code = await commune();
    const row = await added(code, link({ kind: 'file', url: null, validUntil: '2027-12-31' }));
    expect(row).toMatchObject({ standing: 'incomplete', files: [], can: { attach: true } });
    const { status, body: file } = await attach(row.id);
    expect(status).toBe(201);
    expect(await list(code, 'standing=valid')).toMatchObject([{ files: [{ id: file.id, name: 'Photo.pdf' }] }]);
    expect(await world.write((ctx) => evidenceOf(ctx.manager, code, '2026-11-28'))).toMatchObject([
      { id: row.id, measures: [{ id: world.measures.first }], files: [{ id: file.id }] },
    ]);
    await world.people.administrator.delete(`/api/files/${file.id}`);
    expect(await list(code, 'standing=incomplete')).toMatchObject([
      { title: 'Délibération', validUntil: '2027-12-31' },
    ]);
    expect(await list(code, 'standing=valid')).toEqual([]);
    await world.people.administrator.post(`/api/files/${file.id}/restore`);
    expect(await list(code, 'standing=valid')).toHaveLength(1);
  });

  it('is read with the chapter and kept by the commune; other kinds, and what was taken away, take none', async () => {
    const row = await added(world.own, link({ kind: 'file', url: null }), 'commune user');
    const { body: file } = await attach(row.id, 'commune user');
    const content = `/api/files/${file.id}/content`;
    const statuses = async (people: readonly Person[], act: (person: Person) => Promise<{ status: number }>) =>
      Object.fromEntries(await Promise.all(people.map(async (each) => [each, (await act(each)).status])));
    expect(
      await statuses(
        ['visitor', 'contact', 'other commune user', 'adviser', 'adviser until yesterday', 'project manager'],
        (each) => world.people[each].get(content),
      ),
    ).toEqual({
      visitor: 404,
      contact: 404,
      'other commune user': 404,
      adviser: 200,
      'adviser until yesterday': 404,
      'project manager': 404,
    });
    expect((await attach(row.id, 'adviser')).status).toBe(403);
    expect((await attach((await added(world.own, link())).id)).status).toBe(404);
    await world.people['commune user'].delete(`/api/evidence/${row.id}`);
    expect((await world.people['commune user'].get(content)).status).toBe(404);
  });
});

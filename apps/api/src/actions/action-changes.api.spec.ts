import { randomId } from '@zesumme/testing';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/actions';

/** An action of the group that names the commune and that the member is responsible for. */
const anAction = (over: object = {}) =>
  world.given((given) =>
    given.action({
      groupId: world.own.id,
      title: 'Compter les places libres',
      description: 'Chaque matin, par étage.',
      dueDay: '2026-11-15',
      communes: [{ communeCode: world.communes.own, share: 0.1 }],
      responsible: [{ organisationId: world.organisations.member, contactId: world.contacts.member }],
      ...over,
    }),
  );

describe('POST /api/actions', () => {
  const typed = () => ({ groupId: world.own.id, title: 'Navette' });

  it('is for whoever leads the group', async () => {
    const statuses = await Promise.all(
      everybody.map(async (person) => [person, (await world.people[person].post(url, typed())).status]),
    );
    expect(Object.fromEntries(statuses)).toMatchObject({
      visitor: 401,
      member: 403,
      commune: 403,
      adviser: 403,
      'other manager': 403,
      lead: 201,
      administrator: 201,
    });
  });

  it('keeps all that is typed, completes what is done, and writes to the contact who is responsible', async () => {
    const { themeId, measureId, meetingId } = await world.given(async (given) => ({
      themeId: (await given.theme()).id,
      measureId: (await given.measure()).id,
      meetingId: (await given.meeting({ groupId: world.own.id })).id,
    }));
    const { body, status } = await world.people.lead.post(url, {
      ...typed(),
      status: 'under-way',
      progress: 30,
      themeId,
      meetingId,
      measureIds: [measureId],
      communeCodes: [world.communes.own],
      responsibles: [{ organisationId: world.organisations.member, contactId: world.contacts.member }],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      progress: 30,
      theme: { id: themeId },
      meeting: { id: meetingId },
      measures: [{ id: measureId }],
      communes: [{ name: 'Beispill' }],
      responsibles: [{ organisation: { name: 'Alpha' }, contact: { id: world.contacts.member } }],
      can: { edit: true, report: true, readHistory: true },
    });
    const mails = await world.write((ctx) =>
      ctx.manager.query("SELECT recipient_key FROM delivery WHERE template = 'action-assigned'"),
    );
    expect(mails).toEqual([{ recipient_key: world.contacts.member }]);
    const done = await world.people.lead.post(url, { ...typed(), status: 'done' });
    expect(done.body).toMatchObject({ progress: 100, doneDay: '2026-11-23' });
  });

  it('refuses what does not fit', async () => {
    const foreign = await world.given((given) => given.meeting());
    const cases: [object, number, string, string][] = [
      [{ title: ' ' }, 400, 'title', 'required'],
      [{ progress: 101 }, 400, 'progress', 'too-big'],
      [{ doneDay: '2026-11-01' }, 400, 'doneDay', 'not-done'],
      [{ startDay: '2026-11-02', dueDay: '2026-11-01' }, 400, 'dueDay', 'ends-before-start'],
      [{ groupId: randomId() }, 422, 'groupId', 'invalid-choice'],
      [{ themeId: randomId() }, 422, 'themeId', 'invalid-choice'],
      [{ meetingId: foreign.id }, 422, 'meetingId', 'invalid-choice'],
      [{ agendaItemId: randomId() }, 422, 'agendaItemId', 'invalid-choice'],
      [{ communeCodes: ['nowhere'] }, 422, 'communeCodes.0', 'unknown-commune'],
      [{ measureIds: [randomId()] }, 422, 'measureIds.0', 'invalid-choice'],
      [{ responsibles: [{ organisationId: randomId() }] }, 422, 'responsibles.0.organisationId', 'invalid-choice'],
      [
        { responsibles: [{ organisationId: world.organisations.other, contactId: world.contacts.member }] },
        422,
        'responsibles.0.contactId',
        'unknown-contact',
      ],
    ];
    for (const [over, status, path, code] of cases) {
      const answer = await world.people.lead.post(url, { ...typed(), ...over });
      expect([over, answer.status, answer.body.issues]).toMatchObject([over, status, [{ path, code }]]);
    }
  });
});

describe('PATCH /api/actions/:id', () => {
  it('is for whoever leads the group, keeps the rest, and refuses a stale version', async () => {
    const { id } = await anAction();
    const change = (person: Person, body: object) => world.people[person].patch(`${url}/${id}`, body);
    expect((await change('visitor', { version: 1 })).status).toBe(401);
    for (const person of ['member', 'commune', 'adviser', 'other manager'] as const) {
      expect([person, (await change(person, { version: 1 })).status]).toEqual([person, 403]);
    }
    expect((await change('lead', { version: 1, startDay: '2026-11-20' })).body.issues).toMatchObject([
      { path: 'dueDay', code: 'ends-before-start' },
    ]);
    const codes = [world.communes.own, world.communes.other];
    const { body } = await change('lead', { version: 1, dueDay: '2026-12-01', communeCodes: codes });
    expect(body).toMatchObject({
      dueDay: '2026-12-01',
      daysLate: 0,
      version: 2,
      description: 'Chaque matin, par étage.',
    });
    const shares = (await world.people.administrator.get(`${url}/${id}`)).body.communes;
    expect(shares).toMatchObject([{ share: 0.1 }, { share: null }]);
    expect((await change('lead', { version: 1, title: 'x' })).body).toMatchObject({
      code: 'stale',
      current: { version: 2 },
    });
  });
});

describe('POST /api/actions/:id/updates', () => {
  const report = (person: Person, id: string, body: object) =>
    world.people[person].post(`${url}/${id}/updates`, { version: 1, text: 'Fait à moitié.', ...body });

  it('is for those who are responsible, and for whoever leads the group', async () => {
    const { id } = await anAction();
    const tries: [Person, number, string?][] = [
      ['visitor', 401],
      ['member', 201],
      ['other member', 403, 'not-responsible'],
      ['contact elsewhere', 403, 'not-your-group'],
      ['former member', 403, 'not-your-group'],
      ['commune', 403],
      ['other manager', 403, 'not-your-group'],
      ['lead', 201],
      ['administrator', 201],
    ];
    for (const [person, status, reason] of tries) {
      const answer = await report(person, id, {});
      expect([person, answer.status]).toEqual([person, status]);
      if (reason) expect([person, answer.body.params]).toEqual([person, { reason }]);
    }
  });

  it('moves status and progress, keeps text and link, and tells the project manager', async () => {
    const { id } = await anAction();
    const { body } = await report('member', id, {
      status: 'under-way',
      progress: 50,
      linkUrl: 'https://photos.example',
    });
    expect(body).toMatchObject({
      status: 'under-way',
      progress: 50,
      version: 2,
      reports: [
        { text: 'Fait à moitié.', linkUrl: 'https://photos.example', authorLabel: expect.stringMatching(/, Alpha$/) },
      ],
    });
    const mails = await world.write((ctx) =>
      ctx.manager.query("SELECT recipient_key FROM delivery WHERE template = 'action-reported'"),
    );
    expect(mails).toContainEqual({ recipient_key: world.accounts.lead });
    const done = await report('member', id, { version: 2, status: 'done' });
    expect(done.body).toMatchObject({ progress: 100, doneDay: '2026-11-23', daysLate: 0 });
  });

  it('takes a text whatever the version, but no stale progress, and leaves abandoned actions alone', async () => {
    const { id } = await anAction({ version: 4 });
    expect((await report('member', id, {})).status).toBe(201);
    expect((await report('member', id, { progress: 50 })).body).toMatchObject({
      code: 'stale',
      current: { version: 4 },
    });
    const abandoned = await anAction({ status: 'abandoned' });
    expect((await report('member', abandoned.id, { status: 'done' })).body).toMatchObject({
      status: 409,
      code: 'state',
    });
    expect((await report('member', abandoned.id, { text: '' })).body.issues).toMatchObject([
      { path: 'text', code: 'required' },
    ]);
    expect((await report('member', abandoned.id, { linkUrl: 'javascript:x' })).body.issues).toMatchObject([
      { path: 'linkUrl', code: 'invalid-format' },
    ]);
    expect((await report('member', abandoned.id, { status: 'abandoned' })).body.issues).toMatchObject([
      { path: 'status', code: 'invalid-choice' },
    ]);
  });
});

describe('PUT /api/actions/:id/communes/:code', () => {
  it('is for the commune itself', async () => {
    const { id } = await anAction({
      communes: [{ communeCode: world.communes.own }, { communeCode: world.communes.other }],
    });
    const state = (person: Person, code: string, share: unknown = 0.2) =>
      world.people[person].put(`${url}/${id}/communes/${code}`, { share });
    const { own, other } = world.communes;
    const { body } = await state('commune', own);
    expect(body.communes.map(({ share }: { share: number | null }) => share)).toEqual([0.2, null]);
    expect((await state('commune', other)).body.params).toEqual({ reason: 'not-your-commune' });
    expect((await state('other commune', own)).status).toBe(403);
    expect((await state('lead', own)).status).toBe(403);
    expect((await state('member', own)).status).toBe(403);
    expect((await world.visitor.put(`${url}/${id}/communes/${own}`, { share: 0.2 })).status).toBe(401);
    expect((await state('administrator', other, null)).status).toBe(200);
    expect((await state('commune', own, 2)).body.issues).toMatchObject([{ path: 'share', code: 'too-big' }]);
  });
});

describe('GET /api/actions/:id/history', () => {
  it('tells what changed, without what a commune states to those who do not read it', async () => {
    const { body: action } = await world.people.lead.post(url, {
      groupId: world.own.id,
      title: 'Quais',
      communeCodes: [world.communes.own],
    });
    world.clock.advance(1000);
    await world.people.commune.put(`${url}/${action.id}/communes/${world.communes.own}`, { share: 0.3 });
    const kinds = async (person: Person) => {
      const { status, body } = await world.people[person].get(`${url}/${action.id}/history`);
      return status === 200 ? body.items.map(({ kind }: { kind: string }) => kind) : status;
    };
    expect(await kinds('commune')).toEqual(['action.share-stated', 'action.created']);
    expect(await kinds('administrator')).toEqual(['action.share-stated', 'action.created']);
    expect(await kinds('lead')).toEqual(['action.created']);
    expect(await kinds('member')).toEqual(['action.created']);
    expect(await kinds('adviser')).toBe(403);
    expect(await kinds('visitor')).toBe(401);
    expect(await kinds('contact elsewhere')).toBe(403);
  });
});

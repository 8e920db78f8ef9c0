import { randomId } from '@zesumme/testing';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

type Over = Record<string, unknown>;

/** A published group of the lead with one theme in its diagnosis since 1 March. */
async function begun(over: { phase?: 'diagnosis' | 'solutions' | 'pilot' | 'scaling'; sinceDay?: string | null } = {}) {
  return world.given(async (given) => {
    const theme = await given.theme();
    const group = await given.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      themes: [{ themeId: theme.id, phase: 'diagnosis', sinceDay: '2026-03-01', ...over }],
    });
    await given.membership({ groupId: group.id, organisationId: world.organisations.member, fromDay: '2026-01-01' });
    return { groupId: group.id, themeId: theme.id, theme };
  });
}
type Begun = Awaited<ReturnType<typeof begun>>;

const step = ({ groupId, themeId }: Begun, over: Over = {}, person: Person = 'lead') =>
  world.people[person].post(`/api/working-groups/${groupId}/method-steps`, {
    themeId,
    from: 'diagnosis',
    to: 'solutions',
    day: '2026-06-01',
    ...over,
  });
const way = async ({ groupId }: Begun, person: Person = 'lead') =>
  (await world.people[person].get(`/api/working-groups/${groupId}/method`)).body.themes[0];
const group = async ({ groupId }: Begun, person: Person = 'lead') =>
  (await world.people[person].get(`/api/working-groups/${groupId}`)).body;

describe('The way of a theme', () => {
  it('begins where the theme was when it came to the group', async () => {
    const made = await begun();
    expect(await way(made)).toMatchObject({
      phase: 'diagnosis',
      steps: [{ from: null, to: 'diagnosis', move: 'start', day: '2026-03-01', can: { edit: true, takeBack: false } }],
    });
    const { body } = await world.people.lead.post('/api/working-groups', {
      name: 'Gare',
      purpose: 'Agir.',
      themes: [{ themeId: made.themeId, phase: 'pilot' }],
    });
    expect((await world.people.lead.get(`/api/working-groups/${body.slug}/method`)).body.themes[0].steps).toMatchObject(
      [{ from: null, to: 'pilot', day: null }],
    );
  });

  it('goes on with a day, a word and the decision that moved it, and the group stands where it leads', async () => {
    const made = await begun();
    const decision = await world.given(async (given) => {
      const { id: meetingId } = await given.meeting({ groupId: made.groupId, state: 'closed', title: 'Mai' });
      return given.outcome({ meetingId, kind: 'decision', text: 'Passer aux solutions.' });
    });
    const { status, body } = await step(made, { decisionId: decision.id, word: 'Tous d’accord.' });
    expect([status, body.themes[0]]).toMatchObject([
      201,
      {
        phase: 'solutions',
        steps: [
          { to: 'diagnosis', can: { edit: false, takeBack: false } },
          {
            from: 'diagnosis',
            to: 'solutions',
            move: 'forward',
            day: '2026-06-01',
            word: 'Tous d’accord.',
            decision: { text: 'Passer aux solutions.', meeting: { title: 'Mai' } },
            can: { edit: true, takeBack: true },
          },
        ],
      },
    ]);
    expect(await group(made)).toMatchObject({
      phase: 'solutions',
      themes: [{ phase: 'solutions', sinceDay: '2026-06-01' }],
    });
    const listed = `/api/working-groups?themeId=${made.themeId}&phase=solutions`;
    expect((await world.visitor.get(listed)).body.items).toHaveLength(1);
    const file = await world.people.lead.get(`/api/working-groups/export?format=csv&themeId=${made.themeId}`);
    expect(file.raw.toString('utf8')).toContain('Solutions');
  });

  it.each([
    [{ to: 'diagnosis' }, 400, 'to', 'same-phase'],
    [{ to: 'pilot' }, 400, 'word', 'step-needs-reason'],
    [{ day: '' }, 400, 'day', 'required'],
    [{ day: '2026-02-01' }, 422, 'day', 'before-last-step'],
    [{ day: '2027-01-01' }, 422, 'day', 'not-come-yet'],
    [{ themeId: randomId() }, 422, 'themeId', 'invalid-choice'],
    [{ decisionId: randomId() }, 422, 'decisionId', 'invalid-choice'],
  ])('refuses %j', async (over, status, path, code) => {
    const answer = await step(await begun(), over);
    expect([answer.status, answer.body.issues]).toMatchObject([status, [{ path, code }]]);
  });

  it('refuses a decision of another group, and what is no decision', async () => {
    const made = await begun();
    const [elsewhere, information] = await world.given(async (given) => [
      await given.outcome({ meetingId: (await given.meeting({ state: 'closed' })).id, kind: 'decision' }),
      await given.outcome({
        meetingId: (await given.meeting({ groupId: made.groupId, state: 'closed' })).id,
        kind: 'information',
      }),
    ]);
    for (const outcome of [elsewhere, information]) {
      expect((await step(made, { decisionId: outcome?.id })).body.issues).toMatchObject([{ path: 'decisionId' }]);
    }
  });

  it('may go back or leave a phase out, and then says why', async () => {
    const made = await begun();
    expect((await step(made, { to: 'scaling', word: 'Ailleurs déjà essayé.' })).status).toBe(201);
    const { body } = await step(made, {
      from: 'scaling',
      to: 'solutions',
      day: '2026-09-01',
      word: 'Le devis manque.',
    });
    expect(body.themes[0].steps.map(({ move }: { move: string }) => move)).toEqual(['start', 'skip', 'back']);
    expect(await group(made)).toMatchObject({ phase: 'solutions', themes: [{ sinceDay: '2026-09-01' }] });
  });

  it('tells whoever saw another phase how it stands now', async () => {
    const made = await begun();
    await step(made);
    const { status, body } = await step(made, { to: 'pilot', word: 'Vite.' });
    expect([status, body.code, body.current.themes[0].phase]).toEqual([409, 'stale', 'solutions']);
    expect((await way(made)).steps).toHaveLength(2);
  });

  it('is walked once where two write the same step at once', async () => {
    const made = await begun();
    const statuses = (await Promise.all([step(made), step(made)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
    expect((await way(made)).steps).toHaveLength(2);
  });

  it('has its latest step corrected or taken back, and no other', async () => {
    const made = await begun();
    const { body } = await step(made);
    const [first, second] = body.themes[0].steps;
    const url = (id: string): string => `/api/method-steps/${id}`;
    expect((await world.people.lead.patch(url(first.id), { version: 1, day: null })).body.params).toEqual({
      reason: 'state',
    });
    const corrected = await world.people.lead.patch(url(second.id), {
      version: 1,
      day: '2026-06-15',
      word: 'Plus tard.',
    });
    expect(corrected.body.themes[0].steps[1]).toMatchObject({ day: '2026-06-15', word: 'Plus tard.', version: 2 });
    expect((await group(made)).themes[0].sinceDay).toBe('2026-06-15');
    const skipped = await world.people.lead.patch(url(second.id), { version: 2, to: 'scaling', word: null });
    expect(skipped.body.issues).toMatchObject([{ path: 'word', code: 'step-needs-reason' }]);
    const stale = await world.people.lead.patch(url(second.id), { version: 1, day: '2026-06-20' });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    const back = await world.people.lead.delete(url(second.id));
    expect(back.body.themes[0]).toMatchObject({
      phase: 'diagnosis',
      steps: [{ can: { edit: true, takeBack: false } }],
    });
    expect(await group(made)).toMatchObject({ themes: [{ phase: 'diagnosis', sinceDay: '2026-03-01' }] });
    expect((await world.people.lead.delete(url(first.id))).status).toBe(403);
    expect(
      (await world.people.lead.patch(url(first.id), { version: 1, to: 'pilot', day: null })).body.themes[0],
    ).toMatchObject({
      phase: 'pilot',
      steps: [{ to: 'pilot', day: null }],
    });
  });

  it('is told in the history, with the theme in the language of the reader', async () => {
    const made = await begun();
    const { body } = await step(made);
    world.clock.advance(1000);
    await world.people.lead.delete(`/api/method-steps/${body.themes[0].steps[1].id}`);
    const { items } = (await world.people.member.get(`/api/working-groups/${made.groupId}/history`)).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['theme.phase-taken-back', 'theme.phase-moved']);
    expect(items[1].subject.label).toBe(made.theme.nameFr);
    expect(items[1].changes).toContainEqual({ field: 'phase', before: 'diagnosis', after: 'solutions' });
  });

  it('is read by those who see the inner part, and walked by whoever leads the group', async () => {
    const made = await begun();
    await world.given((given) =>
      given.membership({ groupId: made.groupId, organisationId: world.organisations.other }),
    );
    const [read, walked]: [Person[], Person[]] = [[], []];
    for (const person of everybody) {
      if ((await world.people[person].get(`/api/working-groups/${made.groupId}/method`)).status === 200)
        read.push(person);
      const { status, body } = await step(made, {}, person);
      if (status === 201) {
        walked.push(person);
        await world.people.lead.delete(`/api/method-steps/${body.themes[0].steps[1].id}`);
      }
    }
    expect(read).toEqual(['member', 'other member', 'lead', 'other manager', 'administrator']);
    expect(walked).toEqual(['lead', 'administrator']);
  });

  it('names a decision to those alone who read the minutes', async () => {
    const made = await begun();
    const decision = await world.given(async (given) => {
      const { id: meetingId } = await given.meeting({ groupId: made.groupId, state: 'ended' });
      return given.outcome({ meetingId, kind: 'decision', text: 'ENCORE-NON-ENVOYE' });
    });
    await step(made, { decisionId: decision.id });
    expect((await way(made)).steps[1].decision).toMatchObject({ text: 'ENCORE-NON-ENVOYE' });
    expect((await way(made, 'member')).steps[1].decision).toBeNull();
  });

  it('asks no more of the database for many steps than for one', async () => {
    const made = await begun();
    const ask = () => world.people.member.get(`/api/working-groups/${made.groupId}/method`);
    const few = await countQueries(world, ask);
    await step(made);
    await step(made, { from: 'solutions', to: 'pilot' });
    await step(made, { from: 'pilot', to: 'scaling' });
    expect(await countQueries(world, ask)).toBe(few);
  });
});

describe('Editing the group', () => {
  const patch = async ({ groupId }: Begun, themes: object[]) => {
    const { version } = (await world.people.lead.get(`/api/working-groups/${groupId}`)).body;
    return world.people.lead.patch(`/api/working-groups/${groupId}`, { version, themes });
  };

  it('moves no theme silently', async () => {
    const made = await begun();
    const { themeId } = made;
    for (const [change, path] of [
      [{ phase: 'pilot' }, 'themes.0.phase'],
      [{ phase: 'diagnosis', sinceDay: '2026-04-01' }, 'themes.0.sinceDay'],
    ] as const) {
      const { status, body } = await patch(made, [{ themeId, ...change }]);
      expect([status, body.issues]).toMatchObject([422, [{ path, code: 'phase-by-step' }]]);
    }
    for (const same of [{}, { phase: 'diagnosis', sinceDay: '2026-03-01' }]) {
      expect((await patch(made, [{ themeId, ...same }])).body.themes).toMatchObject([
        { phase: 'diagnosis', sinceDay: '2026-03-01' },
      ]);
    }
    expect((await way(made)).steps).toHaveLength(1);
  });

  it('keeps the way of a theme that leaves the group, for when it comes back', async () => {
    const made = await begun();
    const { themeId } = made;
    await step(made);
    expect((await patch(made, [])).body).toMatchObject({ themes: [], phase: null });
    expect((await patch(made, [{ themeId, phase: 'pilot', sinceDay: null }])).body.issues).toMatchObject([
      { path: 'themes.0.phase', code: 'way-kept', params: { phase: 'solutions' } },
    ]);
    const other = await world.given((given) => given.theme());
    const again = await patch(made, [{ themeId }, { themeId: other.id, phase: 'pilot', sinceDay: '2026-10-01' }]);
    expect(again.body.themes).toHaveLength(2);
    const { body } = await world.people.lead.get(`/api/working-groups/${made.groupId}/method`);
    const steps = new Map(
      body.themes.map((each: { theme: { id: string }; steps: object[] }) => [each.theme.id, each.steps]),
    );
    expect(steps.get(themeId)).toMatchObject([{ to: 'diagnosis' }, { to: 'solutions', day: '2026-06-01' }]);
    expect(steps.get(other.id)).toMatchObject([{ from: null, to: 'pilot', day: '2026-10-01' }]);
  });
});

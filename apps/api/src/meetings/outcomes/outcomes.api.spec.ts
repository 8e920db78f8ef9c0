import { Action } from '../../actions/action.entity';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type Answer, type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await meetingScene(app);
});
afterAll(() => app.close());

const NOBODY = '00000000-0000-4000-8000-000000000000';
const failed = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body.issues ?? []).flatMap((each: { path: string; code: string }) => [each.path, each.code]),
];

async function held(over: object = {}) {
  const agenda = [{ title: 'Accueil' }, { title: 'Navette' }];
  const { id } = await sceneMeeting(app, here, { agenda, state: 'in-progress', ...over });
  const url = `/api/meetings/${id}/outcomes`;
  const { body } = await here.as.lead.get(`/api/meetings/${id}`);
  const items: string[] = body.agenda.map((item: { id: string }) => item.id);
  return { id, url, items, note: (outcome: object, as = here.as.lead) => as.post(url, outcome) };
}

const actionOf = (id: string): Promise<Action> => app.write((ctx) => ctx.manager.findOneByOrFail(Action, { id }));

describe('a decision', () => {
  it('has votes by organisation, who carries it out and until when', async () => {
    const { url, items, note } = await held();
    const votes = [
      { organisationId: here.one.id, vote: 'for' },
      { organisationId: here.two.id, vote: 'abstain' },
    ];
    const { status, body } = await note({
      kind: 'decision',
      text: 'La navette roule dès janvier.',
      agendaItemId: items[1],
      responsibleOrganisationId: here.one.id,
      dueDay: '2027-01-15',
      votes,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'decision',
      agendaItemId: items[1],
      responsibles: [{ organisation: { id: here.one.id }, contact: null }],
      dueDay: '2027-01-15',
      doneDay: null,
      action: null,
      tally: { for: 1, against: 0, abstain: 1 },
      version: 1,
    });
    const changed = await here.as.lead.patch(`${url}/${body.id}`, { version: 1, text: 'En février.', votes: [] });
    expect(changed.body).toMatchObject({
      text: 'En février.',
      dueDay: '2027-01-15',
      tally: null,
      votes: [],
      version: 2,
    });
  });

  it('is edited by two who never overwrite each other', async () => {
    const { url, note } = await held();
    const { body } = await note({ kind: 'decision', text: 'Un.' });
    await here.as.lead.patch(`${url}/${body.id}`, { version: 1, text: 'Deux.' });
    const late = await here.as.administrator.patch(`${url}/${body.id}`, { version: 1, text: 'Trois.' });
    expect(failed(late)).toEqual([409, 'stale']);
    expect(late.body.current).toMatchObject({ text: 'Deux.', version: 2 });
  });

  it('is carried out, also after the minutes were sent', async () => {
    const { id, url } = await held({ state: 'closed' });
    const { id: outcomeId } = await app.given((given) => given.outcome({ meetingId: id, kind: 'decision' }));
    const done = (body: object) => here.as.lead.post(`${url}/${outcomeId}/done`, body);
    expect(failed(await done({ version: 1, doneDay: '2026-11-24' }))).toEqual([422, 'invalid', 'doneDay', 'in-future']);
    expect((await done({ version: 1, doneDay: '2026-11-20' })).body).toMatchObject({
      doneDay: '2026-11-20',
      version: 2,
    });
    expect(failed(await done({ version: 1, doneDay: null }))).toEqual([409, 'stale']);
    expect((await done({ version: 2, doneDay: '' })).body.doneDay).toBeNull();
  });
});

describe('a follow-up', () => {
  const followUp = () => ({
    kind: 'follow-up',
    text: 'Mesurer les\ntrajets',
    responsibleOrganisationId: here.one.id,
    contactId: here.accounts.first.contactId,
    dueDay: '2027-01-15',
  });

  it('is an action of the group, with the same item, responsible contact and due day', async () => {
    const { id, items, note } = await held();
    const { body } = await note({ ...followUp(), agendaItemId: items[0] });
    expect(body).toMatchObject({
      text: 'Mesurer les\ntrajets',
      dueDay: '2027-01-15',
      responsibles: [{ organisation: { id: here.one.id }, contact: { id: here.accounts.first.contactId } }],
      action: { title: 'Mesurer les trajets', status: 'planned', dueDay: '2027-01-15', daysLate: 0 },
    });
    const { body: action } = await here.as.first.get(`/api/actions/${body.action.id}`);
    expect(action).toMatchObject({ meeting: { id }, agendaItem: { id: items[0] } });
    expect((await here.as.lead.get(`/api/meetings/${id}`)).body.actions).toMatchObject([{ id: body.action.id }]);
  });

  it('changes with its action, which tells of it', async () => {
    const { url, note } = await held();
    const { body } = await note(followUp());
    const changed = await here.as.lead.patch(`${url}/${body.id}`, {
      version: 1,
      text: 'Compter les vélos',
      responsibleOrganisationId: here.two.id,
      contactId: null,
    });
    expect(changed.body).toMatchObject({
      responsibles: [{ organisation: { id: here.two.id }, contact: null }],
      action: { title: 'Compter les vélos' },
    });
    const { version } = await actionOf(body.action.id);
    await here.as.lead.patch(`/api/actions/${body.action.id}`, { version, dueDay: '2027-03-01', status: 'done' });
    expect((await here.as.lead.get(url)).body.outcomes[0]).toMatchObject({
      dueDay: '2027-03-01',
      action: { status: 'done' },
    });
  });

  it('leaves alone of its action what was not changed here', async () => {
    const { url, note } = await held();
    const { body } = await note(followUp());
    const responsibles = [here.one, here.two].map(({ id }) => ({ organisationId: id, contactId: null }));
    const { version } = await actionOf(body.action.id);
    await here.as.lead.patch(`/api/actions/${body.action.id}`, { version, title: 'Compter', responsibles });
    const [first, second] = (await here.as.lead.get(url)).body.outcomes[0].responsibles;
    const edited = await here.as.lead.patch(`${url}/${body.id}`, {
      ...{ version: 1, text: followUp().text, dueDay: '2027-02-01' },
      ...{ responsibleOrganisationId: first.organisation.id, contactId: null },
    });
    expect(edited.body).toMatchObject({ action: { title: 'Compter', dueDay: '2027-02-01' } });
    expect(edited.body.responsibles).toHaveLength(2);
    const replaced = await here.as.lead.patch(`${url}/${body.id}`, {
      version: 2,
      responsibleOrganisationId: here.elsewhere.id,
    });
    expect(
      replaced.body.responsibles.map(({ organisation }: { organisation: { id: string } }) => organisation.id).sort(),
    ).toEqual([here.elsewhere.id, second.organisation.id].sort());
    expect(replaced.body.action).toMatchObject({ title: 'Compter', dueDay: '2027-02-01' });
  });

  it('is under way again when it was, once it is back', async () => {
    const { url, note } = await held();
    const { body } = await note(followUp());
    const { version } = await actionOf(body.action.id);
    const responsibles = [here.one, here.two].map(({ id }) => ({ organisationId: id, contactId: null }));
    await here.as.lead.patch(`/api/actions/${body.action.id}`, { version, status: 'under-way', responsibles });
    await here.as.lead.delete(`${url}/${body.id}`);
    const again = await note({ ...followUp(), id: body.id, actionId: body.action.id });
    expect(again.body).toMatchObject({ action: { status: 'under-way' } });
    expect(again.body.responsibles).toHaveLength(2);
  });

  it('is taken away with its action, and noted again as it was', async () => {
    const { url, note } = await held();
    const { body } = await note(followUp());
    expect((await here.as.lead.delete(`${url}/${body.id}`)).body).toMatchObject({ id: body.id });
    expect((await actionOf(body.action.id)).status).toBe('abandoned');
    expect((await here.as.lead.get(url)).body.outcomes).toEqual([]);
    const again = await note({ ...followUp(), id: body.id, actionId: body.action.id });
    expect(again.body).toMatchObject({ id: body.id, action: { id: body.action.id, status: 'planned' } });
    expect(failed(await note({ ...followUp(), actionId: body.action.id }))).toEqual([
      422,
      'invalid',
      'actionId',
      'invalid-choice',
    ]);
  });

  it('sent twice makes one action', async () => {
    const { id, url, note } = await held();
    const given = { ...followUp(), id: crypto.randomUUID() };
    const [first, second] = await Promise.all([note(given), note(given)]);
    expect(second?.body.action.id).toBe(first?.body.action.id);
    expect((await here.as.lead.get(url)).body.outcomes).toHaveLength(1);
    expect(await app.write((ctx) => ctx.manager.countBy(Action, { meetingId: id }))).toBe(1);
    const elsewhere = await held();
    expect(failed(await elsewhere.note(given))).toEqual([409, 'duplicate']);
  });

  it.each([
    [
      'nobody there',
      () => ({ responsibleOrganisationId: NOBODY }),
      'responsibleOrganisationId',
      'unknown-organisation',
    ],
    ['a contact of another', () => ({ contactId: here.accounts.second.contactId }), 'contactId', 'unknown-contact'],
    ['a contact alone', () => ({ responsibleOrganisationId: null }), 'contactId', 'contact-without-organisation'],
    ['a text too long for a title', () => ({ text: 'x'.repeat(201) }), 'text', 'too-long'],
    ['votes', () => ({ votes: [{ organisationId: here.one.id, vote: 'for' }] }), 'votes', 'not-of-this-kind'],
    ['an action of another meeting', () => ({ actionId: NOBODY }), 'actionId', 'invalid-choice'],
    ['an item of another meeting', () => ({ agendaItemId: NOBODY }), 'agendaItemId', 'unknown-agenda-item'],
  ])('is refused with %s', async (_, over, path, code) => {
    const { id, note } = await held();
    expect(failed(await note({ ...followUp(), ...over() }))).toEqual([422, 'invalid', path, code]);
    expect(await app.write((ctx) => ctx.manager.countBy(Action, { meetingId: id }))).toBe(0);
  });
});

describe('what a meeting gives', () => {
  it('stands in the order of the agenda, and then as it was noted', async () => {
    const { url, items, note } = await held();
    for (const [text, agendaItemId] of [
      ['d', null],
      ['b', items[1]],
      ['a', items[0]],
      ['c', items[1]],
    ])
      await note({ kind: 'information', text, agendaItemId });
    const { body } = await here.as.lead.get(url);
    expect(body.outcomes.map(({ text }: { text: string }) => text)).toEqual(['a', 'b', 'c', 'd']);
    expect(body.records).toHaveLength(2);
  });

  it.each([
    ['a due day', { dueDay: '2027-01-01' }, 'dueDay', 'not-of-this-kind'],
    ['a double vote', { kind: 'decision', votes: ['for', 'against'] }, 'votes.1.organisationId', 'duplicate'],
  ])('is refused with %s that does not fit', async (_, over, path, code) => {
    const { note } = await held();
    const votes = ((over as { votes?: string[] }).votes ?? []).map((vote) => ({ organisationId: here.one.id, vote }));
    expect(failed(await note({ kind: 'information', text: 'x', ...over, votes }))).toEqual([
      422,
      'invalid',
      path,
      code,
    ]);
  });

  it('takes votes of those invited alone', async () => {
    const { note } = await held();
    const votes = [{ organisationId: here.elsewhere.id, vote: 'for' }];
    expect(failed(await note({ kind: 'decision', text: 'x', votes }))).toEqual([
      422,
      'invalid',
      'votes.0.organisationId',
      'unknown-organisation',
    ]);
  });

  it.each([
    ['open', 403],
    ['in-progress', 201],
    ['ended', 201],
    ['closed', 403],
    ['cancelled', 403],
  ])('is noted while the meeting is %s: %s', async (state, status) => {
    const { note } = await held({ state });
    expect((await note({ kind: 'information', text: 'x' })).status).toBe(status);
  });

  it('asks as much of the database for many outcomes as for few', async () => {
    const [few, many] = [await held(), await held()];
    const fill = async ({ note }: typeof few, times: number) => {
      for (let at = 0; at < times; at++) {
        await note({ kind: 'follow-up', text: 'x', responsibleOrganisationId: here.one.id });
        await note({ kind: 'decision', text: 'x', votes: [{ organisationId: here.one.id, vote: 'for' }] });
      }
    };
    await fill(few, 1);
    await fill(many, 8);
    const count = ({ url }: typeof few) => countQueries(app, () => here.as.lead.get(url));
    expect(await count(many)).toBe(await count(few));
  });
});

import { MOST_ITEMS } from '@zesumme/domain';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { countQueries } from '../testing/query-count';
import { type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  app = await testApp();
  here = await meetingScene(app);
});
afterAll(() => app.close());

const meetingOf = (over: object = {}) => sceneMeeting(app, here, over);
const item = (over: object = {}) => ({ title: 'Vélos', kind: 'discussion', minutes: 20, ...over });
const put = (id: string, agenda: object[], version = 1) =>
  here.as.lead.patch(`/api/meetings/${id}`, { version, agenda });

describe('An agenda', () => {
  it('keeps sections, links and what each item is about', async () => {
    const { id } = await meetingOf();
    const action = await app.given((given) => given.action({ groupId: here.group.id, title: 'Abri à vélos' }));
    const measure = await app.given((given) => given.measure());
    const links = [{ label: 'Plan', url: 'https://plan.example/1' }];
    const answer = await put(id, [
      item({ title: 'Accueil' }),
      item({ section: 'Mobilité', links, actionId: action.id, note: '**Gras**' }),
      item({ title: 'Bus', section: 'Mobilité', measureId: measure.id }),
    ]);
    expect(answer.status).toBe(200);
    const { agenda } = (await here.as.first.get(`/api/meetings/${id}`)).body;
    expect(agenda).toMatchObject([
      { section: null, links: [], action: null, measure: null, isUnresolved: false },
      { section: 'Mobilité', links, action: { id: action.id, title: 'Abri à vélos' }, note: '**Gras**' },
      { section: 'Mobilité', action: null, measure: { id: measure.id, slug: measure.slug } },
    ]);
    const { body } = await here.as.lead.get(`/api/actions/${action.id}`);
    expect(body.agendaItems).toMatchObject([{ id: agenda[1].id, title: 'Vélos', meeting: { id } }]);
  });

  it('tells the public nothing of an action that they may not know of, nor of drafts on the action’s page', async () => {
    const { group, as } = await meetingScene(app);
    const action = await app.given((given) => given.action({ groupId: group.id, title: 'ACTION-SECRÈTE' }));
    const invitations = [{ organisationId: here.elsewhere.id, contactId: here.accounts.outsider.contactId }];
    const agenda = [{ title: 'Point', actionId: action.id }];
    const { id } = await app.given((given) => given.meeting({ groupId: group.id, invitations, agenda }));
    await app.given((given) => given.meeting({ groupId: group.id, state: 'draft', title: 'BROUILLON', agenda }));
    const outside = await here.as.outsider.get(`/api/meetings/${id}`);
    expect(outside.body.agenda).toMatchObject([{ title: 'Point', action: null }]);
    expect(JSON.stringify(outside.body)).not.toContain('ACTION-SECRÈTE');
    const seen = (await as.first.get(`/api/actions/${action.id}`)).body.agendaItems;
    expect(seen).toHaveLength(1);
    expect((await as.lead.get(`/api/actions/${action.id}`)).body.agendaItems).toHaveLength(2);
  });

  it.each([
    ['an action of another group', 'actionId', 'unknown-action'],
    ['a measure that does not exist', 'measureId', 'unknown-measure'],
  ])('refuses %s', async (_, field, code) => {
    const { id } = await meetingOf();
    const other = await app.given((given) => given.action());
    const { status, body } = await put(id, [item(), item({ [field]: other.id })]);
    expect([status, body.issues]).toEqual([422, [expect.objectContaining({ path: `agenda.1.${field}`, code })]]);
  });

  it('keeps what an item was about, whatever has become of it', async () => {
    const elsewhere = await app.given((given) => given.action({ title: 'Ailleurs' }));
    const stored = await app.given((given) =>
      given.meeting({ groupId: here.group.id, agenda: [{ title: 'Point', actionId: elsewhere.id }] }),
    );
    const [kept] = (await here.as.lead.get(`/api/meetings/${stored.id}`)).body.agenda;
    const again = { id: kept.id, title: 'Mieux dit', kind: 'decision', minutes: 5, actionId: elsewhere.id };
    const { status, body } = await put(stored.id, [again]);
    expect([status, body.agenda[0].title]).toEqual([200, 'Mieux dit']);
  });

  it.each([
    [
      'an address that is not encrypted',
      [item({ links: [{ label: 'Plan', url: 'http://plan.example' }] })],
      'not-https',
    ],
    ['a script', [item({ links: [{ label: 'Plan', url: 'javascript:alert(1)' }] })], 'invalid-format'],
    ['a link without words', [item({ links: [{ label: ' ', url: 'https://plan.example' }] })], 'required'],
    ['a section that is too long', [item({ section: 'x'.repeat(201) })], 'too-long'],
    ['no minutes', [item({ minutes: 0 })], 'too-small'],
    ['more than two hundred items', Array.from({ length: MOST_ITEMS + 1 }, () => item()), 'too-many'],
  ])('refuses %s', async (_, agenda, code) => {
    const { id } = await meetingOf();
    const { status, body } = await put(id, agenda);
    expect([status, body.issues[0].code]).toEqual([400, code]);
    expect((await here.as.lead.get(`/api/meetings/${id}`)).body.agenda).toEqual([]);
  });

  it('takes two hundred items, and reads them in as many statements as one', async () => {
    const { id } = await meetingOf();
    const action = await app.given((given) => given.action({ groupId: here.group.id }));
    const ask = () => here.as.lead.get(`/api/meetings/${id}`);
    await put(id, [item({ actionId: action.id })]);
    const one = await countQueries(app, ask);
    const agenda = Array.from({ length: MOST_ITEMS }, (_, at) => item({ title: `Point ${at}`, actionId: action.id }));
    expect((await put(id, agenda, 2)).status).toBe(200);
    expect((await ask()).body.agenda.map(({ title }: { title: string }) => title)).toEqual(
      agenda.map(({ title }) => title),
    );
    expect(await countQueries(app, ask)).toBe(one);
  });
});

describe('The days of a meeting', () => {
  const body = (over: object = {}) => ({
    groupId: here.group.id,
    kind: 'workshop',
    title: 'Atelier',
    startsLocal: '2026-12-10T09:00',
    endsLocal: '2026-12-10T10:00',
    ...over,
  });
  const past = { startsLocal: '2026-11-20T09:00', endsLocal: '2026-11-20T10:00' };

  it.each([
    ['one that is over', past, 'startsLocal', 'in-past'],
    ['an answer that was due', { answerByDay: '2026-11-20' }, 'answerByDay', 'in-past'],
    ['an answer after it began', { answerByDay: '2026-12-11' }, 'answerByDay', 'after-start'],
    ['proposals that were due', { proposeByDay: '2026-11-20' }, 'proposeByDay', 'in-past'],
    ['proposals after it began', { proposeByDay: '2026-12-11' }, 'proposeByDay', 'after-start'],
    [
      'an hour that clocks skip',
      { startsLocal: '2027-03-28T02:30', endsLocal: '2027-03-28T04:00' },
      'startsLocal',
      'time-skipped',
    ],
  ])('are refused for %s', async (_, over, path, code) => {
    const answer = await here.as.lead.post('/api/meetings', body(over));
    expect([answer.status, answer.body.issues[0].path, answer.body.issues[0].code]).toEqual([422, path, code]);
  });

  it.each([
    ['an end before the start', { endsLocal: '2026-12-10T08:00' }, 'endsLocal', 'ends-before-start'],
    ['a zone that does not exist', { timeZone: 'Europe/Esch' }, 'timeZone', 'invalid-format'],
    ['a day that does not exist', { startsLocal: '2026-02-30T09:00' }, 'startsLocal', 'invalid-format'],
  ])('are refused before anything is looked up for %s', async (_, over, path, code) => {
    const answer = await here.as.lead.post('/api/meetings', body(over));
    expect([answer.status, answer.body.issues[0].path, answer.body.issues[0].code]).toEqual([400, path, code]);
  });

  it('may be today, and take the first of an hour that clocks show twice', async () => {
    const today = await here.as.lead.post(
      '/api/meetings',
      body({ startsLocal: '2026-11-23T07:00', endsLocal: '2026-11-23T08:00' }),
    );
    expect(today.status).toBe(201);
    const doubled = await here.as.lead.post(
      '/api/meetings',
      body({ startsLocal: '2027-10-31T02:30', endsLocal: '2027-10-31T04:00' }),
    );
    expect(doubled.body.startsAt).toBe('2027-10-31T00:30:00.000Z');
  });

  it('leave a past meeting to be mended, but nobody is invited to it', async () => {
    const over = { ...past, startsAt: '2026-11-20T08:00:00.000Z', endsAt: '2026-11-20T09:00:00.000Z', state: 'draft' };
    const { id } = await meetingOf(over);
    expect((await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, title: 'Autre titre' })).status).toBe(200);
    const opened = await here.as.lead.post(`/api/meetings/${id}/state`, { version: 2, to: 'open' });
    expect([opened.status, opened.body.issues[0]]).toEqual([
      422,
      expect.objectContaining({ path: 'startsLocal', code: 'in-past' }),
    ]);
  });
});

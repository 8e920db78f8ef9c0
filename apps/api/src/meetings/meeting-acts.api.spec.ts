import { Delivery } from '../platform/outbox/delivery.entity';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { type Answer, type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await meetingScene(app);
});
afterAll(() => app.close());

const meetingOf = (over: object = {}) => sceneMeeting(app, here, over);
const failed = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body.issues ?? []).flatMap((each: { path: string; code: string }) => [each.path, each.code]),
];

/** The mails that wait or were sent about a meeting, by template and address. */
async function mails(meetingId: string): Promise<string[]> {
  const all = await app.write((ctx) => ctx.manager.find(Delivery));
  return all
    .filter(({ params }) => params['meetingId'] === meetingId)
    .map(({ template, recipientKey, locale }) => `${template} ${whoIs(recipientKey)} ${locale}`)
    .sort();
}

const whoIs = (contactId: string): string =>
  Object.entries(here.accounts).find(([, account]) => account.contactId === contactId)?.[0] ?? contactId;

const draft = () => ({
  groupId: here.group.id,
  kind: 'workshop',
  title: 'Bilan',
  startsLocal: '2027-01-21T14:00',
  endsLocal: '2027-01-21T16:00',
  place: 'Salle Beispill',
  agenda: [
    { title: 'Accueil', kind: 'information', minutes: 10 },
    { title: 'Suites', kind: 'decision', minutes: 40, presenter: 'IMS' },
  ],
});

describe('making a meeting', () => {
  it('keeps the instants of its wall times, its agenda in order, and tells nobody', async () => {
    const { status, body } = await here.as.lead.post('/api/meetings', draft());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'draft',
      startsAt: '2027-01-21T13:00:00.000Z',
      endsAt: '2027-01-21T15:00:00.000Z',
      timeZone: 'Europe/Luxembourg',
      public: false,
      sequence: 0,
      version: 1,
      agenda: [{ title: 'Accueil' }, { title: 'Suites', presenter: 'IMS' }],
      moves: ['open', 'cancelled'],
    });
    expect(await mails(body.id)).toEqual([]);
  });

  it.each([
    ['a missing title', { title: '' }, [400, 'invalid', 'title', 'required']],
    ['an end before the start', { endsLocal: '2027-01-21T13:30' }, [400, 'invalid', 'endsLocal', 'ends-before-start']],
    [
      'a start that the clock skips',
      { startsLocal: '2027-03-28T02:30', endsLocal: '2027-03-28T04:00' },
      [422, 'invalid', 'startsLocal', 'time-skipped'],
    ],
    [
      'an end that the clock skips',
      { startsLocal: '2027-03-28T01:30', endsLocal: '2027-03-28T02:15' },
      [422, 'invalid', 'endsLocal', 'time-skipped'],
    ],
    ['answers after the start', { answerByDay: '2027-01-22' }, [422, 'invalid', 'answerByDay', 'after-start']],
    [
      'a point without a title',
      { agenda: [{ title: ' ', kind: 'decision', minutes: 5 }] },
      [400, 'invalid', 'agenda.0.title', 'required'],
    ],
    ['a script as link', { onlineUrl: 'javascript:alert(1)' }, [400, 'invalid', 'onlineUrl', 'invalid-format']],
    ['an unknown zone', { timeZone: 'Europe/Beispill' }, [400, 'invalid', 'timeZone', 'invalid-format']],
    [
      'an unknown group',
      { groupId: '00000000-0000-4000-8000-000000000000' },
      [422, 'invalid', 'groupId', 'unknown-group'],
    ],
  ])('refuses %s', async (_, over, expected) => {
    expect(failed(await here.as.lead.post('/api/meetings', { ...draft(), ...over }))).toEqual(expected);
  });

  it.each([
    ['visitor', [401, 'not-signed-in']],
    ['first', [403, 'forbidden']],
    ['townUser', [403, 'forbidden']],
    ['adviser', [403, 'forbidden']],
    ['otherLead', [403, 'forbidden']],
  ] as const)('is refused to %s', async (person, expected) => {
    expect(failed(await here.as[person].post('/api/meetings', draft()))).toEqual(expected);
  });
});

describe('changing a meeting', () => {
  it('keeps the ids of agenda items that stay, in their new order', async () => {
    const { body: made } = await here.as.lead.post('/api/meetings', draft());
    const [first, second] = made.agenda;
    const { body } = await here.as.lead.patch(`/api/meetings/${made.id}`, {
      version: 1,
      agenda: [second, { title: 'Nouveau', kind: 'discussion', minutes: 20 }],
    });
    expect(body.agenda.map(({ title }: { title: string }) => title)).toEqual(['Suites', 'Nouveau']);
    expect(body.agenda[0].id).toBe(second.id);
    expect(body).toMatchObject({ version: 2, title: 'Bilan', place: 'Salle Beispill' });
    const again = await here.as.lead.patch(`/api/meetings/${made.id}`, { version: 2, agenda: [first] });
    expect(failed(again)).toEqual([422, 'invalid', 'agenda.0.id', 'unknown-agenda-item']);
  });

  it('tells those invited of a new time or place, and of nothing else', async () => {
    const { id } = await meetingOf();
    const { body } = await here.as.lead.patch(`/api/meetings/${id}`, {
      version: 1,
      public: true,
      answerByDay: '2026-12-01',
    });
    expect(body).toMatchObject({ sequence: 0, version: 2 });
    expect(await mails(id)).toEqual([]);
    const moved = await here.as.lead.patch(`/api/meetings/${id}`, { version: 2, startsLocal: '2026-12-03T13:00' });
    expect(moved.body).toMatchObject({
      sequence: 1,
      startsAt: '2026-12-03T12:00:00.000Z',
      endsLocal: '2026-12-03T16:00',
    });
    expect(await mails(id)).toEqual(['meeting-change first fr', 'meeting-change second fr']);
  });

  it('keeps a part that is given against the stored rest', async () => {
    const { id } = await meetingOf();
    const answer = await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, endsLocal: '2026-12-03T13:00' });
    expect(failed(answer)).toEqual([422, 'invalid', 'endsLocal', 'ends-before-start']);
  });

  it('refuses a stale version with the current state', async () => {
    const { id } = await meetingOf({ version: 3 });
    const answer = await here.as.lead.patch(`/api/meetings/${id}`, { version: 2, title: 'Mine' });
    expect(failed(answer)).toEqual([409, 'stale']);
    expect(answer.body.current).toMatchObject({ id, version: 3 });
  });

  it.each([
    ['otherLead', 403],
    ['first', 403],
    ['outsider', 403],
    ['visitor', 401],
    ['administrator', 200],
  ] as const)('by %s answers %s', async (person, status) => {
    const { id } = await meetingOf();
    expect((await here.as[person].patch(`/api/meetings/${id}`, { version: 1, title: 'T' })).status).toBe(status);
  });

  it('leaves only the agenda once it has begun', async () => {
    const { id } = await meetingOf({ state: 'in-progress' });
    expect(failed(await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, title: 'T' }))).toEqual([
      403,
      'forbidden',
    ]);
    expect((await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, agenda: [] })).status).toBe(200);
  });
});

describe('the course of a meeting', () => {
  const move = (id: string, version: number, to: string) =>
    here.as.lead.post(`/api/meetings/${id}/state`, { version, to });

  it('goes from draft to the minutes that are sent, each step telling whom it concerns', async () => {
    const { id } = await meetingOf({ state: 'draft', onlineUrl: null });
    expect((await here.as.first.get(`/api/meetings/${id}`)).status).toBe(404);
    expect((await move(id, 1, 'open')).body.state).toBe('open');
    expect(await mails(id)).toEqual(['meeting-invitation first fr', 'meeting-invitation second fr']);
    expect((await move(id, 2, 'in-progress')).body.state).toBe('in-progress');
    expect((await move(id, 3, 'ended')).body).toMatchObject({ state: 'ended', moves: ['closed'] });
    expect(failed(await move(id, 4, 'closed'))).toEqual([422, 'invalid', 'minutes', 'minutes-missing']);
    const written = await here.as.lead.put(`/api/meetings/${id}/minutes`, {
      version: 4,
      minutes: '## Décisions\r\nOui.',
    });
    expect(written.body).toMatchObject({ minutes: '## Décisions\nOui.', version: 5 });
    expect((await here.as.first.get(`/api/meetings/${id}`)).body.minutes).toBeNull();
    const closed = await move(id, 5, 'closed');
    expect(closed.body).toMatchObject({ state: 'closed', minutesSentAt: '2026-11-23T09:00:00.000Z', moves: [] });
    expect((await here.as.first.get(`/api/meetings/${id}`)).body.minutes).toBe('## Décisions\nOui.');
    expect((await mails(id)).filter((each) => each.startsWith('meeting-minutes'))).toHaveLength(2);
    expect(failed(await here.as.lead.put(`/api/meetings/${id}/minutes`, { version: 6, minutes: 'X' }))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it.each([
    ['draft', 'draft'],
    ['open', 'draft'],
    ['open', 'ended'],
    ['in-progress', 'cancelled'],
    ['ended', 'open'],
    ['closed', 'ended'],
    ['cancelled', 'open'],
  ])('does not go from %s to %s', async (from, to) => {
    const { id } = await meetingOf({ state: from });
    expect(failed(await move(id, 1, to))).toEqual([409, 'move-not-possible']);
  });

  it('does not open without a place or a link', async () => {
    const { id } = await meetingOf({ state: 'draft', place: null, onlineUrl: null });
    expect(failed(await move(id, 1, 'open'))).toEqual([422, 'invalid', 'place', 'place-missing']);
  });

  it('keeps a draft that is called off from everybody who never heard of it', async () => {
    const at = await meetingScene(app, { published: true });
    const { id } = await sceneMeeting(app, at, { state: 'draft', isPublic: true });
    const { body } = await at.as.lead.post(`/api/meetings/${id}/state`, { version: 1, to: 'cancelled' });
    expect(body).toMatchObject({ state: 'cancelled' });
    for (const who of ['visitor', 'first', 'outsider', 'townUser'] as const) {
      expect([who, (await at.as[who].get(`/api/meetings/${id}`)).status]).toEqual([who, 404]);
      const list = await at.as[who].get(`/api/meetings?groupId=${at.group.id}`);
      expect([who, list.body.items]).toEqual([who, []]);
    }
    expect((await at.as.lead.get(`/api/meetings/${id}`)).status).toBe(200);
  });

  it('tells of a cancelled meeting unless nobody had heard of it', async () => {
    const [announced, secret] = [await meetingOf(), await meetingOf({ state: 'draft' })];
    expect((await move(announced.id, 1, 'cancelled')).body).toMatchObject({ state: 'cancelled', sequence: 1 });
    await move(secret.id, 1, 'cancelled');
    expect(await mails(announced.id)).toEqual(['meeting-cancelled first fr', 'meeting-cancelled second fr']);
    expect(await mails(secret.id)).toEqual([]);
  });

  it.each([
    ['otherLead', 403],
    ['first', 403],
    ['visitor', 401],
  ] as const)('is not for %s', async (person, status) => {
    const { id } = await meetingOf();
    expect((await here.as[person].post(`/api/meetings/${id}/state`, { version: 1, to: 'in-progress' })).status).toBe(
      status,
    );
  });
});

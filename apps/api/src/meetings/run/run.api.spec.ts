import { Invitation } from '../invitation.entity';
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

const MINUTE = 60_000;
const agenda = [
  { title: 'Accueil', minutes: 10 },
  { title: 'Navette', minutes: 30 },
  { title: 'Suites', minutes: 20 },
];
const failed = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body.issues ?? []).flatMap((each: { path: string; code: string }) => [each.path, each.code]),
];

/** A meeting with three items; its run, and the means to go through it. */
async function runOf(over: object = {}) {
  const { id } = await sceneMeeting(app, here, { agenda, ...over });
  const url = `/api/meetings/${id}/run`;
  const { body } = await here.as.lead.get(url);
  const items: string[] = body.agenda?.map((item: { id: string }) => item.id) ?? [];
  return { id, url, items, step: (step: object, as = here.as.lead) => as.post(url, step) };
}

const passes = (minutes: number): void => app.clock.advance(minutes * MINUTE);

describe('running a meeting', () => {
  it('goes from its start over its items to its end, and keeps the time that each took', async () => {
    const { id, items, step } = await runOf();
    const [welcome = '', shuttle = '', rest = ''] = items;
    const started = await step({ step: 'start' });
    const began = app.clock.instant();
    expect(started.body).toMatchObject({
      state: 'in-progress',
      startedAt: began,
      currentItemId: welcome,
      runningSince: began,
      can: { start: false, run: true, record: true, recordAttendance: true },
    });
    passes(12);
    const next = await step({ step: 'take', from: welcome, to: shuttle });
    expect(next.body).toMatchObject({ currentItemId: shuttle, agenda: [{ usedSeconds: 720 }, {}, {}] });
    expect(next.body.agenda[0].endedAt).toBe(app.clock.instant());
    passes(5);
    expect((await step({ step: 'pause' })).body).toMatchObject({ pausedAt: app.clock.instant(), runningSince: null });
    passes(20);
    expect((await step({ step: 'resume' })).body).toMatchObject({ pausedAt: null, runningSince: app.clock.instant() });
    passes(5);
    const skipped = await step({ step: 'take', from: shuttle, to: rest, unresolved: true });
    expect(skipped.body.agenda[1]).toMatchObject({ usedSeconds: 600, isUnresolved: true });
    passes(3);
    const ended = await step({ step: 'end' });
    expect(ended.body).toMatchObject({ state: 'ended', endedAt: app.clock.instant(), currentItemId: null });
    expect(ended.body.agenda[2]).toMatchObject({ usedSeconds: 180, endedAt: app.clock.instant() });
    expect((await here.as.lead.get(`/api/meetings/${id}`)).body).toMatchObject({ startedAt: began, state: 'ended' });
  });

  it('goes back to an item, whose time goes on', async () => {
    const { items, step } = await runOf();
    const [first = '', second = ''] = items;
    await step({ step: 'start' });
    passes(1);
    await step({ step: 'take', from: first, to: second });
    passes(1);
    await step({ step: 'take', from: second, to: first });
    passes(2);
    const { body } = await step({ step: 'take', from: first, to: null });
    expect(body).toMatchObject({ currentItemId: null, runningSince: null, agenda: [{ usedSeconds: 180 }, {}, {}] });
  });

  it('by two moderators never skips an item: the same step is made once, another is told how things stand', async () => {
    const { items, step } = await runOf();
    const [first = '', second = '', third = ''] = items;
    await step({ step: 'start' });
    const both = await Promise.all([
      step({ step: 'take', from: first, to: second }),
      step({ step: 'take', from: first, to: second }, here.as.administrator),
    ]);
    expect(both.map(({ status, body }) => [status, body.currentItemId])).toEqual([
      [200, second],
      [200, second],
    ]);
    const late = await step({ step: 'take', from: first, to: third }, here.as.administrator);
    expect(failed(late)).toEqual([409, 'stale']);
    expect(late.body.current).toMatchObject({ currentItemId: second });
    const twice = await Promise.all([step({ step: 'end' }), step({ step: 'end' }, here.as.administrator)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('starts and pauses once, however often it is asked', async () => {
    const { step } = await runOf();
    const { body: first } = await step({ step: 'start' });
    passes(1);
    expect((await step({ step: 'start' })).body).toMatchObject({ startedAt: first.startedAt, version: first.version });
    await step({ step: 'pause' });
    passes(1);
    const { body: again } = await step({ step: 'pause' });
    expect(again).toMatchObject({ agenda: [{ usedSeconds: 60 }, {}, {}] });
  });

  it('goes on when the item under way was taken off the agenda', async () => {
    const { id, items, step } = await runOf();
    const [, second = ''] = items;
    const { body } = await step({ step: 'start' });
    const kept = body.agenda.slice(1).map(({ id, title, kind, minutes }: Record<string, unknown>) => ({
      id,
      title,
      kind,
      minutes,
    }));
    expect((await here.as.lead.patch(`/api/meetings/${id}`, { version: body.version, agenda: kept })).status).toBe(200);
    const { body: without } = await here.as.lead.get(`/api/meetings/${id}/run`);
    expect(without).toMatchObject({ currentItemId: null, runningSince: null });
    expect((await step({ step: 'take', from: null, to: second })).body.currentItemId).toBe(second);
  });

  it.each([
    ['a draft', 'draft', { step: 'start' }, [403, 'forbidden']],
    ['an end before the start', 'open', { step: 'end' }, [409, 'move-not-possible']],
    ['a pause before the start', 'open', { step: 'pause' }, [403, 'forbidden']],
    ['a start after the end', 'ended', { step: 'start' }, [409, 'move-not-possible']],
    ['an item after the end', 'ended', { step: 'take' }, [403, 'forbidden']],
    ['a closed meeting', 'closed', { step: 'end' }, [403, 'forbidden']],
    ['an unknown step', 'open', { step: 'jump' }, [400, 'invalid', 'step', 'invalid-choice']],
    [
      'an item of another meeting',
      'in-progress',
      { step: 'take', to: '00000000-0000-4000-8000-000000000000' },
      [422, 'invalid', 'to', 'unknown-agenda-item'],
    ],
  ])('refuses %s', async (_, state, step, expected) => {
    expect(failed(await (await runOf({ state })).step(step))).toEqual(expected);
  });

  it('asks as much of the database for a long agenda as for a short one', async () => {
    const few = await runOf();
    const many = await runOf({ agenda: Array.from({ length: 50 }, () => ({ minutes: 5 })) });
    const count = ({ url }: { url: string }) => countQueries(app, () => here.as.lead.get(url));
    expect(await count(many)).toBe(await count(few));
  });
});

describe('notes of an item', () => {
  it('have a version of their own, and two who write never overwrite each other', async () => {
    const { id, items } = await runOf({ state: 'in-progress' });
    const url = `/api/meetings/${id}/agenda/${items[0]}/record`;
    expect((await here.as.lead.put(url, { version: 1, record: 'Un.' })).body).toEqual({
      agendaItemId: items[0],
      record: 'Un.',
      recordVersion: 2,
    });
    const late = await here.as.administrator.put(url, { version: 1, record: 'Deux.' });
    expect(failed(late)).toEqual([409, 'stale']);
    expect(late.body.current).toMatchObject({ record: 'Un.', recordVersion: 2 });
    // Sent again after an answer that got lost: it is there already.
    expect((await here.as.lead.put(url, { version: 1, record: 'Un.' })).body.recordVersion).toBe(2);
    expect((await here.as.lead.put(url, { version: 2, record: ' ' })).body).toMatchObject({ record: null });
  });

  it.each(['open', 'closed'])('are not taken while the meeting is %s', async (state) => {
    const { id } = await sceneMeeting(app, here, { agenda, state });
    const { body } = await here.as.lead.get(`/api/meetings/${id}`);
    const item = `/api/meetings/${id}/agenda/${body.agenda[0].id}`;
    expect(failed(await here.as.lead.put(`${item}/record`, { version: 1, record: 'X' }))).toEqual([403, 'forbidden']);
    expect(failed(await here.as.lead.put(`${item}/mark`, { isUnresolved: true }))).toEqual([403, 'forbidden']);
  });

  it('keep their item on the agenda, as outcomes do', async () => {
    const { id, items } = await runOf({ state: 'in-progress' });
    const [welcome = '', shuttle = '', rest = ''] = items;
    await here.as.lead.put(`/api/meetings/${id}/agenda/${welcome}/record`, { version: 1, record: 'Bonjour' });
    await here.as.lead.post(`/api/meetings/${id}/outcomes`, { kind: 'information', text: 'x', agendaItemId: shuttle });
    const keep = (...ids: string[]) =>
      here.as.lead.patch(`/api/meetings/${id}`, {
        version: 1,
        agenda: ids.map((itemId) => ({ id: itemId, title: 'Point', kind: 'information', minutes: 5 })),
      });
    expect(failed(await keep(shuttle, rest))).toEqual([422, 'invalid', 'agenda', 'item-noted']);
    expect(failed(await keep(welcome, rest))).toEqual([422, 'invalid', 'agenda', 'item-noted']);
    expect((await keep(shuttle, welcome)).status).toBe(200);
  });

  it('are of an item of this meeting, which can be marked as unresolved', async () => {
    const { id, items } = await runOf({ state: 'ended' });
    const other = await runOf({ state: 'ended' });
    const wrong = `/api/meetings/${id}/agenda/${other.items[0]}`;
    expect(failed(await here.as.lead.put(`${wrong}/record`, { version: 1, record: 'X' }))).toEqual([404, 'not-found']);
    const mark = `/api/meetings/${id}/agenda/${items[1]}/mark`;
    expect((await here.as.lead.put(mark, { isUnresolved: true })).body).toEqual({ isUnresolved: true });
    expect((await here.as.lead.get(`/api/meetings/${id}/run`)).body.agenda[1].isUnresolved).toBe(true);
  });
});

describe('the room', () => {
  const invitationsOf = (meetingId: string) =>
    app.write((ctx) => ctx.manager.find(Invitation, { where: { meetingId }, order: { answer: 'ASC' } }));

  it('counts who is there by organisation, and says when the quorum is reached', async () => {
    const { id } = await runOf({ state: 'in-progress', quorum: 2 });
    const [one, two] = (await here.as.lead.get(`/api/meetings/${id}/room`)).body.items;
    const tap = (invitationId: string, attendance: string | null, was: string | null, as = here.as.lead) =>
      as.put(`/api/meetings/${id}/room/${invitationId}`, { attendance, was });
    const { body: first } = await tap(one.id, 'attended', null);
    expect(first.presence).toEqual({ people: 1, organisations: 1, quorum: 2, isReached: false });
    // The same tap twice is made once; another one that did not see it is told.
    expect((await tap(one.id, 'attended', null, here.as.administrator)).status).toBe(200);
    const late = await tap(one.id, 'absent', null, here.as.administrator);
    expect(failed(late)).toEqual([409, 'stale']);
    expect(late.body.current.attendee.attendance).toBe('attended');
    const { body: guest } = await here.as.lead.post(`/api/meetings/${id}/room`, {
      name: 'Gast Beispill',
      insteadOf: two.id,
    });
    expect(guest.presence).toEqual({ people: 2, organisations: 2, quorum: 2, isReached: true });
    expect((await tap(one.id, null, 'attended')).body.presence).toMatchObject({ people: 1, isReached: false });
  });

  it('takes a guest in once, whatever is lost on the way', async () => {
    const { id } = await runOf({ state: 'in-progress' });
    const guest = { id: crypto.randomUUID(), name: 'Gast', email: 'gast@example.org', organisation: 'Beispill Sàrl' };
    const add = (body: object) => here.as.lead.post(`/api/meetings/${id}/room`, body);
    expect((await add(guest)).body.presence.people).toBe(1);
    expect((await add(guest)).body.presence.people).toBe(1);
    expect(failed(await add({ ...guest, id: crypto.randomUUID() }))).toEqual([422, 'invalid', 'email', 'duplicate']);
    const [elsewhere] = await invitationsOf((await runOf({ state: 'in-progress' })).id);
    expect(failed(await add({ name: 'X', insteadOf: elsewhere?.id }))).toEqual([
      422,
      'invalid',
      'insteadOf',
      'unknown-invitation',
    ]);
    expect(failed(await add({ name: 'X', id: elsewhere?.id }))).toEqual([409, 'duplicate']);
    expect(failed(await add({ name: ' ' }))).toEqual([400, 'invalid', 'name', 'required']);
  });

  it('names organisations of the group and those invited, with who speaks for them', async () => {
    const { id } = await sceneMeeting(app, here, {
      agenda,
      state: 'in-progress',
      invitations: [{ organisationId: here.elsewhere.id }],
    });
    const { body } = await here.as.lead.get(`/api/meetings/${id}/room/organisations`);
    const listed = body.organisations.map((each: { organisation: { id: string }; isInvited: boolean }) => [
      each.organisation.id,
      each.isInvited,
    ]);
    expect(new Map(listed)).toEqual(
      new Map([
        [here.one.id, false],
        [here.two.id, false],
        [here.elsewhere.id, true],
      ]),
    );
    expect(body.organisations.every(({ contacts }: { contacts: unknown[] }) => contacts.length === 1)).toBe(true);
  });

  it('comes a page at a time, and is searched, while everybody is counted', async () => {
    const { id } = await runOf({ state: 'in-progress' });
    const room = (query = '') => here.as.lead.get(`/api/meetings/${id}/room${query}`);
    for (const name of ['Éva Gast', 'Eva Beispill', 'Tun Gast'])
      await here.as.lead.post(`/api/meetings/${id}/room`, { name });
    const { body: all } = await room();
    const { body: last } = await room(`?page=${all.total}&size=1`);
    expect(last).toMatchObject({
      total: all.total,
      page: all.total,
      size: 1,
      items: [all.items.at(-1)],
      presence: { people: 3 },
      invited: all.invited,
    });
    expect(all.invited.people).toBe(all.total);
    const { body: found } = await room('?q=eva%20gast');
    expect(found).toMatchObject({ total: 1, items: [{ guest: { name: 'Éva Gast' } }], presence: { people: 3 } });
    expect((await room('?size=500')).status).toBe(400);
  });

  it('says which organisations are there, also by somebody in the place of one of theirs', async () => {
    const { id } = await runOf({ state: 'in-progress', quorum: 1 });
    const isReached = async (as: 'lead' | 'first' = 'lead') =>
      (await here.as[as].get(`/api/meetings/${id}`)).body.isQuorumReached;
    expect(await isReached()).toBeNull();
    const there = async (): Promise<string[]> =>
      (await here.as.lead.get(`/api/meetings/${id}/room/organisations`)).body.organisations
        .filter(({ there }: { there: string[] }) => there.length > 0)
        .map(({ organisation }: { organisation: { id: string } }) => organisation.id);
    expect(await there()).toEqual([]);
    const [one] = (await here.as.lead.get(`/api/meetings/${id}/room`)).body.items;
    expect(one.cameForId).toBe(one.organisation.id);
    const { body } = await here.as.lead.post(`/api/meetings/${id}/room`, { name: 'Gast', insteadOf: one.id });
    expect(body.attendee).toMatchObject({ organisation: null, cameForId: one.organisation.id });
    expect(await there()).toEqual([one.organisation.id]);
    const { body: alone } = await here.as.lead.post(`/api/meetings/${id}/room`, { name: 'Niemand' });
    expect(alone.attendee.cameForId).toBeNull();
    expect([await isReached(), await isReached('first')]).toEqual([true, true]);
  });

  it('is not noted before the meeting began or after it was closed', async () => {
    for (const state of ['open', 'closed']) {
      const { id } = await sceneMeeting(app, here, { state });
      const [invitation] = await invitationsOf(id);
      const body = { attendance: 'attended', was: null };
      expect(failed(await here.as.lead.put(`/api/meetings/${id}/room/${invitation?.id}`, body))).toEqual([
        403,
        'forbidden',
      ]);
    }
  });

  it('asks as much of the database for many as for few', async () => {
    const few = await runOf({ state: 'in-progress' });
    const invitations = Array.from({ length: 30 }, () => ({}));
    const many = await runOf({ state: 'in-progress', invitations });
    for (const path of ['room', 'room?q=beispill', 'room/organisations']) {
      const count = ({ id }: { id: string }) =>
        countQueries(app, () => here.as.lead.get(`/api/meetings/${id}/${path}`));
      expect(await count(many)).toBe(await count(few));
    }
    const [first] = await invitationsOf(few.id);
    const [other] = await invitationsOf(many.id);
    const tap = (id: string, invitationId = '') =>
      countQueries(app, () =>
        here.as.lead.put(`/api/meetings/${id}/room/${invitationId}`, { attendance: 'attended', was: null }),
      );
    expect(await tap(many.id, other?.id)).toBe(await tap(few.id, first?.id));
  });
});

import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const PAST = {
  startsLocal: '2026-09-17T14:00',
  endsLocal: '2026-09-17T16:00',
  startsAt: '2026-09-17T12:00:00.000Z',
  endsAt: '2026-09-17T14:00:00.000Z',
  state: 'closed' as const,
};
const LATER = {
  startsLocal: '2027-02-10T09:00',
  endsLocal: '2027-02-10T10:00',
  startsAt: '2027-02-10T08:00:00.000Z',
  endsAt: '2027-02-10T09:00:00.000Z',
};
const about = (actionId: string) => ({ title: 'Action', kind: 'discussion', minutes: 5, actionId });
const LATE = { dueDay: '2026-11-10', status: 'under-way' as const };

const past = (here: MeetingScene, agenda: object[], over: object = {}) =>
  app.given((given) => given.meeting({ groupId: here.group.id, ...PAST, ...over, agenda }));
const late = (here: MeetingScene, over: object = {}) =>
  app.given((given) => given.action({ groupId: here.group.id, ...LATE, ...over }));
const offered = async (here: MeetingScene) =>
  (await here.as.lead.get(`/api/working-groups/${here.group.id}/agenda-offers`)).body;
const titles = (items: { title: string }[]): string[] => items.map(({ title }) => title);
const input = (here: MeetingScene, over: object = {}) => ({
  groupId: here.group.id,
  kind: 'workshop',
  title: 'Suite',
  startsLocal: '2026-12-10T09:00',
  endsLocal: '2026-12-10T10:00',
  ...over,
});
const create = async (here: MeetingScene, over: object = {}) => here.as.lead.post('/api/meetings', input(here, over));

describe('What is offered for the next agenda', () => {
  it('is what was left open, what is late, and nothing else of the group', async () => {
    const here = await meetingScene(app);
    await past(here, [
      {
        title: 'Reporté',
        isUnresolved: true,
        note: 'Pourquoi',
        links: [{ label: 'Plan', url: 'https://plan.example' }],
      },
      { title: 'Réglé' },
    ]);
    await past(here, [{ title: 'Annulé', isUnresolved: true }], { state: 'cancelled' });
    await late(here, { title: 'Depuis longtemps', dueDay: '2026-10-01' });
    await late(here, { title: 'En retard' });
    await late(here, { title: 'Aujourd’hui', dueDay: '2026-11-23' });
    await late(here, { title: 'Faite', status: 'done' });
    await app.given((given) => given.action({ ...LATE, title: 'Ailleurs' }));
    const { unresolved, lateActions, backlog } = await offered(here);
    expect(unresolved).toMatchObject([{ title: 'Reporté', note: 'Pourquoi', links: [{ label: 'Plan' }] }]);
    expect(lateActions).toMatchObject([{ title: 'Depuis longtemps' }, { title: 'En retard', daysLate: 13 }]);
    expect(backlog).toEqual([]);
  });

  it('takes as many statements for much as for little', async () => {
    const here = await meetingScene(app);
    const ask = () => offered(here);
    const more = async () => {
      await past(here, [{ title: 'Reporté', isUnresolved: true }]);
      await late(here, { responsible: [{ organisationId: here.one.id }] });
    };
    await more();
    const one = await countQueries(app, ask);
    for (let times = 0; times < 4; times += 1) await more();
    expect((await ask()).unresolved).toHaveLength(5);
    expect(await countQueries(app, ask)).toBe(one);
  });

  it('goes onto an agenda by one tap, remembers where it comes from, and is not offered twice', async () => {
    const here = await meetingScene(app);
    const earlier = await past(here, [{ title: 'Reporté', isUnresolved: true, minutes: 25, kind: 'decision' }]);
    await late(here, { title: 'En retard' });
    const agenda = [{ title: 'Accueil' }, { title: 'Navette', section: 'Mobilité' }];
    const { id } = await sceneMeeting(app, here, { agenda });
    const { unresolved, lateActions } = await offered(here);
    const add = (body: object) => here.as.lead.post(`/api/meetings/${id}/agenda`, body);
    const first = await add({ version: 1, originItemId: unresolved[0].id });
    expect(first.status).toBe(200);
    const second = await add({ version: 2, actionId: lateActions[0].id });
    expect(second.body.agenda).toMatchObject([
      { title: 'Accueil' },
      { title: 'Navette' },
      { title: 'Reporté', section: 'Mobilité', minutes: 25, kind: 'decision', origin: { id: earlier.id } },
      { title: 'En retard', section: 'Actions en retard', minutes: 5, action: { id: lateActions[0].id } },
    ]);
    expect(await offered(here)).toEqual({ unresolved: [], lateActions: [], backlog: [] });
    const twice = await add({ version: 3, originItemId: unresolved[0].id });
    expect([twice.status, twice.body.issues[0].code]).toEqual([422, 'taken-up']);
    const stale = await add({ version: 1, originItemId: unresolved[0].id });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    const nothing = await add({ version: 3 });
    expect([nothing.status, nothing.body.issues[0].code]).toEqual([400, 'nothing-chosen']);
  });

  it('comes back when the item is taken off, or its meeting is cancelled', async () => {
    const here = await meetingScene(app);
    await past(here, [{ title: 'Reporté', isUnresolved: true }]);
    const [waiting] = (await offered(here)).unresolved;
    const item = { title: 'Reporté', kind: 'decision', minutes: 5, originItemId: waiting.id };
    const made = (await create(here, { agenda: [item] })).body;
    expect((await offered(here)).unresolved).toEqual([]);
    const second = await create(here, { agenda: [item] });
    expect(second.body.issues).toEqual([expect.objectContaining({ path: 'agenda.0.originItemId', code: 'taken-up' })]);
    const emptied = await here.as.lead.patch(`/api/meetings/${made.id}`, { version: 1, agenda: [] });
    expect(emptied.status).toBe(200);
    expect((await offered(here)).unresolved).toHaveLength(1);
    const again = (await create(here, { agenda: [item] })).body;
    await here.as.lead.post(`/api/meetings/${again.id}/state`, { version: 1, to: 'cancelled' });
    expect((await offered(here)).unresolved).toHaveLength(1);
  });

  it('is taken from the own group alone', async () => {
    const [here, other] = [await meetingScene(app), await meetingScene(app)];
    const stranger = await past(other, [{ title: 'Reporté', isUnresolved: true }]);
    const [item] = (await other.as.lead.get(`/api/meetings/${stranger.id}`)).body.agenda;
    const answer = await create(here, {
      agenda: [{ title: 'Reporté', kind: 'decision', minutes: 5, originItemId: item.id }],
    });
    expect([answer.status, answer.body.issues[0].code]).toEqual([422, 'taken-up']);
    const address = `/api/working-groups/${here.group.id}/agenda-offers`;
    expect((await other.as.lead.get(address)).status).toBe(403);
  });
});

describe('Late actions', () => {
  it('come onto the agenda of a new meeting by themselves, unless they are left out, and once', async () => {
    const here = await meetingScene(app);
    const [one, two] = [await late(here, { title: 'Une' }), await late(here, { title: 'Deux' })];
    const agenda = [{ title: 'Accueil', kind: 'information', minutes: 5 }];
    const { body } = await create(here, { agenda, leftOutActionIds: [two.id] });
    expect(body.agenda).toMatchObject([
      { title: 'Accueil', section: null },
      { title: 'Une', section: 'Actions en retard', action: { id: one.id } },
    ]);
    expect(titles((await create(here)).body.agenda)).toEqual(['Deux']);
    expect(titles((await create(here)).body.agenda)).toEqual([]);
  });

  it('are told of in the answer as they are read afterwards, with all that stands beside them', async () => {
    const here = await meetingScene(app);
    await past(here, [{ title: 'Reporté', isUnresolved: true }], { minutesSentAt: '2026-09-20T10:00:00.000Z' });
    await app.given((given) => given.meeting({ groupId: here.group.id, state: 'draft', ...LATER }));
    const [one, two] = [await late(here, { title: 'Une' }), await late(here, { title: 'Deux' })];
    const [{ id: originItemId }] = (await offered(here)).unresolved;
    const agenda = [
      { title: 'Accueil', kind: 'information', minutes: 5, presenter: 'Léa Weber', note: 'Qui vient' },
      { title: 'Plan', kind: 'decision', minutes: 10, links: [{ label: 'Plan', url: 'https://plan.example' }] },
      { title: 'Reporté', kind: 'discussion', minutes: 15, section: 'Suite', originItemId },
      { title: 'Une', kind: 'discussion', minutes: 15, actionId: one.id },
    ];
    const made = await create(here, { agenda, leftOutActionIds: [two.id], place: 'Salle 1' });
    const read = await here.as.lead.get(`/api/meetings/${made.body.id}`);
    expect(made.body).toEqual(read.body);
    expect([made.status, made.body.agenda.length, made.body.previous?.title, made.body.next?.id]).toEqual([
      201,
      4,
      expect.any(String),
      expect.any(String),
    ]);
    const bare = await create(here);
    expect(bare.body).toEqual((await here.as.lead.get(`/api/meetings/${bare.body.id}`)).body);
  });

  it('that were left out one after another all stay away', async () => {
    const here = await meetingScene(app);
    const found = [await late(here, { title: 'Une' }), await late(here, { title: 'Deux' })];
    const { id } = (await create(here, { leftOutActionIds: found.map((each) => each.id), place: 'Salle 1' })).body;
    const added = await late(here, { title: 'Trois' });
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, agenda: [about(added.id)] });
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 2, agenda: [] });
    const { body } = await here.as.lead.post(`/api/meetings/${id}/state`, { version: 3, to: 'open' });
    expect(titles(body.agenda)).toEqual([]);
  });

  it('that came up since are added when the meeting is opened, and those that were taken off are not', async () => {
    const here = await meetingScene(app);
    await late(here, { title: 'Retirée' });
    const { id } = (await create(here, { place: 'Salle 1' })).body;
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, agenda: [] });
    await late(here, { title: 'Nouvelle' });
    const { status, body } = await here.as.lead.post(`/api/meetings/${id}/state`, { version: 2, to: 'open' });
    expect([status, body.version, titles(body.agenda)]).toEqual([200, 3, ['Nouvelle']]);
    const found = await here.as.lead.get(`/api/meetings?groupId=${here.group.id}&q=Nouvelle`);
    expect(found.body.total).toBe(1);
  });
});

describe('A meeting after the model of another', () => {
  it('invites the same people in the same way, without those who have left, and tells nobody', async () => {
    const here = await meetingScene(app);
    const gone = await app.given((given) => given.contact({ organisationId: here.two.id }));
    const earlier = await app.given((given) =>
      given.meeting({
        groupId: here.group.id,
        ...PAST,
        invitations: [
          { organisationId: here.one.id, contactId: here.accounts.first.contactId, required: true, isHost: true },
          { organisationId: here.two.id, contactId: gone.id },
          { organisationId: here.elsewhere.id, attendance: 'attended', answer: 'accepted' },
          { guestName: 'Ana Gast', guestEmail: 'ana@gast.example', guestLocale: 'de' },
          { guestName: 'Hereingekommen', guestEmail: null, attendance: 'attended' },
        ],
      }),
    );
    await app.write((ctx) =>
      ctx.manager.query(`UPDATE contact_relation SET to_day = '2026-11-01' WHERE contact_id = '${gone.id}'`),
    );
    const { status, body } = await create(here, { inviteAsMeetingId: earlier.id });
    expect(status).toBe(201);
    const told = body.invitations.map(
      ({ organisation, contact, guest, required, host, answer, attendance }: Record<string, never>) => ({
        organisation: (organisation as { id: string } | null)?.id ?? null,
        contact: (contact as { id: string } | null)?.id ?? null,
        guest: (guest as { name: string } | null)?.name ?? null,
        as: [required, host],
        said: [answer, attendance],
      }),
    );
    const silent = ['needs-action', null];
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        {
          organisation: here.one.id,
          contact: here.accounts.first.contactId,
          guest: null,
          as: [true, true],
          said: silent,
        },
        { organisation: here.elsewhere.id, contact: null, guest: null, as: [false, false], said: silent },
        { organisation: null, contact: null, guest: 'Ana Gast', as: [false, false], said: silent },
      ]),
    );
  });

  it('is not made after one of another group', async () => {
    const [here, other] = [await meetingScene(app), await meetingScene(app)];
    const earlier = await past(other, []);
    const { status, body } = await create(here, { inviteAsMeetingId: earlier.id });
    expect([status, body.issues[0].path]).toEqual([422, 'inviteAsMeetingId']);
  });
});

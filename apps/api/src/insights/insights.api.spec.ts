import { Meeting } from '../meetings/meeting.entity';
import { newId } from '../platform/database';
import { countQueries } from '../testing/query-count';
import { type Client, type TestApp, testApp } from '../testing/test-app';

describe('The home pages', () => {
  let app: TestApp;
  let manager: Client;
  let contact: Client;
  let stranger: Client;
  let commune: Client;
  let adviser: Client;
  let world: Awaited<ReturnType<typeof makeWorld>>;

  const makeWorld = () =>
    app.given(async (given) => {
      await given.measure();
      const lead = await given.account({ role: 'project-manager' });
      const territory = await given.commune();
      const company = await given.organisation({ name: 'Assurances' });
      const other = await given.organisation();
      const townHall = await given.organisation({ kind: 'commune', communeCode: territory.code });
      const group = await given.group({
        leadAccountId: lead.id,
        publishedAt: '2026-01-01T00:00:00.000Z',
        name: 'Mobilité',
      });
      for (const organisationId of [company.id, townHall.id])
        await given.membership({ groupId: group.id, organisationId });
      const next = await given.meeting({
        groupId: group.id,
        title: 'Covoiturage',
        onlineUrl: 'https://meet.example/1',
        agenda: [{ title: 'Accueil', minutes: 10 }],
        invitations: [{ organisationId: company.id }],
      });
      const missed = ['2026-03-05', '2026-06-11'];
      for (const day of missed) {
        await given.meeting({
          groupId: group.id,
          state: 'closed',
          startsLocal: `${day}T14:00`,
          endsLocal: `${day}T16:00`,
          startsAt: `${day}T12:00:00.000Z`,
          endsAt: `${day}T14:00:00.000Z`,
          invitations: [{ organisationId: company.id, attendance: 'absent' }],
        });
      }
      const sender = newId();
      await given.meeting({
        groupId: group.id,
        state: 'closed',
        startsLocal: '2026-01-15T14:00',
        endsLocal: '2026-01-15T16:00',
        startsAt: '2026-01-15T12:00:00.000Z',
        endsAt: '2026-01-15T14:00:00.000Z',
        invitations: [
          { id: sender, organisationId: company.id, attendance: 'excused' },
          { guestName: 'Gast', guestEmail: 'g@gast.example', delegatedFromId: sender, attendance: 'attended' },
        ],
      });
      const late = await given.action({
        groupId: group.id,
        title: 'Compter les places libres',
        status: 'under-way',
        synergy: 'shared-service',
        dueDay: '2026-11-15',
        responsible: [{ organisationId: company.id }],
        communes: [{ communeCode: territory.code }],
      });
      return {
        group,
        company,
        next,
        late,
        territory,
        lead,
        contact: await given.speaker(company.id),
        stranger: await given.speaker(other.id),
        communeUser: await given.speaker(townHall.id, { role: 'commune-user' }),
        adviser: await given.account({
          role: 'adviser',
          grants: [{ communeCode: territory.code, untilDay: '2026-12-31' }],
        }),
      };
    });

  beforeAll(async () => {
    app = await testApp();
    world = await makeWorld();
    manager = await app.as(world.lead);
    contact = await app.as(world.contact);
    stranger = await app.as(world.stranger);
    commune = await app.as(world.communeUser);
    adviser = await app.as(world.adviser);
  });
  afterAll(() => app.close());

  const homeOf = async (client: Client) => {
    const { status, body } = await client.get('/api/home');
    expect(status).toBe(200);
    return body.home;
  };

  it('tell the project manager what to do first, who is late and who has gone quiet', async () => {
    const home = await homeOf(manager);
    expect(home.role).toBe('project-manager');
    expect(home.groups.map(({ id }: { id: string }) => id)).toEqual([world.group.id]);
    expect(home.todo.map(({ kind, count }: { kind: string; count: number }) => [kind, count])).toEqual([
      ['actions-late', 1],
      ['minutes-to-approve', 1],
      ['agenda-incomplete', 1],
      ['answers-missing', 1],
    ]);
    expect(home.lateActions).toMatchObject([{ id: world.late.id, daysLate: 8 }]);
    expect(home.actions).toEqual([{ synergy: 'shared-service', status: 'under-way', count: 1 }]);
    expect(home.attendance[0].meetings).toMatchObject([
      { day: '2026-01-15', invited: 1, attended: 1 },
      { day: '2026-03-05', invited: 1, attended: 0 },
      { day: '2026-06-11', invited: 1, attended: 0 },
    ]);
    expect(home.quiet).toMatchObject([
      { organisation: { name: 'Assurances' }, lastAttended: { day: '2026-01-15' }, silentMeetings: 2, threshold: 2 },
    ]);
  });

  it('tell the project manager where items are proposed', async () => {
    const { id } = world.next;
    const proposed = { groupId: world.group.id, meetingId: id, state: 'proposed' as const };
    await app.given((given) => given.backlogItem(proposed));
    // One that was taken back waits for nothing.
    await app.given((given) => given.backlogItem({ ...proposed, removedAt: '2026-11-20T10:00:00.000Z' }));
    const { todo } = await homeOf(manager);
    const waiting = todo.filter(({ kind }: { kind: string }) => kind === 'proposals-waiting');
    expect(waiting).toMatchObject([{ count: 1, group: { id: world.group.id }, target: { type: 'meeting', id } }]);
  });

  it('tell the project manager who waits for advice in the groups they lead, and since when', async () => {
    const { id: organisationId } = world.company;
    await app.given(async (given) => {
      const sheet = await given.practiceSheet();
      const far = await given.organisation();
      const of = (over: object) => given.adviceRequest({ sheetId: sheet.id, organisationId, ...over });
      await of({ createdAt: '2026-11-20T10:00:00.000Z' });
      await of({ createdAt: '2026-11-22T10:00:00.000Z' });
      await of({ state: 'declined' });
      await of({ organisationId: far.id });
    });
    const { todo } = await homeOf(manager);
    expect(todo.filter(({ kind }: { kind: string }) => kind === 'advice-waiting')).toMatchObject([
      { count: 2, day: '2026-11-20', days: 3, target: { type: 'advice-list' }, isDemo: false },
    ]);
  });

  it('tell the project manager which exchanges wait to be led on', async () => {
    await app.given(async (given) => {
      const far = await given.group();
      const changedAt = '2026-11-20T10:00:00.000Z';
      for (const groupId of [world.group.id, far.id]) {
        await given.introduction({ groupId, phase: 'discussion', changedAt });
        await given.introduction({ groupId, phase: 'negotiation', changedAt });
      }
    });
    const { todo } = await homeOf(manager);
    expect(todo.filter(({ kind }: { kind: string }) => kind === 'exchanges-to-lead')).toMatchObject([
      { count: 1, day: '2026-11-20', days: 3, target: { type: 'introduction-list' } },
    ]);
  });

  it('tell a contact which exchanges and shared services wait for an answer of their organisation', async () => {
    const { id: organisationId } = world.company;
    const before = (await homeOf(contact)).waiting;
    const services = await app.given(async (given) => {
      const need = await given.flow({ organisationId, direction: 'need' });
      await given.introduction({ groupId: world.group.id, phase: 'idea', needId: need.id });
      await given.introduction({ groupId: world.group.id, phase: 'idea' });
      const of = (over: object) => given.sharedService({ groupId: world.group.id, ...over });
      return [
        await of({}),
        await of({ phase: 'offers' }),
        await of({ phase: 'offers' }),
        await of({ phase: 'running' }),
      ];
    });
    const said = (serviceId: string, over: object) =>
      app.given((given) => given.interest({ serviceId, organisationId, answer: 'interested', ...over }));
    const [, put, accepted] = services.map(({ id }) => id) as [string, string, string];
    await said(put, { put: true, acceptance: null });
    await said(accepted, { put: true, acceptance: 'accepted' });
    const { waiting } = await homeOf(contact);
    expect([waiting.introductions - before.introductions, waiting.services - before.services]).toEqual([1, 2]);
    expect((await contact.get('/api/shared-services?waiting=true')).body.total).toBe(waiting.services);
  });

  it('tell the project manager of needs that were stated, and of questionnaires whose last day has passed', async () => {
    const { id: statedById } = world.company;
    await app.given(async (given) => {
      const { id: themeId } = await given.theme();
      const far = await given.group();
      for (const groupId of [world.group.id, far.id]) {
        await given.sharedService({ groupId, phase: 'need', statedById, createdAt: '2026-11-20T10:00:00.000Z' });
        await given.sharedService({ groupId, phase: 'need', statedById: null });
        await given.sharedService({ groupId, phase: 'interest', statedById });
        await given.questionnaire({ groupId, themeId, state: 'open', untilDay: '2026-11-22' });
        await given.questionnaire({ groupId, themeId, state: 'open', untilDay: '2026-11-23' });
        await given.questionnaire({ groupId, themeId, state: 'draft', untilDay: '2026-11-01' });
      }
    });
    const { todo } = await homeOf(manager);
    const of = (wanted: string) => todo.filter(({ kind }: { kind: string }) => kind === wanted);
    expect(of('needs-stated')).toMatchObject([{ count: 1, day: '2026-11-20', days: 3, target: { type: 'need-list' } }]);
    expect(of('questionnaire-to-close')).toMatchObject([
      { day: '2026-11-22', days: 1, group: { id: world.group.id }, target: { type: 'questionnaire' } },
    ]);
  });

  it('tell the project manager of minutes to be approved at the next meeting, until they are', async () => {
    const { id } = world.next;
    const approvals = async () =>
      (await homeOf(manager)).todo.filter(({ kind }: { kind: string }) => kind === 'minutes-to-approve');
    // Older ones do not come up again: what counts is the last meeting of the group.
    expect(await approvals()).toMatchObject([
      { count: 1, group: { id: world.group.id }, target: { type: 'meeting', id } },
    ]);
    const last = { groupId: world.group.id, startsLocal: '2026-06-11T14:00' };
    await app.write(({ manager: stored }) => stored.update(Meeting, last, { minutesApprovedOn: '2026-11-20' }));
    expect(await approvals()).toEqual([]);
    await app.write(({ manager: stored }) => stored.update(Meeting, last, { minutesApprovedOn: null }));
  });

  it('show a contact the next meeting with its agenda and link, and what is asked', async () => {
    const home = await homeOf(contact);
    expect(home.nextMeeting).toMatchObject({ id: world.next.id, onlineUrl: 'https://meet.example/1', mayAnswer: true });
    expect(home.nextMeeting.agenda).toMatchObject([{ title: 'Accueil', minutes: 10 }]);
    expect(home.actions).toMatchObject([{ id: world.late.id, daysLate: 8 }]);
    expect(home.answersDue).toMatchObject([{ id: world.next.id }]);
  });

  it('show another organisation nothing of it', async () => {
    const home = await homeOf(stranger);
    expect(home).toMatchObject({ nextMeeting: null, upcoming: [], actions: [], answersDue: [], groups: [] });
  });

  it('show a commune its chapter 6, the groups on its territory and the actions that name it', async () => {
    const home = await homeOf(commune);
    expect(home.commune.code).toBe(world.territory.code);
    expect(home.groups.map(({ id }: { id: string }) => id)).toEqual([world.group.id]);
    expect(home.actions).toMatchObject([{ id: world.late.id }]);
  });

  it('show an adviser the communes of today’s grants, and a visitor what is published', async () => {
    expect((await homeOf(adviser)).communes).toMatchObject([
      { commune: { code: world.territory.code }, untilDay: '2026-12-31' },
    ]);
    const visitor = await homeOf(app.visitor);
    expect(visitor.groups.map(({ id }: { id: string }) => id)).toContain(world.group.id);
    expect(visitor.meetings).toEqual([]);
  });

  it('count actions in one order on every database, those without a kind of synergy last', async () => {
    const { actions: before } = await homeOf(manager);
    await app.given(async (given) => {
      const at = (synergy: 'joint-activity' | 'flow-exchange' | null, status: 'idea' | 'done') =>
        given.action({ groupId: world.group.id, synergy, status });
      for (const status of ['done', 'idea'] as const)
        for (const synergy of [null, 'flow-exchange', 'joint-activity'] as const) await at(synergy, status);
    });
    const { actions } = await homeOf(manager);
    expect(actions.map(({ synergy, status }: { synergy: string | null; status: string }) => [synergy, status])).toEqual(
      [
        ['joint-activity', 'idea'],
        ['joint-activity', 'done'],
        ['shared-service', 'under-way'],
        ['flow-exchange', 'idea'],
        ['flow-exchange', 'done'],
        [null, 'idea'],
        [null, 'done'],
      ],
    );
    expect(actions.length).toBe(before.length + 6);
  });

  it('need no more queries when there are more records', async () => {
    const read = (): Promise<number> => countQueries(app, () => manager.get('/api/home'));
    const before = await read();
    await app.given(async (given) => {
      for (let number = 0; number < 6; number += 1) {
        const { id: organisationId } = await given.organisation();
        await given.membership({ groupId: world.group.id, organisationId });
        await given.action({ groupId: world.group.id, responsible: [{ organisationId }] });
        await given.meeting({ groupId: world.group.id, invitations: [{ organisationId }], agenda: [{}, {}] });
      }
    });
    expect(await read()).toBe(before);
  });
});

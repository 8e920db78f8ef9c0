import { newId } from '../platform/database';
import { countQueries } from '../testing/query-count';
import { type Client, type TestApp, testApp } from '../testing/test-app';

const heldOn = (day: string) => ({
  state: 'closed' as const,
  startsLocal: `${day}T14:00`,
  endsLocal: `${day}T16:00`,
  startsAt: `${day}T12:00:00.000Z`,
  endsAt: `${day}T14:00:00.000Z`,
});

// Today is 23 November 2026.
describe('Who has gone quiet', () => {
  let app: TestApp;
  let lead: Client;
  let other: Client;
  let made: Awaited<ReturnType<typeof make>>;

  const make = () =>
    app.given(async (given) => {
      await given.measure();
      const account = await given.account({ role: 'project-manager' });
      const otherAccount = await given.account({ role: 'project-manager' });
      const group = await given.group({ name: 'Gare', leadAccountId: account.id });
      const joined = async (name: string, groupId = group.id) => {
        const organisation = await given.organisation({ name });
        await given.membership({ groupId, organisationId: organisation.id });
        return organisation.id;
      };
      const [silent, polite, present, former] = [
        await joined('Silencieuse'),
        await joined('Excusée'),
        await joined('Présente'),
        await given.organisation({ name: 'Partie' }),
      ];
      await given.contact({ organisationId: present });
      const meetings = [];
      for (const day of ['2026-03-05', '2026-06-11']) {
        const sender = newId();
        meetings.push(
          await given.meeting({
            ...heldOn(day),
            groupId: group.id,
            invitations: [
              { organisationId: silent, attendance: 'absent' },
              { organisationId: polite, attendance: 'excused' },
              // Somebody from outside comes in its place.
              {
                id: sender,
                organisationId: present,
                attendance: 'absent',
                answer: 'accepted',
                answeredAt: `${day}T08:00:00.000Z`,
              },
              { guestName: 'Gast', guestEmail: 'g@gast.example', delegatedFromId: sender, attendance: 'attended' },
              { organisationId: former.id, attendance: 'absent' },
            ],
          }),
        );
      }
      // Nobody's attendance is noted yet: it says nothing about anybody.
      await given.meeting({
        ...heldOn('2026-10-01'),
        groupId: group.id,
        invitations: [silent, polite, present].map((organisationId) => ({ organisationId })),
      });
      return { account, otherAccount, group, meetings, silent, polite, present };
    });

  beforeEach(async () => {
    app = await testApp();
    made = await make();
    lead = await app.as(made.account);
    other = await app.as(made.otherAccount);
  });
  afterEach(() => app.close());

  const organisations = async (query = '') => {
    const { status, body } = await lead.get(`/api/quiet/organisations?${query}`);
    expect(status).toBe(200);
    return body.items;
  };
  const names = async (query = '') =>
    (await organisations(query)).map(({ organisation }: { organisation: { name: string } }) => organisation.name);
  const groups = async (query = '') => (await lead.get(`/api/quiet/groups?${query}`)).body.items;

  it('shows the parts, each with what it is made of', async () => {
    const [march, june] = made.meetings.map(({ id }) => id);
    expect(await organisations('sort=organisation')).toMatchObject([
      {
        organisation: { name: 'Excusée' },
        lastAttended: null,
        missed: [{ meetingId: june }, { meetingId: march }],
        silentMeetings: 0,
        quiet: false,
      },
      {
        organisation: { name: 'Présente' },
        lastAttended: { meetingId: june, day: '2026-06-11' },
        lastAnswer: { meetingId: june, day: '2026-06-11' },
        missed: [],
        quiet: false,
        withoutMainContact: false,
      },
      {
        organisation: { name: 'Silencieuse' },
        lastAttended: null,
        lastAnswer: null,
        lastActionDone: null,
        lastHeardDay: null,
        lastSignDay: null,
        missed: [
          { meetingId: june, day: '2026-06-11' },
          { meetingId: march, day: '2026-03-05' },
        ],
        silentMeetings: 2,
        threshold: 2,
        quiet: true,
        withoutMainContact: true,
      },
    ]);
  });

  it('filters, searches, sorts and pages', async () => {
    expect(await names('quiet=true')).toEqual(['Silencieuse']);
    expect(await names('withoutMainContact=false')).toEqual(['Présente']);
    expect(await names('q=excusee gare')).toEqual(['Excusée']);
    expect(await names('kind=commune')).toEqual([]);
    expect(await names('sort=-missed&size=1')).toEqual(['Silencieuse']);
    expect(await names('sort=-missed&size=2&page=2')).toEqual(['Présente']);
    expect((await names('sort=lastSignDay')).at(-1)).toBe('Présente');
  });

  it('hears a call and an action done, and not a note', async () => {
    const organisationId = made.silent;
    await lead.post(`/api/organisations/${organisationId}/log`, { kind: 'note', text: 'À rappeler' });
    expect(await names('quiet=true')).toEqual(['Silencieuse']);
    const { body } = await lead.post(`/api/organisations/${organisationId}/log`, {
      kind: 'call',
      text: 'Revient en mars',
    });
    expect(await names('quiet=true')).toEqual([]);
    await lead.delete(`/api/log/${body.id}`);
    expect(await names('quiet=true')).toEqual(['Silencieuse']);
    const action = await app.given((given) =>
      given.action({
        groupId: made.group.id,
        status: 'done',
        doneDay: '2026-07-01',
        responsible: [{ organisationId }],
      }),
    );
    const [row] = await organisations('q=silencieuse');
    expect(row).toMatchObject({ lastActionDone: { actionId: action.id, day: '2026-07-01' }, quiet: false });
  });

  it('counts the days of a group without a planned meeting, and takes its own thresholds', async () => {
    const { id } = made.group;
    const url = `/api/quiet/groups/${id}/thresholds`;
    expect(await groups()).toMatchObject([
      {
        lastMeeting: { day: '2026-10-01' },
        nextMeeting: null,
        daysWithoutMeeting: 53,
        quiet: false,
        organisations: 3,
        quietOrganisations: 1,
        thresholds: { version: null, daysWithoutMeeting: 120, silentMeetings: 2 },
      },
    ]);
    const set = await lead.put(url, { version: null, daysWithoutMeeting: 50, silentMeetings: 3 });
    expect(set.body).toMatchObject({ quiet: true, quietOrganisations: 0, thresholds: { version: 1 } });
    expect(await names('quiet=true')).toEqual([]);
    expect((await lead.get('/api/home')).body.home).toMatchObject({
      quiet: [],
      todo: [{ kind: 'group-without-next-meeting', days: 53, day: '2026-10-01' }],
    });
    const stale = await lead.put(url, { version: null, daysWithoutMeeting: 60, silentMeetings: 2 });
    expect([stale.status, stale.body.current.thresholds.daysWithoutMeeting]).toEqual([409, 50]);
    await app.given((given) => given.meeting({ groupId: id, state: 'draft' }));
    expect(await groups()).toMatchObject([{ nextMeeting: { draft: true }, daysWithoutMeeting: null, quiet: false }]);
  });

  it.each([
    [{ daysWithoutMeeting: 6, silentMeetings: 2 }, 'daysWithoutMeeting'],
    [{ daysWithoutMeeting: 1001, silentMeetings: 2 }, 'daysWithoutMeeting'],
    [{ daysWithoutMeeting: 90, silentMeetings: 0 }, 'silentMeetings'],
    [{ daysWithoutMeeting: 90, silentMeetings: 1.5 }, 'silentMeetings'],
  ])('refuses %p', async (body, path) => {
    const answer = await lead.put(`/api/quiet/groups/${made.group.id}/thresholds`, { version: null, ...body });
    expect([answer.status, answer.body.issues[0].path]).toEqual([400, path]);
  });

  it('shows the home the same, and another project manager nothing', async () => {
    const [row] = await organisations('quiet=true');
    expect((await lead.get('/api/home')).body.home.quiet).toEqual([row]);
    expect((await other.get('/api/quiet/organisations')).body).toMatchObject({ total: 0, items: [] });
    expect((await other.get('/api/quiet/groups')).body.total).toBe(0);
  });

  it('needs no more queries when there are more organisations, meetings and groups', async () => {
    const read = () =>
      countQueries(app, async () => {
        await lead.get('/api/quiet/organisations?size=100');
        await lead.get('/api/quiet/groups');
      });
    const before = await read();
    await app.given(async (given) => {
      for (let number = 0; number < 5; number += 1) {
        const group = await given.group({ leadAccountId: made.account.id });
        const organisation = await given.organisation();
        await given.membership({ groupId: group.id, organisationId: organisation.id });
        await given.meeting({
          ...heldOn('2026-05-05'),
          groupId: group.id,
          invitations: [{ organisationId: organisation.id, attendance: 'absent' }],
        });
      }
    });
    expect(await read()).toBe(before);
  });
});

import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { type Client, type TestApp, testApp } from '../testing/test-app';
import { countQueries } from '../testing/query-count';

type Row = { id: string };

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const scene = (over: { published?: boolean } = {}) => meetingScene(app, over);
const meetingOf = (here: MeetingScene, over: object = {}) => sceneMeeting(app, here, over);

const people = ['visitor', 'first', 'outsider', 'townUser', 'adviser', 'otherLead', 'lead', 'administrator'] as const;
type Person = (typeof people)[number];

describe('reading a meeting', () => {
  const all = (status: number): Record<Person, number> =>
    Object.fromEntries(people.map((person) => [person, status])) as Record<Person, number>;

  it.each([
    ['an open meeting', {}, {}, { ...all(200), visitor: 404, outsider: 404, adviser: 404 }],
    ['a draft', {}, { state: 'draft' }, { ...all(404), otherLead: 200, lead: 200, administrator: 200 }],
    ['a public one of a published group', { published: true }, { isPublic: true }, all(200)],
    [
      'a public one of an unpublished group',
      {},
      { isPublic: true },
      { ...all(200), visitor: 404, outsider: 404, adviser: 404 },
    ],
    [
      'a public draft',
      { published: true },
      { isPublic: true, state: 'draft' },
      { ...all(404), otherLead: 200, lead: 200, administrator: 200 },
    ],
  ])('%s is seen by those it concerns', async (_, group, meeting, expected) => {
    const here = await scene(group);
    const { id } = await meetingOf(here, meeting);
    const seen: Record<string, number> = {};
    const listed: Record<string, number> = {};
    for (const person of people) {
      seen[person] = (await here.as[person].get(`/api/meetings/${id}`)).status;
      const list = await here.as[person].get(`/api/meetings?groupId=${here.group.id}`);
      listed[person] = list.body.items.some((row: Row) => row.id === id) ? 200 : 404;
    }
    expect(seen).toEqual(expected);
    expect(listed).toEqual(expected);
  });

  it('shows answers, link and minutes as far as each may see them', async () => {
    const here = await scene({ published: true });
    const { id } = await meetingOf(here, { isPublic: true, minutes: 'Said.' });
    const told = async (person: Person) => {
      const { body } = await here.as[person].get(`/api/meetings/${id}`);
      return {
        detail: body.answerDetail,
        invitations: body.invitations.length,
        organisations: body.organisations.length,
        own: body.ownInvitations.length,
        counted: body.tally?.people.declined ?? null,
        link: body.onlineUrl !== null,
        minutes: body.minutes !== null,
        note: JSON.stringify(body).includes('Away'),
      };
    };
    const nothing = {
      detail: 'none',
      invitations: 0,
      organisations: 0,
      own: 0,
      counted: null,
      link: false,
      minutes: false,
      note: false,
    };
    expect(await told('visitor')).toEqual(nothing);
    expect(await told('outsider')).toEqual(nothing);
    expect(await told('first')).toEqual({
      ...nothing,
      detail: 'by-organisation',
      organisations: 2,
      own: 1,
      counted: 1,
      link: true,
    });
    expect(await told('townUser')).toEqual({ ...nothing, detail: 'counts', counted: 1 });
    expect(await told('adviser')).toEqual({ ...nothing, detail: 'counts', counted: 1 });
    expect(await told('otherLead')).toEqual({ ...nothing, detail: 'counts', counted: 1, minutes: true });
    const all = {
      detail: 'by-name',
      invitations: 2,
      organisations: 2,
      own: 0,
      counted: 1,
      link: true,
      minutes: true,
      note: true,
    };
    expect(await told('lead')).toEqual(all);
    expect(await told('administrator')).toEqual(all);
  });

  it('ends with the membership', async () => {
    const here = await scene();
    const { id } = await app.given((given) => given.meeting({ groupId: here.group.id }));
    expect((await here.as.second.get(`/api/meetings/${id}`)).status).toBe(200);
    await app.write((ctx) =>
      ctx.manager.query(`UPDATE membership SET to_day = '2026-11-22' WHERE organisation_id = '${here.two.id}'`),
    );
    expect((await here.as.second.get(`/api/meetings/${id}`)).status).toBe(404);
  });
});

describe('what was promised', () => {
  it('is what the own organisation owes this group, late first, and what it did since the previous meeting', async () => {
    const here = await scene();
    const { id } = await meetingOf(here);
    const responsible = [{ organisationId: here.one.id }];
    await app.given(async (given) => {
      const groupId = here.group.id;
      await given.meeting({
        groupId,
        startsLocal: '2026-09-17T14:00',
        startsAt: '2026-09-17T12:00:00.000Z',
        endsAt: '2026-09-17T14:00:00.000Z',
        state: 'closed',
      });
      await given.action({ groupId, responsible, title: 'Later', dueDay: '2026-12-20' });
      await given.action({ groupId, responsible, title: 'Late', dueDay: '2026-11-15' });
      await given.action({ groupId, responsible, title: 'Done since', status: 'done', doneDay: '2026-10-02' });
      await given.action({ groupId, responsible, title: 'Done before', status: 'done', doneDay: '2026-09-02' });
      await given.action({ groupId, responsible: [{ organisationId: here.two.id }], title: 'Another’s' });
      await given.action({ groupId, responsible, meetingId: id, title: 'Born here' });
      await given.action({ responsible, title: 'Another group’s' });
    });
    const { body } = await here.as.first.get(`/api/meetings/${id}`);
    expect(body.promised.map((each: { title: string; daysLate: number }) => [each.title, each.daysLate])).toEqual([
      ['Late', 8],
      ['Later', 0],
      ['Done since', 0],
    ]);
    expect(body.actions.map((each: { title: string }) => each.title)).toEqual(['Born here']);
    expect(body.previous.startsLocal).toBe('2026-09-17T14:00');
    expect((await here.as.townUser.get(`/api/meetings/${id}`)).body).toMatchObject({ promised: [], actions: [] });
  });
});

describe('the list', () => {
  let here: MeetingScene;
  const titles = async (client: Client, query: string): Promise<string[]> => {
    const { body } = await client.get(`/api/meetings?groupId=${here.group.id}&${query}`);
    return body.items.map(({ title }: { title: string }) => title);
  };

  beforeAll(async () => {
    here = await scene();
    const past = {
      startsLocal: '2026-09-17T14:00',
      startsAt: '2026-09-17T12:00:00.000Z',
      endsAt: '2026-09-17T14:00:00.000Z',
    };
    await meetingOf(here, { title: 'Cafés et vélos', kind: 'workshop' });
    await meetingOf(here, { title: 'Bilan', ...past, state: 'closed' });
    await app.given((given) =>
      given.meeting({
        groupId: here.group.id,
        title: 'Atelier',
        startsLocal: '2027-01-21T14:00',
        startsAt: '2027-01-21T13:00:00.000Z',
        endsAt: '2027-01-21T15:00:00.000Z',
      }),
    );
  });

  it.each([
    ['', ['Bilan', 'Cafés et vélos', 'Atelier']],
    ['sort=-startsAt', ['Atelier', 'Cafés et vélos', 'Bilan']],
    ['sort=title', ['Atelier', 'Bilan', 'Cafés et vélos']],
    ['period=upcoming', ['Cafés et vélos', 'Atelier']],
    ['period=past', ['Bilan']],
    ['kind=workshop', ['Cafés et vélos']],
    ['state=closed&state=draft', ['Bilan']],
    ['q=CAFES velo', ['Cafés et vélos']],
    ['q=%25', []],
    ['from=2026-12-03&to=2026-12-03', ['Cafés et vélos']],
    ['size=1&page=2', ['Cafés et vélos']],
    ['mine=true', ['Bilan', 'Cafés et vélos']],
    ['unanswered=true', ['Cafés et vélos']],
  ])('answers %s', async (query, expected) => {
    expect(await titles(here.as.first, query)).toEqual(expected);
  });

  it('says what the reader answered, and counts', async () => {
    const { body } = await here.as.first.get(`/api/meetings?groupId=${here.group.id}&q=velos`);
    expect(body).toMatchObject({ total: 1, page: 1, size: 20 });
    expect(body.items[0]).toMatchObject({
      ownAnswer: 'needs-action',
      isOnline: true,
      tally: { organisations: { invited: 2, declined: 1 } },
    });
    expect(body.items[0]).not.toHaveProperty('onlineUrl');
  });

  it('does not tell through its filter who is invited', async () => {
    const query = `organisationId=${here.two.id}`;
    expect(await titles(here.as.lead, query)).toHaveLength(2);
    expect(await titles(here.as.first, query)).toHaveLength(2);
    expect(await titles(here.as.townUser, query)).toEqual([]);
  });

  it.each([
    ['size=101', 'size', 'too-big'],
    ['page=0', 'page', 'too-small'],
    ['sort=place', 'sort', 'invalid-choice'],
    ['kind=party', 'kind.0', 'invalid-choice'],
    ['from=soon', 'from', 'invalid-format'],
  ])('refuses %s', async (query, path, code) => {
    const { status, body } = await here.as.lead.get(`/api/meetings?${query}`);
    expect([status, body.issues[0].path, body.issues[0].code]).toEqual([400, path, code]);
  });

  it('tells agendas and participants where it is asked to, as far as the reader may see them', async () => {
    const there = await scene({ published: true });
    const agenda = [
      { title: 'Tour de table', minutes: 5, presenter: 'Léa' },
      { title: 'Bilan', minutes: 20, section: 'Suites' },
    ];
    const { id } = await meetingOf(there, { isPublic: true, agenda });
    const [other] = [await meetingOf(there)];
    const told = async (reader: keyof MeetingScene['as']) => {
      const query = `groupId=${there.group.id}&include=agenda&include=participants`;
      const { body } = await there.as[reader].get(`/api/meetings?${query}`);
      const row = body.items.find((each: Row) => each.id === id);
      return { titles: row.agenda.map((item: { title: string }) => item.title), participants: row.participants };
    };
    const byName = await told('lead');
    expect(byName.titles).toEqual(['Tour de table', 'Bilan']);
    const names = byName.participants.map(({ name }: { name: string | null }) => name);
    expect([names.length, names.includes(null)]).toEqual([2, false]);
    const organisations = (await told('first')).participants;
    expect(
      organisations.map((each: { name: string | null; organisation: Row }) => [each.name, each.organisation.id]).sort(),
    ).toEqual([there.one.id, there.two.id].map((each) => [null, each]).sort());
    expect(organisations.map((each: { answer: string }) => each.answer).sort()).toEqual(['declined', 'needs-action']);
    for (const reader of ['visitor', 'townUser', 'otherLead'] as const) {
      expect(await told(reader)).toEqual({ titles: ['Tour de table', 'Bilan'], participants: [] });
    }
    const plain = (await there.as.lead.get(`/api/meetings?groupId=${there.group.id}`)).body.items;
    expect(plain.map(({ id: each }: Row) => each).sort()).toEqual([id, other?.id].sort());
    expect(plain[0]).not.toHaveProperty('agenda');
    expect((await there.as.lead.get('/api/meetings?include=minutes')).status).toBe(400);
  });

  it.each(['', '&include=agenda&include=participants'])(
    'sends as many statements for many rows as for one%s',
    async (include) => {
      const fresh = await scene();
      const ask = () => fresh.as.lead.get(`/api/meetings?groupId=${fresh.group.id}${include}`);
      await meetingOf(fresh);
      const one = await countQueries(app, ask);
      for (let more = 0; more < 5; more++) await meetingOf(fresh);
      expect((await ask()).body.total).toBe(6);
      expect(await countQueries(app, ask)).toBe(one);
    },
  );
});

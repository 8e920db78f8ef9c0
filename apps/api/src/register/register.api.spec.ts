import { type RegisterPage, type RegisterRow, luxembourgDay } from '@zesumme/domain';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { nodesOf, readPdf } from '../testing/pdf';
import { countQueries } from '../testing/query-count';

const URL = '/api/register';

// Today is 23 November 2026.
describe('The register', () => {
  let world: GroupWorld;
  let meeting: string;
  let item: string;
  beforeAll(async () => {
    world = await groupWorld();
    ({ meeting, item } = await world.given(async (given) => {
      const held = await given.meeting({
        groupId: world.own.id,
        title: 'Rentrée',
        state: 'closed',
        startsLocal: '2026-10-08T14:00',
        agenda: [{ id: '7c5b1c1e-1111-4000-8000-000000000001', title: 'Navette' }],
      });
      const agendaItemId = '7c5b1c1e-1111-4000-8000-000000000001';
      const { member, other } = world.organisations;
      const decision = { meetingId: held.id, kind: 'decision', agendaItemId } as const;
      await given.outcome({
        ...decision,
        text: 'La navette roule dès lundi.',
        responsibleOrganisationId: member,
        dueDay: '2026-11-20',
      });
      await given.outcome({
        ...decision,
        text: 'Étendre le parking à vélos.',
        responsibleOrganisationId: other,
        dueDay: '2026-11-10',
        doneDay: '2026-11-09',
      });
      await given.outcome({ ...decision, text: 'Écrire à la commune.', dueDay: '2026-11-01', doneDay: '2026-11-05' });
      await given.outcome({ ...decision, text: 'La charte est adoptée.' });
      await given.outcome({ meetingId: held.id, text: 'Une information.' });
      await given.action({
        groupId: world.own.id,
        title: 'Compter les places',
        meetingId: held.id,
        agendaItemId,
        dueDay: '2026-12-01',
        responsible: [{ organisationId: member }, { organisationId: other }, { organisationId: member }],
      });
      await given.action({ groupId: world.own.id, title: 'Afficher les horaires', dueDay: '2026-11-22' });
      await given.action({ groupId: world.own.id, title: 'Un péage', status: 'abandoned' });
      await given.action({ title: 'Ailleurs' });
      return { meeting: held.id, item: agendaItemId };
    }));
  });
  afterAll(() => world.close());

  const read = async (query = '', person: keyof GroupWorld['people'] = 'lead'): Promise<RegisterPage> => {
    const { status, body } = await world.people[person].get(`${URL}?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body;
  };
  const texts = async (query: string): Promise<string[]> =>
    (await read(`groupId=${world.own.id}&${query}`)).items.map(({ text }) => text);

  it('tells of each where it comes from, who carries it, and how it stands', async () => {
    const { items } = await read('q=navette');
    expect(items.map(({ text }) => text)).toEqual(['La navette roule dès lundi.']);
    expect(items[0]).toMatchObject({
      kind: 'decision',
      state: 'late',
      daysLate: 3,
      group: { name: 'Gare' },
      day: '2026-10-08',
      meeting: { id: meeting, title: 'Rentrée', day: '2026-10-08' },
      agendaItem: { id: item, title: 'Navette' },
      responsibles: [{ name: 'Alpha' }],
      dueDay: '2026-11-20',
      doneDay: null,
    });
    const { items: actions } = await read('q=compter');
    expect(actions).toMatchObject([
      {
        kind: 'action',
        state: 'open',
        daysLate: 0,
        meeting: { id: meeting },
        agendaItem: { id: item },
        responsibles: [{ name: 'Alpha' }, { name: 'Beta' }],
      },
    ]);
  });

  it('shows an action that comes from no meeting by the day it was entered', async () => {
    const { items } = await read('q=horaires');
    expect(items).toMatchObject([{ meeting: null, agendaItem: null, day: '2026-11-23', state: 'late', daysLate: 1 }]);
  });

  it('has such a day end at midnight in Luxembourg, in summer, in winter and when the clocks change', async () => {
    const evenings = ['2026-01-31', '2026-03-28', '2026-03-29', '2026-07-31', '2026-10-24', '2026-10-25', '2028-02-28'];
    const instants = evenings.flatMap((day) =>
      ['21:59:59.999', '22:00:00.000', '22:59:59.999', '23:00:00.000'].map((time) => `${day}T${time}Z`),
    );
    const { id: groupId } = await world.given(async (given) => {
      const group = await given.group();
      for (const createdAt of instants) await given.action({ groupId: group.id, createdAt });
      return group;
    });
    const { items } = await read(`groupId=${groupId}&size=100&sort=day`);
    expect(items.map(({ day }) => day)).toEqual(instants.map((at) => luxembourgDay(new Date(at))).sort());
  });

  it('filters', async () => {
    expect(await texts('kind=decision&sort=text')).toEqual([
      'Écrire à la commune.',
      'Étendre le parking à vélos.',
      'La charte est adoptée.',
      'La navette roule dès lundi.',
    ]);
    expect(await texts('state=late&sort=dueDay')).toEqual(['La navette roule dès lundi.', 'Afficher les horaires']);
    expect(await texts('state=taken&state=abandoned&sort=text')).toEqual(['La charte est adoptée.', 'Un péage']);
    expect(await texts('inTime=true')).toEqual(['Étendre le parking à vélos.']);
    expect(await texts('inTime=false')).toEqual(['Écrire à la commune.']);
    expect(await texts('dueFrom=2026-11-20&dueTo=2026-11-22&sort=-dueDay')).toEqual([
      'Afficher les horaires',
      'La navette roule dès lundi.',
    ]);
    expect(await texts(`meetingId=${meeting}&kind=action`)).toEqual(['Compter les places']);
    expect(await texts(`organisationId=${world.organisations.other}&sort=text`)).toEqual([
      'Compter les places',
      'Étendre le parking à vélos.',
    ]);
  });

  it('searches text, meeting and organisations, whatever the accents', async () => {
    expect(await texts('q=ETENDRE')).toEqual(['Étendre le parking à vélos.']);
    expect(await texts('q=beta&sort=text')).toEqual(['Compter les places', 'Étendre le parking à vélos.']);
    expect((await read('q=rentree')).total).toBe(5);
    expect((await read('q=100%25')).total).toBe(0);
  });

  it('sorts by each column, what is absent last, and pages', async () => {
    expect(await texts('sort=state&size=2')).toEqual(expect.arrayContaining(['Afficher les horaires']));
    expect((await texts('sort=dueDay')).slice(-2).sort()).toEqual(['La charte est adoptée.', 'Un péage']);
    expect((await texts('sort=-dueDay')).slice(-2).sort()).toEqual(['La charte est adoptée.', 'Un péage']);
    for (const sort of ['day', 'text', 'group', 'state', 'kind', '-kind']) {
      const all = await texts(`sort=${sort}`);
      expect([...(await texts(`sort=${sort}&size=4`)), ...(await texts(`sort=${sort}&size=4&page=2`))]).toEqual(all);
    }
    expect((await world.people.lead.get(`${URL}?sort=votes`)).status).toBe(400);
    expect((await world.people.lead.get(`${URL}?state=lost`)).status).toBe(400);
    expect((await world.people.lead.get(`${URL}?dueFrom=2026-02-30`)).status).toBe(400);
  });

  it('sums up whose register it is, whatever else is filtered', async () => {
    const { summary } = await read(`groupId=${world.own.id}&state=late&q=nichts`);
    expect(summary).toEqual({ decisions: 4, actions: 3, done: 2, late: 2, open: 1 });
    expect((await read(`organisationId=${world.organisations.member}`)).summary).toEqual({
      decisions: 1,
      actions: 1,
      done: 0,
      late: 1,
      open: 1,
    });
  });

  it('shows a contact the own groups alone, and nothing once the organisation has left', async () => {
    expect((await read('', 'member')).total).toBe(7);
    expect((await read('q=ailleurs', 'member')).total).toBe(0);
    expect(await read('', 'former member')).toMatchObject({ total: 0, summary: { decisions: 0, actions: 0 } });
  });

  it('asks the database as often for many entries as for few', async () => {
    const few = await countQueries(world, () => read('size=1'));
    const many = await countQueries(world, () => read('size=100'));
    expect(many).toBeLessThanOrEqual(few + 2);
    const some = await countQueries(world, () => read(`groupId=${world.own.id}&size=100`));
    expect(many).toBe(some);
  });

  it('is taken home as a spreadsheet, and no text becomes a formula', async () => {
    await world.given((given) => given.outcome({ meetingId: meeting, kind: 'decision', text: '=1+1' }));
    const { status, body, headers } = await world.people.lead.get(`${URL}/export?format=csv&kind=decision&sort=text`);
    expect([status, String(headers['content-disposition'])]).toEqual([
      200,
      'attachment; filename="registre-2026-11-23.csv"',
    ]);
    const lines = String(body).split('\r\n');
    expect(lines[0]).toContain('Décision ou action');
    expect(lines[1]).toContain("'=1+1");
    expect(String(body)).toContain(
      'Étendre le parking à vélos.;fait;Beta;2026-11-10;2026-11-09;;Gare;Rentrée;2026-10-08;Navette',
    );
    const german = await world.people.lead.get(`${URL}/export?format=csv&language=de`);
    expect(String(german.body)).toContain('Beschluss oder Aktion');
  });

  it('is printed as an accessible document in the language asked for', async () => {
    const response = await pdfOf(`language=de&groupId=${world.own.id}&kind=decision&sort=dueDay`);
    const pdf = readPdf(response);
    expect(pdf).toMatchObject({ title: 'Register der Beschlüsse und Aktionen', language: 'de', pdfUa: '1' });
    expect(nodesOf(pdf.tree, 'TH').map(({ text }) => text.trim())).toEqual([
      'Beschluss oder Aktion',
      'Art',
      'Wo beschlossen',
      'Zuständig',
      'Frist',
      'Stand',
    ]);
    expect(pdf.text[0]).toContain('Étendre le parking à vélos.');
    expect(pdf.text[0]).toContain('erledigt am');
    expect(pdf.text[0]).toContain('Gare');
  });

  it('prints that there is nothing', async () => {
    expect(readPdf(await pdfOf('q=niemals')).text[0]).toContain('Rien');
  });

  const pdfOf = async (query: string): Promise<Buffer> => {
    const { lead } = world.accounts;
    const { startSession } = await import('../identity/sessions');
    const token = await world.write((ctx) => startSession(ctx, lead));
    const response = await world.app.inject({
      method: 'GET',
      url: `${URL}/document?${query}`,
      headers: { cookie: `zesumme_session=${token}` },
    });
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/pdf']);
    return response.rawPayload;
  };

  const one = (items: RegisterRow[]): RegisterRow => items[0] as RegisterRow;

  it('shows a commune what names it, and the meeting only where it may read it', async () => {
    const { own } = world.communes;
    await world.given(async (given) => {
      const elsewhere = await given.group({});
      const hidden = await given.meeting({ groupId: elsewhere.id, title: 'Caché', state: 'closed' });
      await given.action({
        groupId: elsewhere.id,
        title: 'Loin d’ici',
        meetingId: hidden.id,
        communes: [{ communeCode: own }],
      });
    });
    expect(one((await read('q=loin', 'commune')).items)).toMatchObject({ text: 'Loin d’ici', meeting: null });
    expect((await read('q=cache', 'commune')).total).toBe(0);
    expect(one((await read('q=loin', 'lead')).items)).toMatchObject({ meeting: { title: 'Caché' } });
  });
});

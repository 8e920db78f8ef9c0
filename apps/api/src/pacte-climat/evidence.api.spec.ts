import type { EvidencePage, EvidenceRow } from '@zesumme/domain';
import { newId } from '../platform/database';
import { Mailer, type Mail } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

const AGREED = '2026-01-01T10:00:00.000Z';

// Today is 23 November 2026; the group's zone lies on the own commune.
describe('Meetings as evidence', () => {
  let world: GroupWorld;
  let sent: Mail[];
  let measures: { ofMeetings: string; other: string };
  beforeEach(async () => {
    world = await groupWorld();
    sent = [];
    world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
    measures = await world.given(async (given) => {
      const { id: ofMeetings, catalogueId } = await given.measure({
        isProvenByMeetings: true,
        slug: 'secteur',
        titleFr: 'Secteur privé',
        position: 0,
      });
      await given.communeSetting({ communeCode: world.communes.own, agreedAt: AGREED });
      return { ofMeetings, other: (await given.measure({ catalogueId, titleFr: 'Population', position: 1 })).id };
    });
  });
  afterEach(() => world.close());

  const meeting = (over: object = {}) =>
    world.given((given) => {
      const sender = newId();
      return given.meeting({
        groupId: world.own.id,
        title: 'Bilan',
        state: 'ended',
        startsLocal: '2026-11-10T14:00',
        minutes: 'Fait.',
        invitations: [
          { organisationId: world.organisations.member, attendance: 'attended' },
          { organisationId: world.organisations.other, attendance: 'attended' },
          { id: sender, organisationId: world.organisations.elsewhere, attendance: 'excused' },
          { guestName: 'Une invitée', guestEmail: 'invitee@gare.example', attendance: 'attended' },
          {
            guestName: 'Sa collègue',
            guestEmail: 'collegue@gare.example',
            delegatedFromId: sender,
            attendance: 'attended',
          },
        ],
        ...over,
      });
    });
  const close = async (id: string): Promise<void> => {
    const { status } = await world.people.lead.post(`/api/meetings/${id}/state`, { version: 1, to: 'closed' });
    expect(status).toBe(200);
  };
  const read = async (query = '', person: keyof GroupWorld['people'] = 'lead'): Promise<EvidenceRow[]> => {
    const { status, body } = await world.people[person].get(`/api/evidence?${query}`);
    expect(status).toBe(200);
    return (body as EvidencePage).items;
  };
  const decide = (row: EvidenceRow, body: object, person: keyof GroupWorld['people'] = 'commune') =>
    world.people[person].put(`/api/evidence/${row.id}/decision`, { version: row.version, ...body });
  const one = async (): Promise<EvidenceRow> => {
    const { id } = await meeting();
    await close(id);
    const [row] = await read();
    if (!row) throw new Error('Nothing was proposed.');
    return row;
  };

  it('closing proposes nothing to a commune whose version says of no measure that meetings prove it', async () => {
    await world.given(async (given) => {
      const { catalogueId } = await given.measure({ replaces: ['secteur'], titleFr: 'Secteur privé, à nouveau' });
      await given.communeCatalogue({ communeCode: world.communes.own, catalogueId });
    });
    await close((await meeting()).id);
    expect(await read()).toEqual([]);
  });

  it('closing proposes the meeting under cooperation with the private sector, with who came as counts', async () => {
    const row = await one();
    expect(row).toMatchObject({
      state: 'proposed',
      commune: { code: world.communes.own },
      kind: 'meeting',
      standing: 'valid',
      title: 'Bilan',
      measures: [{ id: measures.ofMeetings, criteria: [] }],
      meeting: { title: 'Bilan' },
      day: '2026-11-10',
      counts: { persons: 4, organisations: 3, companies: 3, publicActors: 0 },
      word: null,
      can: { decide: false, edit: false, attach: false },
    });
    expect(JSON.stringify(row)).not.toContain('invitee');
  });

  it('takes the measures of the agenda, and those of actions that name the commune', async () => {
    const { id } = await meeting();
    await world.given(async (given) => {
      await given.action({
        groupId: world.own.id,
        meetingId: id,
        communes: [{ communeCode: world.communes.own }],
        measures: [measures.other],
      });
    });
    await close(id);
    expect((await read()).map((row) => row.measures.map(({ titleFr }) => titleFr))).toEqual([['Population']]);
  });

  it('asks communes that take part, but none that did not agree, nor one that had left', async () => {
    await world.given(async (given) => {
      const agreed = async (agreedAt: string | null) => {
        const { code } = await given.commune();
        await given.communeSetting({ communeCode: code, agreedAt });
        return (await given.organisation({ kind: 'commune', communeCode: code, name: code })).id;
      };
      const [here, silent, gone] = [await agreed(AGREED), await agreed(null), await agreed(AGREED)];
      for (const organisationId of [here, silent]) {
        await given.membership({ groupId: world.own.id, organisationId, role: 'commune' });
      }
      await given.membership({ groupId: world.own.id, organisationId: gone, role: 'commune', toDay: '2026-11-01' });
    });
    await close((await meeting()).id);
    expect(await read()).toHaveLength(2);
  });

  it('proposes nothing twice, and asks a commune that has agreed since', async () => {
    const { meeting: held } = await one();
    const propose = () => world.people.lead.post(`/api/meetings/${held?.id}/evidence`);
    expect((await propose()).body).toEqual({ proposed: 0 });
    await world.given(async (given) => {
      const { code } = await given.commune();
      await given.communeSetting({ communeCode: code, agreedAt: AGREED });
      const { id } = await given.organisation({ kind: 'commune', communeCode: code });
      await given.membership({ groupId: world.own.id, organisationId: id, role: 'commune' });
    });
    expect((await propose()).body).toEqual({ proposed: 1 });
    expect(await read()).toHaveLength(2);
    const open = await meeting({ state: 'open' });
    expect((await world.people.lead.post(`/api/meetings/${open.id}/evidence`)).status).toBe(403);
    expect((await world.people.lead.post(`/api/meetings/${measures.other}/evidence`)).status).toBe(404);
  });

  it('does not know who came where nobody noted it', async () => {
    await close((await meeting({ invitations: [] })).id);
    expect((await read())[0]?.counts).toBeNull();
  });

  it('closes a meeting also where no catalogue is loaded', async () => {
    await world.write(async (ctx) => {
      await ctx.manager.query('DELETE FROM measure');
      await ctx.manager.query('DELETE FROM catalogue');
    });
    await close((await meeting()).id);
    expect(await read()).toEqual([]);
  });

  it('writes to the users of the commune, once for the meeting', async () => {
    await one();
    await world.app.get(Outbox).work();
    const mails = sent.filter(({ subject }) => subject.includes('chapitre 6'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Bilan');
    expect(mails[0]?.text).toContain('une mesure du chapitre 6 de Beispill');
    expect(mails[0]?.text).toContain(`/chapter-6/${world.communes.own}/evidence`);
  });

  it('the commune accepts with or without a word, and may change its mind', async () => {
    const row = await one();
    const accepted = await decide(row, { state: 'accepted' });
    expect([accepted.status, accepted.body]).toEqual([
      200,
      expect.objectContaining({
        state: 'accepted',
        word: null,
        version: 2,
        can: { decide: true, edit: true, attach: false },
      }),
    ]);
    const refused = await decide(accepted.body, { state: 'refused', word: 'Trop peu de monde.' });
    expect(refused.body).toMatchObject({ state: 'refused', word: 'Trop peu de monde.', version: 3 });
    expect((await read('state=refused'))[0]?.word).toBe('Trop peu de monde.');
    expect(await read('state=proposed')).toEqual([]);
  });

  it('answers once: who comes second is shown the first answer', async () => {
    const row = await one();
    expect((await decide(row, { state: 'accepted', word: 'Merci.' })).status).toBe(200);
    const second = await decide(row, { state: 'refused', word: 'Non.' }, 'administrator');
    expect([second.status, second.body.code]).toEqual([409, 'stale']);
    expect(second.body.current).toMatchObject({ state: 'accepted', word: 'Merci.', version: 2 });
  });

  it('needs a word to refuse, and says so', async () => {
    const row = await one();
    const { status, body } = await decide(row, { state: 'refused' });
    expect(status).toBe(400);
    expect(body.issues).toEqual([{ path: 'word', code: 'refusal-needs-reason', params: {} }]);
    expect((await decide(row, { state: 'proposed' })).status).toBe(400);
    expect((await decide(row, { state: 'accepted', word: 'a'.repeat(1001) })).status).toBe(400);
  });

  it('is hidden from project managers again when the commune takes its agreement back', async () => {
    await one();
    await world.write((ctx) => ctx.manager.query('UPDATE commune_setting SET agreed_at = NULL'));
    expect(await read('', 'lead')).toEqual([]);
    expect(await read('', 'commune')).toHaveLength(1);
    expect(await read('', 'adviser')).toMatchObject([{ meeting: { id: null, title: 'Bilan' } }]);
  });

  it('is filtered, searched, sorted and paged', async () => {
    const row = await one();
    await world.given((given) =>
      given.evidence({
        communeCode: world.communes.own,
        measureId: measures.other,
        meetingId: row.meeting?.id ?? '',
        state: 'accepted',
        day: '2026-10-01',
      }),
    );
    const states = async (query: string) => (await read(query)).map(({ state }) => state);
    expect(await states('sort=day')).toEqual(['accepted', 'proposed']);
    expect(await states('sort=-day&size=1')).toEqual(['proposed']);
    expect(await states('sort=state')).toEqual(['proposed', 'accepted']);
    expect(await states(`measureId=${measures.other}`)).toEqual(['accepted']);
    expect(await states(`communeCode=${world.communes.other}`)).toEqual([]);
    expect(await states('q=bilan&state=accepted')).toEqual(['accepted']);
    expect(await states('q=nichts')).toEqual([]);
    for (const sort of ['measure', 'commune', 'title', 'validUntil'])
      expect(await states(`sort=${sort}`)).toHaveLength(2);
  });

  it('is part of the history of the chapter, under its own name', async () => {
    const row = await one();
    await decide(row, { state: 'accepted', word: 'Merci.' });
    const { body } = await world.people.commune.get(`/api/communes/${world.communes.own}/chapter-6/history`);
    expect(body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'evidence.accepted',
      'evidence.proposed',
    ]);
    expect(body.items[0].subject.label).toBe('Bilan');
  });

  it('asks the database as often for many rows as for few', async () => {
    const row = await one();
    await world.given((given) =>
      given.evidence({ communeCode: world.communes.own, measureId: measures.other, meetingId: row.meeting?.id ?? '' }),
    );
    // The mails that closing queued leave first: they ask the database, too.
    await world.app.get(Outbox).work();
    const few = await countQueries(world, () => read('size=1'));
    expect(await countQueries(world, () => read('size=100'))).toBe(few);
  });
});

import { Account } from '../identity/account.entity';
import { startSession } from '../identity/sessions';
import { newId } from '../platform/database';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { nodesOf, readPdf } from '../testing/pdf';
import { countQueries } from '../testing/query-count';

// Today is 23 November 2026.
describe('What an organisation has taken part in', () => {
  let world: GroupWorld;
  beforeAll(async () => {
    world = await groupWorld();
    await meeting('2026-03-10', 'Navette', 'attended');
    await meeting('2026-06-10', 'Vélo <b>', 'absent');
    // Somebody from outside came in the place of its contact.
    const sender = newId();
    await meeting('2025-12-31', 'Bilan', 'attended', {
      invitations: [
        { id: sender, organisationId: world.organisations.member, attendance: 'absent' },
        { guestName: 'Gast', guestEmail: 'gast@gare.example', delegatedFromId: sender, attendance: 'attended' },
      ],
    });
    await meeting('2026-09-10', 'Annulée', 'attended', { state: 'cancelled' });
    const responsible = [{ organisationId: world.organisations.member }];
    await world.given(async (given) => {
      const groupId = world.own.id;
      await given.action({ groupId, title: 'Abri à vélos', status: 'done', doneDay: '2026-05-02', responsible });
      await given.action({ groupId, title: 'Encore ouvert', status: 'under-way', responsible });
      const organisations = responsible;
      await given.campaign({ groupId, organisations, title: 'Vélo', startDay: '2025-12-15', endDay: '2026-01-15' });
      await given.campaign({
        groupId,
        organisations,
        title: 'Marche <i>',
        startDay: '2026-11-20',
        endDay: '2026-12-04',
      });
      const undated = { startDay: null, endDay: null };
      await given.campaign({ groupId, organisations, title: 'Ancienne', ...undated, year: 2018 });
      // One of a group that its members do not know of.
      const hidden = await given.group({ name: 'Geheimnis', publishedAt: null });
      const led = { groupId: hidden.id, groups: [groupId], startDay: '1999-03-01', endDay: '1999-03-31' };
      await given.campaign({ ...led, organisations, title: 'Partagée' });
      // One to come, one of which nobody knows when it was, and one that was taken away.
      await given.campaign({ groupId, organisations, startDay: '2026-12-01', endDay: '2026-12-04' });
      await given.campaign({ groupId, organisations, ...undated, year: null });
      await given.campaign({ groupId, organisations, removedAt: '2026-11-20T10:00:00.000Z' });
    });
  });
  afterAll(() => world.close());

  const meeting = (day: string, title: string, attendance: 'attended' | 'absent', over: object = {}) =>
    world.given(async (given) => {
      const organisationId = world.organisations.member;
      const colleague = await given.contact({ organisationId });
      return given.meeting({
        groupId: world.own.id,
        title,
        state: 'closed',
        startsLocal: `${day}T14:00`,
        endsLocal: `${day}T16:00`,
        startsAt: `${day}T13:00:00.000Z`,
        endsAt: `${day}T15:00:00.000Z`,
        // Two of one organisation are one presence.
        invitations: [
          { organisationId, contactId: world.contacts.member, attendance },
          { organisationId, contactId: colleague.id, attendance },
        ],
        ...over,
      });
    });
  const url = (query = 'year=2026') => `/api/organisations/${world.organisations.member}/attestation?${query}`;
  const asked = async (query: string, accountId = world.accounts.lead) => {
    const token = await world.write((ctx) => startSession(ctx, accountId));
    return world.app.inject({ url: url(query), headers: { cookie: `zesumme_session=${token}` } });
  };
  const pdf = async (query: string, accountId?: string) => readPdf((await asked(query, accountId)).rawPayload);

  it('is counted year by year: presences, and what is done', async () => {
    const path = `/api/organisations/${world.organisations.member}/participation`;
    expect((await world.people.member.get(path)).body.years).toEqual([
      { year: 2026, meetings: 1, actions: 1, campaigns: 2 },
      { year: 2025, meetings: 1, actions: 0, campaigns: 1 },
      { year: 2018, meetings: 0, actions: 0, campaigns: 1 },
      { year: 1999, meetings: 0, actions: 0, campaigns: 1 },
    ]);
    expect((await world.people['other member'].get(path)).status).toBe(403);
  });

  it('is attested in a document for people and machines', async () => {
    const { headers } = await asked('year=2026');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(
      /attachment; filename="attestation-de-participation-2026-alpha.*\.pdf"/,
    );
    const read = await pdf('year=2026&language=fr');
    expect(read).toMatchObject({
      language: 'fr',
      isMarked: true,
      pdfUa: '1',
      title: 'Attestation de participation 2026',
    });
    const roles = (...names: string[]) => nodesOf(read.tree, ...names).map(({ text }) => text.trim());
    expect(roles('H1')).toEqual(['Attestation de participation 2026']);
    expect(roles('H2')).toEqual([
      'Réunions suivies',
      'Campagnes auxquelles l’organisation a participé',
      'Actions menées à bien',
      'Ce qui est attesté',
    ]);
    expect(roles('TH')).toEqual([
      ...['Jour', 'Réunion', 'Groupe de travail'],
      ...['Période', 'Campagne', 'Groupe de travail'],
      ...['Faite le', 'Action', 'Groupe de travail'],
    ]);
    expect(roles('TD')).toEqual([
      ...['10 mars 2026', 'Navette', 'Gare'],
      ...['du 15 déc. 2025 au 15 janv. 2026', 'Vélo', 'Gare'],
      ...['du 20 nov. 2026 au 4 déc. 2026', 'Marche <i>', 'Gare'],
      ...['2 mai 2026', 'Abri à vélos', 'Gare'],
    ]);
    expect(read.text[0]).toContain('une réunion et à 2 campagnes');
    expect(read.text[0]).toContain('Alpha');
  });

  it('is attested of every year that is counted, without the name of a group that the reader does not know of', async () => {
    const { id } = await world.write((ctx) =>
      ctx.manager.findOneByOrFail(Account, { contactId: world.contacts.member }),
    );
    expect(nodesOf((await pdf('year=1999&language=fr')).tree, 'TD').map(({ text }) => text.trim())).toContain(
      'Geheimnis',
    );
    const read = await pdf('year=1999&language=fr', id);
    expect(nodesOf(read.tree, 'TD').map(({ text }) => text.trim())).toContain('Partagée');
    expect(read.text.join(' ')).toContain('dans un groupe de travail');
    expect(read.text.join(' ')).not.toContain('Geheimnis');
  });

  it('is attested in the language that is asked for, and an empty year says so', async () => {
    const read = await pdf('year=2019&language=de');
    expect(read.language).toBe('de');
    expect(read.text[0]).toContain('Für 2019 sind bei Alpha weder Teilnahmen an Sitzungen noch');
    expect(nodesOf(read.tree, 'TD')).toEqual([]);
  });

  it.each([['year=1989'], ['year=soon'], [''], ['year=2026&language=lb']])('is refused for %s', async (query) => {
    expect((await world.people.member.get(url(query))).status).toBe(400);
  });

  it('takes as many queries for many meetings as for few', async () => {
    const read = () => countQueries(world, () => world.people.member.get(url()));
    const few = await read();
    for (const day of ['2026-04-01', '2026-04-02', '2026-04-03']) await meeting(day, 'Encore', 'attended');
    expect(await read()).toBe(few);
  });
});

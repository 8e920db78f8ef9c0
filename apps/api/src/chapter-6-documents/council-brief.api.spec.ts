import { Action } from '../actions/action.entity';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { CommuneCatalogue } from '../pacte-climat/commune-catalogue.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { nodesOf, readPdf } from '../testing/pdf';
import { countQueries } from '../testing/query-count';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const clean = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

describe('The brief for a council', () => {
  const LONG = 'Ee ganz laangen Titel, dee keen Enn hëlt '.repeat(8).slice(0, 200);

  /** A commune on whose territory a group met, with what came of it. */
  async function scene(over: { times?: number; title?: string } = {}): Promise<string> {
    const { times = 1, title } = over;
    const code = await world.commune({ agreed: true }, title?.slice(0, 60) ?? 'Rot-Beispill');
    await world.people.administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    await world.given(async (given) => {
      const zone = await given.zone({ communes: [code] });
      for (let at = 0; at < times; at += 1) {
        const { id: groupId } = await given.group({ zoneId: zone.id, name: title ?? 'Zone Est' });
        const came = (attendance: 'attended' | 'absent') => ({ attendance, answer: 'accepted' as const });
        const held = await given.meeting({
          groupId,
          title: title ?? 'Table ronde',
          state: 'closed',
          startsLocal: '2026-03-02T10:00',
          invitations: [came('attended'), came('attended'), came('absent')],
        });
        await given.meeting({ groupId, state: 'draft', startsLocal: '2026-04-02T10:00' });
        await given.meeting({ groupId, title: 'Vieux', state: 'closed', startsLocal: '2025-12-31T10:00' });
        await given.meeting({
          groupId,
          title: title ?? 'Suite',
          state: 'open',
          startsLocal: '2027-01-12T10:00',
          startsAt: '2027-01-12T09:00:00.000Z',
        });
        await given.outcome({
          meetingId: held.id,
          kind: 'decision',
          text: title ? LONG.repeat(9) : 'La navette roule.',
        });
        const serving = { groupId, communes: [{ communeCode: code, share: 0.1 }], measures: [world.measures.first] };
        await given.action({ ...serving, title: title ?? 'Annuaire', status: 'done', doneDay: '2026-06-01' });
        await given.action({ ...serving, title: 'Ancienne', status: 'done', doneDay: '2025-06-01' });
        await given.action({ ...serving, title: title ?? 'Vélos', status: 'planned', dueDay: '2027-02-01' });
      }
    });
    return code;
  }

  const brief = async (code: string, query: string): Promise<ReturnType<typeof readPdf>> => {
    const { status, raw } = await world.people.administrator.get(`${detailUrl(code)}/council-brief?${query}`);
    expect(status).toBe(200);
    return readPdf(raw);
  };

  it('says on one page what was done in the year, what it brought, and what comes', async () => {
    const code = await scene();
    await world.given((given) =>
      given.snapshot({ communeCode: code, day: '2025-12-31', effective: 2.5, possible: 20 }),
    );
    const read = await brief(code, 'year=2026&language=fr');
    expect(read).toMatchObject({ pages: 1, pdfUa: '1', language: 'fr' });
    expect(nodesOf(read.tree, 'H2').map(({ text }) => clean(text))).toHaveLength(5);
    const told = clean(read.text.join(' '));
    for (const said of [
      '1 réunion tenue',
      '2 organisations présentes',
      '1 décision',
      '1 action achevée',
      '2 mars 2026 Table ronde Zone Est 2',
      'La navette roule.',
      'Annuaire (faite le 1er juin 2026, pour « Secteur privé »)',
      '6,0 points effectifs sur 20,0 possibles',
      // A tenth of the measure's ten possible points, by the share that the commune states.
      'une action achevée cette année-là compte pour 1,0 des points effectifs',
      '12 janvier 2027 : réunion « Suite » (Zone Est)',
      'Action « Vélos », pour le 1er février 2027',
    ])
      expect(told).toContain(said);
    expect(told).not.toMatch(/Vieux|Ancienne/);
    // The snapshot of another catalogue is not compared.
    expect(told).toContain('autre version du catalogue');
  });

  it('compares with the snapshot nearest to the beginning of the year, and else says that it is not known', async () => {
    const code = await scene();
    expect(clean((await brief(code, 'year=2026')).text.join(' '))).toContain(
      'l’évolution de l’ensemble du chapitre sur l’année n’est pas connue',
    );
    const { body } = await world.people.administrator.get(detailUrl(code));
    const catalogueId = body.catalogue.id;
    await world.given(async (given) => {
      for (const [day, effective] of [
        ['2024-01-01', 1],
        ['2026-02-01', 2.5],
        ['2026-09-01', 5],
      ] as const) {
        await given.snapshot({ communeCode: code, day, effective, possible: 20, catalogueId });
      }
    });
    expect(clean((await brief(code, 'year=2026')).text.join(' '))).toContain(
      '2,5 points dans l’instantané le plus proche du début de l’année (1er février 2026), 3,5 de plus aujourd’hui',
    );
  });

  it('tells an earlier year by the snapshot nearest to its end, and not by today', async () => {
    const code = await scene();
    const taken = await world.people.administrator.post(`/api/communes/${code}/snapshots`, {
      kind: 'by-hand',
      label: 'Bilan',
    });
    expect(taken.status).toBe(201);
    const { body } = await world.people.administrator.get(detailUrl(code));
    await world.write(({ manager }) => manager.update(Chapter6Snapshot, { id: taken.body.id }, { day: '2025-12-20' }));
    await world.given((given) =>
      given.snapshot({
        communeCode: code,
        day: '2025-01-10',
        effective: 1.5,
        possible: 20,
        catalogueId: body.catalogue.id,
      }),
    );
    const told = clean((await brief(code, 'year=2025')).text.join(' '));
    expect(told).toContain('Le 20 décembre 2025, Rot-Beispill comptait 6,0 points effectifs sur 20,0');
    expect(told).toContain(
      '1,5 points dans l’instantané le plus proche du début de l’année (10 janvier 2025), 4,5 de plus à cette date',
    );
    expect(told).toContain('Ancienne (faite le 1er juin 2025');
    expect(told).toContain('Prochaines étapes, au ');
    expect(told).not.toContain('aujourd’hui');
    expect(clean((await brief(code, 'year=2023')).text.join(' '))).toContain(
      'points de la fin de 2023 : ils ne sont pas connus',
    );
  });

  it('counts nothing of what was done after the state that stands for the end of the year', async () => {
    const code = await scene();
    const late = await world.given(async (given) => {
      const { id: groupId } = await given.group({});
      const serving = { groupId, communes: [{ communeCode: code, share: 0.3 }], measures: [world.measures.first] };
      return given.action({ ...serving, title: 'Navette', status: 'planned' });
    });
    const url = `/api/communes/${code}/snapshots`;
    const taken = await world.people.administrator.post(url, { kind: 'by-hand', label: 'Rentrée' });
    await world.write(({ manager }) => manager.update(Chapter6Snapshot, { id: taken.body.id }, { day: '2025-09-15' }));
    await world.write(({ manager }) =>
      manager.update(Action, { id: late.id }, { status: 'done', doneDay: '2025-12-01' }),
    );
    const told = clean((await brief(code, 'year=2025')).text.join(' '));
    expect(told).toContain('Navette (faite le 1er décembre 2025');
    expect(told).toContain('une action achevée cette année-là compte pour 1,0 des points effectifs.');
    expect(told).toContain(
      'Ce qu’une action achevée cette année-là apporte n’est pas connu : l’état du 15 septembre 2025 ne la tient pas',
    );
    const german = clean((await brief(code, 'year=2025&language=de')).text.join(' '));
    expect(german).toContain('Der Stand vom 15. September 2025 führt sie noch nicht als abgeschlossen');
  });

  it('says that points are the least where a part of what counts is not known', async () => {
    const code = await scene();
    await world.given(async (given) => {
      const { id: groupId } = await given.group({});
      await given.action({
        ...{ groupId, title: 'Navette', status: 'done' as const, doneDay: '2026-06-01' },
        communes: [{ communeCode: code, share: 0.2 }],
        measures: [world.measures.first, world.measures.second],
      });
    });
    const told = clean((await brief(code, 'year=2026')).text.join(' '));
    expect(told).toContain('2 actions achevées cette année-là comptent pour au moins 3,0 des points effectifs.');
  });

  it('tells a year by its own end, also where the commune has assessed nothing before it or since', async () => {
    const { administrator } = world.people;
    const code = await world.commune({ agreed: true }, 'Eidel-Ufank');
    const taken = async (day: string): Promise<void> => {
      const { body } = await administrator.post(`/api/communes/${code}/snapshots`, { kind: 'by-hand', label: day });
      await world.write(({ manager }) => manager.update(Chapter6Snapshot, { id: body.id }, { day }));
    };
    await taken('2024-01-10');
    await taken('2024-12-31');
    await administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    await taken('2025-12-31');
    const told = clean((await brief(code, 'year=2025')).text.join(' '));
    expect(told).toContain('Le 31 décembre 2025, Eidel-Ufank comptait 6,0 points effectifs');
    expect(told).toContain('L’instantané du 31 décembre 2024 n’a gardé aucune mesure évaluée');
    expect(told).not.toContain('0,0 points dans l’instantané');
    expect(clean((await brief(code, 'year=2024')).text.join(' '))).toContain(
      'Le 31 décembre 2024, la commune n’avait pas encore évalué ses mesures',
    );
    // Gone over to another version, it begins anew, and what it had stays.
    const { id: catalogueId } = await world.given(async (given) => {
      const other = await given.catalogue({ isDefault: false, publishedAt: '2020-01-01T00:00:00.000Z' });
      await given.measure({ catalogueId: other.id });
      return other;
    });
    await world.write(({ manager }) => manager.update(CommuneCatalogue, { communeCode: code }, { catalogueId }));
    const moved = clean((await brief(code, 'year=2025')).text.join(' '));
    expect(moved).toContain('Le 31 décembre 2025, Eidel-Ufank comptait 6,0 points effectifs');
    expect(moved).not.toContain('n’a pas encore évalué ses mesures');
  });

  it('names the campaigns of the year on the territory with their figures, and no count of a few', async () => {
    const code = await world.commune({ agreed: true }, 'Kampagne-Beispill');
    await world.given(async (given) => {
      const zone = await given.zone({ communes: [code] });
      const { id: groupId } = await given.group({ zoneId: zone.id, name: 'Zone Sud' });
      const figure = { unit: 'personnes', kind: 'counted' as const, sourceTitle: 'IMS' };
      const days = { startDay: '2026-05-04', endDay: '2026-06-12' };
      await given.campaign({
        groupId,
        ...days,
        title: 'Mam Velo op d’Aarbecht',
        figures: [
          { ...figure, label: 'Rares', value: 3 },
          { ...figure, label: 'Participants', value: 320 },
        ],
      });
      await given.campaign({ groupId, title: 'Ancienne', startDay: '2024-05-04', endDay: '2024-06-12', figures: [] });
    });
    const told = clean((await brief(code, 'year=2026&language=fr')).text.join(' '));
    expect(told).toContain('Campagnes de l’année');
    expect(told).toMatch(/« Mam Velo op d’Aarbecht » \(.*2026\) : Participants – 320 personnes/);
    expect(told).not.toMatch(/Rares|Ancienne/);
    expect(clean((await brief(code, 'year=2025&language=fr')).text.join(' '))).not.toContain('Campagnes');
  });

  it('stays one page however much there is and however long it is called, in both languages', async () => {
    const code = await scene({ times: 8, title: LONG });
    for (const language of ['fr', 'de']) expect((await brief(code, `year=2026&language=${language}`)).pages).toBe(1);
  });

  it('links an action that names the measure of another version to what it is in the commune’s own', async () => {
    const code = await world.commune({ agreed: true }, 'Nei-Versioun');
    await world.people.administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    const { slug, catalogueId } = await world.write(({ manager }) =>
      manager.findOneByOrFail(Measure, { id: world.measures.first }),
    );
    const { id: formerId } = await world.given((given) =>
      given.catalogue({ publishedAt: '2020-01-01T00:00:00.000Z', isDefault: false }),
    );
    await world.write(({ manager }) => manager.update(Catalogue, { id: catalogueId }, { replacesId: formerId }));
    await world.given(async (given) => {
      const old = await given.measure({ catalogueId: formerId, slug, titleFr: 'Ancien titre' });
      await given.action({
        title: 'Bornes',
        status: 'done',
        doneDay: '2026-06-01',
        communes: [{ communeCode: code }],
        measures: [old.id],
      });
    });
    const told = clean((await brief(code, 'year=2026')).text.join(' '));
    expect(told).toContain('Bornes (faite le 1er juin 2026, pour « Secteur privé »)');
  });

  it('says so where there is nothing', async () => {
    const told = clean((await brief(await world.commune({}, 'Eidel'), 'year=2024&language=de')).text.join(' '));
    expect(told).toContain('ist keine Arbeitsgruppe tätig');
    expect(told).toContain('Die Gemeinde hat ihre Maßnahmen noch nicht bewertet');
  });

  it.each([
    ['year=2020', 400],
    ['year=2101', 400],
    ['year=2027', 422],
    ['year=dieses', 400],
    ['', 400],
    ['year=2026&language=en', 400],
  ])('refuses %j', async (query, status) => {
    const answer = await world.people['commune user'].get(`${detailUrl(world.own)}/council-brief?${query}`);
    expect(answer.status).toBe(status);
  });

  it('waits for as many queries whatever there is', async () => {
    const [few, many] = [await scene(), await scene({ times: 5 })];
    const ask = (code: string) => () => world.people.administrator.get(`${detailUrl(code)}/council-brief?year=2026`);
    expect(await countQueries(world, ask(many))).toBe(await countQueries(world, ask(few)));
  });
});

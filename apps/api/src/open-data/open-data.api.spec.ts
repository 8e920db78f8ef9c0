import { type PublicCommuneRow, publicChapterJsonSchema, publicParts } from '@zesumme/domain';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { WorkingGroup } from '../working-groups/working-group.entity';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const EMAIL = 'climat@beispill.example';
const pageUrl = (code: string): string => `/api/communes/${code}/public-page`;
const openUrl = (code: string, format = 'json'): string => `/api/public/communes/${code}/chapter-6.${format}`;
const put = (code: string, body: object) => world.people.administrator.put(pageUrl(code), { version: null, ...body });

/** A commune with an assessment that says more than everybody should know. */
async function assessed(name?: string): Promise<string> {
  const code = await world.commune({}, name);
  const { status } = await world.people.administrator.put(
    measureUrl(code, world.measures.first),
    anAssessmentPut({
      comment: 'Affaire confidentielle.',
      reductionFactor: 0.5,
      reductionReason: 'Motif confidentiel.',
      indicatorValues: [{ year: 2025, value: 4, source: 'Rapport annuel' }],
    }),
  );
  expect(status).toBe(200);
  return code;
}

describe('A commune’s public page', () => {
  it('is chosen by the commune, shown to everybody, and withdrawn at once', async () => {
    const { visitor, 'commune user': own } = world.people;
    const url = pageUrl(world.own);
    expect((await own.get(url)).body).toMatchObject({ version: null, publishedAt: null, parts: [] });
    expect((await visitor.get(openUrl(world.own))).status).toBe(404);
    const kept = await own.put(url, { version: null, published: false, parts: ['totals'] });
    expect(kept.body).toMatchObject({ version: 1, publishedAt: null });
    expect((await visitor.get(openUrl(world.own))).status).toBe(404);
    const shown = await own.put(url, { version: 1, published: true, parts: ['totals'] });
    expect(shown.body).toMatchObject({ version: 2, publishedAt: expect.any(String) });
    expect((await visitor.get(openUrl(world.own))).body).toMatchObject({ shown: ['totals'], measures: null });
    await own.put(url, { version: 2, published: false, parts: ['totals'] });
    expect((await visitor.get(openUrl(world.own))).body).toEqual({
      ...(await visitor.get(openUrl('nowhere'))).body,
      requestId: expect.any(String),
    });
    const { body: history } = await own.get(`${detailUrl(world.own)}/history`);
    expect(history.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'public-page.edited',
      'public-page.published',
      'public-page.withdrawn',
    ]);
  });

  it('keeps what two people saved at once apart, and refuses what it cannot show', async () => {
    const code = await assessed();
    await put(code, { published: true, parts: ['totals'] });
    const { status, body } = await put(code, {
      published: true,
      parts: ['totals', 'contact'],
      contactUrl: 'https://a.lu',
    });
    expect([status, body.code, body.current.version]).toEqual([409, 'stale', 1]);
    const strange = await put(code, {
      version: 1,
      published: true,
      parts: ['totals'],
      snapshotId: crypto.randomUUID(),
    });
    expect([strange.status, strange.body.issues[0]]).toMatchObject([
      422,
      { path: 'snapshotId', code: 'unknown-snapshot' },
    ]);
    const empty = await put(code, { version: 1, published: true, parts: [] });
    expect([empty.status, empty.body.issues[0].code]).toEqual([400, 'nothing-chosen']);
  });

  it('previews exactly what would be published, and keeps nothing of it', async () => {
    const code = await assessed();
    const choice = { parts: publicParts, introductionFr: 'Bonjour', contactEmail: EMAIL, contactOf: 'office' };
    const preview = await world.people.administrator.post(`${pageUrl(code)}/preview`, choice);
    expect(preview.status).toBe(200);
    expect((await world.people.administrator.get(pageUrl(code))).body.version).toBeNull();
    await put(code, { ...choice, published: true });
    expect((await world.people.visitor.get(openUrl(code))).body).toEqual(preview.body);
  });

  it('says nothing of comments, reasons, people and addresses, whatever is chosen', async () => {
    const code = await assessed();
    await world.given((given) =>
      given.evidence({
        communeCode: code,
        measureId: world.measures.first,
        kind: 'link',
        title: 'Convention signée',
        note: 'Note confidentielle',
        url: 'https://confidentiel.example',
        state: 'accepted',
        addedBy: 'Sophie Confidentielle',
      }),
    );
    const choice = { parts: publicParts, introductionFr: 'Bonjour', contactUrl: 'https://beispill.example' };
    await put(code, { ...choice, evidenceForm: 'titles', published: true });
    const { body } = await world.people.visitor.get(openUrl(code));
    expect(JSON.stringify(body)).not.toMatch(/confidentiel/i);
    expect(body.measures[0]).toMatchObject({
      score: { possible: 5, effective: 3 },
      indicator: { values: [{ year: 2025, value: 4, source: 'Rapport annuel' }] },
      evidence: { pieces: 1, titles: ['Convention signée'] },
    });
    expect(body.measures.at(-1).score).toMatchObject({ maximum: null, effective: null });
  });

  it('counts what comes from what is not public, and does not name it, also in a snapshot', async () => {
    const code = await assessed();
    const publishedAt = '2026-01-01T10:00:00.000Z';
    await world.given(async (given) => {
      const open = await given.group({ publishedAt });
      const hidden = await given.group({ publishedAt: null });
      const own = { communeCode: code, measureId: world.measures.first, state: 'accepted' as const };
      const meetings = [
        { groupId: open.id, isPublic: true, title: 'Soirée publique' },
        { groupId: open.id, isPublic: false, title: 'Réunion interne' },
        { groupId: open.id, isPublic: true, isUnannounced: true, title: 'Annulation interne' },
        { groupId: hidden.id, isPublic: true, title: 'Réunion d’un groupe interne' },
      ];
      for (const each of meetings) {
        const { id: meetingId } = await given.meeting({ state: 'closed', ...each });
        await given.evidence({ ...own, meetingId });
      }
      for (const [groupId, title] of [
        [open.id, 'Action publique'],
        [hidden.id, 'Action interne'],
      ] as const) {
        const { id: actionId } = await given.action({ groupId, title });
        await given.evidence({ ...own, kind: 'action', actionId, title });
      }
      for (const [over, title] of [
        [{ publishedAt, archivedAt: null }, 'Fiche publiée'],
        [{ publishedAt: null, archivedAt: null }, 'Fiche interne'],
      ] as const) {
        const { id: practiceSheetId } = await given.practiceSheet({ ...over, title });
        await given.evidence({ ...own, kind: 'practice', practiceSheetId, title });
      }
      await given.evidence({ ...own, kind: 'link', url: 'https://beispill.example', title: 'Convention' });
    });
    const { administrator, visitor } = world.people;
    const evidence = async () => {
      const { pieces, titles } = (await visitor.get(openUrl(code))).body.measures[0].evidence;
      return { pieces, titles: titles.sort() };
    };
    const expected = { pieces: 9, titles: ['Action publique', 'Convention', 'Fiche publiée', 'Soirée publique'] };
    const choice = { published: true, parts: ['evidence'], evidenceForm: 'titles' };
    await put(code, choice);
    expect(await evidence()).toEqual(expected);
    const snapshot = (await administrator.post(`/api/communes/${code}/snapshots`, { kind: 'by-hand' })).body;
    await put(code, { ...choice, version: 1, snapshotId: snapshot.id });
    expect(await evidence()).toEqual(expected);
    await world.write((ctx) => ctx.manager.update(WorkingGroup, { publishedAt }, { archivedAt: ctx.clock.instant() }));
    expect((await evidence()).titles).toEqual(['Convention', 'Fiche publiée']);
    await world.write((ctx) => ctx.manager.update(WorkingGroup, { publishedAt }, { archivedAt: null }));
  });

  it('says that nothing is known, and not zero, where nothing is assessed', async () => {
    const code = await world.commune({});
    await put(code, { published: true, parts: ['totals'] });
    const { totals } = (await world.people.visitor.get(openUrl(code))).body;
    expect(totals).toMatchObject({ assessed: 0, effective: null, planned: null, remaining: null });
    expect(totals.unknown).toBe(totals.possible);
  });

  it('tells only of actions whose group is public, also in a snapshot', async () => {
    const code = await assessed();
    await world.given(async (given) => {
      const open = await given.group({ publishedAt: '2026-01-01T10:00:00.000Z', name: 'Ouvert' });
      const hidden = await given.group({ publishedAt: null, name: 'Fermé' });
      for (const group of [open, hidden]) {
        await given.action({
          groupId: group.id,
          title: `Action ${group.name}`,
          communes: [{ communeCode: code }],
          measures: [world.measures.first],
        });
      }
    });
    const titles = async (): Promise<string[]> =>
      (await world.people.visitor.get(openUrl(code))).body.measures[0].actions.map(
        ({ title }: { title: string }) => title,
      );
    await put(code, { published: true, parts: ['actions'] });
    expect(await titles()).toEqual(['Action Ouvert']);
    const snapshot = (await world.people.administrator.post(`/api/communes/${code}/snapshots`, { kind: 'by-hand' }))
      .body;
    await put(code, { version: 1, published: true, parts: ['actions'], snapshotId: snapshot.id });
    expect(await titles()).toEqual(['Action Ouvert']);
  });

  it('can show a snapshot, which then stays and does not change', async () => {
    const code = await assessed();
    const { administrator, visitor } = world.people;
    const snapshot = (await administrator.post(`/api/communes/${code}/snapshots`, { label: 'Voté' })).body;
    await put(code, { published: true, parts: ['totals', 'measures', 'actions'], snapshotId: snapshot.id });
    const before = (await visitor.get(openUrl(code))).body;
    expect(before.state).toEqual({ kind: 'snapshot', day: snapshot.day });
    expect(JSON.stringify(before)).not.toContain('Voté');
    await administrator.put(measureUrl(code, world.measures.second), anAssessmentPut());
    expect((await visitor.get(openUrl(code))).body).toEqual(before);
    // The chapter as it now is stays closed.
    expect((await visitor.get(detailUrl(code))).status).toBe(404);
    const removal = await administrator.delete(`/api/communes/${code}/snapshots/${snapshot.id}`);
    expect([removal.status, removal.body.code]).toEqual([409, 'snapshot-public']);
  });

  it('opens the figures in the list of chapters only where it shows all of them', async () => {
    const code = await assessed();
    await put(code, { published: true, parts: ['totals'] });
    expect((await world.people.visitor.get(detailUrl(code))).status).toBe(404);
    await put(code, { version: 1, published: true, parts: ['totals', 'measures', 'actions'] });
    expect((await world.people.visitor.get(detailUrl(code))).status).toBe(200);
    await put(code, { version: 2, published: false, parts: ['totals', 'measures', 'actions'] });
    expect((await world.people.visitor.get(detailUrl(code))).status).toBe(404);
  });
});

describe('Open data', () => {
  it('answers that nothing has changed to whoever holds it, and lets other pages fetch it', async () => {
    const code = await assessed();
    await put(code, { published: true, parts: ['measures'] });
    for (const format of ['json', 'csv']) {
      const url = openUrl(code, format);
      const { headers } = await world.people.visitor.get(url);
      expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' });
      const sent = { 'if-none-match': `W/"other", ${headers['etag']}` };
      const again = await world.app.inject({ url, headers: sent });
      expect([again.statusCode, again.payload]).toEqual([304, '']);
    }
    const tag = (await world.people.visitor.get(openUrl(code))).headers['etag'];
    await world.people.administrator.put(measureUrl(code, world.measures.second), anAssessmentPut());
    expect((await world.people.visitor.get(openUrl(code))).headers['etag']).not.toBe(tag);
  });

  it('is a table without formulas', async () => {
    const code = await assessed('=HYPERLINK("https://böse.example")');
    await put(code, { published: true, parts: ['totals', 'measures'] });
    const { raw, headers } = await world.people.visitor.get(openUrl(code, 'csv'));
    expect(headers['content-disposition']).toBe(`attachment; filename="chapter-6-${code}.csv"`);
    const [head, first, ...rest] = raw.toString('utf8').trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFrow,commune_code,commune_name,day,measure,/);
    expect(first).toContain(`"'=HYPERLINK(""https://böse.example"")"`);
    expect(first).toContain(',assessed,10,5,3,1,1,0');
    expect(rest.at(-1)).toMatch(/^total,/);
  });

  it('has all values of indicators by year, with their sources, and none that is not shown', async () => {
    const code = await assessed('=Zauel');
    await world.people.administrator.put(
      measureUrl(code, world.measures.first),
      anAssessmentPut({
        version: 1,
        indicatorValues: [
          { year: 2024, value: 2.5, source: '=WEB("x")' },
          { year: 2026, value: 7, source: null },
        ],
      }),
    );
    await put(code, { published: true, parts: ['indicators'] });
    const url = `/api/public/communes/${code}/chapter-6-indicators.csv`;
    const { raw, headers } = await world.people.visitor.get(url);
    expect(headers['content-disposition']).toBe(`attachment; filename="chapter-6-indicators-${code}.csv"`);
    const [head, ...rows] = raw.toString('utf8').trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFcommune_code,commune_name,day,measure,.*,year,value,source$/);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/,2026,7,$/);
    expect(rows[1]).toMatch(/,2024,2\.5,"'=WEB\(""x""\)"$/);
    expect(rows[0]).toContain(`${code},'=Zauel,`);
    await put(code, { version: 1, published: true, parts: ['totals', 'measures'] });
    expect((await world.people.visitor.get(url)).raw.toString('utf8').trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('has its shape served beside it', async () => {
    const { body, headers } = await world.people.visitor.get('/api/public/chapter-6.schema.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(publicChapterJsonSchema())));
    expect(headers['content-type']).toContain('application/schema+json');
  });

  it('lists the communes that publish, found by name and canton', async () => {
    const [one, other] = [await assessed('Zierzeg'), await assessed('Zierzeg-Uewen')];
    await assessed('Zierzeg-Zou');
    await put(one, { published: true, parts: ['totals'] });
    await put(other, { published: true, parts: ['measures'] });
    const { body } = await world.people.visitor.get('/api/public/communes?q=zierzeg&sort=-name');
    expect(body.items.map(({ points }: PublicCommuneRow) => points)).toEqual([
      null,
      { effective: 3, possible: 15, day: world.clock.today() },
    ]);
    expect(body.items.map(({ commune }: { commune: { name: string } }) => commune.name)).toEqual([
      'Zierzeg-Uewen',
      'Zierzeg',
    ]);
    expect(body.items[1]).toMatchObject({ shown: ['totals'], publishedOn: world.clock.today() });
    expect((await world.people.visitor.get('/api/public/communes?q=zierzeg&size=1&page=2')).body).toMatchObject({
      total: 2,
      items: [expect.anything()],
    });
    expect((await world.people.visitor.get('/api/public/communes?canton=Nulle-part')).body.total).toBe(0);
  });

  it('asks the database as often for many actions as for one', async () => {
    const code = await assessed();
    await put(code, {
      published: true,
      parts: [...publicParts],
      introductionFr: 'Bonjour',
      contactUrl: 'https://a.lu',
    });
    const add = (count: number): Promise<void> =>
      world.given(async (given) => {
        for (let at = 0; at < count; at += 1) {
          await given.action({ communes: [{ communeCode: code }], measures: [world.measures.first] });
        }
      });
    const read = (): Promise<number> => countQueries(world, () => world.people.visitor.get(openUrl(code)));
    await add(1);
    const once = await read();
    await add(6);
    expect(await read()).toBe(once);
  });
});

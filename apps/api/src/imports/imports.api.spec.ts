import { parse } from 'csv-parse/sync';
import { Organisation } from '../organisations/organisation.entity';
import { Event } from '../platform/audit/event.entity';
import { csvFile, importing } from '../testing/import-scene';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { ImportRow } from './import-row.entity';
import { Import } from './import.entity';
import { ImportsSweep } from './imports-sweep';

let world: GroupWorld;
let lead: ReturnType<typeof importing>;
beforeAll(async () => {
  world = await groupWorld();
  lead = importing(world.people.lead);
  await world.given(async (given) => {
    await given.organisation({ name: 'Société Électrique', shortName: 'SEL', website: 'https://www.sel.example/' });
    await given.organisation({ name: 'Alte Firma', archivedAt: '2026-01-01T00:00:00.000Z' });
  });
});
afterAll(() => world.close());

const verdicts = (rows: { verdict: string }[]): string[] => rows.map(({ verdict }) => verdict);
const organisation = (name: string): Promise<Organisation | null> =>
  world.write(({ manager }) => manager.findOneBy(Organisation, { name }));

describe('A spreadsheet that is brought in', () => {
  it('has its columns matched by name in any language, and shows what stands in them', async () => {
    const { status, body } = await lead.upload(
      'organisations',
      csvFile(['Firma', 'Art', 'Ort', 'Bemerkung'], ['A', '', '', 'x']),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      subject: 'organisations',
      fileName: 'liste.csv',
      state: 'uploaded',
      rowCount: 1,
      counts: null,
      missing: [],
      headings: [
        { text: 'Firma', sample: 'A', field: 'organisation' },
        { text: 'Art', sample: '', field: 'kind' },
        { text: 'Ort', sample: '', field: 'commune' },
        { text: 'Bemerkung', sample: 'x', field: null },
      ],
      can: { edit: true, apply: false, undo: false },
    });
  });

  it('is matched by hand where no name fits, which is remembered for the person and the heading', async () => {
    const file = csvFile(['Bezeichnung im ERP', 'Nom'], ['Erpag', 'Autre']);
    const first = (await lead.upload('organisations', file)).body;
    expect(first.missing).toEqual(['organisation']);
    const refused = await lead.check(first);
    expect([refused.status, refused.body.issues]).toEqual([
      422,
      [{ path: 'organisation', code: 'column-missing', params: { values: [] } }],
    ]);
    expect((await lead.check(first, ['organisation', null])).body.counts.new).toBe(1);
    const again = (await lead.upload('organisations', file)).body;
    expect(again.headings.map(({ field }: { field: string }) => field)).toEqual(['organisation', null]);
    const other = (await importing(world.people['other manager']).upload('organisations', file)).body;
    expect(other.headings[0].field).toBeNull();
  });

  it('refuses a column that means nothing here, one field twice, and what somebody else said in between', async () => {
    const stored = (await lead.upload('organisations', csvFile(['Firma', 'X'], ['A', 'b']))).body;
    expect((await lead.check(stored, ['organisation', 'email'])).body.issues[0]).toMatchObject({
      path: 'columns.1',
      code: 'invalid-choice',
    });
    expect((await lead.check(stored, ['organisation', 'organisation'])).body.issues[0]).toMatchObject({
      path: 'columns.1',
      code: 'duplicate',
    });
    expect((await lead.check(stored)).status).toBe(200);
    expect((await lead.check(stored)).body).toMatchObject({ code: 'stale', current: { id: stored.id } });
  });

  it.each([
    ['of another kind', 'x', 'liste.xls', 422, 'sheet-kind-refused'],
    ['that is not what it says', 'x', 'liste.xlsx', 422, 'file-not-as-named'],
    ['that is empty', '', 'liste.csv', 422, 'file-empty'],
    ['with headings alone', 'Firma;Ort\n', 'liste.csv', 422, 'sheet-empty'],
    ['with too many rows', `Firma\n${'a\n'.repeat(10_001)}`, 'liste.csv', 422, 'sheet-too-long'],
    ['that is too large', 'a'.repeat(10_000_001), 'liste.csv', 413, 'file-too-large'],
  ])('%s is refused with the reason', async (_, content, name, status, code) => {
    const answer = await lead.upload('organisations', content, { name });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('without a form, or for a group that it cannot be for, is refused', async () => {
    const { people, own } = world;
    expect((await people.lead.post('/api/imports?subject=organisations', { file: 'x' })).status).toBe(415);
    expect((await lead.upload('contacts', 'a\nb', { groupId: own.id })).status).toBe(422);
    const other = importing(people['other manager']);
    expect((await other.upload('memberships', 'a\nb', { groupId: own.id })).body.code).toBe('forbidden');
  });
});

describe('Organisations', () => {
  it('are new, known, changed, alike or wrong, row by row, and nothing is written', async () => {
    const before = await world.write(({ manager }) => manager.count(Organisation));
    const { rows, counts, creates, changes, undecided } = await lead.checked(
      'organisations',
      csvFile(
        ['Organisation', 'Genre', 'Sigle', 'Effectif', 'Commune', 'Site web'],
        ['Neue Firma', 'Unternehmen', 'NF', '120', 'beispill', 'www.neu.example'],
        ['alpha', '', '', '', '', ''],
        ['SOCIETE ELECTRIQUE', 'entreprise', 'SEL', '1000+', '', ''],
        ['Société Electrique SA', '', '', '', '', ''],
        ['Sel', '', '', '', '', ''],
        ['Andere', '', '', '', '', 'http://sel.example/kontakt'],
        ['Alte Firma', '', '', '', '', ''],
        ['NEUE FIRMA', '', '', '', '', ''],
        ['Neue Firma GmbH', '', '', '', '', ''],
        ['', 'quoi', '', '-3', 'Atlantis', 'ftp://x'],
      ),
    );
    expect(verdicts(rows)).toEqual([
      'new',
      'same',
      'changed',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'error',
    ]);
    expect(rows[2]?.changes).toEqual(
      [{ field: 'size', before: '250-999', after: '1000+' }].map(() =>
        expect.objectContaining({ field: 'size', after: '1000+' }),
      ),
    );
    expect(rows.slice(3, 9).map(({ of }) => of?.label)).toEqual([
      'Société Électrique',
      'Société Électrique',
      'Société Électrique',
      'Alte Firma',
      'Neue Firma',
      'Neue Firma',
    ]);
    expect(rows[6]).toMatchObject({ of: { archived: true }, choices: ['create', 'skip'] });
    expect(rows[7]).toMatchObject({ of: { row: 2, id: null }, choices: ['create', 'skip'], decision: null });
    expect(rows[9]?.issues.map(({ field, code }) => [field, code])).toEqual([
      ['commune', 'unknown-commune'],
      ['size', 'unknown-word'],
      ['organisation', 'required'],
      ['kind', 'unknown-word'],
      ['website', 'invalid-format'],
    ]);
    expect([counts, creates, changes, undecided]).toEqual([
      { new: 1, same: 1, changed: 1, duplicate: 6, error: 1 },
      1,
      1,
      6,
    ]);
    expect(await world.write(({ manager }) => manager.count(Organisation))).toBe(before);
  });

  it('are written in one step as was decided, and given back exactly', async () => {
    const file = csvFile(
      ['Organisation', 'Sigle', 'Commune'],
      ['Eins', 'E1', 'Beispill'],
      ['Société Electrique SA', 'SE', 'Beispill'],
      ['Eins SA', '', ''],
      ['Beta', 'BT', ''],
      ['', 'kaputt', ''],
    );
    let stored = await lead.checked('organisations', file);
    const before = await organisation('Société Électrique');
    stored = (await lead.decide(stored, 'merge', [3])).body;
    stored = (await lead.decide(stored, 'create')).body;
    expect([stored.creates, stored.changes, stored.undecided]).toEqual([2, 2, 0]);
    const applied = await lead.apply(stored);
    expect([applied.status, applied.body]).toEqual([
      200,
      expect.objectContaining({
        state: 'applied',
        creates: 2,
        changes: 2,
        can: { edit: false, apply: false, undo: true },
      }),
    ]);
    expect(await organisation('Eins')).toMatchObject({ shortName: 'E1', communeCode: world.communes.own, version: 1 });
    expect(await organisation('Eins SA')).toMatchObject({ kind: 'company' });
    expect(await organisation('Société Électrique')).toMatchObject({
      shortName: 'SE',
      version: (before?.version ?? 0) + 1,
    });
    expect((await lead.apply(applied.body)).body.code).toBe('forbidden');
    expect((await lead.apply(stored)).status).toBe(403);

    const undone = await lead.undo(applied.body);
    expect([undone.status, undone.body.state]).toEqual([200, 'undone']);
    expect([await organisation('Eins'), await organisation('Eins SA')]).toEqual([null, null]);
    const { version: _, ...restored } = (await organisation('Société Électrique')) ?? {};
    const { version: _before, ...asBefore } = before ?? {};
    expect(restored).toEqual(asBefore);
    expect((await lead.undo(undone.body)).status).toBe(403);
    const events = await world.write(({ manager }) =>
      manager.findBy(Event, { subjectType: 'import', subjectId: stored.id }),
    );
    expect(events.map(({ kind }) => kind).sort()).toEqual(['import.applied', 'import.undone']);
  });

  it('are not given back where they were changed or used since, which is told; the rest can be', async () => {
    const stored = await lead.checked('organisations', csvFile(['Firma'], ['Frei'], ['Geändert'], ['Benutzt']));
    const applied = (await lead.apply(stored)).body;
    const [changed, used] = [await organisation('Geändert'), await organisation('Benutzt')];
    await world.people.lead.patch(`/api/organisations/${changed?.id}`, { version: 1, shortName: 'G' });
    await world.given((given) => given.membership({ groupId: world.own.id, organisationId: used?.id ?? '' }));
    const held = await lead.undo(applied);
    expect([held.status, held.body.code, held.body.params, held.body.current.items]).toEqual([
      409,
      'import-held',
      { count: 2 },
      [
        { number: 3, label: 'Geändert', reason: 'changed' },
        { number: 4, label: 'Benutzt', reason: 'used' },
      ],
    ]);
    expect(await organisation('Frei')).not.toBeNull();
    expect((await lead.undo(applied, true)).status).toBe(200);
    expect(await organisation('Frei')).toBeNull();
    expect(await organisation('Geändert')).toMatchObject({ shortName: 'G' });
  });

  it('are shown anew when the register has changed since they were checked', async () => {
    const stored = await lead.checked('organisations', csvFile(['Firma', 'Kürzel'], ['Zwischenzeit', 'ZZ']));
    expect(verdicts(stored.rows)).toEqual(['new']);
    await world.given((given) => given.organisation({ name: 'Zwischenzeit', shortName: null }));
    const refused = await lead.apply(stored);
    expect([refused.status, refused.body.code, refused.body.current.counts]).toEqual([
      409,
      'stale',
      { new: 0, same: 0, changed: 1, duplicate: 0, error: 0 },
    ]);
    expect(await organisation('Zwischenzeit')).toMatchObject({ shortName: null });
    expect((await lead.apply(refused.body.current)).body).toMatchObject({ state: 'applied', changes: 1 });
  });

  it('come back from their own export as the same, in each language and both kinds of files', async () => {
    const { people } = world;
    for (const language of ['fr', 'de', 'en']) {
      const { body } = await people.lead.get(`/api/organisations/export?format=csv&language=${language}`);
      const { counts, rowCount } = await lead.checked('organisations', body);
      expect([language, counts]).toEqual([language, { new: 0, same: rowCount, changed: 0, duplicate: 0, error: 0 }]);
    }
  });
});

describe('The rows with errors', () => {
  it('are all told at once, and can be taken home with what is wrong beside them', async () => {
    const { id, rows } = await lead.checked(
      'organisations',
      csvFile(['Firma', 'Notiz', 'Effectif'], ['Gut', '', ''], ['', '=1+1', 'viele'], ['Auch', '', '0']),
    );
    expect(verdicts(rows)).toEqual(['new', 'error', 'error']);
    expect((await lead.rows(id, '&verdict=error&q=auch')).map(({ number }) => number)).toEqual([4]);
    const { body } = await world.people.lead.get(`/api/imports/${id}/errors?format=csv&language=fr`);
    const [head, first] = parse(body, { bom: true, delimiter: ';' }) as string[][];
    expect(head).toEqual(['Firma', 'Notiz', 'Effectif', 'À corriger', 'Ligne du tableau']);
    expect(first?.slice(0, 3)).toEqual(['', "'=1+1", 'viele']);
    expect(first?.[3]).toContain('Organisation – À remplir.');
    expect(first?.[4]).toBe('3');
  });
});

describe('The imports of somebody', () => {
  it('are listed for them and for administrators, and are nobody else’s', async () => {
    const { people } = world;
    const { id } = (await lead.upload('organisations', csvFile(['Firma'], ['A']), { name: 'Meine.csv' })).body;
    const listed = async (person: 'lead' | 'other manager' | 'administrator') =>
      (await people[person].get('/api/imports?q=meine')).body.items.map(({ id: each }: { id: string }) => each);
    expect(await listed('lead')).toEqual([id]);
    expect(await listed('administrator')).toEqual([id]);
    expect(await listed('other manager')).toEqual([]);
    expect((await people['other manager'].get(`/api/imports/${id}/rows`)).status).toBe(404);
    expect((await people.lead.delete(`/api/imports/${id}`)).body).toEqual({ id });
    expect((await people.lead.get(`/api/imports/${id}`)).status).toBe(404);
  });

  it('are forgotten after some days: the numbers of what was written stay', async () => {
    const given = (await lead.upload('organisations', csvFile(['Firma'], ['A']))).body;
    const applied = (await lead.apply(await lead.checked('organisations', csvFile(['Firma'], ['Vergessen'])))).body;
    const now = world.clock.now();
    world.clock.moveTo(new Date(now.getTime() + 15 * 86_400_000));
    await world.app.get(ImportsSweep).work();
    const left = await world.write(async ({ manager }) => [
      await manager.existsBy(Import, { id: given.id }),
      await manager.existsBy(Import, { id: applied.id }),
      await manager.existsBy(ImportRow, { importId: applied.id }),
      (await manager.findOneByOrFail(Import, { id: applied.id })).headings,
    ]);
    expect(left).toEqual([false, true, false, []]);
    const later = importing(await world.as({ id: world.accounts.lead }));
    expect((await later.undo(applied)).body.code).toBe('forbidden');
    const told = await (await world.as({ id: world.accounts.lead })).get(`/api/imports/${applied.id}`);
    expect([told.status, told.body.headings]).toEqual([200, []]);
    world.clock.moveTo(now);
  });

  it('can be looked at in the form of an example first', async () => {
    const { people } = world;
    for (const subject of ['organisations', 'contacts', 'memberships']) {
      const { status, body } = await people.lead.get(`/api/imports/example?subject=${subject}&format=csv&language=de`);
      expect(status).toBe(200);
      const { missing } = (await lead.upload(subject, body)).body;
      expect(missing).toEqual([]);
    }
  });
});

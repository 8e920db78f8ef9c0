import { EXPORT_LIMIT } from '@zesumme/domain';
import { parse } from 'csv-parse/sync';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

const cells = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';' });
const namesIn = (csv: string): string[] =>
  cells(csv)
    .slice(1)
    .map(([name = '']) => name);

describe('The list of organisations as a file', () => {
  let world: GroupWorld;
  beforeAll(async () => {
    world = await groupWorld();
  });
  afterAll(() => world.close());

  it('is offered under a name that tells list and day', async () => {
    const { lead } = world.people;
    const csv = await lead.get('/api/organisations/export?format=csv');
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="organisations-2026-11-23.csv"',
      'cache-control': 'no-store',
    });
    const xlsx = await lead.get('/api/organisations/export?format=xlsx&language=de');
    expect(xlsx.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="organisationen-2026-11-23.xlsx"',
    });
  });

  it('has the rows of the list, under its filters, its search and its order', async () => {
    const { lead } = world.people;
    for (const query of ['', '&sort=-name', '&q=lph', '&kind=commune', '&inGroup=false']) {
      const listed = await lead.get(`/api/organisations?size=100${query}`);
      const written = await lead.get(`/api/organisations/export?format=csv${query}`);
      expect(namesIn(written.body)).toEqual(listed.body.items.map(({ name }: { name: string }) => name));
    }
  });

  it('shows everybody what the list shows them, and no more', async () => {
    for (const person of ['member', 'contact elsewhere', 'commune', 'other commune'] as const) {
      const listed = await world.people[person].get('/api/organisations?size=100');
      const written = await world.people[person].get('/api/organisations/export?format=csv');
      expect(namesIn(written.body)).toEqual(listed.body.items.map(({ name }: { name: string }) => name));
    }
  });

  it('keeps the addresses of contacts to those who may see them', async () => {
    const emailsFor = async (person: 'lead' | 'other manager' | 'member') =>
      cells((await world.people[person].get('/api/contacts/export?format=csv')).body)
        .slice(1)
        .filter(([organisation]) => organisation === 'Alpha' || organisation === 'Beta')
        .map(([organisation, , , , email]) => [organisation, email !== '']);
    const both = (alpha: boolean, beta: boolean) =>
      expect.arrayContaining([
        ['Alpha', alpha],
        ['Beta', beta],
      ]);
    expect(await emailsFor('lead')).toEqual(both(true, true));
    expect(await emailsFor('other manager')).toEqual(both(false, false));
    expect(await emailsFor('member')).toEqual(both(true, false));
  });

  it('is written in the language that is asked for', async () => {
    const { body } = await world.people.lead.get('/api/organisations/export?format=csv&language=de&kind=commune');
    expect(cells(body)[0]?.slice(0, 3)).toEqual(['Organisation', 'Art', 'Kürzel']);
    expect(cells(body)[1]?.[1]).toBe('Gemeinde');
  });

  it('tells what is missing of a request', async () => {
    const { status, body } = await world.people.lead.get('/api/organisations/export');
    expect([status, body.issues]).toEqual([400, [{ path: 'format', code: 'required', params: {} }]]);
  });

  it('asks the database as often for a thousand rows as for one, and says when there are too many', async () => {
    const { lead } = world.people;
    const few = await countQueries(world, () => lead.get('/api/organisations/export?format=csv&q=Alpha'));
    const insert = async (from: number, to: number) =>
      world.given(async (given) => {
        for (let number = from; number < to; number += 1) await given.organisation({ name: `Vill ${number}` });
      });
    await insert(0, 1000);
    const many = await countQueries(world, async () => {
      const { body } = await lead.get('/api/organisations/export?format=csv');
      expect(namesIn(body).length).toBeGreaterThan(1000);
    });
    expect(many).toBe(few);
    await world.write(({ manager }) =>
      manager.query(
        'INSERT INTO organisation (id, kind, name, is_demo, search_text, version, created_at) ' +
          "SELECT SUBSTR(one.id, 1, 34) || '-' || two.rank, kind, name, is_demo, search_text, version, created_at FROM organisation one " +
          'CROSS JOIN (SELECT 1 AS rank UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 ' +
          "UNION SELECT 7 UNION SELECT 8 UNION SELECT 9 UNION SELECT 0) two WHERE one.name LIKE 'Vill %'",
      ),
    );
    const { status, body } = await lead.get('/api/organisations/export?format=xlsx');
    expect([status, body.code, body.params.maximum]).toEqual([422, 'too-many-rows', EXPORT_LIMIT]);
    expect(body.params.total).toBeGreaterThan(EXPORT_LIMIT);
  }, 60_000);
});

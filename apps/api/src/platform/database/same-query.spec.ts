import { randomUUID } from 'node:crypto';
import { FIXED_NOW } from '@zesumme/testing';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../testing/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Event } from '../audit/event.entity';
import { openWriter } from './data-sources';
import { insertRows } from './insert-rows';
import { SameQuery, entityFrom, everyColumn, namedRows, waysKept } from './same-query';

const eventOf = (kind: string): Event => ({
  id: randomUUID(),
  at: FIXED_NOW,
  actorAccountId: null,
  actorHolderId: null,
  actorLabel: 'L’été à Esch 🌞',
  kind,
  subjectType: 'meeting',
  subjectId: randomUUID(),
  groupId: null,
  communeCode: null,
  data: { changes: [{ field: 'note', before: null, after: "l'avis" }], personal: [] },
  isDemo: true,
});

const groupOf = (slug: string): WorkingGroup => ({
  id: randomUUID(),
  slug,
  name: 'Groupe',
  purpose: '',
  zoneId: null,
  sinceDay: null,
  sincePrecision: null,
  leadAccountId: null,
  state: 'active',
  locale: 'de',
  publishedAt: null,
  statedCompanies: 12,
  statedSourceUrl: null,
  isDemo: false,
  archivedAt: null,
  searchText: '',
  version: 1,
  createdAt: FIXED_NOW,
});

describe('A query that is the same each time', () => {
  let database: TestDatabase;
  let source: DataSource;
  let unit: { manager: DataSource['manager'] };
  beforeAll(async () => {
    database = await testDatabase();
    source = await openWriter(database.config);
    unit = { manager: source.manager };
  });
  afterAll(async () => {
    await source.destroy();
    await database.remove();
  });

  it('is put together once, and asks with other values and lists of any length', async () => {
    const name = randomUUID();
    const kinds = ['a', 'b', 'c'].map((letter) => `${name}-${letter}`);
    await insertRows(source.manager, Event, kinds.map(eventOf));
    let built = 0;
    const query = new SameQuery<{ kind: string }>(({ manager }) => {
      built += 1;
      return manager
        .createQueryBuilder(Event, 'event')
        .select('event.kind', 'kind')
        .where('event.kind IN (:...kinds) AND event.actorAccountId IS NULL AND event.at <= :until')
        .orderBy('event.kind');
    });
    const found = async (asked: string[], until = FIXED_NOW) =>
      (await query.rows(unit, { kinds: asked, until })).map(({ kind }) => kind);
    await expect(found(kinds)).resolves.toEqual(kinds);
    await expect(found(kinds.slice(1, 2))).resolves.toEqual(kinds.slice(1, 2));
    await expect(found(kinds, '2000-01-01')).resolves.toEqual([]);
    await expect(query.row(unit, { kinds: ['none'], until: FIXED_NOW })).resolves.toBeUndefined();
    expect(built).toBe(1);
  });

  it('keeps no more of one text, however many lists of different lengths it is asked with, and leaves the others', async () => {
    const ask = (text: string, kinds: string[], id = '') => namedRows(unit, text, { kinds, id });
    const text = 'SELECT kind FROM event WHERE kind IN (:...kinds) AND id = :id';
    const before = waysKept(source);
    const other = 'SELECT id FROM event WHERE kind IN (:...kinds) OR id = :id';
    const { driver } = source;
    const made = jest.spyOn(driver, 'escapeQueryWithParameters');
    await ask(other, ['a']);
    for (let length = 1; length <= 900; length += 1) await ask(text, Array<string>(length).fill('a'));
    expect(waysKept(source) - before).toBeLessThanOrEqual(51);
    for (let places = 0; places < 300; places += 1)
      await namedRows(unit, `${text} AND kind IN (:...more)`, {
        ...{ id: '', kinds: Array<string>((places % 20) + 1).fill('a') },
        more: Array<string>(Math.floor(places / 20) + 1).fill('a'),
      });
    expect(waysKept(source) - before).toBeLessThanOrEqual(151);
    made.mockClear();
    await ask(other, ['b']);
    await ask(text, ['b', 'c']);
    expect(made).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it('reads whole rows as TypeORM reads them', async () => {
    const [event, group] = [eventOf(randomUUID()), groupOf(randomUUID())];
    await insertRows(source.manager, Event, [event]);
    await insertRows(source.manager, WorkingGroup, [group]);
    const query = new SameQuery<Record<string, unknown>>(({ manager }) =>
      manager
        .createQueryBuilder(Event, 'event')
        .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = :groupId')
        .select(everyColumn(unit, Event, 'event'))
        .addSelect(everyColumn(unit, WorkingGroup, 'workingGroup'))
        .where('event.id = :id'),
    );
    const row = (await query.row(unit, { id: event.id, groupId: group.id })) ?? {};
    expect(entityFrom(unit, Event, 'event', row)).toEqual(event);
    expect(entityFrom(unit, WorkingGroup, 'workingGroup', row)).toEqual(group);
    await expect(source.manager.findOneBy(Event, { id: event.id })).resolves.toEqual(event);
  });

  it.each([1, 40, 41, 501])('inserts %i whole rows', async (count) => {
    const kind = randomUUID();
    const rows = Array.from({ length: count }, () => eventOf(kind));
    await insertRows(source.manager, Event, rows);
    const stored = await source.manager.findBy(Event, { kind });
    expect(stored).toHaveLength(count);
    expect(stored).toContainEqual(rows[count - 1]);
  });

  it('leaves to its default what a row says nothing of', async () => {
    const { locale: _, sinceDay: __, ...rest } = groupOf(randomUUID());
    await insertRows(source.manager, WorkingGroup, [rest as WorkingGroup]);
    await expect(source.manager.findOneBy(WorkingGroup, { id: rest.id })).resolves.toMatchObject({
      ...{ locale: 'fr', sinceDay: null, statedCompanies: 12 },
    });
    await expect(insertRows(source.manager, WorkingGroup, [])).resolves.toBeUndefined();
  });
});

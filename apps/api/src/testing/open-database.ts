import type { DataSource } from 'typeorm';
import { FixedClock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { openReader, openWriter } from '../platform/database/data-sources';
import { entities } from '../platform/database/entities';
import { type TestDatabase, testDatabase } from './database';

const system = { kind: 'system' } as const;
type Row = Record<string, unknown>;

/** A database of a spec's own, and the means to fill it and to look at its rows with plain SQL. */
export class OpenDatabase {
  private constructor(
    readonly database: TestDatabase,
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    readonly unitOfWork: UnitOfWork,
    readonly today: string,
  ) {}

  static async open(now: string): Promise<OpenDatabase> {
    const database = await testDatabase();
    const [writer, clock] = [await openWriter(database.config), new FixedClock(new Date(now))];
    const reader = await openReader(database.config);
    return new OpenDatabase(database, writer, reader, new UnitOfWork(writer, reader, clock), clock.today());
  }

  write<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.unitOfWork.write(system, work);
  }

  rows(sql: string): Promise<Row[]> {
    return this.unitOfWork.read(system, (ctx) => ctx.manager.query(sql));
  }

  /** How many rows there are: `from` is what stands after FROM. */
  async count(from: string): Promise<number> {
    const [row] = await this.rows(`SELECT COUNT(*) AS n FROM ${from}`);
    return Number(row?.['n']);
  }

  /** Every row of every table but the random identifiers of the history, so that two loads can be compared. */
  async everything(): Promise<Record<string, string[]>> {
    const all: Record<string, string[]> = {};
    for (const entity of entities) {
      const { tableName } = this.reader.getMetadata(entity);
      const rows = await this.rows(`SELECT * FROM "${tableName}"`);
      all[tableName] = rows.map((row) => JSON.stringify(tableName === 'event' ? { ...row, id: '' } : row)).sort();
    }
    return all;
  }

  async close(): Promise<void> {
    await this.writer.destroy();
    await this.reader.destroy();
    await this.database.remove();
  }
}

/** Opens a database for one piece of work and closes it again: a restore wants to be alone with it. */
export async function openedOnce<T>(
  { config }: Pick<TestDatabase, 'config'>,
  now: Date,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const writer = await openWriter(config);
  const reader = await openReader(config);
  try {
    return await new UnitOfWork(writer, reader, new FixedClock(now)).write(system, work);
  } finally {
    await writer.destroy();
    await reader.destroy();
  }
}

import type { QueryResult } from 'typeorm';

/** A statement that changes rows, and its values in order. */
export interface Write {
  sql: string;
  parameters: unknown[];
}

/** What comes together so often is joined. */
const OFTEN = 3;
/** So many different ones are joined at most, each of so many values: SQLite takes no more columns. */
const MOST = 200;
const MOST_VALUES = 1_500;
/** What may stand in a trigger, where no value is given back. */
const joinable = /^(INSERT INTO|UPDATE|DELETE FROM) (?!.*\b(RETURNING|INDEXED BY)\b)/is;

/** What the statement of a whole transaction says where another connection has changed the file. */
export const CHANGED = 'changed meanwhile';
const IS_CHANGED = 'NEW.version IS NOT NULL AND NEW.version IS NOT (SELECT data_version FROM pragma_data_version)';

interface Joint {
  count: number;
  /** The statement for all of them; null where they cannot be joined. */
  sql: string | null;
}

/**
 * Several writes in one statement: each takes its way through a thread and back, which is longer than most of them take. SQLite
 * has none that does several things, but a trigger does. So for what comes together again and again there is a view that nobody
 * reads, whose columns are the values, and which does these things instead of taking a row. It is the connection's own, and
 * no part of the file. Where one of them fails, none is kept.
 */
export class JoinedWrites {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, Joint>();
  private readonly coming: { joint: Joint; writes: readonly Write[] }[] = [];
  private made = 0;

  constructor(private readonly ask: (sql: string, parameters: unknown[]) => Promise<QueryResult>) {}

  /** Whether these can be made in one statement now. */
  knows = (writes: readonly Write[]): boolean => typeof this.known.get(this.keyOf(writes))?.sql === 'string';

  /** The same writes in as few statements as can be. */
  join(writes: readonly Write[]): readonly Write[] {
    if (writes.length < 2) return writes;
    const { sql } = this.noted(writes);
    return sql === null ? writes : [filled(sql, null, writes)];
  }

  /**
   * The same writes as one statement that is a transaction of its own. It changes nothing, and says so, where another connection
   * has changed the file since it was in this version. Null where they are not known as one statement.
   */
  whole(writes: readonly Write[], version: number | null): Write | null {
    const sql = writes.length === 1 ? this.noted(writes).sql : (this.known.get(this.keyOf(writes))?.sql ?? null);
    return sql === null || version === null ? null : filled(sql, version, writes);
  }

  /** What joins them, or will once they have come together often. */
  private noted(writes: readonly Write[]): Joint {
    const key = this.keyOf(writes);
    const joint = this.known.get(key) ?? { count: 0, sql: null };
    if (joint.sql !== null) return joint;
    joint.count += 1;
    if (this.known.size < MOST) this.known.set(key, joint);
    if (joint.count === OFTEN && writes.every(isJoinable)) this.coming.push({ joint, writes });
    return joint;
  }

  /** Makes what joins the writes that came together often. What no trigger takes is never joined. */
  async prepare(): Promise<void> {
    for (let next = this.coming.shift(); next; next = this.coming.shift()) {
      next.joint.sql = await this.make(`joined_${(this.made += 1)}`, next.writes).catch(() => null);
    }
  }

  private async make(name: string, writes: readonly Write[]): Promise<string | null> {
    const count = writes.reduce((sum, { parameters }) => sum + parameters.length, 0);
    if (count > MOST_VALUES) return null;
    const columns = Array.from({ length: count }, (_, at) => `v${at}`);
    let at = 0;
    const steps = writes.map(({ sql }) => sql.replaceAll('?', () => `NEW.v${at++}`));
    const nothing = ['version', ...columns].map((column) => `NULL AS ${column}`);
    const check = `SELECT CASE WHEN ${IS_CHANGED} THEN RAISE(ABORT, '${CHANGED}') END`;
    await this.ask(`CREATE TEMP VIEW ${name} AS SELECT ${nothing.join(', ')}`, []);
    await this.ask(
      `CREATE TEMP TRIGGER ${name}_made INSTEAD OF INSERT ON ${name} BEGIN ${[check, ...steps].join('; ')}; END`,
      [],
    );
    return `INSERT INTO ${name} VALUES (${nothing.map(() => '?').join(', ')})`;
  }

  private keyOf(writes: readonly Write[]): string {
    let key = '';
    for (const { sql } of writes) {
      const number = this.numbers.get(sql) ?? this.numbers.size;
      this.numbers.set(sql, number);
      key += `${number} `;
    }
    return key;
  }
}

const filled = (sql: string, version: number | null, writes: readonly Write[]): Write => ({
  sql,
  parameters: [version, ...writes.flatMap(({ parameters }) => parameters)],
});

/** Each mark stands for one of its values. */
const isJoinable = ({ sql, parameters }: Write): boolean =>
  joinable.test(sql) && sql.split('?').length - 1 === parameters.length;

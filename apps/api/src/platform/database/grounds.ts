/**
 * The tables of what is written most. None of their rows says who somebody is or what they may do, nor takes one that does along
 * when it goes. Whatever is not named here counts as if it did.
 */
export const WITHOUT_STANDING: ReadonlySet<string> = new Set([
  ...['agenda_item', 'agenda_left_out', 'delivery', 'event', 'event_personal', 'invitation', 'item_concern', 'meeting'],
]);

const WRITTEN = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?/i;
const ONLY_READS = /^\s*(?:SELECT|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i;

/** Whether a statement may change who somebody is or what they may do. */
export function mayChangeStanding(sql: string): boolean {
  const [, table] = WRITTEN.exec(sql) ?? [];
  return table === undefined ? !ONLY_READS.test(sql) : !WITHOUT_STANDING.has(table.toLowerCase());
}

/** A state of the rows that say who somebody is and what they may do: as long as it holds, each is as it was. */
export interface Ground {
  /** What SQLite calls the state of the file that other connections made. */
  version: number;
  /** How often this one changed such rows. */
  changes: number;
}

/** What it was decided on who acts is no more so, or cannot be told to be: nothing of the unit was kept. */
export class GroundLost extends Error {
  constructor() {
    super('Who acts has to be found out anew.');
  }
}

/** Counts how often the connection that writes changed who somebody is. */
export class Grounds {
  private changes = 0;
  /** Whether the transaction that is open did so. */
  private isChanging = false;
  /** Statements on their way that are transactions of their own. */
  private alone = 0;

  /** Takes note of a statement of a transaction before it is sent. */
  note(sql: string): void {
    this.isChanging ||= mayChangeStanding(sql);
  }

  /** Says that the transaction is over, and what it did kept or undone. */
  settle(): void {
    if (this.isChanging) this.changes += 1;
    this.isChanging = false;
  }

  /** Asks what is a transaction of its own. */
  async during<T>(sql: string, ask: () => Promise<T>): Promise<T> {
    if (!mayChangeStanding(sql)) return ask();
    this.alone += 1;
    try {
      return await ask();
    } finally {
      this.alone -= 1;
      this.changes += 1;
    }
  }

  /** The state now, where others made this version; null while it is being changed, as nobody sees yet what becomes of it. */
  now(version: number | null): Ground | null {
    return version === null || this.isChanging || this.alone > 0 ? null : { version, changes: this.changes };
  }
}

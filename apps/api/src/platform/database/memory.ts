import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** Bytes of what is kept at most; what was not asked for longest makes way. */
const MOST = 8_000_000;

/** A state of the whole database: as long as it is the same, so is every row. */
export type DatabaseState = string;

interface Kept {
  value: Promise<unknown>;
  size: number;
}

/**
 * Remembers what was read, for exactly as long as the database stays as it was: the next commit, whoever makes it, lets go
 * of all of it. So nothing has to say what an answer depends on, and nothing can forget to.
 *
 * SQLite counts the commits of other connections for the one that asks, and the one that reads makes none of its own.
 * PostgreSQL names which transactions are visible: the same ones show the same rows.
 */
@Injectable()
export class Memory {
  private readonly kept = new Map<string, Kept>();
  private state: DatabaseState = '';
  private size = 0;
  /** A question that is not put yet: whoever asks meanwhile shares its answer. */
  private coming: Promise<DatabaseState> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource('reader') private readonly reader: DataSource) {}

  /** The state that the database is in now. One question is put at a time, after all who share it have asked. */
  now(): Promise<DatabaseState> {
    if (!this.coming) {
      this.coming = this.last.then(() => {
        this.coming = null;
        return this.ask();
      });
      this.last = this.coming.catch(() => undefined);
    }
    return this.coming;
  }

  /**
   * What was read under the key in this state; read now if it was not, once for all who ask for it meanwhile.
   *
   * @param read gives the value, and about how many bytes it takes
   */
  once<T>(state: DatabaseState, key: string, read: () => Promise<{ value: T; size: number }>): Promise<T> {
    const known = state === this.state ? this.kept.get(key) : undefined;
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.value as Promise<T>;
    }
    const entry: Kept = { value: Promise.resolve(), size: 0 };
    const value = read().then((found) => {
      if (this.kept.get(key) === entry) this.resize(entry, found.size);
      return found.value;
    });
    entry.value = value;
    if (state === this.state) this.kept.set(key, entry);
    // What fails is not kept: it is tried again.
    value.catch(() => this.kept.get(key) === entry && this.kept.delete(key));
    return value;
  }

  /** It counts for nothing until it is there. What was not asked for longest makes way. */
  private resize(entry: Kept, size: number): void {
    entry.size = size;
    this.size += size;
    for (const [oldest, { size: freed }] of this.kept) {
      if (this.size <= MOST) break;
      this.kept.delete(oldest);
      this.size -= freed;
    }
  }

  /** Lets go of everything. */
  forget(): void {
    this.kept.clear();
    this.size = 0;
  }

  private async ask(): Promise<DatabaseState> {
    const [row] = await this.reader.query<Record<string, unknown>[]>(
      this.reader.options.type === 'postgres' ? 'SELECT pg_current_snapshot()::text AS state' : 'PRAGMA data_version',
    );
    const state = String(Object.values(row ?? {})[0]);
    if (state !== this.state) this.forget();
    this.state = state;
    return state;
  }
}

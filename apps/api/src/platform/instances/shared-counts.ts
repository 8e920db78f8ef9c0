import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { hasNoRoom } from '../database/no-room';
import { HOUR, Periodic } from './periodic';
import { SharedConnection } from './shared-connection';

/** What is known of a count after something was added to it. */
export interface Counted {
  hits: number;
  /** When it begins anew; milliseconds since 1970. */
  endsAt: number;
}

/** Of one process alone, the least recently counted ones are forgotten beyond this. */
const MOST_KEYS = 10_000;

/**
 * One statement, so that two processes never read the same count. A window that ends later than any could is of a clock
 * that was wrong: it begins anew.
 */
const ADD = `
  INSERT INTO shared_count AS counted (key, hits, ends_at) VALUES ($1, $2::int, $4)
  ON CONFLICT (key) DO UPDATE SET
    hits = CASE WHEN counted.ends_at <= $3 OR counted.ends_at > $5 THEN $2::int ELSE counted.hits + $2::int END,
    ends_at = CASE WHEN counted.ends_at <= $3 OR counted.ends_at > $5 THEN $4 ELSE counted.ends_at END
  RETURNING hits, ends_at AS "endsAt"`;

const instant = (at: number): string => new Date(at).toISOString();

/**
 * Counts for all processes that share a PostgreSQL, in a table; on SQLite, where there is one process, in its memory. It is
 * done beside the unit of work: what was counted stays counted when the request is refused.
 */
@Injectable()
export class SharedCounts extends Periodic {
  private readonly own = new Map<string, Counted>();

  constructor(
    private readonly clock: Clock,
    private readonly connection: SharedConnection,
  ) {
    super(HOUR);
  }

  /**
   * Adds to a count.
   *
   * @param what is counted, with whom it is counted for; only a hash of it is kept
   * @param by how many
   * @param window milliseconds from the first hit until it begins anew
   */
  async add(what: string, by: number, window: number): Promise<Counted> {
    const key = createHash('sha256').update(what).digest('hex');
    const now = this.clock.now().getTime();
    if (!this.connection.isShared) return this.addHere(key, by, window, now);
    const times = [instant(now), instant(now + window), instant(now + 2 * window)];
    try {
      const [row] = await this.connection.query<{ hits: number; endsAt: string }>(ADD, [key, by, ...times]);
      return row ? { hits: row.hits, endsAt: Date.parse(row.endsAt) } : { hits: by, endsAt: now + window };
    } catch (error) {
      if (!hasNoRoom(error)) throw error;
      // On a full disk reading goes on. Each process then counts by itself, until there is room again.
      return this.addHere(key, by, window, now);
    }
  }

  /** One round: forgets the windows that are over. */
  async work(): Promise<void> {
    const now = this.clock.instant();
    if (this.connection.isShared) await this.connection.query('DELETE FROM shared_count WHERE ends_at <= $1', [now]);
  }

  private addHere(key: string, by: number, window: number, now: number): Counted {
    const known = this.own.get(key);
    const goesOn = known && known.endsAt > now && known.endsAt <= now + 2 * window;
    const counted = goesOn ? { ...known, hits: known.hits + by } : { hits: by, endsAt: now + window };
    this.own.delete(key);
    this.own.set(key, counted);
    const [oldest] = this.own.keys();
    if (this.own.size > MOST_KEYS && oldest !== undefined) this.own.delete(oldest);
    return counted;
  }
}

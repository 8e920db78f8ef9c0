import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Client as PostgresClient, QueryResultRow } from 'pg';
import { Subject } from 'rxjs';
import { QueryFailedError } from 'typeorm';
import { Config } from '../config';
import { SERVER } from '../database/data-sources';
import { databaseAway } from '../errors';

const SECOND = 1_000;
const LONGEST_WAIT = 10 * SECOND;
/** Nothing that is asked here takes long: a connection without an answer by then is one whose other end is gone. */
const LONGEST_ANSWER = 5 * SECOND;
/** What the client says where no answer came in time. */
const UNANSWERED = 'Query read timeout';
/** The first half of every lock's number, so that nobody else's are met. */
const SPACE = 770_234;

/**
 * One connection to PostgreSQL beside the pools, on which the processes tell each other what happened, count together, and
 * hold locks for as long as they live. It comes back by itself. On SQLite, where there is one process, there is none.
 */
@Injectable()
export class SharedConnection implements OnApplicationBootstrap, OnModuleDestroy {
  /** What another process, or this one, told on a channel. */
  readonly told = new Subject<{ channel: string; text: string }>();
  /** Fires when it is there again after it was gone: something may have been missed. */
  readonly returned = new Subject<void>();
  readonly isShared = this.config.databaseUrl !== null;
  private readonly logger = new Logger('Instances');
  private readonly channels = new Set<string>();
  private connecting: Promise<PostgresClient> | null = null;
  private current: PostgresClient | null = null;
  private asked: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private wait = SECOND;
  private wasThere = false;
  private isOver = false;

  constructor(private readonly config: Config) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.isShared) await this.client().catch((error: unknown) => this.logger.warn(error));
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.timer);
    const client = await this.connecting?.catch(() => null);
    await client?.end().catch(() => undefined);
  }

  /** @throws DomainError 503 while the database cannot be reached; QueryFailedError with what it said to the statement */
  async query<Row extends QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.client().catch(() => {
      throw databaseAway();
    });
    // A connection answers one question at a time.
    const answer = this.asked.then(() => client.query<Row>(statement, values));
    this.asked = answer.catch(() => undefined);
    try {
      return (await answer).rows;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // What is under way is not over for the server, and whatever is asked next would wait behind it.
      if (error.message === UNANSWERED) this.lose(client);
      throw new QueryFailedError(statement, [], error);
    }
  }

  /** Hears from now on what is told on a channel, whose name is made of letters and underscores. */
  async listen(channel: string): Promise<void> {
    this.channels.add(channel);
    if (this.isShared) await this.query(`LISTEN ${channel}`).catch((error: unknown) => this.logger.warn(error));
  }

  /** Tells all processes. What cannot be told is noted in the log, and nothing waits for it. */
  tell(channel: string, text: string): void {
    this.query('SELECT pg_notify($1, $2)', [channel, text]).catch((error: unknown) => this.logger.warn(error));
  }

  /**
   * Takes a lock that no two processes hold at once, and which ends with its process.
   *
   * @returns what gives it back; nothing while somebody else holds it
   */
  async lock(name: string): Promise<(() => Promise<void>) | null> {
    if (!this.isShared) return () => Promise.resolve();
    const key = [SPACE, name];
    const [row] = await this.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS got', key);
    if (!row?.got) return null;
    return async () => {
      await this.query('SELECT pg_advisory_unlock($1, hashtext($2))', key).catch(() => undefined);
    };
  }

  private client(): Promise<PostgresClient> {
    this.connecting ??= this.connect().catch((error: unknown) => {
      this.connecting = null;
      this.comeBackLater();
      throw error;
    });
    return this.connecting;
  }

  private async connect(): Promise<PostgresClient> {
    const { Client } = await import('pg');
    const client = new Client({
      connectionString: this.config.databaseUrl ?? undefined,
      application_name: SERVER,
      connectionTimeoutMillis: 5 * SECOND,
      query_timeout: LONGEST_ANSWER,
      // Most of the time it only listens: by this it is noticed that the other end went away without a word.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10 * SECOND,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ channel, payload }) => this.told.next({ channel, text: payload ?? '' }));
    await client.connect();
    for (const channel of this.channels) await client.query(`LISTEN ${channel}`);
    this.current = client;
    this.wait = SECOND;
    if (this.wasThere) this.returned.next();
    this.wasThere = true;
    return client;
  }

  private lose(client: PostgresClient): void {
    if (this.current !== client) return;
    this.current = null;
    this.connecting = null;
    client.end().catch(() => undefined);
    if (!this.isOver) this.logger.warn('The connection to PostgreSQL is gone; it is looked for again.');
    this.comeBackLater();
  }

  private comeBackLater(): void {
    clearTimeout(this.timer);
    if (this.isOver) return;
    this.timer = setTimeout(() => void this.client().catch(() => undefined), this.wait).unref();
    this.wait = Math.min(2 * this.wait, LONGEST_WAIT);
  }
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FIXED_NOW } from '@zesumme/testing';
import { createApp } from '../app';
import { Account } from '../identity/account.entity';
import { SESSION_COOKIE, startSession } from '../identity/sessions';
import { FixedClock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { unitAround } from '../platform/database/nested-units';
import { testDatabase } from './database';
import { type Given, given } from './given';
import { wrongCounts } from './kept-counts';

export interface Answer {
  status: number;
  // The shape of an answer is what a test asserts.
  body: ReturnType<typeof JSON.parse>;
  /** What was answered, byte by byte. */
  raw: Buffer;
  headers: Record<string, string | string[] | number | undefined>;
}

type Body = object | undefined;

/** Sends requests as one person. */
export interface Client {
  get(url: string): Promise<Answer>;
  post(url: string, body?: Body): Promise<Answer>;
  put(url: string, body?: Body): Promise<Answer>;
  patch(url: string, body?: Body): Promise<Answer>;
  delete(url: string, body?: Body): Promise<Answer>;
}

/** The whole product on a database of its own, at a fixed time. */
export interface TestApp {
  app: NestFastifyApplication;
  clock: FixedClock;
  unitOfWork: UnitOfWork;
  /** Persists fixtures, each call in a unit of its own. */
  given<T>(make: (given: Given) => Promise<T>): Promise<T>;
  /** A client that is signed in with the account. */
  as(account: Pick<Account, 'id'>): Promise<Client>;
  visitor: Client;
  /** Runs the work in a write unit as the system. */
  write<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts the product for one spec file. Call `close` in `afterAll`. */
export async function testApp(extra: Record<string, string> = {}): Promise<TestApp> {
  const database = await testDatabase(extra);
  const clock = new FixedClock(new Date(FIXED_NOW));
  const app = await createApp(database.config, clock);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const unitOfWork = app.get(UnitOfWork);
  // Over https the browser knows it by another name.
  const cookie = `${database.config.isHttps ? '__Host-' : ''}${SESSION_COOKIE}`;
  const write = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    // A fixture may be made of others, each of which can be made by itself as well.
    const around = unitAround(unitOfWork) as Ctx | undefined;
    return around ? work(around) : unitOfWork.write({ kind: 'system' }, work);
  };
  return {
    app,
    clock,
    unitOfWork,
    write,
    given: (make) => write((ctx) => make(given(ctx.manager))),
    as: async (account) => clientOf(app, `${cookie}=${await write((ctx) => startSession(ctx, account.id))}`),
    visitor: clientOf(app),
    close: async () => {
      // Whatever a spec did: what is kept is as it would be counted. One that has done away with its database has nothing to count.
      const wrong = await wrongCounts(unitOfWork).catch(() => []);
      await app.close();
      await database.remove();
      if (wrong.length > 0) throw new Error(`What is kept is not what there is:\n${wrong.join('\n')}`);
    },
  };
}

function clientOf(app: NestFastifyApplication, cookie?: string): Client {
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: Body,
  ): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      headers: cookie ? { cookie } : {},
      ...(body ? { payload: body } : {}),
    });
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.payload,
      raw: response.rawPayload,
      headers: response.headers,
    };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, body) => send('POST', url, body),
    put: (url, body) => send('PUT', url, body),
    patch: (url, body) => send('PATCH', url, body),
    delete: (url, body) => send('DELETE', url, body),
  };
}

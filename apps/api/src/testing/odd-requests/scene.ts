import { openApiDocument } from '../../openapi';
import { Account } from '../../identity/account.entity';
import { LoginGuard } from '../../identity/login-guard.entity';
import { SecondFactor } from '../../identity/second-factor/second-factor.entity';
import { startSession } from '../../identity/sessions';
import { linkTo } from '../link-reader';
import { allRequests, allRows } from '../routes/all';
import { measureOf } from '../routes/chapter-6.routes';
import type { Person } from '../routes/people';
import type { Request } from '../routes/walk';
import { type World, world } from '../routes/world';
import type { Schema } from './from-schema';
import type { Operation } from './plans';

interface Described {
  parameters?: Operation['parameters'];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** A personal link that was opened. */
interface Opened {
  id: string;
  cookie: string;
}

/** Ids to take from each table. */
const OF_EACH = 6;

/** Everybody, with records of every kind, that goes on however much was broken. */
export interface OddScene {
  here: World;
  operations: Operation[];
  components: Record<string, Schema>;
  ids: string[];
  communes: string[];
  /** A request of the role tables that would do, with records of its own. */
  sample(operation: Operation, which: number): Promise<Request>;
  session(person: Person): Promise<string | null>;
  /** The session of this person, or of everybody, may have ended. */
  forget(): void;
  token: string;
  /** How many samples could not be made, since something they need was broken. */
  unmade: number;
  link(): Promise<Opened>;
  /** Gives the accounts back what others have taken, and looks for the records that there are now. */
  mend(): Promise<void>;
}

/** Starts the product for one round. */
export async function oddScene(): Promise<OddScene> {
  const here = await world();
  await measureOf(here);
  const document = openApiDocument(here.app);
  const sessions = new Map<string, string>();
  const reads = new Map<string, Request>();
  const accounts = await here.write(({ manager }) => manager.find(Account));
  const scene: OddScene = {
    here,
    operations: operationsOf(document.paths as unknown as Record<string, Record<string, Described>>),
    components: document.components?.schemas as Record<string, Schema>,
    ids: [],
    communes: [],
    token: await tokenOf(here),
    unmade: 0,
    sample: async (operation, which) => {
      const route = `${operation.method} ${operation.path.replace(/\{(\w+)\}/g, ':$1')}`;
      const names = allRows.filter(({ method, path }) => `${method} ${path}` === route).map(({ name }) => name);
      const name = names[which % names.length] ?? '';
      const make = allRequests[name];
      if (!make) throw new Error(`No table says how to send ${route}.`);
      const known = reads.get(name);
      if (known) return known;
      // What others have broken may keep it from being made: then it is about whatever there is.
      const made = await Promise.resolve(make(here)).catch(() => null);
      if (made === null) scene.unmade += 1;
      // What is only read is good for the next one too.
      if (made !== null && operation.method === 'GET') reads.set(name, made);
      return made ?? {};
    },
    session: async (person) => {
      if (person === 'visitor') return null;
      const { id } = here.accounts[person];
      const begin = (): Promise<string> => here.write((ctx) => startSession(ctx, id));
      const kept = sessions.get(id);
      if (kept !== undefined) return kept;
      let begun: string;
      try {
        begun = await begin();
      } catch {
        // Somebody's account may have been removed meanwhile: then it is put back before its turn.
        await scene.mend();
        begun = await begin();
      }
      sessions.set(id, begun);
      return begun;
    },
    forget: () => sessions.clear(),
    link: () => opened(here),
    mend: async () => {
      await here.write(async ({ manager }) => {
        await manager.upsert(Account, accounts, ['id']);
        await manager.createQueryBuilder().delete().from(SecondFactor).execute();
        await manager.createQueryBuilder().delete().from(LoginGuard).execute();
        scene.ids = [];
        for (const { tableName, columns } of manager.connection.entityMetadatas) {
          if (!columns.some(({ databaseName, isPrimary }) => isPrimary && databaseName === 'id')) continue;
          const rows: { id: unknown }[] = await manager.query(`SELECT id FROM ${tableName} LIMIT ${OF_EACH}`);
          scene.ids.push(...rows.map(({ id }) => String(id)));
        }
        const rows: { code: string }[] = await manager.query(`SELECT code FROM commune LIMIT ${OF_EACH}`);
        scene.communes = [here.communes.own, here.communes.other, ...rows.map(({ code }) => code)];
      });
      sessions.clear();
    },
  };
  await scene.mend();
  return scene;
}

function operationsOf(paths: Record<string, Record<string, Described>>): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
      takesFile: requestBody?.content['multipart/form-data'] !== undefined,
      types: Object.values(responses).flatMap(({ content = {} }) => Object.keys(content)),
    })),
  );
}

/** What a system of the commune asks with. */
async function tokenOf(here: World): Promise<string> {
  const scopes = ['chapter-6:read', 'evidence:read', 'indicator-values:write'];
  const body = { name: 'SIG', scopes, expiresOn: here.clock.today() };
  const { text } = await here.send('commune', 'POST', `/api/communes/${here.communes.own}/api-tokens`, body);
  return JSON.parse(text).token;
}

async function opened(here: World): Promise<Opened> {
  const token = await linkTo(here, await here.meeting(), String(here.accounts.member.contactId));
  const { headers } = await here.app.inject({ method: 'GET', url: `/a/${token}` });
  const [cookie = ''] = [headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]);
  return { id: String(headers.location).split('/').at(-1) ?? '', cookie };
}

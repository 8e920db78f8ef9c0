import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app';
import { SecondFactorService } from './identity';
import { openApiDocument } from './openapi';
import { eraseAgain } from './personal-data';
import { leftRestore } from './platform/backup';
import { type Config, ConfigurationError, plainConnections, readConfig } from './platform/config';
import { UnitOfWork } from './platform/database';
import { requireDatabase, requireWritable } from './platform/database/data-sources';
import { requireWhole } from './platform/database/require-whole';
import { DomainError } from './platform/errors';
import { endInTime, endWhileStarting } from './platform/http/end-in-time';
import { requireFreePort } from './platform/http/require-free-port';
import { oneAtATime } from './platform/instances';
import { keepToOwner } from './platform/owner-only';
import { sweepUp, sweepUpOnceQuiet } from './platform/sweep-up';
import { Startup } from './seeds';

/** sysexits(3): something in the configuration or in the surroundings has to be mended by the person who starts it. */
const CONFIGURATION_PROBLEM = 78;

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** A server has no use for most of it. */
const backups = () => import('./platform/backup/commands');

/** The commands that the built API understands. */
const commands: Record<string, (config: Config, ...args: string[]) => Promise<void>> = {
  serve,
  openapi: writeOpenApi,
  'demo-reset': resetDemonstration,
  'account-reset-factor': resetFactor,
  backup: async (config, ...args) => (await backups()).backUpCommand(config, say, ...args),
  restore: async (config, ...args) => (await backups()).restoreCommand(config, say, eraseAgain, ...args),
  'load-data': async (_config, ...args) => (await import('./seeds/load')).loadDataCommand(say, ...args),
  'db-copy': async (config, ...args) => (await backups()).copyCommand(config, say, ...args),
};

/** Runs one command and sets the exit code: 78 with a sentence that says what to do when the surroundings are wrong. */
export async function runCli([name = 'serve', ...args]: string[]): Promise<void> {
  keepToOwner();
  const command = commands[name];
  if (!command) return fail(`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}.`);
  try {
    await command(readConfig(), ...args);
  } catch (error) {
    const message = explain(error);
    if (message === null) throw error;
    fail(message);
  }
}

async function serve(config: Config): Promise<void> {
  const started = endWhileStarting();
  requireWritable(config);
  await requireFreePort(config.port, config.host);
  await requireWhole(config);
  const removeLeft = leftRestore(config);
  const [app, welcome] = await oneAtATime(config, say, async () => {
    const made = await createApp(config);
    return [made, await made.get(Startup).prepare()] as const;
  });
  if (await removeLeft()) say('Removed what a restore that was stopped had left in the data folder.');
  for (const line of plainConnections(config)) new Logger('Start').warn(line);
  started();
  endInTime(app.getHttpServer());
  await app.init();
  sweepUp();
  await app.listen(config.port, config.host);
  sweepUpOnceQuiet(app.getHttpServer());
  const { port } = app.getHttpServer().address() as { port: number };
  say();
  say(`Zesumme is ready: ${config.hasPublicUrl ? config.publicUrl : `http://localhost:${port}`}`);
  for (const line of welcome) say(line);
}

async function resetDemonstration(config: Config): Promise<void> {
  const app = await createApp(config);
  await app.init();
  try {
    await app.get(Startup).resetDemonstration();
    say('The demonstration content is as it was at the first start.');
  } finally {
    await app.close();
  }
}

/** For a sole administrator without telephone and recovery codes: whoever can start this has the database in hand. */
async function resetFactor(config: Config, email?: string): Promise<void> {
  if (!email) throw new ConfigurationError('Say whose: npm run account:reset-factor -- somebody@example.org');
  requireDatabase(config);
  const app = await createApp(config);
  try {
    await app.get(UnitOfWork).write({ kind: 'system' }, (ctx) => app.get(SecondFactorService).reset(ctx, email));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new ConfigurationError(
      error.status === 404
        ? `There is no account ${email}. Nothing was changed.`
        : `${email} signs in with the password alone already. Nothing was changed.`,
    );
  } finally {
    await app.close();
  }
  say(`${email} signs in with the password alone from now on, is signed out everywhere, and is told by mail.`);
}

/** Writes the document from an app on an empty database of its own. */
async function writeOpenApi(_config: Config, file = 'openapi.json'): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zesumme-openapi-'));
  let app: NestFastifyApplication | undefined;
  try {
    app = await createApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    await app.init();
    writeFileSync(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  } finally {
    await app?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function explain(error: unknown): string | null {
  if (error instanceof ConfigurationError) return error.message;
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or start with another one: PORT=3001 npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN')
    return 'The database file cannot be written to. Give this user the right to write in DATA_DIR.';
  if (code === 'SQLITE_BUSY')
    return 'Something else is using the database file, such as a restore. Wait until it is done, and run the command again.';
  if ((code === 'EACCES' || code === 'EPERM' || code === 'EROFS') && path !== undefined)
    return `${path} cannot be read or written by this user. Everything in DATA_DIR has to belong to the user who runs Zesumme.`;
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100', 'storage-full'].includes(code ?? ''))
    return 'The disk is full. Make room, and run the command again.';
  if (code === '42501')
    return 'PostgreSQL refuses this user something: it has to own the database, or to have the right to create in it.';
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return 'The database file is damaged. Put back a backup with npm run restore, or move the file away to start anew, and its -wal, -shm and -journal with it.';
  if (code === '28P01' || code === '28000')
    return 'PostgreSQL does not let this user in: correct the user and the password in the address of the database.';
  if (code === '3D000')
    return 'There is no such database on the PostgreSQL server: create it, or correct the name in the address.';
  if (code === 'ENOTFOUND') return 'No PostgreSQL server of this name is found: correct the address of the database.';
  if (code === 'ECONNREFUSED')
    return 'The PostgreSQL server of DATABASE_URL does not answer. Start it, or correct the address.';
  return null;
}

function fail(message: string): void {
  process.stderr.write(`\n${message}\n`);
  process.exitCode = CONFIGURATION_PROBLEM;
  // Whatever was opened before the problem showed would keep the process alive.
  setImmediate(() => process.exit(CONFIGURATION_PROBLEM));
}

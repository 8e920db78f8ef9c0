import { type AddressInfo, type Socket, createServer } from 'node:net';
import { QueryFailedError } from 'typeorm';
import { testDatabase } from '../../testing/database';
import { FixedClock } from '../clock';
import { readConfig } from '../config';
import { UnitOfWork } from '../database';
import { openReader, openWriter } from '../database/data-sources';
import { problemOf } from './problem.filter';

const failing = (more: object): Error => Object.assign(new Error('as the driver says it'), more);
const inQuery = (more: object): Error => new QueryFailedError('SELECT 1', [], failing(more));
const told = (error: unknown): [number, string] => {
  const { status, code } = problemOf(error);
  return [status, code];
};

describe('What ails the surroundings', () => {
  it.each([
    ['a full disk under SQLite', inQuery({ code: 'SQLITE_FULL' }), 507, 'no-room'],
    ['a full disk under PostgreSQL', inQuery({ code: '53100' }), 507, 'no-room'],
    ['a full disk under a document', failing({ code: 'ENOSPC', syscall: 'write' }), 507, 'no-room'],
    ['a file that another process holds', inQuery({ code: 'SQLITE_BUSY' }), 503, 'database-busy'],
    ['rows that others changed again and again', inQuery({ code: '40001' }), 503, 'database-busy'],
    ['a PostgreSQL that is being ended', inQuery({ code: '57P01' }), 503, 'database-unavailable'],
    ['a connection to PostgreSQL that broke', inQuery({ code: 'ECONNRESET' }), 503, 'database-unavailable'],
    ['a disk that may only be read', inQuery({ code: 'SQLITE_READONLY' }), 503, 'database-unavailable'],
    ['a damaged file', inQuery({ code: 'SQLITE_CORRUPT' }), 503, 'database-damaged'],
  ])('is told apart: %s', (_, error, status, code) => {
    expect(told(error)).toEqual([status, code]);
  });

  it.each([
    ['a browser that went away', { code: 'ECONNRESET' }],
    ['a connection that somebody closed while it was written to', { code: 'EPIPE', syscall: 'write' }],
    ['a mail server that is not there', { code: 'ECONNREFUSED', syscall: 'connect' }],
    ['one of whom nothing was read any more', { code: 'ETIMEDOUT', syscall: 'read' }],
  ])('is not %s', (_, more) => {
    expect(told(failing(more))).toEqual([500, 'unexpected']);
  });

  it.each([
    ['is not there', (socket: Socket) => socket.destroy(), true],
    ['goes away while a connection is made', (socket: Socket) => socket.resetAndDestroy(), false],
  ])('is a PostgreSQL that %s', async (_, meet, isClosed) => {
    const server = createServer((socket) => socket.on('error', () => undefined).once('data', () => meet(socket)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    if (isClosed) await new Promise((resolve) => server.close(resolve));
    const config = readConfig({ DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/zesumme` });
    expect(told(await openReader(config).catch((error: unknown) => error))).toEqual([503, 'database-unavailable']);
    server.close();
  });

  it('is not a read unit that writes, which is a fault of the product', async () => {
    const database = await testDatabase();
    const [writer, reader] = [await openWriter(database.config), await openReader(database.config)];
    const units = new UnitOfWork(writer, reader, new FixedClock(new Date()));
    const wrote = units.read({ kind: 'system' }, (ctx) => ctx.manager.query('DELETE FROM login_guard'));
    expect(told(await wrote.catch((error: unknown) => error))).toEqual([500, 'unexpected']);
    await Promise.all([writer.destroy(), reader.destroy()]);
    await database.remove();
  });
});

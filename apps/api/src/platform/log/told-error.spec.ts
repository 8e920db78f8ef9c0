import { Writable } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { toldError } from './told-error';

describe('The log of an error', () => {
  it('says what went wrong and where, and not with which values', () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const { logger } = pinoHttp({ serializers: { err: toldError } }, stream);
    const cause = Object.assign(new Error('UNIQUE constraint failed: contact.email'), {
      detail: 'Key (anne@x.example)',
    });
    logger.error({ err: new QueryFailedError('INSERT INTO contact VALUES (?)', ['anne@x.example'], cause) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('anne@x.example');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { type: 'QueryFailedError', message: 'UNIQUE constraint failed: contact.email' },
    });
  });
});

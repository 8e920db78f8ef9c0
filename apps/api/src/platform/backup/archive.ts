import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const BLOCK = 512;
const OWNER_ONLY = 0o600;

/** One file of an archive. */
export interface Entry {
  name: string;
  size: number;
  content: Iterable<Buffer> | AsyncIterable<Buffer>;
}

export const entryOf = (name: string, content: Buffer): Entry => ({ name, size: content.length, content: [content] });

export async function entryFrom(name: string, path: string): Promise<Entry> {
  return { name, size: (await stat(path)).size, content: createReadStream(path) as AsyncIterable<Buffer> };
}

/**
 * The end of an archive: an empty member of gzip with a comment, which every program that reads .tar.gz passes over. It says
 * what the bytes before it were, those included that gzip does not look at itself.
 */
const sealOf = (sha256: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]),
    Buffer.from(`zesumme sha256 ${sha256}\0`, 'latin1'),
    Buffer.from([3, 0]),
    Buffer.alloc(8),
  ]);
const SEAL_LENGTH = sealOf('0'.repeat(64)).length;

/** Writes a .tar.gz for the owner alone, an entry after the other as they come, and to the disk before it returns. */
export async function writeArchive(file: string, entries: AsyncIterable<Entry>, mtime: Date): Promise<void> {
  await pipeline(
    Readable.from(blocks(entries, mtime)),
    createGzip(),
    sealed,
    createWriteStream(file, { flags: 'wx', mode: OWNER_ONLY, flush: true }),
  );
}

/** Whether every byte of the file is what it was when it was written. */
export async function isSealed(file: string): Promise<boolean> {
  const { size } = await stat(file);
  const from = size - SEAL_LENGTH;
  if (from <= 0) return false;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { end: from - 1 })) hash.update(chunk as Buffer);
  const end: Buffer[] = [];
  for await (const chunk of createReadStream(file, { start: from })) end.push(chunk as Buffer);
  return Buffer.concat(end).equals(sealOf(hash.digest('hex')));
}

async function* sealed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield sealOf(hash.digest('hex'));
}

async function* blocks(entries: AsyncIterable<Entry>, mtime: Date): AsyncGenerator<Buffer> {
  const { Header } = await import('tar');
  for await (const { name, size, content } of entries) {
    const header = new Header({ path: name, mode: OWNER_ONLY, size, mtime, type: 'File' });
    const block = Buffer.alloc(BLOCK);
    header.encode(block);
    yield block;
    let written = 0;
    for await (const chunk of content) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error(`${name} changed while it was read.`);
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

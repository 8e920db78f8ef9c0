import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import {
  type FileHandle,
  access,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import { DomainError } from '../platform/errors';
import { filesFolder, flushFolder, storedFile } from '../platform/stored-files';

const HOUR = 3_600_000;
const OWNER_ONLY = 0o600;
/** What the file system says when there is no room, or none for us. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE'];

/** Bytes that were received whole and lie in the folder for what is on its way. */
export interface Received {
  path: string;
  hash: string;
  size: number;
}

/**
 * The folder DATA_DIR/files: each content once, under its hash, and beside it the preview of a picture. What is on its way
 * lies apart until it is whole and checked, so that nothing half of it is ever found under a hash.
 */
@Injectable()
export class FileStore {
  private readonly root = filesFolder(this.config.dataDir);
  private readonly arrivals = join(this.root, 'arriving');

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what comes to the disk. Nothing of it stays when it breaks off.
   *
   * @throws DomainError 400 `upload-broken`, 507 `storage-full`
   */
  async receive(stream: Readable): Promise<Received> {
    const path = join(this.arrivals, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    try {
      await mkdir(this.arrivals, { recursive: true });
      await pipeline(
        stream,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        // Flushed, so that what is answered as kept survives a power cut as its row does.
        createWriteStream(path, { flags: 'wx', mode: OWNER_ONLY, flush: true }),
      );
      return { path, hash: hash.digest('hex'), size };
    } catch (error) {
      stream.destroy();
      await rm(path, { force: true });
      throw NO_ROOM.includes((error as NodeJS.ErrnoException).code ?? '')
        ? new DomainError('storage-full', 507)
        : new DomainError('upload-broken', 400);
    }
  }

  /** What was received, made into something else before it is kept. @throws DomainError 507 `storage-full` */
  async change(received: Received, change: (bytes: Buffer) => Buffer): Promise<Received> {
    const { path } = received;
    const before = await readFile(path);
    const after = change(before);
    if (after.equals(before)) return received;
    await writeFile(path, after, { mode: OWNER_ONLY, flush: true }).catch((error: NodeJS.ErrnoException) => {
      throw NO_ROOM.includes(error.code ?? '') ? new DomainError('storage-full', 507) : error;
    });
    return { path, hash: createHash('sha256').update(after).digest('hex'), size: after.length };
  }

  /** Takes away what was received and is not kept. */
  async discard({ path }: Received): Promise<void> {
    await rm(path, { force: true });
  }

  /** Puts what was received under its hash. The content may be there already: then it counts as new from now on. */
  async place({ path, hash }: Received, preview: Buffer | null): Promise<void> {
    const folder = dirname(this.contentOf(hash));
    const made = await mkdir(folder, { recursive: true });
    if (preview) {
      await writeFile(`${path}.webp`, preview, { mode: OWNER_ONLY, flush: true });
      await rename(`${path}.webp`, this.previewOf(hash));
    }
    await rename(path, this.contentOf(hash));
    await flushFolder(folder);
    if (made) await flushFolder(dirname(made));
    const now = this.clock.now();
    await utimes(this.contentOf(hash), now, now);
  }

  /** Opens a content or its preview for reading; nothing when it is not there. */
  async open(hash: string, part: 'content' | 'preview' = 'content'): Promise<FileHandle | null> {
    return open(part === 'content' ? this.contentOf(hash) : this.previewOf(hash), 'r').catch(() => null);
  }

  /**
   * Removes a content and its preview, unless it was placed within the last hour: then somebody is about to use it.
   *
   * @returns whether it is gone
   */
  async remove(hash: string): Promise<boolean> {
    const placed = await stat(this.contentOf(hash)).catch(() => null);
    if (placed && placed.mtimeMs > this.clock.now().getTime() - HOUR) return false;
    await this.drop(hash);
    return true;
  }

  /** Removes a content that was placed by the same work that now gives it up. */
  async drop(hash: string): Promise<void> {
    await rm(this.previewOf(hash), { force: true });
    await rm(this.contentOf(hash), { force: true });
  }

  /** The hashes that lie on the disk, folder by folder. */
  async *hashes(): AsyncGenerator<string[]> {
    for (const folder of await readdir(this.root).catch(() => [] as string[])) {
      if (!/^[\da-f]{2}$/.test(folder)) continue;
      const names = await readdir(join(this.root, folder));
      yield names.filter((name) => /^[\da-f]{64}$/.test(name));
    }
  }

  /** Removes what began to arrive and was given up by a process that ended. */
  async removeStrayArrivals(): Promise<void> {
    for (const name of await readdir(this.arrivals).catch(() => [] as string[])) {
      const path = join(this.arrivals, name);
      const begun = await stat(path).catch(() => null);
      // By the computer's own clock, as the file system counts.
      if (begun && begun.mtimeMs < Date.now() - HOUR) await rm(path, { force: true });
    }
  }

  /** Whether a content lies on the disk. */
  async has(hash: string): Promise<boolean> {
    return access(this.contentOf(hash)).then(
      () => true,
      () => false,
    );
  }

  private contentOf(hash: string): string {
    return storedFile(this.root, hash);
  }

  private previewOf(hash: string): string {
    return storedFile(this.root, hash, 'preview');
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, type FileRow, type FileTarget, cleanFileName, fileProblem, inMegabytes } from '@zesumme/domain';
import { Mutex } from 'async-mutex';
import { Config } from '../platform/config';
import { UnitOfWork } from '../platform/database';
import { DomainError, invalidField } from '../platform/errors';
import type { ZesummeRequest } from '../platform/http';
import { FileContent } from './file-content.entity';
import { FileStore, type Received } from './file-store';
import { typeOfFile } from './file-type';
import { FilesService } from './files.service';
import { plainPicture } from './plain-picture';
import { previewOf } from './preview';

/** What a form takes beside the file in it. */
const AROUND_THE_FILE = 16_384;

/** Takes files in: received and checked before the unit that keeps them opens. */
@Injectable()
export class Uploads {
  /** Between the disk and the table nobody else comes: neither another upload of the same content nor its removal. */
  readonly disk = new Mutex();
  private readonly pictures = new Mutex();

  constructor(
    private readonly config: Config,
    private readonly files: FilesService,
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Keeps the file in a form for this record.
   *
   * @throws DomainError 404, 403 before anything is received; 400, 409, 413, 415, 422 and 507 for what is wrong with it
   */
  async add(actor: Actor, target: FileTarget, request: ZesummeRequest): Promise<FileRow> {
    await this.unitOfWork.read(actor, (ctx) => this.files.requireAdd(ctx, target));
    if (!request.isMultipart()) throw new DomainError('unsupported-media-type', 415);
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > this.config.largestFile + AROUND_THE_FILE) throw this.tooLarge();
    const part = await request.file().catch(() => {
      throw new DomainError('upload-broken', 400);
    });
    if (!part) throw invalidField('file', 'required');
    const received = await this.store.receive(part.file);
    try {
      if (part.file.truncated) throw this.tooLarge();
      return await this.keep(actor, target, part.filename ?? '', received);
    } finally {
      await this.store.discard(received);
    }
  }

  private async keep(actor: Actor, target: FileTarget, given: string, received: Received): Promise<FileRow> {
    const problem = fileProblem({ name: given, size: received.size }, this.config.largestFile);
    if (problem) throw new DomainError(problem.code, 422, problem.params);
    const name = cleanFileName(given);
    const { kind, mediaType } = await typeOfFile(received.path, name);
    const preview = await previewOf(received.path, mediaType);
    const plain = kind === 'picture' ? await this.plain(received, mediaType) : received;
    const { hash, size } = plain;
    return this.disk.runExclusive(async () => {
      await this.store.place(plain, preview);
      try {
        return await this.unitOfWork.write(actor, (ctx) =>
          this.files.add(ctx, target, { name, kind, mediaType, hash, size, hasPreview: preview !== null }),
        );
      } catch (error) {
        await this.forget(hash);
        throw error;
      }
    });
  }

  /** Nobody who reads a page is told where a picture on it was taken, and with what. One at a time: each lies in the memory. */
  private plain(received: Received, mediaType: string): Promise<Received> {
    return this.pictures.runExclusive(() => this.store.change(received, (bytes) => plainPicture(bytes, mediaType)));
  }

  /** A content that was placed for nothing goes, unless something else uses it. */
  private async forget(hash: string): Promise<void> {
    // Another process may be about to use the same content: the sweep takes it when it is old enough.
    if (this.config.databaseUrl) return;
    const isUsed = await this.unitOfWork.read({ kind: 'system' }, (ctx) => ctx.manager.existsBy(FileContent, { hash }));
    if (!isUsed) await this.store.drop(hash);
  }

  private tooLarge(): DomainError {
    return new DomainError('file-too-large', 413, { maximum: inMegabytes(this.config.largestFile) });
  }
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KEPT, TypstError, readFaces, templates } from './typst';

/**
 * What the worker runs. It stands here as text, so that the bundle needs no second file, and it looks the compiler up by the
 * path that it is given.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require(workerData.compiler);
const compiler = NodeCompiler.create({ workspace: workerData.templates, fontArgs: [{ fontBlobs: workerData.fontBlobs.map(Buffer.from) }] });
parentPort.on('message', ({ id, mainFilePath, inputs }) => {
  try {
    const compiled = compiler.compile({ mainFilePath, inputs });
    const error = compiled.takeError();
    if (error) throw new Error(JSON.stringify(compiler.fetchDiagnostics(error)));
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    parentPort.postMessage({ id, pdf });
  } catch (cause) {
    parentPort.postMessage({ id, message: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    compiler.evictCache(workerData.kept);
  }
});
`;

/** A worker that has had nothing to do for so long is ended: its compiler takes some memory. */
const IDLE = 60_000;

interface Answer {
  id: number;
  pdf?: Uint8Array;
  message?: string;
}

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}

/** Makes PDFs beside the main thread, one after another. It starts with the first one, and ends when none came for a while. */
export class TypstWorker {
  private readonly waiting = new Map<number, Waiting>();
  private starting: Promise<Worker> | undefined;
  /** The one that is asked; one that was ended is none any more, although it may still be leaving. */
  private active: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last = 0;

  /** @throws TypstError also where the worker ends before it is done */
  async pdf(template: string, inputs: Record<string, string>): Promise<Buffer> {
    const worker = this.active ?? (await (this.starting ??= this.start().catch((error) => this.failed(error))));
    clearTimeout(this.idle);
    const id = (this.last += 1);
    const made = new Promise<Buffer>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    worker.ref();
    worker.postMessage({ id, mainFilePath: join(templates, `${template}.typ`), inputs });
    return made;
  }

  private async start(): Promise<Worker> {
    const compiler = createRequire(__filename).resolve('@myriaddreamin/typst-ts-node-compiler');
    const worker = new Worker(program, {
      eval: true,
      workerData: { compiler, templates, fontBlobs: await readFaces(), kept: KEPT },
    });
    worker.on('message', (answer: Answer) => this.answered(worker, answer));
    worker.on('error', (error) => this.ended(worker, error.message));
    worker.on('exit', () => this.ended(worker, 'The worker that makes documents ended.'));
    this.active = worker;
    return worker;
  }

  /** What could not begin is tried anew with the next document. */
  private failed(error: unknown): never {
    this.forget();
    throw error;
  }

  private answered(worker: Worker, { id, pdf, message }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (pdf) waiting?.resolve(Buffer.from(pdf));
    else waiting?.reject(new TypstError(message));
    if (this.waiting.size > 0) return;
    // Nothing is waited for: the process may end without it.
    worker.unref();
    this.idle = setTimeout(() => {
      this.forget();
      void worker.terminate();
    }, IDLE).unref();
  }

  private ended(worker: Worker, message: string): void {
    if (worker !== this.active) return;
    this.forget();
    for (const { reject } of this.waiting.values()) reject(new TypstError(message));
    this.waiting.clear();
  }

  /** The next document gets a worker of its own. */
  private forget(): void {
    this.active = undefined;
    this.starting = undefined;
  }
}

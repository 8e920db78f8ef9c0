import { Readable } from 'node:stream';
import JSZip from 'jszip';

/** What is known of a file once it was written, or why it is not there. */
export type Outcome = 'written' | 'missing';

/** A file of an archive. Its content is asked for when its turn comes; nothing is opened before. */
export interface Entry {
  /** Its path within the archive. */
  path: string;
  content: () => Promise<Buffer | AsyncIterable<Buffer>> | Buffer;
}

/**
 * Files as one ZIP, written as it is read: however large the files are, none of them is held whole. Nothing is compressed,
 * since pictures, PDFs and workbooks are compressed already.
 */
export function zipOf(entries: readonly Entry[], date: Date): Readable {
  const zip = new JSZip();
  const sources = entries.map(({ path, content }) => {
    const source = Readable.from(chunksOf(content), { objectMode: false });
    zip.file(path, source, { date, createFolders: false });
    return source;
  });
  const output = zip.generateNodeStream({ streamFiles: true, compression: 'STORE' }) as Readable;
  // Whoever leaves in the middle leaves nothing open.
  const close = (): void => sources.forEach((source) => source.destroy());
  output.on('close', close).on('error', close);
  return output;
}

async function* chunksOf(content: Entry['content']): AsyncGenerator<Buffer> {
  const made = await content();
  if (Buffer.isBuffer(made)) yield made;
  else yield* made;
}

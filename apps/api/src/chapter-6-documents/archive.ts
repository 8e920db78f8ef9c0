import { Readable } from 'node:stream';
import JSZip from 'jszip';

/** A file of an archive. Its content is asked for when its turn comes; nothing is opened before. */
export interface Entry {
  /** Its path within the archive. */
  path: string;
  content: () => Promise<Buffer | AsyncIterable<Buffer>> | Buffer;
  /** Told why it cannot be made or read: it then ends where it is, and the archive goes on. Without it, the archive breaks off. */
  failed?: (error: unknown) => void;
}

/**
 * Files as one ZIP, written as it is read: however large the files are, none of them is held whole. Nothing is compressed,
 * since pictures, PDFs and workbooks are compressed already.
 */
export function zipOf(entries: readonly Entry[], date: Date): Readable {
  const zip = new JSZip();
  const sources = entries.map(({ path, ...entry }) => {
    const source = Readable.from(chunksOf(entry), { objectMode: false });
    zip.file(path, source, { date, createFolders: false });
    return source;
  });
  const output = zip.generateNodeStream({ streamFiles: true, compression: 'STORE' }) as Readable;
  // Whoever leaves in the middle leaves nothing open.
  const close = (): void => sources.forEach((source) => source.destroy());
  output.on('close', close).on('error', close);
  return output;
}

async function* chunksOf({ content, failed }: Omit<Entry, 'path'>): AsyncGenerator<Buffer> {
  try {
    const made = await content();
    if (Buffer.isBuffer(made)) yield made;
    else yield* made;
  } catch (error) {
    if (!failed) throw error;
    failed(error);
  }
}

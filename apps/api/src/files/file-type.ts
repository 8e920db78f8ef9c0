import { open } from 'node:fs/promises';
import { type AcceptedType, extensionOf, typeOfMedia, typesOfExtension } from '@zesumme/domain';
import { DomainError } from '../platform/errors';

const CHUNK = 65_536;
/** What is told of a content that nothing accepted knows. */
const UNKNOWN = 'unknown';
/** The beginning of pages, drawings and scripts, which a browser might run; and of formats that are text inside. */
const markup = /^\ufeff?\s*(<(!doctype|html|head|body|svg|script|iframe|\?xml|!--)|%pdf-|\{\\rtf|#!)/i;

/**
 * What the content is, which has to be what the name says.
 *
 * @param name as it is kept
 * @throws DomainError 422 `file-kind-refused` when such names are not taken, `file-not-as-named` when the content is
 *   something else
 */
export async function typeOfFile(path: string, name: string): Promise<AcceptedType> {
  const extension = extensionOf(name);
  const named = typesOfExtension(extension);
  const found = await detect(path);
  if (named.length === 0) throw new DomainError('file-kind-refused', 422, { extension: extension || '–' });
  const textual = named.find(({ mediaType }) => mediaType.startsWith('text/'));
  if (textual) {
    // Text has no mark of its own, and may begin as something else does: "BM" is a bitmap, and the beginning of "BMW".
    if (await isPlainText(path)) return textual;
    throw notAsNamed(extension, found);
  }
  const accepted = found && typeOfMedia(found);
  if (accepted && named.includes(accepted)) return accepted;
  throw notAsNamed(extension, found);
}

const notAsNamed = (extension: string, found: string | undefined): DomainError =>
  new DomainError('file-not-as-named', 422, {
    extension,
    found: (found && typeOfMedia(found)?.kind) ?? UNKNOWN,
  });

/** The media type that the first bytes, and the inside of a container, tell; what cannot be read is nothing known. */
async function detect(path: string): Promise<string | undefined> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found && ((same[found.mime] as string | undefined) ?? found.mime);
}

/** Different names of one type. */
const same: Record<string, string> = {
  'image/heif': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/heic-sequence': 'image/heic',
};

/** Whether every byte may stand in a text of some encoding, and the text is no page that a browser would run. */
async function isPlainText(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let at = 0; ;) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK, at);
      if (bytesRead === 0) return true;
      const bytes = chunk.subarray(0, bytesRead);
      if (at === 0 && markup.test(bytes.toString('utf8', 0, 1024))) return false;
      if (bytes.some(isControl)) return false;
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

const TAB = 9;
const ESCAPE_FREE_FROM = 32;
const breaks = new Set([TAB, 10, 12, 13]);
const isControl = (byte: number): boolean => byte < ESCAPE_FREE_FROM && !breaks.has(byte);

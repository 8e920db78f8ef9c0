import { cleanFileName, inMegabytes } from '@zesumme/domain';
import { Semaphore } from 'async-mutex';
import { DomainError, invalidField } from '../errors';
import type { ZesummeRequest } from '../http';
import { type ReadLimits, type Sheet, readSheet } from './read-sheet';

/** What a form takes beside the file in it. */
const AROUND_THE_FILE = 16_384;
const LONGEST_NAME = 200;
/** Spreadsheets that are read at the same time; the others wait, so that many do not fill the memory. */
const AT_ONCE = 2;
const reading = new Semaphore(AT_ONCE);
/** Spreadsheets that one person may be sending at the same time, however slowly. */
const FROM_ONE = 4;
const sending = new Map<string, number>();

export interface ReceivedSheet extends Sheet {
  /** The name of the file, made safe to show. */
  fileName: string;
}

/**
 * The spreadsheet in a form, received and read outside any unit of work.
 *
 * @throws DomainError 400, 413, 415 and 422 for what is wrong with it, 429 where the same person sends several already
 */
export async function receiveSheet(
  request: ZesummeRequest,
  { bytes: most, ...limits }: ReadLimits & { bytes: number },
): Promise<ReceivedSheet> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', 415);
  if (Number(request.headers['content-length'] ?? 0) > most + AROUND_THE_FILE) throw tooLarge(most);
  // Whoever sends slowly keeps nobody from having theirs read.
  const { name, bytes } = await oneOfFew(request, () => receive(request, most));
  return reading.runExclusive(async () => ({ fileName: name, ...(await readSheet(bytes, name, limits)) }));
}

/** What is being received fills the memory, so that nobody sends many at once. */
async function oneOfFew<T>({ actor, ip }: ZesummeRequest, work: () => Promise<T>): Promise<T> {
  const who = actor?.kind === 'account' ? actor.accountId : ip;
  const already = sending.get(who) ?? 0;
  if (already >= FROM_ONE) throw new DomainError('too-many-requests', 429);
  sending.set(who, already + 1);
  try {
    return await work();
  } finally {
    const left = (sending.get(who) ?? 1) - 1;
    if (left > 0) sending.set(who, left);
    else sending.delete(who);
  }
}

/**
 * A spreadsheet that came otherwise than in a form, read in its turn, outside any unit of work.
 *
 * @throws DomainError 422 for what is wrong with it
 */
export async function readSentSheet(bytes: Buffer, sentName: string, limits: ReadLimits): Promise<ReceivedSheet> {
  const fileName = usable(sentName, bytes);
  return reading.runExclusive(async () => ({ fileName, ...(await readSheet(bytes, fileName, limits)) }));
}

async function receive(request: ZesummeRequest, most: number): Promise<{ name: string; bytes: Buffer }> {
  const broken = (): never => {
    throw new DomainError('upload-broken', 400);
  };
  const part = await request.file({ limits: { fileSize: most } }).catch(broken);
  if (!part) throw invalidField('file', 'required');
  const bytes = await part.toBuffer().catch(broken);
  if (part.file.truncated) throw tooLarge(most);
  return { name: usable(part.filename ?? '', bytes), bytes };
}

/** Its name, made safe to show. */
function usable(sentName: string, bytes: Buffer): string {
  const name = cleanFileName(sentName).slice(-LONGEST_NAME);
  if (name === '') throw new DomainError('file-name-unusable', 422);
  if (bytes.length === 0) throw new DomainError('file-empty', 422);
  return name;
}

const tooLarge = (most: number): DomainError => new DomainError('file-too-large', 413, { maximum: inMegabytes(most) });

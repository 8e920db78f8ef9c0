import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config';

/** Mails hold what opens something, and names: they are for whoever runs the server alone. */
const [FOLDER_MODE, FILE_MODE] = [0o700, 0o600];
/** So many are read at the same time. */
const AT_ONCE = 20;

type Place = Pick<Config, 'dataDir'>;

const folderOf = ({ dataDir }: Place): string => join(dataDir, 'mail');

/** Keeps a mail that no server is there to send. @returns where */
export async function writeMail(place: Place, messageId: string, message: Buffer): Promise<string> {
  const folder = folderOf(place);
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  // One that an earlier version has made may be open to others.
  await chmod(folder, FOLDER_MODE).catch(() => undefined);
  const file = join(folder, `${messageId.replace(/[^\w-]/g, '')}.eml`);
  await writeFile(file, message, { mode: FILE_MODE });
  return file;
}

/** Removes each that was written to one of these addresses, or names it, such as whom to answer. @returns how many */
export async function forgetMailsOf(place: Place, addresses: readonly string[]): Promise<number> {
  const sought = addresses.map((address) => address.toLowerCase());
  return sought.length === 0
    ? 0
    : forgetWhere(place, async (file) => {
        const texts = readings(await readFile(file, 'latin1')).map((text) => text.toLowerCase());
        return sought.some((address) => texts.some((text) => holds(text, address)));
      });
}

/** A line of nothing but base64, in which a part of a mail is told where most of it would be escaped otherwise. */
const ENCODED_LINE = /^[A-Za-z0-9+/]{4,76}={0,2}$/;
const ENCODED_WORD = /=\?[\w-]+\?b\?([A-Za-z0-9+/=]*)\?=/gi;
/** Where a text that is told in words, or lines, goes on in the next. */
const BREAKS = /=\r?\n|\?=\s+=\?[\w-]+\?q\?/gi;
const ESCAPED = /=([\da-f]{2})/gi;

/** A mail as it is written, and as it is read: lines are broken in the middle of an address, and parts written in other letters. */
function readings(mail: string): string[] {
  const decoded = (text: string): string => Buffer.from(text, 'base64').toString('latin1');
  const inWords = [...mail.matchAll(ENCODED_WORD)].map(([, word = '']) => decoded(word)).join('');
  const inLines = encodedParts(mail).map(decoded);
  const unescaped = (text: string): string =>
    text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const joined = mail.replace(BREAKS, '');
  // In the words of a header, a space is written as an underscore.
  return [mail, unescaped(joined), unescaped(joined.replaceAll('_', ' ')), inWords, ...inLines];
}

/** Line by line: an expression for all of them would go beyond what it may remember, where a large file comes along. */
function encodedParts(mail: string): string[] {
  const parts: string[][] = [[]];
  for (const line of mail.split(/\r?\n/)) {
    if (ENCODED_LINE.test(line)) parts.at(-1)?.push(line);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  }
  return parts.map((lines) => lines.join(''));
}

/** Whether the address stands there, and not as a part of a longer one. */
function holds(text: string, address: string): boolean {
  for (let at = text.indexOf(address); at !== -1; at = text.indexOf(address, at + 1)) {
    const [before, after] = [text.slice(at - 1, at), text.slice(at + address.length, at + address.length + 2)];
    if (!/[\w.%+-]/.test(at === 0 ? '' : before) && !/^(\w|[.-]\w)/.test(after)) return true;
  }
  return false;
}

/** Removes those that were written before this moment. @returns how many */
export const forgetMailsBefore = (place: Place, before: Date): Promise<number> =>
  forgetWhere(place, async (file) => (await stat(file)).mtime < before);

/** One that another process took away meanwhile is gone; one that cannot be read keeps no other. @throws Error what the first of those says */
async function forgetWhere(place: Place, isOne: (file: string) => Promise<boolean>): Promise<number> {
  const folder = folderOf(place);
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const failures: unknown[] = [];
  let count = 0;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const found = await Promise.all(
      files.slice(from, from + AT_ONCE).map(async (name) => {
        const file = join(folder, name);
        try {
          if (!(await isOne(file))) return false;
          await rm(file, { force: true });
          return true;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') failures.push(error);
          return false;
        }
      }),
    );
    count += found.filter(Boolean).length;
  }
  if (failures.length > 0) throw failures[0];
  return count;
}

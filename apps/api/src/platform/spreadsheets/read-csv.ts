import { Readable } from 'node:stream';
import { withoutMark } from '@zesumme/i18n';
import { DomainError } from '../errors';
import type { ReadLimits, SheetRow } from './read-sheet';

const SEPARATORS = [';', ',', '\t'] as const;
/** Characters that are looked at to find out what separates the cells. */
const LOOK_AT = 20_000;
/** Characters that are parsed before other requests get their turn. */
const AT_ONCE = 16_384;
/** What Windows-1252 has where Latin-1 has control characters; Node's own decoder leaves them as those. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a CSV file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else Windows-1252 as older programs write. */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}

/** What separates the cells: what the first line says, else what most often stands outside quotes in the first rows. */
export function separatorOf(text: string): string {
  const [, said] = /^sep=(.)\r?\n/.exec(text) ?? [];
  if (said) return said;
  const bare = text.slice(0, LOOK_AT).replace(/"(?:[^"]|"")*"/g, '');
  const lines = bare.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const score = (separator: string): number => {
    const counts = lines.slice(0, 20).map((line) => line.split(separator).length - 1);
    // A heading without it has one column, whatever stands in the text below.
    return (counts[0] ?? 0) * 1000 + Math.min(999, counts.filter((count) => count === counts[0]).length);
  };
  return [...SEPARATORS].sort((a, b) => score(b) - score(a))[0] ?? ';';
}

/**
 * The rows of a CSV file, without those that are empty.
 *
 * @throws DomainError 422 `sheet-unreadable` with the line where it went wrong
 */
export async function* csvRows(bytes: Buffer, { columns, cell }: ReadLimits): AsyncGenerator<SheetRow> {
  // Loaded when somebody first brings a file, as what reads workbooks is.
  const { parse } = await import('csv-parse');
  const text = decoded(bytes);
  const separator = separatorOf(text);
  const saysSeparator = /^sep=.\r?\n/.test(text);
  const parser = Readable.from(slices(text.replace(/^sep=.\r?\n/, ''))).pipe(
    parse({
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: columns * cell * 2,
      info: true,
    }),
  );
  let number = saysSeparator ? 1 : 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      number += 1;
      const cells = record.map((each) => withoutMark(each).trim().slice(0, cell));
      if (cells.some((each) => each !== '')) yield { number, cells };
    }
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    if (line === undefined) throw error;
    throw new DomainError('sheet-unreadable', 422, { line: line + (saysSeparator ? 1 : 0) });
  }
}

async function* slices(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length;) {
    let to = from + AT_ONCE;
    // The two halves of a character stay together.
    if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to += 1;
    yield text.slice(from, to);
    from = to;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

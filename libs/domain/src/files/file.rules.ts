/** The longest name that is kept, in characters as people count them. */
export const LONGEST_FILE_NAME = 150;

/** Days for which a removed file can be taken back. */
export const REMOVED_FILE_DAYS = 30;

/** Line breaks, other control characters, halves of surrogates, and marks that turn the direction of a text round. */
const unseen = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What a computer may take for more than a part of a name. */
const unsafe = /[<>:"|?*]/g;

/** The ending of a name in lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const [, extension = ''] = /[^.]\.([^.\s]{1,10})$/u.exec(name) ?? [];
  return extension.toLowerCase();
}

/**
 * The name under which a file is kept: without the folders before it and without characters that nobody sees or that
 * some computers take for something else, and at most `LONGEST_FILE_NAME` characters long; the ending stays.
 *
 * @returns an empty text when nothing of it is left
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(unsafe, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const characters = [...clean];
  if (characters.length <= LONGEST_FILE_NAME) return clean;
  const extension = extensionOf(clean);
  const ending = extension ? `….${extension}` : '…';
  return characters.slice(0, LONGEST_FILE_NAME - [...ending].length).join('') + ending;
}

/** Bytes as whole megabytes for a message; what is more than nothing is at least one. */
export const inMegabytes = (bytes: number): number => (bytes <= 0 ? 0 : Math.max(1, Math.floor(bytes / 1_000_000)));

/** What keeps a file from being taken, as far as its name and size tell; a page says so before it is sent. */
export type FileProblem =
  | { code: 'file-empty' | 'file-name-unusable'; params: Record<string, never> }
  | { code: 'file-too-large'; params: { maximum: number } };

/** @param maximum in bytes */
export function fileProblem({ name, size }: { name: string; size: number }, maximum: number): FileProblem | null {
  if (cleanFileName(name) === '') return { code: 'file-name-unusable', params: {} };
  if (size === 0) return { code: 'file-empty', params: {} };
  return size > maximum ? { code: 'file-too-large', params: { maximum: inMegabytes(maximum) } } : null;
}

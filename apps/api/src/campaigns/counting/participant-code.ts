import { createHash, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '@zesumme/domain';

/** A code of sixty random bits, to be shown once. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** What is stored of a code. */
export const hashCode = (code: string): string =>
  createHash('sha256').update('zesumme campaign code\n').update(code).digest('hex');

import { createHmac, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '@zesumme/domain';

/** A code of sixty random bits, to be shown once. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** A code that was made just now. */
export interface NewCode {
  code: string;
  codeHash: string;
}

/** What is stored of a code: whoever has the database and not the secret of the server cannot look for it. */
export const hashCode = (secret: Buffer, code: string): string =>
  createHmac('sha256', secret).update('zesumme campaign code 2\n').update(code).digest('hex');

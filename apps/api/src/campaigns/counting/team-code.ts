import { createHmac } from 'node:crypto';
import { CODE_LETTERS, TEAM_CODE_LENGTH } from '@zesumme/domain';

const MADE = 'zesumme campaign team 1\n';
const KEPT = 'zesumme campaign team code 1\n';

/** The code of a team: the same each time until the links of its campaign are made anew, and kept nowhere. */
export function teamCode(secret: Buffer, { id, linkVersion }: { id: string; linkVersion: number }): string {
  const bytes = createHmac('sha256', secret).update(MADE).update(`${id}\n${linkVersion}`).digest();
  return [...bytes.subarray(0, TEAM_CODE_LENGTH)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
}

/** What is stored of it: whoever has the database and not the secret of the server cannot join by it. */
export const hashTeamCode = (secret: Buffer, code: string): string =>
  createHmac('sha256', secret).update(KEPT).update(code).digest('hex');

/** Whether this is written like the code of a team, once spaces and dashes are gone. */
export const looksLikeTeamCode = (code: string): boolean =>
  code.length === TEAM_CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter));

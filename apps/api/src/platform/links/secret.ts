import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigurationError } from '../config';

const LENGTH = 32;
const OWNER_ONLY = 0o600;

/** Where the secret is kept when the settings give none. */
export const secretFile = (dataDir: string): string => join(dataDir, 'secret');

/**
 * What personal links are made with: ZESUMME_SECRET, else 32 random bytes that are made once and kept in DATA_DIR/secret, for
 * the owner of the process alone. Whoever changes it ends every link that was sent.
 *
 * @throws ConfigurationError when the file is there and is none
 */
export function serverSecret(config: Config): Buffer {
  if (config.secret) return Buffer.from(config.secret, 'utf8');
  const file = secretFile(config.dataDir);
  mkdirSync(config.dataDir, { recursive: true });
  try {
    // Only where there is none: of two processes that start at once, the second reads what the first has made.
    writeFileSync(file, randomBytes(LENGTH).toString('base64url'), { flag: 'wx', mode: OWNER_ONLY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (kept.length < LENGTH)
    throw new ConfigurationError(`${file} is no secret any more: put it back, or remove it and send the links anew.`);
  return kept;
}

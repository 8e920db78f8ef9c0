import { readFileSync } from 'node:fs';
import { ConfigurationError } from './configuration-error';

/** The settings that hold a secret. */
const SECRETS = [
  'DATABASE_URL',
  'SMTP_URL',
  'ZESUMME_SECRET',
  'ZESUMME_ADMIN_PASSWORD',
  'OIDC_CLIENT_SECRET',
  'METRICS_TOKEN',
] as const;

type Environment = Record<string, string | undefined>;

/**
 * The environment with each secret that is not in it out of the file that is named beside it, as containers and vaults hand them
 * over: `METRICS_TOKEN_FILE` for `METRICS_TOKEN`. A file neither shows in a list of processes nor is inherited.
 *
 * @throws ConfigurationError when such a file cannot be read, or holds nothing: one that is not filled yet would start the product
 *   without its secret, and on a database of its own
 */
export function withSecretsOfFiles(env: Environment): Environment {
  const found: Environment = {};
  for (const name of SECRETS) {
    const file = env[`${name}_FILE`];
    if (env[name] || !file) continue;
    const value = contentOf(file);
    if (!value)
      throw new ConfigurationError(
        `${name}_FILE cannot be used: it takes a file that holds the value and can be read.`,
      );
    found[name] = value;
  }
  return { ...env, ...found };
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

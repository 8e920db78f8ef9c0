import type { Config } from './config';

/** This machine, or a name without a point, such as that of another container on a network of its own. */
const isNear = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?|[^.:]*)$/.test(host);

const ENCRYPTED = ['require', 'verify-ca', 'verify-full'];

/** What to say at the start of connections to other machines that nothing demands to be encrypted. */
export function plainConnections({ databaseUrl, smtpUrl }: Pick<Config, 'databaseUrl' | 'smtpUrl'>): string[] {
  const told: string[] = [];
  const database = databaseUrl === null || !URL.canParse(databaseUrl) ? null : new URL(databaseUrl);
  if (database && !isNear(database.hostname) && !ENCRYPTED.includes(database.searchParams.get('sslmode') ?? ''))
    told.push('DATABASE_URL is on another machine, and not encrypted: add ?sslmode=verify-full.');
  const mail = smtpUrl === null || !URL.canParse(smtpUrl) ? null : new URL(smtpUrl);
  const isDemanded = mail?.protocol === 'smtps:' || mail?.searchParams.get('requireTLS') === 'true';
  if (mail && !isNear(mail.hostname) && !isDemanded)
    told.push('SMTP_URL is encrypted only where the mail server offers it: add ?requireTLS=true, or use smtps://.');
  return told;
}

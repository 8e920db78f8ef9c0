import type { Config } from './config';

/** This machine, or a name without a point, such as that of another container on a network of its own. */
const isNear = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?|[^.:]*)$/.test(host);

/**
 * What the driver makes of an address: for each of these it wants an encrypted connection, and for `no-verify` as well, which
 * takes any certificate for the right one, as does `require` where it is to be read as PostgreSQL's own programs read it.
 */
const VERIFIED = ['require', 'verify-ca', 'verify-full', 'true', '1'];

function lackOf({ searchParams }: URL): string[] {
  const mode = searchParams.get('sslmode') ?? searchParams.get('ssl') ?? '';
  const takesAny =
    mode === 'require' && searchParams.get('uselibpqcompat') === 'true' && !searchParams.get('sslrootcert');
  if (mode === 'no-verify' || takesAny)
    return [
      'DATABASE_URL is on another machine, encrypted but not verified to be the right one: set sslmode=verify-full.',
    ];
  if (VERIFIED.includes(mode)) return [];
  return ['DATABASE_URL is on another machine, and nothing demands that it be encrypted: add ?sslmode=verify-full.'];
}

/** What to say at the start of connections to other machines that nothing demands to be encrypted, or to be the right ones. */
export function plainConnections({ databaseUrl, smtpUrl }: Pick<Config, 'databaseUrl' | 'smtpUrl'>): string[] {
  const told: string[] = [];
  const database = databaseUrl === null || !URL.canParse(databaseUrl) ? null : new URL(databaseUrl);
  if (database && !isNear(database.hostname)) told.push(...lackOf(database));
  const mail = smtpUrl === null || !URL.canParse(smtpUrl) ? null : new URL(smtpUrl);
  const isDemanded = mail?.protocol === 'smtps:' || mail?.searchParams.get('requireTLS') === 'true';
  if (mail && !isNear(mail.hostname) && !isDemanded)
    told.push('SMTP_URL is encrypted only where the mail server offers it: add ?requireTLS=true, or use smtps://.');
  return told;
}

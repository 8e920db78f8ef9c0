import { z } from 'zod';
import { ConfigurationError } from './configuration-error';
import { withSecretsOfFiles } from './secrets-of-files';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

/** `days,weeks,months` */
const keep = z
  .string()
  .regex(/^\d{1,3},\d{1,3},\d{1,3}$/)
  .transform((text) => text.split(',').map(Number));

const MEGABYTE = 1_000_000;

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().min(3).default('Zesumme <zesumme@localhost>'),
  MAIL_QUIET_SECONDS: z.coerce.number().int().min(0).max(3600).default(60),
  BROKER_MAILBOX: z.email().default('projectmanager@localhost.localdomain'),
  ZESUMME_DEMO: flag.optional(),
  ZESUMME_ADMIN_EMAIL: z.email().optional(),
  ZESUMME_ADMIN_PASSWORD: z.string().min(12).max(200).optional(),
  ZESUMME_SECRET: z.string().min(32).max(1000).optional(),
  SECOND_FACTOR: z.enum(['offered', 'required']).default('offered'),
  OIDC_ISSUER: z
    .string()
    .regex(/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/)
    .check(z.url())
    .max(500)
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(1000).optional(),
  OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(10).default(600),
  DASHBOARD_DIR: z.string().min(1).optional(),
  MAX_FILE_MB: z.coerce.number().int().min(1).max(2_000).default(25),
  GROUP_QUOTA_MB: z.coerce.number().int().min(1).default(2_000),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEEP: keep.prefault('7,4,6'),
  PG_DUMP: z.string().min(1).optional(),
  PATH: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).max(1000).optional(),
});

/** What each variable accepts, in words that a person who starts the product can act on. */
const accepted: Record<keyof z.input<typeof environment>, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  DATA_DIR: 'a folder that can be written to',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/zesumme',
  PUBLIC_URL: 'an address such as https://zesumme.example',
  TRUST_PROXY: 'true, a number of proxies, or their addresses separated by commas',
  SMTP_URL: 'an address such as smtp://user:password@host:587',
  MAIL_FROM: 'a sender such as Zesumme <zesumme@example.org>',
  MAIL_QUIET_SECONDS: 'a number of seconds from 0 to 3600',
  BROKER_MAILBOX: 'the e-mail address that receives messages to the project manager',
  ZESUMME_DEMO: '0 or 1',
  ZESUMME_ADMIN_EMAIL: 'an e-mail address',
  ZESUMME_ADMIN_PASSWORD: 'a password of 12 to 200 characters',
  ZESUMME_SECRET: 'a secret of 32 characters or more',
  SECOND_FACTOR: 'offered or required',
  OIDC_ISSUER: 'an address such as https://login.example, and OIDC_CLIENT_ID beside it',
  OIDC_CLIENT_ID: 'the name that the provider knows this installation by, and OIDC_ISSUER beside it',
  OIDC_CLIENT_SECRET: 'the secret that the provider gave',
  OIDC_NAME: 'what the provider is called, in 60 characters or less',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
  RATE_LIMIT_PER_MINUTE: 'a whole number from 10',
  DASHBOARD_DIR: 'the folder of the built dashboard',
  MAX_FILE_MB: 'a whole number of megabytes from 1 to 2000',
  GROUP_QUOTA_MB: 'a whole number of megabytes from 1',
  BACKUP_DIR: 'a folder that can be written to',
  BACKUP_KEEP: 'how many days, weeks and months, such as 7,4,6',
  PG_DUMP: 'the program pg_dump of PostgreSQL, or off',
  PATH: 'the folders that programs are looked for in',
  METRICS_TOKEN: 'a secret of 16 characters or more',
};

/** The settings of one running product, read once at start. */
export class Config {
  constructor(private readonly values: z.output<typeof environment>) {}

  readonly port = this.values.PORT;
  readonly host = this.values.HOST;
  readonly dataDir = this.values.DATA_DIR;
  readonly databaseUrl = this.values.DATABASE_URL ?? null;
  readonly smtpUrl = this.values.SMTP_URL ?? null;
  readonly mailFrom = this.values.MAIL_FROM;
  /** How long changes of a meeting are gathered before they are told. */
  readonly mailQuietSeconds = this.values.MAIL_QUIET_SECONDS;
  readonly brokerMailbox = this.values.BROKER_MAILBOX;
  /** `null` when nothing was said: an empty database then gets the demonstration content. */
  readonly demo = this.values.ZESUMME_DEMO ?? null;
  /** What personal links are made with; `null` when one is to be made and kept. */
  readonly secret = this.values.ZESUMME_SECRET ?? null;
  /** Whether project managers and administrators have to sign in in two steps. */
  readonly requiresSecondFactor = this.values.SECOND_FACTOR === 'required';
  /** Another provider that people may sign in with; `null` for none. */
  get oidc(): { issuer: URL; clientId: string; clientSecret: string | null; name: string } | null {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = this.values;
    if (!issuer || !clientId) return null;
    const address = new URL(issuer);
    return {
      issuer: address,
      clientId,
      clientSecret: clientSecret ?? null,
      name: this.values.OIDC_NAME ?? address.host,
    };
  }

  readonly logLevel = this.values.LOG_LEVEL;
  readonly rateLimitPerMinute = this.values.RATE_LIMIT_PER_MINUTE;
  readonly dashboardDir = this.values.DASHBOARD_DIR ?? null;
  /** The most bytes that one file may have. */
  readonly largestFile = this.values.MAX_FILE_MB * MEGABYTE;
  /** The bytes that the files of one group, or of one commune's assessments, may take together. */
  readonly groupQuota = this.values.GROUP_QUOTA_MB * MEGABYTE;

  /** Where a backup is put each night; `null` for none. */
  readonly backupDir = this.values.BACKUP_DIR ?? null;

  /** The `pg_dump` of PostgreSQL that was named for backups; `null` for the one that is found, `off` for none. */
  readonly pgDump = this.values.PG_DUMP ?? null;
  /** Where other programs are looked for; `null` for nowhere. */
  readonly programPath = this.values.PATH ?? null;

  /** What opens `/metrics`; `null` where nobody may. */
  readonly metricsToken = this.values.METRICS_TOKEN ?? null;

  /** How many of the last days, weeks and months with a backup keep one. */
  get backupKeep(): { days: number; weeks: number; months: number } {
    const [days = 0, weeks = 0, months = 0] = this.values.BACKUP_KEEP;
    return { days, weeks, months };
  }

  /** The address that people use; links in mails are made from it. */
  get publicUrl(): string {
    return this.values.PUBLIC_URL ?? `http://localhost:${this.port}`;
  }

  /** Whether PUBLIC_URL was set, so that the origin of a request can be held against it. */
  get hasPublicUrl(): boolean {
    return this.values.PUBLIC_URL !== undefined;
  }

  get isHttps(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** What Fastify takes: whose forwarded addresses count. Without it none do. */
  get trustProxy(): boolean | number | string {
    const value = this.values.TRUST_PROXY;
    if (value === undefined || value === 'false' || value === '0') return false;
    if (value === 'true') return true;
    return /^\d+$/.test(value) ? Number(value) : value;
  }

  get firstAdministrator(): { email: string; password: string } | null {
    const { ZESUMME_ADMIN_EMAIL: email, ZESUMME_ADMIN_PASSWORD: password } = this.values;
    return email && password ? { email, password } : null;
  }
}

/**
 * Reads the settings.
 *
 * @throws ConfigurationError with one line for each variable that cannot be used
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = withSecretsOfFiles(env);
  const known = Object.fromEntries(
    Object.keys(accepted).map((name) => [name, given[name] === '' ? undefined : given[name]]),
  );
  const parsed = environment.safeParse(known);
  if (parsed.success) {
    const values = parsed.data;
    if ((values.OIDC_ISSUER === undefined) !== (values.OIDC_CLIENT_ID === undefined))
      throw new ConfigurationError('OIDC_ISSUER and OIDC_CLIENT_ID go together: set both, or neither.');
    return new Config(values);
  }
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof typeof accepted));
  throw new ConfigurationError(
    [...names].map((name) => `${name} cannot be used: it takes ${accepted[name]}.`).join('\n'),
  );
}

/** The version in package.json, as npm tells the commands that it runs. */
export const productVersion = (env: Record<string, string | undefined> = process.env): string =>
  env['npm_package_version'] ?? 'unknown';

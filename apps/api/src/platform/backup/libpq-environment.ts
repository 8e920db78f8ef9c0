import type { Client } from 'pg';
import type { Config } from '../config';
import { APPLICATION } from './sources';

/** How the driver reached the server: by what the address says, and by what stands in for what it does not say. */
export type Reached = Pick<Client, 'host' | 'port' | 'user' | 'database' | 'password'> & {
  /** Nothing where it is not encrypted. */
  ssl: unknown;
};

type Environment = Record<string, string>;

/** So long a server may take to answer at all. */
const CONNECT_SECONDS = '30';
/** From this version on, PostgreSQL's programs know the authorities that the computer trusts. */
const KNOWS_SYSTEM = 16;

/**
 * What a program of PostgreSQL is told to begin with: where it lies, where the server is, and to speak English, since what it
 * says is read. It inherits nothing else: the settings of this process hold secrets that are no business of it.
 */
export const programEnvironment = ({ programPath }: Config, { host, port }: Reached): Environment => ({
  PATH: programPath ?? '',
  LC_ALL: 'C',
  // Debian's programs choose by these which version of them is run.
  PGHOST: host,
  PGPORT: String(port),
});

/**
 * What it is told so that it connects as the product does: the same user and database, the password where no list of processes
 * shows it, and a connection that is encrypted and verified no less.
 *
 * @param major the version of the program
 */
export function libpqEnvironment(config: Config, reached: Reached, major: number): Environment {
  const address = new URL(config.databaseUrl ?? '', 'postgres://base').searchParams;
  const told = {
    ...programEnvironment(config, reached),
    PGUSER: reached.user,
    PGDATABASE: reached.database,
    PGPASSWORD: reached.password,
    PGAPPNAME: APPLICATION,
    PGCONNECT_TIMEOUT: CONNECT_SECONDS,
    PGOPTIONS: address.get('options'),
    PGSSLCERT: address.get('sslcert'),
    PGSSLKEY: address.get('sslkey'),
    ...(reached.ssl ? encryption(address, major) : { PGSSLMODE: 'disable' }),
  };
  return Object.fromEntries(Object.entries(told).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** What the driver makes of an address, in the words of PostgreSQL's own programs, to which some of its words mean less. */
function encryption(address: URLSearchParams, major: number): Environment {
  const [mode, authorities] = [address.get('sslmode') ?? address.get('ssl'), address.get('sslrootcert')];
  const isReadAlike = address.get('uselibpqcompat') === 'true';
  if (mode === 'no-verify' || (isReadAlike && !authorities && mode === 'require')) return { PGSSLMODE: 'require' };
  const PGSSLMODE = isReadAlike && (mode === 'require' || mode === 'verify-ca') ? 'verify-ca' : 'verify-full';
  if (authorities) return { PGSSLMODE, PGSSLROOTCERT: authorities };
  return major >= KNOWS_SYSTEM ? { PGSSLMODE, PGSSLROOTCERT: 'system' } : { PGSSLMODE };
}

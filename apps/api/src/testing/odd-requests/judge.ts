import type { Plan } from './plans';
import type { Sent } from './send';

/** What only the inside of the server knows: places in its code, its database, its folders. */
const INSIDE: readonly RegExp[] = [
  /\n\s+at .{1,200}:\d+:\d+/,
  /node_modules|webpack:|\.entity\.ts|zesumme-test-/,
  /QueryFailedError|TypeORM|SQLITE_|sqlite3|DriverError|constraint failed|no such (table|column)|datatype mismatch/i,
  /\bSELECT\b.{0,300}\bFROM\b|\bINSERT INTO\b|\bUPDATE \S+ SET\b|\bDELETE FROM\b/s,
  /invalid input syntax|syntax error at or near|violates .{0,40} constraint|invalid byte sequence|out of range for type/,
  /TypeError|RangeError|ReferenceError|SyntaxError|ZodError|FST_ERR|is not a function|Cannot read prop/,
];

const TEXT = /json|text|csv|calendar|html/;
const EMPTY = [204, 205, 304];

/** What is wrong with the answer, if anything is. */
export function wrongWith({ operation }: Plan, { asked, came }: Sent): string | null {
  const { status, type, raw, headers } = came;
  if (status >= 500) return `answers ${status}`;
  const text = TEXT.test(type) ? raw.toString('utf8') : '';
  // What was sent may come back, and is known to whoever sent it.
  const told = INSIDE.find((pattern) => pattern.test(text));
  if (told) return `tells what is inside: ${told.exec(text)?.[0].slice(0, 200)}`;
  if (!headers['x-request-id'] || headers['x-content-type-options'] !== 'nosniff') return 'lacks its headers';
  if (asked.url.startsWith('/api/') && !headers['cache-control']) return 'may be kept by whatever is between';
  return EMPTY.includes(status) || (status >= 300 && status < 400)
    ? emptyProblem(raw)
    : typeProblem(operation, came, text);
}

const emptyProblem = (raw: Buffer): string | null => (raw.length ? 'has a body where none may be' : null);

function typeProblem(
  { types, path }: Plan['operation'],
  { status, type, raw }: Sent['came'],
  text: string,
): string | null {
  // Pages for people refuse with a page.
  const isForPeople = /^\/(a|answer|u)(\/|$)/.test(path);
  if (status < 400 && raw.length === 0 && types.length === 0) return null;
  const isPage = type.startsWith('text/html') && isForPeople;
  if (status >= 400 && !isPage) return problemProblem(type, status, text);
  const [name = ''] = type.split(';');
  if (type.includes('json') && !parses(text)) return 'is no JSON';
  const isDeclared = isPage || types.some((each) => each.split(';')[0] === name) || isFile(types, type);
  return isDeclared ? null : `is of type ${type || 'none'} and not of ${types.join(' or ')}`;
}

/** A file is of the type that it is of. */
const isFile = (types: readonly string[], type: string): boolean =>
  types.includes('application/octet-stream') && type !== '' && !type.startsWith('text/html');

/** Source: RFC 9457. */
function problemProblem(type: string, status: number, text: string): string | null {
  if (!type.startsWith('application/problem+json')) return `refuses with ${status} as ${type || 'nothing'}`;
  const problem = parses(text) as { status?: unknown; code?: unknown } | null;
  return problem?.status === status && typeof problem.code === 'string' ? null : 'is no problem as RFC 9457 has it';
}

function parses(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

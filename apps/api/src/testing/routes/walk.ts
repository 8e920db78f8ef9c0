import { type Method, type Person, people } from './people';
import { type World, world } from './world';

/** What one request needs: the values in its path, a query, a body. */
export interface Request {
  params?: Record<string, string>;
  query?: string;
  body?: object;
}

export type Requests = Record<string, (world: World) => Request | Promise<Request>>;

/** The same request for the list as a file. */
export const written =
  (listed: Requests[string] = () => ({})): Requests[string] =>
  async (world) => {
    const { query, ...request } = await listed(world);
    return { ...request, query: ['format=csv', query].filter(Boolean).join('&') };
  };

export interface Row {
  /** As written: the method and path of a route, and the case in brackets if there are several. */
  name: string;
  method: Method;
  path: string;
  expected: Record<Person, string>;
}

/** Reads a table: under a line with the columns, one line for each case, ending with one cell for each column. */
export function rowsOf(table: string): Row[] {
  const [header = '', ...lines] = table.split('\n').filter((line) => line.trim());
  if (header.trim().split(/\s+/).join() !== people.join()) throw new Error(`These are other columns: ${header}`);
  return lines.map((line) => {
    const words = line.trim().split(/\s+/);
    const cells = words.slice(-people.length);
    const [method, path = '', ...rest] = words.slice(0, -people.length);
    const expected = Object.fromEntries(people.map((person, at) => [person, cells[at]])) as Row['expected'];
    return { name: [method, path, ...rest].join(' '), method: method as Method, path, expected };
  });
}

/** Somebody who may do it: the administrator, unless it is for those concerned alone. */
export const whoMay = ({ expected }: Row): Person | undefined =>
  [...people].reverse().find((person) => Number(expected[person]) < 300);

/** The address of a case, with the values in its path and its query. */
export const addressOf = (path: string, { params = {}, query }: Request): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs ${name}.`);
    return value;
  }) + (query ? `?${query}` : '');

/**
 * Sends each case of the table as everybody, with records that nobody has changed before, and compares.
 *
 * @param seen what of an answer goes into the table: its status, or whether it shows something
 */
export function walk(
  table: string,
  requests: Requests,
  seen: (answer: { status: number; text: string }, row: Row) => string = ({ status }) => String(status),
): void {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  it.each(rowsOf(table))('$name', async (row) => {
    const request = requests[row.name];
    if (!request) throw new Error(`It is not said how to send ${row.name}.`);
    const found: Partial<Row['expected']> = {};
    let made: Request | undefined;
    for (const person of people) {
      made ??= await request(here);
      const answer = await here.send(person, row.method, addressOf(row.path, made), made.body);
      found[person] = seen(answer, row);
      // What was only read, or refused, is there for the next one as it was.
      if (row.method !== 'GET' && answer.status < 400) made = undefined;
    }
    expect(found).toEqual(row.expected);
  });
}

/**
 * The same for what an answer shows: `yes` where the text that the last part of the case's name stands for is in it.
 *
 * @param marks the text to look for, by the name in brackets
 */
export function walkShown(table: string, requests: Requests, marks: Record<string, string | RegExp>): void {
  walk(table, requests, ({ status, text }, { name }) => {
    const mark = marks[name.replace(/^.*\((.*)\)$/, '$1')];
    if (!mark) throw new Error(`It is not said what ${name} looks for.`);
    const shown = status < 300 && (typeof mark === 'string' ? text.includes(mark) : mark.test(text));
    return shown ? 'yes' : '-';
  });
}

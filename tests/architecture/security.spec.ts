import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesIn } from './sources';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** How many requirements each section of ASVS 5.0.0 has, but for those of level 3: these are named. */
const ASVS: Record<string, { count: number; level3?: readonly number[] }> = {
  '1.1': { count: 2 },
  '1.2': { count: 10, level3: [10] },
  '1.3': { count: 12, level3: [12] },
  '1.4': { count: 3 },
  '1.5': { count: 3, level3: [3] },
  '2.1': { count: 3 },
  '2.2': { count: 3 },
  '2.3': { count: 5, level3: [5] },
  '2.4': { count: 2, level3: [2] },
  '3.1': { count: 1, level3: [1] },
  '3.2': { count: 3, level3: [3] },
  '3.3': { count: 5, level3: [5] },
  '3.4': { count: 8, level3: [7, 8] },
  '3.5': { count: 8, level3: [6, 7, 8] },
  '3.6': { count: 1, level3: [1] },
  '3.7': { count: 5, level3: [3, 4, 5] },
  '4.1': { count: 5, level3: [4, 5] },
  '4.2': { count: 5, level3: [2, 3, 4, 5] },
  '4.3': { count: 2 },
  '4.4': { count: 4 },
  '5.1': { count: 1 },
  '5.2': { count: 6, level3: [4, 5, 6] },
  '5.3': { count: 3, level3: [3] },
  '5.4': { count: 3 },
  '6.1': { count: 3 },
  '6.2': { count: 12 },
  '6.3': { count: 8, level3: [5, 6, 7, 8] },
  '6.4': { count: 6, level3: [5, 6] },
  '6.5': { count: 8, level3: [6, 7, 8] },
  '6.6': { count: 4, level3: [4] },
  '6.7': { count: 2, level3: [1, 2] },
  '6.8': { count: 4 },
  '7.1': { count: 3 },
  '7.2': { count: 4 },
  '7.3': { count: 2 },
  '7.4': { count: 5 },
  '7.5': { count: 3, level3: [3] },
  '7.6': { count: 2 },
  '8.1': { count: 4, level3: [3, 4] },
  '8.2': { count: 4, level3: [4] },
  '8.3': { count: 3, level3: [2, 3] },
  '8.4': { count: 2, level3: [2] },
  '9.1': { count: 3 },
  '9.2': { count: 4 },
  '10.1': { count: 2 },
  '10.2': { count: 3, level3: [3] },
  '10.3': { count: 5, level3: [5] },
  '10.4': { count: 16, level3: [12, 13, 14, 15, 16] },
  '10.5': { count: 5 },
  '10.6': { count: 2 },
  '10.7': { count: 3 },
  '11.1': { count: 4, level3: [3, 4] },
  '11.2': { count: 5, level3: [4, 5] },
  '11.3': { count: 5, level3: [4, 5] },
  '11.4': { count: 4 },
  '11.5': { count: 2, level3: [2] },
  '11.6': { count: 2, level3: [2] },
  '11.7': { count: 2, level3: [1, 2] },
  '12.1': { count: 5, level3: [4, 5] },
  '12.2': { count: 2 },
  '12.3': { count: 5, level3: [5] },
  '13.1': { count: 4, level3: [2, 3, 4] },
  '13.2': { count: 6, level3: [6] },
  '13.3': { count: 4, level3: [3, 4] },
  '13.4': { count: 7, level3: [6, 7] },
  '14.1': { count: 2 },
  '14.2': { count: 8, level3: [5, 6, 7, 8] },
  '14.3': { count: 3 },
  '15.1': { count: 5, level3: [4, 5] },
  '15.2': { count: 5, level3: [4, 5] },
  '15.3': { count: 7 },
  '15.4': { count: 4, level3: [1, 2, 3, 4] },
  '16.1': { count: 1 },
  '16.2': { count: 5 },
  '16.3': { count: 4 },
  '16.4': { count: 3 },
  '16.5': { count: 4, level3: [4] },
  '17.1': { count: 2, level3: [2] },
  '17.2': { count: 8, level3: [5, 6, 7, 8] },
  '17.3': { count: 2 },
};

const asked = Object.entries(ASVS).flatMap(([section, { count, level3 = [] }]) =>
  Array.from({ length: count }, (_, at) => at + 1)
    .filter((number) => !level3.includes(number))
    .map((number) => `${section}.${number}`),
);

/** The rows of the list: the numbers, how each stands, and the evidence. */
const rows = page.split('\n').flatMap((line) => {
  const [, numbers = '', standing = '', evidence = ''] = /^\| (\d+\.[\d., ]*) *\| ([^|]+) \|(.*)\|$/.exec(line) ?? [];
  return numbers ? [{ numbers: numbers.trim().split(/,\s*/), standing: standing.trim(), evidence }] : [];
});

describe('the page about security', () => {
  it('says of each requirement of levels one and two of ASVS 5.0.0 how it stands, once', () => {
    expect(rows.flatMap(({ numbers }) => numbers).sort()).toEqual([...asked].sort());
    expect([...new Set(rows.map(({ standing }) => standing))].sort()).toEqual([
      'does not apply',
      'in part',
      'met',
      'not met',
    ]);
  });

  it('names above the list all that is not met, or in part', () => {
    const [, told = ''] = /\*\*Not met, or in part:\*\*(.*?)\n\n/s.exec(page) ?? [];
    const short = rows.filter(({ standing }) => standing === 'in part' || standing === 'not met');
    expect((told.match(/\d+\.\d+\.\d+/g) ?? []).sort()).toEqual(short.flatMap(({ numbers }) => numbers).sort());
  });

  it('names files that there are', () => {
    const named = [
      ...page.matchAll(/`((?:apps|libs|tests|docs|tools)\/[^`\s]+|[\w.-]+\.(?:json|md|yaml)|Dockerfile)`/g),
    ];
    const gone = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(gone).toEqual([]);
    expect(named.length).toBeGreaterThan(150);
  });
});

describe('the sources', () => {
  const ours = sourcesIn('apps/api/src', 'apps/dashboard/src', 'libs').filter(
    ({ path }) => !/\.spec\.ts$|\/testing\/|^libs\/api-client\//.test(path),
  );
  const server = ours.filter(({ path }) => path.startsWith('apps/api/'));
  const having = (files: typeof ours, pattern: RegExp): string[] =>
    files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it.each([
    [
      'start other programs in one place: PostgreSQL’s own, for a backup',
      having(server, /child_process|\bexecFile\(|\bspawn\(/),
      ['apps/api/src/platform/backup/pg-dump.ts'],
    ],
    ['call no shell', having(server, /\bshell\s*:|\bexecSync\b|\{[^}]*\bexec\b[^}]*\} from 'node:child_process'/), []],
    ['evaluate no text', having(ours, /\beval\(|new Function\(|node:vm/), []],
    // The names that are looked for are escaped.
    ['build an expression in one place', having(ours, /new RegExp\(/), ['apps/api/src/personal-data/needles.ts']],
    ['call no address', having(server, /\bfetch\(|\b(http|https)\.(get|request)\(|undici|axios/), []],
    ['hash nothing by MD5', having(ours, /['"]md5['"]/i), []],
    // Where nothing is protected by it: ids that are the same each time.
    ['hash by SHA-1 in one place', having(ours, /createHash\(['"]sha1['"]/i), ['apps/api/src/seeds/rows.ts']],
    ['trust no certificate that is not good', having(ours, /rejectUnauthorized|NODE_TLS_REJECT/), []],
    [
      'write markup in one place',
      having(ours, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|bypassSecurityTrust/),
      ['libs/ui/src/markdown.ts'],
    ],
    [
      'take no messages of other pages',
      having(
        ours.filter(({ path }) => !path.startsWith('apps/api/')),
        /postMessage|['"(]window:message|Listener\(['"]message/,
      ),
      [],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { foldersIn, root, sourcesIn } from './sources';

const API = 'apps/api/src';
const DASHBOARD = 'apps/dashboard/src/app';

/** What stands beside the slices, on any side. */
const ground = ['assets', 'platform', 'public-pages', 'seeds', 'shared', 'shell', 'testing', 'who-sees-what'];

const known = [
  'actions',
  'announcements',
  'api-tokens',
  'campaigns',
  'catalogues',
  'chapter-6-documents',
  'diagnosis',
  'files',
  'flows',
  'identity',
  'imports',
  'insights',
  'link-pages',
  'meetings',
  'messages',
  'method',
  'open-data',
  'organisations',
  'pacte-climat',
  'participation',
  'personal-data',
  'practice-sheets',
  'reference',
  'register',
  'shared-services',
  'successions',
  'territory',
  'working-groups',
];

const slicesIn = (folder: string): string[] => foldersIn(folder).filter((name) => !ground.includes(name));

const slices = slicesIn(API);

/** The slices of the API that a slice imports. Entities do not count: they are a layer beneath the slices. */
function importsOf(slice: string): string[] {
  const found = sourcesIn(`${API}/${slice}`)
    .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bfrom '(\.[^']*)'/g)].map((match) => posix.join(posix.dirname(path), match[1] ?? '')),
    )
    .filter((target) => !target.endsWith('.entity'))
    .map((target) => target.slice(API.length + 1).split('/')[0] ?? '');
  return [...new Set(found)].filter((name) => name !== slice && slices.includes(name));
}

const imports = new Map(slices.map((slice) => [slice, importsOf(slice)]));

/** A way from the slice back to itself, or null. */
function cycleFrom(slice: string, path: string[] = [slice]): string | null {
  for (const next of imports.get(path.at(-1) ?? '') ?? []) {
    if (next === slice) return [...path, next].join(' → ');
    const cycle = path.includes(next) ? null : cycleFrom(slice, [...path, next]);
    if (cycle) return cycle;
  }
  return null;
}

describe('the slices', () => {
  it('have one name each, on every side', () => {
    expect(slices).toEqual(known);
    expect(slicesIn('libs/domain/src').filter((name) => !known.includes(name))).toEqual([]);
    expect(slicesIn(DASHBOARD).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(slices)('%s has one door and one module', (slice) => {
    expect(existsSync(join(root, API, slice, 'index.ts'))).toBe(true);
    expect(existsSync(join(root, API, slice, `${slice}.module.ts`))).toBe(true);
  });

  it.each(slices)('%s does not import itself by way of others', (slice) => {
    expect(cycleFrom(slice)).toBeNull();
  });
});

describe('the database', () => {
  it('is reached by nothing outside the platform and the test harness', () => {
    const ownWay =
      /\b(DataSource|Repository|BaseEntity|InjectRepository|InjectDataSource|InjectEntityManager)\b[^;]*from '(typeorm|@nestjs\/typeorm)'/;
    const around = sourcesIn('apps/api/src', 'libs')
      .filter(({ path }) => !path.startsWith(`${API}/platform/`) && !path.startsWith(`${API}/testing/`))
      .filter(({ text }) => ownWay.test(text));
    expect(around.map(({ path }) => path)).toEqual([]);
  });
});

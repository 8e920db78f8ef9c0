import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesIn } from './sources';

const LONGEST = 350;
/** Lists of words and of facts grow with what they list: their length says nothing about ideas. */
const lists =
  /^(libs\/i18n\/src\/|apps\/api\/src\/seeds\/|apps\/dashboard\/src\/styles|apps\/api\/src\/platform\/database\/migrations\/)/;

const code = sourcesIn('apps', 'libs', 'tools');
const specs = sourcesIn('apps', 'libs', 'tools', 'tests').filter(({ path }) => /\.spec\.(ts|mjs)$/.test(path));

const pathsWith = (files: typeof code, pattern: RegExp): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the files', () => {
  it(`have one idea each, in at most ${LONGEST} lines`, () => {
    const long = code
      .filter(({ path }) => !lists.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('hold nothing that was left lying about', () => {
    const left = /\b(TODO|FIXME|XXX|HACK)\b|console\.(log|debug)\b|\bdebugger;|eslint-disable|@ts-(ignore|nocheck)/;
    expect(pathsWith(code, left)).toEqual([]);
  });

  it('lock by a number of their own: who holds one would wait for the other, which is itself', () => {
    const locks = code.flatMap(({ text }) => [...text.matchAll(/LOCK = (\d{3}_\d{3});/g)].map(([, number]) => number));
    expect(locks.length).toBeGreaterThan(3);
    expect(new Set(locks).size).toBe(locks.length);
  });

  it('leave no test out', () => {
    const out = /\b(describe|it|test)\.(only|skip|todo|failing)\b|\b(fdescribe|fit|xdescribe|xit|xtest)\(/;
    const others = specs.filter(({ path }) => path !== 'tests/architecture/habits.spec.ts');
    expect(pathsWith(others, out)).toEqual([]);
  });
});

describe('the specs of the API and of components', () => {
  it('say so where they mock modules, since the product stays loaded between them', () => {
    const mocks = /jest\s*\.(\w+\(\)\s*\.)?(mock|doMock|setMock|resetModules|isolateModules(Async)?)\(/;
    const mocking = specs.filter(({ path, text }) => /^(apps|libs\/ui)\//.test(path) && mocks.test(text));
    expect(mocking.length).toBeGreaterThan(0);
    expect(mocking.filter(({ text }) => !/@jest-environment (node|jsdom)\b/.test(text))).toEqual([]);
  });
});

describe('the pages that the API renders', () => {
  const tokensIn = (path: string): Map<string, string> =>
    new Map(
      [...readFileSync(join(root, path), 'utf8').matchAll(/^\s*(--z-[\w-]+):\s*([^;]+);/gm)]
        .reverse()
        .map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]),
    );

  it('have the colours of the dashboard', () => {
    const theirs = tokensIn('apps/api/src/platform/pages/assets/page.css');
    const tokens = tokensIn('apps/dashboard/src/styles/tokens.css');
    expect(theirs.size).toBeGreaterThan(0);
    for (const [name, value] of theirs) expect([name, value]).toEqual([name, tokens.get(name)]);
  });
});

describe('the projects', () => {
  const projects = ['apps', 'libs', 'tests'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );

  it.each(projects)('%s is checked: it has its targets', (project) => {
    expect(existsSync(join(root, project, 'project.json'))).toBe(true);
  });
});

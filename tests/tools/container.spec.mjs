import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { PRODUCTS } from '../../tools/lib/build.mjs';

/** @param {string} file */
const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
/** @param {string} file */
const isThere = (file) => existsSync(new URL(`../../${file}`, import.meta.url));

/** One line for each instruction, those that go over several lines included. */
const instructions = read('Dockerfile')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));
const [, building = [], running = []] = instructions.reduce(
  (stages, line) =>
    line.startsWith('FROM ') ? [...stages, []] : [...stages.slice(0, -1), [...(stages.at(-1) ?? []), line]],
  /** @type {string[][]} */ ([[]]),
);
/** What follows an instruction. @param {string[]} stage @param {string} name */
const all = (stage, name) =>
  stage.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
/** @param {string} copy without its last part, which says where to */
const sources = (copy) =>
  copy
    .split(' ')
    .filter((part) => !part.startsWith('--'))
    .slice(0, -1);
const settings = new Set(
  read('apps/api/src/platform/config/config.ts')
    .match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)
    ?.map((name) => name.trim()),
);
const compose = parse(read('compose.yaml'));

describe('the image', () => {
  it('is built from what is there and is not kept from it', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    for (const source of all(building, 'COPY').flatMap(sources)) {
      assert.equal(isThere(source), true, source);
      assert.equal(ignored.includes(source), false, source);
    }
    // What lies about here would take the place of what is built there.
    for (const made of ['node_modules', 'dist', 'data', '.git', '.nx'])
      assert.equal(ignored.includes(made), true, made);
  });

  it('is built with commands that there are', () => {
    const run = all(building, 'RUN').join(' && ');
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, script = ''] of run.matchAll(/npm run ([\w:-]+)/g)) assert.equal(script in scripts, true, script);
    const programs = [...run.matchAll(/node (\S+\.mjs)/g)].map(([, file = '']) => file);
    assert.equal(programs.length, 2);
    for (const file of programs) assert.equal(isThere(file), true, file);
  });

  it('takes along what was built, and starts it', () => {
    const taken = all(running, 'COPY')
      .flatMap(sources)
      .map((path) => path.replace('/zesumme/', ''));
    for (const file of [...PRODUCTS, 'package.json', 'node_modules/pg'])
      assert.equal(
        taken.some((path) => file === path || file.startsWith(`${path}/`)),
        true,
        file,
      );
    const [node, ...options] = JSON.parse(all(running, 'CMD')[0] ?? '[]');
    const serving = read('tools/lib/serve.mjs');
    assert.deepEqual([node, options.pop()], ['node', 'serve']);
    assert.equal(PRODUCTS.includes(options.pop()), true);
    for (const option of options) assert.equal(serving.includes(`'${option}'`), true, option);
  });

  it('runs as a user of its own who may write where the data is, and is asked whether it is well', () => {
    assert.deepEqual(all(running, 'USER'), ['node']);
    const [folder = ''] = all(running, 'VOLUME');
    assert.match(running.join('\n'), new RegExp(`chown node:node ${folder}`));
    assert.equal(
      running.findIndex((line) => line.startsWith('USER ')) > running.findIndex((line) => line.includes('chown')),
      true,
    );
    const set = all(running, 'ENV').join(' ');
    const serving = read('tools/lib/serve.mjs');
    assert.match(set, new RegExp(`DATA_DIR=${folder}(?: |$)`));
    for (const [, name = ''] of set.matchAll(/(\w+)=/g))
      assert.equal(name === 'NODE_ENV' || settings.has(name) || serving.includes(name), true, name);
    assert.match(all(running, 'HEALTHCHECK').join(), /\/health\/ready/);
    assert.match(read('apps/api/src/platform/health/health.controller.ts'), /'health'[\s\S]*'ready'/);
  });
});

describe('compose', () => {
  it('sets what the product reads, on a file system that cannot be written to but where it has to be', () => {
    const { app } = compose.services;
    for (const name of Object.keys(app.environment)) assert.equal(settings.has(name), true, name);
    assert.equal(app.read_only, true);
    assert.deepEqual(app.tmpfs, ['/tmp']);
    assert.deepEqual(app.cap_drop, ['ALL']);
    assert.deepEqual(app.volumes, [`data:${all(running, 'VOLUME')[0]}`]);
    assert.equal(parseInt(app.stop_grace_period, 10) > 10, true);
  });

  it('names services and volumes that it describes, and opens nothing to other computers', () => {
    const { services, volumes } = compose;
    for (const [name, service] of Object.entries(services)) {
      for (const needed of Object.keys(service.depends_on ?? {}))
        assert.equal('healthcheck' in services[needed], true, needed);
      for (const volume of service.volumes ?? []) assert.equal(volume.split(':')[0] in volumes, true, volume);
      for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:/, name);
    }
    for (const url of [services.app.environment.DATABASE_URL, services.app.environment.SMTP_URL])
      assert.equal(new URL(url).hostname in services, true, url);
    const { username, password, pathname } = new URL(services.app.environment.DATABASE_URL);
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services.database.environment;
    assert.deepEqual([username, password, pathname], [POSTGRES_USER, POSTGRES_PASSWORD, `/${POSTGRES_DB}`]);
  });
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilerProblem } from '../../tools/lib/compiler.mjs';
import { capture, which } from '../../tools/lib/spawn.mjs';

const root = join(import.meta.dirname, '../..');

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zesumme-surroundings-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that is there and does nothing. @param {string} name */
function install(name) {
  writeFileSync(join(folder, name), '#!/bin/sh\n');
  chmodSync(join(folder, name), 0o755);
}

describe('the compiler', () => {
  it('names each program that is missing, and how to get it', () => {
    install('make');
    const problem = compilerProblem(folder, 'linux') ?? '';
    assert.ok(problem.includes('that needs Python 3 and a C++ compiler.'), String(problem));
    assert.ok(problem.includes('sudo apt-get install python3 make g++'), String(problem));
    assert.ok(
      compilerProblem(folder, 'darwin')?.includes('xcode-select --install'),
      String(compilerProblem(folder, 'darwin')),
    );
  });

  it('has nothing to say when all are there', () => {
    for (const name of ['make', 'python3', 'clang++']) install(name);
    assert.equal(compilerProblem(folder, 'linux'), null);
  });

  it('does not take a folder for a program', () => {
    assert.equal(which(['lib'], '/usr'), null);
  });
});

/** Runs code as somebody who may not write to the folder: as an unprivileged user where the tests run as root. @param {string} code */
async function asUnprivileged(code) {
  chmodSync(folder, 0o555);
  const module = join(root, 'tools/lib/writable.mjs');
  const unprivileged = process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : '';
  const script = `import * as w from ${JSON.stringify(module)}; ${unprivileged} try { ${code} } catch (e) { console.log(e.message); process.exitCode = e.exitCode; }`;
  return capture(process.execPath, ['--input-type=module', '-e', script]);
}

describe('a folder that may not be written to', () => {
  it('is named with what to do, when the data would be kept there', async () => {
    const { code, output } = await asUnprivileged(`w.requireWritableData(${JSON.stringify(join(folder, 'data'))})`);
    assert.equal(code, 78);
    assert.ok(output.includes(`The data is kept in ${folder}/data, and the user `), String(output));
    assert.ok(output.includes('or set DATA_DIR to another folder'), String(output));
  });

  it('is named with what to do, when packages or the build would be written there', async () => {
    const { code, output } = await asUnprivileged(`w.requireWritableProject(${JSON.stringify(folder)}, 'The build')`);
    assert.equal(code, 78);
    assert.ok(output.includes(`The build has to be written to ${folder}, and the user `), String(output));
    assert.ok(output.includes('sudo chown -R'), String(output));
  });

  it('is found out for a database file that belongs to somebody else', async () => {
    writeFileSync(join(folder, 'zesumme.sqlite'), '');
    const { output } = await asUnprivileged(`w.requireWritableData(${JSON.stringify(folder)})`);
    assert.ok(output.includes('may not write to'), String(output));
  });
});

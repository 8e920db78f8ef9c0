import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runStages } from '../../tools/test/run-stages.mjs';

/** @typedef {import('../../tools/test/run-stages.mjs').Stage} Stage */

describe('the stages of the tests', () => {
  const root = mkdtempSync(join(tmpdir(), 'zesumme-stages-'));
  /** @type {string[]} */
  let told = [];
  let written = '';

  after(() => rmSync(root, { recursive: true, force: true }));

  /** @param {string} name @param {Partial<Stage> & { ok?: boolean, output?: string }} [about] @returns {Stage} */
  const stage = (name, { ok = true, output = '', ...about } = {}) => ({
    name,
    title: name,
    run: async () => {
      told.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      told.push(`${name} ends`);
      return { ok, output };
    },
    ...about,
  });
  /** @param {Stage[]} stages @param {number} cores */
  const run = async (stages, cores) => {
    [told, written] = [[], ''];
    const tell = (/** @type {string} */ line) => void (written += `${line}\n`);
    return runStages(root, stages, { allowSkipped: false, cores, tell });
  };
  const one = () => 1;

  it('run side by side as far as there are cores, and alone where they do not say how many they take', async () => {
    const stages = [stage('a', { cores: one }), stage('alone'), stage('b', { cores: one }), stage('c', { cores: one })];
    assert.equal(await run(stages, 2), true);
    assert.deepEqual(told.slice(0, 2), ['a starts', 'b starts']);
    assert.deepEqual(told.slice(-2), ['alone starts', 'alone ends']);
    assert.equal(told.length, 8);
  });

  it('run one after the other on a single core', async () => {
    await run([stage('a', { cores: one }), stage('b', { cores: one }), stage('c')], 1);
    assert.deepEqual(told, ['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  it('wait for what they need, and are not run when it failed, nor taken for well', async () => {
    const needy = [stage('a', { cores: one, needs: ['b'] }), stage('b', { cores: one })];
    assert.equal(await run(needy, 2), true);
    assert.deepEqual(told, ['b starts', 'b ends', 'a starts', 'a ends']);
    const broken = [stage('b', { ok: false, output: 'why it failed' }), stage('a', { needs: ['b'] }), stage('c')];
    assert.equal(await run(broken, 2), false);
    assert.deepEqual(told, ['b starts', 'b ends', 'c starts', 'c ends']);
    assert.match(written, /why it failed/);
    assert.match(written, /a: not run, because of: b/);
  });

  it('come to an end when the last of them is not run', async () => {
    assert.equal(await run([stage('b', { ok: false }), stage('a', { needs: ['b'] })], 2), false);
    assert.match(written, /0 passed, 1 failed, 0 skipped/);
  });

  it('fail when one throws', async () => {
    const thrown = { ...stage('a'), run: () => Promise.reject(new Error('broken')) };
    assert.equal(await run([thrown], 2), false);
    assert.match(written, /broken/);
  });
});

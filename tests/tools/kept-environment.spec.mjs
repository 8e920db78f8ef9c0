import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const Environment = createRequire(import.meta.url)('../../tools/jest/kept/environment.cjs');
const projectConfig = { id: 'kept-environment.spec', globals: {}, testEnvironmentOptions: {}, fakeTimers: {} };

/** The environment of the next spec file. */
const next = () => new Environment({ projectConfig, globalConfig: {} }, { console, testPath: 'some.spec.ts' });

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

test('an environment is handed on from one spec file to the next, and lets go of what the first one made', async () => {
  const state = Symbol('JEST_STATE_SYMBOL');
  /** What Jest keeps of a spec file while it runs. @param {any} environment */
  const run = (environment) => {
    environment.global[state] = { tests: [] };
    return new WeakRef(environment.global[state]);
  };
  const first = next();
  await first.setup();
  const ofTheFirst = run(first);
  await first.teardown();

  const second = next();
  assert.equal(second, first);
  assert.equal(second.global[state], undefined);
  // A weak reference keeps what it refers to until the work at hand is done.
  await setTimeout(1);
  collectGarbage();
  assert.equal(ofTheFirst.deref(), undefined);
});

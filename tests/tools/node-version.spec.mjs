import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nodeProblem, satisfies } from '../../tools/lib/node-version.mjs';

const range = '^20.19.0 || ^22.12.0 || >=24.0.0';

describe('the version of Node.js', () => {
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.12.0', 'v22.30.1', 'v24.0.0', 'v26.1.0']) {
    it(`accepts ${version}`, () => {
      assert.equal(satisfies(version, range), true);
      assert.equal(nodeProblem(version, range), null);
    });
  }

  for (const version of ['v0.12.18', 'v14.21.3', 'v18.20.4', 'v20.18.3', 'v21.7.3', 'v22.11.0', 'v23.11.0']) {
    it(`refuses ${version}`, () => assert.equal(satisfies(version, range), false));
  }

  it('says which versions do, which one this is, and what to do', () => {
    assert.equal(
      nodeProblem('v18.20.4', range),
      'Zesumme needs Node.js 20.19 or a later 20, 22.12 or a later 22, 24.0 or later; this is 18.20.4.\n' +
        'Install a current version from https://nodejs.org/ (or with "nvm install --lts"), then run the same command again.',
    );
  });
});

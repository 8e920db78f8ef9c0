import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInstalled } from '../../tools/lib/install.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/a-for-another-platform': { version: '1.2.3', optional: true },
  },
};

describe('whether the packages are installed', () => {
  it('is so when each package of the lock file is there in its version, those for other platforms aside', () => {
    assert.equal(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.2.3' } } }), true);
  });

  it('is not so when nothing is there, or when an install was interrupted', () => {
    assert.equal(isInstalled(wanted, null), false);
  });

  it('is not so when one is missing', () => {
    assert.equal(isInstalled(wanted, { packages: {} }), false);
  });

  it('is not so when one has another version, even one that is optional', () => {
    assert.equal(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.2.4' } } }), false);
    const other = { 'node_modules/a': { version: '1.2.3' }, 'node_modules/a-for-another-platform': { version: '1' } };
    assert.equal(isInstalled(wanted, { packages: other }), false);
  });
});

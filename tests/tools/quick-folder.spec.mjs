import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { quickFolder } from '../../tools/test/quick-folder.mjs';

test('the databases of tests lie in the usual folder where there is no other', () => {
  assert.equal(quickFolder('/nowhere/at-all'), tmpdir());
});

test('and where the other has no room', { skip: process.platform !== 'linux' }, () => {
  assert.equal(quickFolder('/proc'), tmpdir());
});

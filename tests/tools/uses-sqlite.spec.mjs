import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usesSqlite } from '../../tools/lib/uses-sqlite.mjs';

describe('where the data is kept', () => {
  it('is a file, unless the settings name a database, by its address or by a file that holds it', () => {
    assert.equal(usesSqlite({}), true);
    assert.equal(usesSqlite({ DATABASE_URL: '', DATABASE_URL_FILE: '' }), true);
    assert.equal(usesSqlite({ DATABASE_URL: 'postgres://localhost/zesumme' }), false);
    assert.equal(usesSqlite({ DATABASE_URL_FILE: '/run/secrets/database' }), false);
  });
});

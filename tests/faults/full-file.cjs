// Loaded into the product before it starts: while the file that FAULTS_FULL names is there, SQLite's file may not grow.
const { existsSync } = require('node:fs');
const sqlite3 = require('sqlite3');

const mark = process.env.FAULTS_FULL ?? '';
const MOST = 4_294_967_294;
const { run } = sqlite3.Database.prototype;

/** @this {any} @param {any[]} parts */
sqlite3.Database.prototype.run = function (...parts) {
  this.exec(`PRAGMA max_page_count = ${existsSync(mark) ? 1 : MOST}`);
  return run.apply(this, /** @type {any} */ (parts));
};

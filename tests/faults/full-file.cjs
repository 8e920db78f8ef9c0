// Loaded into the product before it starts: while the file that FAULTS_FULL names is there, SQLite's file may not grow. Once it
// may again, there is another file beside it that says so.
const { existsSync, writeFileSync } = require('node:fs');
const sqlite3 = require('sqlite3');

const mark = process.env.FAULTS_FULL ?? '';
const MOST = 4_294_967_294;
const EVERY_MS = 50;

/** @type {import('sqlite3').Database[]} */
const opened = [];

class Watched extends sqlite3.Database {
  /** @param {any[]} parts */
  constructor(...parts) {
    super(.../** @type {[string]} */ (parts));
    opened.push(this);
  }
}

Object.assign(sqlite3, { Database: Watched });

let wasFull = false;
setInterval(() => {
  const isFull = existsSync(mark);
  if (isFull === wasFull) return;
  wasFull = isFull;
  // SQLite takes no less than it has.
  const told = opened.map(
    (each) => new Promise((resolve) => each.exec(`PRAGMA max_page_count = ${isFull ? 1 : MOST}`, resolve)),
  );
  if (!isFull) void Promise.all(told).then(() => writeFileSync(`${mark}.over`, ''));
}, EVERY_MS).unref();

import pg from 'pg';
import sqlite3 from 'sqlite3';

let made = 0;

/**
 * An empty database of a test's own on the server.
 *
 * @param {string} server its address
 * @param {string} [where] such as a tablespace
 * @returns {Promise<string>}
 */
export async function newDatabase(server, where = '') {
  const name = `faults_${process.pid}_${(made += 1)}`;
  await rowsOf(server, `CREATE DATABASE ${name} ${where}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** @param {string} url @param {string} statement @param {unknown[]} [values] @returns {Promise<any[]>} */
export async function rowsOf(url, statement, values = []) {
  const client = new pg.Client({ connectionString: url, application_name: 'fault-test' });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** Rows of a SQLite file that no product has open. @param {string} file @param {string} statement @returns {Promise<any[]>} */
export function rowsIn(file, statement) {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file);
    database.all(statement, (error, rows) => database.close(() => (error ? reject(error) : resolve(rows))));
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import sqlite3 from 'sqlite3';

/** @typedef {import('./product.mjs').Product} Product */

const DAY = 86_400_000;
/** How many mails it makes to call one meeting. */
export const MAILS = 12;

/**
 * Calls a meeting of a group of the demonstration, in some weeks: its guests are invited by mail.
 *
 * @param {Product} product
 * @param {string} cookie
 * @param {string} title
 * @param {number} [now] what the product takes for the present
 * @returns {Promise<string>} its id
 */
export async function callMeeting(product, cookie, title, now = Date.now()) {
  const { body: groups } = await product.send('GET', '/api/meetings?size=1', { cookie });
  const day = new Date(now + 30 * DAY).toISOString().slice(0, 10);
  const made = await product.send('POST', '/api/meetings', {
    cookie,
    body: {
      groupId: groups.items[0].group.id,
      kind: 'working-group',
      title,
      startsLocal: `${day}T14:00`,
      endsLocal: `${day}T16:00`,
      place: 'Salle 3',
      agenda: [{ title: 'Tour de table', kind: 'information', minutes: 15 }],
    },
  });
  if (made.status !== 201) throw new Error(`No meeting: ${made.status} ${JSON.stringify(made.body)}`);
  const { id, version } = made.body;
  const guests = Array.from({ length: MAILS }, (_, at) => ({
    name: `Gaascht ${at}`,
    email: `gaascht-${at}@${id}.example`,
    locale: 'fr',
  }));
  const invited = await product.send('POST', `/api/meetings/${id}/invitations`, { cookie, body: { guests } });
  if (invited.status >= 300) throw new Error(`Not invited: ${invited.status} ${JSON.stringify(invited.body)}`);
  const sent = await product.send('POST', `/api/meetings/${id}/state`, { cookie, body: { version, to: 'open' } });
  if (sent.status >= 300) throw new Error(`Not called: ${sent.status} ${JSON.stringify(sent.body)}`);
  return id;
}

/** The value of a line of a calendar file. @param {string} calendar @param {string} name */
export const lineOf = (calendar, name) =>
  new RegExp(`^${name}[^:\\r\\n]*:([^\\r\\n]*)`, 'm').exec(calendar.replace(/\r?\n[ \t]/g, ''))?.[1] ?? null;

/**
 * Organisations that are made one after another over some connections at once, until the server is gone.
 *
 * @param {Product} product
 * @param {string} cookie
 * @param {string} prefix of their names
 * @param {number} lanes
 */
export function writing(product, cookie, prefix, lanes = 8) {
  /** The names of those that the server said it had kept. @type {string[]} */
  const acknowledged = [];
  /** What else it answered. @type {Map<string, number>} */
  const others = new Map();
  let isOver = false;
  const work = Array.from({ length: lanes }, async (_, lane) => {
    for (let number = 0; !isOver; number += 1) {
      const name = `${prefix} ${lane} ${number}`;
      try {
        const { status, body } = await product.addOrganisation(cookie, name);
        if (status === 201) acknowledged.push(name);
        else {
          const told = `${status} ${body.code ?? ''}`;
          others.set(told, (others.get(told) ?? 0) + 1);
          await pause(50);
        }
      } catch {
        others.set('none', (others.get('none') ?? 0) + 1);
        if (product.child.exitCode !== null || product.child.signalCode !== null) return;
        await pause(50);
      }
    }
  });
  return {
    acknowledged,
    others,
    async stop() {
      isOver = true;
      await Promise.all(work);
    },
  };
}

/**
 * Holds a SQLite file as another program would.
 *
 * @param {string} file
 * @param {'IMMEDIATE' | 'EXCLUSIVE'} how against those who write, or where it has no log against everybody
 * @returns {Promise<() => Promise<void>>} gives it free
 */
export function holdFile(file, how) {
  const database = new sqlite3.Database(file);
  return new Promise((resolve, reject) =>
    database.exec(`BEGIN ${how}`, (error) =>
      error
        ? reject(error)
        : resolve(() => new Promise((done) => database.exec('ROLLBACK', () => database.close(() => done())))),
    ),
  );
}

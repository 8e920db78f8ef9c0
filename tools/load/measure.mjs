import autocannon from 'autocannon';
import { Stop } from '../lib/stop.mjs';

/** @typedef {import('./operations.mjs').Operation} Operation */

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} how with how many connections, and beside what
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number} cpu milliseconds of processor time of the server for each operation
 *
 * @typedef {object} How
 * @property {number} connections
 * @property {number} seconds
 * @property {{ operation: Operation, perSecond: number }} [beside] what others do meanwhile, which is not counted
 */

/**
 * Asks as fast as the product answers, for so many seconds.
 *
 * @param {{ address: string, cpu: () => number }} product
 * @param {Operation} operation
 * @param {How} how
 * @returns {Promise<Measured>}
 * @throws {Stop} where anything but a success is answered
 */
export async function measure({ address, cpu }, operation, { connections, seconds, beside }) {
  const before = cpu();
  const began = performance.now();
  const others = beside ? ask(address, beside.operation, { connections: 1, seconds, rate: beside.perSecond }) : null;
  const times = await ask(address, operation, { connections, seconds });
  const elapsed = (performance.now() - began) / 1_000;
  await others;
  times.sort((one, other) => one - other);
  return {
    name: operation.name,
    how: `${connections}${beside ? `, beside ${beside.perSecond} writes/s` : ''}`,
    perSecond: times.length / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: (cpu() - before) / times.length,
  };
}

/**
 * @param {string} address
 * @param {Operation} operation
 * @param {{ connections: number, seconds: number, rate?: number }} how
 * @returns {Promise<number[]>} how long each took
 */
function ask(address, operation, { connections, seconds, rate }) {
  /** @type {number[]} */
  const times = [];
  let refused = 0;
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: address,
        connections,
        duration: seconds,
        ...(rate ? { overallRate: rate } : {}),
        requests: [{ setupRequest: (/** @type {object} */ request) => ({ ...request, ...asked(operation) }) }],
      },
      (error, { errors }) => {
        if (error) return reject(error);
        if (refused || errors > 0 || times.length === 0)
          return reject(new Stop(`${operation.name} was answered ${refused || `with ${errors} errors`} under load.`));
        return resolve(times);
      },
    );
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status < 200 || status > 299) refused = status;
    });
  });
}

let asking = 0;

/** Each time from another address, as if others asked. @param {Operation} operation */
function asked(operation) {
  const { method, path, body } = operation.next();
  asking += 1;
  const headers = { ...operation.headers, 'x-forwarded-for': `10.0.${(asking >> 8) & 15}.${asking & 255}` };
  return { method, path, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
}

/** @param {number[]} sorted @param {number} part */
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

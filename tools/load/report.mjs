import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../lib/stop.mjs';

/** @typedef {import('./measure.mjs').Measured} Measured */

/**
 * Operations per second at 1 and at 32 connections of a plain product of the same kind, and of Directus, on a two-core machine
 * with the same rows.
 *
 * @type {Record<string, { nest: string, directus: string }>}
 */
const references = {
  R1: { nest: '340 / 500', directus: '75 / 86' },
  R2: { nest: '210 / 240', directus: '38 / 38' },
  R3: { nest: '1 000 / 2 300', directus: '140 / 160' },
  R4: { nest: '–', directus: '65 / 70' },
  W1: { nest: '1 800 / 5 500', directus: '100 / 140' },
  W2: { nest: '700 / 800', directus: '38 / 40' },
};

const WIDTH = 14;

/** @param {string[]} cells */
const line = (cells) => cells.map((cell) => cell.padStart(WIDTH)).join('');

export const heading = () => line(['', 'connections', 'per second', 'p50 ms', 'p99 ms', 'CPU ms each']);

/** @param {Measured} measured */
export const row = ({ name, how, perSecond, p50, p99, cpu }) =>
  line([name, how, perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), cpu.toFixed(2)]);

/**
 * @typedef {object} Run
 * @property {number} scale
 * @property {string[]} machine
 * @property {{ name: string, title: string }[]} operations
 * @property {Measured[]} measured
 * @property {{ idle: number, after: number }} memory mebibytes
 * @property {{ full: number, normal: number }} commits milliseconds
 */

/** The tables of a run, as Markdown. @param {Run} run */
export function tables({ machine, operations, measured, memory, commits }) {
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return [
    `Measured ${day} UTC on ${machine.join('; ')}.`,
    '',
    '| | connections | operations per second | p50 ms | p99 ms | CPU ms each | Nest with a query builder (1 / 32) | Directus (1 / 32) |',
    '|---|---|---|---|---|---|---|---|',
    ...measured.map(({ name, how, perSecond, p50, p99, cpu }) => {
      const reference = references[name];
      const rate = perSecond.toLocaleString('en', { maximumFractionDigits: 0 }).replace(',', ' ');
      const cells = [name, how, rate, p50.toFixed(1), p99.toFixed(1), cpu.toFixed(2)];
      return `| ${[...cells, reference?.nest ?? '–', reference?.directus ?? '–'].join(' | ')} |`;
    }),
    '',
    ...operations.map(({ name, title }) => `- **${name}**: ${title}`),
    '',
    `Memory: ${memory.idle.toFixed(0)} MB at rest, ${memory.after.toFixed(0)} MB after the run.`,
    `One small commit takes ${commits.full.toFixed(2)} ms on this disk when it is flushed, as the product does it, and ${commits.normal.toFixed(2)} ms when it is not.`,
  ];
}

/**
 * Puts lines between the two marks of the document that name the part.
 *
 * @param {string} root
 * @param {string} part
 * @param {string[]} lines
 */
export function keepInDocument(root, part, lines) {
  const file = join(root, 'docs/performance.md');
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Stop(`docs/performance.md has no place for ${part}.`);
  const kept = `${begin}\n\n${lines.join('\n')}\n\n${end}`;
  writeFileSync(file, text.slice(0, from) + kept + text.slice(to + end.length));
}

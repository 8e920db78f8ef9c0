import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from '../lib/stop.mjs';

const NAMES = ['R1', 'R2', 'R3', 'R4', 'W1', 'W2'];

/**
 * What the commands that make load data and measure on it are told.
 *
 * @param {string[]} args
 * @throws {Stop} in a sentence
 */
export function readOptions(args) {
  const { values } = parse(args);
  const only = (values.only ?? NAMES.join(',')).split(',');
  const unknown = only.find((name) => !NAMES.includes(name));
  if (unknown) throw new Stop(`There is nothing to measure called ${unknown}. There are: ${NAMES.join(', ')}.`);
  return {
    scale: number('scale', values.scale ?? '1'),
    seed: number('seed', values.seed ?? '1'),
    seconds: number('seconds', values.seconds ?? '8'),
    connections: (values.connections ?? '1,32').split(',').map((each) => number('connections', each)),
    file: values.file,
    only,
    write: values.write ?? false,
    dashboard: values.dashboard ?? false,
    profile: values.profile,
  };
}

/** Where the data of a scale is kept between runs. @param {string} root @param {number} scale */
export const dataFile = (root, scale) => join(root, '.load', `scale-${scale}`, 'zesumme.sqlite');

/** @param {string[]} args */
function parse(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  try {
    return parseArgs({
      args,
      options: {
        ...{ scale: text, seed: text, file: text },
        ...{ seconds: text, connections: text, only: text, profile: text, write: flag, dashboard: flag },
      },
    });
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} name @param {string} value */
function number(name, value) {
  const read = Number(value);
  if (!(read > 0)) throw new Stop(`--${name} takes a number above 0.`);
  return read;
}

import { Stop } from '../lib/stop.mjs';

/** Whether a skipped test is a failure. @param {string[]} args */
export const inCi = (args) => !['', '0', 'false', undefined].includes(process.env.CI) || args.includes('--ci');

/**
 * The stages that `--only=unit,journeys` names, together with those that they cannot do without.
 *
 * @param {import('./run-stages.mjs').Stage[]} stages
 * @param {string[]} args
 */
export function chosenFrom(stages, args) {
  const only = args.find((arg) => arg.startsWith('--only='));
  if (!only) return stages;
  const names = only.slice('--only='.length).split(',');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Stop(`There is no stage ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`);
  }
  const needed = stages.filter(({ name }) => names.includes(name)).flatMap(({ needs = [] }) => needs);
  return stages.filter(({ name }) => names.includes(name) || needed.includes(name));
}

import { run as runTests } from './test.mjs';

/**
 * `npm run check`: the fast part of `npm test`, for the time between two commits.
 *
 * @param {string} root
 * @param {string[]} args
 */
export const run = (root, args) => runTests(root, ['--only=format,lint,typecheck,tools,unit', ...args]);

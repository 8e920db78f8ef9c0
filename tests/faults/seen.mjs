/**
 * Prints a figure of a test, for whoever reads the run and keeps docs/reliability.md.
 *
 * @param {string} figure
 */
export const seen = (figure) => void process.stderr.write(`    seen: ${figure}\n`);

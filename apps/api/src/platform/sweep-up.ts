import { setFlagsFromString } from 'node:v8';

/**
 * Gives back what only the start took: about a tenth of the memory lies between what stays, and would be kept for as long as the
 * process. It takes a fifth of a second, in which nothing is answered: to be called before anybody is. Without `--expose-gc`,
 * with which the product is started, it does nothing.
 */
export function sweepUp(): void {
  if (!globalThis.gc) return;
  setFlagsFromString('--compact-on-every-full-gc');
  globalThis.gc();
  setFlagsFromString('--no-compact-on-every-full-gc');
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what only the start took: about a tenth of the memory lies between what stays, and would be kept for as long as the
 * process. It takes a fifth of a second, in which nothing is answered: to be called before anybody is.
 */
export function sweepUp(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--compact-on-every-full-gc');
  (runInNewContext('gc') as () => void)();
  setFlagsFromString('--no-compact-on-every-full-gc');
}

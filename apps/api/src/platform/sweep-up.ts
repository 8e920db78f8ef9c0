import type { Server } from 'node:http';
import { Session } from 'node:inspector';
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

/** Milliseconds without a question after which nobody is kept waiting by a sweep. */
const QUIET = 2_000;

/**
 * Does the same once more as soon as nobody has asked for anything for a while: the first rounds of the jobs take as much again.
 * The place for what is new becomes as small as it was at first, which no other collection sees to; it grows with the work.
 */
export function sweepUpOnceQuiet(server: Server): void {
  if (!globalThis.gc) return;
  const timer = setTimeout(() => {
    server.off('request', waitOn);
    sweepUp();
    shrink();
  }, QUIET).unref();
  const waitOn = (): void => void timer.refresh();
  server.on('request', waitOn);
}

/** Has the engine give back all that it can, as a browser does when memory runs short. */
function shrink(): void {
  const session = new Session();
  session.connect();
  // Not before it is over: whoever leaves in its answer waits for it, and it for them.
  session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()));
}

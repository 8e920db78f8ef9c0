// Loaded into the product before it starts: the computer's clock as the test sets it, and work in the background that the
// test does not wait for. Else timers go on as they would.
let offset = 0;
const Real = Date;
const [wait, stopWaiting] = [setTimeout, clearTimeout];
const SECOND = 1_000;

/** Timers that have not gone off yet, with what they do and when. @type {Map<NodeJS.Timeout, { run: () => void, due: number }>} */
const pending = new Map();

class Shifted extends Real {
  /** @param {any[]} parts */
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + offset);
    else super(.../** @type {[any]} */ (parts));
  }

  static now() {
    return Real.now() + offset;
  }
}

/** @param {(...args: any[]) => void} work @param {number} [milliseconds] @param {any[]} args */
function noted(work, milliseconds = 0, ...args) {
  const run = () => {
    pending.delete(timer);
    work(...args);
  };
  const timer = wait(run, milliseconds);
  if (milliseconds >= SECOND) pending.set(timer, { run, due: Real.now() + milliseconds });
  return timer;
}

/** @param {any} timer */
function forgotten(timer) {
  pending.delete(timer);
  stopWaiting(timer);
}

/**
 * What would have begun within that time begins now. Only rounds in the background, which keep no process alive: how long a
 * request may wait for something stays as it is.
 *
 * @param {number} milliseconds
 */
function begin(milliseconds) {
  const until = Real.now() + milliseconds;
  for (const [timer, { run, due }] of [...pending]) {
    if (timer.hasRef() || due > until) continue;
    stopWaiting(timer);
    run();
  }
}

globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (Shifted));
// With what is said of it to those who want a promise.
globalThis.setTimeout = /** @type {typeof setTimeout} */ (/** @type {unknown} */ (Object.assign(noted, wait)));
globalThis.clearTimeout = forgotten;
process.on('message', (/** @type {{ offset?: number, rounds?: number }} */ told) => {
  offset = told.offset ?? offset;
  if (told.rounds) begin(told.rounds);
});
process.channel?.unref();

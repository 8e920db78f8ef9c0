/** @type {Set<() => void>} */
const endings = new Set();

let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', endAll);
  // Without a listener these signals end the process without its "exit" event, and what it started would live on.
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => endings.size > 0 && process.exit(code));
  }
}

function endAll() {
  // What was started last is ended first, and one that cannot be ended keeps none of the others.
  for (const end of [...endings].reverse()) {
    try {
      end();
    } catch (error) {
      process.stderr.write(`${error}\n`);
    }
  }
  endings.clear();
}

/**
 * Has something done when this process ends early, by a signal as well.
 *
 * @param {() => void} end must not wait for anything
 * @returns {() => void} call it when there is nothing left to end
 */
export function atExit(end) {
  listen();
  endings.add(end);
  return () => void endings.delete(end);
}

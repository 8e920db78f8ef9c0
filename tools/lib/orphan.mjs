const EVERY_MS = 1000;

/**
 * Ends this process when npm, which runs it, has been ended: npm passes a signal on to the shell between them only, which
 * dies of it, and whatever was started would live on and keep its port.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  timer.unref();
}

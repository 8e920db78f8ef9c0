import type { Server } from 'node:http';

const SECOND = 1_000;
/** Who is being answered has so long to be done. */
const PATIENCE = 7 * SECOND;
/** And then whatever else goes on, before whoever asked us to end does it by force. */
const LONGEST = 9 * SECOND;

const CODES = { SIGTERM: 143, SIGINT: 130 } as const;

/**
 * Sees to it that a server which is asked to end has ended within ten seconds. What runs is finished; a slow upload or a mail
 * server that does not answer is cut off, and loses nothing that was acknowledged.
 */
export function endInTime(server: Server): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
      setTimeout(() => process.exit(CODES[signal]), LONGEST).unref();
    });
  }
}

/**
 * Ends at once when that is asked for before anybody is served: nothing is under way then that was acknowledged. Of itself a process
 * ends so too, but not the first of a container, which hears only what it listens to.
 *
 * @returns to be called when there is somebody else who listens
 */
export function endWhileStarting(): () => void {
  const handlers = (['SIGTERM', 'SIGINT'] as const).map((signal) => {
    const end = (): void => process.exit(CODES[signal]);
    process.once(signal, end);
    return { signal, end };
  });
  return () => handlers.forEach(({ signal, end }) => process.off(signal, end));
}

import { DestroyRef, type Signal, computed, inject, signal } from '@angular/core';
import { Problem } from './problem';

/** Milliseconds until it is tried again; the browser's word that the connection is back comes earlier. */
const AGAIN = 3_000;
/** What a server says that is there and not ready, and a proxy in whose place nobody answers. */
const NOT_NOW = [502, 503, 504];

/** Acts that are sent one after another, and again until they got through. */
export interface Sending {
  /** Whether the server was not reached when it was last tried. */
  readonly isOffline: Signal<boolean>;
  /** How many acts are on their way. */
  readonly waiting: Signal<number>;
  /**
   * Sends it once what came before got through. Whatever is sent has to be the same when it is sent twice: an answer can get
   * lost as well as a question.
   *
   * @throws Problem when the server refuses it
   */
  send<T>(act: () => Promise<T>): Promise<T>;
}

const didNotGetThrough = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'offline' || error.code === 'not-signed-in' || NOT_NOW.includes(error.status));

/** For pages on which work goes on while the connection comes and goes. Call it where a component is made. */
export function sending(): Sending {
  const isOffline = signal(false);
  const waiting = signal(0);
  let last: Promise<unknown> = Promise.resolve();
  let isOver = false;
  inject(DestroyRef).onDestroy(() => {
    isOver = true;
  });
  const untilItGetsThrough = async <T>(act: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        const answer = await act();
        isOffline.set(false);
        return answer;
      } catch (error) {
        if (!didNotGetThrough(error) || isOver) {
          isOffline.set(false);
          throw error;
        }
        isOffline.set(true);
        await connectionOrPause();
      }
    }
  };
  return {
    isOffline: isOffline.asReadonly(),
    waiting: computed(() => waiting()),
    send: (act) => {
      waiting.update((count) => count + 1);
      const done = last.then(() => untilItGetsThrough(act)).finally(() => waiting.update((count) => count - 1));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** Waits a little, or until the browser says that the connection is back. */
function connectionOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      clearTimeout(timer);
      removeEventListener('online', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, AGAIN);
    addEventListener('online', goOn);
  });
}

import { inject } from '@angular/core';
import { Say } from '@zesumme/ui';
import type { Acting } from './acting';

/**
 * For rows that are taken out of a list at once, with the way back. Call it where a component is made.
 *
 * @param list is read anew after each
 * @returns takes one out, says so, and brings it back to whoever asks for it
 */
export function removing(acting: Acting, list: { reload(): void }) {
  const say = inject(Say);
  return async (row: { said: string; remove: () => Promise<unknown>; restore: () => Promise<unknown> }) => {
    const isDone = await acting.run(() => row.remove().then(() => true));
    list.reload();
    if (!isDone) return;
    await say.done(row.said, () => void acting.run(row.restore).then(() => list.reload()));
  };
}

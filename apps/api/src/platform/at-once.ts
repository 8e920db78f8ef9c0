import { setImmediate } from 'node:timers/promises';

/**
 * Does the work for all values, for so many of them at once, and answers in their order. Between two of them whatever else
 * waits has its turn.
 */
export async function atOnce<T, R>(many: number, values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const goOn = async (): Promise<void> => {
    for (let at = next++; at < values.length; at = next++) {
      done[at] = await work(values[at] as T);
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: many }, goOn));
  return done;
}

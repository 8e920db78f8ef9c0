import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger, type DataSource } from 'typeorm';
import { Memory, UnitOfWork } from '../platform/database';
import type { TestApp } from './test-app';

/** Whoever asks to have the statements counted that are sent on their behalf. */
const asking = new AsyncLocalStorage<{ count: number }>();

/** Counts statements instead of writing them down. */
class CountingLogger extends AbstractLogger {
  override logQuery(): void {
    const counted = asking.getStore();
    if (counted) counted.count += 1;
  }

  protected override writeLog(): void {
    // Nothing is written.
  }
}

/**
 * Counts the statements that the product sends to its databases on behalf of the work: not those of its own rounds,
 * such as looking for mails that are due, which run whenever they like.
 */
export async function countQueries(testApp: TestApp, work: () => Promise<unknown>): Promise<number> {
  const units = testApp.app.get(UnitOfWork);
  const restore = units.sources.map((source: DataSource) => {
    const { logger } = source;
    source.logger = new CountingLogger();
    return () => {
      source.logger = logger;
    };
  });
  // What is remembered is not asked for again: so that it counts, nothing is. On PostgreSQL it would hang on what others do.
  const memory = testApp.app.get(Memory);
  memory.once = (_, __, read) => read().then(({ value }) => value);
  units.holds = () => false;
  const counted = { count: 0 };
  try {
    // Awaited within: some answers are only asked for once somebody waits for them.
    await asking.run(counted, async () => void (await work()));
  } finally {
    restore.forEach((each) => each());
    Reflect.deleteProperty(memory, 'once');
    Reflect.deleteProperty(units, 'holds');
  }
  if (counted.count === 0) throw new Error('No statement was counted: the work was lost from sight.');
  return counted.count;
}

import { AbstractLogger, type DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database';
import type { TestApp } from './test-app';

/** Counts statements instead of writing them down. */
class CountingLogger extends AbstractLogger {
  count = 0;

  override logQuery(): void {
    this.count += 1;
  }

  protected override writeLog(): void {
    // Nothing is written.
  }
}

/** Counts the statements that the product sends to its databases while the work runs. */
export async function countQueries(testApp: TestApp, work: () => Promise<unknown>): Promise<number> {
  const counting = new CountingLogger();
  const restore = testApp.app.get(UnitOfWork).sources.map((source: DataSource) => {
    const { logger } = source;
    source.logger = counting;
    return () => {
      source.logger = logger;
    };
  });
  try {
    await work();
  } finally {
    restore.forEach((each) => each());
  }
  return counting.count;
}

import { UnitOfWork } from '../platform/database';
import type { TestApp } from './test-app';

/** Counts the statements that the product sends to its databases while the work runs. */
export async function countQueries(testApp: TestApp, work: () => Promise<unknown>): Promise<number> {
  const sources = testApp.app.get(UnitOfWork).sources;
  let count = 0;
  const restore = sources.map((source) => {
    const { driver } = source;
    const make = driver.createQueryRunner.bind(driver);
    driver.createQueryRunner = (mode) => {
      const runner = make(mode);
      const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
      runner.query = ((...args: unknown[]) => {
        count += 1;
        return query(...args);
      }) as typeof runner.query;
      return runner;
    };
    return () => {
      driver.createQueryRunner = make;
    };
  });
  try {
    await work();
  } finally {
    restore.forEach((each) => each());
  }
  return count;
}

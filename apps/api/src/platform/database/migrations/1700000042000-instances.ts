import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { instant, integer, optional, primary, string, table } from './table';

const tables = [
  table('shared_count', { columns: [primary(string('key', 64)), integer('hits'), instant('ends_at')] }),
  table('job_run', {
    columns: [
      primary(string('name', 60)),
      integer('rounds'),
      instant('started_at'),
      optional(instant('succeeded_at')),
      optional(string('failure', 300)),
    ],
  }),
];

/** What the processes on one database know of each other: what they count together, and which round was made. */
export class Instances1700000042000 extends TablesMigration {
  override readonly name = 'Instances1700000042000';
  protected override readonly tables = tables;

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    // Counts of some minutes need not survive a crash of the server: nothing waits for the disk because of them.
    if (runner.connection.options.type === 'postgres') await runner.query('ALTER TABLE shared_count SET UNLOGGED');
  }
}

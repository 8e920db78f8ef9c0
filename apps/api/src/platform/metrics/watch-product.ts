import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Gauge, type Registry } from 'prom-client';
import type { Config } from '../config';
import type { UnitOfWork } from '../database';
import { JobRun } from '../instances/job-run.entity';
import { Delivery } from '../outbox/delivery.entity';

const system = { kind: 'system' } as const;
const BACKUP = /^zesumme-\d{4}-\d{2}-\d{2}\.tar\.gz$/;
const SECOND = 1_000;

/** What `pg` says of its pool. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** Reads each time what stands in the tables and in the folder of backups. What cannot be read is left out. */
export function watchProduct(register: Registry, config: Config, unitOfWork: () => UnitOfWork): void {
  const registers = [register];
  const gauge = (name: string, help: string, labelNames: string[], read: (gauge: Gauge) => Promise<void>): void => {
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        await read(this).catch(() => undefined);
      },
    });
  };
  gauge('zesumme_outbox_mails', 'Mails that wait, and those that were given up.', ['state'], (mails) =>
    unitOfWork().read(system, async (ctx) => {
      for (const state of ['pending', 'failed'] as const)
        mails.set({ state }, await ctx.manager.countBy(Delivery, { state }));
    }),
  );
  gauge('zesumme_job_last_success_timestamp_seconds', 'When a round of a job last went well.', ['job'], (jobs) =>
    unitOfWork().read(system, async (ctx) => {
      for (const { name, succeededAt } of await ctx.manager.find(JobRun, { order: { name: 'ASC' } }))
        if (succeededAt !== null) jobs.set({ job: name }, Date.parse(succeededAt) / SECOND);
    }),
  );
  gauge('zesumme_job_failing', 'Whether the last round of a job came to nothing.', ['job'], (jobs) =>
    unitOfWork().read(system, async (ctx) => {
      for (const { name, failure } of await ctx.manager.find(JobRun, { order: { name: 'ASC' } }))
        jobs.set({ job: name }, failure === null ? 0 : 1);
    }),
  );
  const { backupDir } = config;
  if (backupDir !== null)
    gauge('zesumme_backup_last_timestamp_seconds', 'When the newest nightly backup was made.', [], async (backup) => {
      const made = (await readdir(backupDir)).filter((name) => BACKUP.test(name)).sort();
      const newest = made.at(-1);
      if (newest) backup.set((await stat(join(backupDir, newest))).mtimeMs / SECOND);
    });
  if (config.databaseUrl === null) return;
  gauge('zesumme_database_connections', 'Connections to PostgreSQL, by pool.', ['pool', 'state'], async (pools) => {
    const [writer, reader] = unitOfWork().sources.map(({ driver }) => (driver as unknown as { master: Pool }).master);
    for (const [pool, each] of Object.entries({ writer, reader })) {
      if (!each) continue;
      pools.set({ pool, state: 'busy' }, each.totalCount - each.idleCount);
      pools.set({ pool, state: 'idle' }, each.idleCount);
      pools.set({ pool, state: 'waited for' }, each.waitingCount);
    }
  });
}

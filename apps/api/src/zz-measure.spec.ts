const t0 = performance.now();
import { createApp } from './app';
import { FixedClock } from './platform/clock';
import { testDatabase } from './testing/database';
import { everybody } from './testing/routes/people';
const t1 = performance.now();
it('measures', async () => {
  const out: string[] = [`import ${(t1 - t0).toFixed(0)} boot ${t0.toFixed(0)}`];
  for (let i = 0; i < 3; i++) {
    const a = performance.now();
    const db = await testDatabase();
    const b = performance.now();
    const app = await createApp(db.config, new FixedClock(new Date('2026-11-23T10:00:00Z')));
    const c = performance.now();
    await app.init();
    const d = performance.now();
    await app.getHttpAdapter().getInstance().ready();
    const e = performance.now();
    await app.close();
    await db.remove();
    const f = performance.now();
    out.push(`db ${(b - a).toFixed(0)} create ${(c - b).toFixed(0)} init ${(d - c).toFixed(0)} ready ${(e - d).toFixed(0)} close ${(f - e).toFixed(0)}`);
  }
  const g = performance.now();
  const w = await everybody();
  out.push(`everybody ${(performance.now() - g).toFixed(0)}`);
  await w.close();
  process.stderr.write(out.join('\n') + '\n');
}, 100000);

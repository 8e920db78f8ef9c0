import { cpus, loadavg, totalmem, type as system, release } from 'node:os';

const GIBIBYTE = 1_073_741_824;

/** The machine on which was measured, and how busy it was otherwise when it began. */
export function machine() {
  const processors = cpus();
  const model = (processors[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const memory = (totalmem() / GIBIBYTE).toFixed(0);
  const load = loadavg()[0] ?? 0;
  return [
    `${processors.length} × ${model}, ${memory} GB of memory, ${system()} ${release()}, Node.js ${process.version}`,
    `load average before: ${load.toFixed(1)}`,
  ];
}

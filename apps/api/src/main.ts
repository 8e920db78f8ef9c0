import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { runCli } from './cli';

const STDERR = 2;

// Node would put the whole line beside it that the fault is in: the built program is one line of four megabytes.
process.on('uncaughtException', (error: unknown) => {
  writeSync(STDERR, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

void runCli(process.argv.slice(2));

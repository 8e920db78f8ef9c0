import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` says where the data and the browser are. By hand it is enough to have built: npx playwright test -c tests/journeys
const port = (process.env.JOURNEYS_PORT ??= '3947');
const smtpPort = (process.env.JOURNEYS_SMTP_PORT ??= '3948');
const dataDir = (process.env.JOURNEYS_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'zesumme-journeys-')));
/** Each takes a browser of its own. */
const MOST_WORKERS = 4;
const root = join(__dirname, '../..');
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.journey.ts',
  globalSetup: './mail-server.ts',
  outputDir: join(root, 'test-results/journeys'),
  forbidOnly: true,
  retries: 0,
  // The journeys share one product, as people do; each of them works on what it made itself. One more than there are cores:
  // each waits again and again, half a second at least, for a page to come to rest.
  workers: Math.min(availableParallelism() + 1, MOST_WORKERS),
  // Generous: a busy computer is no failure.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    actionTimeout: 30_000,
    locale: 'fr-LU',
    timezoneId: 'Europe/Luxembourg',
    screenshot: 'only-on-failure',
    // Recording costs a fifth of the time: TRACE=on when a journey is to be looked at.
    trace: process.env.TRACE === 'on' ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node dist/apps/api/main.js serve',
    cwd: root,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      PUBLIC_URL: baseURL,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_QUIET_SECONDS: '1',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_MINUTE: '100000',
    },
    url: `${baseURL}/health/ready`,
    timeout: 60_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});

import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { ROOT_URL, SERVED } from './ports';

const executablePath = process.env['CHROMIUM_PATH'];
const isCi = Boolean(process.env['CI']);

/** A server for one of the builds that `npm run build:test` made. */
const server = ({ folder, port, base }: (typeof SERVED)[number]) => ({
  command: `astro preview --ignore-lock --outDir ${folder} --port ${String(port)}`,
  cwd: '..',
  port,
  reuseExistingServer: false,
  env: { BASE_PATH: base, ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.test/e2e',
  fullyParallel: true,
  forbidOnly: isCi,
  // A busy machine may paint a long page before all of it has arrived, and the end of a line then moves as
  // the rest comes: what is asked stays the same, it is asked again, and the report calls it flaky.
  retries: isCi ? 2 : 0,
  workers: 2,
  reporter: isCi ? 'line' : 'list',
  timeout: 30_000,
  expect: { timeout: 3_000 },
  maxFailures: isCi ? 10 : 0,
  use: {
    baseURL: ROOT_URL,
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: executablePath ? { executablePath } : {},
      },
    },
  ],
  webServer: SERVED.map(server),
});

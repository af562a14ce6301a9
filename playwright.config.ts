import { defineConfig, devices } from '@playwright/test';

const asRoot = process.getuid?.() === 0;

// "npm test" starts the product with its demonstration and tells where it is and which browser to use.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_BASE_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: '**/*.no-js.spec.ts' },
    { name: 'without-javascript', testMatch: '**/*.no-js.spec.ts', use: { javaScriptEnabled: false } },
  ],
});

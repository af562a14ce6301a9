import path from 'node:path';
import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node' as const,
  env: { TZ: 'UTC', AUTH_SECRET: 'a secret for tests only, long enough for the check' },
  restoreMocks: true,
  unstubEnvs: true,
};

export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      // The real module throws outside a server component build.
      'server-only': path.join(import.meta.dirname, 'tests/support/server-only.ts'),
    },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/{unit,architecture}/**/*.test.{ts,tsx}'],
          // Hundreds of random cases take seconds on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/database-cluster.ts',
          setupFiles: 'tests/support/database-clone.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Starts the real scripts; needs the product to be built, or builds it.
        extends: true,
        test: {
          ...shared,
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});

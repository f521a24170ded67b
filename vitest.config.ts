import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  test: {
    include: [
      'app/**/*.test.{ts,tsx}',
      'prisma/**/*.test.ts',
      'tests/{lint,routes,structure}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 60_000,
    restoreMocks: true,
  },
});

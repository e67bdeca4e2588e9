import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000, // a busy machine is no failure
    hookTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
    reporters: ['default', './tests/support/plain-reporter.ts'],
  },
});

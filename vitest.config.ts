import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
    reporters: ['default', './tests/support/plain-reporter.ts'],
  },
});

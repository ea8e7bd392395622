// The tests that a mutation run asks: those of the mutated rooms and of the seeds that feed them, in Node.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/{ledger,model,seeds}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});

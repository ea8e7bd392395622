// The tests that a mutation run asks: those that mirror the mutated folders, in Node. `npm run mutate` names them.
import { defineConfig } from 'vitest/config';

const paths = process.env.MUTATION_TESTS?.split(' ') ?? ['test/ledger', 'test/model'];

export default defineConfig({
  test: {
    environment: 'node',
    include: paths.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

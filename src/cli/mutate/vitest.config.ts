// The tests that a mutation run asks: those of the mutated rooms, in Node. `npm run mutate` names the rooms.
import { defineConfig } from 'vitest/config';

const rooms = process.env.MUTATED_ROOMS?.split(' ') ?? ['ledger', 'model'];

export default defineConfig({
  test: {
    environment: 'node',
    include: rooms.map((room) => `test/${room}/**/*.test.ts`),
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

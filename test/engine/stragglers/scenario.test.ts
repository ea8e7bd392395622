import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/engine/stragglers/scenario.ts';
import { SMALL } from './scenarios.ts';

test.each([
  [{ seed: -1 }, 'seed: received -1, expected an integer from 0 to 4294967295'],
  [{ seed: 0.5 }, 'seed: received 0.5'],
  [{ gpuCounts: [] }, 'gpuCounts.length: received 0'],
  [{ gpuCounts: [10, 0] }, 'gpuCounts[1]: received 0, expected an integer from 1 to 3145728'],
  [{ groupSize: 0 }, 'groupSize: received 0'],
  [{ steps: 6 }, 'steps: received 6, expected a multiple of 4'],
  [{ steps: 65_540 }, 'steps: received 65540, expected an integer from 4 to 65536'],
  [{ replicates: 16_385 }, 'replicates: received 16385, expected an integer from 1 to 16384'],
  [{ jitterPercent: Number.NaN }, 'jitterPercent: received NaN'],
  [{ jitterPercent: 1001 }, 'jitterPercent: received 1001, expected an integer from 0 to 1000'],
  [{ groupSize: 2_000 }, 'groupSize and jitterPercent: a rack of 2000 GPUs at 100 % could sum to'],
])('%j is refused: %s', (change, message) => {
  expect(() => checkScenario({ ...SMALL, ...change })).toThrow(message);
});

test.each([{}, { seed: 2 ** 32 - 1 }, { jitterPercent: 1000 }, { gpuCounts: [3 << 20] }, { steps: 65_536 }])(
  '%j is accepted',
  (change) => {
    expect(() => checkScenario({ ...SMALL, ...change })).not.toThrow();
  },
);

// Every accelerator of the catalogue with every model, answering: slow, so apart from what a fleet must be.
import { expect, test } from 'vitest';
import { inferenceFleet } from '../../../../src/model/cluster/site/inferenceFleet.ts';
import { seeds } from '../control.ts';
import { known } from './servingControl.ts';

const demand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 0.05 };

test('every model and accelerator of the seeds that it fits answers in finite, positive numbers', () => {
  for (const part of seeds.accelerators.values()) {
    for (const workload of seeds.shapes.values()) {
      const served = inferenceFleet({ ...known, accelerator: part, workload, precision: 'bf16' }, demand);
      if (!served) continue;
      for (const value of Object.values(served)) {
        if (typeof value === 'number')
          expect(Number.isFinite(value) && value > 0, `${part.id} ${workload.id}`).toBe(true);
      }
    }
  }
});

import { describe, expect, test } from 'vitest';
import { readModelSeeds } from '../../src/schemas/readModelSeeds.ts';
import { offeredAccelerators, offeredWorkloads } from '../../src/simulator/offered.ts';
import { seeds } from './seeds.ts';

describe('the page carries what its menus offer and no more', () => {
  const all = readModelSeeds('seeds');
  test('accelerators', () => {
    expect(seeds.accelerators.map(({ accelerator }) => accelerator.id)).toEqual(offeredAccelerators);
    expect(all.hardware.length).toBeGreaterThan(offeredAccelerators.length);
  });
  test('models', () => {
    expect(seeds.workloads.map(({ workload }) => workload.id)).toEqual(offeredWorkloads);
    expect(all.workloads.length).toBeGreaterThan(offeredWorkloads.length);
  });
});

// What goes into the page.
import { expect, test } from 'vitest';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { seeds } from './seeds.ts';

test('the page carries the accelerators and models that its menus offer, and no more', () => {
  const all = readModelSeeds('seeds');
  const offered = <Entry extends { id: string; inSimulator: boolean }>(entries: readonly Entry[]): string[] =>
    entries.filter(({ inSimulator }) => inSimulator).map(({ id }) => id);
  expect(seeds.accelerators.map(({ accelerator }) => accelerator.id)).toEqual(offered(all.hardware));
  expect(seeds.workloads.map(({ workload }) => workload.id)).toEqual(offered(all.workloads));
  expect(seeds.accelerators.length).toBeLessThan(all.hardware.length);
  expect(seeds.workloads.map(({ workload }) => workload.id)).toEqual(
    expect.arrayContaining(['llama-3-1-405b', 'gpt-3-175b', 'deepseek-v3-671b']),
  );
});

// What goes into the page.
import { expect, test } from 'vitest';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { seeds } from './seeds.ts';

test('every accelerator and model of the seeds is offered, eight of each first, then group by group', () => {
  const all = readModelSeeds('seeds');
  const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id).sort();
  expect(seeds.accelerators.map(({ accelerator }) => accelerator.id).sort()).toEqual(idsOf(all.hardware));
  expect(seeds.workloads.map(({ workload }) => workload.id).sort()).toEqual(idsOf(all.workloads));
  for (const offered of [seeds.accelerators, seeds.workloads]) {
    const groups = offered.map(({ group }) => group);
    expect(groups.filter((group) => group === undefined)).toHaveLength(8);
    expect(groups.slice(0, 8)).toEqual(Array(8).fill(undefined));
    expect(groups.slice(8)).toEqual(groups.slice(8).toSorted());
  }
  expect(seeds.accelerators[0]?.accelerator.id).toBe('GB200-NVL72');
  expect(seeds.workloads[0]?.workload.id).toBe('llama-3-1-405b');
});

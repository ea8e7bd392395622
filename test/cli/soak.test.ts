// What the long use of the site takes for growth.
import { describe, expect, test } from 'vitest';
import { faultsOf, type Reading } from '../../src/cli/soak/readings.ts';

const reading = (more: Partial<Reading> = {}): Reading => ({
  after: 100,
  heapMb: 10,
  nodes: 1_000,
  listeners: 50,
  workers: 2,
  ...more,
});

describe('readings', () => {
  test('within a tenth of the first are flat', () => {
    expect(
      faultsOf({ readings: [reading(), reading({ heapMb: 10.9, nodes: 1_090, listeners: 54 })] }),
    ).toEqual([]);
  });

  test.each([
    [{ heapMb: 11.2 }, 'heapMb from 10 to 11.2'],
    [{ nodes: 1_200 }, 'nodes from 1000 to 1200'],
    [{ listeners: 56 }, 'listeners from 50 to 56'],
    [{ workers: 3 }, 'workers from 2 to 3'],
  ])('%o grow', (more, fault) => {
    expect(faultsOf({ readings: [reading(), reading(more)] })).toEqual([fault]);
  });

  test('of the first half may grow: it fills what is kept', () => {
    const heaps = [5, 8, 10, 10, 10.5].map((heapMb) => reading({ heapMb }));
    expect(faultsOf({ readings: heaps })).toEqual([]);
  });

  test('that are none are told', () => {
    expect(faultsOf({ readings: [] })).toEqual(['received no reading, expected at least one']);
  });
});

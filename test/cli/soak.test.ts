// What the long use of the site takes for growth.
import { describe, expect, test } from 'vitest';
import { faultsOf, type Reading, settled } from '../../src/cli/soak/readings.ts';

const reading = (more: Partial<Reading> = {}): Reading => ({
  after: 100,
  heapMb: 10,
  workerHeapMb: 4,
  nodes: 1_000,
  listeners: 50,
  workers: 2,
  gpuObjects: 7,
  ...more,
});

describe('readings', () => {
  test('of memory within a tenth of the first are flat', () => {
    expect(faultsOf({ readings: [reading(), reading({ heapMb: 10.9, nodes: 1_090 })] })).toEqual([]);
  });

  test.each([
    [{ heapMb: 11.2 }, 'heapMb from 10 to 11.2'],
    [{ workerHeapMb: 4.5 }, 'workerHeapMb from 4 to 4.5'],
    [{ nodes: 1_200 }, 'nodes from 1000 to 1200'],
    [{ listeners: 51 }, 'listeners from 50 to 51'],
    [{ workers: 3 }, 'workers from 2 to 3'],
    [{ gpuObjects: 8 }, 'gpuObjects from 7 to 8'],
  ])('%o grow', (more, fault) => {
    expect(faultsOf({ readings: [reading(), reading(more)] })).toEqual([fault]);
  });

  test('of the first half may grow: it fills what is kept', () => {
    const heaps = [5, 8, 10, 10, 10.5].map((heapMb) => reading({ heapMb }));
    expect(faultsOf({ readings: heaps })).toEqual([]);
  });

  test('of what is counted go to and fro: only more than the first half ever had is told', () => {
    const listeners = (counts: number[]) => counts.map((count) => reading({ listeners: count }));
    expect(faultsOf({ readings: listeners([51, 50, 50, 50, 51]) })).toEqual([]);
    expect(faultsOf({ readings: listeners([51, 50, 50, 50, 52]) })).toEqual(['listeners from 51 to 52']);
  });

  test('that are none are told', () => {
    expect(faultsOf({ readings: [] })).toEqual(['received no reading, expected at least one']);
  });
});

describe('a reading', () => {
  const takenOf = async (heaps: readonly number[]): Promise<{ heapMb: number; count: number }> => {
    let count = 0;
    const { heapMb } = await settled(async () => {
      count += 1;
      return reading({ heapMb: heaps[Math.min(count, heaps.length) - 1] });
    });
    return { heapMb, count };
  };

  test('counts when the one after it is alike', async () => {
    expect(await takenOf([4.4, 3.6, 3.61, 2])).toEqual({ heapMb: 3.61, count: 3 });
  });

  test('that never settles is the twentieth', async () => {
    const rising = Array.from({ length: 30 }, (_, i) => 4 + i);
    expect(await takenOf(rising)).toEqual({ heapMb: 23, count: 20 });
  });
});

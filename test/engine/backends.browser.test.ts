import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/createEngine.ts';
import { runInThread } from '../../src/engine/stragglers/runInThread.ts';
import { SMALL } from './stragglers/scenarios.ts';

const backends = ['webgpu', 'cpu'] as const;
const gpuCounts = [1, 63, 64, 65, 1_000, 16_384];

test.each(backends)('%s gives the integers of the twin from 1 to 16,384 GPUs', async (backend) => {
  const engine = await createEngine({ backend });
  for (const gpuCount of gpuCounts) {
    const scenario = { ...SMALL, seed: 0xdecafbad, gpuCounts: [gpuCount], steps: 16 };
    const expected = runInThread(scenario);
    const found = await engine.run(scenario);
    expect(found.status).toMatchObject({ backend, reason: 'requested' });
    expect(found.results).toEqual(expected.results);
    expect(found.checksum).toBe(expected.checksum);
  }
  engine.destroy();
});

test.each(backends)('%s gives the integers of the twin at the ends of the ranges', async (backend) => {
  const engine = await createEngine({ backend });
  const control = { ...SMALL, gpuCounts: [200], steps: 4 };
  const cases = [
    { ...control, jitterPercent: 0 },
    { ...control, jitterPercent: 1000 },
    { ...control, groupSize: 1 },
    { ...control, groupSize: 1_000 },
    { ...control, seed: 2 ** 32 - 1 },
    { ...control, gpuCounts: [70_000], groupSize: 8 },
    { ...control, gpuCounts: Array.from({ length: 300 }, (_, i) => i + 1), replicates: 3 },
  ];
  for (const scenario of cases) {
    const found = await engine.run(scenario);
    expect(found.status.backend).toBe(backend);
    expect(found.results).toEqual(runInThread(scenario).results);
  }
  engine.destroy();
});

test('a rack whose sum passes 2^32 is summed in 64 bits on every backend', async () => {
  const scenario = {
    ...SMALL,
    gpuCounts: [600],
    groupSize: 600,
    steps: 2048,
    replicates: 1,
    jitterPercent: 200,
  };
  const expected = runInThread(scenario).results;
  expect(expected[0]?.sumByRack[0]).toBeGreaterThan(2 ** 32);
  for (const backend of backends) {
    const engine = await createEngine({ backend });
    const found = await engine.run(scenario);
    expect(found.status.backend).toBe(backend);
    expect(found.results).toEqual(expected);
    engine.destroy();
  }
});

test('results arrive size by size, replicate by replicate, and the progress ends at all draws', async () => {
  for (const backend of backends) {
    const engine = await createEngine({ backend });
    const sizes: string[] = [];
    const replicates: number[] = [];
    const shares: number[] = [];
    const { drawCount, status } = await engine.run(SMALL, {
      onSize: ({ sizeIndex, replicate }) => sizes.push(`${replicate}/${sizeIndex}`),
      onReplicate: (replicate, results) => {
        replicates.push(replicate);
        expect(results.map(({ sizeIndex }) => sizeIndex)).toEqual([0, 1, 2]);
      },
      onProgress: ({ drawsDone, drawsTotal }) => shares.push(drawsDone / drawsTotal),
    });
    expect(status.backend).toBe(backend);
    expect(sizes.toSorted()).toEqual(['0/0', '0/1', '0/2', '1/0', '1/1', '1/2']);
    expect(replicates.toSorted()).toEqual([0, 1]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(drawCount).toBe((1_000 + 2_500 + 4_099) * 64 * 2);
    engine.destroy();
  }
});

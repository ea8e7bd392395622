import { expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { loseUnknown, watchedGpu } from '../watchedGpu.ts';
import { FAILURES, RECORD, REPLICAS, SHORT_OF_SPARES } from './failuresScenarios.ts';

const backends = ['webgpu', 'cpu'] as const;

test.each(backends)('%s gives the outcomes of the twin from 1 to 1,000 runs', async (backend) => {
  const engine = await createEngine({ backend });
  for (const runCount of [1, 63, 64, 65, 1_000]) {
    const scenario = { ...FAILURES, runCount, sizes: [...FAILURES.sizes, REPLICAS] };
    const expected = runFailuresInThread(scenario);
    const found = await engine.runFailures(scenario);
    expect(found.status.backend).toBe(backend);
    expect(found.results).toEqual(expected.results);
    expect(found.checksum).toBe(expected.checksum);
  }
  engine.destroy();
});

test.each(backends)('%s gives the outcomes of the twin at the ends of the ranges', async (backend) => {
  const engine = await createEngine({ backend });
  const component = { weight: 1, downS: 0, usesSpare: true, keepsWork: false };
  const sizes = [
    { ...RECORD, meanTimeBetweenFailuresS: Infinity },
    { ...RECORD, meanTimeBetweenFailuresS: 1e14 },
    { ...RECORD, meanTimeBetweenFailuresS: 2_111 * 86_400 },
    { ...RECORD, meanTimeBetweenFailuresS: 600, intervalS: 0.05, checkpointS: 0 },
    REPLICAS,
    { ...REPLICAS, waitShare: 1e-6, spareCount: 0 },
    { ...REPLICAS, waitShare: 1, repairS: 1e7, spareCount: 1 },
    { ...REPLICAS, meanTimeBetweenFailuresS: 100, intervalS: 0.05, checkpointS: 0 },
    { ...SHORT_OF_SPARES, spareCount: 0, repairS: 1e7 },
    { ...SHORT_OF_SPARES, spareCount: 1 },
    { ...SHORT_OF_SPARES, spareCount: 4_096, components: Array.from({ length: 8 }, () => component) },
  ];
  for (const days of [0.01, 54]) {
    const scenario = { seed: 2 ** 32 - 1, days, runCount: 70, sizes };
    const found = await engine.runFailures(scenario);
    expect(found.status.backend).toBe(backend);
    expect(found.checksum).toBe(runFailuresInThread(scenario).checksum);
  }
  engine.destroy();
});

test('a device lost in mid-run is replaced, then the workers go on', async () => {
  const lose: (() => void)[] = [];
  const gpu = watchedGpu({ device: (device) => lose.push(loseUnknown(device)) });
  const engine = await createEngine({ backend: 'webgpu', gpu });
  const expected = runFailuresInThread(FAILURES).checksum;
  lose[0]?.();
  const second = await engine.runFailures(FAILURES);
  expect(second.status).toMatchObject({ backend: 'webgpu', reason: 'requested' });
  expect(second.checksum).toBe(expected);
  lose[1]?.();
  const third = await engine.runFailures(FAILURES);
  expect(third.status).toMatchObject({ backend: 'cpu', reason: 'device-lost' });
  expect(third.checksum).toBe(expected);
  engine.destroy();
});

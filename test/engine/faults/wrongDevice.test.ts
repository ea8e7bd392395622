// A device that gives wrong integers in mid-run is found out, and nothing that it drew is kept.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSliceRunner } from '../../../src/engine/cpu/sliceRunner.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { stragglersAgree } from '../../../src/engine/stragglers/agreement.ts';
import { Audit } from '../../../src/engine/stragglers/audit.ts';
import { chosenBlocks } from '../../../src/engine/stragglers/chosenBlocks.ts';
import { wholeSlices } from '../../../src/engine/stragglers/plan.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import {
  checkScenario,
  DEFAULT_SITE_POWERS_MW,
  type Scenario,
} from '../../../src/engine/stragglers/scenario.ts';
import { runWeatherInThread } from '../../../src/engine/weather/runWeatherInThread.ts';
import { drawCountOfSlice } from '../../../src/kernels/stragglers/slice.ts';
import { FAILURES } from '../failures/failuresScenarios.ts';
import { BLOCKS } from '../stragglers/scenarios.ts';
import { WEATHER } from '../weather/weatherScenarios.ts';
import { fakeGpu, webGpuGlobals } from './fakeGpu.ts';
import { lieFrom } from './harm.ts';
import { idleClock } from './idleClock.ts';

beforeAll(() => {
  for (const [name, value] of Object.entries(webGpuGlobals)) vi.stubGlobal(name, value);
});
afterAll(() => vi.unstubAllGlobals());

describe('one bit wrong from the third read on', () => {
  const expected = runInThread(BLOCKS);

  test.each([
    ['the largest delay of the first rack', 0, 0],
    ['the sum of the first rack', 1, 0],
    ['the sum of the first rack, high word', 2, 3],
    ['the largest delay of the second rack', 3, 5],
    ['the last step that was read', -2, 0],
    ['the holder of the last step', -1, 1],
  ])('%s: all is drawn again by the processor', async (_, place, bit) => {
    const { gpu, devices } = fakeGpu((device) => lieFrom(device, 3, place, bit));
    const engine = await createEngine({ backend: 'webgpu', gpu, clock: idleClock() });
    const shares: number[] = [];
    let restarts = 0;
    const result = await engine.run(BLOCKS, {
      onProgress: ({ drawsDone, drawsTotal }) => shares.push(drawsDone / drawsTotal),
      onRestart: () => {
        restarts += 1;
      },
    });
    expect(result.checksum).toBe(expected.checksum);
    expect(result.results).toEqual(expected.results);
    expect(restarts).toBe(1);
    expect(shares.slice(shares.indexOf(0))).toEqual(
      [...shares.slice(shares.indexOf(0))].sort((a, b) => a - b),
    );
    expect(shares.at(-1)).toBe(1);
    expect(devices).toHaveLength(1);
    expect(result.status).toMatchObject({
      backend: 'cpu',
      reason: 'device-wrong',
      faults: { count: 1, last: 'device-wrong' },
    });
  });

  test('failures: all are drawn again by the processor', async () => {
    // Useful ticks of one run: they no longer add up. The first read is the self-test.
    const { gpu } = fakeGpu((device) => lieFrom(device, 2, 0));
    const engine = await createEngine({ backend: 'webgpu', gpu, clock: idleClock() });
    const { checksum, status } = await engine.runFailures(FAILURES);
    expect(checksum).toBe(runFailuresInThread(FAILURES).checksum);
    expect(status).toMatchObject({ backend: 'cpu', reason: 'device-wrong' });
  });

  test.each([
    ['what a pair generates', 0],
    ['the seconds with progress of the last pair', -4],
  ])('weather, %s: all is computed again by the processor', async (_, place) => {
    const { gpu } = fakeGpu((device) => lieFrom(device, 2, place));
    const engine = await createEngine({ backend: 'webgpu', gpu, clock: idleClock() });
    const { checksum, status } = await engine.runWeather(WEATHER);
    expect(checksum).toBe(runWeatherInThread(WEATHER).checksum);
    expect(status).toMatchObject({ backend: 'cpu', reason: 'device-wrong' });
  });
});

describe('what can be told from a result', () => {
  const tables = checkScenario(BLOCKS);
  const [slice] = wholeSlices({ ...BLOCKS, steps: 8 });
  const right = createSliceRunner(tables)(slice!);

  test('the twin agrees with itself', () => {
    for (const whole of wholeSlices({ ...BLOCKS, steps: 8 }))
      expect(stragglersAgree(whole, createSliceRunner(tables)(whole), tables)).toBe(true);
  });

  test.each(['delayByStep', 'holderByStep'] as const)('any wrong bit of %s', (field) => {
    fc.assert(
      fc.property(fc.nat({ max: right[field].length - 1 }), fc.nat({ max: 31 }), (i, bit) => {
        const words = right[field].slice();
        words[i] = (words[i]! ^ (1 << bit)) >>> 0;
        expect(stragglersAgree(slice!, { ...right, [field]: words }, tables)).toBe(false);
      }),
    );
  });

  test('a rack above the slowest step, or below the step that it held', () => {
    const slowest = Math.max(...right.delayByStep);
    const holder = right.holderByStep[right.delayByStep.indexOf(slowest)]!;
    const changed = (rack: number, ticks: number) => ({
      ...right,
      delayByRack: right.delayByRack.with(rack, ticks),
    });
    expect(stragglersAgree(slice!, changed(0, slowest + 1), tables)).toBe(false);
    expect(stragglersAgree(slice!, changed(Math.floor(holder / 72), slowest - 1), tables)).toBe(false);
  });

  test('the sum of a rack below its largest delay, or above that delay in every draw', () => {
    const withSum = (ticks: number) => ({ ...right, sumByRack: right.sumByRack.with(0, ticks) });
    const least = right.delayByRack[0]!;
    const most = least * 72 * right.delayByStep.length;
    for (const ticks of [least, most])
      expect(stragglersAgree(slice!, withSum(ticks), tables), `${ticks}`).toBe(true);
    for (const ticks of [least - 1, most + 1])
      expect(stragglersAgree(slice!, withSum(ticks), tables), `${ticks}`).toBe(false);
  });

  test('is told of every slice, chosen to be drawn again or not', () => {
    const audit = new Audit(BLOCKS, tables, idleClock());
    expect(slice!.blockCount).toBeGreaterThan(1);
    audit.take([slice!], [right], 0);
    const wrong = { ...right, delayByStep: right.delayByStep.with(0, right.delayByStep[0]! + 1) };
    expect(() => audit.take([slice!], [wrong], 0)).toThrow("the device's integers are not the processor's");
  });
});

describe('the chosen step blocks', () => {
  const site: Scenario = {
    seed: 1,
    gpuCounts: DEFAULT_SITE_POWERS_MW.map((mw) => mw * 400),
    groupSize: 72,
    steps: 256,
    replicates: 2,
    jitterPercent: 100,
  };

  test('are those of the seed', () => {
    expect(chosenBlocks(site)).toEqual(chosenBlocks(site));
    expect(chosenBlocks(site)).not.toEqual(chosenBlocks({ ...site, seed: 2 }));
  });

  test('cost at most 2 % of the draws, in runs of 64 blocks or more; one is always chosen', () => {
    const scenarios = fc.record({
      seed: fc.nat(),
      gpuCounts: fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 30 }),
      steps: fc.integer({ min: 1, max: 300 }).map((blocks) => 4 * blocks),
      replicates: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(scenarios, (shape) => {
        const scenario = { ...site, ...shape };
        const chosen = [...chosenBlocks(scenario)].map((key) => key.split(' ').map(Number));
        const cost = chosen.reduce((sum, [size]) => sum + 5 * scenario.gpuCounts[size!]!, 0);
        const all = wholeSlices(scenario).reduce((sum, slice) => sum + drawCountOfSlice(slice), 0);
        expect(chosen.length).toBeGreaterThan(0);
        if (chosen.length > 1) expect(cost).toBeLessThanOrEqual(0.02 * all);
        for (const [size, replicate, block] of chosen) {
          expect(size).toBeLessThan(scenario.gpuCounts.length);
          expect(replicate).toBeLessThan(scenario.replicates);
          expect(block).toBeLessThan(scenario.steps / 4);
        }
      }),
    );
  });

  test('lie in every part of the run', () => {
    const places = [...chosenBlocks(site)].map((key) => {
      const [size, replicate] = key.split(' ').map(Number);
      return replicate! * 24 + size!;
    });
    // 3,072 blocks, 30 choices over 48 sizes and replicates.
    expect(places.length).toBeGreaterThan(20);
    for (let part = 0; part < 48; part += 6)
      expect(places.some((place) => place >= part && place < part + 6)).toBe(true);
  });
});

describe('the time spent on drawing again', () => {
  const tables = checkScenario(BLOCKS);
  const alone = [...chosenBlocks({ ...BLOCKS, replicates: 8 })].map((key) => {
    const [sizeIndex = 0, replicate = 0, firstBlock = 0] = key.split(' ').map(Number);
    return { ...wholeSlices(BLOCKS)[sizeIndex]!, replicate, firstBlock, blockCount: 1 };
  });
  const results = alone.map(createSliceRunner(tables));

  /** Blocks drawn again when the device takes so long over each, and one look at the clock lasts 1 ms. */
  function drawnAgain(deviceMs: number): { byThen: number; atTheEnd: number } {
    let looks = 0;
    const clock = { now: () => ++looks, after: () => () => {} };
    const audit = new Audit({ ...BLOCKS, replicates: 8 }, tables, clock);
    alone.forEach((slice, i) => {
      audit.take([slice], [results[i]!], deviceMs);
    });
    const byThen = looks / 2;
    audit.finish();
    return { byThen, atTheEnd: looks / 2 };
  }

  test('stays below 2 % of the time spent with the device, but for one at the end', () => {
    expect(alone.length).toBeGreaterThan(10);
    // Each takes 1 ms to draw again: 50 ms with the device pay for one.
    expect(drawnAgain(1_000)).toEqual({ byThen: alone.length, atTheEnd: alone.length });
    const few = drawnAgain(25);
    expect(few.byThen).toBeGreaterThan(1);
    expect(few.byThen).toBeLessThanOrEqual((alone.length * 25) / 50);
    expect(drawnAgain(0)).toEqual({ byThen: 0, atTheEnd: 1 });
  });
});

// What the page reads out of the draws: mean delays by size, levels of the racks.
import { describe, expect, test } from 'vitest';
import { meanStepDelayFraction } from '../../src/engine/stragglers/delays.ts';
import type { SizeResult } from '../../src/engine/stragglers/job.ts';
import { runInThread } from '../../src/engine/stragglers/runInThread.ts';
import { checkScenario, DEFAULT_SITE_POWERS_MW } from '../../src/engine/stragglers/scenario.ts';
import { defaultsOf, rulesOf } from '../../src/simulator/inputs/rules.ts';
import { DrawnSizes } from '../../src/simulator/run/drawnSizes.ts';
import { rackLevels } from '../../src/simulator/run/rackLevels.ts';
import { scenarioOf } from '../../src/simulator/run/scenarioOf.ts';
import { seeds } from './seeds.ts';

const { results } = runInThread({
  seed: 1,
  gpuCounts: DEFAULT_SITE_POWERS_MW.map((siteMw) => siteMw * 9),
  groupSize: 72,
  steps: 8,
  replicates: 2,
  jitterPercent: 100,
});
const resultOf = (sizeIndex: number, replicate: number): SizeResult => {
  const found = results.find((result) => result.sizeIndex === sizeIndex && result.replicate === replicate);
  if (!found) throw new Error('no such result');
  return found;
};

describe('drawn sizes', () => {
  test('have no delay before their first draw', () => {
    expect(new DrawnSizes().meanDelayTicks(0)).toBeNull();
    expect(new DrawnSizes().meanDelayTicksAt(250)).toBeNull();
    expect(new DrawnSizes().drawnCount).toBe(0);
  });

  test('average their repeats, in whatever order these arrive', () => {
    const drawn = new DrawnSizes();
    drawn.add(resultOf(3, 1));
    drawn.add(resultOf(3, 0));
    const mean = (meanStepDelayFraction(resultOf(3, 0)) + meanStepDelayFraction(resultOf(3, 1))) / 2;
    expect(drawn.meanDelayTicks(3)).toBeCloseTo(mean * 1e6, 6);
    expect(drawn.drawnCount).toBe(1);
  });

  test('lie on a straight line between two sizes: 250 MW halfway between 240 and 260', () => {
    const drawn = new DrawnSizes();
    for (const result of results) drawn.add(result);
    const [low = 0, high = 0] = [drawn.meanDelayTicks(10) ?? 0, drawn.meanDelayTicks(11) ?? 0];
    expect(drawn.meanDelayTicksAt(240)).toBe(low);
    expect(drawn.meanDelayTicksAt(250)).toBeCloseTo((low + high) / 2, 6);
  });

  test('lend a power the racks of the next size up', () => {
    const drawn = new DrawnSizes();
    for (const result of results) drawn.add(result);
    expect(drawn.levelsAt(241)).toHaveLength(Math.ceil((260 * 9) / 72));
    expect(drawn.levelsAt(500)).toHaveLength(Math.ceil((500 * 9) / 72));
  });
});

describe('levels of the racks', () => {
  const result = resultOf(23, 0);
  const levels = rackLevels(result);

  test('mark exactly the racks that held up a step', () => {
    const holders = new Set([...result.holderByStep].map((gpu) => Math.floor(gpu / 72)));
    expect(new Set([...levels.keys()].filter((rack) => levels[rack] === 4))).toEqual(holders);
  });

  test('put a slower rack never below a faster one', () => {
    const meanOf = (rack: number): number =>
      (result.sumByRack[rack] ?? 0) / Math.min(72, result.gpuCount - rack * 72);
    const ranked = [...levels.keys()]
      .filter((rack) => levels[rack] !== 4)
      .sort((a, b) => meanOf(a) - meanOf(b));
    const inOrder = ranked.map((rack) => levels[rack] ?? 0);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });
});

describe('the scenario', () => {
  test.each(seeds.accelerators.map(({ accelerator }) => accelerator.id))(
    'of %s is one that the engine takes, even with the lightest racks and no losses on the way',
    (acc) => {
      const own = defaultsOf(seeds, { acc });
      const rule = rulesOf(seeds, own).rack;
      if (rule.kind !== 'decimal') throw new Error('rack: expected a decimal rule');
      const light = { ...own, rack: rule.low, it: 0, jitter: 1000 };
      expect(() => checkScenario(scenarioOf({ ...light, pue: 1 }, seeds))).not.toThrow();
      expect(() => checkScenario(scenarioOf({ ...light, kind: 'it' }, seeds))).not.toThrow();
    },
  );
});

// The drawn months: the very runs of the failures kernel, with the time of each of their stops.
import { describe, expect, test } from 'vitest';
import { DAYS_OF_MONTH, DRAWN_MONTHS, drawnMonths } from '../../../src/engine/failures/drawnMonths.ts';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import type { FailuresScenario } from '../../../src/engine/failures/scenario.ts';
import { S_PER_DAY } from '../../../src/model/numbers/units.ts';

const component = { weight: 1, downS: 600, keepsWork: false, usesSpare: true };
const scenario: FailuresScenario = {
  seed: 11,
  days: 54,
  runCount: 256,
  sizes: [
    {
      meanTimeBetweenFailuresS: S_PER_DAY / 8,
      checkpointS: 30,
      intervalS: 3600,
      components: [component, { ...component, weight: 0.25, usesSpare: false }],
      spareCount: null,
      repairS: S_PER_DAY,
      waitShare: 1,
    },
  ],
};

describe('drawn months', () => {
  const kernel = runFailuresInThread({ ...scenario, days: DAYS_OF_MONTH, runCount: DRAWN_MONTHS }).results[0];
  const months = drawnMonths(scenario);

  test('are the most useful run of the kernel, the middle one and the least useful', () => {
    const goodputs = Array.from(kernel?.goodputByRun ?? []).sort((a, b) => b - a);
    expect(months.map(({ goodput }) => goodput)).toEqual([goodputs[0], goodputs[31], goodputs[62]]);
  });

  test('have as many stops as the kernel counts for their runs, in order, within the month', () => {
    for (const { goodput, stops } of months) {
      const run = kernel?.goodputByRun.indexOf(goodput) ?? -1;
      expect(stops).toHaveLength(kernel?.interruptionsByRun[run] ?? -1);
      const times = stops.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(Math.min(...times)).toBeGreaterThan(0);
      expect(Math.max(...times)).toBeLessThan(1);
    }
  });

  test('tell broken parts from stops of the software as their weights do, four to one', () => {
    const stops = months.flatMap((month) => month.stops);
    const share = stops.filter(({ breaksPart }) => breaksPart).length / stops.length;
    // 720 stops: three standard deviations are 0.045.
    expect(Math.abs(share - 0.8)).toBeLessThan(0.045);
  });

  test('are without a stop and the same where nothing fails', () => {
    const [size] = scenario.sizes;
    const never = drawnMonths({ ...scenario, sizes: [{ ...size!, meanTimeBetweenFailuresS: Infinity }] });
    expect(never.map(({ stops }) => stops)).toEqual([[], [], []]);
    expect(new Set(never.map(({ goodput }) => goodput)).size).toBe(1);
  });
});

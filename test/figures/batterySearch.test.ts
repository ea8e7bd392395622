// The least battery for a goal is the one that looking at every one of them finds, and few are looked at.
import { describe, expect, test } from 'vitest';
import { pairShares } from '../../src/engine/weather/siteWeather.ts';
import { coveredShares, leastHours, remembered } from '../../src/figures/dakhlaStorage/batterySearch.ts';
import { dakhlaStorageEntry } from '../../src/figures/dakhlaStorage/dakhlaStorageEntry.ts';

const { site } = dakhlaStorageEntry.materialIn('en') as unknown as { site: Parameters<typeof pairShares>[0] };
const CURVE = [0, 2, 4, 8, 24, 48, 96, 144, 192, 240];
const GOALS = [0.9, 0.99, 1];

/** Every battery that may be the answer: those of the curve, every hour between two, or twelve of a wide gap at most. */
const candidates = CURVE.flatMap((high, i) => {
  const low = CURVE[i - 1] ?? 0;
  const step = Math.ceil((high - low) / 12);
  const inside: number[] = [];
  for (let at = low + step; at < high; at += step) inside.push(at);
  return [...inside, high];
});

describe.each([1, 2.5, 4, 7, 10])('power of %d times the load', (power) => {
  test.each([0, 0.5, 1])('with a share of %d of wind', (windShare) => {
    const looked: number[] = [];
    const at = remembered((hours) => {
      looked.push(hours);
      return pairShares(site, windShare, power, hours).servedShare;
    });
    const covered = coveredShares(at, CURVE);
    const found = GOALS.map((goal) => leastHours(goal, at, CURVE, covered));
    const count = looked.length;
    expect(count).toBe(new Set(looked).size);
    expect(count).toBeLessThanOrEqual(CURVE.length + 4 * GOALS.length);

    const all = candidates.map(
      (hours) => [hours, pairShares(site, windShare, power, hours).servedShare] as const,
    );
    expect(found).toEqual(GOALS.map((goal) => all.find(([, served]) => served >= goal)?.[0]));
    expect(covered).toEqual(CURVE.map((hours) => all.find(([each]) => each === hours)?.[1]));
  });
});

// Collectives worked out by hand on a machine of round numbers.
import { describe, expect, test } from 'vitest';
import type { ScaleUp } from '../../../../src/model/cluster/accelerator.ts';
import {
  dispatchTimeS,
  domainGatherTimeS,
  domainReduceTimeS,
  exchangeTimeS,
  type Fabric,
  gatherTimeS,
  reduceTimeS,
} from '../../../../src/model/cluster/network/collectives.ts';
import {
  localInWorstGroup,
  localMembers,
  localRanksOfReplicas,
} from '../../../../src/model/cluster/network/locality.ts';

const scaleUp: ScaleUp = {
  baseUs: 10,
  perRankUs: 1,
  gatherGBytesPerS: 100,
  reduceGBytesPerS: 50,
  exchangeGBytesPerS: 200,
  copyGBytesPerS: 500,
  excessBaseUs: 20,
  excessPerRankUs: 2,
  excessHalfMbytesPerRank: 1,
};
const fabric: Fabric = { scaleUp, networkBytesPerS: 40e9, hopLatencyS: 12e-6, treeSetupHops: 4 };
/** The domain is slower than the network. */
const slowDomain: Fabric = { ...fabric, scaleUp: { ...scaleUp, exchangeGBytesPerS: 20 } };
const us = (seconds: number): number => seconds * 1e6;

describe('inside a domain', () => {
  test('gathering 4 MB over 4 ranks: 10 + 4 of latency, half of 20 + 8 of excess, 3/4 · 4 MB at 100 GB/s, 1 MB copied at 500: 60 us', () =>
    expect(us(domainGatherTimeS(scaleUp, 4, 4e6))).toBeCloseTo(14 + 14 + 30 + 2, 9));
  test('reducing them: 10 + 2 · 4, the same excess and copy, 2 · 3/4 · 4 MB at 50 GB/s: 154 us', () =>
    expect(us(domainReduceTimeS(scaleUp, 4, 4e6))).toBeCloseTo(18 + 14 + 120 + 2, 9));
  test('of 32 ranks √(8 · 32) = 16 are waited for: 26 + 52/2 + 31/32 · 16 MB at 100 GB/s and a copy: 208 us', () =>
    expect(us(domainGatherTimeS(scaleUp, 32, 16e6))).toBeCloseTo(26 + 26 + 155 + 1, 9));
  test('exchanging 8 MB over 8 ranks: 18 + 7/8 · 8 MB at 200 GB/s: 53 us', () =>
    expect(us(exchangeTimeS(fabric, 8, 8, 8e6))).toBeCloseTo(18 + 35, 9));
  test('sending 8 MB of tokens to two experts each over 8 ranks: 18 + 7/8 · 2 · 8 MB at 200 GB/s: 88 us', () =>
    expect(us(dispatchTimeS(fabric, 8, 8, 8e6, 2))).toBeCloseTo(18 + 70, 9));
  test('more room than ranks changes nothing', () => {
    expect(exchangeTimeS(fabric, 8, 16, 8e6)).toBe(exchangeTimeS(fabric, 8, 8, 8e6));
    expect(dispatchTimeS(fabric, 8, 16, 8e6, 2)).toBe(dispatchTimeS(fabric, 8, 8, 8e6, 2));
    expect(gatherTimeS(fabric, 8, 16, 8e6)).toBe(gatherTimeS(fabric, 8, 8, 8e6));
    expect(reduceTimeS(fabric, 8, 16, 8e6)).toBe(reduceTimeS(fabric, 8, 8, 8e6));
  });
});

describe('over two domains of 8', () => {
  test('gathering 16 MB: 18 + 36 · 16/24 + 140 + 4 inside, then 2 MB/2 at 40 GB/s and one hop: 223 us', () =>
    expect(us(gatherTimeS(fabric, 16, 8, 16e6))).toBeCloseTo(18 + 24 + 140 + 4 + 25 + 12, 9));
  test('reducing them: 26 + 24 + 560 + 4 inside, then twice 25 + 12: 688 us', () =>
    expect(us(reduceTimeS(fabric, 16, 8, 16e6))).toBeCloseTo(26 + 24 + 560 + 4 + 2 * 37, 9));
  test('exchanging 8 MB: half goes over the network, 100 us, seven sixteenths stay, 17.5 us beside: 130 us', () =>
    expect(us(exchangeTimeS(fabric, 16, 8, 8e6))).toBeCloseTo(18 + 12 + 100, 9));
  test('in a domain ten times slower its part is the longer one: 175 us of 205', () =>
    expect(us(exchangeTimeS(slowDomain, 16, 8, 8e6))).toBeCloseTo(18 + 12 + 175, 9));
  test('sending tokens to two experts each: three in four cross once, 150 us beside 70 inside: 180 us', () =>
    expect(us(dispatchTimeS(fabric, 16, 8, 8e6, 2))).toBeCloseTo(18 + 12 + 150, 9));
  test('in a slow domain the way inside is the longer one: 700 us of 730', () =>
    expect(us(dispatchTimeS(slowDomain, 16, 8, 8e6, 2))).toBeCloseTo(18 + 12 + 700, 9));
});

describe('what lies near', () => {
  test('as many members as have whole places, at least one and never more than there are', () =>
    expect([localMembers(5, 0.5), localMembers(5, 3.9), localMembers(2, 9), localMembers(9, 9)]).toEqual([
      1, 3, 2, 9,
    ]));
  test('of 12 on places for 5 the fewest domains are three, of 4 each; straddling, one alone is cut off', () => {
    expect(localInWorstGroup(12, 5.5, false)).toBe(4);
    expect(localInWorstGroup(12, 5.5, true)).toBe(1);
    expect(localInWorstGroup(12, 0.5, false)).toBe(1);
  });
  test('a domain of 72 holds four replicas of 16 GPUs, eight members of their data × context groups; one of 128 not', () => {
    expect(localRanksOfReplicas(72, 4, 2, 2, 100)).toBe(8);
    expect(localRanksOfReplicas(72, 4, 2, 2, 6)).toBe(6);
    expect(localRanksOfReplicas(72, 8, 2, 8, 100)).toBe(0);
    expect(localRanksOfReplicas(72, 8, 1, 9, 100)).toBe(1);
  });
});

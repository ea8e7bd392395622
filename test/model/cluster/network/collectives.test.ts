import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  domainGatherTimeS,
  domainReduceTimeS,
  exchangeTimeS,
  type Fabric,
  GATHER,
  gatherTimeS,
  networkHops,
  reduceTimeS,
  SCATTER,
  setGatherAndScatterS,
} from '../../../../src/model/cluster/network/collectives.ts';
import { seeds } from '../control.ts';

const h100 = seeds.accelerators.get('H100-SXM')!;
const fabric: Fabric = {
  scaleUp: h100.scaleUp,
  networkBytesPerS: 40e9,
  hopLatencyS: 12e-6,
  treeSetupHops: 4,
};

describe('inside a domain', () => {
  // NCCL sweeps of the seeds' source: 8 H100, 512 MiB, all-gather 1,401.5 us; 4 GPUs 1,267.5; 16 MiB on 8 GPUs 68.9 us.
  test.each([
    [8, 536870912, 1401.5],
    [4, 536870912, 1267.46],
    [8, 16777216, 68.86],
  ])(
    'an all-gather over %d H100 of %d bytes is within 25 %% of the measured %d us',
    (ranks, bytes, measuredUs) => {
      const ratio = (domainGatherTimeS(h100.scaleUp, ranks, bytes) * 1e6) / measuredUs;
      expect(ratio).toBeGreaterThan(0.75);
      expect(ratio).toBeLessThan(1.25);
    },
  );
  test('a group of one costs nothing', () => {
    expect(domainGatherTimeS(h100.scaleUp, 1, 1e9)).toBe(0);
    expect(reduceTimeS(fabric, 1, 1, 1e9)).toBe(0);
    expect(exchangeTimeS(fabric, 1, 1, 1e9)).toBe(0);
  });
  test('an all-reduce costs more than an all-gather of the same bytes', () => {
    expect(domainReduceTimeS(h100.scaleUp, 8, 1e8)).toBeGreaterThan(domainGatherTimeS(h100.scaleUp, 8, 1e8));
  });
});

describe('across domains', () => {
  test('latency grows with the group: ring for few nodes, tree for many', () => {
    expect([1, 2, 4, 16, 1024, 25560].map((nodes) => networkHops(fabric, nodes))).toEqual([
      0, 1, 3, 12, 24, 34,
    ]);
  });
  test('a tensor group of 16 over nodes of 8 pays for the network, and costs several times one of 8', () => {
    const bytes = 1e8;
    expect(gatherTimeS(fabric, 16, 8, bytes)).toBeGreaterThan(1.5 * gatherTimeS(fabric, 8, 8, bytes));
  });
  test('the network carries 1/local of the bytes on every link: 8 local GPUs beat 1', () => {
    expect(gatherTimeS(fabric, 64, 8, 1e9)).toBeLessThan(gatherTimeS(fabric, 64, 1, 1e9));
  });
  test('a gather and a scatter together are as long as each alone, to the last bit', () => {
    const times = new Float64Array(2);
    const bytes = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4096 }),
        fc.integer({ min: 1, max: 80 }),
        bytes,
        bytes,
        (ranks, local, gathered, scattered) => {
          setGatherAndScatterS(times, fabric, ranks, local, gathered, scattered);
          expect(times[GATHER]).toBe(gatherTimeS(fabric, ranks, local, gathered));
          expect(times[SCATTER]).toBe(gatherTimeS(fabric, ranks, local, scattered));
        },
      ),
    );
  });
  test('more bandwidth never slows a collective', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4096 }),
        fc.double({ min: 1e3, max: 1e10, noNaN: true }),
        (ranks, bytes) => {
          const faster = { ...fabric, networkBytesPerS: fabric.networkBytesPerS * 2 };
          expect(gatherTimeS(faster, ranks, 8, bytes)).toBeLessThanOrEqual(
            gatherTimeS(fabric, ranks, 8, bytes),
          );
        },
      ),
    );
  });
});

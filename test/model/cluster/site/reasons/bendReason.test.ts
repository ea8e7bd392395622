// What the answer of a site says where its curve bends.
import { describe, expect, test } from 'vitest';
import { type LossCause, lossCauses } from '../../../../../src/model/cluster/site/losses.ts';
import {
  bendReason,
  bendReasons,
  isAtBatchLimit,
} from '../../../../../src/model/cluster/site/reasons/bendReason.ts';
import { mostBatchTokensAt, type SiteInput } from '../../../../../src/model/cluster/site/siteInput.ts';
import type { CurvePlace } from '../../../../../src/model/cluster/site/sitePoint.ts';
import { TrainingCurve } from '../../../../../src/model/cluster/site/uses.ts';
import { seeds, site } from '../../control.ts';

const place = (siteMw: number, change: Partial<SiteInput> = {}): CurvePlace =>
  new TrainingCurve({ ...site, ...change }, 'frozen').at(siteMw)!;
const base = place(100);

/** A site of twice the power that loses twice as much to every cause, and `extra` more to one. */
function twice(cause: LossCause, extra: number): CurvePlace {
  const { point } = base;
  const ideal = 2 * point.idealTokensPerS;
  const losses = { ...point.losses };
  for (const name of lossCauses) losses[name] *= 2;
  losses[cause] += extra * ideal;
  const usefulTokensPerS = 2 * point.usefulTokensPerS - extra * ideal;
  return {
    input: { ...base.input, siteMw: 200 },
    point: { ...point, idealTokensPerS: ideal, usefulTokensPerS, losses },
  };
}

describe('the reason', () => {
  test.each<[LossCause, string]>([
    ['failuresAndRestarts', 'failures'],
    ['pipeline', 'pipelineDepth'],
    ['batch', 'batchWorth'],
    ['communication', 'groupTraffic'],
  ])('is the loss that grows beyond its share: %s', (cause, reason) => {
    const bend = bendReason(base, twice(cause, 0.01));
    expect(bend.reason).toBe(reason);
    const before = (100 * base.point.losses[cause]) / base.point.idealTokensPerS;
    expect(bend.lostMw).toBeCloseTo(before + 0.01 * 200, 9);
    expect(bend.addedMw).toBe(100);
  });
  test('is none where useful work grows with the power', () =>
    expect(bendReason(base, twice('batch', 0)).reason).toBe('none'));
  test('is the limit of the batch where it has no room for GPUs that stand there', () => {
    const fixed = { policy: 'fixed' as const };
    const bend = bendReason(place(440, fixed), place(500, fixed));
    expect(bend.reason).toBe('batchLimit');
    expect(bend.gainedMw).toBeLessThan(0.1);
    expect(bend.batchLimitTokens).toBe(16_777_216);
    expect(bend.batchTokens).toBeGreaterThan(0.98 * bend.batchLimitTokens);
    expect(isAtBatchLimit(place(500, fixed))).toBe(true);
    expect(isAtBatchLimit(place(500, { policy: 'weak' }))).toBe(false);
  });
  test('is that limit too where another layout gains nothing: it loses more to groups, as the batch cannot grow', () => {
    const deepseek = { workload: seeds.shapes.get('deepseek-v3-671b')! };
    const [smaller, larger] = [place(280, deepseek), place(290, deepseek)];
    expect(larger.point.layout.tensor).toBeGreaterThan(smaller.point.layout.tensor);
    const bend = bendReason(smaller, larger);
    expect(bend.gainedMw).toBeLessThan(0.01);
    expect(bend.batchTokens / bend.batchLimitTokens).toBeGreaterThan(0.9);
    expect(bend.reason).toBe('batchLimit');
  });
  test('a batch that one more micro-batch fills to its limit does not stand there; runs side by side each have their own', () => {
    const { input, point } = place(100, { policy: 'weak' });
    const more = point.layout.data * point.layout.microBatch * input.workload.sequence;
    const room = mostBatchTokensAt(input, point.gpus) - more;
    const isAt = (batchTokens: number, runs: number): boolean =>
      isAtBatchLimit({ input, point: { ...point, batchTokens, runs, gpus: runs * point.gpus } });
    for (const runs of [1, 2]) expect([isAt(room, runs), isAt(room + 1, runs)]).toEqual([false, true]);
  });
  test.each([
    [0.95, 'batchLimit'],
    [0.5, 'failures'],
  ])('on a flat stretch with a batch of %f of its limit: %s', (share, reason) => {
    const flat = twice('failuresAndRestarts', base.point.usefulTokensPerS / (2 * base.point.idealTokensPerS));
    const { sequence } = flat.input.workload;
    const limit = mostBatchTokensAt(flat.input, flat.point.gpus);
    const data = Math.floor((share * limit) / (20 * sequence));
    const layout = { ...flat.point.layout, data, microBatch: 1, globalBatch: 20 * data };
    const point = { ...flat.point, layout, batchTokens: 20 * data * sequence };
    expect(bendReason(base, { ...flat, point }).reason).toBe(reason);
  });
  test.each([
    [16, 'domainNotFilled'],
    [72, 'groupNotFilled'],
  ] as const)('is what GPUs left over do not fill: in domains of %d, %s', (scaleUpDomain, reason) => {
    const more = twice('idleAndSpareGpus', 0.01);
    const input = { ...more.input, accelerator: { ...more.input.accelerator, scaleUpDomain } };
    const bend = bendReason(base, { ...more, input });
    expect(bend.reason).toBe(reason);
    expect(bend.idleGpusPerDomain > 0).toBe(reason === 'domainNotFilled');
  });
  test.each([
    ['idleByWorth', [220, 240], { workload: seeds.shapes.get('deepseek-v3-671b')! }],
    ['idleByFailures', [400, 500], { failures: { mode: 'job' } }],
  ] as const)(
    'is %s where GPUs that could work stay idle, and they are what is lost',
    (reason, sizes, change) => {
      const curve = new TrainingCurve({ ...site, ...change }, 'grown');
      const [smaller, larger] = sizes.map((siteMw) => curve.at(siteMw)!);
      const bend = bendReason(smaller!, larger!);
      expect(bend.reason).toBe(reason);
      const idleMw = ({ input, point }: CurvePlace): number =>
        (input.siteMw * point.losses.idleAndSpareGpus) / point.idealTokensPerS;
      expect(bend.lostMw).toBeCloseTo(idleMw(larger!) - idleMw(smaller!), 9);
    },
  );
  test.each([
    [380, 400],
    [220, 240],
  ])(
    'is a model that outgrew the memory of its chips where the curve falls or is flat: %d to %d MW',
    (...sizes) => {
      const accelerator = seeds.accelerators.get('H100-NVL')!;
      const changed = { accelerator, rackKw: accelerator.rackKw, workload: seeds.shapes.get('megatron-1t')! };
      const curve = new TrainingCurve({ ...site, ...changed, precision: 'bf16' }, 'grown');
      const [smaller, larger] = sizes.map((siteMw) => curve.at(siteMw)!);
      const bend = bendReason(smaller!, larger!);
      expect(bend.gainedMw).toBeLessThan(0.1);
      expect(bend.reason).toBe('outgrown');
    },
  );
  test('of many runs is what no further run fills, though the batch of each stands at its limit', () => {
    const curve = new TrainingCurve(site, 'many');
    const bend = bendReason(curve.at(60)!, curve.at(70)!);
    expect(bend.gainedMw).toBeCloseTo(0, 9);
    expect(bend.reason).toBe('runNotFilled');
  });
  test('is one that has words', () => expect(new Set(bendReasons).size).toBe(bendReasons.length));
  test('asks for the smaller site first', () =>
    expect(() => bendReason(place(200), base)).toThrow('siteMw: received 100, expected more than 200'));
});

test('a model of few active parameters stops growing at the limit of its batch, and the answer says so', () => {
  const deepseek = { workload: seeds.shapes.get('deepseek-v3-671b')! };
  const bend = bendReason(place(320, deepseek), place(360, deepseek));
  expect(bend.reason).toBe('batchLimit');
  expect(bend.gainedMw).toBeCloseTo(0, 9);
});

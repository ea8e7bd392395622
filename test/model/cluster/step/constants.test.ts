// What one accelerator, workload, precision and software make of the constants.
import { describe, expect, test } from 'vitest';
import { type Precision, peakFlopsPerS } from '../../../../src/model/cluster/accelerator.ts';
import { type StepSettings, stepConstantsOf } from '../../../../src/model/cluster/step/constants.ts';
import { setJobSize } from '../../../../src/model/cluster/step/jobSize.ts';
import { seeds, settingsOf } from '../control.ts';

const { parameters: p } = seeds;
const plain = settingsOf('H100-SXM', 'llama-3-1-70b', 'bf16');
const of = (change: Partial<StepSettings>) => stepConstantsOf({ ...plain, ...change }, p);
const at = (precision: Precision) => stepConstantsOf(settingsOf('B200-SXM', 'llama-3-1-70b', precision), p);
const p_ = (name: string): number => p[`P-${name}`]!;

describe('a precision', () => {
  test('sets the bytes of an operand, and of casting one and its transpose to it', () => {
    const cast = p_('cast-traffic');
    expect([at('bf16').operandBytes, at('bf16').castBytes]).toEqual([2, 0]);
    expect([at('fp8').operandBytes, at('fp8').castBytes]).toEqual([1, cast * 4]);
    expect([at('mxfp8').operandBytes, at('mxfp8').castBytes]).toEqual([33 / 32, cast * (2 + 33 / 16)]);
    expect(at('nvfp4').operandBytes).toBe(9 / 16);
    expect(at('nvfp4').castBytes).toBeCloseTo(cast * (2 + 9 / 8) * p_('four-bit-cast-ratio'), 12);
  });
  test('sends narrow tokens to experts where it is narrow', () => {
    expect([at('bf16').dispatchBytes, at('fp8').dispatchBytes]).toEqual([2, p_('dispatch-bytes')]);
  });
  test('runs on its own units: MXFP8 on those of FP8, slower by its scales; logits always in bf16', () => {
    expect(at('mxfp8').gemmFlopsPerS / at('fp8').gemmFlopsPerS).toBeCloseTo(p_('block-scale-ratio'), 12);
    const { peakTflops } = settingsOf('B200-SXM', 'llama-3-1-70b', 'fp8').accelerator;
    expect(at('fp8').gemmFlopsPerS).toBeLessThan(peakTflops.fp8! * 1e12);
    for (const precision of ['fp8', 'nvfp4'] as const)
      expect(at(precision).bf16FlopsPerS).toBe(at('bf16').gemmFlopsPerS);
  });
  test('that a part has no units for is refused by name', () => {
    const { accelerator } = settingsOf('A100-SXM-80GB', 'llama-3-1-70b', 'bf16');
    expect(() => peakFlopsPerS(accelerator, 'mxfp8')).toThrow(
      'precision: received mxfp8, expected one that A100-SXM-80GB has',
    );
    expect(peakFlopsPerS(accelerator, 'bf16')).toBe(312e12);
  });
});

describe('software', () => {
  const hiding = { ...plain.accelerator, overlapsTensorTraffic: true };
  const showing = { ...plain.accelerator, overlapsTensorTraffic: false };
  test('hides tensor traffic where the generation overlaps it and sequence parallelism runs', () => {
    expect(of({ accelerator: hiding }).exposedShare).toBe(p_('exposed-tensor-share'));
    expect(of({ accelerator: showing }).exposedShare).toBe(1);
    expect(of({ accelerator: hiding, sequenceParallel: false }).exposedShare).toBe(1);
    expect(of({ accelerator: hiding, software: 'ordinary' }).exposedShare).toBe(
      p_('exposed-tensor-share-ordinary'),
    );
  });
  test('hides the second gather behind the weight gradient where it hides nothing else', () => {
    expect(of({ accelerator: hiding }).regatherShare).toBe(p_('exposed-tensor-share'));
    expect(of({ accelerator: showing }).regatherShare).toBe(p_('regather-exposed-share'));
  });
  test('hides context traffic either way, reductions beside weight gradients from 2022 on', () => {
    expect(of({ accelerator: showing }).exposedContextShare).toBe(p_('exposed-tensor-share'));
    const reduction = (softwareYear: number) => of({ softwareYear }).exposedReductionShare;
    expect([reduction(2021), reduction(2022)]).toEqual([1, p_('regather-exposed-share')]);
  });
  test('of a laboratory shows more of its gradients, which are wider where the optimizer is shared out', () => {
    expect(of({}).exposedDataShare).toBe(p_('exposed-data-share'));
    expect(of({ software: 'ordinary' }).exposedDataShare).toBe(p_('exposed-data-share-ordinary'));
    expect(of({}).gradientWireBytes).toBe(2);
    expect(of({ software: 'ordinary' }).gradientWireBytes).toBe(p_('gradient-wire-bytes'));
    expect(of({ software: 'ordinary', distributedOptimizer: false }).gradientWireBytes).toBe(2);
  });
  test('of a laboratory is slower by one ratio, and every year older by one more', () => {
    expect(of({}).softwareRatio).toBe(1);
    expect(of({ software: 'ordinary' }).softwareRatio).toBe(p_('software-ordinary-ratio'));
    const older = Math.exp(3 * p_('software-yearly-gain'));
    expect(of({ softwareYear: 2022 }).softwareRatio).toBeCloseTo(older, 12);
  });
});

describe('a workload', () => {
  test('attends to half of all scores at the sustained rate, a share slower over latents', () => {
    const { sequence, heads, attention } = plain.workload;
    const flops = (2 * sequence * heads * 2 * attention.headDim) / 2;
    const perToken = flops / (989e12 * p_('attention-efficiency'));
    const constants = of({});
    expect(constants.fusedAttentionSPerToken / perToken).toBeCloseTo(1, 2);
    expect(constants.fusedAttentionBackwardSPerToken / constants.fusedAttentionSPerToken).toBeCloseTo(
      p_('attention-backward-ratio') / p_('attention-backward-efficiency-ratio'),
      12,
    );
    const latent = of({
      workload: { ...plain.workload, attention: { ...attention, kind: 'mla', ropeDim: 0 } },
    });
    expect(constants.fusedAttentionSPerToken / latent.fusedAttentionSPerToken).toBeCloseTo(
      p_('latent-attention-ratio'),
      12,
    );
  });
  test('has queries of all heads beside keys and values of the key heads: 64 + 2 · 8 heads of 128', () => {
    const constants = of({});
    expect([constants.queryWidth, constants.qkvWidth]).toEqual([64 * 128, (64 + 16) * 128]);
    expect(constants.embeddingWeights).toBe(plain.workload.vocab * plain.workload.hidden);
  });
  test('over latents makes queries and keys of 192 and values of 128 for each of 128 heads', () => {
    const { queryWidth, qkvWidth } = stepConstantsOf(settingsOf('H800-SXM', 'deepseek-v3-671b', 'fp8'), p);
    expect([queryWidth, qkvWidth]).toEqual([128 * 192, 128 * (2 * 192 + 128)]);
  });
  test('launches its own kernels in every layer, and those of experts in 58 of 61', () => {
    const constants = stepConstantsOf(settingsOf('H800-SXM', 'deepseek-v3-671b', 'fp8'), p);
    const launchS = p_('launch-us') * 1e-6;
    for (const way of ['forward', 'backward'] as const) {
      const kernels = p_(`${way}-kernels`) + (58 / 61) * p_(`expert-${way}-kernels`);
      expect(constants[`${way}LaunchS`]).toBeCloseTo(launchS * kernels, 12);
    }
  });
});

describe('the size of a job', () => {
  const sizeOf = (gpus: number) => {
    const size = { gpus: 0, networkBytesPerS: 0, hopLatencyS: 0, stragglerShare: 0 };
    setJobSize(size, of({ scaleOutGBytesPerSPerGpu: 50 }), gpus);
    return size;
  };
  const full = 50e9 * p_('network-efficiency');
  test('shares the spine beyond a pod', () => {
    const pod = p_('pod-gpus');
    expect(sizeOf(pod).networkBytesPerS).toBe(full);
    expect(sizeOf(pod + 1).networkBytesPerS).toBe(full / p_('spine-oversubscription'));
  });
  test('adds two switches a hop with every level of the tree', () => {
    const hop = (levels: number) =>
      (p_('hop-latency-us') + 2 * (levels - 1) * p_('switch-latency-us')) * 1e-6;
    expect(sizeOf(2048).hopLatencyS).toBeCloseTo(hop(2), 15);
    expect(sizeOf(2049).hopLatencyS).toBeCloseTo(hop(3), 15);
    expect(sizeOf(65_537).hopLatencyS).toBeCloseTo(hop(4), 15);
  });
  test('of one GPU waits for no other', () => expect(sizeOf(1).stragglerShare).toBe(0));
});

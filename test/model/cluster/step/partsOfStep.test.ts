// Each part of a step by its own formula, from the constants and the collectives, which are tested apart.
import { describe, expect, test } from 'vitest';
import {
  dispatchTimeS,
  domainGatherTimeS,
  type Fabric,
  gatherTimeS,
  reduceTimeS,
} from '../../../../src/model/cluster/network/collectives.ts';
import type { StepSettings } from '../../../../src/model/cluster/step/constants.ts';
import { fusedAttentionForwardS } from '../../../../src/model/cluster/step/layer/attention.ts';
import {
  gemmBackwardTimeS,
  gemmFlopTimeS,
  gemmForwardTimeS,
} from '../../../../src/model/cluster/step/layer/gemm.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel, type StepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { seeds, settingsOf } from '../control.ts';

/** H100 in domains of 8, whose software hides tensor traffic; no host that launches slowly, so that parts stay apart. */
const parameters = { ...seeds.parameters, 'P-launch-us': 0 };
const dense = settingsOf('H100-SXM', 'llama-3-1-70b', 'bf16');
const layout: Layout = {
  tensor: 4,
  context: 4,
  pipeline: 5,
  data: 8,
  expert: 1,
  interleave: 2,
  microBatch: 2,
  globalBatch: 160,
  recompute: 'none',
};
const modelOf = (settings: StepSettings): StepModel => createStepModel(settings, parameters);

/** The network of a job inside one pod of two levels of switches. */
function fabricOf({ constants }: StepModel): Fabric {
  const { parameters: p, settings, scaleUp } = constants;
  return {
    scaleUp,
    networkBytesPerS: settings.scaleOutGBytesPerSPerGpu * 1e9 * p.networkEfficiency,
    hopLatencyS: p.hopLatencyS + 2 * p.switchLatencyS,
    treeSetupHops: p.treeSetupHops,
  };
}

const microBatchesOf = ({ globalBatch, data, microBatch }: Layout): number =>
  globalBatch / (data * microBatch);

/** A part of one micro-batch through the whole model [s], out of that of the step. */
function partOfPass(
  model: StepModel,
  run: Layout,
  part: 'tensor' | 'context' | 'expert' | 'compute' | 'attention' | 'elementwise' | 'recompute',
): number {
  const { softwareRatio } = model.constants;
  return (model.breakdownS(run)[part] * run.pipeline) / (microBatchesOf(run) * softwareRatio);
}

const isSame = (value: number, expected: number): void => expect(value / expected).toBeCloseTo(1, 11);

/** Forward and backward time [s] of an m × k by k × n product in bf16. */
function product(model: StepModel, m: number, n: number, k: number, flopsPerS: number): [number, number] {
  const { parameters: p, secondsPerByte } = model.constants;
  const flopS = gemmFlopTimeS(m, n, k, 1 / flopsPerS, p.gemmHalfSize);
  return [
    gemmForwardTimeS(m, n, k, flopS, secondsPerByte, 2),
    gemmBackwardTimeS(m, n, k, flopS, secondsPerByte, 2),
  ];
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);

describe('a dense model', () => {
  const model = modelOf(dense);
  const { constants } = model;
  const { workload: w } = dense;
  const fabric = fabricOf(model);
  const p = constants.parameters;
  /** Tokens of a rank. */
  const tokens = (2 * w.sequence) / 4;
  const gather = gatherTimeS(fabric, 4, 4, 2 * tokens * w.hidden);
  const headGather = domainGatherTimeS(fabric.scaleUp, 4, 16 * tokens);

  test('computes two products of attention, two of the MLP and the logits: 80 layers and one head', () => {
    const rate = constants.gemmFlopsPerS;
    const layer = [
      product(model, tokens, constants.qkvWidth / 4, w.hidden, rate),
      product(model, tokens, w.hidden, w.hidden / 4, rate),
      product(model, tokens, (2 * w.ffn) / 4, w.hidden, rate),
      product(model, tokens, w.hidden, w.ffn / 4, rate),
    ];
    const head = product(model, tokens, w.vocab / 4, w.hidden, constants.bf16FlopsPerS);
    isSame(partOfPass(model, layout, 'compute'), 80 * sum(layer.flat()) + sum(head));
  });
  test('moves norms, attention and the MLP through memory, with gaps, kernels of each piece, logits and embedding', () => {
    const further = 3;
    const inner = 2 + 2 * 2;
    const bytes =
      (p.normBytes * w.hidden +
        4 * constants.qkvWidth +
        inner * w.ffn +
        further * p.pieceBytes * constants.queryWidth) /
      4;
    const layerS = tokens * bytes * constants.secondsPerByte * (1 + p.elementwiseBackwardRatio);
    const kernels =
      p.forwardKernels + p.backwardKernels + further * (p.pieceForwardKernels + p.pieceBackwardKernels);
    const edgeBytes = tokens * ((p.logitBytes * w.vocab) / 4 + p.embeddingBytes * w.hidden);
    isSame(
      partOfPass(model, layout, 'elementwise'),
      80 * (layerS + kernels * p.kernelGapS) + edgeBytes * constants.secondsPerByte,
    );
  });
  test('with sequence parallelism gathers or scatters four times a layer and pass, gathers twice more backward, and twice in the head', () => {
    const { exposedShare: x, regatherShare: y } = constants;
    isSame(partOfPass(model, layout, 'tensor'), 80 * (8 * x + 2 * y) * gather + 2 * x * gather + headGather);
  });
  test('without it reduces twice a layer and pass, and once in the head', () => {
    const plain = modelOf({ ...dense, sequenceParallel: false });
    const reduce = reduceTimeS(fabric, 4, 4, 2 * tokens * w.hidden);
    const backward = 2 * plain.constants.exposedReductionShare;
    isSame(partOfPass(plain, layout, 'tensor'), 80 * (2 + backward) * reduce + reduce + headGather);
  });
  test('gathers keys and values over four context ranks, two to a domain, and again, and scatters their gradients', () => {
    const bytes = 2 * 2 * w.sequence * 2 * (w.kvHeads / 4) * w.attention.headDim;
    isSame(
      partOfPass(model, layout, 'context'),
      80 * 3 * constants.exposedContextShare * gatherTimeS(fabric, 4, 2, bytes),
    );
  });
  test('of fewer key heads than tensor ranks each rank gathers one', () => {
    const few = modelOf({ ...dense, workload: { ...w, kvHeads: 2 } });
    const bytes = 2 * 2 * w.sequence * 2 * w.attention.headDim;
    isSame(
      partOfPass(few, layout, 'context'),
      80 * 3 * constants.exposedContextShare * gatherTimeS(fabric, 4, 2, bytes),
    );
  });
  test('alone on a GPU has no traffic of layers', () => {
    const alone = { ...layout, tensor: 1, context: 1 };
    const parts = model.breakdownS(alone);
    expect(parts.tensor + parts.context + parts.expert).toBe(0);
  });
  test('computes the forward pass of its layers again with full recomputation, traffic and gaps included', () => {
    const products = [
      product(model, tokens, constants.qkvWidth / 4, w.hidden, constants.gemmFlopsPerS),
      product(model, tokens, w.hidden, w.hidden / 4, constants.gemmFlopsPerS),
      product(model, tokens, (2 * w.ffn) / 4, w.hidden, constants.gemmFlopsPerS),
      product(model, tokens, w.hidden, w.ffn / 4, constants.gemmFlopsPerS),
    ];
    const bytes =
      (p.normBytes * w.hidden +
        4 * constants.qkvWidth +
        6 * w.ffn +
        3 * p.pieceBytes * constants.queryWidth) /
      4;
    const gaps = (p.forwardKernels + 3 * p.pieceForwardKernels) * p.kernelGapS;
    const keyBytes = 2 * 2 * w.sequence * 2 * (w.kvHeads / 4) * w.attention.headDim;
    const traffic =
      4 * constants.exposedShare * gather +
      constants.exposedContextShare * gatherTimeS(fabric, 4, 2, keyBytes);
    const forward =
      sum(products.map(([time]) => time)) +
      fusedAttentionForwardS(constants, 4, tokens) +
      tokens * bytes * constants.secondsPerByte +
      gaps +
      traffic;
    isSame(partOfPass(model, { ...layout, recompute: 'full' }, 'recompute'), 80 * forward);
  });
  test('moves norms and activations again where single modules are recomputed; without sequence parallelism every rank all norms', () => {
    const again = (stated: StepModel): number =>
      partOfPass(stated, { ...layout, recompute: 'modules' }, 'recompute');
    const perByte = 80 * tokens * constants.secondsPerByte;
    isSame(again(model), (perByte * (8 * w.hidden + 6 * w.ffn)) / 4);
    isSame(again(modelOf({ ...dense, sequenceParallel: false })), perByte * (8 * w.hidden + (6 * w.ffn) / 4));
  });
  test('unfused, computes its scores again with selective recomputation: the forward part of attention', () => {
    const unfused = modelOf({ ...dense, flashAttention: false });
    const again = partOfPass(unfused, { ...layout, recompute: 'selective' }, 'recompute');
    const attention = partOfPass(unfused, layout, 'attention');
    expect(again / attention).toBeGreaterThan(0.25);
    expect(again / attention).toBeLessThan(0.5);
    expect(unfused.breakdownS(layout).recompute).toBe(0);
  });
});

describe('a model of experts', () => {
  const moe = settingsOf('H100-SXM', 'mixtral-8x7b', 'bf16');
  const run: Layout = { ...layout, context: 1, pipeline: 4, microBatch: 1, globalBatch: 64, expert: 8 };
  const model = modelOf(moe);
  const { constants } = model;
  const { workload: w } = moe;
  const fabric = fabricOf(model);
  const tokens = w.sequence;
  const bytes = 2 * tokens * w.hidden;
  const p = constants.parameters;

  test('gathers the two copies of a token over the tensor group where a plain MLP gathers the token', () => {
    const { exposedShare: x, regatherShare: y } = constants;
    const gather = gatherTimeS(fabric, 4, 4, bytes);
    const copies = gatherTimeS(fabric, 4, 4, 2 * bytes);
    const layer = (8 * x + 2 * y) * gather + 4 * x * (copies - gather);
    const head = 2 * x * gather + domainGatherTimeS(fabric.scaleUp, 4, 16 * tokens);
    isSame(partOfPass(model, run, 'tensor'), w.layers * layer + head);
  });
  test('with a shared expert beside them gathers both', () => {
    const shared = modelOf({ ...moe, workload: { ...w, experts: { ...w.experts!, shared: 1 } } });
    const gather = gatherTimeS(fabric, 4, 4, bytes);
    const more = 4 * constants.exposedShare * gather;
    isSame(partOfPass(shared, run, 'tensor') - partOfPass(model, run, 'tensor'), w.layers * more);
  });
  test('with experts on tensor groups of 16 gathers over two domains of 8', () => {
    const wide: Layout = { ...run, tensor: 2, expert: 2, expertTensor: 16, data: 32, globalBatch: 256 };
    const x = constants.exposedShare;
    const gather = gatherTimeS(fabric, 2, 2, bytes);
    const copies = gatherTimeS(fabric, 16, 2, (2 * bytes * 16) / 2);
    const layer = (8 * x + 2 * constants.regatherShare) * gather + 4 * x * (copies - gather);
    const head = 2 * x * gather + domainGatherTimeS(fabric.scaleUp, 2, 16 * tokens);
    isSame(partOfPass(model, wide, 'tensor'), w.layers * layer + head);
  });
  test.each([
    ['inside a domain of 64', 64, 8],
    ['over four domains, two ranks in each', 8, 2],
  ])('sends tokens to their experts and back, forward and backward, %s', (_, scaleUpDomain, local) => {
    const spread = modelOf({ ...moe, scaleUpDomain });
    const exchange = (near: number): number =>
      2 * dispatchTimeS(fabric, 8, near, (2 * tokens * w.hidden) / 4, 2);
    const inside = p.exposedExpertShare * exchange(8);
    const across = p.exposedExpertShareAcross * exchange(local);
    isSame(
      partOfPass(spread, run, 'expert'),
      w.layers * 2 * (local === 8 ? inside : Math.max(inside, across)),
    );
  });
  test('computes the products of the fullest expert: twice the tokens shared out over 8, times the imbalance', () => {
    const without = modelOf({ ...moe, workload: { ...w, experts: { ...w.experts!, ffn: 1 } } });
    const rate = constants.gemmFlopsPerS * p.groupedGemmRatio;
    const rows = ((tokens * 2 * 8) / 8) * p.expertImbalanceRatio;
    const routed = (ffn: number): number =>
      sum(
        [
          product(model, rows, (2 * ffn) / 4, w.hidden, rate),
          product(model, rows, w.hidden, ffn / 4, rate),
        ].flat(),
      );
    const difference = partOfPass(model, run, 'compute') - partOfPass(without, run, 'compute');
    isSame(difference, w.layers * (routed(w.experts!.ffn) - routed(1)));
  });
});

test('recomputing the modules of latent attention runs its up projections again, with the casts of their operands', () => {
  const latent = settingsOf('H100-SXM', 'deepseek-v3-671b', 'fp8');
  const model = modelOf(latent);
  const { constants } = model;
  const { workload: w } = latent;
  const { qRank, kvRank, headDim } = w.attention;
  const { parameters: p, secondsPerByte: spb, gemmFlopsPerS: rate, castBytes } = constants;
  const run: Layout = {
    ...layout,
    context: 1,
    pipeline: 1,
    interleave: 1,
    expert: 8,
    microBatch: 1,
    globalBatch: 8,
    recompute: 'modules',
  };
  const tokens = w.sequence;
  const shape = (n: number, k: number): number => {
    const flopS = gemmFlopTimeS(tokens, n, k, 1 / rate, p.gemmHalfSize);
    return gemmForwardTimeS(tokens, n, k, flopS, spb, 1) + castBytes * tokens * k * spb;
  };
  const up = shape(constants.queryWidth / 4, qRank) + shape((2 * w.heads * headDim) / 4, kvRank);
  const { ffn, active, shared } = w.experts!;
  const share = constants.expertFraction;
  const activations = 6 * ((1 - share) * w.ffn + share * ffn * (shared + active));
  const moved = tokens * ((8 * w.hidden) / 4 + activations / 4) * spb;
  isSame(partOfPass(model, run, 'recompute'), w.layers * (up + moved));
});

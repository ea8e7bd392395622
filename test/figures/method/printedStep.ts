// A training step as the method page prints it: fused attention, no experts, grouped queries, sixteen-bit formats on GB200.
import type { Layout } from '../../../src/model/cluster/step/layout.ts';
import type { Workload } from '../../../src/model/cluster/workload.ts';
import { accelerator, memoryRate, peak, printedGemm, shapeOf, smooth, value } from './printedLaws.ts';

const s = accelerator.scaleUp;

/** T_1: gather or scatter inside a domain [s]. */
function insideDomain(q: number, bytes: number): number {
  if (q <= 1) return 0;
  const qw = Math.min(q, Math.sqrt(8 * q));
  const excess = s.excessBaseUs + s.excessPerRankUs * qw;
  const half = qw * s.excessHalfMbytesPerRank * 1e6;
  const latency = s.baseUs + s.perRankUs * qw + (excess * bytes) / (bytes + half);
  return (
    1e-6 * latency +
    (((q - 1) / q) * bytes) / (s.gatherGBytesPerS * 1e9) +
    bytes / (q * s.copyGBytesPerS * 1e9)
  );
}

const networkRate = accelerator.scaleOutGBytesPerSPerGpu * 1e9 * value('P-network-efficiency');

function hopLatency(gpus: number): number {
  const levels = Math.max(2, Math.ceil(Math.log(gpus / 2) / Math.log(32)));
  return 1e-6 * (value('P-hop-latency-us') + 2 * (levels - 1) * value('P-switch-latency-us'));
}

/** T: over q ranks, q1 of them in a domain [s]; the job lies in one pod. */
function gather(q: number, q1: number, bytes: number, gpus: number): number {
  if (q1 >= q) return insideDomain(q, bytes);
  const k = q / q1;
  const hops = Math.min(Math.ceil(k) - 1, 2 * Math.ceil(Math.log2(k)) + value('P-tree-setup-hops'));
  return insideDomain(q1, bytes) + (((k - 1) / k) * (bytes / q1)) / networkRate + hopLatency(gpus) * hops;
}

function gemmBack(m: number, k: number, n: number): number {
  const half = value('P-gemm-half-size');
  const flop = (2 * (m + half) * (n + half) * (k + half)) / (value('P-gemm-efficiency-blackwell') * peak);
  const input = (2 * (m * n + k * n) + 2 * m * k) / memoryRate;
  const weight = (2 * (m * k + m * n) + 6 * k * n) / memoryRate;
  return smooth(flop, input) + smooth(flop, weight);
}

export interface Lying {
  /** Members of the context and of the data group in one domain. */
  contextInside: number;
  dataInside: number;
  /** Whether the next stage lies in the same domain. */
  nextInside: boolean;
}

/** What the class of the software sets: exposed shares, its ratio, bytes of a gradient on the wire. */
export interface PrintedSoftware {
  x: number;
  zeta: number;
  xd: number;
  gradientBytes: number;
}

/** T_step [s]. */
export function printedStep(w: Workload, layout: Layout, software: PrintedSoftware, lying: Lying): number {
  const { x, zeta, xd, gradientBytes } = software;
  const { L, a, h, V, dv, dqkv, hm, nm, ws } = shapeOf(w);
  const { tensor: t, context: c, pipeline: p, data: d, interleave: v, microBatch: b } = layout;
  const n = t * c * p * d;
  const m = layout.globalBatch / (d * b);
  const tau = (b * w.sequence) / c;
  const products: [number, number][] = [
    [h, dqkv / t],
    [(a * dv) / t, h],
    [h, ((nm - 1) * hm) / t],
    [hm / t, h],
  ];
  const sumOf = (law: typeof gemmBack): number => products.reduce((sum, [k, nn]) => sum + law(tau, k, nn), 0);
  const pieces = (c - 1) * value('P-piece-bytes') * a * dv;
  const traffic = (tau * (value('P-norm-bytes') * h + 4 * dqkv + 2 * nm * hm + pieces)) / t / memoryRate;
  const gap = 1e-6 * value('P-kernel-gap-us');
  const rows = (tau * a) / t;
  const full = (tau * w.sequence * a * 2 * dv) / (t * value('P-attention-efficiency') * peak);
  const attention = full * (1 + value('P-attention-half-rows') / rows);
  const attentionBack =
    ((full * value('P-attention-backward-ratio')) / value('P-attention-backward-efficiency-ratio')) *
    (1 + value('P-attention-backward-half-rows') / rows);
  const tensor = t > 1 ? gather(t, t, 2 * tau * h, n) : 0;
  const keys = 4 * b * w.sequence * dv * Math.max(1, w.kvHeads / t);
  const context = c > 1 ? x * gather(c, lying.contextInside, keys, n) : 0;
  const host = (id: string): number => 1e-6 * value('P-launch-us') * value(id);
  const forwardGpu =
    sumOf((...shape) => printedGemm(...shape)) +
    traffic +
    (value('P-forward-kernels') + (c - 1) * value('P-piece-forward-kernels')) * gap +
    attention +
    4 * x * tensor +
    context;
  const forward = smooth(forwardGpu, host('P-forward-kernels'));
  const backwardGpu =
    sumOf(gemmBack) +
    value('P-elementwise-backward-ratio') * traffic +
    (value('P-backward-kernels') + (c - 1) * value('P-piece-backward-kernels')) * gap +
    attentionBack +
    (4 * x + 2 * x) * tensor +
    2 * context;
  const backward = smooth(backwardGpu, host('P-backward-kernels'));
  const layer = forward + backward + (layout.recompute === 'full' ? forward : 0);
  const head =
    printedGemm(tau, h, V / t) +
    gemmBack(tau, h, V / t) +
    (value('P-logit-bytes') * tau * V) / (t * memoryRate) +
    2 * x * tensor +
    insideDomain(t, 16 * tau);
  const all = L * layer + head + (value('P-embedding-bytes') * tau * h) / memoryRate;
  const isEven = L % p === 0;
  const stageLayers = isEven ? L / p : Math.ceil((L + 2) / p);
  const last = isEven ? stageLayers * layer + head : (stageLayers - 1) * layer + head;
  const slowest = p === 1 ? all : Math.max(stageLayers * layer, last);
  const pipeline = (m / p) * all + Math.max(0, m * (slowest - all / p)) + (all - slowest) / v;
  const send = lying.nextInside
    ? (2 * tau * h) / (t * s.gatherGBytesPerS * 1e9) + 1e-6 * s.baseUs
    : (2 * tau * h) / (t * networkRate) + hopLatency(n);
  const more = p > 2 ? Math.max(0, x * send - slowest + stageLayers * layer) : 0;
  const sends = p > 1 ? m * ((2 * v - 1) * x * send + more) + 2 * (p - 1) * send : 0;
  const w1 = (stageLayers * ws + (p === 1 && !w.tiedEmbeddings ? 2 : 1) * V * h) / t;
  const each = (bytes: number): number => (d * c > 1 ? gather(d * c, lying.dataInside, bytes * w1, n) : 0);
  const y = v > 1 ? (Math.min(p, m) * (v - 1)) / v : (stageLayers - 1) / stageLayers;
  const passes: [number, number][] = [
    [each(2), stageLayers * forward],
    [each(gradientBytes), slowest - stageLayers * forward],
  ];
  const data = passes.reduce(
    (sum, [traffic, pass]) => sum + xd * traffic + Math.max(0, (1 - xd) * traffic - y * pass),
    0,
  );
  const update =
    (value('P-optimizer-traffic-bytes') / memoryRate) * (w1 / (d * c)) +
    (value('P-gradient-handling-bytes') * w1) / memoryRate;
  const straggler = 1 + value('P-straggler-sigma') * Math.sqrt(2 * Math.log(n));
  return zeta * (pipeline + sends + data + update + value('P-fixed-step-s')) * straggler;
}

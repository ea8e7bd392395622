// Formulas of the method page as it prints them, written out a second time: sixteen-bit formats on GB200.
import type { Layout } from '../../../src/model/cluster/step/layout.ts';
import type { Workload } from '../../../src/model/cluster/workload.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';

export const seeds = readModelSeeds('seeds');
export const value = (id: string): number => seeds.parameters[id] ?? Number.NaN;
export const workloadOf = (id: string): Workload => {
  const shape = seeds.shapes.get(id);
  if (!shape) throw new Error(`${id}: expected a workload of the seeds`);
  return shape;
};
const found = seeds.accelerators.get('GB200-NVL72');
if (!found) throw new Error('GB200-NVL72: expected an accelerator of the seeds');
export const accelerator = found;

/** Symbols of the transformer, grouped queries or latent attention. */
export function shapeOf(w: Workload) {
  const { headDim: dv, ropeDim, qRank: lq, kvRank: lkv } = w.attention;
  const isLatent = w.attention.kind === 'mla';
  const dk = isLatent ? dv + ropeDim : dv;
  const { layers: L, heads: a, hidden: h, kvHeads: akv, ffn: hm, vocab: V, experts } = w;
  const { count: Ne = 0, active: ke = 0, shared: ks = 0, ffn: he = 0, denseLayers = L } = experts ?? {};
  const omega = experts ? (L - denseLayers) / L : 0;
  const nm = w.gatedMlp ? 3 : 2;
  const watt = isLatent
    ? lq * (h + a * dk) + h * (lkv + ropeDim) + a * dv * (2 * lkv + h)
    : 2 * h * dv * (a + akv);
  const ws = watt + 2 * h + nm * h * ((1 - omega) * hm + omega * ks * he) + omega * h * Ne;
  const dqkv = isLatent ? 2 * a * dk + a * dv : dv * (a + 2 * akv);
  return { L, a, h, V, dv, dqkv, hm, nm, Ne, ke, ks, he, omega, ws, we: omega * Ne * nm * h * he };
}

/** Rates of GB200 in sixteen-bit format. */
export const peak = accelerator.peakTflops.bf16 * 1e12;
export const memoryRate = accelerator.hbmTBytesPerS * 1e12 * value('P-hbm-efficiency');
export const smooth = (x: number, y: number): number => (x ** 4 + y ** 4) ** 0.25;

export function printedGemm(m: number, k: number, n: number, ratio = 1): number {
  const half = value('P-gemm-half-size');
  const arithmetic =
    (2 * (m + half) * (n + half) * (k + half)) / (value('P-gemm-efficiency-blackwell') * peak);
  return smooth(arithmetic / ratio, (2 * (m * k + k * n) + 2 * m * n) / memoryRate);
}

/** A reduction to all inside a domain [s]. */
function printedReduction(q: number, bytes: number): number {
  if (q === 1) return 0;
  const s = accelerator.scaleUp;
  const qw = Math.min(q, Math.sqrt(8 * q));
  const excess = s.excessBaseUs + s.excessPerRankUs * qw;
  const half = qw * s.excessHalfMbytesPerRank * 1e6;
  const latency = s.baseUs + 2 * s.perRankUs * qw + (excess * bytes) / (bytes + half);
  return (
    1e-6 * latency +
    (2 * ((q - 1) / q) * bytes) / (s.reduceGBytesPerS * 1e9) +
    bytes / (q * s.copyGBytesPerS * 1e9)
  );
}

export function printedMemory(w: Workload, l: Layout, fused: boolean): number {
  const { L, a, h, V, dv, dqkv, hm, nm, ke, ks, he, omega, ws, we } = shapeOf(w);
  const { tensor: t, context: c, pipeline: p, data: d, expert: e, interleave: v } = l;
  const layers = L % p === 0 ? L / p : Math.ceil((L + 2) / p);
  const w1 = (layers * ws + (p === 1 && !w.tiedEmbeddings ? 2 : 1) * V * h) / t;
  const w2 = (layers * we) / (t * e);
  const inner = (2 * nm - 2 + 2) * ((1 - omega) * hm + omega * (ke + ks) * he) + omega * 4 * ke * h;
  const a0 = (8 * h + 2 * dqkv + 2 * a * dv + inner) / t;
  const a1 = a0 + (fused ? 0 : (2 * h) / t);
  const scores = fused || l.recompute !== 'none' ? 0 : (5 * a * w.sequence) / t;
  const kept = l.recompute === 'full' ? (2 * h) / t : a1 + scores;
  const tau = (l.microBatch * w.sequence) / c;
  const act = layers * tau * kept;
  const m = l.globalBatch / (d * l.microBatch);
  const inFlight = Math.min(m, v === 1 ? p : p + (p - 1) / v);
  const gradient = value('P-gradient-bytes');
  const owned = gradient + value('P-optimizer-state-bytes');
  return (
    value('P-reserved-gbytes') * 1e9 +
    w1 * (2 + owned / (d * c)) +
    w2 * (2 + owned / Math.max(1, (d * c) / e)) +
    (1 - 1 / (d * c)) * gradient * (ws / t + we / (t * e)) +
    Math.max(inFlight * act, act + (value('P-logit-state-bytes') * tau * V) / t) +
    (l.recompute === 'full' ? tau * a1 : 0)
  );
}

export function printedDecodeStep(w: Workload, t: number, e: number, u: number, behind: number): number {
  const { L, a, h, V, dv, dqkv, hm, nm, Ne, ke, ks, he, omega } = shapeOf(w);
  const x0 = value('P-norm-bytes') * h + 4 * dqkv + 2 * nm * ((1 - omega) * hm + omega * (ke + ks) * he);
  const mlp = (inner: number): number =>
    printedGemm(u, h, ((nm - 1) * inner) / t) + printedGemm(u, inner / t, h);
  const { kind, qRank, kvRank, ropeDim } = w.attention;
  const isLatent = kind === 'mla';
  const query = isLatent
    ? printedGemm(u, h, qRank + kvRank + ropeDim) +
      printedGemm(u, qRank, (a * (dv + ropeDim)) / t) +
      printedGemm(u, kvRank, (2 * a * dv) / t)
    : printedGemm(u, h, dqkv / t);
  let pass = query + printedGemm(u, (a * dv) / t, h) + (1 - omega) * mlp(hm);
  pass += (u * (x0 / t + 8 * omega * ke * h)) / memoryRate + 2 * printedReduction(t, 2 * u * h);
  if (Ne > 0) {
    const chosen = Ne * (1 - (1 - ke / Ne) ** (u * e));
    const rows = (value('P-expert-imbalance-ratio') * u * ke * e) / chosen;
    const grouped = value('P-grouped-gemm-ratio');
    const each = printedGemm(rows, h, ((nm - 1) * he) / t, grouped) + printedGemm(rows, he / t, h, grouped);
    const s = accelerator.scaleUp;
    const bytes = (2 * u * ke * h) / t;
    const exchange =
      1e-6 * (s.baseUs + s.perRankUs * Math.min(e, Math.sqrt(8 * e))) +
      (((e - 1) / e) * bytes) / (s.exchangeGBytesPerS * 1e9);
    pass += omega * (mlp(ks * he) + (chosen / e) * each + (e > 1 ? 2 * exchange : 0));
  }
  const cache = isLatent ? 2 * L * (kvRank + ropeDim) : 4 * L * w.kvHeads * dv;
  const copies = isLatent ? t : Math.max(1, t / w.kvHeads);
  const read = (copies * cache * behind) / (L * memoryRate);
  const widths = isLatent ? 2 * kvRank + ropeDim : 2 * dv;
  const rate = value('P-attention-efficiency') * (isLatent ? value('P-latent-attention-ratio') : 1) * peak;
  const scores = (2 * a * widths * behind) / rate;
  const kernels = value('P-forward-kernels') + omega * value('P-expert-forward-kernels');
  const gap = 1e-6 * kernels * value('P-graph-kernel-gap-us');
  return L * (pass + (u / t) * smooth(read, scores) + gap) + printedGemm(u, h, V / t);
}

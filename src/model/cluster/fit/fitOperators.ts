// Fits the laws of matrix products, grouped products and fused attention (src/model/cluster/step/layer) to
// measured ones.
import { naturalLog } from '../../numbers/exact.ts';
import { gemmBackwardTimeS, gemmFlopTimeS, gemmForwardTimeS } from '../step/layer/gemm.ts';
import { fitLeastSquares } from './leastSquares.ts';

export const productParts = ['forward', 'input-gradient', 'weight-gradient'] as const;

/** An m × k by k × n product; of a weight gradient k is the tokens and the result is a sum of weights. */
export interface ProductRow {
  part: (typeof productParts)[number];
  m: number;
  k: number;
  n: number;
  /** Measured share of peak. */
  efficiency: number;
}

/** One of a group of m × k by k × n products, with both gradients, each with its share of peak. */
export interface GroupedRow {
  m: number;
  k: number;
  n: number;
  forward: number;
  inputGradient: number;
  weightGradient: number;
}

/** Fused causal attention; shares of peak are counted on all scores, as if none were masked. */
export interface AttentionRow {
  sequence: number;
  heads: number;
  keyWidth: number;
  valueWidth: number;
  forward: number;
  backward: number;
}

/** Peak that the shares are of, and sustained memory bandwidth. */
export interface OperatorRates {
  flopsPerS: number;
  memoryBytesPerS: number;
}

export interface ProductLaw {
  efficiency: number;
  halfSize: number;
}

/** Share of peak that many query rows reach, and the rows that reach half of it. */
export interface AttentionLaw {
  efficiency: number;
  halfRows: number;
}

/** Shares of the backward pass are of FLOPs of its own. */
export type AttentionPass = 'forward' | 'backward';

/**
 * Scatter of one row about a law. The spread is that of a node limited by power, broad and without outliers, so that
 * plain squares are summed: a softness below the spread would fit the many long products alone.
 */
const ROW_SIGMA = 0.1;
const SOFTNESS = 10;
const PRIOR_LOG_SIGMA = 3;
/** bf16. */
const OPERAND_BYTES = 2;

function fit(centres: readonly number[], logErrors: (values: readonly number[]) => number[]): number[] {
  const logSigmas = centres.map(() => PRIOR_LOG_SIGMA);
  return fitLeastSquares({ centres, logSigmas, rowSigma: ROW_SIGMA, softness: SOFTNESS, logErrors }).values;
}

const logs = (ratios: readonly number[]): number[] => ratios.map(naturalLog);

/** Predicted over measured time of every product. A weight gradient is the backward time less that of the input gradient. */
export function productRatios(rows: readonly ProductRow[], law: ProductLaw, rates: OperatorRates): number[] {
  const secondsPerByte = 1 / rates.memoryBytesPerS;
  return rows.map(({ part, m, k, n, efficiency }) => {
    const flopTimeS = gemmFlopTimeS(m, n, k, 1 / (rates.flopsPerS * law.efficiency), law.halfSize);
    const lawS =
      part === 'weight-gradient'
        ? gemmBackwardTimeS(k, n, m, flopTimeS, secondsPerByte, OPERAND_BYTES) -
          gemmForwardTimeS(k, m, n, flopTimeS, secondsPerByte, OPERAND_BYTES)
        : gemmForwardTimeS(m, n, k, flopTimeS, secondsPerByte, OPERAND_BYTES);
    return (lawS * rates.flopsPerS * efficiency) / (2 * m * n * k);
  });
}

/** Share of peak of large products, and the size at which a dimension halves the speed. */
export function fitProducts(rows: readonly ProductRow[], rates: OperatorRates): ProductLaw {
  const [efficiency, halfSize] = fit([0.5, 100], ([share, size]) =>
    logs(productRatios(rows, { efficiency: share!, halfSize: size! }, rates)),
  );
  return { efficiency: efficiency!, halfSize: halfSize! };
}

/** Predicted over measured time of the product and both gradients together, which is what a training step adds up. */
export function groupedRatios(
  rows: readonly GroupedRow[],
  ratio: number,
  law: ProductLaw,
  rates: OperatorRates,
): number[] {
  const secondsPerByte = 1 / rates.memoryBytesPerS;
  const secondsPerFlop = 1 / (rates.flopsPerS * law.efficiency * ratio);
  return rows.map(({ m, k, n, forward, inputGradient, weightGradient }) => {
    const flopTimeS = gemmFlopTimeS(m, n, k, secondsPerFlop, law.halfSize);
    const lawS =
      gemmForwardTimeS(m, n, k, flopTimeS, secondsPerByte, OPERAND_BYTES) +
      gemmBackwardTimeS(m, n, k, flopTimeS, secondsPerByte, OPERAND_BYTES);
    const measuredS =
      ((2 * m * n * k) / rates.flopsPerS) * (1 / forward + 1 / inputGradient + 1 / weightGradient);
    return lawS / measuredS;
  });
}

/** Rate of grouped products over that of plain ones by their law. */
export function fitGroupedRatio(rows: readonly GroupedRow[], law: ProductLaw, rates: OperatorRates): number {
  return fit([0.8], ([ratio]) => logs(groupedRatios(rows, ratio!, law, rates)))[0]!;
}

/** Predicted over measured time of one pass: half of the scores are computed, at e·rows/(rows + rows₀) of peak. */
export function attentionRatios(
  rows: readonly AttentionRow[],
  pass: AttentionPass,
  { efficiency, halfRows }: AttentionLaw,
): number[] {
  return rows.map((row) => (row[pass] / 2 / efficiency) * (1 + halfRows / (row.sequence * row.heads)));
}

/** Predicted over measured time forward and backward together; backward computes `flopRatio` times the FLOPs. */
export function attentionTrainingRatios(
  rows: readonly AttentionRow[],
  laws: Readonly<Record<AttentionPass, AttentionLaw>>,
  flopRatio: number,
): number[] {
  const forward = attentionRatios(rows, 'forward', laws.forward);
  const backward = attentionRatios(rows, 'backward', laws.backward);
  return rows.map((row, i) => {
    const measured = { forward: 1 / row.forward, backward: flopRatio / row.backward };
    const law = forward[i]! * measured.forward + backward[i]! * measured.backward;
    return law / (measured.forward + measured.backward);
  });
}

/** Rate of rows with keys of another width over that of the laws, both passes together. */
export function fitLatentRatio(
  rows: readonly AttentionRow[],
  laws: Readonly<Record<AttentionPass, AttentionLaw>>,
  flopRatio: number,
): number {
  const ratios = attentionTrainingRatios(rows, laws, flopRatio);
  return fit([0.8], ([rate]) => logs(ratios.map((ratio) => ratio / rate!)))[0]!;
}

/** Limit of the share of peak that a pass of fused attention reaches, and the query rows at which it reaches half of it. */
export function fitAttention(rows: readonly AttentionRow[], pass: AttentionPass): AttentionLaw {
  const [efficiency, halfRows] = fit([0.5, 50000], ([share, half]) =>
    logs(attentionRatios(rows, pass, { efficiency: share!, halfRows: half! })),
  );
  return { efficiency: efficiency!, halfRows: halfRows! };
}

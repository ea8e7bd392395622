// Time of the attention core: fused (flash) or through a matrix of scores in memory.
import { smoothMax } from '../../../numbers/exact.ts';
import { queryKeyDim } from '../../workload.ts';
import type { StepConstants } from '../constants.ts';

/**
 * Forward time [s] of fused attention over T tokens of one rank: half of the full FLOPs (causal), at the measured
 * rate of bf16 units, less where few query rows keep few multiprocessors busy: F/R·(1 + half rows/rows) with
 * F = ½·T·score FLOPs/tensor and rows = T·heads/tensor.
 */
export function fusedAttentionForwardS(constants: StepConstants, tensor: number, tokens: number): number {
  return constants.fusedAttentionSPerToken * (tokens / tensor + constants.fusedAttentionHalfTokens);
}

/**
 * Backward time [s] of fused attention: 2.5 times the FLOPs (the scores are computed again) at a lower rate, which its shorter
 * tiles reach with fewer rows.
 */
export function fusedAttentionBackwardS(constants: StepConstants, tensor: number, tokens: number): number {
  return (
    constants.fusedAttentionBackwardSPerToken * (tokens / tensor + constants.fusedAttentionBackwardHalfTokens)
  );
}

/**
 * Time [s] of unfused attention: full scores as batched products of inner size head width, and their traffic.
 * `products` is 2 forward, 4 backward.
 */
export function unfusedAttentionS(
  constants: StepConstants,
  tensor: number,
  tokens: number,
  products: 2 | 4,
): number {
  const { workload } = constants.settings;
  const { sequence, heads } = workload;
  const width = queryKeyDim(workload);
  const { gemmHalfSize: c, scoreForwardBytes, scoreBackwardBytes } = constants.parameters;
  const shape = (1 + c / width) * (1 + c / sequence) * (1 + c / sequence);
  const flops = ((products / 2) * tokens * constants.scoreFlopsPerToken) / tensor;
  const scores = (tokens * sequence * heads) / tensor;
  const arithmetic = (flops / constants.bf16FlopsPerS) * shape;
  const operandTraffic = products * scores * 2 * constants.secondsPerByte;
  const softmaxTraffic =
    scores * (products === 2 ? scoreForwardBytes : scoreBackwardBytes) * constants.secondsPerByte;
  return smoothMax(arithmetic, operandTraffic) + softmaxTraffic;
}

// What the model needs to know of an accelerator; the entries stand in seeds/hardware/.
import { type Parameters, parameterOf } from '../numbers/parameters.ts';
import { FieldError } from '../numbers/requireField.ts';

/** Number format of the large matrix products. Attention, logits and communication stay in bf16. */
export type Precision = 'bf16' | 'fp8' | 'mxfp8' | 'nvfp4';

export const precisions: readonly Precision[] = ['bf16', 'fp8', 'mxfp8', 'nvfp4'];

/** Measured collective inside the scale-up domain: t = (base + perRank·n) + k·(n − 1)/n·V/B + V/(n·C) + excess(n)·V/(V + n·V₁). */
export interface ScaleUp {
  baseUs: number;
  perRankUs: number;
  gatherGBytesPerS: number;
  reduceGBytesPerS: number;
  exchangeGBytesPerS: number;
  /** Rate C at which each rank copies its own piece. */
  copyGBytesPerS: number;
  excessBaseUs: number;
  excessPerRankUs: number;
  excessHalfMbytesPerRank: number;
}

export interface Accelerator {
  id: string;
  /** Dense peak by precision; null where the part has no such units. */
  peakTflops: { bf16: number; fp8: number | null; nvfp4: number | null };
  /** As makers count memory, in 2^30 bytes. */
  hbmGBytes: number;
  hbmTBytesPerS: number;
  /** GPUs that share one scale-up (NVLink or like) domain. */
  scaleUpDomain: number;
  scaleUp: ScaleUp;
  scaleOutGBytesPerSPerGpu: number;
  /** Whether the usual software of this generation hides tensor and pipeline traffic behind matrix products. */
  overlapsTensorTraffic: boolean;
  /** Parameter ids whose product is the sustained share of peak, by precision. */
  gemmEfficiency: { bf16: readonly string[]; fp8: readonly string[]; nvfp4: readonly string[] };
  /** Parameter ids whose product is how many query rows of fused attention run at once, over those of B200. */
  attentionTiles: readonly string[];
  /** The same of its backward pass. */
  attentionBackwardTiles: readonly string[];
  rackKw: number;
  gpusPerRack: number;
}

/** Memory of one GPU [bytes]: a stack of 16 GB holds 16 · 2^30 (JEDEC JESD238). */
export const memoryBytesOf = ({ hbmGBytes }: Pick<Accelerator, 'hbmGBytes'>): number =>
  hbmGBytes * 1_073_741_824;

/** Peak [FLOP/s] at a precision. mxfp8 runs on the fp8 units. Throws where the accelerator has none. */
export function peakFlopsPerS(accelerator: Accelerator, precision: Precision): number {
  const peak = accelerator.peakTflops[unitsOf(precision)];
  if (peak === null) {
    throw new FieldError('precision', precision, `one that ${accelerator.id} has`);
  }
  return peak * 1e12;
}

/** Sustained share of peak of a large matrix product. */
export function gemmEfficiencyOf(
  accelerator: Accelerator,
  precision: Precision,
  parameters: Parameters,
): number {
  return productOf(accelerator.gemmEfficiency[unitsOf(precision)], parameters);
}

/** Query rows at which fused attention reaches half its rate: as many more as run at once. */
export function attentionHalfRows(accelerator: Accelerator, parameters: Parameters): number {
  return parameterOf(parameters, 'P-attention-half-rows') * productOf(accelerator.attentionTiles, parameters);
}

/** The same of its backward pass. */
export function attentionBackwardHalfRows(accelerator: Accelerator, parameters: Parameters): number {
  const ratio = productOf(accelerator.attentionBackwardTiles, parameters);
  return parameterOf(parameters, 'P-attention-backward-half-rows') * ratio;
}

const productOf = (ids: readonly string[], parameters: Parameters): number =>
  ids.reduce((product, id) => product * parameterOf(parameters, id), 1);

/** Bytes of one operand element. NVFP4: 4 bits and an 8-bit scale for each 16 elements; MXFP8: a scale for each 32. */
export function operandBytes(precision: Precision): number {
  return { bf16: 2, fp8: 1, mxfp8: 33 / 32, nvfp4: 9 / 16 }[precision];
}

function unitsOf(precision: Precision): 'bf16' | 'fp8' | 'nvfp4' {
  return precision === 'mxfp8' ? 'fp8' : precision;
}

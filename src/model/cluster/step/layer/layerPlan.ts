// What of a layer's work stays the same for every layout: its matrix products and its element-wise traffic.
import type { StepConstants } from '../constants.ts';
import { type Product, type ProductTable, productTable } from './products.ts';

export interface LayerPlan {
  /** Products whose rows are the tokens of a rank; those of one routed expert; that of the logits. */
  dense: ProductTable;
  routed: ProductTable;
  head: ProductTable;
  /** The up projections of latent attention, which recomputing single modules runs again. */
  up: ProductTable;
  /** Element-wise traffic [byte per token]: what sequence parallelism and the tensor group share out, and that of routed copies. */
  sequenceBytes: number;
  tensorBytes: number;
  wholeBytes: number;
  /** Traffic of norms and of activation functions alone [byte per token]. */
  normBytes: number;
  activationBytes: number;
}

/** Two norms, each read and written in bf16, per element of the hidden width. */
const NORM_BYTES = 8;

/** The products and the traffic of one layer and of the head; of experts the mean over layers with and without them. */
export function layerPlanOf(constants: StepConstants): LayerPlan {
  const { workload: w } = constants.settings;
  const { expertFraction, gemmFlopsPerS } = constants;
  const gates = w.gatedMlp ? 2 : 1;
  const innerBytes = 2 + 2 * gates;
  const dense = attentionProducts(constants);
  const routed: Product[] = [];
  const tableOf = (products: readonly Product[]): ProductTable =>
    productTable(products, constants.parameters.gemmHalfSize, constants.secondsPerByte);
  const attentionBytes = 4 * constants.qkvWidth;
  let wholeBytes = 0;
  let activationBytes = (1 - expertFraction) * innerBytes * w.ffn;
  const addMlp = (to: Product[], ffn: number, count: number, flopsPerS: number): void => {
    if (count > 0) to.push(...mlpProducts(constants, ffn, gates, count, flopsPerS));
  };
  addMlp(dense, w.ffn, 1 - expertFraction, gemmFlopsPerS);
  if (w.experts) {
    const { active, shared, ffn } = w.experts;
    if (shared > 0) addMlp(dense, shared * ffn, expertFraction, gemmFlopsPerS);
    addMlp(routed, ffn, expertFraction, gemmFlopsPerS * constants.parameters.groupedGemmRatio);
    // Gathering tokens by expert and scattering them back moves each copy four times; the products' own traffic beside it.
    activationBytes += expertFraction * innerBytes * ffn * (shared + active);
    wholeBytes = expertFraction * active * 8 * w.hidden;
  }
  return {
    dense: tableOf(dense),
    routed: tableOf(routed),
    head: tableOf([headProduct(constants)]),
    up: tableOf(upProducts(constants)),
    sequenceBytes: constants.parameters.normBytes * w.hidden,
    tensorBytes: attentionBytes + activationBytes,
    wholeBytes,
    normBytes: NORM_BYTES * w.hidden,
    activationBytes,
  };
}

function attentionProducts(constants: StepConstants): Product[] {
  const { hidden, heads, attention } = constants.settings.workload;
  const { kind, headDim, qRank, kvRank, ropeDim } = attention;
  const product = (n: number, k: number, split: Product['split']): Product =>
    narrowProduct(constants, n, k, split, 1, constants.gemmFlopsPerS);
  const output = product(hidden, heads * headDim, 'k');
  if (kind === 'gqa') return [product(constants.qkvWidth, hidden, 'n'), output];
  // Latent attention: both down projections are held whole by every tensor rank, the up projections are split.
  return [product(qRank + kvRank + ropeDim, hidden, 'neither'), ...upProducts(constants), output];
}

/** Queries, keys and values out of their latents; none without latent attention. */
function upProducts(constants: StepConstants): Product[] {
  const { hidden, heads, attention } = constants.settings.workload;
  const { kind, headDim, qRank, kvRank } = attention;
  if (kind === 'gqa') return [];
  const product = (n: number, k: number): Product =>
    narrowProduct(constants, n, k, 'n', 1, constants.gemmFlopsPerS);
  return [product(constants.queryWidth, qRank > 0 ? qRank : hidden), product(2 * heads * headDim, kvRank)];
}

function mlpProducts(
  constants: StepConstants,
  ffn: number,
  gates: number,
  count: number,
  flopsPerS: number,
): Product[] {
  const { hidden } = constants.settings.workload;
  return [
    narrowProduct(constants, gates * ffn, hidden, 'n', count, flopsPerS),
    narrowProduct(constants, hidden, ffn, 'k', count, flopsPerS),
  ];
}

/** A product at the run's precision. */
function narrowProduct(
  { operandBytes, castBytes }: StepConstants,
  n: number,
  k: number,
  split: Product['split'],
  count: number,
  flopsPerS: number,
): Product {
  return { n, k, split, count, flopsPerS, operandBytes, castBytes };
}

/** Logits: in bf16 whatever the precision. */
function headProduct({ settings, bf16FlopsPerS }: StepConstants): Product {
  const { vocab, hidden } = settings.workload;
  return {
    n: vocab,
    k: hidden,
    split: 'n',
    count: 1,
    flopsPerS: bf16FlopsPerS,
    operandBytes: 2,
    castBytes: 0,
  };
}

// What of a layer's work stays the same for every layout: its matrix products and its element-wise traffic.
import type { StepConstants } from '../constants.ts';
import { type Product, type ProductTable, productTable } from './products.ts';

export interface LayerPlan {
  /** Products whose rows are the tokens of a rank; those of one routed expert; that of the logits. */
  dense: ProductTable;
  routed: ProductTable;
  head: ProductTable;
  /** Element-wise traffic [byte per token]: what sequence parallelism, the tensor group, and neither shares out. */
  sequenceBytes: number;
  tensorBytes: number;
  wholeBytes: number;
}

export function layerPlanOf(constants: StepConstants): LayerPlan {
  const { workload: w } = constants.settings;
  const { expertFraction, gemmFlopsPerS } = constants;
  const gates = w.gatedMlp ? 2 : 1;
  const innerBytes = 2 + 2 * gates;
  const dense = attentionProducts(constants);
  const routed: Product[] = [];
  const tableOf = (products: readonly Product[]): ProductTable =>
    productTable(products, constants.parameters.gemmHalfSize, constants.secondsPerByte);
  let tensorBytes = 4 * constants.qkvWidth;
  let wholeBytes = 0;
  const addMlp = (to: Product[], ffn: number, count: number, flopsPerS: number): void => {
    if (count > 0) to.push(...mlpProducts(constants, ffn, gates, count, flopsPerS));
  };
  addMlp(dense, w.ffn, 1 - expertFraction, gemmFlopsPerS);
  tensorBytes += (1 - expertFraction) * innerBytes * w.ffn;
  if (w.experts) {
    const { active, shared, ffn } = w.experts;
    if (shared > 0) addMlp(dense, shared * ffn, expertFraction, gemmFlopsPerS);
    addMlp(routed, ffn, expertFraction, gemmFlopsPerS * constants.parameters.groupedGemmRatio);
    // Gathering tokens by expert and scattering them back moves each copy four times; the products' own traffic beside it.
    tensorBytes += expertFraction * innerBytes * ffn * (shared + active);
    wholeBytes = expertFraction * active * 8 * w.hidden;
  }
  return {
    dense: tableOf(dense),
    routed: tableOf(routed),
    head: tableOf([headProduct(constants)]),
    sequenceBytes: constants.parameters.normBytes * w.hidden,
    tensorBytes,
    wholeBytes,
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
  return [
    product(qRank + kvRank + ropeDim, hidden, 'neither'),
    product(constants.queryWidth, qRank > 0 ? qRank : hidden, 'n'),
    product(2 * heads * headDim, kvRank, 'n'),
    output,
  ];
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

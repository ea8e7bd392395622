// A transformer to train or serve: shapes, parameter counts and FLOPs per token; the entries stand in seeds/workloads/.

export interface ExpertShape {
  /** Routed experts of a layer, how many each token uses, and shared ones beside them. */
  count: number;
  active: number;
  shared: number;
  /** Inner width of one expert. */
  ffn: number;
  /** First layers that have the plain MLP of width `ffn` of the model. */
  denseLayers: number;
  /** Of the layers after those every so manieth has experts; 1 where left out, 2: every other. */
  every?: number;
}

/** gqa: grouped-query attention (multi-head and multi-query are its ends). mla: multi-head latent attention. */
export interface AttentionShape {
  kind: 'gqa' | 'mla';
  headDim: number;
  qRank: number;
  kvRank: number;
  ropeDim: number;
  /** Tokens that a windowed layer looks back to, and which layers are: 1 all, 2 every other, 1.2 five of six. */
  window?: number;
  windowEvery?: number;
}

export interface Workload {
  id: string;
  layers: number;
  hidden: number;
  heads: number;
  kvHeads: number;
  ffn: number;
  vocab: number;
  sequence: number;
  gatedMlp: boolean;
  tiedEmbeddings: boolean;
  attention: AttentionShape;
  experts: ExpertShape | null;
}

/** Weights of the attention block of one layer. */
function attentionWeights(w: Workload): number {
  const { kind, headDim, qRank, kvRank, ropeDim } = w.attention;
  if (kind === 'gqa') return w.hidden * headDim * (2 * w.heads + 2 * w.kvHeads);
  const queryDim = w.heads * (headDim + ropeDim);
  const query = qRank > 0 ? qRank * (w.hidden + queryDim) : w.hidden * queryDim;
  const keyValue = w.hidden * (kvRank + ropeDim) + kvRank * w.heads * 2 * headDim;
  return query + keyValue + w.heads * headDim * w.hidden;
}

/** Weights that make queries, keys and values of one layer out of their latents; none without latent attention. */
export function upProjectionWeights({ hidden, heads, attention }: Workload): number {
  const { kind, headDim, qRank, kvRank, ropeDim } = attention;
  if (kind === 'gqa') return 0;
  return heads * ((qRank > 0 ? qRank : hidden) * (headDim + ropeDim) + kvRank * 2 * headDim);
}

const mlpMatrices = (w: Workload): number => (w.gatedMlp ? 3 : 2);

/** Weights of the plain MLP of one layer. */
const denseMlpWeights = (w: Workload): number => mlpMatrices(w) * w.hidden * w.ffn;

/** Weights of one expert. */
const expertWeights = (w: Workload): number => (w.experts ? mlpMatrices(w) * w.hidden * w.experts.ffn : 0);

/** Share of layers that carry experts. */
export const expertLayerFraction = (w: Workload): number =>
  w.experts ? (w.layers - w.experts.denseLayers) / (w.experts.every ?? 1) / w.layers : 0;

/** Weights of an average layer that every rank of the data group holds: attention, plain MLP, router, shared experts. */
export function sharedLayerWeights(w: Workload): number {
  const share = expertLayerFraction(w);
  const dense = (1 - share) * denseMlpWeights(w);
  const experts = w.experts ? share * (w.experts.shared * expertWeights(w) + w.hidden * w.experts.count) : 0;
  return attentionWeights(w) + dense + experts + 2 * w.hidden;
}

/** Weights of the routed experts of an average layer. */
export const routedLayerWeights = (w: Workload): number =>
  w.experts ? expertLayerFraction(w) * w.experts.count * expertWeights(w) : 0;

/** Total parameter count, embeddings included. */
export const parameterCount = (w: Workload): number =>
  w.layers * (sharedLayerWeights(w) + routedLayerWeights(w)) +
  w.vocab * w.hidden * (w.tiedEmbeddings ? 1 : 2);

/** Weights that one token multiplies: routed experts count by the active ones; the embedding look-up does not count. */
export function activeMatrixWeights(w: Workload): number {
  const routed = w.experts ? (routedLayerWeights(w) * w.experts.active) / w.experts.count : 0;
  return w.layers * (sharedLayerWeights(w) - 2 * w.hidden + routed) + w.vocab * w.hidden;
}

/** Width of query and key of one head, and of its value. */
export const queryKeyDim = (w: Workload): number =>
  w.attention.kind === 'mla' ? w.attention.headDim + w.attention.ropeDim : w.attention.headDim;

/**
 * Twice the tokens that a position attends to on average over positions and layers: the whole sequence without windows. Under
 * a window of w the first w positions see fewer, so that it is 2w − w²/s.
 */
function attendedTokens({ sequence, attention }: Workload): number {
  const { window, windowEvery = 1 } = attention;
  if (window === undefined || window >= sequence) return sequence;
  const windowed = window * (2 - window / sequence);
  return sequence + (windowed - sequence) / windowEvery;
}

/** FLOPs of attention scores and their use with values, forward, per token and layer, every position attending to all it may. */
export const attentionScoreFlopsPerToken = (w: Workload): number =>
  2 * attendedTokens(w) * w.heads * (queryKeyDim(w) + w.attention.headDim);

/**
 * Model FLOPs per trained token, forward and backward, no recomputation: 6·N_active + 3·L·attention.
 * `attentionShare` 1 counts full attention (the MLPerf convention), ½ counts the causal half (the Megatron-Bridge one).
 */
export function modelFlopsPerToken(w: Workload, attentionShare = 1): number {
  return 6 * activeMatrixWeights(w) + 3 * attentionShare * w.layers * attentionScoreFlopsPerToken(w);
}

// Bytes that one GPU holds during a step, for the fullest pipeline stage.
import type { StepConstants } from './constants.ts';
import type { Layout, Recompute } from './layout.ts';
import { optimizerRanks } from './traffic/rankTraffic.ts';

/** Bytes of activations per token of a layer, by what shares them out. */
interface ActivationBytes {
  /** By the tensor group where sequence parallelism runs. */
  sequence: number;
  /** By the tensor group. */
  tensor: number;
}

/**
 * Bytes of activations that one layer keeps per token (Korthikanti et al. 2022, arXiv 2205.05198, generalised to
 * grouped queries, gated MLPs and experts). Inputs of products take the operand's bytes, the rest two. With modules
 * recomputed, outputs of norms, of activation functions and of the up projections of latent attention are not kept.
 */
function activationBytesPerToken(constants: StepConstants, recompute: Recompute): ActivationBytes {
  const { workload: w, flashAttention } = constants.settings;
  if (recompute === 'full') return { sequence: 2 * w.hidden, tensor: 0 };
  const isPartly = recompute === 'modules';
  const operand = constants.operandBytes < 2 ? 1 : 2;
  // Two norm inputs, two product inputs; dropout masks only where the older unfused kernels run.
  const sequence = (4 + (isPartly ? 0 : 2 * operand) + (flashAttention ? 0 : 2)) * w.hidden;
  const { kind, headDim, qRank, kvRank, ropeDim } = w.attention;
  const projected = isPartly && kind === 'mla' ? qRank + kvRank + ropeDim : constants.qkvWidth;
  // The output of attention is the input of the next product; a narrow one is a copy.
  const output = (2 + (operand < 2 ? operand : 0)) * w.heads * headDim;
  const scores = flashAttention || recompute === 'selective' ? 0 : 5 * w.heads * w.sequence;
  const innerBytes = (w.gatedMlp ? 4 : 2) + (isPartly ? 0 : operand);
  const dense = (1 - constants.expertFraction) * w.ffn * innerBytes;
  const copies = w.experts ? w.experts.active : 0;
  const routed = w.experts
    ? constants.expertFraction *
      (w.experts.ffn * (copies + w.experts.shared) * innerBytes +
        ((isPartly ? 0 : 2) + operand) * copies * w.hidden)
    : 0;
  return { sequence, tensor: 2 * projected + output + scores + dense + routed };
}

/** Micro-batches whose activations the first stage holds at once: p, and a little more with interleaving. */
function inFlightMicroBatches(pipeline: number, interleave: number, microBatches: number): number {
  const inFlight = interleave > 1 ? pipeline + (pipeline - 1) / interleave : pipeline;
  return inFlight < microBatches ? inFlight : microBatches;
}

/**
 * Bytes on the fullest GPU of a layout, as a function made for one job: weights, gradients, optimizer state, activations in
 * flight, logits on the last stage, and a reserve for the runtime and its buffers. Fully sharded, a GPU holds its piece of
 * the stage and the whole of two layers. Ordinary frameworks with a distributed optimizer keep gradients in pieces too
 * (Llama 3, arXiv 2407.21783, section 3.3), Megatron's in full. It allocates nothing.
 */
export function createMemoryModel(constants: StepConstants): (layout: Layout) => number {
  const { workload: w, distributedOptimizer, sequenceParallel, fullySharded, software } = constants.settings;
  const { embeddingWeights, sharedWeights, routedWeights, stageLayersAt, parameters } = constants;
  const gradientBytes =
    constants.operandBytes < 2 ? parameters.narrowGradientBytes : parameters.gradientBytes;
  const { optimizerStateBytes, logitStateBytes } = parameters;
  const gradientsInPieces = fullySharded || (distributedOptimizer && software === 'ordinary');
  const wholeBytes = (fullySharded ? 0 : 2) + (gradientsInPieces ? 0 : gradientBytes);
  const sharedOutBytes = 2 + gradientBytes + optimizerStateBytes - wholeBytes;
  const none = activationBytesPerToken(constants, 'none');
  const selective = activationBytesPerToken(constants, 'selective');
  const modules = activationBytesPerToken(constants, 'modules');
  const full = activationBytesPerToken(constants, 'full');

  return (layout) => {
    const { tensor, context, pipeline, data, expert, interleave, microBatch, globalBatch, recompute } =
      layout;
    const expertTensor = layout.expertTensor ?? tensor;
    const part = 1 / tensor;
    const layers = stageLayersAt[pipeline]!;
    const edge = pipeline === 1 && !w.tiedEmbeddings ? 2 * embeddingWeights : embeddingWeights;
    const shared = (layers * sharedWeights + edge) * part;
    const ranks = optimizerRanks(constants, context, data);
    let bytes = parameters.reservedBytes + shared * (wholeBytes + sharedOutBytes / ranks);
    let layerWeights = sharedWeights * part;
    if (routedWeights > 0) {
      const routed = (layers * routedWeights) / (expertTensor * expert);
      const owners = (ranks * tensor) / (expertTensor * expert);
      bytes += routed * (wholeBytes + sharedOutBytes / (owners > 1 ? owners : 1));
      layerWeights += routed / layers;
    }
    // What is whole while two layers are at work: their weights, and the gradients of one.
    if (gradientsInPieces) bytes += layerWeights * (gradientBytes + (fullySharded ? 4 : 0)) * (1 - 1 / ranks);
    const tokens = (microBatch * w.sequence) / context;
    const sequencePart = sequenceParallel ? part : 1;
    const kept =
      recompute === 'full'
        ? full
        : recompute === 'modules'
          ? modules
          : recompute === 'selective'
            ? selective
            : none;
    const stage = layers * tokens * (kept.sequence * sequencePart + kept.tensor * part);
    // Full recomputation works one layer through at a time.
    if (recompute === 'full') bytes += tokens * (selective.sequence * sequencePart + selective.tensor * part);
    const last = stage + logitStateBytes * tokens * w.vocab * part;
    if (pipeline === 1) return bytes + last;
    const first = stage * inFlightMicroBatches(pipeline, interleave, globalBatch / (data * microBatch));
    return bytes + (first > last ? first : last);
  };
}

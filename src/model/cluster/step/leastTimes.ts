// Times that bound steps from below: what a search of layouts asks of the step model.

/** Times [s] of a group of tensor, context and expert ranks that no step beats. */
export interface LeastTimes {
  /** Of one micro-batch through all layers, and the edges of the model in it. */
  totalS: number;
  /** What of it no network carries, were no GPU slower than another: no job of any size takes less. */
  workS: number;
  /** What of it the exchanges of experts take. */
  exchangeS: number;
  headS: number;
  embeddingS: number;
  /** Of the traffic and update of all weights; a stage of p has at least a p-th of it. */
  weightsS: number;
  /** Of every step. */
  fixedS: number;
}

/** Times [s] of a pipeline depth, and at best of its data ranks: no step of m micro-batches beats m·work + pass/interleave + the rest. */
export interface DepthTimes {
  /** Of one micro-batch on the slowest stage. */
  workS: number;
  /** What one micro-batch takes on all other stages; interleaving shortens it. */
  passS: number;
  /** What a step takes beside, with one chunk a stage, and with more. */
  aloneS: number;
  interleavedS: number;
}

/** Times [s] of a group's layers and edges for one micro-batch, as traffic is hidden under them. */
export interface Passes {
  totalS: number;
  headS: number;
  embeddingS: number;
  /** Of the forward pass of one layer. */
  forwardS: number;
}

// How one training job is spread over GPUs.

/** modules: norms, activation functions and the up projections of latent attention, whose outputs are not kept. */
export type Recompute = 'none' | 'selective' | 'modules' | 'full';

export const recomputeModes: readonly Recompute[] = ['none', 'selective', 'modules', 'full'];

export interface Layout {
  tensor: number;
  context: number;
  pipeline: number;
  data: number;
  /** Ranks over which the experts are spread; times `expertTensor` they are among tensor × context × data. */
  expert: number;
  /** Ranks that share out one expert; the tensor group where left out. */
  expertTensor?: number;
  /** Model chunks per pipeline stage. */
  interleave: number;
  /** Sequences per micro-batch. */
  microBatch: number;
  /** Sequences per step over all data ranks. */
  globalBatch: number;
  recompute: Recompute;
  /**
   * Whether groups may lie across two scale-up domains, so that none of their GPUs stays idle; they then pay for the network.
   * Left out: groups lie in as few domains as hold them, and what is left of a domain stays idle.
   */
  straddling?: boolean;
}

export const gpusOfLayout = (l: Layout): number => l.tensor * l.context * l.pipeline * l.data;

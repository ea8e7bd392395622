// How one training job is spread over GPUs.

export type Recompute = 'none' | 'selective' | 'full';

export const recomputeModes: readonly Recompute[] = ['none', 'selective', 'full'];

export interface Layout {
  tensor: number;
  context: number;
  pipeline: number;
  data: number;
  /** Ranks over which the experts are spread; they are among data × context. */
  expert: number;
  /** Model chunks per pipeline stage. */
  interleave: number;
  /** Sequences per micro-batch. */
  microBatch: number;
  /** Sequences per step over all data ranks. */
  globalBatch: number;
  recompute: Recompute;
}

export const gpusOfLayout = (l: Layout): number => l.tensor * l.context * l.pipeline * l.data;

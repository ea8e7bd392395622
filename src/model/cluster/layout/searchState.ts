// What the layout search is asked, what it answers, and what its parts share on the way.
import type { JobSize } from '../step/jobSize.ts';
import type { Layout, Recompute } from '../step/layout.ts';
import type { LeastTimes, Passes } from '../step/leastTimes.ts';
import type { StepModel } from '../step/stepModel.ts';
import type { Champion } from './champion.ts';
import type { GoodputBounds, GoodputOf } from './progress.ts';
import type { Shape } from './search/bound.ts';

export interface SearchRequest {
  /** The layout uses at most so many GPUs; the rest are idle. */
  maxGpus: number;
  /** Largest batch of a step [tokens]; the best is often smaller. */
  mostBatchTokens: number;
  /** Batch at which a token is worth half [tokens]. */
  criticalBatchTokens: number;
  /** Memory of one GPU. */
  memoryBytes: number;
  /** Share of time that a job makes progress; left out: all of it. */
  goodputOf?: GoodputOf;
  /** The tensor, context, expert and micro-batch size to keep; left out: the best of all. */
  keep?: Pick<Layout, 'tensor' | 'context' | 'expert' | 'microBatch'>;
}

export interface SearchResult {
  /** null where nothing fits. */
  layout: Layout | null;
  /** Its useful tokens per second; 0 without one. */
  score: number;
  stepTimeS: number;
  memoryBytes: number;
  gpus: number;
  /** Layouts of the depths looked at one by one: without probes, and without depths that a bound excludes many at a time. */
  covered: number;
  /** How often a layout was worked out in full, by a probe and later again too, and how often memory rejected it. */
  considered: number;
  rejectedByMemory: number;
}

/** A search under way. Its parts are functions of their own, so that engines compile each loop whole. */
export interface Search {
  readonly model: StepModel;
  readonly request: SearchRequest;
  readonly goodputOf: GoodputOf;
  readonly goodputBounds: GoodputBounds;
  /** By stretch: its goodput over how much longer than in the second its slowest GPU makes a step. */
  readonly atMostOfSecond: Float64Array;
  readonly limitBytes: number;
  /** Largest batch [sequences]. */
  readonly mostSequences: number;
  /** By pipeline depth: what interleaving must divide, how far it can go, and in how many ways it can. */
  readonly stageSlots: Int32Array;
  readonly mostChunks: Int32Array;
  readonly interleaveCounts: Int32Array;
  /** From fast to small; with fused attention the selective mode is the same as none. */
  readonly modes: readonly Recompute[];
  /** The layout being looked at, and the shape that bounds it: the objects that the loops write into. */
  readonly candidate: Layout;
  readonly shape: Shape;
  /** Of the smallest jobs of each stretch of GPUs, and of the largest job of the site. */
  readonly stretchSizes: readonly JobSize[];
  readonly siteSize: JobSize;
  /** By stretch of GPUs: least times of the candidate's group; shape of its depth, and the useful rate that this does not beat. */
  readonly least: readonly LeastTimes[];
  readonly shapes: readonly Shape[];
  readonly stretchBounds: Float64Array;
  /** Passes of the candidate's group on all GPUs of the site. */
  readonly widest: Passes;
  /** Which least times are those of the candidate's group, a bit for each stretch; whether its passes are. */
  knownStretches: number;
  knowsWidest: boolean;
  readonly best: Champion;
  covered: number;
  considered: number;
  rejectedByMemory: number;
}

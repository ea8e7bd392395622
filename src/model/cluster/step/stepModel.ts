// The analytic training step: one object per accelerator, workload and settings, evaluated for many layouts.
import type { Parameters } from '../../numbers/parameters.ts';
import type { Fabric } from '../network/collectives.ts';
import { localInWorstGroup, localMembers } from '../network/locality.ts';
import { type Breakdown, breakdownKeys, breakdownOf, PART } from './breakdown.ts';
import { type StepConstants, type StepSettings, stepConstantsOf } from './constants.ts';
import { fillDenseTimes, fillModelTimes, modulesS } from './fillModelTimes.ts';
import { blankJobSize, createJobSizes, type JobSize, setJobSize } from './jobSize.ts';
import { layerPlanOf } from './layer/layerPlan.ts';
import { gpusOfLayout, type Layout } from './layout.ts';
import type { DepthTimes, LeastTimes, Passes } from './leastTimes.ts';
import { createMemoryModel } from './memory.ts';
import { createModelTimes, MODEL } from './modelTimes.ts';
import { type StagePasses, slowestStageS } from './stages.ts';
import {
  createRankTraffic,
  holdStage,
  leastRankTrafficS,
  leastWeightsS,
  setRankTraffic,
} from './traffic/rankTraffic.ts';

/** Keeps a lower bound below a step that rounds the same sum otherwise. */
const BELOW_ROUNDING = 1 - 1e-12;

export interface StepModel {
  readonly constants: StepConstants;
  /** Time of one step [s]. No allocation. */
  stepTimeS(layout: Layout): number;
  /** Seconds of each part of one step; they sum to the step time. */
  breakdownS(layout: Layout): Breakdown;
  /** The network of a job of so many GPUs, and its slowest GPU. */
  jobSizeOf(gpus: number): JobSize;
  /**
   * Writes times [s] into `least` that no step of the layout's group beats in a job of the size or a larger one, with a data ×
   * context group of so many ranks or more, whatever its recompute mode; with 0 ranks the weights are left out.
   */
  setLeastTimes(least: LeastTimes, layout: Layout, size: JobSize, ranks: number): void;
  /** Writes the times [s] that no step of the layout's group, depth and data ranks beats, whatever its batch and recompute mode. */
  setDepthTimes(times: DepthTimes, layout: Layout, mostInterleave: number): void;
  /** Writes the passes of the layout's group in a job of the size; those of the largest job hide most. */
  setPasses(passes: Passes, layout: Layout, size: JobSize): void;
  /**
   * Writes what a step of the layout's depth takes beside its passes [s], in a job of the size or larger, on its data ranks to `mostData`:
   * weights, gradients and sends, with up to so many chunks a stage, hidden under `passes`, those of the layout's group set last.
   */
  setBesideTimes(
    times: DepthTimes,
    layout: Layout,
    size: JobSize,
    mostData: number,
    mostInterleave: number,
    passes: Passes,
  ): void;
  /** Bytes on the fullest GPU. No allocation. */
  memoryBytes(layout: Layout): number;
}

/**
 * Makes the model of one job. What depends on the layer alone is kept between calls with the same tensor, context,
 * expert and micro-batch; the kept times live in this object, so another accelerator or workload cannot see them.
 */
export function createStepModel(settings: StepSettings, parameterSet: Parameters): StepModel {
  const constants = stepConstantsOf(settings, parameterSet);
  const p = constants.parameters;
  const { workload: w, scaleUpDomain } = settings;
  const { stageLayersAt, softwareRatio } = constants;
  const plan = layerPlanOf(constants);
  const parts = new Float64Array(breakdownKeys.length);
  const createFabric = (): Fabric => ({
    scaleUp: constants.scaleUp,
    networkBytesPerS: 0,
    hopLatencyS: 0,
    treeSetupHops: p.treeSetupHops,
  });
  // The network of the job in hand, and the one that the layer times were computed for.
  const fabric = createFabric();
  const layerFabric = createFabric();
  const model = createModelTimes(constants, plan, layerFabric);
  const { times: whole, locality } = model;
  const traffic = createRankTraffic(constants, fabric, locality);
  const stage: StagePasses = { layers: 0, forwardS: 0, backwardS: 0, spareS: 0 };
  const jobPasses: Passes = { totalS: 0, headS: 0, embeddingS: 0, forwardS: 0 };
  // The size of the job in hand, and those of layouts timed lately.
  let job = blankJobSize();
  const sizeOfJob = createJobSizes(constants);
  // What the layer times were computed for, and what recomputing its modules takes; below 0 until a layout asks for it.
  const layer = {
    tensor: 0,
    context: 0,
    expert: 0,
    expertTensor: 0,
    microBatch: 0,
    straddling: false,
    modulesS: -1,
  };

  function prepare(layout: Layout, size: JobSize): void {
    const { tensor, context, expert, microBatch } = layout;
    const { expertTensor = tensor, straddling = false } = layout;
    takeSize(size);
    const isSameNetwork =
      layerFabric.networkBytesPerS === size.networkBytesPerS && layerFabric.hopLatencyS === size.hopLatencyS;
    // What lies inside one domain does not care how large the job is.
    const hasSameDense =
      layer.tensor === tensor &&
      layer.context === context &&
      layer.expertTensor === expertTensor &&
      layer.microBatch === microBatch &&
      layer.straddling === straddling &&
      (isSameNetwork ||
        (tensor <= locality.tensor && context <= locality.context && expertTensor <= locality.tensor));
    if (hasSameDense && layer.expert === expert && (isSameNetwork || expert <= locality.expert)) return;
    layer.expert = expert;
    const expertRoom = scaleUpDomain / expertTensor;
    locality.expert = straddling
      ? localInWorstGroup(expert, expertRoom, true)
      : localMembers(expert, expertRoom);
    layerFabric.networkBytesPerS = size.networkBytesPerS;
    layerFabric.hopLatencyS = size.hopLatencyS;
    if (!hasSameDense) {
      layer.tensor = tensor;
      layer.context = context;
      layer.expertTensor = expertTensor;
      layer.microBatch = microBatch;
      layer.straddling = straddling;
      layer.modulesS = -1;
      locality.tensor = localMembers(tensor, scaleUpDomain);
      locality.context = localInWorstGroup(context, scaleUpDomain / tensor, straddling);
      fillDenseTimes(model, layout);
    }
    fillModelTimes(model, layout);
  }

  function takeSize(size: JobSize): void {
    job = size;
    fabric.networkBytesPerS = size.networkBytesPerS;
    fabric.hopLatencyS = size.hopLatencyS;
  }

  function jobSizeOf(gpus: number): JobSize {
    const size = blankJobSize();
    setJobSize(size, constants, gpus);
    return size;
  }

  function layerModulesS(layout: Layout): number {
    if (layer.modulesS < 0) layer.modulesS = modulesS(model, layout);
    return layer.modulesS;
  }

  function stepTimeS(layout: Layout): number {
    const { pipeline, data, interleave, microBatch, globalBatch, recompute } = layout;
    prepare(layout, sizeOfJob(gpusOfLayout(layout)));
    const microBatches = globalBatch / (data * microBatch);
    const layers = w.layers;
    const forward = whole[MODEL.layerForward]!;
    let again = 0;
    if (recompute === 'full') again = forward;
    else if (recompute === 'selective') again = whole[MODEL.layerSelective]!;
    else if (recompute === 'modules') again = layerModulesS(layout);
    const total = whole[MODEL.total]! + layers * again;
    const stageLayers = stageLayersAt[pipeline]!;
    const slowest = slowestStageS(
      total,
      whole[MODEL.head]!,
      whole[MODEL.embedding]!,
      layers,
      pipeline,
      stageLayers,
    );
    const share = microBatches / pipeline;
    parts[PART.compute] = whole[MODEL.compute]! * share;
    parts[PART.attention] = whole[MODEL.attention]! * share;
    parts[PART.elementwise] = whole[MODEL.elementwise]! * share;
    parts[PART.recompute] = layers * again * share;
    parts[PART.tensor] = whole[MODEL.tensor]! * share;
    parts[PART.context] = whole[MODEL.context]! * share;
    parts[PART.expert] = whole[MODEL.expert]! * share;
    const imbalance = microBatches * (slowest - total / pipeline);
    const bubble = (total - slowest) / interleave;
    parts[PART.imbalance] = imbalance > 0 ? imbalance : 0;
    parts[PART.bubble] = bubble > 0 ? bubble : 0;
    stage.layers = stageLayers;
    stage.forwardS = stageLayers * forward;
    stage.backwardS = slowest - stage.forwardS;
    stage.spareS = slowest - (stageLayers * (total - whole[MODEL.head]! - whole[MODEL.embedding]!)) / layers;
    parts[PART.optimizer] = holdStage(traffic, layout, stageLayers, data);
    setRankTraffic(traffic, parts, layout, microBatches, stage);
    parts[PART.fixed] = p.fixedStepS;
    let step = 0;
    for (let part = 0; part < PART.straggler; part++) step += parts[part]!;
    const delay = step * job.stragglerShare;
    parts[PART.straggler] = delay;
    return (step + delay) * softwareRatio;
  }

  function setLeastTimes(least: LeastTimes, layout: Layout, size: JobSize, ranks: number): void {
    prepare(layout, size);
    const scale = (1 + job.stragglerShare) * softwareRatio * BELOW_ROUNDING;
    least.totalS = whole[MODEL.total]! * scale;
    const work = whole[MODEL.compute]! + whole[MODEL.attention]! + whole[MODEL.elementwise]!;
    least.workS = work * softwareRatio * BELOW_ROUNDING;
    least.exchangeS = whole[MODEL.expert]! * scale;
    least.headS = whole[MODEL.head]! * scale;
    least.embeddingS = whole[MODEL.embedding]! * scale;
    least.weightsS = ranks > 0 ? leastWeightsS(traffic, layout, ranks) * scale : 0;
    least.fixedS = p.fixedStepS * scale;
  }

  function setDepthTimes(times: DepthTimes, layout: Layout, mostInterleave: number): void {
    const { pipeline } = layout;
    prepare(layout, sizeOfJob(gpusOfLayout(layout)));
    const scale = (1 + job.stragglerShare) * softwareRatio * BELOW_ROUNDING;
    const total = whole[MODEL.total]!;
    takePasses(jobPasses);
    const slowest = setStage(jobPasses, pipeline);
    const work = slowest > total / pipeline ? slowest : total / pipeline;
    times.workS = work * scale;
    times.passS = total > work ? (total - work) * scale : 0;
    setBeside(times, layout, layout.data, mostInterleave, scale);
  }

  /** Sets what a step of the stage in hand takes beside its passes, shared out to up to so many data ranks. */
  function setBeside(
    times: DepthTimes,
    layout: Layout,
    mostData: number,
    mostInterleave: number,
    scale: number,
  ): void {
    const fixed = p.fixedStepS + holdStage(traffic, layout, stage.layers, mostData);
    times.aloneS = (fixed + leastRankTrafficS(traffic, layout, 1, stage)) * scale;
    times.interleavedS = times.aloneS;
    if (mostInterleave === 1) return;
    const interleavedS = (fixed + leastRankTrafficS(traffic, layout, mostInterleave, stage)) * scale;
    // One chunk a stage is open to as many micro-batches too: no more than that takes.
    const mostS = times.aloneS + times.passS * (1 - 1 / mostInterleave);
    times.interleavedS = interleavedS < mostS ? interleavedS : mostS;
  }

  function takePasses(passes: Passes): void {
    passes.totalS = whole[MODEL.total]!;
    passes.headS = whole[MODEL.head]!;
    passes.embeddingS = whole[MODEL.embedding]!;
    passes.forwardS = whole[MODEL.layerForward]!;
  }

  /** Takes the fullest stage of a depth in hand, with passes that compute nothing again; returns the time [s] of the slowest. */
  function setStage({ totalS, headS, embeddingS, forwardS }: Passes, pipeline: number): number {
    stage.layers = stageLayersAt[pipeline]!;
    stage.forwardS = stage.layers * forwardS;
    const slowest = slowestStageS(totalS, headS, embeddingS, w.layers, pipeline, stage.layers);
    stage.backwardS = slowest - stage.forwardS;
    stage.spareS = slowest - (stage.layers * (totalS - headS - embeddingS)) / w.layers;
    return slowest;
  }

  function setPasses(passes: Passes, layout: Layout, size: JobSize): void {
    prepare(layout, size);
    takePasses(passes);
  }

  function setBesideTimes(
    times: DepthTimes,
    layout: Layout,
    size: JobSize,
    mostData: number,
    mostInterleave: number,
    passes: Passes,
  ): void {
    takeSize(size);
    setStage(passes, layout.pipeline);
    const scale = (1 + job.stragglerShare) * softwareRatio * BELOW_ROUNDING;
    setBeside(times, layout, mostData, mostInterleave, scale);
  }

  function breakdownS(layout: Layout): Breakdown {
    stepTimeS(layout);
    return breakdownOf(parts, softwareRatio);
  }

  return {
    constants,
    stepTimeS,
    breakdownS,
    jobSizeOf,
    setLeastTimes,
    setDepthTimes,
    setPasses,
    setBesideTimes,
    memoryBytes: createMemoryModel(constants),
  };
}

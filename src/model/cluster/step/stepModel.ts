// The analytic training step: one object per accelerator, workload and settings, evaluated for many layouts.
import { naturalLog } from '../../numbers/exact.ts';
import type { Parameters } from '../../numbers/parameters.ts';
import type { Fabric } from '../network/collectives.ts';
import { fatTreeLevels, localInWorstGroup, localMembers } from '../network/locality.ts';
import { type Breakdown, breakdownKeys, breakdownOf, PART } from './breakdown.ts';
import { type StepConstants, type StepSettings, stepConstantsOf } from './constants.ts';
import { layerPlanOf } from './layer/layerPlan.ts';
import { gpusOfLayout, type Layout } from './layout.ts';
import { createMemoryModel } from './memory.ts';
import { createModelTimes, fillModelTimes, MODEL } from './modelTimes.ts';
import { slowestStageS } from './stages.ts';
import {
  createRankTraffic,
  holdStage,
  leastWeightsS,
  type StagePasses,
  setRankTraffic,
} from './traffic/rankTraffic.ts';

/** Keeps a lower bound below a step that rounds the same sum otherwise. */
const BELOW_ROUNDING = 1 - 1e-12;

/** Times [s] of a group of tensor, context and expert ranks that no step beats. */
export interface LeastTimes {
  /** Of one micro-batch through all layers, and the edges of the model in it. */
  totalS: number;
  headS: number;
  embeddingS: number;
  /** Of the traffic and update of all weights; a stage of p has at least a p-th of it. */
  weightsS: number;
  /** Of every step. */
  fixedS: number;
}

export interface StepModel {
  readonly constants: StepConstants;
  /** Time of one step [s]. No allocation. */
  stepTimeS(layout: Layout): number;
  /** Seconds of each part of one step; they sum to the step time. */
  breakdownS(layout: Layout): Breakdown;
  /**
   * Writes times [s] into `least` that no step of the layout's group beats on so many GPUs or more, with a data × context group
   * of so many ranks or more, whatever its recompute mode.
   */
  setLeastTimes(least: LeastTimes, layout: Layout, gpus: number, ranks: number): void;
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
  const podBytesPerS = settings.scaleOutGBytesPerSPerGpu * 1e9 * p.networkEfficiency;
  const spineBytesPerS = podBytesPerS / p.spineOversubscription;
  const parts = new Float64Array(breakdownKeys.length);
  const fabric: Fabric = {
    scaleUp: constants.scaleUp,
    networkBytesPerS: 0,
    hopLatencyS: 0,
    treeSetupHops: p.treeSetupHops,
  };
  const model = createModelTimes(constants, plan, fabric);
  const { times: whole, locality } = model;
  const traffic = createRankTraffic(constants, fabric, locality);
  const stage: StagePasses = { layers: 0, forwardS: 0, backwardS: 0 };
  // The job size that network and stragglers were computed for.
  const size = { gpus: 0, stragglerShare: 0 };
  // What the layer times were computed for.
  const layer = { tensor: 0, context: 0, expert: 0, expertTensor: 0, microBatch: 0, straddling: false };

  function prepare(layout: Layout, gpus: number): void {
    const { tensor, context, expert, microBatch } = layout;
    const { expertTensor = tensor, straddling = false } = layout;
    if (gpus !== size.gpus) prepareSize(gpus);
    if (
      layer.tensor === tensor &&
      layer.context === context &&
      layer.expert === expert &&
      layer.expertTensor === expertTensor &&
      layer.microBatch === microBatch &&
      layer.straddling === straddling
    )
      return;
    layer.tensor = tensor;
    layer.context = context;
    layer.expert = expert;
    layer.expertTensor = expertTensor;
    layer.microBatch = microBatch;
    layer.straddling = straddling;
    locality.tensor = localMembers(tensor, scaleUpDomain);
    locality.context = localInWorstGroup(context, scaleUpDomain / tensor, straddling);
    const expertRoom = scaleUpDomain / expertTensor;
    locality.expert = straddling
      ? localInWorstGroup(expert, expertRoom, true)
      : localMembers(expert, expertRoom);
    fillModelTimes(model, layout);
  }

  /** Whether the layer times hold network traffic; a layer inside one domain does not care how large the job is. */
  function crossesDomains(): boolean {
    return (
      layer.tensor > locality.tensor || layer.context > locality.context || layer.expert > locality.expert
    );
  }

  /** The network and the slowest GPU of a job of so many; what the slowest adds is σ·√(2 ln n), as a share of the step. */
  function prepareSize(gpus: number): void {
    const rate = gpus > p.podGpus ? spineBytesPerS : podBytesPerS;
    const latency = p.hopLatencyS + 2 * (fatTreeLevels(gpus) - 1) * p.switchLatencyS;
    const changed = rate !== fabric.networkBytesPerS || latency !== fabric.hopLatencyS;
    if (changed && crossesDomains()) layer.tensor = 0;
    fabric.networkBytesPerS = rate;
    fabric.hopLatencyS = latency;
    size.gpus = gpus;
    size.stragglerShare = p.stragglerSigma * Math.sqrt(2 * naturalLog(gpus));
  }

  function stepTimeS(layout: Layout): number {
    const { pipeline, data, interleave, microBatch, globalBatch, recompute } = layout;
    prepare(layout, gpusOfLayout(layout));
    const microBatches = globalBatch / (data * microBatch);
    const layers = w.layers;
    const forward = whole[MODEL.layerForward]!;
    let again = 0;
    if (recompute === 'full') again = forward;
    else if (recompute === 'selective') again = whole[MODEL.layerSelective]!;
    else if (recompute === 'modules') again = whole[MODEL.layerModules]!;
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
    parts[PART.optimizer] = holdStage(traffic, layout, stageLayers);
    setRankTraffic(traffic, parts, layout, microBatches, stage);
    parts[PART.fixed] = p.fixedStepS;
    let step = 0;
    for (let part = 0; part < PART.straggler; part++) step += parts[part]!;
    const delay = step * size.stragglerShare;
    parts[PART.straggler] = delay;
    return (step + delay) * softwareRatio;
  }

  function setLeastTimes(least: LeastTimes, layout: Layout, gpus: number, ranks: number): void {
    prepare(layout, gpus);
    const scale = (1 + size.stragglerShare) * softwareRatio * BELOW_ROUNDING;
    least.totalS = whole[MODEL.total]! * scale;
    least.headS = whole[MODEL.head]! * scale;
    least.embeddingS = whole[MODEL.embedding]! * scale;
    least.weightsS = leastWeightsS(traffic, layout, ranks) * scale;
    least.fixedS = p.fixedStepS * scale;
  }

  function breakdownS(layout: Layout): Breakdown {
    stepTimeS(layout);
    return breakdownOf(parts, softwareRatio);
  }

  return { constants, stepTimeS, breakdownS, setLeastTimes, memoryBytes: createMemoryModel(constants) };
}

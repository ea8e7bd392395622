// The band around a site's useful throughput, and the constant that moves it most.

import { exponential, normalQuantile } from '../../numbers/exact.ts';
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import { latinHypercube } from '../../numbers/sampling/latinHypercube.ts';
import {
  type FittedCovariance,
  quantile,
  sampleParameters,
  type UncertainParameter,
} from '../../numbers/sampling/parameterSamples.ts';
import { answeringWith } from '../site/answering.ts';
import type { InferenceDemand, InferenceFleet } from '../site/inferenceFleet.ts';
import { modelOf, type SiteInput } from '../site/siteInput.ts';
import { replannedPoint, type SitePoint, usefulWithSameLayout } from '../site/sitePoint.ts';
import { PRESENT_YEAR } from '../step/constants.ts';
import type { Layout } from '../step/layout.ts';
import { stepUncertainties } from './stepUncertainties.ts';
import { type UnexplainedSpread, unexplainedSpread } from './unexplainedSpread.ts';

/** Constants of failures and of what they cost. */
export const FAILURE_IDS: readonly string[] = [
  'P-failures-per-gpu-day',
  'P-failures-per-job-day',
  'P-checkpoint-s',
  'P-checkpoint-memory-s',
  'P-detect-s',
  'P-restart-base-s',
  'P-restart-per-gpu-s',
  'P-replica-stall-s',
  'P-hot-spare-saving-s',
];

/** Constants beside those of the step whose ranges reach useful throughput. What the reader sets is not among them. */
const SITE_IDS: readonly string[] = [...FAILURE_IDS, 'P-critical-batch-tokens', 'P-critical-batch-exponent'];

export interface Band {
  low: number;
  median: number;
  high: number;
}

export interface Influence {
  id: string;
  /** Useful throughput [tokens/s] with this constant alone at its low and at its high end. */
  atLow: number;
  atHigh: number;
}

/** Constants that the interval moves: those of the step, the efficiencies of the accelerator and those of failures and batch. */
export function siteUncertainties(
  input: Pick<SiteInput, 'accelerator'>,
  all: readonly UncertainParameter[],
): UncertainParameter[] {
  const ofSite = all.filter((entry) => SITE_IDS.includes(entry.id) && entry.low < entry.high);
  return [...stepUncertainties(all, input.accelerator), ...ofSite];
}

/** 90th percentile of a normal distribution, in deviations. */
const NINETIETH = 1.2815515655446004;

/**
 * 10th, 50th and 90th percentile of useful throughput [tokens/s] of every point over the same parameter sets: a seeded
 * Latin hypercube over the ranges, the covariance of the fitted constants and the spread of ordinary software for the model of
 * the first point. Each set uses the best of a point's plans.
 */
export function siteBands(
  inputs: readonly SiteInput[],
  plans: readonly (readonly SitePoint[])[],
  uncertain: readonly UncertainParameter[],
  fitted: FittedCovariance | undefined,
  samples: number,
  seed: number,
): Band[] {
  const [first] = inputs;
  if (!first) return [];
  const base = first.parameters;
  const sets = sampleParameters(base, uncertain, fitted, samples, seed);
  const speeds = softwareSpeeds(first, fitted, samples, seed);
  return plans.map((ofPoint, i) =>
    bandOf(sets.map((set, k) => speeds[k]! * usefulOf(inputs[i]!, ofPoint, set))),
  );
}

/** Where failures at their worst leave this share of useful work or more, other layouts gain next to nothing. */
const LEAVES_ENOUGH = 0.5;
/** With this share of its GPUs at work a run has none that fewer failures would call in. */
const NEARLY_ALL = 0.95;

/**
 * The plans of a point: itself first, then the layouts that would win with failures that stand some share of the way towards their
 * worst or best ends, where they are others. Who meets more failures than expected runs smaller jobs; nobody keeps a layout that
 * yields nothing. One search looks at every group of chips; the others keep that group and choose among its depths, ranks and batches.
 */
export function plansOf(
  input: SiteInput,
  point: SitePoint,
  uncertain: readonly UncertainParameter[],
): SitePoint[] {
  const base = input.parameters;
  // Failures do not change the step: one model serves them all.
  const model = modelOf(input);
  const useful = (parameters: Parameters): number =>
    usefulWithSameLayout({ ...input, parameters }, point, model);
  const ends = uncertain
    .filter(({ id }) => FAILURE_IDS.includes(id))
    .map(({ id, low, high }) =>
      useful({ ...base, [id]: low }) < point.usefulTokensPerS
        ? { id, worse: low, better: high }
        : { id, worse: high, better: low },
    );
  const at = (side: 'worse' | 'better', share: number): Parameters =>
    Object.assign(
      { ...base },
      ...ends.map(({ id, ...end }) => ({ [id]: mix(parameterOf(base, id), end[side], share) })),
    );
  const plans = new Map([[JSON.stringify(point.layout), point]]);
  const lookFor = (side: 'worse' | 'better', share: number, keep?: Layout): Layout | undefined => {
    const plan = replannedPoint(input, point, at(side, share), model, keep);
    if (plan && !plans.has(JSON.stringify(plan.layout))) plans.set(JSON.stringify(plan.layout), plan);
    return plan?.layout;
  };
  if (useful(at('worse', 1)) < LEAVES_ENOUGH * point.usefulTokensPerS) {
    const smaller = lookFor('worse', 0.5);
    for (const share of [0.75, 1]) lookFor('worse', share, smaller);
  }
  if (point.usedGpus < NEARLY_ALL * point.runs * point.gpusPerRun)
    for (const share of [0.5, 1]) lookFor('better', share, point.layout);
  return [...plans.values()];
}

const mix = (from: number, to: number, share: number): number => from + share * (to - from);

/** Useful throughput [tokens/s] of the best of some layouts under a set of parameters. */
function usefulOf(input: SiteInput, plans: readonly SitePoint[], parameters: Parameters): number {
  const asked = { ...input, parameters };
  const model = modelOf(asked);
  return Math.max(...plans.map((plan) => usefulWithSameLayout(asked, plan, model)));
}

/** The same of a fleet that answers, as it is split and filled. */
export function answeringBand(
  input: SiteInput,
  demand: InferenceDemand,
  fleet: InferenceFleet,
  uncertain: readonly UncertainParameter[],
  fitted: FittedCovariance | undefined,
  samples: number,
  seed: number,
): Band {
  const sets = sampleParameters(input.parameters, uncertain, fitted, samples, seed);
  const speeds = softwareSpeeds(input, fitted, samples, seed);
  return bandOf(
    sets.map(
      (parameters, k) => speeds[k]! * answeringWith({ ...input, parameters }, demand, fleet).usefulTokensPerS,
    ),
  );
}

/** The spread of a site's software, ordinary and of the present year, and why it is wider. */
export function softwareSpread(input: SiteInput, fitted: FittedCovariance | undefined): UnexplainedSpread {
  const ordinary = { ...input, software: 'ordinary' as const, softwareYear: PRESENT_YEAR };
  return unexplainedSpread(ordinary, input.parameters, fitted);
}

/** How much faster each sample's software is than ordinary software. */
function softwareSpeeds(
  input: SiteInput,
  fitted: FittedCovariance | undefined,
  samples: number,
  seed: number,
): number[] {
  const halfWidth = softwareSpread(input, fitted).halfWidth / NINETIETH;
  return latinHypercube(samples, 1, seed + 1).map((unit) =>
    exponential(halfWidth * normalQuantile(unit[0]!)),
  );
}

/** 10th, 50th and 90th percentile. */
export const bandOf = (values: readonly number[]): Band => ({
  low: quantile(values, 0.1),
  median: quantile(values, 0.5),
  high: quantile(values, 0.9),
});

/** Constants by how far each alone moves a point with its plans from its low to its high end, the strongest first; ties by id. */
export function influences(
  input: SiteInput,
  plans: readonly SitePoint[],
  uncertain: readonly UncertainParameter[],
): Influence[] {
  const usefulWith = (id: string, value: number): number =>
    usefulOf(input, plans, { ...input.parameters, [id]: value });
  return uncertain
    .map((entry) => ({
      id: entry.id,
      atLow: usefulWith(entry.id, entry.low),
      atHigh: usefulWith(entry.id, entry.high),
    }))
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow) || (a.id < b.id ? -1 : 1));
}

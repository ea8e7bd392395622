// The band around a site's useful throughput, and the constant that moves it most.

import { exponential, normalQuantile } from '../../numbers/exact.ts';
import { latinHypercube } from '../../numbers/sampling/latinHypercube.ts';
import {
  type FittedCovariance,
  quantile,
  sampleParameters,
  type UncertainParameter,
} from '../../numbers/sampling/parameterSamples.ts';
import { answeringWith } from '../site/answering.ts';
import type { InferenceDemand, InferenceFleet } from '../site/inferenceFleet.ts';
import type { SiteInput } from '../site/siteInput.ts';
import { type SitePoint, withParameters } from '../site/sitePoint.ts';
import { PRESENT_YEAR } from '../step/constants.ts';
import { stepUncertainties } from './stepUncertainties.ts';
import { unexplainedSpread } from './unexplainedSpread.ts';

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
  input: SiteInput,
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
 * the first point. The layout of each point stays.
 */
export function siteBands(
  inputs: readonly SiteInput[],
  points: readonly SitePoint[],
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
  return points.map((point, i) =>
    bandOf(sets.map((set, k) => speeds[k]! * withParameters(inputs[i]!, point, set).usefulTokensPerS)),
  );
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

/** How much faster each sample's software is than ordinary software. */
function softwareSpeeds(
  input: SiteInput,
  fitted: FittedCovariance | undefined,
  samples: number,
  seed: number,
): number[] {
  const ordinary = { ...input, software: 'ordinary' as const, softwareYear: PRESENT_YEAR };
  const halfWidth = unexplainedSpread(ordinary, input.parameters, fitted).halfWidth / NINETIETH;
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

/** Constants by how far each alone moves one point from its low to its high end, the strongest first; ties by id. */
export function influences(
  input: SiteInput,
  point: SitePoint,
  uncertain: readonly UncertainParameter[],
): Influence[] {
  const usefulWith = (id: string, value: number): number =>
    withParameters(input, point, { ...input.parameters, [id]: value }).usefulTokensPerS;
  return uncertain
    .map((entry) => ({
      id: entry.id,
      atLow: usefulWith(entry.id, entry.low),
      atHigh: usefulWith(entry.id, entry.high),
    }))
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow) || (a.id < b.id ? -1 : 1));
}

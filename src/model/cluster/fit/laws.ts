// What each law of the step is worth: errors of the calibration with it and without it, each source left out in turn.
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import {
  type CalibrationRun,
  errorSummary,
  type FreeParameter,
  fittedErrors,
  leftOutErrors,
} from './calibration.ts';

/** A law, and how to do without it: values of its constants at which it does nothing, or other constants in their place. */
interface Law {
  name: string;
  without?: Parameters;
  /** By constant, the one whose value it takes. */
  as?: Readonly<Record<string, string>>;
}

/** Laws that constants can switch off. Those of shape, such as the bubble of a pipeline, cannot be. */
export const laws: readonly Law[] = [
  { name: 'thin products are slower', without: { 'P-gemm-half-size': 0 } },
  {
    name: 'fused attention with few rows is slower',
    without: { 'P-attention-half-rows': 0, 'P-attention-backward-half-rows': 0 },
  },
  {
    name: 'scores of unfused attention go through memory',
    without: { 'P-score-forward-bytes': 0, 'P-score-backward-bytes': 0 },
  },
  { name: 'norms and residuals go through memory', without: { 'P-norm-bytes': 0 } },
  { name: 'logits go through memory', without: { 'P-logit-bytes': 0 } },
  { name: 'casts to narrow formats', without: { 'P-cast-traffic': 0 } },
  { name: 'scales of blocks cost FP8 some speed', without: { 'P-block-scale-ratio': 1 } },
  { name: 'gaps between kernels', without: { 'P-kernel-gap-us': 0 } },
  { name: 'the host launches kernels one by one', without: { 'P-launch-us': 0 } },
  {
    name: 'tensor traffic hides behind products',
    without: { 'P-exposed-tensor-share': 1, 'P-exposed-tensor-share-ordinary': 1 },
  },
  {
    name: 'backward collectives run beside weight gradients',
    without: { 'P-regather-exposed-share': 1 },
  },
  { name: 'gradients hide behind the backward pass', without: { 'P-exposed-data-share': 1 } },
  {
    name: 'ordinary software hides no gradients',
    as: { 'P-exposed-data-share-ordinary': 'P-exposed-data-share' },
  },
  { name: 'ordinary software sends 4-byte gradients', without: { 'P-gradient-wire-bytes': 2 } },
  { name: 'ordinary software is slower', without: { 'P-software-ordinary-ratio': 1 } },
  { name: 'frameworks become faster every year', without: { 'P-software-yearly-gain': 0 } },
  { name: 'the slowest GPU is waited for', without: { 'P-straggler-sigma': 0 } },
  { name: 'GB300 sustains more than GB200', without: { 'P-blackwell-ultra-ratio': 1 } },
  { name: 'grouped products are slower', without: { 'P-grouped-gemm-ratio': 1 } },
  { name: 'tokens go to experts in 16 bits', without: { 'P-dispatch-bytes': 1 } },
  {
    name: 'experts add kernels to a layer',
    without: { 'P-expert-forward-kernels': 0, 'P-expert-backward-kernels': 0 },
  },
];

/** The constants that a law changes where it is left out, with their values then. */
export function withoutLaw({ without = {}, as = {} }: Law, parameters: Parameters): Parameters {
  const taken = Object.entries(as).map(([id, other]) => [id, parameterOf(parameters, other)] as const);
  return { ...without, ...Object.fromEntries(taken) };
}

export interface LawErrors {
  /** Mean |predicted / measured − 1| of all runs, fitted and with the source of each left out of the fit. */
  fitted: number;
  leftOut: number;
  /** The second by source. */
  leftOutBySource: ReadonlyMap<string, number>;
}

/** Errors of the calibration with some constants held at other values; where they are fitted they are no longer free. */
export function errorsWithout(
  without: Parameters,
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
): LawErrors {
  const left = free.filter(({ id }) => !(id in without));
  const changed = { ...base, ...without };
  const { errors, values } = fittedErrors(runs, left, changed);
  const leftOut = leftOutErrors(runs, left, changed, 'source', values);
  const meanOf = (source: string): number =>
    errorSummary(leftOut.filter((_, place) => runs[place]!.source === source)).mean;
  return {
    fitted: errorSummary(errors).mean,
    leftOut: errorSummary(leftOut).mean,
    leftOutBySource: new Map(runs.map(({ source }) => [source, meanOf(source)])),
  };
}

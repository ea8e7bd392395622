// Fits the law of collectives inside a scale-up domain (src/model/cluster/network/collectives.ts) to
// measured times.
import { naturalLog } from '../../numbers/exact.ts';
import type { ScaleUp } from '../accelerator.ts';
import { domainGatherTimeS, domainReduceTimeS, exchangeTimeS } from '../network/collectives.ts';
import { fitLeastSquares } from './leastSquares.ts';

export const collectiveOperations = ['all-gather', 'reduce-scatter', 'all-reduce', 'all-to-all'] as const;
export type CollectiveOperation = (typeof collectiveOperations)[number];

/** Times [us] of every operation and number of ranks at the same sizes of the full tensor [byte]. */
export interface CollectiveSweep {
  bytes: readonly number[];
  rows: readonly { op: CollectiveOperation; ranks: number; us: readonly number[] }[];
}

export interface CollectivePoint {
  op: CollectiveOperation;
  ranks: number;
  bytes: number;
  measuredUs: number;
}

/** The exchange has a single constant, fitted where training exchanges tokens: 64 MiB and more. */
const EXCHANGE_FROM_BYTES = 67108864;
/** Scatter of one point about the law, and where errors begin to count linearly: single sizes are off by half. */
const POINT_SIGMA = 0.1;
const SOFTNESS = 0.1;
/** Starts; the prior about them is so wide that only the points decide. */
const START = {
  baseUs: 8,
  perRankUs: 0.8,
  gatherGBytesPerS: 400,
  reduceGBytesPerS: 400,
  copyGBytesPerS: 800,
  excessBaseUs: 20,
  excessPerRankUs: 4,
  excessHalfMbytesPerRank: 2.5,
};
const EXCHANGE_START = 400;
const PRIOR_LOG_SIGMA = 3;

/** The table of a sweep as single points: each operation, ranks and message [byte] with its measured time [us]. */
export function collectivePoints(sweep: CollectiveSweep): CollectivePoint[] {
  return sweep.rows.flatMap(({ op, ranks, us }) =>
    sweep.bytes.map((bytes, i) => ({ op, ranks, bytes, measuredUs: us[i]! })),
  );
}

/** Time [us] by the law. */
export function collectiveTimeUs(scaleUp: ScaleUp, point: Omit<CollectivePoint, 'measuredUs'>): number {
  return 1e6 * collectiveTimeS(scaleUp, point);
}

function collectiveTimeS(
  scaleUp: ScaleUp,
  { op, ranks, bytes }: Omit<CollectivePoint, 'measuredUs'>,
): number {
  switch (op) {
    case 'all-reduce':
      return domainReduceTimeS(scaleUp, ranks, bytes);
    case 'all-to-all':
      // All ranks share the domain: the network takes no part.
      return exchangeTimeS(
        { scaleUp, networkBytesPerS: 1, hopLatencyS: 0, treeSetupHops: 0 },
        ranks,
        ranks,
        bytes,
      );
    default:
      return domainGatherTimeS(scaleUp, ranks, bytes);
  }
}

/**
 * Constants of the law: eight from gathers, scatters and reductions of every size together, then the rate of the exchange
 * from the large ones. Every point counts by the logarithm of predicted / measured.
 */
export function fitCollectives(sweep: CollectiveSweep): ScaleUp {
  const points = collectivePoints(sweep);
  const names = Object.keys(START) as (keyof typeof START)[];
  const shared = fitted(
    points.filter(({ op }) => op !== 'all-to-all'),
    names.map((name) => START[name]),
    (values) => ({ ...namedValues(names, values), exchangeGBytesPerS: EXCHANGE_START }),
  );
  return fitted(
    points.filter(({ op, bytes }) => op === 'all-to-all' && bytes >= EXCHANGE_FROM_BYTES),
    [EXCHANGE_START],
    ([rate]) => ({ ...shared, exchangeGBytesPerS: rate! }),
  );
}

function fitted(
  points: readonly CollectivePoint[],
  centres: readonly number[],
  scaleUpOf: (values: readonly number[]) => ScaleUp,
): ScaleUp {
  const { values } = fitLeastSquares({
    centres,
    logSigmas: centres.map(() => PRIOR_LOG_SIGMA),
    rowSigma: POINT_SIGMA,
    softness: SOFTNESS,
    logErrors: (trial) => {
      const scaleUp = scaleUpOf(trial);
      return points.map((point) => naturalLog(collectiveTimeUs(scaleUp, point) / point.measuredUs));
    },
  });
  return scaleUpOf(values);
}

function namedValues<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<Name, number>;
}

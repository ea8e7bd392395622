// How far the laws of collectives and operators lie from what they were fitted to, with the constants of the seeds.
import { errorSummary } from '../../../model/cluster/fit/calibration.ts';
import { collectivePoints, collectiveTimeUs } from '../../../model/cluster/fit/fitCollectives.ts';
import {
  attentionRatios,
  attentionTrainingRatios,
  groupedRatios,
  type OperatorRates,
  productRatios,
} from '../../../model/cluster/fit/fitOperators.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import type { OperatorTable } from '../../../seeds/measured/operatorTable.ts';
import {
  readCollectiveSweeps,
  readOperatorTables,
  tableOf,
} from '../../../seeds/measured/readMeasuredKernels.ts';
import type { ModelSeeds } from '../../../seeds/readModelSeeds.ts';

export const kernelLaws = [
  'largeCollectives',
  'smallCollectives',
  'largeExchanges',
  'products',
  'groupedProducts',
  'attention',
  'attentionWithBackward',
] as const;

export type KernelLaw = (typeof kernelLaws)[number];

/** Where a message counts as large [byte]. */
const MIB = 1048576;

/** Mean size of the relative error by law; each is 0 to about 1. Throws SeedError. */
export function kernelErrors(seedsPath: string, seeds: ModelSeeds): Record<KernelLaw, number> {
  const collectives = collectiveErrors(seedsPath, seeds);
  const meanOf = (isMeant: (point: MeasuredError) => boolean): number =>
    errorSummary(collectives.filter(isMeant).map(({ error }) => error)).mean;
  return {
    largeCollectives: meanOf(({ isExchange, isLarge }) => !isExchange && isLarge),
    smallCollectives: meanOf(({ isExchange, isLarge }) => !isExchange && !isLarge),
    largeExchanges: meanOf(({ isExchange, isLarge }) => isExchange && isLarge),
    ...operatorErrors(seedsPath, seeds),
  };
}

interface MeasuredError {
  isExchange: boolean;
  isLarge: boolean;
  error: number;
}

/** Predicted / measured − 1 of every measured collective. */
function collectiveErrors(seedsPath: string, seeds: ModelSeeds): MeasuredError[] {
  return readCollectiveSweeps(seedsPath).flatMap((sweep) => {
    const accelerator = seeds.accelerators.get(sweep.accelerators[0] ?? '');
    if (!accelerator) throw new Error(`sweep ${sweep.id}: expected an accelerator of seeds/hardware`);
    return collectivePoints(sweep).map((point) => ({
      isExchange: point.op === 'all-to-all',
      isLarge: point.bytes >= MIB,
      error: collectiveTimeUs(accelerator.scaleUp, point) / point.measuredUs - 1,
    }));
  });
}

type OperatorLaw = Exclude<KernelLaw, 'largeCollectives' | 'smallCollectives' | 'largeExchanges'>;

function operatorErrors(seedsPath: string, seeds: ModelSeeds): Record<OperatorLaw, number> {
  const tables = readOperatorTables(seedsPath);
  const products = tableOf(tables, 'product');
  const grouped = tableOf(tables, 'grouped-product');
  // Latent attention, whose keys are wider than its values, has kernels of its own.
  const attention = tableOf(tables, 'attention').rows.filter((row) => row.keyWidth === row.valueWidth);
  const value = (id: string): number => parameterOf(seeds.parameters, id);
  const law = { efficiency: measuredEfficiency(seeds), halfSize: value('P-gemm-half-size') };
  const efficiency = value('P-attention-efficiency');
  const attentionLaws = {
    forward: { efficiency, halfRows: value('P-attention-half-rows') },
    backward: {
      efficiency: efficiency * value('P-attention-backward-efficiency-ratio'),
      halfRows: value('P-attention-backward-half-rows'),
    },
  };
  const meanOf = (ratios: readonly number[]): number => errorSummary(ratios.map((ratio) => ratio - 1)).mean;
  return {
    products: meanOf(productRatios(products.rows, law, ratesOf(products, seeds))),
    groupedProducts: meanOf(
      groupedRatios(grouped.rows, value('P-grouped-gemm-ratio'), law, ratesOf(grouped, seeds)),
    ),
    attention: meanOf(attentionRatios(attention, 'forward', attentionLaws.forward)),
    attentionWithBackward: meanOf(
      attentionTrainingRatios(attention, attentionLaws, value('P-attention-backward-ratio')),
    ),
  };
}

/** The share of peak that the products themselves gave, which training runs then moved: the centre of its prior. */
function measuredEfficiency(seeds: ModelSeeds): number {
  const centre = seeds.parameterEntries.find(({ id }) => id === 'P-gemm-efficiency-blackwell')?.prior?.centre;
  if (centre === undefined) throw new Error('P-gemm-efficiency-blackwell: expected a prior with its centre');
  return centre;
}

function ratesOf(table: OperatorTable, seeds: ModelSeeds): OperatorRates {
  const accelerator = seeds.accelerators.get(table.accelerator);
  if (!accelerator) throw new Error(`table ${table.id}: expected an accelerator of seeds/hardware`);
  const efficiency = parameterOf(seeds.parameters, 'P-hbm-efficiency');
  return {
    flopsPerS: table.peakTflops * 1e12,
    memoryBytesPerS: accelerator.hbmTBytesPerS * 1e12 * efficiency,
  };
}

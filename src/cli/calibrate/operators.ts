// Constants of matrix products and of fused attention, fitted to the tables of seeds/measured/operators.
import {
  type AttentionLaw,
  type AttentionPass,
  type AttentionRow,
  attentionRatios,
  attentionTrainingRatios,
  fitAttention,
  fitGroupedRatio,
  fitLatentRatio,
  fitProducts,
  groupedRatios,
  type OperatorRates,
  productRatios,
} from '../../model/cluster/fit/fitOperators.ts';
import { parameterOf } from '../../model/numbers/parameters.ts';
import type { OperatorTable } from '../../seeds/measured/operatorTable.ts';
import { readOperatorTables, tableOf } from '../../seeds/measured/readMeasuredKernels.ts';
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import { SeedError } from '../../seeds/seedError.ts';
import { rounded } from './rounded.ts';

export interface OperatorFits {
  /** Value by parameter id. */
  values: Record<string, number>;
  /** Centre of the prior by id of a parameter that training runs then fit. */
  priorCentres: Record<string, number>;
  /** Predicted / measured − 1 of each set of rows. */
  errors: { name: string; errors: number[] }[];
}

const errorsOf = (ratios: readonly number[]): number[] => ratios.map((ratio) => ratio - 1);

/** All laws in turn: the grouped products are measured against the plain ones. Throws SeedError. */
export function fitTables(seedsPath: string, seeds: ModelSeeds): OperatorFits {
  const tables = readOperatorTables(seedsPath);
  const products = tableOf(tables, 'product');
  const grouped = tableOf(tables, 'grouped-product');
  const attention = tableOf(tables, 'attention');

  const productRates = ratesOf(products, seeds);
  const productFit = fitProducts(products.rows, productRates);
  const law = { efficiency: rounded(productFit.efficiency), halfSize: rounded(productFit.halfSize) };
  const groupedRates = ratesOf(grouped, seeds);
  const groupedRatio = rounded(fitGroupedRatio(grouped.rows, law, groupedRates));
  // Latent attention, whose keys are wider than its values, has kernels of its own.
  const plain = attention.rows.filter((row) => row.keyWidth === row.valueWidth);
  const latent = attention.rows.filter((row) => row.keyWidth !== row.valueWidth);
  const attentionLaws = attentionLawsOf(plain);
  const { forward, backward } = attentionLaws;
  const backwardFlops = parameterOf(seeds.parameters, 'P-attention-backward-ratio');
  const latentRatio = rounded(fitLatentRatio(latent, attentionLaws, backwardFlops));
  return {
    values: {
      'P-gemm-half-size': law.halfSize,
      'P-grouped-gemm-ratio': groupedRatio,
      'P-attention-efficiency': forward.efficiency,
      'P-attention-half-rows': forward.halfRows,
      'P-attention-backward-efficiency-ratio': rounded(backward.efficiency / forward.efficiency),
      'P-attention-backward-half-rows': backward.halfRows,
      'P-latent-attention-ratio': latentRatio,
    },
    priorCentres: { 'P-gemm-efficiency-blackwell': law.efficiency },
    errors: [
      { name: 'products', errors: errorsOf(productRatios(products.rows, law, productRates)) },
      {
        name: 'grouped products, with gradients',
        errors: errorsOf(groupedRatios(grouped.rows, groupedRatio, law, groupedRates)),
      },
      { name: 'attention, forward', errors: errorsOf(attentionRatios(plain, 'forward', forward)) },
      { name: 'attention, backward', errors: errorsOf(attentionRatios(plain, 'backward', backward)) },
      {
        name: 'attention, both',
        errors: errorsOf(attentionTrainingRatios(plain, attentionLaws, backwardFlops)),
      },
      {
        name: 'latent attention, both',
        errors: errorsOf(
          attentionTrainingRatios(latent, attentionLaws, backwardFlops).map((ratio) => ratio / latentRatio),
        ),
      },
    ],
  };
}

/** Limit and least rows of both passes. */
function attentionLawsOf(rows: readonly AttentionRow[]): Record<AttentionPass, AttentionLaw> {
  const lawOf = (pass: AttentionPass): AttentionLaw => {
    const { efficiency, halfRows } = fitAttention(rows, pass);
    return { efficiency: rounded(efficiency), halfRows: rounded(halfRows) };
  };
  return { forward: lawOf('forward'), backward: lawOf('backward') };
}

function ratesOf(table: OperatorTable, seeds: ModelSeeds): OperatorRates {
  const accelerator = seeds.accelerators.get(table.accelerator);
  if (!accelerator) {
    throw new SeedError(
      `seeds/measured/operators: ${table.id}: field accelerator: received ${table.accelerator}, expected an id of seeds/hardware`,
    );
  }
  return {
    flopsPerS: table.peakTflops * 1e12,
    memoryBytesPerS: accelerator.hbmTBytesPerS * 1e12 * parameterOf(seeds.parameters, 'P-hbm-efficiency'),
  };
}

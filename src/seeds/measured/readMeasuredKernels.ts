// Reads measured collectives and operators. Only the calibration needs them: the model runs on the constants fitted to them.

import { SeedError } from '../seedError.ts';
import { readFolder } from '../yaml/readYaml.ts';
import { type CollectiveSweepFile, collectiveSweep } from './collectiveSweep.ts';
import { type OperatorTable, type OperatorTableOf, operatorTable } from './operatorTable.ts';

/** Sweeps of seeds/measured/collectives that the calibration uses. Throws SeedError. */
export function readCollectiveSweeps(seedsPath: string): CollectiveSweepFile[] {
  return readFolder(seedsPath, 'measured/collectives', collectiveSweep).filter(isForCalibration);
}

/** Tables of seeds/measured/operators that the calibration uses. Throws SeedError. */
export function readOperatorTables(seedsPath: string): OperatorTable[] {
  return readFolder(seedsPath, 'measured/operators', operatorTable).filter(isForCalibration);
}

const isForCalibration = ({ use }: { use: string }): boolean => use === 'calibration';

/** The one table of an operator. Throws SeedError where there is none, or more than one. */
export function tableOf<Name extends OperatorTable['operator']>(
  tables: readonly OperatorTable[],
  operator: Name,
): OperatorTableOf<Name> {
  const found = tables.filter((table) => table.operator === operator);
  if (found.length === 1) return found[0] as OperatorTableOf<Name>;
  throw new SeedError(
    `seeds/measured/operators: field operator: received ${operator} in ${found.length} files, expected one`,
  );
}

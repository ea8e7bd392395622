// The fits as tables on the terminal.

import { type Calibration, errorSummary } from '../../model/cluster/fit/calibration.ts';
import { collectiveOperations } from '../../model/cluster/fit/fitCollectives.ts';
import { exponential } from '../../model/numbers/exact.ts';
import type { SweepFit } from './collectives.ts';
import type { OperatorFits } from './operators.ts';
import type { StepFit } from './step.ts';

/** 5th and 95th percentile of a normal distribution, in deviations. */
const NINETY_PERCENT = 1.645;
const MIB = 1048576;

const percent = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(100 * x).toFixed(1)} %`;
const unsigned = (x: number): string => percent(x).replace('+', ' ').padStart(8);

export function printStep({ calibration, free }: StepFit): void {
  console.log(`${free.length} fitted parameters, ${calibration.rows.length} rows\n`);
  console.log(`${'parameter'.padEnd(38)} value     5 %     95 %   prior`);
  free.forEach((entry, i) => {
    const value = calibration.fit.values[i]!;
    const spread = exponential(NINETY_PERCENT * calibration.fit.logDeviations[i]!);
    const shown = [value, value / spread, value * spread].map((x) => x.toFixed(3).padStart(7)).join(' ');
    console.log(`${entry.id.padEnd(38)} ${shown}   ${entry.centre} ± ${Math.round(100 * entry.logSigma)} %`);
  });
  printRows(calibration);
}

function printRows(calibration: Calibration): void {
  console.log(`\n${'row'.padEnd(34)} measured s  model s   error   source left out`);
  for (const row of calibration.rows) {
    const times = `${row.measuredS.toFixed(3).padStart(10)} ${row.fittedS.toFixed(3).padStart(8)}`;
    console.log(
      `${row.id.padEnd(34)} ${times} ${percent(row.fittedError).padStart(8)} ${percent(row.leftOutError).padStart(8)}`,
    );
  }
  console.log(`\n${'source'.padEnd(24)} rows   mean   bias    max   left out: mean   bias    max`);
  for (const source of new Set(calibration.rows.map((row) => row.source))) {
    printSummary(
      source,
      calibration.rows.filter((row) => row.source === source),
    );
  }
  printSummary('all', calibration.rows);
}

function printSummary(name: string, rows: Calibration['rows']): void {
  const fitted = errorSummary(rows.map((row) => row.fittedError));
  const leftOut = errorSummary(rows.map((row) => row.leftOutError));
  const cells = [fitted, leftOut].map(({ mean, bias, max }) => [mean, bias, max].map(unsigned).join(''));
  console.log(`${name.padEnd(24)} ${String(rows.length).padStart(4)} ${cells[0]}   ${cells[1]}`);
}

/** Constants of the collective law of each device, and its errors by operation from 1 MiB on and below. */
export function printSweeps(sweeps: readonly SweepFit[]): void {
  console.log('\ncollectives inside a scale-up domain');
  for (const { sweep, scaleUp, points } of sweeps) {
    console.log(`\n${sweep.device}: ${sweep.accelerators.join(', ')}`);
    for (const [name, value] of Object.entries(scaleUp)) console.log(`  ${name.padEnd(26)} ${value}`);
    console.log(`  ${''.padEnd(16)} rows  1 MiB and more: mean  max   rows  below: mean     max`);
    for (const op of collectiveOperations) {
      const ofOp = points.filter((point) => point.op === op);
      const cells = [ofOp.filter(({ bytes }) => bytes >= MIB), ofOp.filter(({ bytes }) => bytes < MIB)].map(
        (part) => {
          const { mean, max } = errorSummary(part.map(({ error }) => error));
          return `${String(part.length).padStart(4)}        ${unsigned(mean)}${unsigned(max)}`;
        },
      );
      console.log(`  ${op.padEnd(16)} ${cells.join(' ')}`);
    }
  }
}

export function printOperators({ values, priorCentres, errors }: OperatorFits): void {
  console.log('\noperators\n');
  for (const [id, value] of Object.entries(values)) console.log(`${id.padEnd(38)} ${value}`);
  for (const [id, value] of Object.entries(priorCentres)) console.log(`${id.padEnd(38)} ${value} (prior)`);
  console.log(`\n${'rows of'.padEnd(38)} rows    mean    bias     max`);
  for (const { name, errors: ofName } of errors) {
    const { mean, bias, max } = errorSummary(ofName);
    console.log(
      `${name.padEnd(38)} ${String(ofName.length).padStart(4)}${[mean, bias, max].map(unsigned).join('')}`,
    );
  }
}

// The fits as tables on the terminal.

import {
  type Calibration,
  errorSummary,
  type Grouping,
  groupings,
  type RowError,
} from '../../model/cluster/fit/calibration.ts';
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

export function printStep({ calibration, free, tried }: StepFit): void {
  console.log(`${free.length} fitted parameters, ${calibration.rows.length} rows\n`);
  console.log(`${'parameter'.padEnd(38)} value     5 %     95 %   prior`);
  free.forEach((entry, i) => {
    const value = calibration.fit.values[i]!;
    const spread = exponential(NINETY_PERCENT * calibration.fit.logDeviations[i]!);
    const shown = [value, value / spread, value * spread].map((x) => x.toFixed(3).padStart(7)).join(' ');
    console.log(`${entry.id.padEnd(38)} ${shown}   ${entry.centre} ± ${Math.round(100 * entry.logSigma)} %`);
  });
  printRows(calibration, tried);
}

function printRows({ rows }: Calibration, tried: readonly RowError[]): void {
  const shown = groupings.filter((grouping) => rows.some((row) => grouping in row.leftOutErrors));
  const heads = ['error', ...shown].map((name) => name.padStart(10)).join(' ');
  console.log(`\n${'row'.padEnd(38)} measured s  model s  ${heads} left out`);
  for (const { run, fittedS, fittedError, leftOutErrors } of [...rows, ...tried]) {
    const times = `${run.stepTimeS.toFixed(3).padStart(10)} ${fittedS.toFixed(3).padStart(8)}`;
    const errors = [fittedError, ...shown.map((grouping) => leftOutErrors[grouping])];
    console.log(`${run.id.padEnd(38)} ${times}  ${errors.map(cell).join(' ')}`);
  }
  console.log(`\n${'mean, bias and largest error'.padEnd(34)} rows  ${heads} left out`);
  for (const name of new Set(rows.map(({ run }) => run.source))) printSummary(name, of(rows, name), shown);
  printSummary('all of the calibration', rows, shown);
  printSummary('dense', rows.filter(isDense), shown);
  printSummary(
    'experts',
    rows.filter((row) => !isDense(row)),
    shown,
  );
  for (const name of new Set(tried.map(({ run }) => run.source))) {
    printSummary(`${name} (not fitted)`, of(tried, name), []);
  }
}

const cell = (error: number | undefined): string => (error === undefined ? '' : percent(error)).padStart(10);
const of = (rows: readonly RowError[], source: string): RowError[] =>
  rows.filter(({ run }) => run.source === source);
const isDense = ({ run }: RowError): boolean => run.settings.workload.experts === null;

function printSummary(name: string, rows: readonly RowError[], shown: readonly Grouping[]): void {
  if (rows.length === 0) return;
  const columns = [
    rows.map((row) => row.fittedError),
    ...shown.map((grouping) => rows.flatMap((row) => row.leftOutErrors[grouping] ?? [])),
  ].map((errors) => errorSummary(errors));
  const line = (title: string, pick: (summary: ReturnType<typeof errorSummary>) => string): void =>
    console.log(`${title.padEnd(39)}  ${columns.map((column) => pick(column).padStart(10)).join(' ')}`);
  line(`${name.padEnd(34)} ${String(rows.length).padStart(4)}`, ({ mean }) => unsigned(mean).trim());
  line('', ({ bias }) => percent(bias));
  line('', ({ max }) => unsigned(max).trim());
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

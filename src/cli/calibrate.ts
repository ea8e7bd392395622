// Fits the free constants of the step-time model to seeds/measured and writes them into seeds/parameters.yaml.
// Usage: npm run calibrate [-- --print]; with --print nothing is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { exponential } from '../model/exact.ts';
import { type Calibration, calibrate, errorSummary, type FreeParameter } from '../model/fit/calibration.ts';
import { calibrationRunsOf } from '../schemas/calibrationRuns.ts';
import { readModelSeeds } from '../schemas/readModelSeeds.ts';

/** 5th and 95th percentile of a normal distribution, in deviations. */
const NINETY_PERCENT = 1.645;

const percent = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(100 * x).toFixed(1)} %`;
const rounded = (x: number): number => Number(x.toPrecision(4));

const seedsPath = join(import.meta.dirname, '../../seeds');
const seeds = readModelSeeds(seedsPath);
const free = seeds.parameterEntries.flatMap((entry) =>
  entry.prior ? [{ id: entry.id, centre: entry.prior.centre, logSigma: entry.prior.logSigma }] : [],
);
const result = calibrate(calibrationRunsOf(seeds, 'calibration'), free, seeds.parameters);
printParameters(result, free);
printRows(result);
if (!process.argv.includes('--print')) writeFit(result, free);

function printParameters(calibration: Calibration, entries: readonly FreeParameter[]): void {
  console.log(`${entries.length} fitted parameters, ${calibration.rows.length} rows\n`);
  console.log(`${'parameter'.padEnd(38)} value     5 %     95 %   prior`);
  entries.forEach((entry, i) => {
    const value = calibration.fit.values[i]!;
    const spread = exponential(NINETY_PERCENT * calibration.fit.logDeviations[i]!);
    const shown = [value, value / spread, value * spread].map((x) => x.toFixed(3).padStart(7)).join(' ');
    console.log(`${entry.id.padEnd(38)} ${shown}   ${entry.centre} ± ${Math.round(100 * entry.logSigma)} %`);
  });
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
  const cells = [fitted, leftOut].map(({ mean, bias, max }) =>
    [mean, bias, max].map((x) => percent(x).replace('+', ' ').padStart(8)).join(''),
  );
  console.log(`${name.padEnd(24)} ${String(rows.length).padStart(4)} ${cells[0]}   ${cells[1]}`);
}

/** Writes values and covariance in place; comments and order of the file stay. */
function writeFit(calibration: Calibration, entries: readonly FreeParameter[]): void {
  const path = join(seedsPath, 'parameters.yaml');
  const file = parseDocument(readFileSync(path, 'utf8'));
  const list = seeds.parameterEntries.map((entry) => entry.id);
  entries.forEach((entry, i) => {
    file.setIn(['parameters', list.indexOf(entry.id), 'value'], rounded(calibration.fit.values[i]!));
  });
  const fitted = errorSummary(calibration.rows.map((row) => row.fittedError));
  const leftOut = errorSummary(calibration.rows.map((row) => row.leftOutError));
  file.set(
    'fit',
    file.createNode({
      ids: entries.map((entry) => entry.id),
      logCovariance: calibration.fit.logCovariance.map((row) => row.map(rounded)),
      rows: calibration.rows.length,
      meanErrorPercent: rounded(100 * fitted.mean),
      maxErrorPercent: rounded(100 * fitted.max),
      leaveOneSourceOutPercent: rounded(100 * leftOut.mean),
    }),
  );
  writeFileSync(path, file.toString({ lineWidth: 0 }));
  console.log('\nwritten to seeds/parameters.yaml');
}

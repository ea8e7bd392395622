// Fits the constants of the model to seeds/measured: collectives and operators each to their own measurements, then the
// free constants of the step time to training runs. Writes them into seeds/hardware and seeds/parameters.yaml, and what
// each run is off by where it is left out into seeds/left-out.yaml.
// Usage: npm run calibrate [-- --print]; with --print nothing is written, rows are left out by source, framework,
// laboratory, release and model in turn, laws one by one, and intervals are judged by coverage and score.
import { join } from 'node:path';
import { groupings } from '../model/cluster/fit/calibration.ts';
import { readModelSeeds } from '../seeds/readModelSeeds.ts';
import { fitSweeps } from './calibrate/collectives.ts';
import { printIntervals } from './calibrate/intervals.ts';
import { printLaws } from './calibrate/laws.ts';
import { fitTables } from './calibrate/operators.ts';
import { printOperators, printStep, printSweeps } from './calibrate/print.ts';
import { fitStep, withKernelFits } from './calibrate/step.ts';
import { writeHardware, writeLeftOut, writeParameters } from './calibrate/write.ts';

const seedsPath = join(import.meta.dirname, '../../seeds');
const seeds = readModelSeeds(seedsPath);
const sweeps = fitSweeps(seedsPath, seeds);
const operators = fitTables(seedsPath, seeds);
const isPrinting = process.argv.includes('--print');
const fitted = withKernelFits(seeds, sweeps, operators);
const step = fitStep(fitted, isPrinting ? groupings : ['source', 'laboratory']);
printStep(step);
if (isPrinting) {
  printIntervals(step, seeds);
  printLaws(fitted, step.free);
}
printSweeps(sweeps);
printOperators(operators);
if (!isPrinting) {
  writeHardware(seedsPath, sweeps);
  writeParameters(seedsPath, operators, step);
  writeLeftOut(seedsPath, step);
  console.log('\nwritten to seeds/hardware, seeds/parameters.yaml and seeds/left-out.yaml');
}

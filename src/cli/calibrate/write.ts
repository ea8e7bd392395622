// Writes fitted values into the seeds in place; comments and order of the files stay.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type Scalar, stringify } from 'yaml';
import { errorSummary } from '../../model/cluster/fit/calibration.ts';
import { LEFT_OUT_FILE } from '../../seeds/measured/leftOut.ts';
import { writeWhole } from '../files/writeWhole.ts';
import type { SweepFit } from './collectives.ts';
import type { OperatorFits } from './operators.ts';
import { rounded } from './rounded.ts';
import type { StepFit } from './step.ts';

/** Collective constants into every file of seeds/hardware that a sweep names; every other byte of the file stays. */
export function writeHardware(seedsPath: string, sweeps: readonly SweepFit[]): void {
  const folder = join(seedsPath, 'hardware');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const file = parseDocument(text);
    const fit = sweeps.find(({ sweep }) => sweep.accelerators.includes(String(file.get('id'))));
    if (!fit) continue;
    const places = Object.entries(fit.scaleUp).map(([field, value]) => {
      const [start, end] = (file.getIn(['scaleUp', field], true) as Scalar).range!;
      return { start, end, value };
    });
    places.sort((a, b) => b.start - a.start);
    const written = places.reduce(
      (whole, { start, end, value }) => whole.slice(0, start) + value + whole.slice(end),
      text,
    );
    writeWhole(path, written);
  }
}

/** Values, centres of priors and the record of the fit into seeds/parameters.yaml. */
export function writeParameters(
  seedsPath: string,
  operators: OperatorFits,
  { calibration, free }: StepFit,
): void {
  const path = join(seedsPath, 'parameters.yaml');
  const file = parseDocument(readFileSync(path, 'utf8'));
  const entries = file.toJS().parameters as { id: string }[];
  const set = (id: string, field: string[], value: number): void =>
    file.setIn(['parameters', entries.findIndex((entry) => entry.id === id), ...field], value);
  for (const [id, value] of Object.entries(operators.values)) set(id, ['value'], value);
  for (const [id, centre] of Object.entries(operators.priorCentres)) set(id, ['prior', 'centre'], centre);
  for (const [i, { id }] of free.entries()) set(id, ['value'], rounded(calibration.fit.values[i]!));
  const fitted = errorSummary(calibration.rows.map((row) => row.fittedError));
  const leftOut = errorSummary(calibration.rows.map((row) => row.leftOutErrors.source ?? 0));
  file.set(
    'fit',
    file.createNode({
      ids: free.map(({ id }) => id),
      logCovariance: calibration.fit.logCovariance.map((row) => row.map(rounded)),
      rows: calibration.rows.length,
      meanErrorPercent: rounded(100 * fitted.mean),
      maxErrorPercent: rounded(100 * fitted.max),
      leaveOneSourceOutPercent: rounded(100 * leftOut.mean),
    }),
  );
  writeWhole(path, file.toString({ lineWidth: 0 }));
}

/** Errors of every calibrated row, left out with its source and with its laboratory, into seeds/left-out.yaml. */
export function writeLeftOut(seedsPath: string, { calibration }: StepFit): void {
  const rows = calibration.rows.map(({ run, leftOutErrors: { source, laboratory } }) => [
    run.id,
    { source: rounded(source!), laboratory: rounded(laboratory!) },
  ]);
  const head =
    '# Written by npm run calibrate: predicted / measured − 1 by fits without the run’s source, and without its laboratory.';
  writeWhole(join(seedsPath, LEFT_OUT_FILE), `${head}\n${stringify(Object.fromEntries(rows))}`);
}

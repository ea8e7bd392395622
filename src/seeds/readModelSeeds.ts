// Reads what the model starts from: parameters, hardware, workloads and measured runs, checked against their schemas.
import { join } from 'node:path';
import type { Accelerator } from '../model/cluster/accelerator.ts';
import type { Workload } from '../model/cluster/workload.ts';
import type { Parameters } from '../model/numbers/parameters.ts';
import { type MeasuredFile, measuredFile } from './measured/measuredRun.ts';
import { type FitRecord, type Parameter, parameterFile } from './parameter.ts';
import { acceleratorsOf } from './parts/accelerators.ts';
import { type Hardware, hardware } from './parts/hardware.ts';
import { type WorkloadEntry, workload } from './parts/workload.ts';
import { SeedError } from './seedError.ts';
import { readFolder, readYaml } from './yaml/readYaml.ts';

export interface ModelSeeds {
  parameterEntries: Parameter[];
  /** Value by parameter id, as src/model takes it. */
  parameters: Parameters;
  fit: FitRecord | undefined;
  hardware: Hardware[];
  /** Accelerator by id and by alias. */
  accelerators: Map<string, Accelerator>;
  workloads: WorkloadEntry[];
  /** Shape by workload id. */
  shapes: Map<string, Workload>;
  measured: MeasuredFile[];
}

/** All seeds of the model under `seedsPath`. Throws SeedError naming file, entry, field, received and expected. */
export function readModelSeeds(seedsPath: string): ModelSeeds {
  const file = readYaml(join(seedsPath, 'parameters.yaml'), 'seeds/parameters.yaml', parameterFile);
  const hardwareEntries = readFolder(seedsPath, 'hardware', hardware);
  const workloads = readFolder(seedsPath, 'workloads', workload);
  const measured = readFolder(seedsPath, 'measured', measuredFile);
  requireDistinct(
    'seeds/parameters.yaml',
    file.parameters.map((entry) => entry.id),
  );
  requireDistinct(
    'seeds/hardware',
    hardwareEntries.flatMap((entry) => [entry.id, ...entry.aliases]),
  );
  requireDistinct(
    'seeds/workloads',
    workloads.map((entry) => entry.id),
  );
  requireDistinct(
    'seeds/measured',
    measured.flatMap((entry) => entry.rows.map((row) => row.id)),
  );
  const parameters = Object.fromEntries(file.parameters.map((entry) => [entry.id, entry.value]));
  return {
    parameterEntries: file.parameters,
    parameters,
    fit: file.fit,
    hardware: hardwareEntries,
    accelerators: acceleratorsOf(hardwareEntries, parameters),
    workloads,
    shapes: new Map(workloads.map((entry) => [entry.id, shapeOf(entry)])),
    measured,
  };
}

function shapeOf(entry: WorkloadEntry): Workload {
  const {
    name: _name,
    family: _family,
    year: _year,
    featured: _featured,
    standing: _standing,
    source: _source,
    publishedParametersB: _b,
    ...shape
  } = entry;
  return shape;
}

function requireDistinct(file: string, ids: string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      throw new SeedError(`${file}: ${id}: field id: received ${id} twice, expected distinct ids`);
    seen.add(id);
  }
}

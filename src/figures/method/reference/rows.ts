// Rows of the reference tables in groups: accelerators by maker, models by family from small to large.
import type { Hardware } from '../../../seeds/parts/hardware.ts';
import type { WorkloadEntry } from '../../../seeds/parts/workload.ts';

export interface Group<Row> {
  name: string;
  rows: Row[];
}

function grouped<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Group<Row>[] {
  const groups = Map.groupBy(rows, nameOf);
  return [...groups].map(([name, own]) => ({ name, rows: own })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const hardwareByVendor = (entries: readonly Hardware[]): Group<Hardware>[] =>
  grouped(entries, ({ vendor }) => vendor);

export const workloadsByFamily = (entries: readonly WorkloadEntry[]): Group<WorkloadEntry>[] =>
  grouped(
    entries.toSorted((a, b) => a.publishedParametersB - b.publishedParametersB),
    ({ family }) => family,
  );

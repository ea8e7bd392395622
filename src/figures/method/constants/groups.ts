// The constants of seeds/parameters.yaml by subject, in the order in which the page shows them.
import type { Parameter } from '../../../seeds/parameter.ts';

export const constantGroups = [
  'site',
  'weather',
  'efficiency',
  'kernels',
  'traffic',
  'memory',
  'batch',
  'failures',
  'spread',
  'other',
] as const;

export type ConstantGroup = (typeof constantGroups)[number];

/** Words of an id that decide its group; the first group that has one takes it. */
const words: Record<Exclude<ConstantGroup, 'other'>, RegExp> = {
  spread: /^P-(software|calibrated|uncalibrated)/,
  failures: /failures|stops|checkpoint|detect|restart|straggler|spare|repair/,
  batch: /batch/,
  memory: /gradient-bytes|state-bytes|reserved/,
  efficiency: /gemm-efficiency|ultra|h100-pcie|block-scale|grouped-gemm/,
  traffic: /network|hop(?!per)|switch|spine|pod|exposed|wire|regather|dispatch/,
  kernels:
    /gemm|attention|score|expert|hbm|kernel|piece|norm|embedding|elementwise|cast|launch|logit|optimizer|gradient-handling|fixed-step/,
  site: /pue|other-it|rack|power-fraction|tariff/,
  weather: /weather|wind|solar|cloud|battery/,
};

export function groupOf(id: string): ConstantGroup {
  const found = (Object.keys(words) as (keyof typeof words)[]).find((group) => words[group].test(id));
  return found ?? 'other';
}

/** Groups that hold something, each with its constants in the order of the file. */
export function groupedConstants(
  entries: readonly Parameter[],
): { group: ConstantGroup; entries: Parameter[] }[] {
  return constantGroups
    .map((group) => ({ group, entries: entries.filter((entry) => groupOf(entry.id) === group) }))
    .filter(({ entries: own }) => own.length > 0);
}

// What fails: the unexpected interruptions by component, as the Llama 3 record counts them.
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';

export const failureComponents = ['gpu', 'network', 'software', 'host'] as const;

export type FailureComponent = (typeof failureComponents)[number];

/** Components of which every machine has its own, so that their failures grow with the GPUs. */
const machineComponents = ['gpu', 'network', 'host'] as const;

/**
 * Share of all failures of a job by component; they sum to 1. Failures of machines are shared out as in the record,
 * whatever their rate; what is left are failures of software and users, which come per job.
 */
export function failureShares(
  parameters: Parameters,
  machineRate: number,
  jobRate: number,
): Record<FailureComponent, number> {
  const record = machineComponents.map((component) =>
    parameterOf(parameters, `P-failures-${component}-per-gpu-day`),
  );
  const ofRecord = record.reduce((sum, rate) => sum + rate, 0);
  const machines = machineRate + jobRate > 0 ? machineRate / (machineRate + jobRate) : 1;
  const [gpu = 0, network = 0, host = 0] = record.map((rate) => (machines * rate) / ofRecord);
  return { gpu, network, host, software: 1 - machines };
}

// What fails: the unexpected interruptions by component, as the Llama 3 record counts them.
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';

export const failureComponents = ['gpu', 'network', 'software', 'host'] as const;

export type FailureComponent = (typeof failureComponents)[number];

/** Share of all unexpected interruptions by component; they sum to 1. */
export function failureShares(parameters: Parameters): Record<FailureComponent, number> {
  const rates = failureComponents.map((component) =>
    parameterOf(parameters, `P-failures-${component}-per-gpu-day`),
  );
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  return Object.fromEntries(
    failureComponents.map((component, i) => [component, rates[i]! / total]),
  ) as Record<FailureComponent, number>;
}

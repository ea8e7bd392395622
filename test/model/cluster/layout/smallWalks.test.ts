// The search beside walks through every layout of the smallest sites: quick, with failures, little memory and straddling groups among them.
import { expect, test } from 'vitest';
import { searchCases, searchRatio } from '../../../../src/cli/bench/model/searchCases.ts';
import { seeds } from '../control.ts';

const small = searchCases(seeds).filter(({ request, settings: { workload, scaleUpDomain } }) => {
  const sequences = request.mostBatchTokens / workload.sequence;
  return request.maxGpus <= 6 && sequences <= 5 && workload.layers <= 32 && scaleUpDomain <= 16;
});

test('there are models of experts among them, and jobs that fail', () => {
  expect(small.filter(({ settings }) => settings.workload.experts).length).toBeGreaterThan(3);
  expect(small.filter(({ request }) => request.goodputOf).length).toBeGreaterThan(5);
});

test.each(small.slice(0, 24).map((one) => [one.name, one] as const))('%s', (_, one) =>
  expect(searchRatio(one, seeds.parameters)).toBeCloseTo(1, 12),
);

// Groups straddle, and the network is shared beyond a few GPUs: times differ from one stretch of GPUs to the next.
test.each(small.slice(24, 48).map((one, place) => [one.name, 2 + (place % 3), one] as const))(
  '%s, in domains of %d and pods of 4',
  (_, scaleUpDomain, one) => {
    const parameters = { ...seeds.parameters, 'P-pod-gpus': 4, 'P-spine-oversubscription': 3 };
    const apart = { ...one, settings: { ...one.settings, scaleUpDomain } };
    expect(searchRatio(apart, parameters)).toBeCloseTo(1, 12);
  },
);

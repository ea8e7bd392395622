// The state of a figure in its address.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureInput } from '../../../src/figures/grammar/figure.ts';
import { queryOf, readState, usualState } from '../../../src/figures/grammar/state.ts';

const inputs: FigureInput[] = [
  { kind: 'range', key: 'route', label: 'Route', low: 1, high: 2, step: 0.1, value: 1, say: String },
  {
    kind: 'choice',
    key: 'city',
    label: 'City',
    value: 'dakar',
    choices: ['dakar', 'tunis'].map((value) => ({ value, label: value })),
  },
  { kind: 'action', key: 'measure', label: 'Measure' },
];

test('an empty query is the usual state, and the usual state an empty query', () => {
  expect(readState('', inputs)).toEqual({ state: { route: 1, city: 'dakar' }, problems: [] });
  expect(queryOf(usualState(inputs), inputs)).toBe('');
});

test('every state comes back from its query', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 20 }), fc.constantFrom('dakar', 'tunis'), (tenths, city) => {
      const state = { route: tenths / 10, city };
      expect(readState(queryOf(state, inputs), inputs)).toEqual({ state, problems: [] });
    }),
  );
});

test('digits and decimal marks of any script are read', () => {
  expect(readState('?route=١٫٥', inputs).state).toEqual({ route: 1.5, city: 'dakar' });
});

test.each([
  ['?route=3', 'route', '3'],
  ['?route=1.25', 'route', '1.25'],
  ['?route=long', 'route', 'long'],
  ['?city=rome', 'city', 'rome'],
  ['?city=dakar&city=tunis', 'city', 'dakar, tunis'],
])('%s is reported, and the usual value stands', (query, key, received) => {
  const { state, problems } = readState(query, inputs);
  expect(problems.map((problem) => [problem.input.key, problem.received])).toEqual([[key, received]]);
  expect(state).toEqual(usualState(inputs));
});

test('a key that no input has is nobody’s fault', () => {
  expect(readState('?utm=1', inputs).problems).toEqual([]);
});

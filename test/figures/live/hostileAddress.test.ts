// The address of each computed figure: 10,000 hostile queries over all figures leave a state that its inputs can have.
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { catalogue } from '../../../src/figures/catalogue.ts';
import type { FigureInput } from '../../../src/figures/grammar/figure.ts';
import { queryOf, readState, usualState } from '../../../src/figures/grammar/state.ts';

const runsEach = Math.ceil(10_000 / catalogue.length);

const canHave = (input: FigureInput, value: unknown): boolean => {
  if (input.kind === 'action') return value === undefined;
  if (input.kind === 'choice') return input.choices.some((choice) => choice.value === value);
  if (typeof value !== 'number') return false;
  const steps = (value - input.low) / input.step;
  return value >= input.low && value <= input.high && Math.abs(steps - Math.round(steps)) < 1e-6;
};

const valueFor = (inputs: readonly FigureInput[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom(
      '',
      ' ',
      '1e3',
      '0x10',
      'NaN',
      'Infinity',
      '-0',
      '٣',
      '1٫5',
      '1,5',
      '__proto__',
      'toString',
    ),
    fc.constantFrom(
      ...inputs.flatMap((input) =>
        input.kind === 'range'
          ? [String(input.low), String(input.high), String(input.high + input.step)]
          : input.kind === 'choice'
            ? input.choices.map(({ value }) => value)
            : ['1'],
      ),
    ),
  );

describe.each(catalogue.map((entry) => ({ id: entry.id, inputs: entry.inputsIn('en') })))(
  'the figure $id',
  ({ inputs }) => {
    const usual = usualState(inputs);
    const key = fc.oneof(
      fc.constantFrom(...inputs.map((input) => input.key)),
      fc.constantFrom('__proto__', 'constructor', 'utm', ''),
    );
    const search = fc.oneof(
      fc
        .array(fc.tuple(key, valueFor(inputs)), { maxLength: 8 })
        .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
      fc
        .array(fc.tuple(key, valueFor(inputs)), { maxLength: 8 })
        .map((pairs) => `?${new URLSearchParams(pairs)}`),
      fc.string({ unit: 'binary' }),
    );

    test('has a state that its inputs can have, and its query brings it back', () => {
      fc.assert(
        fc.property(search, (received) => {
          const { state, problems } = readState(received, inputs);
          const again = readState(queryOf(state, inputs), inputs);
          return (
            Object.keys(state).length === Object.keys(usual).length &&
            inputs.every(
              (input) => canHave(input, state[input.key]) && again.state[input.key] === state[input.key],
            ) &&
            problems.every(({ input }) => state[input.key] === usual[input.key]) &&
            again.problems.length === 0
          );
        }),
        { numRuns: runsEach, seed: 17 },
      );
    });
  },
);

// What stands beside a slider stands alone: in Arabic its noun is in the nominative, معالجان and not معالجين.
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/figures/catalogue.ts';
import type { FigureInput } from '../../../src/figures/grammar/figure.ts';

type Range = Extract<FigureInput, { kind: 'range' }>;

const valuesOf = ({ low, high, step }: Range): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, place) => low + place * step);

test('every value that a slider can say', () => {
  const said = catalogue.flatMap((entry) =>
    entry
      .inputsIn('ar')
      .filter((input) => input.kind === 'range')
      .flatMap((input) => valuesOf(input).map((value) => `${entry.id} ${input.key}: ${input.say(value)}`)),
  );
  expect(said.length).toBeGreaterThan(500);
  expect(said.filter((words) => /(?<!ملاي)ين$/.test(words))).toEqual([]);
});

// The lesson and the simulator draw one state alike.
import { expect, test } from 'vitest';
import { buildAnswers } from '../../src/lesson/measures/buildAnswers.ts';
import { firstTraces } from '../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../src/simulator/inputs/rules.ts';
import { seeds } from '../simulator/seeds.ts';

test('the lines of the default settings are those of the simulator’s first picture', () => {
  const { traces, here } = buildAnswers(defaultsOf(seeds), seeds);
  expect(traces).toEqual(firstTraces(seeds));
  expect(here?.usefulMw).toBeCloseTo(
    traces.grown.find(({ siteMw }) => siteMw === 240)?.usefulMw ?? Number.NaN,
    3,
  );
});

// What is given out at one moment belongs together.
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { type OutcomeParts, outcomeOf } from '../../../../src/simulator/page/files/outcomeOf.ts';
import { seeds } from '../../seeds.ts';

const parts = (isWhollyOf: boolean): OutcomeParts => ({
  settings: { current: { ...defaultsOf(seeds), pue: 1.4 }, address: () => 'https://miqyas.example/?pue=1.4' },
  draws: { state: 'idle', checksum: '', status: null, delayFractions: [] },
  answers: { isWhollyOf: () => isWhollyOf, reports: [null] },
  sections: { drawnFailures: null },
  kept: { query: null },
});

test('it has the reports that answer to its settings, and no others', () => {
  expect(outcomeOf(parts(true), seeds)).toMatchObject({ settings: { pue: 1.4 }, reports: [null] });
  expect(outcomeOf(parts(false), seeds)).toMatchObject({ settings: { pue: 1.4 }, reports: null });
});

// The phases figure: what the powers of the ledger would carry.
import { expect, test } from 'vitest';
import { ownDeviceEntry } from '../../src/figures/ownDevice/ownDeviceEntry.ts';
import { stageReferences, stagesOf } from '../../src/figures/phases/stages.ts';
import { phasesWords } from '../../src/figures/phases/words.ts';
import { readLedger } from '../../src/ledger/read/readLedger.ts';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { languages } from '../../src/site/locales.ts';

const parameters = new Map(readModelSeeds('seeds').parameterEntries.map((entry) => [entry.id, entry]));
const stages = stagesOf(readLedger('seeds'), parameters);

test('stages stand in order of power, from the memorandum to the goal', () => {
  expect(stages.map(({ siteMw }) => siteMw)).toEqual([16, 36, 40, 500]);
  expect(stages.map(({ status }) => status)).not.toContain('in-service');
});

test('40 MW carries 227 racks and 16,344 GPUs: 40,000 / 1.2 x 0.9 / 132 kW, 72 GPUs a rack', () => {
  expect(stages[2]).toMatchObject({ racks: 227, gpus: 16_344 });
  expect(stages[2]?.energyTwh).toBeCloseTo(0.3504, 10);
});

test('the range of every stage holds its central value', () => {
  for (const { gpusLow, gpus, gpusHigh } of stages) {
    expect(gpusLow).toBeLessThan(gpus);
    expect(gpusHigh).toBeGreaterThan(gpus);
  }
});

test('one range of GPUs for the first phase: that of its table is that of the figure of the own device', () => {
  const { gpusLow, gpusHigh } = stages[2] ?? {};
  expect(ownDeviceEntry.materialIn('en')).toMatchObject({ gpusLow, gpusHigh });
});

test.each(languages)('in %s every stage has its words', (language) => {
  expect(Object.keys(phasesWords(language).stages).sort()).toEqual([...stageReferences].sort());
});

test('a missing parameter is named', () => {
  expect(() => stagesOf(readLedger('seeds'), new Map())).toThrow('expected a parameter P-pue');
});

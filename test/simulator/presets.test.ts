// The known states of laboratories: each has a measured run of its model beside ours, and says so where that ran on other chips.
import { expect, test } from 'vitest';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { presetsOf } from '../../src/simulator/panels/presets/presets.ts';

const seeds = readModelSeeds('seeds');
const trained = presetsOf(seeds).flatMap((preset) => (preset.kind === 'trained' ? [preset] : []));
const rows = seeds.measured.flatMap((file) => file.rows);

test.each(trained)('$query has a run beside it, on its own chips where the seeds have one', (preset) => {
  const { measured, settings } = preset;
  const ofModel = rows.filter(({ model }) => model === settings.work);
  const isOnItsChips = ofModel.some(({ accelerator }) => accelerator === settings.acc);
  expect(measured.elsewhere === undefined).toBe(isOnItsChips);
  expect(ofModel).toContainEqual(expect.objectContaining({ gpus: measured.gpus, stepTimeS: measured.stepS }));
  expect(measured.lowS).toBeLessThan(measured.modelS);
  expect(measured.highS).toBeGreaterThan(measured.modelS);
  expect(measured.url).toMatch(/^https:/);
});

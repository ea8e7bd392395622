// The figure of the reader's own device: what is compared, and how wide the answer is.
import { expect, test } from 'vitest';
import {
  foundOf,
  machinesOf,
  OPERATIONS_PER_DRAW,
  ownDevice,
} from '../../src/figures/ownDevice/ownDevice.ts';
import { ownDeviceEntry } from '../../src/figures/ownDevice/ownDeviceEntry.ts';
import { languages } from '../../src/site/locales.ts';

const given = ownDeviceEntry.materialIn('en') as Parameters<typeof ownDevice.answer>[1];
const rates = {
  backend: 'cpu' as const,
  threads: 1,
  drawsPerS: [1e8, 2e8] as const,
  hoursPerS: [3e7, 4e7] as const,
  checksum: 'a',
};

test('12,744 GPUs of 5e15 over a device of 2e8 draws: 1.18e10 machines at least; 18,000 over 1e8 draws: 3.33e10 at most', () => {
  const measured = [{ draws: [1e8, 2e8] as const }, { draws: [1e7, 1e7] as const }];
  const [low, high] = machinesOf([12_744 * 5e15, 18_000 * 5e15], measured);
  expect(low).toBeCloseTo((12_744 * 5e15) / (2e8 * 27), -3);
  expect(high).toBeCloseTo((18_000 * 5e15) / (1e8 * 27), -3);
});

test('the sentence stands without a measurement, and says what was measured once it was', () => {
  const before = ownDevice.answer({ format: 'FP8' }, given);
  expect(before.finding).toMatch(
    /12.024 to 21.096 GPUs together .*6\.0\u00a0×\u00a010¹⁹.* to .*1\.1\u00a0×\u00a010²⁰/,
  );
  expect(before.rows).toHaveLength(1);
  const after = ownDevice.answer(
    { format: 'FP8', ...foundOf('one', rates), hasGpu: 'no', isSame: 'yes' },
    given,
  );
  expect(after.finding).toContain('12');
  expect(after.finding).toContain('same integers');
  expect(after.rows).toHaveLength(2);
  expect(after.drawing.content).toContain('place-found');
});

test('a smaller format of number makes more operations, and so more devices', () => {
  const at = (format: string) => ownDevice.answer({ format, ...foundOf('one', rates) }, given).finding;
  expect(at('BF16')).not.toBe(at('FP4'));
  expect(at('FP4')).toContain('10²⁰');
});

test('the operations of a draw are those that the kernel’s code has, and the page states them', () => {
  // pcg4d: 12 products, 12 sums, 4 shifts and 4 exclusive ors for four words.
  expect(OPERATIONS_PER_DRAW).toBe((12 + 12 + 4 + 4) / 4 + 14 + 5);
  for (const language of languages) {
    const own = ownDeviceEntry.materialIn(language) as typeof given;
    const { finding } = ownDevice.answer({ format: 'FP8', ...foundOf('one', rates) }, own);
    expect(finding).toContain(` ${OPERATIONS_PER_DRAW} `);
  }
});

test('before anything is measured the scale has GPU, rack and first phase, and an empty row for each way of running', () => {
  const before = ownDevice.answer({ format: 'FP8' }, given).drawing.content;
  const planned = (content: string): string[] => content.match(/<path class="place-planned"[^>]*>/g) ?? [];
  expect(planned(before)).toHaveLength(3);
  expect(before.match(/: \?</g)).toHaveLength(3);
  expect(before).not.toContain('place-found');
  const after = ownDevice.answer({ format: 'FP8', ...foundOf('one', rates), hasGpu: 'no' }, given).drawing
    .content;
  // The device lands on the scale that was there.
  expect(planned(after)).toEqual(planned(before));
  expect(after.match(/class="place-found"/g)).toHaveLength(1);
  // 12,024 GPUs of 5e15 over 2e8 draws of 27 operations.
  expect(after).toContain('11\u202f000\u202f000\u202f000 times');
});

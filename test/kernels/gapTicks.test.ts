import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pcg4d } from '../../src/kernels/draws/pcg4d.ts';
import { buildExponentialTable, gapTicks, multiplyShift } from '../../src/kernels/failures/gapTicks.ts';

const table = buildExponentialTable();

test('neighbouring knots can be interpolated', () => {
  for (let knot = 1; knot < table.length; knot++) {
    const gap = table[knot - 1]! - table[knot]!;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(65_536);
  }
  expect(table.at(-1)).toBe(0);
});

test('the product in 16-bit parts is the product, and stops at 2^32 - 1', () => {
  const words = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 0, max: 2 ** 27 - 1 }),
      fc.integer({ min: 1, max: 22 }),
      (a, b, shift) => {
        const exact = (BigInt(a) * BigInt(b)) >> BigInt(shift);
        expect(multiplyShift(a, b, shift)).toBe(exact > 0xffffffffn ? 0xffffffff : Number(exact));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('gaps are exponential: mean, and share beyond twice the mean', () => {
  const mean = 1_000_000;
  const words = new Int32Array(4);
  const drawCount = 100_000;
  let sum = 0;
  let beyond = 0;
  for (let run = 0; run < drawCount; run++) {
    pcg4d(run, 0, 2, 5, words);
    const gap = gapTicks(words[0]!, table, mean, 22);
    sum += gap;
    if (gap > 2 * mean) beyond += 1;
  }
  // Four standard errors: mean / sqrt(n); share e^-2 = 0.1353, sqrt(0.1353 * 0.8647 / n) = 0.00108.
  expect(Math.abs(sum / drawCount - mean)).toBeLessThan((4 * mean) / Math.sqrt(drawCount));
  expect(Math.abs(beyond / drawCount - Math.exp(-2))).toBeLessThan(4 * 0.00108);
});

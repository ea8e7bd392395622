import { expect, test } from 'vitest';
import { probit } from '../../src/kernels/draws/probit.ts';

// Quantiles of the standard normal distribution as tables print them; the last one is AS 241's own test value.
test.each([
  [0.5, 0],
  [0.8, 0.8416212335729143],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
  [0.25, -0.6744897501960817],
  [1e-9, -5.997807015007687],
  [1e-20, -9.262340089798409],
])('probit(%d) is %d', (probability, z) => {
  expect(probit(probability)).toBeCloseTo(z, 13);
});

test('it is odd about a half where 1 - p is exact', () => {
  for (const p of [0.5 ** 3, 0.5 ** 10, 0.5 ** 20]) expect(probit(1 - p)).toBe(-probit(p));
});

test('it rises', () => {
  let last = -Infinity;
  for (let i = 1; i < 4096; i++) {
    const z = probit(i / 4096);
    expect(z).toBeGreaterThan(last);
    last = z;
  }
});

test.each([0, 1, -0.1, 1.5, Number.NaN])('%d is refused', (probability) => {
  expect(() => probit(probability)).toThrow(RangeError);
});

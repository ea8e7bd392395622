// Functions of angles against the engine's own, and at their limits.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcCosine, arcSine, arcTangent, cosine, PI, sine } from '../../../src/model/numbers/angles.ts';

test('they agree with the engine’s own to the last digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (angle) => {
      expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(1e-14);
      expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(1e-14);
      expect(Math.abs(arcTangent(angle) - Math.atan(angle))).toBeLessThan(1e-14);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => {
      expect(Math.abs(arcSine(x) - Math.asin(x))).toBeLessThan(1e-14);
      expect(Math.abs(arcCosine(x) - Math.acos(x))).toBeLessThan(1e-14);
    }),
  );
});

test('the arc sine of one is a right angle, and beyond one there is none', () => {
  expect(arcSine(1)).toBe(PI / 2);
  expect(arcSine(-1)).toBe(-PI / 2);
  expect(() => arcSine(1.01)).toThrow('arcSine: received 1.01, expected −1 to 1');
  expect(() => arcSine(-1.01)).toThrow('arcSine: received -1.01, expected −1 to 1');
  expect(() => sine(Number.NaN)).toThrow('received NaN');
});

// Scales, round marks and labels that keep their distance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTicks, scaleOf, spreadLabels, ticksBeyond, ticksEvery } from '../../src/charts/scale.ts';
import { escapeText, text } from '../../src/charts/svg.ts';

test('a scale maps ends to ends', () => {
  const y = scaleOf([0, 500], [400, 0]);
  expect([y(0), y(250), y(500)]).toEqual([400, 200, 0]);
});

test.each([
  [77, 5, [0, 20, 40, 60, 80]],
  [9, 5, [0, 2, 4, 6, 8, 10]],
  [500, 5, [0, 100, 200, 300, 400, 500]],
])('round ticks beyond %d, about %d of them', (high, count, expected) => {
  expect(ticksBeyond(high, count)).toEqual(expected);
});

test.each([
  [-12.4, 30, 6, [-10, -5, 0, 5, 10, 15, 20, 25, 30]],
  [91.2, 93.9, 4, [91.5, 92, 92.5, 93, 93.5]],
])('round ticks from %d to %d stay inside', (low, high, count, expected) => {
  expect(roundTicks(low, high, count)).toEqual(expected);
});

test('ticks of a fixed step include both ends', () =>
  expect(ticksEvery(100, 500)).toEqual([0, 100, 200, 300, 400, 500]));

test('labels keep their order, their distance and the frame', () => {
  const places = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(places, (wanted) => {
      const spread = spreadLabels(
        wanted.toSorted((a, b) => a - b),
        20,
        0,
        400,
      );
      spread.forEach((place, i) => {
        expect(place).toBeLessThanOrEqual(400);
        if (i > 0) expect(place - (spread[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }),
  );
});

describe('text', () => {
  test('stands with its right side at x in both directions', () => {
    expect(text('', 9, 9, 'حصيلة', 'right', 'rtl')).toContain('text-anchor="start" direction="rtl"');
    expect(text('', 9, 9, 'output', 'right', 'ltr')).toContain('text-anchor="end" direction="ltr"');
  });
  test('a number keeps its own direction, or its minus would change sides', () => {
    expect(text('', 9, 9, '−3.5', 'right', 'rtl')).toContain('text-anchor="end" direction="ltr"');
  });
  test('cannot break out of its element', () => {
    expect(escapeText('<b a="1">&')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;');
  });
});

// Arrows: short of both ends, beside their way on the side asked for.
import { expect, test } from 'vitest';
import { arrow, beside } from '../../../src/charts/marks/arrow.ts';

const form = { className: 'level-line', headClass: 'level-head', gap: 10, aside: 0 };

test('it stops short of both ends by the gap, the line by the length of the head too', () => {
  expect(arrow([0, 0], [100, 0], form)).toBe(
    '<path class="level-line" d="M10 0h71"/><path class="level-head" d="M90 0L81 5L81 -5z"/>',
  );
});

test('aside is to the left of its way, for the arrow and for what stands beside it', () => {
  // Along +x on a page whose y grows downwards, left is up.
  expect(beside([0, 0], [100, 0], 8)).toEqual([50, -8]);
  expect(beside([100, 0], [0, 0], 8)).toEqual([50, 8]);
  expect(arrow([0, 0], [100, 0], { ...form, aside: 8 })).toContain('M10-8h71');
});

// The keys of the handle: arrows 5 MW, with Shift 1, Page 20, Home 40, End 500; never beyond the ends.
import { expect, test } from 'vitest';
import { powerAfterKey } from '../../../../src/simulator/page/plane/powerKeys.ts';

test.each([
  ['ArrowRight', false, 245],
  ['ArrowUp', false, 245],
  ['ArrowLeft', false, 235],
  ['ArrowDown', true, 239],
  ['ArrowRight', true, 241],
  ['PageUp', false, 260],
  ['PageDown', false, 220],
  ['Home', false, 40],
  ['End', false, 500],
])('%s with Shift %s leads from 240 to %d', (key, isShift, mw) => {
  expect(powerAfterKey(key, isShift, 240)).toBe(mw);
});

test('the ends hold, and other keys do nothing', () => {
  expect(powerAfterKey('ArrowRight', false, 498)).toBe(500);
  expect(powerAfterKey('PageDown', false, 50)).toBe(40);
  expect(powerAfterKey('a', false, 240)).toBeUndefined();
});

// Colours as the bytes of a picture: none is painted black because it is written otherwise.
import { expect, test } from 'vitest';
import { bytesOf } from '../../../../src/simulator/page/places/colourBytes.ts';

test('six digits are three bytes', () => {
  expect(bytesOf('#8f3F0e')).toEqual([143, 63, 14]);
});

test.each(['', '#83e', 'rgb(143 63 14)', '#8f3f0eff', 'black'])('%j is refused', (colour) => {
  expect(() => bytesOf(colour)).toThrow(`colour: received ${colour}, expected six digits`);
});

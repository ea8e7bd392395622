// The sentence of the two states A and B: the difference is that of the numbers printed.
import { expect, test } from 'vitest';
import { keptInWords } from '../../../src/simulator/panels/plane/keptWords.ts';
import { stringsOf } from '../../../src/site/locales.ts';

const point = (siteMw: number, usefulMw: number) => ({ siteMw, idealMw: siteMw, usefulMw, lossesMw: [] });
const said = (chosenMw: number, keptMw: number, side: 'a' | 'b' = 'a') =>
  keptInWords({
    language: 'en',
    words: stringsOf('en').simulator,
    plane: { here: point(300, chosenMw), kept: { side, points: [], here: point(240, keptMw) } } as never,
  });

test.each([
  [31.25, 29.45, 'A: 240 MW, 29.5 useful. B has 1.8 MW more.'],
  [20, 29.5, 'A: 240 MW, 29.5 useful. B has 9.5 MW less.'],
  [29.46, 29.54, 'A: 240 MW, 29.5 useful. B has as much.'],
])('%d beside %d', (chosen, kept, sentence) => {
  expect(said(chosen, kept)).toBe(sentence);
});

test('asks for a change where none has been made', () => {
  const here = point(240, 29.5);
  const kept = { side: 'a', points: [], here };
  const view = { language: 'en', words: stringsOf('en').simulator, plane: { here, kept } } as never;
  expect(keptInWords(view)).toBe('A kept. Now change something.');
});

test('names the kept one by its letter', () => {
  expect(said(30, 20, 'b')).toBe('B: 240 MW, 20.0 useful. A has 10.0 MW more.');
});

// The sentence of the two states A and B: the difference is that of the numbers printed.
import { describe, expect, test } from 'vitest';
import { keptInWords } from '../../../src/simulator/panels/plane/keptWords.ts';
import { fill, languages, stringsOf } from '../../../src/site/locales.ts';

const point = (siteMw: number, usefulMw: number) => ({ siteMw, idealMw: siteMw, usefulMw, lossesMw: [] });
const said = (chosenMw: number, keptMw: number, side: 'a' | 'b' = 'a', peakRatio = 1) =>
  keptInWords({
    language: 'en',
    words: stringsOf('en').simulator,
    plane: {
      here: point(300, chosenMw),
      kept: { side, points: [], here: point(240, keptMw), peakRatio },
      stale: [],
    } as never,
  });

test.each([
  [31.25, 29.45, 'A: 240 MW, 29.5 useful. B has 1.8 MW more.'],
  [20, 29.5, 'A: 240 MW, 29.5 useful. B has 9.5 MW less.'],
  [29.46, 29.54, 'A: 240 MW, 29.5 useful. B has as much.'],
])('%d beside %d', (chosen, kept, sentence) => {
  expect(said(chosen, kept)).toBe(sentence);
});

test('says what is computed where a megawatt is measured by other chips, formats or models', () =>
  expect(said(4, 8, 'a', 4)).toBe('A: 240 MW, 8.0 useful. In useful operations B does 2.0 times A.'));

test('asks for a change where none has been made', () => {
  const here = point(240, 29.5);
  const kept = { side: 'a', points: [], here, peakRatio: 1 };
  const view = {
    language: 'en',
    words: stringsOf('en').simulator,
    plane: { here, kept, stale: [] },
  } as never;
  expect(keptInWords(view)).toBe('A kept. Now change something.');
});

describe.each(languages)('in %s', (language) => {
  const words = stringsOf(language).simulator;
  const saidOf = (chosen: unknown, kept: unknown): string =>
    keptInWords({
      language,
      words,
      plane: { here: chosen, kept: { side: 'a', points: [], here: kept, peakRatio: 1 }, stale: [] } as never,
    });

  test('says where nothing fits in the kept one, and what it has where nothing fits in the chosen one', () => {
    const { a } = words.plane.sides;
    expect(saidOf(point(240, 30), null)).toBe(fill(words.plane.beside.noFit, { kept: a }));
    expect(saidOf(null, null)).not.toBe('');
    expect(saidOf(null, point(240, 30))).toContain('240');
  });

  test('waits for the answer of the model', () => expect(saidOf(point(240, 30), undefined)).toBe(''));
});

test('names the kept one by its letter', () => {
  expect(said(30, 20, 'b')).toBe('B: 240 MW, 20.0 useful. A has 10.0 MW more.');
});

// The question of the home page: the first phase is named wherever its number stands alone, over no column.
import { expect, test } from 'vitest';
import { guessChart } from '../../src/charts/guess/guessChart.ts';

const words = {
  powerAxis: 'p',
  outputAxis: 'o',
  ideal: 'i',
  guess: 'g',
  announced: 'a',
  phase: 'first phase',
  built: 'b',
  stamp: 's',
  number: (value: number): string => String(Math.round(value)),
};

test.each([true, false])(
  'the first phase has its name at the start and at the goal, narrow: %s',
  (isNarrow) => {
    const at = (mw: number): string =>
      guessChart({ mw, guess: null, waters: null, isSetting: false }, words, {
        id: 'x',
        isNarrow,
        direction: 'ltr',
        language: 'en',
      }).content;
    expect(at(40)).toContain('first phase');
    expect(at(500)).toContain('first phase');
    // The column stands where the name would.
    expect(at(120)).not.toContain('first phase');
  },
);

test.each([
  [true, false],
  [false, true],
])('narrow: %s, the answers beside the first phase leave its name: %s', (isNarrow, isNamed) => {
  const waters = [{ name: 'many models', mw: 76 }];
  const { content } = guessChart({ mw: 500, guess: null, waters, isSetting: false }, words, {
    id: 'x',
    isNarrow,
    direction: 'ltr',
    language: 'en',
  });
  expect(content.includes('first phase')).toBe(isNamed);
  expect(content).toContain('76 many models');
});

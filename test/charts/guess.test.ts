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

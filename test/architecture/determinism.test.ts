// The model and the kernels give the same bits on every machine: no clock, no chance, no inexact functions.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching } from './projectTree.ts';

const code = /\.(ts|wgsl)$/;
const clockOrChance = /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bcrypto\./;

test('src/model and src/kernels read no clock and no chance', () => {
  const files = [...filesUnder('src/model', code), ...filesUnder('src/kernels', code)];
  expect(linesMatching(files, clockOrChance)).toEqual([]);
});

test('src/model calls no function whose last bit differs between engines', () => {
  const inexact =
    /\bMath\.(pow|exp|expm1|log|log2|log10|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b|\w\s*\*\*\s*[\w(]/;
  expect(linesMatching(filesUnder('src/model', code), inexact)).toEqual([]);
});

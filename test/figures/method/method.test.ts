// The method page: its notation, its nomenclature, its constants, and how near the model comes to what was measured.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  accuracyOf,
  insideCount,
  shortId,
  summaryOf,
} from '../../../src/figures/method/accuracy/accuracy.ts';
import { groupOf } from '../../../src/figures/method/constants/groups.ts';
import { kernelErrors } from '../../../src/figures/method/fits/kernelErrors.ts';
import { type Formula, notationOfLine } from '../../../src/figures/method/math/equation.ts';
import { formulas } from '../../../src/figures/method/math/formulas.ts';
import { mathOf } from '../../../src/figures/method/math/mathml.ts';
import { type FormulaSource, formulaSources } from '../../../src/figures/method/math/sources.ts';
import type { MethodSymbol } from '../../../src/figures/method/math/symbol.ts';
import { symbolGroups } from '../../../src/figures/method/math/symbols.ts';
import { methodWords, wordsUnder } from '../../../src/figures/method/math/words.ts';
import { stepParameterIds } from '../../../src/model/cluster/step/stepParameters.ts';
import { blind, trialSummary } from '../../../src/seeds/measured/blindTrials.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';
import { languages } from '../../../src/site/locales.ts';
import { rangeText, valueText } from '../../../src/text/quantity.ts';

const seeds = readModelSeeds('seeds');
const ids = new Set(seeds.parameterEntries.map((entry) => entry.id));
const allFormulas: Formula[] = Object.values(formulas);
const symbols: MethodSymbol[] = Object.values(symbolGroups).flat();

describe('notation', () => {
  test('scripts, fractions and roots become MathML', () => {
    expect(mathOf('a_{1}^2 = frac{b}{sqrt{c}}')).toEqual([
      '<math><msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup><mo>=</mo><mfrac><mi>b</mi><msqrt><mi>c</mi></msqrt></mfrac></math>',
    ]);
  });

  test('a place to break makes two pieces, and the sign at the head of the second stands between terms', () => {
    expect(mathOf('a ~ + b')).toEqual([
      '<math><mi>a</mi></math>',
      '<math><mo form="infix">+</mo><mi>b</mi></math>',
    ]);
  });

  test('brackets grow with a fraction or a root inside them, and with nothing else', () => {
    expect(mathOf('(p) (frac{a}{b})')[0]?.match(/<mo[^>]*>[()]/g)).toEqual([
      '<mo stretchy="false">(',
      '<mo stretchy="false">)',
      '<mo>(',
      '<mo>)',
    ]);
  });

  test('a power of a bracket is one of the whole bracket, which grows with what it holds', () => {
    expect(mathOf('(1 - frac{a}{b})^2')).toEqual([
      '<math><msup><mrow><mo>(</mo><mn>1</mn><mo>−</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>)</mo></mrow><mn>2</mn></msup></math>',
    ]);
  });

  test('a bracket that a line break parts stays two signs', () => {
    expect(mathOf('(a ~ + b)').join('')).not.toContain('<mrow>');
  });

  test('comparison signs are escaped', () => {
    expect(mathOf('a < b')[0]).toContain('<mo>&lt;</mo>');
  });

  test.each(['frac{a}{b', 'a_', 'a}'])('%s is refused with its place', (notation) => {
    expect(() => mathOf(notation)).toThrow(`formula «${notation}»: token`);
  });
});

describe('formulas', () => {
  test('all of them can be drawn, and their constants stand in the seeds', () => {
    for (const { lines, constants } of allFormulas) {
      for (const line of lines) expect(mathOf(notationOfLine(line)).join('')).toMatch(/^<math>.*<\/math>$/);
      expect(constants.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  test.each(languages)(
    'in %s every symbol, worded line and own source has its words, and no words are left over',
    (language) => {
      const words = methodWords(language);
      const keysOf = (formula: Formula): string[] => [
        ...new Set(formula.lines.flatMap((line) => (typeof line === 'string' ? [] : line.words))),
      ];
      const worded = Object.entries<Formula>(formulas).filter(([, formula]) => keysOf(formula).length > 0);
      const ownSources = Object.entries<FormulaSource>(formulaSources).filter(
        ([, { citation }]) => !citation,
      );
      expect(Object.keys(words.symbols).sort()).toEqual(symbols.map(({ notation }) => notation).sort());
      expect(
        Object.fromEntries(Object.entries(words.lines).map(([id, lines]) => [id, Object.keys(lines)])),
      ).toEqual(Object.fromEntries(worded.map(([id, formula]) => [id, keysOf(formula)])));
      expect(Object.keys(words.sources)).toEqual(ownSources.map(([id]) => id));
    },
  );

  test('words that are missing are named', () =>
    expect(() => wordsUnder({ a: 'x' }, 'T_{gemm}')).toThrow('«T_{gemm}»: received no words'));

  test('each stands on the page once, in every language', () => {
    for (const language of languages) {
      const page = readFileSync(`content/guides/${language}/method.mdx`, 'utf8');
      const shown = [...page.matchAll(/<Formula id="([^"]+)"/g)].map((match) => match[1]);
      expect(shown.sort()).toEqual(Object.keys(formulas).sort());
    }
  });

  test('every symbol of a constant names an entry of the seeds, and each constant has one symbol', () => {
    const named = symbols.flatMap(({ constant }) => constant ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test('every symbol of a formula stands in the nomenclature, subscript and all, and only once', () => {
    const known = symbols.flatMap(({ notation }) => symbolsIn(notation));
    expect(known.filter((name, place) => known.indexOf(name) !== place)).toEqual([]);
    const used = new Set(allFormulas.flatMap(({ lines }) => lines.map(notationOfLine)).flatMap(symbolsIn));
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !used.has(name))).toEqual([]);
  });

  test('every constant of the step is named under a formula', () => {
    const named = new Set(allFormulas.flatMap(({ constants }) => constants));
    expect(Object.values(stepParameterIds).filter((id) => !named.has(id))).toEqual([]);
  });
});

/** Names of functions and operators, and the index of sums: no quantities. */
const noQuantities = ['frac', 'sqrt', 'min', 'max', 'ln', 'log', 'exp', 'Σ', 'i'];

/** Symbols of a line of notation with what stands below them, as `T_{gemm}`; indices below an operator are left out. */
function symbolsIn(notation: string): string[] {
  return [...notation.matchAll(/(\p{L}+)(?:_(\{[^}]*\}|[\p{L}\d]))?(?:\^\{back\})?/gu)]
    .filter(([, base = '']) => !noQuantities.includes(base))
    .map(([, base = '', below]) => (below ? `${base}_{${below.replace(/[{}]/g, '')}}` : base));
}

describe('fits of collectives and operators', () => {
  const errors = kernelErrors('seeds', seeds);

  test('mean errors stay where the page may call them what they are', () => {
    expect(errors.products).toBeLessThan(0.12);
    expect(errors.groupedProducts).toBeLessThan(0.12);
    expect(errors.attention).toBeLessThan(0.1);
    expect(errors.largeCollectives).toBeLessThan(0.12);
    expect(errors.smallCollectives).toBeLessThan(errors.largeCollectives);
    expect(errors.largeExchanges).toBeGreaterThan(errors.largeCollectives);
    expect(errors.attentionWithBackward).toBeLessThan(errors.attention);
  });
});

describe('constants', () => {
  test('those that the step takes have a subject of their own', () => {
    expect(Object.values(stepParameterIds).filter((id) => groupOf(id) === 'other')).toEqual([]);
  });

  test('a value has four significant digits below a thousand and all of them above', () => {
    expect(valueText('en', 2021, 'year')).toBe('2021');
    expect([0.6666666666, 0.0004736, 299792.458].map((value) => valueText('en', value))).toEqual([
      '0.6667',
      '0.0004736',
      '299\u202f792.458',
    ]);
  });

  test('a constant without a range shows none', () => {
    expect(rangeText('en', { low: 2.5, high: 2.5 })).toBe('');
    expect(rangeText('en', { low: 0.75, high: 0.92 })).toBe('0.75–0.92');
  });
});

describe('runs tried blind', () => {
  test('the first trial is what was found: 137 runs, 9.1 % off, 74 % inside', () => {
    expect(blind.rows).toHaveLength(137);
    const { mean, bias, coverage } = trialSummary(blind.rows);
    expect(100 * mean).toBeCloseTo(9.1, 1);
    expect(100 * bias).toBeCloseTo(0.8, 1);
    expect(Math.round(100 * coverage)).toBe(74);
  });

  test('every run of it is a measured run now, with the same step time', () => {
    const measured = seeds.measured.flatMap(({ rows }) => rows.map(({ stepTimeS }) => stepTimeS));
    for (const row of blind.rows) expect(measured, row.id).toContain(row.measuredS);
  });
});

describe('predicted against measured', () => {
  const sources = accuracyOf(seeds);
  const rows = sources.filter(({ file }) => file.use === 'calibration').flatMap((source) => source.rows);

  test('every measured run stands there once', () => {
    expect(sources.flatMap((source) => source.rows.map(({ run }) => run.id)).sort()).toEqual(
      seeds.measured.flatMap((file) => file.rows.map((row) => row.id)).sort(),
    );
  });

  test('a run that no fit has left out yet is named, with what to do', () => {
    const measured = seeds.measured.map((file) => ({
      ...file,
      rows: file.rows.map((row) => (row === file.rows[0] ? { ...row, id: `new-${row.id}` } : row)),
    }));
    expect(() => accuracyOf({ ...seeds, measured })).toThrow(
      /^seeds\/left-out\.yaml: new-.*: received nothing, expected the errors of this run\. Run npm run calibrate\.$/,
    );
  });

  test('the errors are those of the record beside the fit', () => {
    const fitted = summaryOf(rows, 'error');
    const leftOut = summaryOf(rows, 'leftOutError');
    expect(fitted.rows).toBe(seeds.fit?.rows);
    expect(100 * fitted.mean).toBeCloseTo(seeds.fit?.meanErrorPercent ?? Number.NaN, 1);
    expect(100 * fitted.max).toBeCloseTo(seeds.fit?.maxErrorPercent ?? Number.NaN, 1);
    expect(100 * leftOut.mean).toBeCloseTo(seeds.fit?.leaveOneSourceOutPercent ?? Number.NaN, 1);
  });

  test('a source left out of the fit costs no more than two points of mean error', () => {
    const fitted = summaryOf(rows, 'error').mean;
    const leftOut = summaryOf(rows, 'leftOutError').mean;
    expect(leftOut).toBeGreaterThanOrEqual(fitted);
    expect(leftOut - fitted).toBeLessThan(0.02);
  });

  test('an interval holds its prediction; rows left out are off by more on average, and held about as often', () => {
    for (const { lowS, predictedS, highS } of rows) {
      expect(lowS).toBeLessThan(predictedS);
      expect(highS).toBeGreaterThan(predictedS);
    }
    expect(summaryOf(rows, 'error').mean).toBeLessThan(summaryOf(rows, 'leftOutError').mean);
    const more = insideCount(rows, 'leftOutError') - insideCount(rows, 'error');
    expect(more / rows.length).toBeLessThan(0.01);
  });

  test('rows kept from the calibration have no left-out error', () => {
    const kept = sources.filter(({ file }) => file.use === 'held-out').flatMap((source) => source.rows);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((row) => row.leftOutError === null)).toBe(true);
  });

  test('a run is called by what its source does not share', () => {
    expect(shortId('mcore-70b', ['mcore-70b', 'mcore-119b'])).toBe('70b');
    expect(shortId('a-b', ['a-b', 'a-b-c'])).toBe('b');
    expect(shortId('alone-1', ['alone-1'])).toBe('alone-1');
  });
});

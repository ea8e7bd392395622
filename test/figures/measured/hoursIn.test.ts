// A year of hours out of the text of a file: any series comes back within one part of 4096, and what is refused is named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursIn } from '../../../src/figures/weatherYear/measured/hoursIn.ts';

const SHORT = 8760;
const LONG = 8784;

const repeated = (pattern: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, hour) => pattern[hour % pattern.length] as number);

const eastern = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
const forms = fc.record({
  separator: fc.constantFrom('', ',', ';', '\t'),
  hasDecimalComma: fc.boolean(),
  isEastern: fc.boolean(),
  isQuoted: fc.boolean(),
  head: fc.constantFrom('', 'output', 'Temps,production', '"hour";"الإنتاج"'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  isEnded: fc.boolean(),
  count: fc.constantFrom(SHORT, LONG),
});

type Form = typeof forms extends fc.Arbitrary<infer Value> ? Value : never;

function written(series: readonly number[], form: Form): string {
  const { separator, head, lineEnd } = form;
  const lines = series.map((share, hour) => {
    // Beside a comma as separator the decimal mark is a point, or the number is in quotes.
    const isComma = form.hasDecimalComma && (separator !== ',' || form.isQuoted);
    const number = isComma ? share.toFixed(6).replace('.', ',') : String(share);
    const digits = form.isEastern ? eastern(number) : number;
    const cell = form.isQuoted ? `"${digits}"` : digits;
    return separator === '' ? cell : ['2026-01-01 00:00', String(hour), cell].join(separator);
  });
  return [...(head === '' ? [] : [head]), ...lines].join(lineEnd) + (form.isEnded ? lineEnd : '');
}

test('any series of a year comes back within one part of 4096, however its columns, digits and lines are written', () => {
  fc.assert(
    fc.property(shares, forms, (pattern, form) => {
      const series = repeated(pattern, form.count);
      const read = hoursIn(written(series, form));
      if ('kind' in read) throw new Error(JSON.stringify(read));
      expect(read).toHaveLength(series.length);
      const farthest = series.reduce(
        (most, share, hour) => Math.max(most, Math.abs((read[hour] as number) - 4096 * share)),
        0,
      );
      expect(farthest).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40, seed: 11 },
  );
});

test('a column of nought and one without a decimal mark is no decimal comma: the last column counts', () => {
  const lines = Array.from({ length: SHORT }, (_, hour) => `${hour},${hour % 2}`);
  const read = hoursIn(lines.join('\n'));
  expect(Array.from(read as Uint16Array).slice(0, 4)).toEqual([0, 4096, 0, 4096]);
});

describe('refused', () => {
  const year = (count: number): string[] => Array.from({ length: count }, () => '0.5');

  test('a line that is no share is named with what it holds, wherever it stands', () => {
    const wrong = fc.oneof(
      fc.constantFrom(
        { cell: '', kind: 'line' },
        { cell: 'n/a', kind: 'line' },
        { cell: '-0.01', kind: 'line' },
        { cell: '0x1', kind: 'line' },
        { cell: 'Infinity', kind: 'line' },
        { cell: '0.5.5', kind: 'line' },
        { cell: '1.01', kind: 'large' },
        { cell: '45.2', kind: 'large' },
        { cell: '1e3', kind: 'large' },
      ),
      fc.double({ min: 1.001, max: 1e6, noNaN: true }).map((n) => ({ cell: String(n), kind: 'large' })),
    );
    fc.assert(
      fc.property(
        wrong,
        fc.integer({ min: 1, max: SHORT - 1 }),
        fc.boolean(),
        ({ cell, kind }, at, hasHead) => {
          const cells = year(SHORT);
          cells[at] = cell;
          const lines = cells.map((text, hour) => `${hour};${text}`);
          if (hasHead) lines.unshift('hour;output');
          expect(hoursIn(lines.join('\n'))).toEqual({
            kind,
            line: at + (hasHead ? 2 : 1),
            received: cell,
          });
        },
      ),
      { numRuns: 60, seed: 12 },
    );
  });

  test.each([0, 1, SHORT - 1, SHORT + 1, LONG - 1, LONG + 1])('%d hours, with a head or without', (count) => {
    expect(hoursIn(['output', ...year(count)].join('\n'))).toEqual({ kind: 'count', count });
    if (count > 0) expect(hoursIn(year(count).join('\n'))).toEqual({ kind: 'count', count });
  });

  test('no text of any kind does harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(hoursIn(text)).toHaveProperty('kind');
      }),
      { numRuns: 2000, seed: 13 },
    );
  });

  test.each(['"', ',', '9', ' ', 'a,', '1\u066c'])(
    'the largest file of nothing but %j is refused at once',
    (piece) => {
      expect(hoursIn(`${piece.repeat(1_000_000)}x`)).toHaveProperty('kind');
    },
  );
});

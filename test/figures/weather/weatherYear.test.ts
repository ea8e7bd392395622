// The year of weather: level lines of a map, and what a reader's own device has computed.
import { expect, test } from 'vitest';
import { usualState } from '../../../src/figures/grammar/state.ts';
import { levelLinesOf } from '../../../src/figures/weatherYear/map/levelLines.ts';
import { weatherYear } from '../../../src/figures/weatherYear/weatherYear.ts';
import { weatherYearEntry } from '../../../src/figures/weatherYear/weatherYearEntry.ts';
import { LOAD_UNITS } from '../../../src/kernels/weather/slice.ts';
import { languages } from '../../../src/site/locales.ts';

const given = weatherYearEntry.materialIn('en') as Parameters<typeof weatherYear.answer>[1];
const usual = usualState(weatherYear.inputs(given));

test('a line passes between two columns in proportion, enters at the edge between two rows, and skips rows that never hold it', () => {
  const shares = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.5, 0.8, 0.9);
  const [half, eighty, ninety, last] = levelLinesOf(shares, [1, 2, 3], [0, 4, 8]);
  expect(half).toEqual({
    percent: 50,
    points: [
      [3, 2],
      [1.5, 4],
      [1, 8],
    ],
  });
  expect(eighty?.points).toEqual([
    [3, 6],
    [2, 8],
  ]);
  expect(ninety?.points).toEqual([[3, 8]]);
  expect(last?.points).toEqual([]);
});

test('a larger battery never needs more power, and a higher line never less', () => {
  for (const lines of Object.values(given.lines))
    for (const [i, { points }] of lines.entries()) {
      const powers = points.map(([power]) => power);
      expect(powers).toEqual([...powers].sort((a, b) => b - a));
      const higher = new Map((lines[i + 1]?.points ?? []).map(([power, hours]) => [hours, power]));
      for (const [power, hours] of points)
        expect(higher.get(hours) ?? Infinity).toBeGreaterThanOrEqual(power);
    }
});

test('over the year enough, hour by hour not: the finding of the usual state', () => {
  const { finding } = weatherYear.answer(usual, given);
  const [annual, hours, training] = [...finding.matchAll(/([\d.]+)\u00a0%/g)].map(([, n]) => Number(n));
  expect(annual).toBeGreaterThanOrEqual(100);
  expect(hours).toBeLessThan(90);
  expect(training).toBeLessThan(hours!);
});

test.each(languages)(
  'in %s a centre that hardly ever has power is not praised for its few stops, and one that lacks an hour has not every hour',
  (language) => {
    const told = weatherYearEntry.materialIn(language) as typeof given;
    for (const batt of [0, 48]) {
      const { finding } = weatherYear.answer({ ...usual, over: 1, batt }, told);
      expect(finding.startsWith(told.words.none.replace('{annual}', finding.match(/\d+/)?.[0] ?? ''))).toBe(
        true,
      );
    }
    const measured = (missing: number) => {
      const outputs = Uint16Array.from({ length: 8760 }, (_, hour) => (hour >= missing ? LOAD_UNITS : 0));
      const site = { ...told.site, measured: outputs };
      return weatherYear.answer({ ...usual, over: 2, batt: 0 }, { ...told, site }).finding;
    };
    expect(measured(0)).toContain(told.words.whole.split('}')[1]?.slice(0, 30));
    expect(measured(2)).toMatch(/99[.,]98/);
  },
);

test.each([
  [0, 'on its GPU'],
  [2, 'on 2 threads of its processor'],
])(
  'what a device with %d threads computed takes the place of the lines, and is said',
  (ownThreads, where) => {
    const line = {
      percent: 50,
      points: [
        [2, 0],
        [1.5, 48],
      ],
    };
    const ownLines = JSON.stringify({ hours: [line], training: [] });
    const found = {
      ownAsked: 1,
      ownWind: usual.wind!,
      ownLines,
      ownHours: 717_619_200,
      ownSeconds: 1.24,
      ownThreads,
    };
    const before = weatherYear.answer(usual, given);
    const after = weatherYear.answer({ ...usual, ...found }, given);
    expect(after.finding.replaceAll('\u202f', ' ')).toContain(
      `computed 717 619 200 hours of weather for the lines of the map in 1.2 s, ${where}`,
    );
    expect(after.drawing.content.length).toBeLessThan(before.drawing.content.length);
    // Those of another share of wind are not shown in its place: they are being computed.
    const moved = { ...usual, wind: 30, lines: 'training' };
    const coarse = weatherYear.answer(moved, given);
    const waiting = weatherYear.answer({ ...moved, ...found }, given);
    expect(waiting.drawing.content).toBe(coarse.drawing.content);
    expect(waiting.finding).toBe(`${coarse.finding} ${given.words.computing}`);
  },
);

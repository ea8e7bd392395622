// A file of measured hours in the figure: what it gives, what the figure then says, and each refusal in every language.
import { describe, expect, test } from 'vitest';
import { pairShares } from '../../../src/engine/weather/siteWeather.ts';
import { usualState } from '../../../src/figures/grammar/state.ts';
import { measuredYear } from '../../../src/figures/weatherYear/measured/measuredYear.ts';
import { weatherYear } from '../../../src/figures/weatherYear/weatherYear.ts';
import { weatherYearEntry } from '../../../src/figures/weatherYear/weatherYearEntry.ts';
import { weekShares } from '../../../src/figures/weatherYear/weekShares.ts';
import { languages } from '../../../src/site/locales.ts';
import { MOST_BYTES } from '../../../src/text/fileText.ts';

type Given = Parameters<typeof weatherYear.answer>[1];
const givenIn = (language: (typeof languages)[number]): Given =>
  weatherYearEntry.materialIn(language) as Given;
const given = givenIn('en');
const fileOf = (part: BlobPart): File => new File([part], 'hours.csv');
const constant = (share: number, count = 8760): File => fileOf(`${share}\n`.repeat(count));

async function read(file: File) {
  const year = await measuredYear(file, given);
  if (typeof year === 'string') throw new Error(year);
  return year;
}

/** Without what keeps words together or apart. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');

test('plants that always run fully carry their own load in every hour, without a battery, whatever the wind share', async () => {
  const { site, lines } = await read(constant(1));
  for (const windShare of [0, 0.5, 1])
    expect(pairShares(site, windShare, 1, 0)).toMatchObject({
      hoursShare: 1,
      servedShare: 1,
      pausesPerYear: 0,
    });
  expect(weekShares(site, 0.5, 1, 0)).toEqual(Array.from({ length: 52 }, () => 1));
  for (const { points } of [...lines.hours, ...lines.training.slice(0, -1)])
    expect(points[0]).toEqual([1, 0]);
});

test('plants that never run leave the centre to its battery, and the map has no lines', async () => {
  const { site, lines } = await read(constant(0, 8784));
  expect(pairShares(site, 0.5, 7, 10).hoursShare).toBeCloseTo(10 / 8784, 12);
  expect(Object.values(lines).flatMap((of) => of.flatMap(({ points }) => points))).toEqual([]);
});

test('the finding, the label and the table stand on the hours of the file and say so', async () => {
  const { site, lines, said } = await read(constant(0.5));
  const usual = { ...usualState(weatherYear.inputs(given)), over: 2 };
  const answer = weatherYear.answer(usual, { ...given, site, lines });
  expect(plain(answer.finding)).toMatch(/^Over the year the plants give 100 % .* every hour has power/);
  expect(plain(answer.finding)).toContain('This rests on your 8 760 measured hours, not on made-up years.');
  expect(answer.label).toContain('the measured year');
  expect(answer.rows.map(([, hours]) => hours)).toEqual(Array.from({ length: 6 }, () => '100.0'));
  expect(plain(said)).toBe('hours.csv: 8 760 hours, on average 50.0 % of the installed power.');
  expect(weatherYear.answer(usual, given).finding).not.toContain('measured hours');
});

describe('a file that cannot be used', () => {
  const line = (text: string): File => fileOf(`${'0.5\n'.repeat(6)}${text}\n${'0.5\n'.repeat(8753)}`);
  const cases: [File, string][] = [
    [line('none'), 'Line 7: received none, expected a number from 0 to 1.'],
    [line(''), 'Line 7: received nothing, expected a number from 0 to 1.'],
    [line('x'.repeat(60)), `Line 7: received ${'x'.repeat(40)}…, expected a number from 0 to 1.`],
    [
      line('52.1'),
      'Line 7: received 52.1, expected a number from 0 to 1. Divide percentages by 100, and megawatts by the installed power.',
    ],
    [constant(0.5, 24), 'Lines with an hour: 24, expected 8 760 or 8 784.'],
    [fileOf(new Uint8Array(MOST_BYTES + 1)), 'Received 2.1 MB, expected at most 2 MB.'],
    [fileOf(Uint8Array.of(0xff, 0xfe, 0x30, 0)), 'Received UTF-16, expected UTF-8: save the file as UTF-8.'],
    [
      fileOf(Uint8Array.of(0x30, 0xc3, 0x28)),
      'Received bytes that are not text in UTF-8, expected UTF-8: save the file as UTF-8.',
    ],
  ];

  test.each(cases)('case %# is told in full, and in every language', async (file, fault) => {
    expect(plain(String(await measuredYear(file, given)))).toBe(
      `hours.csv cannot be used. ${fault} The picture stays as it was.`,
    );
    const told = await Promise.all(languages.map((language) => measuredYear(file, givenIn(language))));
    expect(told.every((text) => typeof text === 'string' && !/[{}]/.test(text))).toBe(true);
    expect(new Set(told).size).toBe(languages.length);
  });
});

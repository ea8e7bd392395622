// The year of a site on wind, sun and a battery: what the kernel gives, in words, and nothing from the grid.
import { describe, expect, test } from 'vitest';
import { pairShares } from '../../../src/engine/weather/siteWeather.ts';
import { siteWeatherOf } from '../../../src/engine/weather/siteWeatherOf.ts';
import { firstView } from '../../../src/simulator/firstPicture.ts';
import { MODEL_VERSION, parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { serialiseAddress } from '../../../src/simulator/inputs/address/serialise.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { weatherInWords } from '../../../src/simulator/panels/plane/weatherWords.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const view = firstView('en', seeds);
const site = siteWeatherOf(seeds.parameters, view.gpus, 1);
const shares = pairShares(site, seeds.parameters['P-wind-share'] ?? 0, 3.2, 8);
const year = { over: 3.2, batt: 8, shares };

describe('the sentence of the year', () => {
  test.each([
    ['ar', 'إلى الاستهلاك 1,0،'],
    ['en', '(1.0 times the load,'],
    ['fr', 'à 1,0 fois la puissance'],
  ])('in %s says plants as large as the load as a ratio', (language, said) => {
    const sentence = weatherInWords({ ...firstView(language, seeds), weather: { ...year, over: 1 } });
    expect(sentence.replaceAll('\u00a0', ' ')).toContain(said);
  });

  test.each(languages)('in %s praises no site without power for its few stops', (language) => {
    const none = {
      ...year,
      shares: { ...shares, hoursShare: 0.007, trainingShare: 0.006, pausesPerYear: 0 },
    };
    const { weather } = stringsOf(language).simulator;
    for (const use of ['grown', 'answering'] as const) {
      const { plane, ...rest } = firstView(language, seeds);
      const said = weatherInWords({ ...rest, plane: { ...plane, use }, weather: none });
      expect(said).not.toMatch(/[{}]/);
      expect(said).not.toContain(weather.pauses.zero);
    }
    const few = { ...year, shares: { ...shares, pausesPerYear: 0.3 } };
    expect(weatherInWords({ ...firstView(language, seeds), weather: few })).toContain(weather.pauses.zero);
  });

  test.each(languages)('in %s says of a year that comes to almost nothing that it does', (language) => {
    const { almostNone } = stringsOf(language).simulator.weather;
    const { hoursShare, trainingShare } = shares;
    expect(Math.min(hoursShare, trainingShare)).toBeGreaterThan(0.1);
    const rare = { ...year, shares: { ...shares, hoursShare: 0.09, trainingShare: 0.08 } };
    for (const use of ['grown', 'answering'] as const) {
      const { plane, ...rest } = firstView(language, seeds);
      const [whole, little] = [year, rare].map((weather) =>
        weatherInWords({ ...rest, plane: { ...plane, use }, weather }),
      );
      expect([whole?.endsWith(almostNone), little?.endsWith(almostNone)]).toEqual([false, true]);
    }
  });

  test('is empty from the grid', () => {
    expect(weatherInWords(view)).toBe('');
  });

  test('gives the hours with power, the share of training, and the useful work that is left of the plane’s', () => {
    const sentence = weatherInWords({ ...view, weather: year });
    expect(sentence).toContain(`${(100 * shares.hoursShare).toFixed(1)}\u00a0% of the time`);
    expect(sentence).toContain(`${(100 * shares.trainingShare).toFixed(1)}\u00a0%`);
    const useful = (view.plane.here?.usefulMw ?? 0) * shares.trainingShare;
    expect(sentence).toContain(`${useful.toFixed(1)} MW`);
    expect(sentence).not.toMatch(/[{}]/);
  });

  test('loses to answers only the hours without power', () => {
    const plane = { ...view.plane, use: 'answering' as const };
    const useful = (view.plane.here?.usefulMw ?? 0) * shares.hoursShare;
    expect(weatherInWords({ ...view, plane, weather: year })).toContain(`${useful.toFixed(1)} MW`);
  });

  test('is there in Arabic too, with its plurals', () => {
    const sentence = weatherInWords({ ...firstView('ar', seeds), weather: year });
    expect(sentence).toContain('8 ساعات');
    expect(sentence).not.toMatch(/[{}]|undefined/);
  });
});

test('the address brings the site on wind and sun back, and leaves the grid out', () => {
  const defaults = defaultsOf(seeds);
  const settings = { ...defaults, power: 'weather' as const, over: 4.5, batt: 12 };
  const search = serialiseAddress(settings, '', seeds);
  expect(search).toBe(`?power=weather&over=4.5&batt=12&m=${MODEL_VERSION}`);
  expect(parseAddress(search, seeds)).toMatchObject({ settings, problems: [] });
  expect(serialiseAddress(defaults, search, seeds)).toBe('');
  expect(parseAddress('?over=7.5&batt=49&power=sun', seeds).problems.map(({ key }) => key)).toEqual([
    'power',
    'over',
    'batt',
  ]);
});

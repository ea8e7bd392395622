// The scenes of the lesson: their states can be used, their sentences say only what the model gives, in every language.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pointBetween } from '../../src/charts/losses/curvePoint.ts';
import { strata } from '../../src/charts/plane/column/strata.ts';
import { readLesson } from '../../src/ledger/read/readContent.ts';
import { asWritten } from '../../src/lesson/measures/asWritten.ts';
import { buildAnswers, buildMeasures } from '../../src/lesson/measures/buildAnswers.ts';
import {
  type MeasureWords,
  measureInWords,
  placesOf,
  sentenceOf,
} from '../../src/lesson/measures/inWords.ts';
import { measureNames, measuresOf } from '../../src/lesson/measures/measures.ts';
import { rackDivisionOf } from '../../src/lesson/measures/rackDivision.ts';
import { faultsOfState, settingsOf, stateOf } from '../../src/lesson/measures/state.ts';
import { readScenes } from '../../src/lesson/scenes/readScenes.ts';
import { filledRows } from '../../src/lesson/teach/filledRows.ts';
import { firstTraces } from '../../src/simulator/firstPicture.ts';
import { languages } from '../../src/site/locales.ts';
import { seeds } from '../simulator/seeds.ts';

const scenes = readScenes('content', seeds);
const words = readLesson('content');
const wordsOf = (language: string): MeasureWords => {
  const { simulator, lesson } = JSON.parse(readFileSync(`content/ui/${language}.json`, 'utf8'));
  return { ...simulator, lesson };
};

/** What the model gives for the state in which each scene begins, the same in every language. */
const measuresBySlug = new Map(
  scenes.map(({ id, state }) => [id, measuresOf(buildAnswers(settingsOf(state, seeds), seeds))]),
);

test('there are ten scenes, each with words in every language', () => {
  expect(scenes).toHaveLength(10);
  for (const language of languages)
    expect(words.filter((page) => page.language === language).map(({ slug }) => slug)).toEqual(
      scenes.map(({ id }) => id),
    );
});

describe.each(words)('$language $slug', ({ slug, language, matter }) => {
  test('asks only for measures that the model gives', () => {
    const places = placesOf(matter.finding);
    expect(places.filter((name) => !measureNames.some((known) => known === name))).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
  });

  test('has a sentence without a gap in the state in which it begins', () => {
    const sentence = sentenceOf(matter.finding, measuresBySlug.get(slug) ?? {}, wordsOf(language), language);
    expect(sentence).not.toMatch(/[{}–]|undefined|NaN/);
    expect(sentence).toMatch(/\d/);
  });
});

test('the first phase feeds 227 racks and 16 344 chips', () => {
  const measures = measuresOf(buildAnswers(settingsOf('mw=40', seeds), seeds));
  expect(measures).toMatchObject({ racks: 227, chips: 16_344, power: 12.5 });
  // 1000 kW / 1.2 × 0.9 = 750 kW; 750 / 132
  expect(measures.racksPerMw).toBeCloseTo(5.6818, 4);
});

test('where nothing but racks drew power a megawatt would feed 7.6 of them', () => {
  const measures = measuresOf(buildAnswers(settingsOf('mw=40', seeds), seeds));
  // 1000 kW / 132 kW
  expect(measures.racksIfAll).toBeCloseTo(7.576, 3);
  expect(measures.racksIfAll).toBeGreaterThan(measures.racksPerMw ?? Number.NaN);
});

test('stops a day and minutes for each are the same said twice', () => {
  const { stopsPerDay = 0, minutesPerStop = 0 } = buildMeasures(settingsOf('mw=500', seeds), seeds);
  expect(stopsPerDay * minutesPerStop).toBeCloseTo(24 * 60, 9);
  expect(buildMeasures(settingsOf('mw=500&fail=0', seeds), seeds).minutesPerStop).toBeUndefined();
  // 1.4 minutes are not one.
  const said = measureInWords('minutesPerStop', 1.4, wordsOf('en'), 'en');
  expect(said).toContain('1.4');
});

test.each(languages)(
  'in %s a site where nothing stops is told no time between stops, and no dash',
  (language) => {
    const { matter } =
      words.find((page) => page.language === language && page.slug === '07-failures') ?? words[0]!;
    const said = (state: string): string =>
      sentenceOf(matter.finding, buildMeasures(settingsOf(state, seeds), seeds), wordsOf(language), language);
    expect(said('mw=500')).toMatch(/\d/);
    expect(said('mw=500&fail=0')).not.toMatch(/[–{}]/);
    expect(said('mw=500&fail=0').length).toBeLessThan(said('mw=500').length);
  },
);

test.each(['mw=40', 'mw=500', 'mw=240&pue=1.5', 'mw=100&it=0&rack=110'])(
  'the division on the board comes to the racks of the model at %s',
  (state) => {
    const settings = settingsOf(state, seeds);
    expect(rackDivisionOf(settings).racks).toBe(buildMeasures(settings, seeds).racks);
  },
);

test('the division of the first phase, step by step', () => {
  // 40 / 1.2 = 33.33; less a tenth: 30; 30 / 0.132 = 227.3
  const { afterCoolingMw, toRacksMw, rackMw, racks } = rackDivisionOf(settingsOf('mw=40', seeds));
  expect(afterCoolingMw).toBeCloseTo(33.333, 3);
  expect(toRacksMw).toBeCloseTo(30, 9);
  expect([rackMw, racks]).toEqual([0.132, 227]);
});

test.each(languages)('in %s the worksheet fills in what busy chips lose, with its numbers', (language) => {
  const rows = Object.entries(filledRows(language));
  expect(rows.map(([name]) => name)).toEqual(['peak', 'traffic']);
  for (const [, { why }] of rows) expect(why).toMatch(/\d[,.]\d/);
});

test.each([40, 240, 500])(
  'at %i MW busy chips lose more than half of what is lost, as their scene says',
  (mw) => {
    const measures = buildMeasures(settingsOf(`mw=${mw}`, seeds), seeds);
    const { peak = 0, traffic = 0, lost = Number.NaN } = measures;
    expect((peak + traffic) / lost).toBeGreaterThan(0.5);
  },
);

test('with shorter numbers and with more chips exchange takes more of what reaches it, as the notes say', () => {
  const taken = (state: string): number =>
    buildMeasures(settingsOf(state, seeds), seeds).trafficTaken ?? Number.NaN;
  expect(taken('mw=240&prec=fp8')).toBeGreaterThan(taken('mw=240&prec=bf16'));
  expect(taken('mw=240&prec=nvfp4')).toBeGreaterThan(taken('mw=240&prec=fp8'));
  expect(taken('mw=500')).toBeGreaterThan(taken('mw=40'));
});

test('with a fixed batch fewer examples repeat each other, many chips find none, and less work is useful', () => {
  const [grows, fixed] = ['mw=500', 'mw=500&policy=fixed'].map((state) =>
    buildMeasures(settingsOf(state, seeds), seeds),
  );
  expect(fixed?.batchTaken).toBeLessThan(grows?.batchTaken ?? Number.NaN);
  expect(fixed?.idleChips).toBeGreaterThan(10 * (grows?.idleChips ?? Number.NaN));
  expect(fixed?.useful).toBeLessThan(grows?.useful ?? Number.NaN);
});

test.each(languages)('in %s the losses of a table sum to the power as they are written', (language) => {
  for (const mw of [40, 80, 160, 240, 360, 500]) {
    const exact = buildMeasures(settingsOf(`mw=${mw}`, seeds), seeds);
    const measures = asWritten(exact);
    const tenths = [...strata, 'useful' as const].map((name) => {
      expect(Math.abs(measures[name]! - exact[name]!)).toBeLessThan(0.1);
      const said = measureInWords(name, measures[name], wordsOf(language), language);
      expect(said).toMatch(/^\d+[,.]\d\D/);
      return Math.round(Number.parseFloat(said.replace(',', '.')) * 10);
    });
    expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(10 * mw);
  }
});

test('losses and useful work sum to the power, and each share is taken of what reaches it', () => {
  const measures = measuresOf(buildAnswers(settingsOf('mw=300&policy=fixed', seeds), seeds));
  const losses = strata.map((stratum) => measures[stratum] ?? Number.NaN);
  expect(losses.reduce((sum, mw) => sum + mw, measures.useful ?? 0)).toBeCloseTo(300, 6);
  const rest = strata.reduce((left, stratum) => left * (1 - (measures[`${stratum}Taken`] ?? 0) / 100), 300);
  expect(rest).toBeCloseTo(measures.useful ?? 0, 6);
});

test('the answers at the defaults are those of the simulator', () => {
  const { traces, here } = buildAnswers(settingsOf('', seeds), seeds);
  expect(traces).toEqual(firstTraces(seeds));
  expect(here?.usefulMw).toBeCloseTo(pointBetween(traces.grown, 240).usefulMw, 3);
});

test('measures without traces are those with them', () => {
  const settings = settingsOf('mw=160&use=many', seeds);
  const whole = measuresOf(buildAnswers(settings, seeds));
  for (const [name, value] of Object.entries(buildMeasures(settings, seeds)))
    expect(value, name).toBeCloseTo(whole[name as keyof typeof whole] ?? Number.NaN, 2);
});

describe('a state', () => {
  test.each([
    ['mw=700', 'mw: received "700", expected a whole number from 40 to 500'],
    ['use=mining', 'use: received "mining", expected one of grown, frozen, many, answering'],
    ['mv=40', 'mv: received a key that the simulator does not have'],
  ])('%s is refused by name', (state, fault) => {
    expect(faultsOfState(state, seeds)).toEqual([fault]);
  });

  test('comes back from the address that it is written to', () => {
    const settings = settingsOf('mw=40&pue=1.5&mode=job', seeds);
    expect(settingsOf(stateOf(settings, seeds), seeds)).toEqual(settings);
  });
});
